"""Sections IV to VI of the official report and its notes: duty, difficulties, criteria, late rows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from desk.domain.late_row import LateSubject
from desk.domain.month_report import MOST_BARRIERS
from desk.domain.shift import ShiftKind
from desk.domain.text import clean
from reports.report_blocks import (
    NO_CHANNEL,
    Align,
    Block,
    Cell,
    Column,
    Distinct,
    Minutes,
    Row,
    RowKind,
    Section,
    Table,
    Verdict,
    numbered,
    vietnamese_decimal,
    vietnamese_number,
)
from reports.report_periods import span_words
from reports.report_results import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.month_report import CriteriaBlock, LateLine, MonthReport

SHIFT_NAMES = {
    ShiftKind.DESK: "Ca trực tại quầy",
    ShiftKind.PUBLIC_PLACE: "Trực tại nơi công cộng",
    ShiftKind.HOME_VISITS: "Hỗ trợ tại nhà",
    ShiftKind.OUTING: "Ra quân",
    ShiftKind.TRAINING: "Tập huấn",
    ShiftKind.MEETING: "Họp",
}
_LATE = {
    LateSubject.VISIT: "Lượt tiếp dân ghi muộn",
    LateSubject.CORRECTION: "Lượt tiếp dân sửa sau khi chốt",
    LateSubject.VOID: "Lượt tiếp dân bỏ sau khi chốt",
    LateSubject.TALLY: "Đếm nhanh ghi muộn",
    LateSubject.ENTRY: "Số nhập tay ghi muộn",
}
_MET = {True: "ĐẠT", False: "CHƯA ĐẠT", None: "CHƯA GIAO"}
_PASSED = {True: "ĐỦ ĐIỀU KIỆN", False: "CHƯA ĐỦ ĐIỀU KIỆN", None: "CHƯA GIAO TIÊU CHÍ"}


def duty(report: MonthReport) -> Section:
    """Section IV: shifts by kind, planned and held, with volunteers, their time and the visits in them."""
    heading = "IV. CA TRỰC, RA QUÂN"
    if not report.shifts:
        return Section(heading, ("Trong kỳ không ghi nhận ca trực nào.",), (), "IV. Ca trực")
    told = report.duty
    reached = (
        f" Các ca báo tiếp cận {vietnamese_number(told.people_reached)} người; số này không cộng với lượt "
        "tiếp dân."
        if told.people_reached
        else ""
    )
    hours, minutes = divmod(told.volunteer_minutes, 60)
    sentence = (
        f"Trong kỳ đã tổ chức {vietnamese_number(sum(line.held for line in report.shifts))} ca, trong đó "
        f"{vietnamese_number(told.outings)} lượt ra quân, với {vietnamese_number(told.volunteers)} tình "
        f"nguyện viên ({vietnamese_number(told.volunteer_turns)} lượt) và {vietnamese_number(hours)} giờ "
        f"{minutes} phút tình nguyện.{reached}"
    )
    table = Table(
        "Ca trực",
        "Biểu 4. Ca trực và ra quân trong kỳ",
        (
            Column("Loại", 52, Align.LEFT),
            Column("Kế hoạch", 18, unit="ca"),
            Column("Đã tổ chức", 19, unit="ca"),
            Column("Tình nguyện viên", 26, unit="người"),
            Column("Giờ tình nguyện", 25, unit="giờ:phút"),
            Column("Lượt tiếp dân", 25, unit="lượt"),
        ),
        tuple(_shift_rows(report)),
        f"* Số người khác nhau, không bằng tổng các dòng. {mark(report, '4')}",
    )
    return Section(heading, (sentence,), (table,), "IV. Ca trực")


def _shift_rows(report: MonthReport) -> Iterator[Row]:
    lines, all_visits = report.shifts, report.tally.figures.visits
    for line in lines:
        figures = (line.planned, line.held, line.volunteers, Minutes(line.minutes), line.visits)
        yield Row((SHIFT_NAMES[line.kind], *figures))
    outside = all_visits - sum(line.visits for line in lines)
    if outside:
        yield Row(("Ngoài ca trực", *(NO_CHANNEL,) * 4, outside))
    people = (Distinct(report.duty.volunteers), Minutes(report.duty.volunteer_minutes), all_visits)
    counts = (sum(line.planned for line in lines), sum(line.held for line in lines))
    yield Row(("Cộng", *counts, *people), RowKind.TOTAL)


def difficulties(report: MonthReport) -> Section:
    """Section V: the barriers that were met most, and what waits for an outcome."""
    told = [_difficulty_sentence(report), _open_sentence(report)]
    return Section(
        "V. KHÓ KHĂN, VƯỚNG MẮC",
        (" ".join(told),),
        tuple(_difficulty_tables(report)),
        "V. Vướng mắc",
    )


def _difficulty_sentence(report: MonthReport) -> str:
    met_at_all = report.tally.barriers
    lines = met_at_all[:MOST_BARRIERS]
    if not lines:
        return "Trong kỳ không ghi nhận vướng mắc."
    met, filed = sum(line.help_items for line in lines), sum(line.submitted for line in lines)
    few = f"{len(lines)} vướng mắc" + (" nhiều nhất" if len(met_at_all) > len(lines) else "")
    return (
        f"Trong kỳ, {few} có {vietnamese_number(met)} lượt gặp, trong đó {vietnamese_number(filed)} lượt vẫn "
        "nộp được."
    )


def _open_sentence(report: MonthReport) -> str:
    waiting = sum(line.help_items for line in report.open_items)
    return f"Còn {vietnamese_number(waiting)} lượt chờ kết quả." if waiting else "Không còn lượt chờ kết quả."


def _difficulty_tables(report: MonthReport) -> Iterator[Block]:
    barriers = report.tally.barriers
    lines, rest = barriers[:MOST_BARRIERS], barriers[MOST_BARRIERS:]
    if lines:
        met = vietnamese_number(sum(line.help_items for line in rest))
        more = f"Còn {len(rest)} vướng mắc khác, {met} lượt. " if rest else ""
        columns: tuple[Column, ...] = (
            Column("TT", 9, Align.CENTRE),
            Column("Vướng mắc", 108, Align.LEFT),
            Column("Gặp", 22, unit="lượt"),
            Column("Vẫn nộp được", 26, unit="lượt"),
        )
        rows = numbered(*((clean(line.name), line.help_items, line.submitted) for line in lines))
        caption = f"Biểu 5. Vướng mắc gặp nhiều nhất ({len(lines)} vướng mắc)"
        yield Table("Vướng mắc", caption, columns, rows, f"{more}{mark(report, '5')}")
    if report.open_items:
        columns = (
            Column("TT", 9, Align.CENTRE),
            Column("Tình trạng", 130, Align.LEFT),
            Column("Còn lại", 26, unit="lượt"),
        )
        rows = numbered(*((line.name, line.help_items) for line in report.open_items))
        total = Row(("", "Cộng", sum(line.help_items for line in report.open_items)), RowKind.TOTAL)
        caption = "Biểu 5b. Lượt hỗ trợ trong kỳ còn chờ kết quả"
        yield Table("Còn chờ", caption, columns, (*rows, total), mark(report, "5b"))


def criteria(report: MonthReport) -> Section:
    """Section VI: groups, both arms of the conclusion, and the conclusion in a frame."""
    heading = "VI. BỘ TIÊU CHÍ CHUYỂN ĐỔI SỐ"
    block = report.criteria
    if block is None:
        sentence = "Chưa có kết quả tự đánh giá theo bộ tiêu chí."
        return Section(heading, (sentence,), (), "VI. Tiêu chí")
    count = sum(line.criteria for line in block.groups)
    table = Table(
        "Tiêu chí",
        f"Biểu 6. Tự đánh giá năm {block.year} theo {len(block.groups)} nhóm ({count} tiêu chí)",
        (
            Column("TT", 9, Align.CENTRE),
            Column("Nhóm", 46, Align.LEFT),
            *(Column(head, 16, unit="tiêu chí") for head in ("Tổng", "Được giao", "Đạt", "Chưa đạt")),
            Column("Chưa giao", 16, unit="tiêu chí"),
            *(Column(head, 15, unit="điểm") for head in ("Điểm", "Điểm tối đa")),
        ),
        tuple(_criteria_rows(block)),
        f"Bộ tiêu chí: {clean(block.pack)}, bản {clean(block.version)}. {mark(report, '6')}",
    )
    cited = f"Căn cứ: {'; '.join(clean(each) for each in block.decisions)}. " if block.decisions else ""
    verdict = Verdict(
        tuple((clean(each.name), each.found, _MET[each.met]) for each in block.conditions),
        (_all_of(len(block.conditions)), _PASSED[block.passed]),
        f"{cited}Tỷ lệ viết đủ chữ số, không làm tròn lên. {mark(report, '6')}",
    )
    return Section(heading, (_criteria_sentence(block),), (table, verdict), "VI. Tiêu chí")


def _all_of(conditions: int) -> str:
    return "Kết luận" if conditions < 2 else f"Kết luận (phải đạt cả {conditions} điều kiện)"


def _criteria_rows(block: CriteriaBlock) -> Iterator[Row]:
    for number, line in enumerate(block.groups, start=1):
        counts = (line.criteria, line.assigned, line.reached, line.missed, line.not_assigned)
        yield Row((number, clean(line.name), *counts, line.points, _told(line.most_points)))
    yield Row(("", "Cộng", *_sums(block), _points(block), _told(_most_points(block))), RowKind.TOTAL)


def _sums(block: CriteriaBlock) -> tuple[Cell, ...]:
    groups = block.groups
    return (
        sum(line.criteria for line in groups),
        sum(line.assigned for line in groups),
        sum(line.reached for line in groups),
        sum(line.missed for line in groups),
        sum(line.not_assigned for line in groups),
    )


def _points(block: CriteriaBlock) -> Decimal:
    return sum((line.points for line in block.groups), Decimal(0))


def _most_points(block: CriteriaBlock) -> Decimal | None:
    """What could be reached; None where the points of a group are not known."""
    known = [line.most_points for line in block.groups if line.most_points is not None]
    return sum(known, Decimal(0)) if len(known) == len(block.groups) else None


def _told(points: Decimal | None) -> Cell:
    return "chưa rõ" if points is None else points


def _criteria_sentence(block: CriteriaBlock) -> str:
    criteria_count, assigned, reached, missed, left = _sums(block)
    apart = f"; {left} tiêu chí chưa giao không tính vào kết quả" if left else ""
    most = _most_points(block)
    of = "" if most is None else f" trên {vietnamese_decimal(most)} điểm"
    return (
        f"Trong {criteria_count} tiêu chí, được giao {assigned} tiêu chí, đạt {reached}, chưa đạt "
        f"{missed}{apart}. Điểm đạt {vietnamese_decimal(_points(block))}{of}."
    )


def notes(report: MonthReport) -> Section | None:
    """What somebody answers for, reopenings, and what came late into closed periods; None for nothing."""
    told = report.notes
    if not (told.late or told.footnotes or told.reopened):
        return None
    sentences = [
        f"({number}) {clean(each.finding).rstrip('.')}. Lý do của đơn vị: {clean(each.reason).rstrip('.')}."
        for number, each in enumerate(told.footnotes, start=1)
    ]
    sentences += [
        f"Kỳ này đã chốt (mã chốt {each.code}), rồi được mở lại ngày {each.reopened_at:%d/%m/%Y}, người mở "
        f"{clean(each.reopened_by)}, lý do: {clean(each.reason).rstrip('.')}."
        for each in told.reopened
    ]
    if not told.late:
        return Section("GHI CHÚ VỀ SỐ LIỆU", tuple(sentences), (), "Ghi chú")
    sentences.append("Phần bổ sung của các kỳ đã chốt trước không nằm trong số liệu của kỳ này.")
    table = Table(
        "Bổ sung",
        "Biểu 7. Bổ sung của các kỳ đã chốt",
        (
            Column("Kỳ", 36, Align.LEFT),
            Column("Mã chốt", 50, Align.LEFT),
            Column("Nội dung bổ sung, lý do", 61, Align.LEFT),
            Column("Số dòng", 18, unit="dòng"),
        ),
        tuple(_late_row(line) for line in told.late),
        mark(report, "7"),
    )
    return Section("GHI CHÚ VỀ SỐ LIỆU", tuple(sentences), (table,), "Ghi chú")


def _late_row(line: LateLine) -> Row:
    why = f": {'; '.join(clean(reason) for reason in line.reasons)}" if line.reasons else ""
    return Row((span_words(line.period), line.code, f"{_LATE[line.subject]}{why}", line.rows))

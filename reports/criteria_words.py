"""The report on the criteria of a year in words, the same for PDF and DOCX.

Form: a report by a commune's People's Committee (Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.criteria_result import Outcome
from desk.domain.month_report import Form
from desk.domain.text import clean
from reports import letter_words
from reports.criteria_conditions import block_of
from reports.criteria_evidence import evidence, feeds
from reports.criteria_lines import lines, missing
from reports.letter_words import COMMITTEE, PRACTICE, SIGNERS
from reports.report_blocks import NO_CHANNEL, Align, Column, Row, RowKind, Section, Table, Verdict
from reports.report_words import PRACTICE_NOTICE, ReportWords, chain_words, province, recipients

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from desk.domain.criteria_report import CriteriaReport
    from desk.domain.month_report import CriteriaBlock
    from reports.report_blocks import Cell

_MET = {True: "ĐẠT", False: "CHƯA ĐẠT", None: "CHƯA GIAO"}
_ENDINGS = {
    Outcome.PASSED: "ĐỦ ĐIỀU KIỆN",
    Outcome.NOT_PASSED: "CHƯA ĐỦ ĐIỀU KIỆN",
    Outcome.NOTHING_ASSIGNED: "CHƯA GIAO TIÊU CHÍ",
}


def words(report: CriteriaReport) -> ReportWords:
    """The report, ready to be set in any format."""
    year, agency, made = report.conclusion.year, letter_words.agency(report.ward), report.made_at
    mark = f"{PRACTICE} – " if report.practice else ""
    pack = report.conclusion.pack
    told = "kết quả tự đánh giá bộ tiêu chí chuyển đổi số"
    return ReportWords(
        form=Form.OFFICIAL,
        superior=COMMITTEE,
        agency=agency.upper(),
        number="Số:          /BC-UBND",
        place_and_date=f"{letter_words.place(report.ward)}, ngày       tháng       năm {made.year}",
        kind="BÁO CÁO",
        subject=(f"{told[0].upper()}{told[1:]}", f"năm {year}"),
        basis=f"Bộ tiêu chí: {clean(pack.short or pack.name)}, bản {clean(pack.version)}. "
        f"Số liệu lấy lúc {made.hour} giờ {made.minute:02d} ngày {made:%d/%m/%Y}.",
        addressee=f"Kính gửi: Ủy ban nhân dân {province(report.province)}.",
        sections=(_result(report), lines(report), missing(report), evidence(report), feeds(report)),
        closing=f"Trên đây là báo cáo {told} năm {year} "
        f"của Ủy ban nhân dân {letter_words.lower_first(agency)}./.",
        recipients=recipients(agency),
        signers=(SIGNERS,),
        evidence=clean(
            f"{mark}Mã bằng chứng {report.code} · đầu chuỗi sổ {chain_words(report.chain_head)} · "
            f"người lập {report.made_by}"
        ),
        title=f"{mark}Báo cáo tiêu chí chuyển đổi số năm {year} – {agency}",
        author=f"{COMMITTEE} {agency}",
        made_at=made,
        notice=PRACTICE_NOTICE if report.practice else "",
    )


def _result(report: CriteriaReport) -> Section:
    """Section I: the groups, both arms spelled out, and the conclusion in a frame."""
    conclusion, block = report.conclusion, block_of(report.conclusion)
    count = len(conclusion.lines)
    left = count - conclusion.assigned
    sentence = (
        f"Trong {count} tiêu chí có {conclusion.assigned} được giao, đạt {conclusion.met}, chưa đạt "
        f"{conclusion.assigned - conclusion.met}."
    )
    apart = f" {left} tiêu chí chưa giao không tính là đạt." if left else ""
    table = Table(
        "Tiêu chí",
        f"Biểu 1. Tự đánh giá theo {len(block.groups)} nhóm ({count} tiêu chí)",
        (
            Column("TT", 9, Align.CENTRE),
            Column("Nhóm", 46, Align.LEFT),
            *(Column(head, 16, unit="tiêu chí") for head in ("Tổng", "Được giao", "Đạt", "Chưa đạt")),
            Column("Chưa giao", 16, unit="tiêu chí"),
            *(Column(head, 15, unit="điểm") for head in ("Điểm", "Điểm tối đa")),
        ),
        tuple(_rows(block)),
        f"Điểm chỉ tính cho tiêu chí được giao{_unknown(block)}. Mã số liệu: {report.code}/B1.",
    )
    cited = "; ".join(clean(each) for each in block.decisions)
    verdict = Verdict(
        tuple((each.name, each.found, _MET[each.met]) for each in block.conditions),
        (_all_of(len(block.conditions)), _ENDINGS[conclusion.outcome]),
        f"{f'Căn cứ: {cited}. ' if cited else ''}Tỷ lệ viết đủ chữ số, không làm tròn lên. "
        f"Mã số liệu: {report.code}/B1.",
    )
    return Section("I. KẾT QUẢ VÀ KẾT LUẬN", (sentence + apart,), (table, verdict), "I. Kết quả")


def _rows(block: CriteriaBlock) -> Iterator[Row]:
    groups = block.groups
    figures = [
        (each.criteria, each.assigned, each.reached, each.missed, each.not_assigned) for each in groups
    ]
    for number, (line, counts) in enumerate(zip(groups, figures, strict=True), start=1):
        yield Row((number, clean(line.name), *counts, line.points, _most(line.most_points)))
    totals: tuple[Cell, ...] = tuple(sum(column) for column in zip(*figures, strict=True))
    most = [line.most_points for line in groups]
    known = [each for each in most if each is not None]
    points = sum((line.points for line in groups[1:]), groups[0].points)
    of = _most(sum(known[1:], known[0]) if len(known) == len(most) else None)
    yield Row(("", "Cộng", *totals, points, of), RowKind.TOTAL)


def _most(points: Decimal | None) -> Cell:
    return NO_CHANNEL if points is None else points


def _all_of(conditions: int) -> str:
    return f"Kết luận (phải đạt cả {conditions} điều kiện)" if conditions > 1 else "Kết luận"


def _unknown(block: CriteriaBlock) -> str:
    bare = any(line.most_points is None for line in block.groups)
    return f"; {NO_CHANNEL} là bộ tiêu chí chưa có điểm tối đa của nhóm" if bare else ""

"""Sections I to III of the official report: results by procedure, targets, and what has no target."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from desk.domain.text import clean, sort_key
from reports.charts import MOST_BARS
from reports.report_blocks import (
    NO_CHANNEL,
    NOT_ADDED,
    Align,
    Bar,
    Beyond,
    Block,
    Cell,
    Chart,
    Column,
    Distinct,
    Row,
    RowKind,
    Section,
    Table,
    shortened,
    vietnamese_decimal,
    vietnamese_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desk.domain.figures import ProcedureLine
    from desk.domain.month_report import MonthReport, OffTargetLine, TargetLine

NO_FIELD = "Chưa rõ lĩnh vực"
OTHER_HELP = "Hỗ trợ không gắn với thủ tục"
_MOST_MISSED = 3  # missed targets that the sentence names
_RULES = {"half_up": "nửa lên", "truncate": "cắt bỏ phần lẻ"}


def results(report: MonthReport, *, short_names: bool) -> Section:
    """Section I: help by field and procedure, each column in a unit of account of its own."""
    tally, now = report.tally, report.tally.figures
    heading = "I. KẾT QUẢ HỖ TRỢ DỊCH VỤ CÔNG TRỰC TUYẾN"
    if not now.help_items:
        sentence = f"Trong kỳ, {tally.desk_name} không ghi nhận lượt hỗ trợ nào."
        return Section(heading, (sentence,), (), "I. Kết quả")
    as_of = f" Danh mục thủ tục đến ngày {tally.as_of:%d/%m/%Y}." if tally.as_of else ""
    tallied = " Số đếm nhanh không ở biểu này." if now.tallies else ""
    table = Table(
        "Kết quả",
        "Biểu 1. Kết quả theo lĩnh vực, thủ tục",
        (
            Column("TT", 9, Align.CENTRE),
            Column("Lĩnh vực, thủ tục (mã)", 58, Align.LEFT),
            Column("Lượt hỗ trợ", 17, unit="lượt"),
            Column("Người được hỗ trợ", 19, unit="người"),
            Column("Hồ sơ có mã", 19, unit="hồ sơ"),
            Column("Nộp trực tuyến thành công", 22, unit="lượt"),
            Column("Thanh toán trực tuyến", 21, unit="lượt"),
        ),
        tuple(_result_rows(report, short_names=short_names)),
        "Một việc hỗ trợ trong sổ là một lượt. * Số người có ghi tên, số hồ sơ khác nhau trong kỳ, không "
        f"bằng tổng các dòng. “x”: không cộng; “–”: không có kênh trực tuyến.{tallied}{as_of} "
        + mark(report, "1"),
    )
    return Section(heading, (_result_sentence(report),), (table,), "I. Kết quả")


def _result_sentence(report: MonthReport) -> str:
    tally, now = report.tally, report.tally.figures
    filed = vietnamese_number(now.outcomes.get("submitted", 0))
    return (
        f"Trong kỳ, {tally.desk_name} tiếp {vietnamese_number(now.visits)} lượt người dân "
        f"({vietnamese_number(now.anonymous_visits)} lượt ẩn danh), ghi nhận "
        f"{vietnamese_number(now.help_items)} lượt hỗ trợ cho {vietnamese_number(now.people_known)} người có "
        f"ghi tên; giúp nộp trực tuyến thành công {filed} lượt, "
        f"thanh toán trực tuyến {vietnamese_number(now.paid_online)} lượt, liên quan "
        f"{vietnamese_number(now.distinct_dossiers)} hồ sơ. "
        "Mỗi cột dưới đây có đơn vị tính riêng, không cộng giữa các cột."
    )


def _result_rows(report: MonthReport, *, short_names: bool) -> Iterator[Row]:
    tally = report.tally
    size: Counter[str] = Counter()
    for line in tally.procedures:
        size[field_of(line)] += line.help_items
    ordered = sorted(
        tally.procedures,
        key=lambda line: (
            *(-size[field_of(line)], sort_key(field_of(line))),
            *(-line.help_items, sort_key(line.name), line.code),
        ),
    )
    number = 0
    for name, members in groupby(ordered, key=field_of):
        group = list(members)
        yield Row(("", name, *_sums(group)), RowKind.GROUP)
        for line in group:
            number += 1
            title = shortened(clean(line.name)) if short_names else clean(line.name)
            figures = (line.help_items, line.people, line.dossiers, *online((line,)))
            yield Row((number, f"{title} ({line.code})", *figures))
    other = report.other_help
    if other:
        figures = (other.help_items, other.people, other.dossiers, other.submitted, other.paid_online)
        yield Row(("", OTHER_HELP, *figures), RowKind.GROUP)
    now = tally.figures
    distinct = (Distinct(now.people_known), Distinct(now.distinct_dossiers))
    ended = (now.outcomes.get("submitted", 0), now.paid_online)
    yield Row(("", "Cộng", now.help_items, *distinct, *ended), RowKind.TOTAL)


def _sums(lines: Sequence[ProcedureLine]) -> tuple[Cell, ...]:
    """The sums that may be formed: a person or a dossier can stand under two procedures."""
    return sum(line.help_items for line in lines), NOT_ADDED, NOT_ADDED, *online(lines)


def online(lines: Sequence[ProcedureLine]) -> tuple[Cell, Cell]:
    """What was filed and paid online; a dash, which is not 0, where no line has an online channel."""
    filed, paid = sum(line.submitted for line in lines), sum(line.paid_online for line in lines)
    without = not any(line.online for line in lines)
    return (NO_CHANNEL if without and not filed else filed, NO_CHANNEL if without and not paid else paid)


def field_of(line: ProcedureLine) -> str:
    """A procedure's field, told also where it is not known."""
    return clean(line.field) or NO_FIELD


def targets(report: MonthReport) -> Section:
    """Section II: what was assigned and done, surplus and shortfall as plain as each other, with bars."""
    heading = "II. CHỈ TIÊU ĐƯỢC GIAO"
    if not report.targets:
        return Section(heading, ("Trong kỳ không có chỉ tiêu được giao.",), (), "II. Chỉ tiêu")
    rules = dict.fromkeys((line.rule.value, line.digits) for line in report.targets)
    rounding = "; ".join(f"{_RULES[rule]}, {digits} chữ số" for rule, digits in rules)
    table = Table(
        "Chỉ tiêu",
        "Biểu 2. Thực hiện chỉ tiêu (lũy kế từ đầu kỳ giao)",
        (
            Column("TT", 9, Align.CENTRE),
            Column("Chỉ tiêu", 57, Align.LEFT),
            Column("Đơn vị tính", 21, Align.CENTRE),
            Column("Giao", 17, unit="(1)"),
            Column("Thực hiện", 20, unit="(2)"),
            Column("Tỷ lệ (%)", 17, unit="(2)/(1)"),
            Column("Chênh lệch", 24, unit="(2)−(1)"),
        ),
        tuple(_target_rows(report.targets)),
        f"Quy tắc làm tròn: {rounding}. {mark(report, '2')}",
    )
    blocks: tuple[Block, ...] = (table, *_charts(report.targets))
    return Section(heading, (_target_sentence(report.targets),), blocks, "II. Chỉ tiêu")


def _target_rows(lines: Iterable[TargetLine]) -> Iterator[Row]:
    number = 0
    for (plan, decision, start, end), members in groupby(
        lines, key=lambda line: (line.plan, line.decision, line.start, line.counted_to)
    ):
        cited = f" ({clean(decision)})" if clean(decision) else ""
        days = f"số liệu từ ngày {start:%d/%m/%Y} đến hết ngày {end:%d/%m/%Y}"
        yield Row((f"{clean(plan)}{cited}: {days}",), RowKind.BAND)
        for line in members:
            number += 1
            share = NO_CHANNEL if line.percent is None else line.percent
            figures = (line.assigned, line.done, share, Beyond(line.difference))
            bold = frozenset({5} if line.reached else {5, 6})
            yield Row((number, clean(line.name), line.unit, *figures), bold=bold)


def _target_sentence(lines: Sequence[TargetLine]) -> str:
    missed = [line for line in lines if not line.reached]
    told = f"Đạt và vượt {len(lines) - len(missed)} trên {len(lines)} chỉ tiêu được giao."
    if not missed:
        return told
    named = "; ".join(
        f"{clean(line.name)}: {vietnamese_number(line.done)} trên {vietnamese_number(line.assigned)} "
        f"{line.unit}{_share(line)}, thiếu {vietnamese_number(-line.difference)} {line.unit}"
        for line in missed[:_MOST_MISSED]
    )
    more = f"; và {len(missed) - _MOST_MISSED} chỉ tiêu khác trong biểu" if len(missed) > _MOST_MISSED else ""
    return f"{told} Còn {len(missed)} chỉ tiêu chưa đạt: {named}{more}."


def _share(line: TargetLine) -> str:
    return "" if line.percent is None else f", đạt {vietnamese_decimal(line.percent)}%"


def _charts(lines: Iterable[TargetLine]) -> Iterator[Chart]:
    bars = [Bar(clean(line.name), line.percent, line.reached) for line in lines if line.percent is not None]
    for start in range(0, len(bars), MOST_BARS):
        more = " (tiếp)" if start else ""
        yield Chart(
            f"Hình 1. Tỷ lệ thực hiện so với chỉ tiêu được giao{more}",
            tuple(bars[start : start + MOST_BARS]),
            "Cột đậm: đạt, vượt. Cột gạch chéo: chưa đạt.",
        )


def off_target(report: MonthReport) -> Section:
    """Section III: figures without a target, with a total for each unit of account and none over them."""
    heading = "III. KẾT QUẢ NGOÀI CHỈ TIÊU"
    if not report.off_target:
        return Section(heading, ("Trong kỳ không có kết quả ngoài chỉ tiêu.",), (), "III. Ngoài chỉ tiêu")
    table = Table(
        "Ngoài chỉ tiêu",
        "Biểu 3. Việc làm thêm, không có chỉ tiêu giao (trong kỳ)",
        (
            Column("TT", 9, Align.CENTRE),
            Column("Nội dung", 107, Align.LEFT),
            Column("Đơn vị tính", 25, Align.CENTRE),
            Column("Kết quả", 24),
        ),
        tuple(_off_target_rows(report)),
        f"Gồm cả số đếm nhanh. Không cộng giữa các đơn vị tính. {mark(report, '3')}",
    )
    told = "; ".join(f"{vietnamese_number(total.value)} {total.unit}" for total in report.off_target_totals)
    sentence = f"Ngoài các chỉ tiêu được giao, trong kỳ đã thực hiện {told}."
    return Section(heading, (sentence,), (table,), "III. Ngoài chỉ tiêu")


def _off_target_rows(report: MonthReport) -> Iterator[Row]:
    number = 0
    for total in report.off_target_totals:
        same: list[OffTargetLine] = [line for line in report.off_target if line.unit == total.unit]
        for line in same:
            number += 1
            yield Row((number, clean(line.name), line.unit, line.amount))
        if len(same) > 1:
            yield Row(("", f"Cộng các dòng đơn vị {total.unit}", total.unit, total.value), RowKind.TOTAL)


def mark(report: MonthReport, table: str) -> str:
    """The evidence code of a table."""
    return f"Mã số liệu: {report.code}/B{table}."

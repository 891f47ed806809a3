"""The sections of the internal list: what is counted, in which unit, and what may be added."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desk.domain.text import clean, sort_key
from reports.report_blocks import (
    NOT_ADDED,
    Align,
    Cell,
    Column,
    Row,
    RowKind,
    Section,
    Table,
    numbered,
    shortened,
    vietnamese_number,
)
from reports.report_periods import days
from reports.report_results import field_of, online

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.domain.figures import Figures, MonthTally, ProcedureLine

_ITEM, _VISIT, _PERSON, _DOSSIER = "việc", "lượt", "người", "hồ sơ"
_NO_SERVICE = "Trong kỳ không ghi nhận loại hỗ trợ nào; kỳ trước cũng không có."
_NO_PROCEDURE = "Trong kỳ không ghi nhận việc hỗ trợ nào gắn với thủ tục hành chính."


def sections(tally: MonthTally, *, short_names: bool) -> tuple[Section, ...]:
    """The four parts of the report; `short_names` cuts the longest names of procedures for paper."""
    return (
        _general(tally),
        _by_service(tally),
        _by_procedure(tally, short_names=short_names),
        _outcomes_and_barriers(tally),
    )


def _general(tally: MonthTally) -> Section:
    now, before = tally.figures, tally.previous
    table = Table(
        "Kết quả chung",
        "Bảng 1. Kết quả chung",
        (
            Column("TT", 10, Align.CENTRE),
            Column("Nội dung", 83, Align.LEFT),
            Column("Đơn vị tính", 24, Align.CENTRE),
            Column("Trong kỳ", 24),
            Column("Kỳ trước", 24),
        ),
        _general_rows(
            ("Lượt tiếp dân", _VISIT, now.visits, before.visits),
            ("– trong đó lượt ẩn danh", _VISIT, now.anonymous_visits, before.anonymous_visits),
            ("Người dân có ghi tên (số người khác nhau)", _PERSON, now.people_known, before.people_known),
            ("Việc hỗ trợ", _ITEM, now.help_items, before.help_items),
            ("– trong đó nộp hồ sơ thành công", _ITEM, _submitted(now), _submitted(before)),
            ("– trong đó có thanh toán trực tuyến", _ITEM, now.paid_online, before.paid_online),
            ("Hồ sơ có mã (số hồ sơ khác nhau)", _DOSSIER, now.distinct_dossiers, before.distinct_dossiers),
        ),
        "Không cộng giữa các dòng. Một lượt có thể gồm nhiều việc; hồ sơ được hỗ trợ nhiều lần tính một lần. "
        f"Kỳ trước: {days(tally.period.previous())}. {_mark(tally, 1)}",
    )
    return Section("I. KẾT QUẢ CHUNG", (_general_sentence(tally),), (table,), "Kết quả chung")


def _general_rows(*rows: tuple[str, str, int, int]) -> tuple[Row, ...]:
    """Numbered rows; a part of the row above carries no number of its own."""
    number = 0
    lines = []
    for cells in rows:
        part = cells[0].startswith("–")
        number += not part
        lines.append(Row(("" if part else number, *cells)))
    return tuple(lines)


def _general_sentence(tally: MonthTally) -> str:
    now = tally.figures
    if not now.visits:
        return f"Trong kỳ, {tally.desk_name} không ghi nhận lượt tiếp dân nào."
    return (
        f"Trong kỳ, {tally.desk_name} tiếp {vietnamese_number(now.visits)} lượt người dân, "
        f"thực hiện {vietnamese_number(now.help_items)} việc hỗ trợ; "
        f"nộp thành công {vietnamese_number(_submitted(now))} việc, "
        f"có thanh toán trực tuyến {vietnamese_number(now.paid_online)} việc. "
        f"Trong {vietnamese_number(now.visits)} lượt có "
        f"{vietnamese_number(now.anonymous_visits)} lượt ẩn danh; "
        f"các lượt còn lại là của {vietnamese_number(now.people_known)} người khác nhau."
    )


def _by_service(tally: MonthTally) -> Section:
    heading, sheet = "II. KẾT QUẢ THEO LOẠI HỖ TRỢ", "Theo loại hỗ trợ"
    lines = [line for line in tally.services if line.quantity or line.previous]
    if not lines:
        return Section(heading, (_NO_SERVICE,), (), sheet)
    table = Table(
        "Theo loại hỗ trợ",
        "Bảng 2. Kết quả theo loại hỗ trợ",
        (
            Column("TT", 10, Align.CENTRE),
            Column("Loại hỗ trợ", 83, Align.LEFT),
            Column("Đơn vị tính", 24, Align.CENTRE),
            Column("Trong kỳ", 24),
            Column("Kỳ trước", 24),
        ),
        numbered(*((clean(line.name), line.unit_of_account, line.quantity, line.previous) for line in lines)),
        "Các loại hỗ trợ có đơn vị tính khác nhau nên không có dòng cộng. "
        "Loại không phát sinh trong cả hai kỳ không liệt kê. "
        f"Kỳ trước: {days(tally.period.previous())}. {_mark(tally, 2)}",
    )
    used = sum(1 for line in lines if line.quantity)
    return Section(heading, (f"Trong kỳ có {used} loại hỗ trợ phát sinh.",), (table,), sheet)


def _by_procedure(tally: MonthTally, *, short_names: bool) -> Section:
    heading, sheet = "III. KẾT QUẢ THEO THỦ TỤC HÀNH CHÍNH", "Theo thủ tục"
    if not tally.procedures:
        return Section(heading, (_NO_PROCEDURE,), (), sheet)
    columns = (
        Column("TT", 10, Align.CENTRE),
        Column("Mã", 21, Align.CENTRE),
        Column("Lĩnh vực, thủ tục", 62, Align.LEFT),
        Column("Việc hỗ trợ", 16, unit=_ITEM),
        Column("Hồ sơ khác nhau", 18, unit=_DOSSIER),
        Column("Nộp thành công", 19, unit=_ITEM),
        Column("Thanh toán trực tuyến", 19, unit=_ITEM),
    )
    as_of = f" Danh mục thủ tục đến ngày {tally.as_of:%d/%m/%Y}." if tally.as_of else ""
    table = Table(
        "Theo thủ tục",
        "Bảng 3. Kết quả theo lĩnh vực, thủ tục",
        columns,
        tuple(_procedure_rows(tally.procedures, short_names=short_names)),
        "“x”: không cộng, vì một hồ sơ có thể đứng ở nhiều thủ tục; “–”: không có kênh trực tuyến. Mỗi cột "
        f"có đơn vị tính riêng, không cộng giữa các cột.{as_of} {_mark(tally, 3)}",
    )
    fields = len({field_of(line) for line in tally.procedures})
    sentence = f"Trong kỳ có {len(tally.procedures)} thủ tục thuộc {fields} lĩnh vực được hỗ trợ."
    return Section(heading, (sentence,), (table,), sheet)


def _procedure_rows(lines: Iterable[ProcedureLine], *, short_names: bool) -> Iterable[Row]:
    ordered = sorted(
        lines, key=lambda line: (sort_key(field_of(line)), -line.help_items, sort_key(line.name), line.code)
    )
    number = 0
    for field, members in groupby(ordered, key=field_of):
        group = list(members)
        yield Row(("", "", field, *_sums(group)), RowKind.GROUP)
        for line in group:
            number += 1
            name = shortened(clean(line.name)) if short_names else clean(line.name)
            figures = (line.help_items, line.dossiers, *online((line,)))
            yield Row((number, line.code, name, *figures))
    yield Row(("", "", "Cộng", *_sums(ordered)), RowKind.TOTAL)


def _sums(lines: Sequence[ProcedureLine]) -> tuple[Cell, ...]:
    """The sums that may be formed: a dossier can stand under two procedures, so dossiers are never added."""
    return (
        sum(line.help_items for line in lines),
        NOT_ADDED,
        *online(lines),
    )


def _outcomes_and_barriers(tally: MonthTally) -> Section:
    heading = "IV. KẾT QUẢ XỬ LÝ VÀ VƯỚNG MẮC"
    outcomes = [(clean(line.name), line.help_items) for line in tally.outcomes if line.help_items]
    barriers = [(clean(line.name), line.help_items) for line in tally.barriers if line.help_items]
    tables = []
    if outcomes:
        note = f"Chỉ gồm việc đã ghi kết quả. {_mark(tally, 4)}"
        tables.append(
            _counted("Kết quả xử lý", "Bảng 4. Việc hỗ trợ theo kết quả", "Kết quả", outcomes, note)
        )
    if barriers:
        note = _mark(tally, 5)
        tables.append(_counted("Vướng mắc", "Bảng 5. Việc hỗ trợ gặp vướng mắc", "Vướng mắc", barriers, note))
    sentence = _outcome_sentence(outcomes, barriers)
    return Section(heading, (sentence,), tuple(tables), "Kết quả và vướng mắc")


def _outcome_sentence(outcomes: list[tuple[str, int]], barriers: list[tuple[str, int]]) -> str:
    if outcomes:
        told = f"Trong kỳ có {vietnamese_number(sum(count for _, count in outcomes))} việc đã ghi kết quả."
    else:
        told = "Trong kỳ không ghi nhận kết quả xử lý nào."
    if not barriers:
        return f"{told} Không ghi nhận vướng mắc."
    name, most = max(barriers, key=lambda barrier: barrier[1])
    total = vietnamese_number(sum(count for _, count in barriers))
    return f"{told} {total} việc gặp vướng mắc, nhiều nhất là “{name}” ({vietnamese_number(most)} việc)."


def _counted(sheet: str, caption: str, head: str, lines: list[tuple[str, int]], note: str) -> Table:
    columns = (
        Column("TT", 10, Align.CENTRE),
        Column(head, 101, Align.LEFT),
        Column("Đơn vị tính", 27, Align.CENTRE),
        Column("Trong kỳ", 27),
    )
    rows = numbered(*((name, _ITEM, count) for name, count in lines))
    total = Row(("", "Cộng", _ITEM, sum(count for _, count in lines)), RowKind.TOTAL)
    return Table(sheet, caption, columns, (*rows, total), note)


def _submitted(figures: Figures) -> int:
    return figures.outcomes.get("submitted", 0)


def _mark(tally: MonthTally, number: int) -> str:
    return f"Mã số liệu: {tally.code}/K{number}."

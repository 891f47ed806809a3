"""The help log read: rows of a sheet become planned visits; nothing is stored here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from desk.domain import entry, visit
from desk.domain.cell import is_empty, text_of
from desk.domain.help_log_columns import Column, find_header
from desk.domain.help_log_mapping import header_of
from desk.domain.help_log_plan import ImportPlan, PlannedVisit, RowProblem, SheetRows
from desk.domain.help_log_row import Row
from desk.domain.help_log_values import Reader, fingerprint, read_day
from desk.domain.id_number import is_masked
from desk.domain.legacy_text import Encoding, convert
from desk.domain.problems import Refused, refusal
from desk.domain.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desk.domain.catalogue import Catalogue
    from desk.domain.cell import Cell
    from desk.domain.help_log_columns import Header
    from desk.domain.help_log_mapping import SheetMapping
    from desk.domain.help_log_plan import Merge
    from desk.domain.visit import CitizenDraft, VisitDraft

__all__ = [
    *("ImportPlan", "PlannedVisit", "RowProblem", "SheetRows"),
    *("has_header", "read_rows", "read_sheets", "spread"),
]

_TOTALS = ("tổng", "cộng", "người lập")
_TOTALS_WITHOUT_ACCENTS = ("tong cong", "tong so", "nguoi lap")
_HEADING = {Column.NUMBER, Column.DAY}  # all that a row has which only tells the day of the rows below it


def has_header(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a header row of the log stands in the first fifteen rows."""
    return find_header(rows) is not None


def read_rows(
    rows: Sequence[Sequence[Cell]], catalogue: Catalogue, today: date, merged: Sequence[Merge] = ()
) -> ImportPlan:
    """What the rows of one sheet mean; Refused where no header row stands in the first fifteen."""
    return read_sheets([SheetRows("", rows, tuple(merged))], catalogue, today)[0]


def read_sheets(
    sheets: Iterable[SheetRows],
    catalogue: Catalogue,
    today: date,
    mappings: Mapping[str, SheetMapping] | None = None,
) -> tuple[ImportPlan, ...]:
    """A plan for every sheet that has a mapping (by its name) or a header row; Refused where none has."""
    reader, seen = Reader(catalogue, today), Counter[str]()
    plans = []
    for sheet in sheets:
        rows = spread(sheet)
        mapping = (mappings or {}).get(sheet.name)
        header = find_header(rows) if mapping is None else header_of(rows, mapping)
        if header is not None:
            plans.append(_SheetReader(sheet, rows, header, reader, seen).plan())
    if not plans:
        raise Refused(refusal("log_header_missing"))
    return tuple(plans)


@dataclass
class _SheetReader:
    """Goes through the rows of a sheet once, from the header down."""

    sheet: SheetRows
    rows: Sequence[Sequence[Cell]]
    header: Header
    reader: Reader
    seen: Counter[str]
    day: date | None = None
    visit_number: str = ""
    visits: list[PlannedVisit] = field(default_factory=list)
    refused: list[RowProblem] = field(default_factory=list)
    repairs: list[RowProblem] = field(default_factory=list)
    warnings: list[RowProblem] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)

    def plan(self) -> ImportPlan:
        """Read every row below the header."""
        first, last = self.header.index + 1, _last_filled(self.rows)
        shared = self._rows_sharing_quantity()
        for index in range(first, last + 1):
            self._read(index, quantity_shared=index in shared)
        return ImportPlan(
            sheet=self.sheet.name,
            header_row=self.header.index,
            visits=tuple(self.visits),
            refused=tuple(self.refused),
            repairs=tuple(self.repairs),
            warnings=tuple(self.warnings),
            skipped=tuple(self.skipped),
            unknown_columns=self.header.unknown,
            read=max(0, last + 1 - first),
        )

    def _read(self, index: int, *, quantity_shared: bool) -> None:
        row = Row(self.rows[index], index + 1, self.header)
        if _is_total(self.rows[index]) or self._tells_no_help(row):
            self.skipped.append(row.number)
            return
        if row.has(Column.DAY):
            self.day = read_day(row)
        elif self.day is None:
            row.refuse(Column.DAY, refusal("day_missing", "day"))
        draft = self.reader.read(row, self.day, quantity_shared=quantity_shared)
        if draft is not None:
            self._add(row, draft)
        self.refused += row.refused
        self.repairs += row.repairs
        self.warnings += row.warnings

    def _tells_no_help(self, row: Row) -> bool:
        if row.has(Column.VOIDED) and entry.is_tick(row.text(Column.VOIDED)):
            self.day = read_day(row) or self.day
            return True
        if row.has(Column.SERVICE) or row.has(Column.PROCEDURE):
            return False
        if row.has(Column.DAY) and row.columns() <= _HEADING:
            self.day = read_day(row)
            return not row.refused
        return not row.has(Column.DAY)

    def _add(self, row: Row, draft: VisitDraft) -> None:
        meaning = fingerprint(draft)
        self.seen[meaning] += 1
        mark = f"{meaning}\x1f{self.seen[meaning]}"
        line = self._line(row)
        number, before = row.text(Column.VISIT), self.visit_number
        self.visit_number = number
        same = number == before and bool(self.visits)
        if same and _is_same_visit(self.visits[-1].draft, draft, numbered=bool(number)):
            self.visits[-1] = self._joined(self.visits[-1], row, draft, mark, line)
        else:
            self.visits.append(PlannedVisit(draft, (row.number,), (mark,), (line,)))

    def _line(self, row: Row) -> UUID | None:
        """The line that the row says it is; the first says so truly, the others were copied from it."""
        try:
            line = UUID(row.text(Column.LINE))
        except ValueError:
            return None
        self.seen[line.hex] += 1
        return line if self.seen[line.hex] == 1 else None

    def _joined(
        self, before: PlannedVisit, row: Row, draft: VisitDraft, mark: str, line: UUID | None
    ) -> PlannedVisit:
        first = before.draft
        if row.has(Column.PLACE) and draft.place is not first.place:
            row.repair(Column.PLACE, "place_of_visit_kept")
        citizen = _told_together(first.citizen, draft.citizen)
        joined = replace(
            first,
            citizen=citizen,
            unit=first.unit or draft.unit,
            elderly=visit.elderly(citizen.birth_year, first.day) or None,
            items=first.items + draft.items,
        )
        rows, marks = (*before.rows, row.number), (*before.fingerprints, mark)
        return PlannedVisit(joined, rows, marks, (*before.lines, line))

    def _rows_sharing_quantity(self) -> set[int]:
        position = self.header.positions.get(Column.QUANTITY)
        return {
            index
            for merge in self.sheet.merged
            if merge.first_column == position and merge.last_row > merge.first_row
            for index in range(merge.first_row, min(merge.last_row + 1, len(self.rows)))
        }


def spread(sheet: SheetRows) -> list[list[Cell]]:
    """The rows with every cell that was merged downwards repeated in the rows that it covers."""
    rows = [list(row) for row in sheet.rows]
    for merge in sheet.merged:
        for index in range(merge.first_row + 1, min(merge.last_row + 1, len(rows))):
            row, above = rows[index], sheet.rows[merge.first_row]
            if merge.first_column < min(len(row), len(above)) and not all(map(is_empty, sheet.rows[index])):
                row[merge.first_column] = above[merge.first_column]
    return rows


def _last_filled(rows: Sequence[Sequence[Cell]]) -> int:
    return max((index for index, row in enumerate(rows) if not all(map(is_empty, row))), default=-1)


def _is_total(row: Sequence[Cell]) -> bool:
    """Whether the row is a total or a signature: so begins its first cell that is not empty."""
    first = next((cell for cell in row if not is_empty(cell)), None)
    if not isinstance(first, str):
        return False
    if first.isascii():
        return _starts(fold(first), _TOTALS_WITHOUT_ACCENTS)
    # With its accents, or Tống, a family name, would be a total.
    readings = (nfc(first), *(convert(first, encoding) for encoding in Encoding))
    return any(_starts(text_of(reading).casefold(), _TOTALS) for reading in readings)


def _starts(text: str, words: tuple[str, ...]) -> bool:
    return any(text.startswith(word) and not text[len(word) :][:1].isalpha() for word in words)


def _is_same_visit(one: VisitDraft, other: VisitDraft, *, numbered: bool) -> bool:
    same = (one.day, one.time, _folded(one.helpers)) == (other.day, other.time, _folded(other.helpers))
    if one.citizen.anonymous and other.citizen.anonymous:
        return same and (numbered or one.time is not None)
    if numbered and one.citizen == other.citizen:
        return same
    return same and _is_same_person(one.citizen, other.citizen)


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, names))


def _is_same_person(one: CitizenDraft, other: CitizenDraft) -> bool:
    if one.id_number and other.id_number:
        return one.id_number == other.id_number and not is_masked(one.id_number)
    if None not in (one.birth_year, other.birth_year) and one.birth_year != other.birth_year:
        return False
    return bool(one.name and other.name) and fold(one.name) == fold(other.name)


def _told_together(one: CitizenDraft, other: CitizenDraft) -> CitizenDraft:
    return replace(
        one,
        name=one.name or other.name,
        id_number=one.id_number or other.id_number,
        birth_year=one.birth_year or other.birth_year,
        sex=one.sex or other.sex,
    )

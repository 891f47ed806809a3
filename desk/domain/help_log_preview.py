"""What an import would make of every row of a sheet, one line a row, for the user to look through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.help_log_columns import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from desk.domain.catalogue import Catalogue
    from desk.domain.cell import Cell
    from desk.domain.help_log_mapping import SheetMapping
    from desk.domain.help_log_plan import ImportPlan, PlannedVisit, RowProblem
    from desk.domain.visit import HelpItemDraft


class RowState(StrEnum):
    """What happens to a row."""

    GOOD = "good"
    MENDED = "mended"
    REFUSED = "refused"
    KNOWN = "known"


@dataclass(frozen=True)
class PreviewRow:
    """A row as it goes in; a refused one as it stands in the file. `number` counts from 1 as in the file."""

    number: int
    state: RowState
    day: Cell
    citizen: Cell
    help: Cell
    told: tuple[RowProblem, ...] = ()


def preview_rows(
    rows: Sequence[Sequence[Cell]],
    mapping: SheetMapping,
    plan: ImportPlan,
    known: Collection[int],
    catalogue: Catalogue,
) -> list[PreviewRow]:
    """Every row of the plan that tells of help, in the order of the file; `known` are numbers of rows."""
    told: dict[int, list[RowProblem]] = {}
    for problem in (*plan.refused, *plan.repairs, *plan.warnings):
        told.setdefault(problem.row, []).append(problem)
    found = [
        PreviewRow(number, RowState.REFUSED, *_raw(rows[number - 1], mapping), tuple(told[number]))
        for number in plan.refused_rows
    ]
    for visit in plan.visits:
        found += _planned(visit, told, known, catalogue)
    return sorted(found, key=_by_number)


def _planned(
    visit: PlannedVisit,
    told: dict[int, list[RowProblem]],
    known: Collection[int],
    catalogue: Catalogue,
) -> Iterator[PreviewRow]:
    for number, item in zip(visit.rows, visit.draft.items, strict=True):
        remarks = tuple(told.get(number, ()))
        state = RowState.KNOWN if number in known else RowState.MENDED if remarks else RowState.GOOD
        draft = visit.draft
        yield PreviewRow(number, state, draft.day, draft.citizen.name, _help(item, catalogue), remarks)


def _help(item: HelpItemDraft, catalogue: Catalogue) -> str:
    procedure = catalogue.procedures.get(item.procedure)
    return procedure.name if procedure is not None else catalogue.services[item.service].name


def _raw(row: Sequence[Cell], mapping: SheetMapping) -> tuple[Cell, Cell, Cell]:
    held = {column: row[place] for place, column in mapping.columns.items() if place < len(row)}
    helped = held.get(Column.PROCEDURE) or held.get(Column.SERVICE)
    return held.get(Column.DAY), held.get(Column.CITIZEN), helped


def _by_number(row: PreviewRow) -> int:
    return row.number

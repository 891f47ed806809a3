"""What an import would do: visits planned, rows refused, repairs made, all by row of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from desk.domain.cell import Cell
    from desk.domain.problems import Problem
    from desk.domain.visit import VisitDraft


@dataclass(frozen=True)
class Merge:
    """Cells that were merged into one; indexes from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class SheetRows:
    """A sheet as read: its rows from the first row of the sheet on, and its merged cells."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merged: tuple[Merge, ...] = ()


@dataclass(frozen=True)
class RowProblem:
    """A problem with a row of the file; `row` counts from 1 as in the file, `column` is its header there."""

    row: int
    column: str
    problem: Problem


@dataclass(frozen=True)
class PlannedVisit:
    """A visit to be recorded; `rows`, `fingerprints` and `lines` go with the draft's items, one each.

    A fingerprint is the row's meaning in plain text with the number of times it was seen before: it holds
    personal data and is to be hashed with the register's key before it is kept. A line is the id by which
    the register that wrote the file knows the row, None where it has none.
    """

    draft: VisitDraft
    rows: tuple[int, ...]
    fingerprints: tuple[str, ...]
    lines: tuple[UUID | None, ...]


@dataclass(frozen=True)
class ImportPlan:
    """Everything that the rows of one sheet mean.

    `read` counts the rows below the header down to the last that is not empty: imported, refused and skipped.
    `repairs` say what was mended, `warnings` what is odd and imported as it stands.
    """

    sheet: str
    header_row: int
    visits: tuple[PlannedVisit, ...]
    refused: tuple[RowProblem, ...]
    repairs: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]
    skipped: tuple[int, ...]
    unknown_columns: tuple[str, ...]
    read: int

    @property
    def imported(self) -> int:
        """How many rows become help items."""
        return sum(len(visit.rows) for visit in self.visits)

    @property
    def refused_rows(self) -> tuple[int, ...]:
        """The rows that cannot be imported as they stand, each once."""
        return tuple(dict.fromkeys(problem.row for problem in self.refused))

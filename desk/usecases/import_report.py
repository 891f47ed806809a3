"""A help log on its way into the register: the file as read, what it would do, what it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import refusal
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from uuid import UUID

    from desk.domain.help_log_mapping import SheetMapping
    from desk.domain.help_log_plan import ImportPlan, RowProblem, SheetRows
    from desk.domain.help_log_preview import PreviewRow


@dataclass(frozen=True)
class BookSheet:
    """A sheet, cells merged downwards repeated, with the mapping to begin with; None where none is known."""

    rows: SheetRows
    mapping: SheetMapping | None
    filled: int

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.rows.name


@dataclass(frozen=True)
class ImportBook:
    """A workbook that was opened: its sheets that are not empty, and the digest of its bytes."""

    path: Path
    digest: str
    sheets: tuple[BookSheet, ...]


@dataclass(frozen=True)
class ImportReport:
    """What an import did or would do: numbers of rows, and what was said of single rows.

    `import_id` names the import for an undo; None where nothing new went in.
    """

    read: int
    skipped: int
    imported: int
    known: int
    refused_rows: int
    refused: tuple[RowProblem, ...]
    repairs: tuple[RowProblem, ...]
    unknown_columns: tuple[str, ...]
    written: bool
    refused_file: Path | None = None
    without_names: bool = False
    import_id: UUID | None = None

    def lines(self, language: str = "vi") -> Iterator[str]:
        """The account in sentences, totals first, then row by row."""
        yield sentence(refusal("import_totals", **self._totals()), language)
        if self.without_names:
            yield sentence(refusal("import_without_names"), language)
        if self.unknown_columns:
            yield sentence(
                refusal("import_unknown_columns", columns=", ".join(self.unknown_columns)), language
            )
        if self.refused_file is not None:
            yield sentence(refusal("import_refused_file", file=str(self.refused_file)), language)
        for told in sorted((*self.refused, *self.repairs), key=_by_row):
            reason = sentence(told.problem, language)
            yield sentence(refusal("import_row", row=told.row, column=told.column, reason=reason), language)

    def _totals(self) -> dict[str, object]:
        return {
            "read": self.read,
            "skipped": self.skipped,
            "imported": self.imported,
            "known": self.known,
            "refused": self.refused_rows,
        }


@dataclass(frozen=True)
class ImportPreview:
    """Sheets of a workbook as they were understood by their mappings, before anything is written.

    `rows` are the lines of all sheets, one for each row that tells of help.
    """

    book: ImportBook
    mappings: Mapping[str, SheetMapping]
    plans: tuple[ImportPlan, ...]
    report: ImportReport
    rows: tuple[PreviewRow, ...]

    @property
    def path(self) -> Path:
        """The file."""
        return self.book.path


def report_of(plans: Sequence[ImportPlan], known: int, *, written: bool) -> ImportReport:
    """The account of plans of which `known` rows are in the register already."""
    return ImportReport(
        read=sum(plan.read for plan in plans),
        skipped=sum(len(plan.skipped) for plan in plans),
        imported=sum(plan.imported for plan in plans) - known,
        known=known,
        refused_rows=sum(len(plan.refused_rows) for plan in plans),
        refused=tuple(told for plan in plans for told in plan.refused),
        repairs=tuple(told for plan in plans for told in (*plan.repairs, *plan.warnings)),
        unknown_columns=tuple(dict.fromkeys(name for plan in plans for name in plan.unknown_columns)),
        written=written,
    )


def _by_row(told: RowProblem) -> int:
    return told.row

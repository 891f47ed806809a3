"""Columns at the left, what becomes of the rows at the right: the right follows every choice at the left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.help_log_columns import Column
from desk.domain.help_log_mapping import check, columns_of, with_column
from ui.background import run
from ui.dialogs.import_columns import ColumnMap
from ui.dialogs.import_summary import ImportSummary
from ui.widgets.cards import Card

if TYPE_CHECKING:
    from desk.domain.help_log_mapping import SheetMapping
    from desk.domain.people import User
    from desk.usecases.import_report import BookSheet, ImportBook, ImportPreview
    from desk.usecases.imports import Imports
    from ui.background import Task

COLUMNS_PART, ROWS_PART = 2, 3


@dataclass(frozen=True)
class _Look:
    """What was found by a mapping; no preview where rows cannot be read by it."""

    preview: ImportPreview | None
    suggested: dict[int, Column]


class ImportMapping(QWidget):
    """`looking` is sent when rows are being read anew, `looked` with the preview, or None where none is."""

    looking = Signal()
    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, imports: Imports, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports, self._user = imports, user
        self._book: ImportBook | None = None
        self._sheet: BookSheet | None = None
        self._mapping: SheetMapping | None = None
        self._suggested: dict[int, Column] = {}
        self._task: Task | None = None
        self.columns = ColumnMap()
        self.summary = ImportSummary(imports.services())
        self._build()
        self.columns.mapped.connect(self._on_mapped)
        self.columns.suggestion_taken.connect(self._on_suggestion_taken)
        self.summary.word.told.connect(self._on_word_told)

    def show_sheet(self, book: ImportBook, sheet: BookSheet, mapping: SheetMapping) -> None:
        """Show a sheet with the mapping to begin with."""
        self._book, self._sheet = book, sheet
        self.columns.bar.hide()
        self.summary.show_nothing("")
        self.columns.show_columns(columns_of(sheet.rows.rows, mapping.header), mapping)
        self._map(mapping)

    def mapping(self) -> SheetMapping | None:
        """Return the mapping as it stands."""
        return self._mapping

    def is_busy(self) -> bool:
        """Return whether rows are being read."""
        return self._task is not None

    def let_go(self) -> None:
        """Give up what is being read."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part, share in ((self.columns, COLUMNS_PART), (self.summary, ROWS_PART)):
            card = Card()
            inside = QVBoxLayout(card)
            inside.setContentsMargins(14, 10, 14, 10)
            inside.addWidget(part)
            row.addWidget(card, share)

    def _map(self, mapping: SheetMapping) -> None:
        self.let_go()
        self._mapping = mapping
        if self._book is None or self._sheet is None:
            return
        self.looking.emit()
        work = partial(_look, self._imports, self._book, self._sheet, mapping)
        self._task = run(self, work, self._on_looked, self._on_failed)

    def _on_mapped(self, position: int, column: object) -> None:
        if self._mapping is None:
            return
        mapping = with_column(self._mapping, position, None if column is None else Column(str(column)))
        self.columns.show_mapping(mapping)
        self._map(mapping)

    def _on_suggestion_taken(self) -> None:
        if self._mapping is None:
            return
        mapping = replace(self._mapping, columns={**self._mapping.columns, **self._suggested})
        self.columns.show_mapping(mapping)
        self._map(mapping)

    def _on_word_told(self, word: str, service: str) -> None:
        self.let_go()
        self.looking.emit()
        work = partial(_learn, self._imports, self._user, word, service)
        self._task = run(self, work, self._on_learned, self._on_failed)

    def _on_learned(self, _done: None) -> None:
        self._task = None
        if self._mapping is not None:
            self._map(self._mapping)

    def _on_looked(self, look: _Look) -> None:
        self._task = None
        if self._mapping is None:
            return
        self._suggested = look.suggested
        left = check(replace(self._mapping, columns={**self._mapping.columns, **look.suggested}))
        self.columns.show_remarks(self._mapping, left, look.suggested)
        if look.preview is None:
            self.summary.show_nothing(self.tr("The rows are shown once the columns beside are mapped."))
        else:
            self.summary.show_preview(look.preview)
        self.looked.emit(look.preview)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        self.failed.emit(problem)


def _look(imports: Imports, book: ImportBook, sheet: BookSheet, mapping: SheetMapping, _task: Task) -> _Look:
    preview = None if check(mapping) else imports.preview(book, {sheet.name: mapping})
    return _Look(preview, imports.suggest(sheet, mapping))


def _learn(imports: Imports, user: User, word: str, service: str, _task: Task) -> None:
    imports.learn(user, word, service)

"""Sổ: every help item in one table, searched, narrowed, summed up, taken away, looked at one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import theme, words
from ui.background import run
from ui.models.log_cells import LogNames
from ui.pages.log_export import LogExport
from ui.pages.log_filters import LogFilters
from ui.pages.log_panel import LogPanel
from ui.pages.log_table import LogTable
from ui.pages.log_totals import LogTotals
from ui.widgets.bars import Bar
from ui.widgets.drop_list import DropList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from desk.domain.log import LogQuery, LogRow, LogSums
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.corrections import Corrections
    from desk.usecases.imports import Imports
    from desk.usecases.log import Log
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences

EXPORT_WIDTH = 240


class LogPage(QWidget):
    """The register's lines, newest first, with the chosen one beside them and their totals below."""

    def __init__(
        self,
        log: Log,
        catalogues: Catalogues,
        imports: Imports,
        user: User,
        changes: Changes,
        preferences: Preferences,
        data: Path,
        *,
        corrections: Corrections,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._log, self._catalogues, self._imports = log, catalogues, imports
        self._user, self._changes = user, changes
        self._stale = True
        self._opened = False
        self._seen = False
        self._summing: Task | None = None
        names = LogNames(catalogues)
        self.filters = LogFilters(preferences)
        self.lines = LogTable(log, names, user)
        self.panel = LogPanel(names, catalogues, corrections, user, changes)
        self.totals = LogTotals(catalogues)
        self.bar = Bar("err")
        self.export = LogExport(log, user, preferences, data)
        self._names_or_not = DropList(self.filters.export_button, EXPORT_WIDTH)
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Put focus where one begins: in the search field."""
        self.filters.focus_search()

    def refresh(self) -> None:
        """Read the lines again, now or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def show_period(self, period: Period | None) -> None:
        """Show all lines of a period, whatever was searched before; None is all days."""
        self.filters.show_period(period)
        self.refresh()

    def show_query(self, query: LogQuery) -> None:
        """Show the lines that a figure stands for."""
        self.filters.show_query(query)
        self.refresh()

    def open_import(self) -> None:
        """Open the window in which a workbook is taken into the register."""
        from ui.dialogs.import_log import ImportDialog

        dialog = ImportDialog(self._imports, self._user, self._changes, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def is_busy(self) -> bool:
        """Return whether lines or totals are still being read, or a file is being written."""
        return self.lines.model.is_busy() or self._summing is not None or self.export.is_busy()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the lines where something has changed since they were read."""
        super().showEvent(event)
        self._settle()
        if self._stale:
            self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self._settle()

    def _build(self) -> None:
        self._left = QVBoxLayout()
        self._left.setSpacing(6)
        for part in (self.filters, self.bar, self.export):
            self._left.addWidget(part)
        self._left.addWidget(self.lines, 1)
        self.bar.hide()
        self.lines.set_columns(self.filters.columns.columns())
        choices = [PopupRow(True, self.tr("With names")), PopupRow(False, self.tr("Without names"))]
        self._names_or_not.set_rows(choices, self.tr("What the file is to hold"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._left, 1)
        column.addWidget(self.totals)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.panel)
        self._settle()

    def _connect(self) -> None:
        facts = self._changes
        for fact in (facts.visit_saved, facts.visit_voided, facts.log_imported, facts.catalogue_changed):
            fact.connect(self.refresh)
        facts.visit_changed.connect(self.refresh)
        self.filters.changed.connect(self._ask)
        self.filters.left.connect(self.lines.focus_rows)
        self.filters.export_asked.connect(self._on_export_asked)
        self.filters.columns.changed.connect(self._on_columns_changed)
        self._names_or_not.chosen.connect(self._on_names_chosen)
        for asked in (self.filters.import_asked, self.lines.import_asked):
            asked.connect(self.open_import)
        self.lines.clear_asked.connect(self.filters.clear)
        self.lines.answered.connect(self.bar.hide)
        self.lines.failed.connect(self._on_failed)
        self.lines.row_chosen.connect(self._on_row_chosen)
        self.lines.row_opened.connect(self._on_row_opened)
        self.lines.table.opened.connect(self._on_entered)
        self.panel.closed.connect(self._on_panel_closed)
        self.panel.left.connect(self.lines.table.setFocus)
        self.bar.action_clicked.connect(self._ask)

    def _settle(self) -> None:
        """In a small window the panel stands only beside a line that was opened."""
        compact = theme.sizes(self).compact
        margin = theme.sizes(self).margin
        self._left.setContentsMargins(margin, 10, margin, 6)
        self.totals.set_margin(margin)
        self.panel.setVisible(self._opened or not compact)
        self.panel.close_button().setVisible(compact)
        self.filters.set_compact(compact)
        self.lines.set_with_dossier(not (compact and self._opened))

    def _ask(self) -> None:
        if self._stale:
            self.filters.set_choices(self._catalogues, self._log.helpers(self._user))
        self._stale = False
        query = self.filters.query()
        self.lines.ask(query)
        self.export.dismiss()
        if self._summing is not None:
            self._summing.cancel()
        work = partial(_sums, self._log, self._user, query)
        self._summing = run(self, work, self._on_summed, self._on_failed)

    def _on_summed(self, sums: LogSums) -> None:
        self._summing = None
        self.totals.show_sums(sums)

    def _on_columns_changed(self) -> None:
        self.lines.set_columns(self.filters.columns.columns())

    def _on_export_asked(self) -> None:
        if self.export.is_busy():
            return
        if self.export.may_name():
            self._names_or_not.drop(True)
        else:
            self._on_names_chosen(False)

    def _on_names_chosen(self, names: bool) -> None:
        self.export.export(self.filters.query(), names=names)

    def _on_failed(self, problem: Exception) -> None:
        self._summing = None
        if not isinstance(problem, Refused):
            raise problem
        said = words.refusal(problem)
        self.bar.show_message("err", self.tr("The log could not be read"), said, self.tr("Try again"))
        self.bar.show()

    def _on_row_chosen(self, row: LogRow | None) -> None:
        if row is None:
            self.panel.show_nothing()
        else:
            self.panel.show_row(row)

    def _on_row_opened(self, row: LogRow) -> None:
        self._seen = self.panel.isVisible()
        self.panel.show_row(row)
        self._opened = True
        self._settle()

    def _on_entered(self) -> None:
        """Correct the line on Enter, where it was to be read before."""
        if self._seen:
            self.panel.edit()

    def _on_panel_closed(self) -> None:
        self._opened = False
        self._settle()
        self.lines.table.setFocus()


def _sums(log: Log, user: User, query: LogQuery, _task: Task) -> LogSums:
    return log.sums(user, query)

"""Sổ: every help item in one table, searched, cut to a period, looked at one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.log import LogQuery
from desk.domain.problems import Refused
from desk.usecases import clock
from resources.sentences import sentence
from ui import theme, words
from ui.background import run
from ui.models.log_cells import LogNames
from ui.models.log_model import Column, LogModel
from ui.pages.log_delegate import LogDelegate
from ui.pages.log_panel import LogPanel
from ui.pages.log_period import PeriodButton
from ui.pages.log_totals import LogTotals
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.checks import CheckChip
from ui.widgets.facts import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from desk.domain.figures import Figures
    from desk.domain.period import Period
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.imports import Imports
    from desk.usecases.log import Log
    from desk.usecases.months import Months
    from ui.background import Task
    from ui.changes import Changes

SEARCH_PAUSE = 150  # milliseconds
WIDTHS_WITH_YEAR = (134, 164, 0, 116, 128, 124)
WIDTHS = (100, 172, 0, 116, 128, 130)


class LogPage(QWidget):
    """The register's lines, newest first; what is typed or chosen above the table narrows them."""

    def __init__(
        self,
        log: Log,
        months: Months,
        catalogues: Catalogues,
        imports: Imports,
        user: User,
        changes: Changes,
        *,
        language: str = "vi",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._months, self._imports = months, imports
        self._user, self._changes, self._language = user, changes, language
        names = LogNames(catalogues)
        self._model = LogModel(log, names, self)
        self._stale = True
        self._opened = False
        self._chosen: tuple[object, int] | None = None
        self._figures_task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._build_filters()
        self._build_table(names)
        self._build_layout()
        self._connect()
        self._settle_density()

    def page_shown(self) -> None:
        """Put focus where one begins: in the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def refresh(self) -> None:
        """Read the lines again now, or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def show_period(self, period: Period | None) -> None:
        """Show all lines of a period, whatever was searched before; None is all days."""
        self._search.clear()
        self._period.set_period(period)
        self.refresh()

    def table(self) -> DataTable:
        """Return the table of lines."""
        return self._table

    def model(self) -> LogModel:
        """Return the model of the lines."""
        return self._model

    def panel(self) -> LogPanel:
        """Return the panel of the chosen line."""
        return self._panel

    def totals(self) -> LogTotals:
        """Return the foot with the figures."""
        return self._totals

    def open_import(self) -> None:
        """Open the window in which a workbook is taken into the register."""
        from ui.dialogs.import_log import ImportDialog

        dialog = ImportDialog(self._imports, self._user, self._changes, language=self._language, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the lines where something has changed since they were read."""
        super().showEvent(event)
        self._settle_density()
        if self._stale:
            self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self._settle_density()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down leave the search field for the table, and Esc empty it."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress:
            return self._take_search_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _take_search_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._table.setFocus()
            if self._table.current_row() < 0:
                self._table.choose_row(0)
            return True
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            self._ask()
            return True
        return False

    def _build_filters(self) -> None:
        self._search = SearchField(self.tr("Search without accents: name, dossier code, procedure"), "Ctrl+F")
        self._search.setAccessibleName(self.tr("Search the log"))
        self._search.installEventFilter(self)
        self._period = PeriodButton(clock.today(), self._language)
        self._voided = CheckChip(self.tr("Voided lines too"))
        self._clear = GhostButton(self.tr("Clear filters"), low=True)
        self._import = OutlineButton(self.tr("Import a file…"), icon="upload-simple")

    def _build_table(self, names: LogNames) -> None:
        self._table = DataTable()
        self._table.setAccessibleName(self.tr("Lines of the log"))
        self._table.setModel(self._model)
        self._delegate = LogDelegate(self._table)
        for column in (Column.WHEN, Column.OUTCOME):
            self._table.setItemDelegateForColumn(column, self._delegate)
        self._empty = EmptyState(
            "book-open",
            self.tr("The log has no line yet"),
            self.tr("Record the first visit at the desk (F2), or import the workbook kept so far."),
            self.tr("Import a file…"),
        )
        self._nothing = EmptyState("magnifying-glass", "", "", self.tr("Clear filters"))
        self._places = QStackedWidget()
        for place in (self._table, self._empty, self._nothing):
            self._places.addWidget(place)
        self._panel = LogPanel(names)
        self._totals = LogTotals()
        self._bar = Bar("err")
        self._bar.hide()
        self._where = Text("", theme.CAPTION, "ink2")
        self._keys = ElidedLabel(self.tr("↑ ↓ choose   Enter details"), theme.CAPTION, "ink3")

    def _build_layout(self) -> None:
        first, second, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(Text(self.tr("Log"), theme.TITLE))
        first.addWidget(self._search, 1)
        first.addWidget(self._import)
        second.setSpacing(8)
        for part in (self._period, self._voided, self._clear):
            second.addWidget(part)
        second.addStretch(1)
        foot.addWidget(self._where, 1)
        foot.addWidget(self._keys)
        self._left = QVBoxLayout()
        self._left.setSpacing(6)
        for part in (first, second):
            self._left.addLayout(part)
        self._left.addWidget(self._bar)
        self._left.addWidget(self._places, 1)
        self._left.addLayout(foot)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._left, 1)
        column.addWidget(self._totals)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(column, 1)
        self._outer.addWidget(self._panel)

    def _connect(self) -> None:
        for change in (self._changes.visit_saved, self._changes.visit_voided):
            change.connect(self.refresh)
        for change in (self._changes.log_imported, self._changes.catalogue_changed):
            change.connect(self.refresh)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.page_shown)
        self._search.textEdited.connect(self._on_text_edited)
        self._pause.timeout.connect(self._ask)
        self._period.chosen.connect(self._on_period_chosen)
        self._voided.toggled.connect(self._on_voided_toggled)
        for button in (self._clear.clicked, self._nothing.action_clicked):
            button.connect(self._on_clear_clicked)
        for button in (self._import.clicked, self._empty.action_clicked):
            button.connect(self.open_import)
        self._model.answered.connect(self._on_answered)
        self._model.counted.connect(self._on_counted)
        self._model.dataChanged.connect(self._on_data_changed)
        self._model.failed.connect(self._on_failed)
        self._table.row_chosen.connect(self._on_row_chosen)
        self._table.opened.connect(self._on_opened)
        self._table.clicked.connect(self._on_opened)
        self._table.verticalScrollBar().valueChanged.connect(self._tell_where)
        self._table.verticalScrollBar().rangeChanged.connect(self._tell_where)
        self._panel.closed.connect(self._on_panel_closed)
        self._bar.action_clicked.connect(self._ask)

"""What narrows the log: words, days, place, people, help, outcome, group, and whether voided lines show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.log import LogQuery
from desk.domain.period import free_range
from desk.usecases import clock
from ui import theme
from ui.pages import log_choices
from ui.pages.log_columns import ColumnsButton
from ui.pages.log_period import PeriodButton
from ui.widgets.buttons import FoldingButton, GhostButton
from ui.widgets.checks import CheckChip
from ui.widgets.fields import SearchField
from ui.widgets.filter_button import FilterButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.people import Helper
    from desk.domain.period import Period
    from desk.usecases.catalogues import Catalogues
    from ui.preferences import Preferences

SEARCH_PAUSE = 150  # milliseconds
ENTER_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
WIDE_LIST = 560
BEFORE_THEM = 4  # period, place, helper and help


class LogFilters(QWidget):
    """Search field, filters and the buttons of the page; `changed` follows each filter, typing after a pause.

    `left` is sent when the user goes on to the table with Down or Enter, `import_asked` and `export_asked` by
    the buttons.
    """

    changed = Signal()
    left = Signal()
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Search without accents: name, dossier code, procedure"), "Ctrl+F")
        self.search.setAccessibleName(self.tr("Search the log"))
        self.columns = ColumnsButton(preferences)
        self.import_button = FoldingButton(self.tr("Import a file…"), icon="upload-simple")
        self.export_button = FoldingButton(self.tr("Export Excel"), "Ctrl+E", "table")
        self.period = PeriodButton(clock.today())
        self.place = FilterButton(self.tr("All places"), self.tr("Place"))
        self.helper = FilterButton(self.tr("All helpers"), self.tr("Helper"))
        self.service = FilterButton(self.tr("All kinds of help"), self.tr("Help"), 360)
        self.procedure = FilterButton(self.tr("All procedures"), self.tr("Procedure"), WIDE_LIST)
        self.outcome = FilterButton(self.tr("All outcomes"), self.tr("Outcome"))
        self.group = FilterButton(self.tr("All residential groups"), self.tr("Group"))
        self.voided = CheckChip(self.tr("Voided lines too"))
        self.clear_button = GhostButton(self.tr("Clear filters"), low=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE)
        self._build()
        self._connect()
        self._settle()

    def buttons(self) -> tuple[FilterButton, ...]:
        """Return the filters that are chosen from lists."""
        return self.place, self.helper, self.service, self.procedure, self.outcome, self.group

    def set_choices(self, catalogues: Catalogues, helpers: list[Helper]) -> None:
        """Offer what there is to choose from; what is chosen stays."""
        self.place.set_choices(log_choices.places())
        self.helper.set_choices(log_choices.helpers(helpers))
        self.service.set_choices(log_choices.services(catalogues))
        self.procedure.set_choices(log_choices.procedures(catalogues))
        self.outcome.set_choices(log_choices.outcomes())
        self.group.set_choices(log_choices.groups(catalogues))

    def query(self) -> LogQuery:
        """Return what is asked for."""
        period = self.period.period()
        chosen: dict[str, Any] = {
            "place": self.place.value,
            "helper": self.helper.value,
            "service": self.service.value,
            "procedure": self.procedure.value,
            "outcome": self.outcome.value,
            "unit": self.group.value,
        }
        return LogQuery(
            start=period.start if period else None,
            end=period.end if period else None,
            text=self.search.text().strip(),
            voided=self.voided.isChecked(),
            **{name: value for name, value in chosen.items() if value is not None},
        )

    def is_narrowed(self) -> bool:
        """Return whether words, days or filters keep lines out."""
        return self.query().filtered or self.period.period() is not None

    def clear(self) -> None:
        """Ask for every line again, without words, days and filters."""
        self.show_period(None)
        self.changed.emit()

    def show_period(self, period: Period | None) -> None:
        """Ask for all lines of a period without sending `changed`."""
        self._pause.stop()
        self.search.clear()
        self.period.set_period(period)
        for button in self.buttons():
            button.set_value(None)
        self._settle()

    def show_query(self, query: LogQuery) -> None:
        """Ask for the lines of a query with days, words and an outcome, without sending `changed`."""
        days = free_range(query.start, query.end) if query.start and query.end else None
        self.show_period(days)
        self.search.setText(query.text)
        self.outcome.set_value(query.outcome)
        self.voided.setChecked(query.voided)
        self._settle()

    def focus_search(self) -> None:
        """Put focus in the search field, ready to be typed over."""
        self.search.setFocus()
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter leave the search field for the table, and Esc empty it."""
        if watched is not self.search or event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() in ENTER_KEYS:
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._on_changed()
            return True
        return False

    def set_compact(self, compact: bool) -> None:
        """In a small window all filters stand in one row, and the tick for voided lines in their list."""
        rows_of_filters = self._second, self._third
        for moved in (self.procedure, self.outcome, self.group, self.voided):
            for row in rows_of_filters:
                row.removeWidget(moved)
        for place, button in enumerate(self.buttons()[3:]):
            if compact:
                self._second.insertWidget(BEFORE_THEM + place, button)
            else:
                self._third.insertWidget(place, button)
        for row in rows_of_filters:
            row.setSpacing(6 if compact else 8)
        self._third.insertWidget(0 if compact else 3, self.voided)
        self.voided.setVisible(not compact)
        self.outcome.set_tick(self.tr("Voided lines too") if compact else "")
        self.columns.fold(folded=compact)
        self.import_button.fold(folded=compact)
        self.export_button.set_hint("" if compact else "Ctrl+E")

    def _build(self) -> None:
        first, self._second, self._third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(Text(self.tr("Log"), theme.TITLE))
        first.addWidget(self.search, 1)
        for part in (self.columns, self.import_button, self.export_button):
            first.addWidget(part)
        for shown in (self.period, self.place, self.helper, self.service):
            self._second.addWidget(shown)
        self._second.addStretch(1)
        self._second.addWidget(self.clear_button)
        self._third.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in (first, self._second, self._third):
            row.setSpacing(8)
            column.addLayout(row)
        self.set_compact(compact=False)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.focus_search)
        self.search.textEdited.connect(self._on_text_edited)
        self._pause.timeout.connect(self._on_changed)
        self.period.chosen.connect(self._on_changed)
        for button in self.buttons():
            button.chosen.connect(self._on_changed)
        self.voided.toggled.connect(self._on_changed)
        self.voided.toggled.connect(self.outcome.tick.setChecked)
        self.outcome.tick.toggled.connect(self.voided.setChecked)
        self.clear_button.clicked.connect(self.clear)
        self.import_button.clicked.connect(self.import_asked)
        self.export_button.clicked.connect(self.export_asked)
        self.export_button.set_keys("Ctrl+E")

    def _settle(self) -> None:
        self.clear_button.setVisible(self.is_narrowed())
        self.outcome.update()

    def _on_text_edited(self) -> None:
        self._pause.start()

    def _on_changed(self) -> None:
        self._pause.stop()
        self._settle()
        self.changed.emit()

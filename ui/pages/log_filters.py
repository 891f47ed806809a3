"""What narrows the log: words, days, and whether voided lines are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.log import LogQuery
from desk.usecases import clock
from ui import theme
from ui.pages.log_period import PeriodButton
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.checks import CheckChip
from ui.widgets.fields import SearchField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.period import Period

SEARCH_PAUSE = 150  # milliseconds
ENTER_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LogFilters(QWidget):
    """Search field and filters; `changed` follows each of them, typing after a short pause.

    `left` is sent when the user goes on to the table with Down or Enter, `import_asked` by the button.
    """

    changed = Signal()
    left = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Search without accents: name, dossier code, procedure"), "Ctrl+F")
        self.search.setAccessibleName(self.tr("Search the log"))
        self.period = PeriodButton(clock.today())
        self.voided = CheckChip(self.tr("Voided lines too"))
        self.clear_button = GhostButton(self.tr("Clear filters"), low=True)
        self.import_button = OutlineButton(self.tr("Import a file…"), icon="upload-simple")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE)
        self._build()
        self._connect()
        self._settle()

    def query(self) -> LogQuery:
        """Return what is asked for."""
        period = self.period.period()
        start, end = (period.start, period.end) if period else (None, None)
        return LogQuery(start, end, self.search.text().strip(), self.voided.isChecked())

    def is_narrowed(self) -> bool:
        """Return whether words or days keep lines out."""
        return bool(self.search.text().strip()) or self.period.period() is not None

    def clear(self) -> None:
        """Ask for every line again, without words and days."""
        self.show_period(None)
        self.changed.emit()

    def show_period(self, period: Period | None) -> None:
        """Ask for all lines of a period without sending `changed`."""
        self._pause.stop()
        self.search.clear()
        self.period.set_period(period)
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

    def _build(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(Text(self.tr("Log"), theme.TITLE))
        first.addWidget(self.search, 1)
        first.addWidget(self.import_button)
        second.setSpacing(8)
        for part in (self.period, self.voided, self.clear_button):
            second.addWidget(part)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.focus_search)
        self.search.textEdited.connect(self._on_text_edited)
        self._pause.timeout.connect(self._on_changed)
        self.period.chosen.connect(self._on_changed)
        self.voided.toggled.connect(self._on_changed)
        self.clear_button.clicked.connect(self.clear)
        self.import_button.clicked.connect(self.import_asked)

    def _settle(self) -> None:
        self.clear_button.setVisible(self.is_narrowed())

    def _on_text_edited(self) -> None:
        self._pause.start()

    def _on_changed(self) -> None:
        self._pause.stop()
        self._settle()
        self.changed.emit()

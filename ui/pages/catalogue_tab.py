"""One list of the catalogues with its editor: searched, chosen, changed, added to; never deleted from."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import theme
from ui.models.catalogue_model import CatalogueModel
from ui.pages.catalogue_delegate import ROW_HEIGHT, CatalogueDelegate
from ui.widgets.fields import SearchField
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from ui.models.catalogue_model import Row
    from ui.pages.catalogue_panel import EditPanel

LEAVE_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
NEW = ""


class CatalogueTab(QWidget):
    """Search and filters over a table, the editor beside it; `changed` tells that something was saved."""

    changed = Signal()

    NUMBERS = 1  # the first column of numbers

    def __init__(
        self, headings: Sequence[str], placeholder: str, panel: EditPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.search = SearchField(placeholder, "Ctrl+F")
        self.search.setAccessibleName(placeholder)
        self.filters = QHBoxLayout()
        self.model = CatalogueModel(headings, self.NUMBERS, self)
        self.table = DataTable()
        self.panel = panel
        self._count = ElidedLabel("", theme.CAPTION, "ink2")
        self._held = NEW  # the key of what stands in the panel
        self._build_table()
        self._build()
        self._connect()

    @abstractmethod
    def rows(self, query: str) -> list[Row]:
        """Return the rows that fit the words searched for and the filters."""

    @abstractmethod
    def count_words(self, shown: int) -> str:
        """Return the line under the table: how many rows of how many are shown."""

    @abstractmethod
    def show_value(self, value: object | None) -> None:
        """Show a row's value in the panel; None is something new."""

    @abstractmethod
    def save(self) -> str:
        """Save what stands in the panel and return its key; Refused where it cannot be."""

    def begin(self) -> None:
        """Read the list anew and put focus in its search field."""
        self.refresh()
        self.start()

    def refresh(self) -> None:
        """Read the list anew; what is chosen stays chosen, what is typed stays typed.

        Where the chosen row fits no more, the one in its place is chosen: so one works through a filter.
        """
        rows = self.rows(self.search.text().strip())
        place = max(self.table.current_row(), 0)
        blocked = self.table.blockSignals(True)
        self.model.set_rows(rows)
        number = self.model.number_of(self._held)
        if number < 0 and not self.panel.is_changed():
            number = min(place, len(rows) - 1)
        self.table.choose_row(number)
        self.table.blockSignals(blocked)
        self._count.set_text(self.count_words(len(rows)))
        if not self.panel.is_changed():
            self._show(number)

    def narrow(self) -> None:
        """Show what fits the words searched for; lists that are costly to read do not read them anew."""
        self.refresh()

    def add(self) -> None:
        """Begin something new, unless something typed waits to be saved."""
        if self._waits(NEW):
            return
        self.table.choose_row(-1)
        self._held = NEW
        self.show_value(None)
        self.panel.start()

    def start(self) -> None:
        """Put focus where one begins: in the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def choose(self, key: str) -> None:
        """Choose the row of a key."""
        self.table.choose_row(self.model.number_of(key))

    def do_save(self) -> None:
        """Save what stands in the panel; a refusal is said beside what it belongs to."""
        self.attempt(self.save)

    def attempt(self, change: Callable[[], str]) -> None:
        """Do a change that returns the key of what it changed, and show what is stored then."""
        saved = self.panel.name()
        try:
            key = change()
        except Refused as refused:
            self.panel.point_out(refused)
            return
        if self._held == NEW:
            self.search.clear()  # what is new must be seen
        self.panel.accept()
        self._held = key
        self.changed.emit()
        self.refresh()
        self.panel.say("ok", self.tr("Saved on this computer"), saved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter leave the search field for the table, and Esc empty it."""
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in LEAVE_KEYS:
            self.table.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.narrow()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self.fit()

    def fit(self) -> None:
        """Keep the margins of the density in force; tabs with more to fit add to it."""
        margin = theme.sizes(self).margin
        self._left.setContentsMargins(margin, 0, margin, 8)

    def _build_table(self) -> None:
        self.table.setItemDelegate(CatalogueDelegate(self.table))
        down = self.table.verticalHeader()
        down.setMinimumSectionSize(ROW_HEIGHT)
        down.setDefaultSectionSize(ROW_HEIGHT)
        self.table.setModel(self.model)

    def _build(self) -> None:
        first, foot = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.search, 1)
        first.addLayout(self.filters)
        self.filters.setSpacing(8)
        foot.addWidget(self._count, 1)
        foot.addWidget(Text(self.tr("↑ ↓ choose   Enter edit   Ctrl+Tab next list"), theme.CAPTION, "ink3"))
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        self._left.addLayout(first)
        self._left.addWidget(self.table, 1)
        self._left.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left, 1)
        row.addWidget(self.panel)
        self.fit()

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textEdited.connect(self.narrow)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.start)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self.panel.start)
        self.panel.save_asked.connect(self.do_save)
        self.panel.left.connect(self.table.setFocus)

    def _waits(self, key: str) -> bool:
        """Whether something typed waits to be saved; then it is said."""
        waits = key != self._held and self.panel.is_changed()
        if waits:
            self.panel.hold()
        return waits

    def _show(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._held = row.key
            self.show_value(row.value)

    def _on_row_chosen(self, number: int) -> None:
        row = self.model.row(number)
        if row is None or row.key == self._held:
            return
        if self._waits(row.key):
            # Later: the table is still in the middle of going to the other row.
            QTimer.singleShot(0, self, self._go_back)
            return
        self._show(number)

    def _go_back(self) -> None:
        self.table.choose_row(self.model.number_of(self._held))

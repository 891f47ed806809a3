"""The left column of the guide page: what is searched for, how many sheets fit, and their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.pages.guide_list import INSET, GuideList
from ui.widgets.facts import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.procedure import Procedure

WIDTH = 440
WIDTH_WHERE_NARROW = 350
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}


class Found(QWidget):
    """Search field and cards; the arrow keys walk through the cards while one types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Text("", theme.CAPTION, "ink2")
        self.search = SearchField(self.tr("Name, code or field, accents not needed"), "Ctrl+F")
        self.search.setAccessibleName(self.tr("Find a guide sheet"))
        self.cards = GuideList()
        self._empty = EmptyState(
            "file-search",
            self.tr("No procedure fits these words"),
            self.tr("Try fewer words, or the code, such as 1.001193."),
        )
        self._column = QVBoxLayout(self)
        self._build()
        self.settle()

    def show_procedures(self, found: list[Procedure], chosen: str) -> None:
        """Show what was found and choose one by its code, or say that nothing was found."""
        self._count.setText(self.tr("{count} sheets").format(count=words.number(len(found))))
        self._empty.setVisible(not found)
        self.cards.setVisible(bool(found))
        self.cards.set_procedures(found, chosen)

    def code(self) -> str:
        """Return the code of the chosen procedure, or an empty string."""
        chosen = self.cards.chosen()
        return chosen.code if chosen else ""

    def start(self) -> None:
        """Put the cursor into the search field, ready to type over what stands there."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def settle(self) -> None:
        """Follow the density."""
        sizes = theme.sizes(self)
        self._column.setContentsMargins(sizes.margin - INSET, 12 if sizes.compact else 18, 4, 4)
        self.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move to the cards from the search field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self.cards.count():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if event.key() not in STEPS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.cards.step(STEPS[Qt.Key(event.key())])
        return True

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Guide sheets"), theme.TITLE), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.setContentsMargins(INSET, 0, 12, 0)
        field = QHBoxLayout()
        field.setContentsMargins(INSET, 0, 12, 0)
        field.addWidget(self.search)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addLayout(field)
        self._column.addWidget(self.cards, 1)
        self._column.addWidget(self._empty, 1)
        self._empty.hide()
        self.search.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.start)

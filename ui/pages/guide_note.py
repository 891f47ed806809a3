"""A sentence with an icon before it, as the guide page tells what it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.pages.guide_words import Note
from ui.widgets import painting
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class NoteLine(QWidget):
    """A wrapped sentence with an icon before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note("", "", "ink2")
        self._words = Text("", theme.CAPTION, "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def note(self) -> Note:
        """Return what is said."""
        return self._note

    def set_note(self, note: Note) -> None:
        """Change words, icon and colour; only warnings and refusals colour the words themselves."""
        self._note = note
        self._words.setText(note.words)
        self._words.set_colour(note.tone if note.tone in ("warn", "err") else "ink2")
        self.setAccessibleName(note.words)
        self.setVisible(bool(note.words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        if self._note.icon:
            ink = str(getattr(theme.colours(), self._note.tone))
            place = QRect(0, self._words.y() + 1, 16, theme.CAPTION.line)
            icons.draw(painting.painter_on(self), place, self._note.icon, ink, 16)

"""The left part of the first run: what is about to happen, and where the register will lie."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Hairline, Panel
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFont, QPaintEvent

WIDTH = 420
WIDTH_WHERE_NARROW = 352
MARK = 48
INDENT = 34


def path_lines(path: str, font: QFont, width: int) -> list[str]:
    """Break a path after its separators, since it has no blanks to break at."""
    lines = [""]
    for part in re.split(r"(?<=[\\/])", path):
        if lines[-1] and painting.text_width(lines[-1] + part, font) > width:
            lines.append("")
        lines[-1] += part
    return lines


class Mark(QWidget):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(MARK, MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as sharp as the screen is."""
        painter = painting.painter_on(self)
        painter.drawPixmap(0, 0, icons.mark(MARK, self.devicePixelRatioF()))


class Promise(QWidget):
    """A line with an icon before it."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = Text(words, theme.BODY, "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.addWidget(self._words)

    def set_words(self, words: str) -> None:
        """Change the words."""
        self._words.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        place = QRect(0, self._words.y(), 22, theme.BODY.line)
        icons.draw(painting.painter_on(self), place, self._icon, theme.colours().accent, 20)


class WelcomeSide(Panel):
    """Mark, what is about to happen, where the register lies, what is not asked, another door."""

    practice_clicked = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("rail", ("right",), parent)
        self._folder = folder
        self._place = Promise("hard-drive", "")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        self._column.addWidget(Mark())
        self._column.addSpacing(16)
        self._column.addWidget(Text(self.tr("Start a new register for your desk"), theme.HERO, wrap=True))
        pitch = self.tr("Three steps, about 2 minutes. Then you can start at once, without a network.")
        self._column.addWidget(Text(pitch, theme.SUB, "ink2", weight=400, wrap=True))
        self._column.addSpacing(24)
        self._column.addWidget(self._place)
        kept = self.tr("Nothing is sent anywhere. A citizen's name is never required.")
        self._column.addWidget(Promise("shield-check", kept))
        self._column.addStretch(3)
        self._add_doors()
        self.settle()

    def _add_doors(self) -> None:
        practice = GhostButton(self.tr("Try it out with sample data"), icon="notebook", low=True)
        practice.clicked.connect(self.practice_clicked)
        self._column.addWidget(Hairline())
        self._column.addWidget(Text(self.tr("Or begin in another way"), theme.CAPTION, weight=600))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(-12)  # its sign, not its ground, stands in line with the others
        row.addWidget(practice)
        row.addStretch(1)
        self._column.addLayout(row)

    def settle(self) -> None:
        """Follow the density."""
        compact = theme.sizes(self).compact
        self.setFixedWidth(WIDTH_WHERE_NARROW if compact else WIDTH)
        edge = 32 if compact else 48
        self._column.setContentsMargins(edge, 24, edge, 24)
        room = self.width() - 2 * edge - INDENT
        path = "\n".join(path_lines(str(self._folder), theme.font(theme.BODY), room))
        self._place.set_words(self.tr("The register lies on this computer, in") + "\n" + path)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self.settle()

"""One figure of the period: a tick or an amber mark, its name, number, unit of account, and a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import GhostButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

INSET = 13  # where the words of the link end, and so those of the notes
FIGURE_RIGHT = 0.47  # of the width: where figures end and units begin
MARK = 26  # pixels for the tick
MARKS = {"ok": "check-circle-fill", "warn": "warning-circle"}


class FigureRow(QWidget):
    """A line of the list of checks; `link_clicked` asks for what stands behind the figure."""

    link_clicked = Signal()

    def __init__(self, name: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._unit, self._note = name, unit, ""
        self._figure, self._tone = "", "ok"
        self._dimmed = False
        self.link = GhostButton("", low=True)
        self.link.clicked.connect(self.link_clicked)
        self.link.hide()
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 1)
        beside.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._settle()

    def figure(self) -> str:
        """Return the figure as shown."""
        return self._figure

    def tone(self) -> str:
        """Return "ok" for a tick, "warn" for what is still to be looked at."""
        return self._tone

    def rename(self, name: str, unit: str) -> None:
        """Show another figure in this line."""
        self._name, self._unit = name, unit

    def set_figure(self, value: int, note: str = "", tone: str = "ok", link: str = "") -> None:
        """Change the figure; the link takes the place of the note."""
        self._figure, self._note, self._tone = words.number(value), note, tone
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.link.setAccessibleName(f"{self._name}: {link}")
        self.link.updateGeometry()
        self.setAccessibleName(f"{self._name}: {self._figure} {self._unit}. {note}".strip(". "))
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Draw the figure as one that no longer holds."""
        self._dimmed = dimmed
        self.link.setEnabled(not dimmed)
        self.update()

    def note_width(self) -> int:
        """Return the room that is left for the note."""
        return self.width() - round(self.width() * FIGURE_RIGHT) - 90 - INSET

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def sizeHint(self) -> QSize:
        """A line of the density in force."""
        return QSize(360, 25 if theme.sizes(self).compact else 27)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts in their columns over a hairline."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        warned = self._tone == "warn" and not self._dimmed
        ink = colours.disabled_ink if self._dimmed else colours.warn if warned else colours.ink
        quiet = colours.disabled_ink if self._dimmed else colours.ink2
        mark = colours.disabled_ink if self._dimmed else colours.warn if warned else colours.ok
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        icons.draw(painter, QRect(0, 0, 16, self.height()), MARKS[self._tone], mark, 15)
        right = round(self.width() * FIGURE_RIGHT)
        name = QRect(MARK, 0, right - 60 - MARK, self.height())
        painting.text(painter, name, self._name, theme.font(theme.SMALL, 600 if warned else 400), ink)
        figure = QRect(right - 90, 0, 90, self.height())
        painting.text(painter, figure, self._figure, theme.font(theme.SMALL, 600), ink, painting.RIGHT)
        unit = QRect(right + 10, 0, 70, self.height())
        painting.text(painter, unit, self._unit, theme.font(theme.SMALL, 400), quiet)
        if not self.link.text():
            note = QRect(right + 90, 0, self.note_width(), self.height())
            painting.text(painter, note, self._note, theme.font(theme.CAPTION), quiet, painting.RIGHT)

    def _settle(self) -> None:
        self.link.setFixedHeight(23 if theme.sizes(self).compact else 25)
        self.updateGeometry()

"""The word that lies over everything of practice mode, pale enough to work under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

OPACITY = 0.085
SLOPE = -17.0  # degrees
PIXELS = 92
APART = 1.9  # rows, in heights of the letters


def word() -> str:
    """The word itself."""
    return QCoreApplication.translate("Practice", "PRACTICE")


def draw(painter: QPainter, room: QRectF) -> None:
    """Repeat the word across a room."""
    font = theme.font(theme.BODY, 600)
    font.setPixelSize(PIXELS)
    wide = QFontMetricsF(font).horizontalAdvance(word())
    painter.save()
    painter.setClipRect(room)
    painter.setOpacity(OPACITY)
    painter.setFont(font)
    painter.setPen(theme.colour("accent"))
    painter.translate(room.center())
    painter.rotate(SLOPE)
    # The diagonal reaches every corner, however the room is turned.
    reach = QPointF(room.width(), room.height()).manhattanLength()
    row, y = 0, -reach / 2
    while y < reach / 2:
        x = -reach / 2 - (wide * 0.7 if row % 2 else 0)
        while x < reach / 2:
            painter.drawText(QPointF(x, y), word())
            x += wide * 1.4
        row, y = row + 1, y + PIXELS * APART
    painter.restore()


class Watermark(QWidget):
    """Covers one widget inside the same parent, takes no mouse and no focus, follows its place."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered.parentWidget())
        self._covered = covered
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        covered.installEventFilter(self)
        self._settle()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go where the covered widget goes."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}:
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word."""
        draw(painting.painter_on(self), QRectF(self.rect()))

    def _settle(self) -> None:
        self.setGeometry(self._covered.geometry())
        self.raise_()

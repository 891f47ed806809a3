"""Grounds to put things on: cards, side panels, hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui import theme
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Card(QFrame):
    """A white rounded ground; the current one has a 2 px accent border. Give it a layout as any QFrame."""

    def __init__(self, parent: QWidget | None = None, *, current: bool = False) -> None:
        super().__init__(parent)
        self._current = current

    def set_current(self, current: bool) -> None:
        """Mark the card as the one being worked in."""
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        colours = theme.colours()
        edge, width = (colours.accent, 2) if self._current else (colours.line, 1)
        painter = painting.painter_on(self)
        painting.box(painter, self.rect(), colours.surface, edge, width, theme.CARD_RADIUS)


class Panel(QFrame):
    """A square ground in one colour with a hairline on some edges ("left", "top", "right", "bottom")."""

    def __init__(
        self, fill: str = "surface", edges: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._edges = fill, edges

    def set_fill(self, fill: str) -> None:
        """Change the ground, by its name in the palette."""
        self._fill = fill
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the hairlines."""
        painter = painting.painter_on(self)
        painter.fillRect(self.rect(), theme.colour(self._fill))
        right, bottom = self.width() - 1, self.height() - 1
        lines = {
            "left": (0, 0, 1, bottom + 1),
            "right": (right, 0, 1, bottom + 1),
            "top": (0, 0, right + 1, 1),
            "bottom": (0, bottom, right + 1, 1),
        }
        for edge in self._edges:
            painter.fillRect(*lines[edge], theme.colour("line"))


class SidePanel(Panel):
    """The white column at the right of a page, as wide as the density says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("left",), parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the fixed width of the density in force."""
        return QSize(theme.sizes(self).side, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return QSize(theme.sizes(self).side, super().minimumSizeHint().height())


class Hairline(QWidget):
    """A decorative line of one pixel, horizontal unless said otherwise."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the pixel row."""
        painting.painter_on(self).fillRect(self.rect(), theme.colour("line"))

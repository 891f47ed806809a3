"""Lists and numbers to choose from; the wheel changes them only while they have focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import icons, theme
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Iterable


class ChoiceDelegate(QStyledItemDelegate):
    """Rows of a combo list: room for stacked marks, the chosen row tinted."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return 32 px rows as wide as their words."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(painting.text_width(words, theme.font(theme.STRONG)) + 28, 32)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.fillRect(rect, theme.colour("accent_soft" if chosen else "surface"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = theme.font(theme.STRONG if chosen else theme.BODY)
        ink = colours.accent_ink if chosen else colours.ink
        painting.text(painter, rect.adjusted(12, 0, -8, 0), words, font, ink)
        painter.restore()


class ComboField(QComboBox):
    """A list to choose one value from, opened below the field; the value travels with each row."""

    def __init__(self, choices: Iterable[tuple[object, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = ChoiceDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replace the rows, keeping the value when it is still among them; no signal is sent."""
        kept = self.value
        blocked = self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.set_value(kept)
        self.blockSignals(blocked)
        self.updateGeometry()

    @property
    def value(self) -> object | None:
        """The value of the row in force, or None when there is none."""
        held: object | None = self.currentData()
        return held

    def set_value(self, value: object | None) -> None:
        """Choose the row of a value; an unknown one falls back to the first row."""
        rows = range(self.count())
        self.setCurrentIndex(next((row for row in rows if self.itemData(row) == value), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return the width of the longest row and the height of the density in force."""
        font = theme.font(theme.BODY, 500)
        longest = max(
            (painting.text_width(self.itemText(row), font) for row in range(self.count())), default=60
        )
        return QSize(min(longest, 320) + 46, theme.sizes(self).control)

    def minimumSizeHint(self) -> QSize:
        """Room for a short word and the arrow."""
        return QSize(84, theme.sizes(self).control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Enter as well as on Space and F4."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, words and arrow."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        fill, border, ink, width = self._look()
        painting.box(painter, self.rect(), fill, border, width)
        font = theme.font(theme.STRONG if ink == colours.accent_ink else theme.BODY, None)
        painting.text(painter, self.rect().adjusted(12, 0, -30, 0), self.currentText(), font, ink)
        icons.draw(painter, QRect(self.width() - 28, 0, 20, self.height()), "caret-down", ink, 14)

    def showPopup(self) -> None:
        """Open the list a little below the field, never over it."""
        super().showPopup()
        popup = self.view().window()
        below = self.mapToGlobal(QPoint(0, self.height() + 6))
        if below.y() + popup.height() <= self.screen().availableGeometry().bottom():
            popup.move(below)

    def _look(self) -> tuple[str, str, str, float]:
        colours = theme.colours()
        if not self.isEnabled():
            return colours.disabled_bg, colours.line, colours.disabled_ink, 1
        if self.underMouse():
            return colours.alt, colours.ink2, colours.ink, 1
        return colours.surface, colours.line_strong, colours.ink, 1

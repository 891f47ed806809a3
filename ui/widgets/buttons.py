"""Push buttons: text, shortcut hint in smaller type at the right, optional icon; painted from the tokens."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.plain_button import PlainButton

ICON_SIZE = 20
ICON_GAP = 10
HINT_GAP = 10


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one state of a button by their names in the palette; empty means not drawn."""

    ink: str
    fill: str = ""
    border: str = ""


class Button(PlainButton):
    """The base of all push buttons; `clicked` as ever, Enter and Space press it."""

    REST = Look("ink", "surface", "line_strong")
    HOVER = Look("ink", "alt", "ink2")
    PRESSED = Look("ink", "track", "ink2")
    HINT_INK = "ink3"

    def __init__(
        self, text: str, hint: str = "", icon: str = "", *, low: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._icon_name = icon
        self._low = low
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_hint(self, hint: str) -> None:
        """Change the shortcut shown at the right."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_keys(self, *sequences: str) -> None:
        """Let these key sequences press the button while it can be seen, wherever in its window focus is."""
        for sequence in sequences:
            QShortcut(QKeySequence(sequence), self).activated.connect(self.click)

    def sizeHint(self) -> QSize:
        """Return the width of the words and the height of the density in force."""
        padding = 12 if self._low else 17
        words = painting.text_width(self.text(), self._text_font())
        hint = painting.text_width(self._hint, theme.font(theme.CAPTION)) + HINT_GAP if self._hint else 0
        icon = ICON_SIZE + ICON_GAP if self._icon_name else 0
        return QSize(2 * padding + words + hint + icon + 2, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well as on Space; a key that is held down presses once."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box of the state in force, then icon, words and hint."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        look = self._look()
        fill = getattr(colours, look.fill) if look.fill else ""
        border = getattr(colours, look.border) if look.border else ""
        painting.box(painter, self.rect(), fill, border)
        ink = getattr(colours, look.ink)
        hint_ink = getattr(colours, self.HINT_INK) if self.isEnabled() else ink
        padding = 12 if self._low else 17
        room = self.rect().adjusted(padding, 0, -padding, 0)
        left = room.x() + max(0, (room.width() - self.sizeHint().width() + 2 * padding) // 2)
        if self._icon_name:
            icons.draw(painter, QRect(left, 0, ICON_SIZE, self.height()), self._icon_name, ink, ICON_SIZE)
            left += ICON_SIZE + ICON_GAP
        words = QRect(left, 0, room.right() - left + 1, self.height())
        left += painting.text(painter, words, self.text(), self._text_font(), ink) + HINT_GAP
        if self._hint:
            rest = QRect(left, 0, self.width() - left, self.height())
            painting.text(painter, rest, self._hint, theme.font(theme.CAPTION), hint_ink)

    def _height(self) -> int:
        return 32 if self._low else theme.sizes(self).button

    def _text_font(self) -> QFont:
        return theme.font(theme.SMALL if self._low else theme.STRONG, 600)

    def _look(self) -> Look:
        if not self.isEnabled():
            return Look("disabled_ink", "disabled_bg", "line")
        if self.isDown():
            return self.PRESSED
        return self.HOVER if self.underMouse() else self.REST


class OutlineButton(Button):
    """The ordinary button: white with a strong border."""


class FoldingButton(OutlineButton):
    """An outlined button with an icon that keeps only the icon where there is little room."""

    def __init__(self, text: str, hint: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, hint, icon, parent=parent)
        self._whole = text
        self._folded = False

    def set_words(self, text: str) -> None:
        """Change the words, shown or not."""
        self._whole = text
        self.fold(folded=self._folded)

    def fold(self, *, folded: bool) -> None:
        """Keep only the icon, or show the words again; a screen reader hears them in both."""
        self._folded = folded
        self.setText("" if folded else self._whole)
        self.setToolTip(self._whole if folded else "")
        self.setAccessibleName(self._whole)

    def sizeHint(self) -> QSize:
        """A square without the words."""
        return QSize(self._height(), self._height()) if self._folded else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the middle where it stands alone."""
        if not self._folded:
            super().paintEvent(event)
            return
        painter = painting.painter_on(self)
        colours, look = theme.colours(), self._look()
        painting.box(painter, self.rect(), getattr(colours, look.fill), getattr(colours, look.border))
        icons.draw(painter, self.rect(), self._icon_name, getattr(colours, look.ink), ICON_SIZE)


class PrimaryButton(Button):
    """The one solid accent button of a page."""

    REST = Look("surface", "accent", "accent")
    HOVER = Look("surface", "accent_hover", "accent_hover")
    PRESSED = Look("surface", "accent_press", "accent_press")
    HINT_INK = "accent_soft"


class GhostButton(Button):
    """A button that shows only its words until the mouse comes near."""

    REST = Look("accent")
    HOVER = Look("accent", "track")
    PRESSED = Look("accent_press", "line")

    def _look(self) -> Look:
        return super()._look() if self.isEnabled() else Look("disabled_ink")


class SoftButton(Button):
    """A quiet accent button on an accent-soft ground."""

    REST = Look("accent_ink", "accent_soft")
    HOVER = Look("accent_ink", "track")
    PRESSED = Look("accent_press", "line")


class WarnButton(Button):
    """A step with consequences: amber outline."""

    REST = Look("warn", "surface", "warn")
    HOVER = Look("warn", "warn_soft", "warn")
    PRESSED = Look("warn", "warn_soft", "warn_line")


class DangerButton(Button):
    """A step that takes something away: red outline."""

    REST = Look("err", "surface", "err")
    HOVER = Look("err", "err_soft", "err")
    PRESSED = Look("err", "err_soft", "err_line")


class IconButton(Button):
    """A square ghost button with an icon only; its name is read by screen readers and shown as a tip."""

    REST = Look("accent")
    HOVER = Look("accent", "track")
    PRESSED = Look("accent_press", "line")

    def __init__(self, icon: str, name: str, *, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__("", "", icon, low=True, parent=parent)
        self._side = side
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the state and the icon in its middle."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        look = self._look() if self.isEnabled() else Look("disabled_ink")
        if look.fill:
            painting.box(painter, self.rect(), getattr(colours, look.fill))
        icons.draw(painter, self.rect(), self._icon_name, getattr(colours, look.ink), ICON_SIZE - 2)

"""Ticks: a framed chip or a plain line, both with a box and a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

TICK = 18


class CheckLine(PlainButton):
    """A tick box with its label, without a frame; `toggled` as ever, Space or Enter ticks."""

    EDGE = 1

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Box, gap, label in its heavier weight."""
        words = painting.text_width(self.text(), theme.font(theme.STRONG))
        return QSize(2 * self.EDGE + self._before_words() + words, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the label."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter as well as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, box and label."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        fill, border, width = self._frame()
        if border:
            painting.box(painter, self.rect(), fill, border, width)
        left = self.EDGE + self._before_words()
        if self._before_words():
            box = QRect(self.EDGE, (self.height() - TICK) // 2, TICK, TICK)
            painting.tick_box(painter, box, ticked=self.isChecked(), enabled=self.isEnabled())
        ink = colours.ink if self.isEnabled() else colours.disabled_ink
        words = QRect(left, 0, self.width() - left, self.height())
        painting.text(painter, words, self.text(), self._label_font(), self._ink(ink))

    def _before_words(self) -> int:
        return TICK + 8

    def _height(self) -> int:
        return 28

    def _label_font(self) -> QFont:
        return theme.font(theme.BODY, 500)

    def _ink(self, ink: str) -> str:
        return ink

    def _frame(self) -> tuple[str, str, float]:
        return "", "", 1


class CheckChip(CheckLine):
    """A tick box in a frame that is tinted when ticked; where room is short, the tint alone tells."""

    EDGE = 9

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._bare = False

    def set_bare(self, *, bare: bool) -> None:
        """Leave the box away, or show it."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    def _before_words(self) -> int:
        return 0 if self._bare else super()._before_words()

    def _height(self) -> int:
        return theme.sizes(self).control

    def _label_font(self) -> QFont:
        return theme.font(theme.STRONG) if self.isChecked() else theme.font(theme.BODY, 500)

    def _ink(self, ink: str) -> str:
        return theme.colours().accent_ink if self.isChecked() and self.isEnabled() else ink

    def _frame(self) -> tuple[str, str, float]:
        colours = theme.colours()
        if not self.isEnabled():
            return colours.disabled_bg, colours.line, 1
        if self.isChecked():
            return colours.accent_soft, colours.accent, 1.5
        if self.isDown():
            return colours.track, colours.ink2, 1
        if self.underMouse():
            return colours.alt, colours.ink2, 1
        return colours.surface, colours.line_strong, 1

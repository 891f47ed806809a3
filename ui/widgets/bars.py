"""Bars beside the form: saved, look at this, not saved; each with words, an icon and at most one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

BAR_ICONS = {"ok": "check-circle-fill", "warn": "warning-circle", "err": "warning-octagon-fill"}
NARROW, LONG = 340, 40  # pixels of the bar, letters of its words


class Bar(QFrame):
    """A tinted bar of tone "ok", "warn" or "err"; `action_clicked` tells that its button was pressed."""

    action_clicked = Signal()

    def __init__(
        self,
        tone: str = "ok",
        title: str = "",
        words: str = "",
        action: str = "",
        hint: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._title = Text("", theme.CAPTION, weight=600, wrap=True)
        self._words = Text("", theme.CAPTION, "ink2", wrap=True)
        self._button = GhostButton("", low=True)
        self._button.clicked.connect(self.action_clicked)
        self._build()
        self.show_message(tone, title, words, action, hint)

    def show_message(self, tone: str, title: str, words: str = "", action: str = "", hint: str = "") -> None:
        """Replace what the bar says; parts left empty are not shown."""
        self._tone = tone
        self._title.setText(title)
        self._title.set_colour(tone)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._button.setText(action)
        self._button.set_hint(hint)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {words}".strip(". "))
        self._settle()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._settle()

    def action_button(self) -> GhostButton:
        """Return the bar's button, for keys and focus order."""
        return self._button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and icon."""
        colours = theme.colours()
        painter = painting.painter_on(self)
        painting.box(
            painter,
            self.rect(),
            getattr(colours, f"{self._tone}_soft"),
            getattr(colours, f"{self._tone}_line"),
            1,
            theme.CARD_RADIUS,
        )
        top = self._title.y() if not self._title.isHidden() else self._words.y()
        place = QRect(12, top, 20, theme.CAPTION.line)
        icons.draw(painter, place, BAR_ICONS[self._tone], getattr(colours, self._tone), 16)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)  # beside a button that is higher, the words stay together with their icon
        words.addWidget(self._title)
        words.addWidget(self._words)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(38, 6, 6, 6)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _settle(self) -> None:
        """In a narrow bar long words take the whole width, and the button stands below them."""
        below = self.width() < NARROW and len(self._words.text()) > LONG
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if below else ways.LeftToRight)


class ErrorStrip(QFrame):
    """The red strip that takes the place of the save bar when a write failed; add its buttons with `add`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", theme.SUB, "err", wrap=True)
        self._words = Text("", theme.CAPTION, "ink", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(64, 10, 24, 10)
        self._row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._words)
        words.addStretch(1)
        self._row.addLayout(words, 1)

    def set_message(self, title: str, words: str) -> None:
        """Say what happened, that nothing typed is lost, and what to do."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(f"{title}. {words}")

    def add(self, button: QWidget) -> None:
        """Add a way out at the right; the solid one last."""
        self._row.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        """As high as a save bar."""
        return QSize(super().minimumSizeHint().width(), 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge and icon."""
        colours = theme.colours()
        painter = painting.painter_on(self)
        painter.fillRect(self.rect(), theme.colour("err_soft"))
        painter.fillRect(0, 0, self.width(), 2, theme.colour("err"))
        icons.draw(painter, QRect(24, 0, 28, self.height()), "warning-octagon-fill", colours.err, 26)

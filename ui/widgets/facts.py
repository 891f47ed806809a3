"""Single facts: a counter, the level of a procedure, an item of the status bar, an empty place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import OutlineButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent


class Counter(QWidget):
    """A large figure over its unit of account."""

    def __init__(self, caption: str, figure: str = "0", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._figure = figure
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    def figure(self) -> str:
        """Return the figure as shown."""
        return self._figure

    def set_figure(self, figure: str) -> None:
        """Change the figure (already written the Vietnamese way, such as 1.018)."""
        self._figure = figure
        self._describe()
        self.updateGeometry()
        self.update()

    def set_caption(self, caption: str) -> None:
        """Change what stands below the figure."""
        self._caption = caption
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Figure over caption."""
        wide = painting.text_width(self._figure, theme.font(self._role()))
        caption = painting.text_width(self._caption, theme.font(theme.CAPTION))
        return QSize(max(wide, caption) + 4, self._role().line + theme.CAPTION.line)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw figure and caption."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        role = self._role()
        upper = QRect(0, 0, self.width(), role.line)
        painting.text(painter, upper, self._figure, theme.font(role), colours.ink)
        lower = QRect(0, role.line, self.width(), theme.CAPTION.line)
        painting.text(painter, lower, self._caption, theme.font(theme.CAPTION), colours.ink2)

    def _role(self) -> theme.TypeRole:
        return theme.TITLE if theme.sizes(self).compact else theme.FIGURE

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._figure} {self._caption}")


class LevelMark(QWidget):
    """The level of a procedure as shape and word: "full", "partial", "offline" or "unknown"."""

    def __init__(self, level: str = "unknown", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_level(level, word)

    def set_level(self, level: str, word: str) -> None:
        """Change shape and word."""
        self._level, self._word = level, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape, gap, word."""
        return QSize(18 + painting.text_width(self._word, theme.font(theme.CAPTION, 500)) + 2, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape and word."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        ink = colours.ink2 if self._level == "unknown" else colours.accent
        painting.level(painter, QRect(0, 0, 12, self.height()), self._level, ink, 12)
        words = QRect(18, 0, self.width() - 18, self.height())
        painting.text(painter, words, self._word, theme.font(theme.CAPTION, 500), colours.ink2)


class StatusItem(QWidget):
    """One item of the status bar: icon and words; tone "ok", "warn", "err" colours it, "" does not."""

    def __init__(self, icon: str, words: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_item(icon, words, tone)

    def text(self) -> str:
        """Return the words."""
        return self._words

    def set_item(self, icon: str, words: str, tone: str = "") -> None:
        """Change icon, words and tone; without words the item is not shown."""
        self._icon_name, self._words, self._tone = icon, words, tone
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, gap, words."""
        width = painting.text_width(self._words, self._font())
        return QSize(22 + width + 2, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        ink = getattr(colours, self._tone) if self._tone else colours.ink2
        icons.draw(painter, QRect(0, 0, 16, self.height()), self._icon_name, ink, 14)
        words = QRect(22, 0, self.width() - 22, self.height())
        painting.text(painter, words, self._words, self._font(), ink)

    def _font(self) -> QFont:
        return theme.font(theme.CAPTION, 600 if self._tone else 400)


class EmptyState(QWidget):
    """What an empty place says: an icon, one sentence, what to do, and perhaps the button that does it."""

    action_clicked = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        action: str = "",
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._title = Text(title, theme.SUB, wrap=True)
        self._words = Text(words, theme.BODY, "ink2", wrap=True)
        self._button = OutlineButton(action, hint)
        self._button.clicked.connect(self.action_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 56, 24, 16)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._button.setVisible(bool(action))  # only now: without a parent it would be a window of its own
        column.addStretch(2)

    def set_message(self, title: str, words: str) -> None:
        """Change the sentence and what to do."""
        self._title.setText(title)
        self._words.setText(words)

    def action_button(self) -> OutlineButton:
        """Return the button, for keys and focus order."""
        return self._button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon above the sentence."""
        painter = painting.painter_on(self)
        place = QRect(0, self._title.y() - 52, self.width(), 44)
        icons.draw(painter, place, self._icon_name, theme.colours().ink3, 36)

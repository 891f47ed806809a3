"""Words on the page: text of a type role, field labels, elided lines, tags and key caps."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting

READABLE = 360


class Text(QLabel):
    """Words in a type role and colour, in a line box high enough for stacked marks."""

    def __init__(
        self,
        words: str = "",
        role: theme.TypeRole = theme.BODY,
        colour: str = "ink",
        *,
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._role = role
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, weight))
        self.setWordWrap(wrap)
        self.setMinimumHeight(role.line)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_colour(colour)

    def set_colour(self, colour: str) -> None:
        """Change the colour, by its name in the palette."""
        self._colour = colour
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(colour))
        self.setPalette(palette)

    def setText(self, words: str) -> None:
        """Change the words."""
        super().setText(words)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the words need at the new width."""
        super().resizeEvent(event)
        self._keep_height()

    def sizeHint(self) -> QSize:
        """Return one line box, or as many as the words need at a readable width."""
        if not self.wordWrap():
            return QSize(super().sizeHint().width(), self._role.line)
        longest = max(painting.text_width(part, self.font()) for part in self.text().split("\n"))
        width = min(longest + 2, READABLE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow column where words may wrap, else the whole line."""
        return QSize(48, self._role.line) if self.wordWrap() else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines; -1 when the words do not wrap."""
        return max(1, len(self._lines(width))) * self._role.line if self.wordWrap() else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line box by line box: QLabel cuts stacked marks and sets wrapped lines too close."""
        painter = painting.painter_on(self)
        lines = self._lines(self.width()) if self.wordWrap() else [self.text()]
        height = self._role.line
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = (self.height() - height * len(lines)) // 2 if middle else 0
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        ink = self.palette().color(self.foregroundRole()).name()
        for number, words in enumerate(lines):
            place = QRect(0, top + number * height, self.width(), height)
            painting.text(painter, place, words, self.font(), ink, align)

    def _keep_height(self) -> None:
        # Layouts may squeeze a widget below its height for width; words would be cut.
        if self.wordWrap():
            self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)

    def _lines(self, width: int) -> list[str]:
        parts = self.text().split("\n")
        return [line for part in parts for line in painting.wrapped(part, self.font(), width, most=99)]


class ElidedLabel(QWidget):
    """One line that is shortened with "…" when there is no room; the whole of it is the tip."""

    def __init__(
        self,
        words: str = "",
        role: theme.TypeRole = theme.BODY,
        colour: str = "ink",
        *,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._weight = role, colour, weight
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(words)

    def text(self) -> str:
        """Return the whole text."""
        return self._words

    def set_text(self, words: str) -> None:
        """Change the words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """Change the colour, by its name in the palette."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """The whole line."""
        width = painting.text_width(self._words, theme.font(self._role, self._weight))
        return QSize(width + 2, self._role.line)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(24, self._role.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        ink = getattr(theme.colours(), self._colour)
        font = theme.font(self._role, self._weight)
        painting.text(painting.painter_on(self), self.rect(), self._words, font, ink)


class FieldLabel(QWidget):
    """The label above a field, with a hint or a warning at the right; its buddy gets name and focus."""

    def __init__(
        self, words: str, hint: str = "", buddy: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plain_hint = hint
        self._label = Text(words, theme.CAPTION, "ink2", weight=500)
        self._hint = ElidedLabel(hint, theme.CAPTION, "ink3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addStretch(1)
        row.addWidget(self._hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if buddy is not None:
            self.set_buddy(buddy)

    def text(self) -> str:
        """Return the label's words."""
        return self._label.text()

    def set_text(self, words: str) -> None:
        """Change the label's words and the name of its buddy."""
        self._label.setText(words)
        buddy = self._label.buddy()
        if buddy is not None:
            buddy.setAccessibleName(words)

    def buddy(self) -> QWidget | None:
        """Return the field this label names."""
        return self._label.buddy()

    def set_buddy(self, buddy: QWidget) -> None:
        """Name a field by this label."""
        self._label.setBuddy(buddy)
        buddy.setAccessibleName(self._label.text())

    def hint(self) -> str:
        """Return the words at the right."""
        return self._hint.text()

    def set_note(self, words: str, tone: str = "") -> None:
        """Show words at the right in a tone, "warn" or "err"; no words bring the hint back."""
        note = bool(words) and bool(tone)
        self._hint.set_text(words or self._plain_hint)
        self._hint.set_colour(tone if note else "ink3")


def labelled(label: FieldLabel, field: QWidget) -> QVBoxLayout:
    """Return a column with the label above its field."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(field)
    return column


TAG_ICONS = {"ok": "check", "warn": "clock", "err": "prohibit", "plain": ""}


class Tag(QWidget):
    """A small tinted word with an icon: "ok", "warn", "err" or "plain"."""

    def __init__(self, words: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tag(words, tone)

    def set_tag(self, words: str, tone: str = "plain") -> None:
        """Change words and tone."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words and icon with a little room."""
        icon = 18 if TAG_ICONS[self._tone] else 0
        return QSize(painting.text_width(self._words, theme.font(theme.CAPTION, 500)) + icon + 14, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        plain = self._tone == "plain"
        ink = colours.ink2 if plain else getattr(colours, self._tone)
        fill = colours.surface if plain else getattr(colours, f"{self._tone}_soft")
        painting.box(painter, self.rect(), fill, colours.line if plain else "", 1, theme.CHIP_RADIUS)
        room = self.rect().adjusted(7, 0, -5, 0)
        if TAG_ICONS[self._tone]:
            icons.draw(painter, room.adjusted(0, 0, 13 - room.width(), 0), TAG_ICONS[self._tone], ink, 13)
            room.adjust(18, 0, 0, 0)
        painting.text(painter, room, self._words, theme.font(theme.CAPTION, 500), ink)


class KeyCap(QWidget):
    """A key drawn as a cap beside the words that explain it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words and a little room."""
        return QSize(max(painting.text_width(self._words, theme.font(theme.CAPTION)) + 10, 20), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        painting.key_cap(painting.painter_on(self), self.rect(), self._words)

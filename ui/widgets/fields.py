"""Text fields: plain, date, and search; what is typed in them is never rewritten or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

TONES = ("", "warn", "err")


class TextField(QLineEdit):
    """A one-line field of the height in force; `set_tone` marks it amber (look) or red (not saved)."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tone(self) -> str:
        """Return "", "warn" or "err"."""
        return str(self.property("tone") or "")

    def set_tone(self, tone: str) -> None:
        """Mark the field: "" as ever, "warn" (2 px amber) or "err" (2 px red)."""
        if tone == self.tone():
            return
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the density in force."""
        return QSize(super().sizeHint().width(), theme.sizes(self).control)

    def minimumSizeHint(self) -> QSize:
        """Room for a short word."""
        return QSize(72, theme.sizes(self).control)


class DateField(TextField):
    """A date as people write it: `5/3/62`, `05031962` or `1962`; read by the domain, left as typed here."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)


class SearchField(TextField):
    """A field with an icon at the left and, at the right, a note (with icon) and a key cap."""

    def __init__(
        self,
        placeholder: str = "",
        hint: str = "",
        icon: str = "magnifying-glass",
        *,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent)
        self._hint = hint
        self._icon_name = icon
        self._tall = tall
        self._note, self._note_icon, self._note_tone = "", "", "ok"
        self._level = ""
        if tall:
            self.setFont(theme.font(theme.SUB, 400))
        self._reserve()

    def set_note(self, note: str, icon: str = "", tone: str = "ok") -> None:
        """Show a short note inside the field at the right; tone is a colour name such as "ok" or "warn"."""
        self._note, self._note_icon, self._note_tone, self._level = note, icon, tone, ""
        self._reserve()

    def set_level_note(self, level: str, word: str) -> None:
        """Show a level (its shape and word) at the right; level as in `LevelMark`."""
        self.set_note(word)
        self._level = level
        self._reserve()

    def sizeHint(self) -> QSize:
        """Return the height of the density in force; a tall field is the scan box."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Room for the icon, a word and what stands at the right."""
        margins = self.textMargins()
        return QSize(80 + margins.left() + margins.right(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the note where it would leave no room to type."""
        super().resizeEvent(event)
        self._reserve()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt draw the field, then add icon, note and key cap in the margins kept free for them."""
        super().paintEvent(event)
        painter = painting.painter_on(self)
        colours = theme.colours()
        ink = colours.ink2 if self.isEnabled() else colours.disabled_ink
        icons.draw(painter, QRect(5, 0, 20, self.height()), self._icon_name, ink, 18)
        right = self.width() - 11
        if self._hint and self._shows_hint():
            width = self._hint_width()
            painting.key_cap(painter, QRect(right - width, (self.height() - 20) // 2, width, 20), self._hint)
            right -= width + 8
        if self._note and self._shows_note():
            font = theme.font(theme.CAPTION, 500)
            width = painting.text_width(self._note, font)
            place = QRect(right - width, 0, width + 2, self.height())
            words_ink = colours.ink2 if self._level or self._note_tone == "ok" else self._tone_colour()
            painting.text(painter, place, self._note, font, words_ink)
            mark = QRect(place.x() - 22, 0, 16, self.height())
            if self._level:
                painting.level(painter, mark, self._level, colours.accent)
            elif self._note_icon:
                icons.draw(painter, mark, self._note_icon, self._tone_colour(), 14)

    def _height(self) -> int:
        sizes = theme.sizes(self)
        return sizes.scan if self._tall else sizes.control

    def _tone_colour(self) -> str:
        return str(getattr(theme.colours(), self._note_tone))

    def _hint_width(self) -> int:
        return painting.text_width(self._hint, theme.font(theme.CAPTION)) + 10

    def _note_width(self) -> int:
        mark = 22 if self._level or self._note_icon else 0
        return painting.text_width(self._note, theme.font(theme.CAPTION, 500)) + mark + 8

    def _shows_hint(self) -> bool:
        return self.width() >= 160

    def _shows_note(self) -> bool:
        return self.width() - self._note_width() >= 220

    def _reserve(self) -> None:
        right = 0
        if self._hint and self._shows_hint():
            right += self._hint_width() + 8
        if self._note and self._shows_note():
            right += self._note_width()
        self.setTextMargins(26 if self._tall else 20, 0, right, 0)
        self.update()

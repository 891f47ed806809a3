"""The base of all painted buttons: words are words, an ampersand in them is no hidden key."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton


class PlainButton(QAbstractButton):
    """A button whose text is shown and read as it is; Qt would make Alt+Space of "Lưu & tiếp"."""

    def setText(self, text: str) -> None:
        """Set the words."""
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()

    def text(self) -> str:
        """Return the words."""
        return super().text().replace("&&", "&")

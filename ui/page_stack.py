"""The pages of the window, one shown at a time; each is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import theme
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable


class PageStack(QStackedWidget):
    """Knows how each page is made, in their order; before there is one it shows a note."""

    def __init__(self) -> None:
        super().__init__()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._note = Text("", theme.BODY, "ink2")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._note)

    def offer(self, key: str, make: Callable[[], QWidget]) -> None:
        """Remember how a page is made."""
        self._makers[key] = make

    def page(self, key: str) -> QWidget:
        """Return a page, made now where nobody asked for it before."""
        if key not in self._pages:
            page = self._pages[key] = self._makers[key]()
            self.addWidget(page)
            theme.spread_sizes(page)
        return self._pages[key]

    def keys(self) -> list[str]:
        """Return the keys of all pages offered, in their order."""
        return list(self._makers)

    def made(self) -> list[QWidget]:
        """Return the pages that were made so far."""
        return list(self._pages.values())

    def clear(self, keep: QWidget | None) -> None:
        """Take every page away; one that still holds something is only hidden, below the window."""
        for page in self._pages.values():
            self.removeWidget(page)
            if page is keep:
                page.setParent(self.window())
                page.hide()
            else:
                page.deleteLater()
        self._pages, self._makers = {}, {}

    def set_note(self, words: str) -> None:
        """Say something in the middle while there is no page."""
        self._note.setText(words)

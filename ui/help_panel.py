"""Help for the page at hand (F1): a panel over the right side of the window, read from Markdown files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

import resources
from ui import theme, words
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Panel
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

WIDTH = 400


def folder() -> Path:
    """Return the folder of the help files: Vietnamese ones in it, others in a folder per language."""
    return Path(resources.__path__[0]) / "help"


def help_file(key: str, language: str) -> Path | None:
    """Return the help file of a page in a language, else in Vietnamese, else None."""
    for place in (folder() / language / f"{key}.md", folder() / f"{key}.md"):
        if place.is_file():
            return place
    return None


class HelpPanel(Panel):
    """Shows one help page; Esc or F1 closes it and gives focus back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("surface", ("left",), window)
        self._came_from: QWidget | None = None
        theme.load_reading_fonts()
        self._browser = QTextBrowser()
        self._browser.setFrameShape(QFrame.Shape.NoFrame)
        self._browser.setOpenLinks(False)
        self._browser.setFont(theme.font(theme.BODY))
        self._browser.document().setDocumentMargin(16)
        self._browser.setAccessibleName(self.tr("Help"))
        self._build()
        self.hide()

    def show_help(self, key: str) -> None:
        """Show the help of a page."""
        found = help_file(key, words.language())
        if found is None:
            self._browser.setPlainText(self.tr("There is no help for this page."))
        else:
            self._browser.setMarkdown(found.read_text(encoding="utf-8"))
        if self.isHidden():
            self._came_from = self.window().focusWidget()
            self.settle()
            self.show()
            self.raise_()
        self._browser.setFocus()

    def close_help(self) -> None:
        """Close the panel and give focus back."""
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()
        self._came_from = None

    def text(self) -> str:
        """Return what can be read in the panel."""
        return self._browser.toPlainText()

    def settle(self) -> None:
        """Take the right side of the window, in full height."""
        window = self.window()
        width = min(WIDTH, window.width() // 2)
        self.setGeometry(QRect(window.width() - width, 0, width, window.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_help()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        close = IconButton("x", self.tr("Close help"))
        close.clicked.connect(self.close_help)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 2, 6)
        head.addWidget(Text(self.tr("Help"), theme.SUB), 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 0, 8, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._browser, 1)

"""The bottom of the desk page: what will be saved, the buttons that save it, and why where it is late."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.bars import ErrorStrip
from ui.widgets.buttons import GhostButton, OutlineButton, PrimaryButton
from ui.widgets.cards import Panel
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel, Text


class SaveBar(QStackedWidget):
    """Save and next, save and print, clear; a red strip with the way out where a write failed.

    For a day of a closed month an amber line asks why, and saves with the reason.
    """

    save_asked = Signal()
    print_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", theme.BODY, "ink2")
        self._clear = GhostButton(self.tr("Clear"), "Esc")
        self._print = OutlineButton(self.tr("Save and print the sheet"), "Ctrl+P", "printer")
        self._save = PrimaryButton(self.tr("Save and next"), "Ctrl+Enter", "check")
        self._again = PrimaryButton(self.tr("Try again"), "Ctrl+Enter", "arrow-clockwise")
        self._strip = ErrorStrip()
        self._why = ElidedLabel("", theme.CAPTION, "warn")
        self.reason = TextField(self.tr("why it comes late; no citizen's name"))
        self._late = PrimaryButton(self.tr("Save as late"), "Ctrl+Enter", "check")
        self._drop = GhostButton(self.tr("Never mind"))
        self._build()

    def set_words(self, words: str) -> None:
        """Say what the visit holds."""
        self._words.setText(words)

    def show_failure(self, title: str, words: str) -> None:
        """Take the place of the buttons with what happened and a way out."""
        self._strip.set_message(title, words)
        self.setCurrentIndex(1)

    def ask_reason(self, sentence: str) -> None:
        """Ask why a visit of a closed month is recorded now."""
        self._why.set_text(sentence)
        self._why.setToolTip(sentence)
        self.reason.setAccessibleName(sentence)
        self.setCurrentIndex(2)
        self.reason.setFocus()

    def late_reason(self) -> str:
        """Return the reason that was typed; empty where none was asked for."""
        return self.reason.text().strip() if self.currentIndex() == 2 else ""

    def show_buttons(self) -> None:
        """Show the buttons again."""
        self.reason.clear()
        self.setCurrentIndex(0)

    def save_button(self) -> PrimaryButton:
        """The button that saves."""
        return self._save

    def failed(self) -> bool:
        """Whether the last save failed and is waiting to be tried again."""
        return self.currentIndex() == 1

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            margin = theme.sizes(self).margin
            self._row.setContentsMargins(margin, 9, margin, 9)

    def _build(self) -> None:
        panel = Panel("surface", ("top",))
        self._row = QHBoxLayout(panel)
        self._row.setContentsMargins(24, 9, 24, 9)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._clear)
        self._row.addWidget(self._print)
        self._row.addWidget(self._save)
        self._strip.add(self._again)
        self.addWidget(panel)
        self.addWidget(self._strip)
        self.addWidget(self._late_panel())
        self.setFixedHeight(64)
        self._save.clicked.connect(self.save_asked)
        self._again.clicked.connect(self.save_asked)
        self._print.clicked.connect(self.print_asked)
        self._clear.clicked.connect(self.clear_asked)
        self._late.clicked.connect(self.save_asked)
        self.reason.returnPressed.connect(self.save_asked)
        self._drop.clicked.connect(self.show_buttons)

    def _late_panel(self) -> Panel:
        panel, said = Panel("warn_soft", ("top",)), QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._why)
        said.addWidget(self.reason)
        row = QHBoxLayout(panel)
        row.setContentsMargins(24, 4, 24, 4)
        row.setSpacing(8)
        row.addLayout(said, 1)
        row.addWidget(self._drop)
        row.addWidget(self._late)
        return panel

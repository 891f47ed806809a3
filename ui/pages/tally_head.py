"""The line above the tiles of the tally pad: title, residential group, other services, log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import FoldingButton
from ui.widgets.choices import ComboField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from desk.domain.unit import Unit

WITH_WORDS = 560  # pixels


class TallyHead(QWidget):
    """What the pad needs beside its tiles; a window may put more into it with `insert`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(self.tr("Quick tally, no names"), theme.SUB)
        self._hint = Text(self.tr("1–9 chooses, type a number, Enter"), theme.CAPTION, "ink2")
        self.group = ComboField()
        self.others = FoldingButton(self.tr("Others…"), "Alt+0", "plus")
        self.log_button = FoldingButton(self.tr("Log"), "", "notebook")
        self.alone = FoldingButton(self.tr("Own window"), "F6", "desktop")
        self.group.setAccessibleName(self.tr("Residential group"))
        self.others.set_keys("Alt+0")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        for widget in (self._hint, self.group, self.others, self.log_button, self.alone):
            self._row.addWidget(widget)
        self.alone.hide()

    def insert(self, widget: QWidget, *, first: bool = False) -> None:
        """Put a window's own control behind the title, or at the end."""
        if first:
            self._row.insertWidget(1, widget)
        else:
            self._row.addWidget(widget)

    def offer_groups(self, groups: Iterable[Unit], asked: Collection[str]) -> None:
        """Ask for one of the residential groups that a shift is for, where it is for some."""
        named = [(unit.key, unit.name) for unit in groups if unit.key in asked]
        self.group.set_choices([("", self.tr("No group")), *named])
        self.group.setVisible(bool(named))

    def group_key(self) -> str:
        """Return the residential group that is chosen, empty for none."""
        return "" if self.group.isHidden() else str(self.group.value or "")

    def show_log_words(self, *, tiles: bool) -> None:
        """Say where the log's button leads while the tiles are shown, or the log in their place."""
        self.log_button.set_words(self.tr("Log") if tiles else self.tr("Back to the tiles"))

    def settle(self, width: int, *, counting: bool, beside: bool) -> None:
        """Follow the width: words where there is room; the log's button where it has no column."""
        roomy = width >= WITH_WORDS
        self.title.setVisible(roomy)
        self._hint.setVisible(beside)
        for button in (self.others, self.log_button):
            button.fold(folded=not roomy)
        self.alone.fold(folded=not beside)
        self.others.setVisible(counting)
        self.log_button.setVisible(counting and not beside)

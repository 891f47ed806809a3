"""Below the preview: where the code leads, opening the link to check it, and changing the sheet's words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.link_check import CheckResult
from ui import theme
from ui.pages.guide_note import NoteLine
from ui.widgets.buttons import GhostButton, OutlineButton

if TYPE_CHECKING:
    from ui.pages.guide_words import Note


class GuideLink(QWidget):
    """`open_asked` shows the link in the browser; then one says whether the right page was there."""

    open_asked = Signal()
    seen = Signal(object)  # CheckResult
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = NoteLine()
        self._open = GhostButton(self.tr("Open the link to check it"), low=True)
        self._edit = GhostButton(self.tr("Change the words…"), low=True)
        self._good = OutlineButton(self.tr("Right page"))
        self._bad = OutlineButton(self.tr("Broken"))
        self._other = OutlineButton(self.tr("Another page"))
        self._may_check = self._may_edit = False
        self._build()

    def show_note(self, note: Note) -> None:
        """Say where the code leads."""
        self._note.set_note(note)

    def note(self) -> Note:
        """Return what is said."""
        return self._note.note()

    def offer(self, *, check: bool, edit: bool) -> None:
        """Offer to check the link and to change the words, or not."""
        self._may_check, self._may_edit = check, edit
        self._ask(asking=False)

    def ask(self) -> None:
        """Ask what stands behind the link that was just opened."""
        self._ask(asking=True)

    def buttons(self) -> tuple[GhostButton, OutlineButton, OutlineButton, GhostButton]:
        """Return the buttons: open, right page, broken, change the words."""
        return self._open, self._good, self._bad, self._edit

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_may_check"):
            self._settle()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact  # three words have no room beside their icons there
        for button, icon in ((self._good, "check"), (self._bad, "prohibit"), (self._other, "sign-out")):
            button.set_icon_name("" if compact else icon)

    def _ask(self, *, asking: bool) -> None:
        self._open.setVisible(self._may_check and not asking)
        self._good.setVisible(asking)
        self._bad.setVisible(asking)
        self._other.setVisible(asking)
        self._edit.setVisible(self._may_edit and not asking)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._good, self._bad, self._other, self._open, self._edit):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._note)
        column.addLayout(row)
        self._note.hide()
        self._settle()
        self._ask(asking=False)
        self._open.clicked.connect(self.open_asked)
        self._edit.clicked.connect(self.edit_asked)
        results = (CheckResult.OK, CheckResult.DEAD, CheckResult.ELSEWHERE)
        for button, result in zip((self._good, self._bad, self._other), results, strict=True):
            button.clicked.connect(partial(self._on_seen, result))

    def _on_seen(self, result: CheckResult) -> None:
        self._ask(asking=False)
        self.seen.emit(result)

"""Chưa xong: in place of the day's entries those that wait, and the few fields that complete one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.visit import Outcome
from ui import theme, words
from ui.pages.open_list import OpenDelegate, OpenModel
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from desk.domain.open_item import OpenItem
    from desk.usecases.catalogues import Catalogues

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OpenSide(QWidget):
    """Enter on a row goes to its dossier code, Enter there completes it as submitted.

    `completed` carries item, outcome (None is done) and dossier code; `left` asks for the day's entries.
    """

    completed = Signal(object, object, str)
    left = Signal()

    def __init__(self, catalogues: Catalogues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OpenModel(catalogues, self)
        self.list = QListView()
        self.dossier = TextField()
        self.done = OutlineButton("", "Enter", "check")
        self.paper = OutlineButton(words.outcome(Outcome.PAPER), low=True)
        self.pending = OutlineButton(words.outcome(Outcome.PENDING), low=True)
        self.back = GhostButton(self.tr("Today's entries"), "Esc", low=True)
        self._bar = Bar()
        self._label = FieldLabel(self.tr("Dossier code"), self.tr("may stay empty"), self.dossier)
        self._bar.hide()
        self._build()
        self._connect()

    def show_items(self, items: Sequence[OpenItem]) -> None:
        """Show the items that wait; the row chosen before stays, or the one that took its place."""
        row = max(self.list.currentIndex().row(), 0)
        chosen = self._current()
        typed = self.dossier.text()
        self._model.set_items(items)
        places = {(each.visit_id, each.number): place for place, each in enumerate(items)}
        kept = places.get((chosen.visit_id, chosen.number)) if chosen else None
        index = self._model.index(min(row, len(items) - 1) if kept is None else kept, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if kept is not None:
            self.dossier.setText(typed)

    def start(self) -> None:
        """Go to the list."""
        self._bar.hide()
        self.list.setFocus()

    def tell(self, tone: str, title: str, sentence: str) -> None:
        """Say what was completed, or why not."""
        self._bar.show_message(tone, title, sentence)
        self._bar.show()

    def said(self) -> str:
        """Return what the bar says; empty while there is nothing to say."""
        return self._bar.accessibleName() if self._bar.isVisible() else ""

    def take_code(self, code: str) -> bool:
        """Take a scanned dossier code into the field of the chosen item; False where it is not open."""
        if not self.dossier.isVisible() or not self.isAncestorOf(
            self.window().focusWidget() or self.window()
        ):
            return False
        self.dossier.setText(code)
        self.dossier.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from the list to the fields; Esc back to the list, then to the day."""
        if event.key() == Qt.Key.Key_Escape:
            if self.list.hasFocus():
                self.left.emit()
            else:
                self.list.setFocus()
        elif event.key() in ENTER and self._current() is not None:
            # Both here: the field lets its Enter through, and the list may have focus by then.
            if self.list.hasFocus():
                (self.dossier if self.dossier.isVisible() else self.done).setFocus()
            else:
                self._on_done()
        else:
            super().keyPressEvent(event)

    def _current(self) -> OpenItem | None:
        return self._model.item(self.list.currentIndex().row())

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Unfinished"), theme.CAPTION, "ink2", weight=600), 1)
        head.addWidget(self.back)
        self.list.setModel(self._model)
        self.list.setItemDelegate(OpenDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Unfinished items"))
        self.done.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        others = QHBoxLayout()
        others.setSpacing(8)
        for button in (self.paper, self.pending):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            others.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._bar)
        for widget in (self._label, self.dossier, self.done):
            column.addWidget(widget)
        column.addLayout(others)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_row_chosen)
        self.done.clicked.connect(self._on_done)
        self.paper.clicked.connect(partial(self._complete, Outcome.PAPER))
        self.pending.clicked.connect(partial(self._complete, Outcome.PENDING))
        self.back.clicked.connect(self.left)

    def _on_row_chosen(self) -> None:
        item = self._current()
        files = item is not None and self._model.files_dossier(item)
        self.dossier.setText(item.dossier if item else "")
        for widget in (self._label, self.dossier, self.paper):
            widget.setVisible(files)
        self.pending.setVisible(files and item is not None and item.outcome is not Outcome.PENDING)
        self.done.setVisible(item is not None)
        self.done.setText(words.outcome(Outcome.SUBMITTED) if files else self.tr("Done"))

    def _on_done(self) -> None:
        item = self._current()
        if item is not None:
            self._complete(Outcome.SUBMITTED if self._model.files_dossier(item) else None)

    def _complete(self, outcome: Outcome | None, _checked: bool = False) -> None:
        item = self._current()
        if item is not None:
            self.completed.emit(item, outcome, self.dossier.text())

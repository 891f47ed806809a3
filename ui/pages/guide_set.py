"""The print set (bộ in) in the right column: which sheets are printed together, and how many of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.print_set import MOST_COPIES, SetLine
from ui import theme, words
from ui.widgets.buttons import GhostButton, IconButton
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.sheet_card import SheetCard
    from desk.domain.sheet_subject import Subject

ROW = 38


class GuideSet(QWidget):
    """Rows with − and +; `changed` after each of them, `keep_asked` and `named` to keep the set."""

    changed = Signal()
    keep_asked = Signal()
    named = Signal(str)  # keep the set under this name
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies: dict[Subject, int] = {}
        self._names: dict[Subject, str] = {}
        self._rows: list[QWidget] = []
        self._sum = Text("", theme.CAPTION, "ink2")
        self._keep = GhostButton("", low=True)
        self._may_keep = self._may_name = False
        self._saved = ""
        self._name_it = GhostButton(self.tr("Save under a name…"), low=True)
        self._drop = GhostButton(self.tr("Forget this set"), low=True)
        self._name = TextField(self.tr("Name of the set; Enter saves"))
        self._inner = QWidget()
        self._list = QVBoxLayout(self._inner)
        self._area = QScrollArea()
        self._build()
        self._show()

    def lines(self) -> tuple[SetLine, ...]:
        """Return what is in the set, in the order it was added."""
        return tuple(SetLine(sheet, copies) for sheet, copies in self._copies.items())

    def add(self, card: SheetCard, copies: int = 1) -> None:
        """Put copies of a sheet into the set."""
        self._names[card.subject] = card.name
        self._change(card.subject, self._copies.get(card.subject, 0) + copies)

    def keep_button(self) -> GhostButton:
        """Return the button that keeps the set for a sheet."""
        return self._keep

    def set_keep(self, name: str) -> None:
        """Offer to keep the set for the sheet of that name; an empty name offers nothing."""
        self._may_keep = bool(name)
        self._keep.setText(self.tr("Always print these with this sheet"))
        self._keep.setToolTip(name)
        self._keep.setVisible(self._may_keep and bool(self._copies) and self._name.isHidden())

    def set_may_name(self, may: bool) -> None:
        """Offer to save the set under a name of its own, or not."""
        self._may_name = may
        self._show()

    def fill(self, name: str, lines: Sequence[tuple[Subject, str, int]]) -> None:
        """Show a saved set in place of what was there: (sheet, its name, copies)."""
        self._saved = name
        self._copies = {sheet: copies for sheet, _name, copies in lines}
        self._names.update({sheet: told for sheet, told, _copies in lines})
        self._name.setText(name)
        self._show()
        self.changed.emit()

    def saved(self, name: str) -> None:
        """Know that the set is kept under a name; an empty one for a set that is not."""
        self._saved = name
        self._name.hide()
        self._show()

    def clear(self) -> None:
        """Take everything out."""
        self._copies.clear()
        self._saved = ""
        self._name.clear()
        self._name.hide()
        self._show()
        self.changed.emit()

    def _change(self, sheet: Subject, copies: int) -> None:
        if copies < 1:
            self._copies.pop(sheet, None)
        else:
            self._copies[sheet] = min(copies, MOST_COPIES)
        self._show()
        self.changed.emit()

    def _on_less(self, sheet: Subject) -> None:
        self._change(sheet, self._copies.get(sheet, 0) - 1)

    def _on_more(self, sheet: Subject) -> None:
        self._change(sheet, self._copies.get(sheet, 0) + 1)

    def _show(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(sheet, copies) for sheet, copies in self._copies.items()]
        for number, row in enumerate(self._rows):
            self._list.insertWidget(number, row)
        told = self.tr("{kinds} kinds, {sheets} sheets")
        sheets = words.number(sum(self._copies.values()))
        self._sum.setText(told.format(kinds=len(self._rows), sheets=sheets))
        self._keep.setVisible(self._may_keep and bool(self._copies) and self._name.isHidden())
        self._name_it.setVisible(self._may_name and self._name.isHidden())
        self._drop.setVisible(self._may_name and bool(self._saved))
        self.setVisible(bool(self._copies))

    def _row(self, sheet: Subject, copies: int) -> QWidget:
        row = QWidget()
        row.setFixedHeight(ROW)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        name = self._names[sheet]
        less = IconButton("minus", self.tr("One less: {name}").format(name=name))
        more = IconButton("plus", self.tr("One more: {name}").format(name=name))
        less.clicked.connect(partial(self._on_less, sheet))
        more.clicked.connect(partial(self._on_more, sheet))
        count = Text(words.number(copies), theme.STRONG)
        count.setMinimumWidth(22)
        count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(ElidedLabel(name, theme.SMALL), 1)
        for widget in (less, count, more):
            line.addWidget(widget)
        return row

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Print set"), theme.CAPTION, weight=600), 1)
        head.addWidget(self._sum)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area.setWidget(self._inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(ROW)
        self._area.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._name)
        row = QHBoxLayout()
        row.addWidget(self._name_it)
        row.addWidget(self._drop)
        row.addStretch(1)
        column.addLayout(row)
        self._name.hide()
        self._name.setAccessibleName(self.tr("Name of the set"))
        self._keep.clicked.connect(self.keep_asked)
        self._drop.clicked.connect(self.drop_asked)
        self._name_it.clicked.connect(self._on_name_it_clicked)
        self._name.returnPressed.connect(self._on_name_given)

    def _on_name_it_clicked(self) -> None:
        self._name.show()
        self._name_it.hide()
        self._keep.hide()
        self._name.setFocus()
        self._name.selectAll()

    def _on_name_given(self) -> None:
        self.named.emit(self._name.text())

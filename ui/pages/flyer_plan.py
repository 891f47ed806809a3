"""A new batch of flyers: which sheet, for which residential groups, how many each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.flyer import MOST_FLYERS
from ui import theme, words
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.pick_list import PickList
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from desk.domain.sheet_subject import Subject

EACH = 50


class FlyerPlan(QWidget):
    """`planned` carries the sheet and what each group is to get, by key; `left` goes back (Esc)."""

    planned = Signal(object, dict)  # Subject, numbers by group
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subjects: dict[str, Subject] = {}
        self._groups: dict[str, str] = {}
        self.sheet = PickList(self.tr("Name, code or field, accents not needed"))
        self.groups = PickList(self.tr("Name of the group"))
        self.each = QuantityField(1, MOST_FLYERS)
        self._all = GhostButton(self.tr("Take all groups"), low=True)
        self._sum = Text("", theme.CAPTION, "ink2")
        self._bar = Bar()
        self._make = OutlineButton(self.tr("Plan the batch"), "Ctrl+Enter", "check")
        self._close = GhostButton(self.tr("Back"), "Esc")
        self._build()

    def offer(self, sheets: Mapping[Subject, str], groups: Mapping[str, str]) -> None:
        """Offer sheets and groups from now on."""
        self._subjects = {subject.key: subject for subject in sheets}
        self._groups = dict(groups)
        self.sheet.set_choices({subject.key: name for subject, name in sheets.items()})
        self.groups.set_choices(groups)

    def start(self) -> None:
        """Begin anew with the sheet."""
        self.sheet.set_keys(())
        self.groups.set_keys(())
        self.each.set_number(EACH)
        self._bar.hide()
        self.sheet.setFocus()

    def point_out(self, told: str) -> None:
        """Say why the batch was not planned."""
        self._bar.show_message("err", self.tr("The batch was not planned"), told)
        self._bar.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(4, 4, 10, 4)
        fields.setSpacing(6)
        groups = QHBoxLayout()
        groups.addWidget(FieldLabel(self.tr("For which residential groups"), "", self.groups), 1)
        groups.addWidget(self._all)
        each = QHBoxLayout()
        each.addWidget(self.each)
        each.addWidget(self._sum, 1)
        fields.addWidget(FieldLabel(self.tr("Sheet"), "", self.sheet))
        fields.addWidget(self.sheet)
        fields.addWidget(FieldLabel(self.tr("Flyers for each group"), "", self.each))
        fields.addLayout(each)
        fields.addLayout(groups)
        fields.addWidget(self.groups)
        fields.addStretch(1)
        for field, name in ((self.sheet, self.tr("Sheet")), (self.groups, self.tr("Groups"))):
            field.setAccessibleName(name)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        buttons = QHBoxLayout()
        for button in (self._make, self._close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("New batch of flyers"), theme.SUB))
        column.addWidget(area, 1)
        column.addWidget(self._bar)
        column.addLayout(buttons)
        self._bar.hide()
        self._connect()

    def _connect(self) -> None:
        self._make.set_keys("Ctrl+Return", "Ctrl+Enter")
        self._make.clicked.connect(self._on_make_clicked)
        self._close.clicked.connect(self.left)
        self._all.clicked.connect(self._on_all_clicked)
        self.sheet.changed.connect(self._on_sheet_changed)
        self.groups.changed.connect(self._say_sum)
        self.each.changed.connect(self._say_sum)

    def _say_sum(self) -> None:
        each, groups = self.each.number(), len(self.groups.keys)
        if isinstance(each, int) and groups:
            told = self.tr("{groups} groups, {total} flyers in all")
            total = words.number(each * groups)
            self._sum.setText(told.format(groups=words.number(groups), total=total))
        else:
            self._sum.setText("")

    def _on_sheet_changed(self) -> None:
        if len(self.sheet.keys) > 1:  # one sheet a batch: the last one that was picked
            self.sheet.set_keys(self.sheet.keys[-1:])

    def _on_all_clicked(self) -> None:
        self.groups.set_keys(self._groups)
        self._say_sum()

    def _on_make_clicked(self) -> None:
        each = self.each.number()
        if not self.sheet.keys:
            self.point_out(self.tr("Choose the sheet that the flyers repeat."))
            self.sheet.setFocus()
        elif not self.groups.keys:
            self.point_out(self.tr("Choose at least one group that gets flyers."))
            self.groups.setFocus()
        elif isinstance(each, int):
            planned = dict.fromkeys(self.groups.keys, each)
            self.planned.emit(self._subjects[self.sheet.keys[0]], planned)
        else:
            self.point_out(words.problem(each))
            self.each.setFocus()

"""Today before a shift is open: what is planned, and the one button that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.shift import ShiftDraft, ShiftKind
from ui import theme
from ui.pages import duty_words
from ui.widgets.buttons import Button, GhostButton, OutlineButton, PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from desk.domain.duty_calendar import DutyDesk
    from desk.domain.month_strip import StripDay
    from desk.domain.shift import Slot


class StartPanel(Card):
    """`slot_asked` carries a plan to open, `draft_asked` an unplanned desk shift, `day_asked` shows today."""

    slot_asked = Signal(object)
    draft_asked = Signal(object)
    other_asked = Signal()
    day_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Button, Slot | ShiftDraft] = {}
        self._again = False
        self._title = Text("", theme.SUB)
        self._note = Text("", theme.BODY, "ink2", wrap=True)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(10)
        self.other = GhostButton(self.tr("Open another kind of shift…"))
        self.today = GhostButton(self.tr("Show the shifts of today…"))
        self.other.clicked.connect(self.other_asked)
        self.today.clicked.connect(self.day_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addLayout(self._blocks)
        column.addStretch(1)
        column.addWidget(self.today)
        column.addWidget(self.other)

    def show_day(self, day: StripDay, desks: list[DutyDesk], names: Mapping[UUID, str]) -> None:
        """Show what is planned today; the first plan that is not opened yet is the one to open."""
        self._clear()
        waiting = [slot for slot in day.slots if slot.shift is None]
        self._title.setText(self.tr("Today, {day}").format(day=duty_words.day(day.day)))
        self._note.setText(self._said(day, waiting))
        self._note.setVisible(bool(self._note.text()))
        self.today.setVisible(bool(day.shifts))
        self._again = bool(day.shifts) and not waiting
        for slot in waiting:
            people = [names[person] for person in slot.plan.persons if person in names]
            self._add(slot, _head(slot.plan, desks), people)
        if not waiting:
            for desk in desks:
                self._add(ShiftDraft(day.day, desk=desk.key), desk.name, [])

    def main_button(self) -> Button | None:
        """Return the button that opens the shift; None where the one of today is done already."""
        return None if self._again else next(iter(self._buttons), None)

    def _said(self, day: StripDay, waiting: list[Slot]) -> str:
        if waiting:
            return ""
        if day.shifts:
            return self.tr("The shift of today is closed.")
        if day.holiday:
            return self.tr("{holiday}: no duty today.").format(holiday=day.holiday)
        if not day.duties:
            return self.tr("No duty is planned for today.")
        return self.tr("Nobody is planned for today. Open the shift and add those who come.")

    def _add(self, told: Slot | ShiftDraft, head: str, people: list[str]) -> None:
        words = self.tr("Open shift")
        first = not self._buttons and not self._again
        button = PrimaryButton(words, "F8") if first else OutlineButton(words)
        button.setAccessibleName(f"{words}: {head}")
        button.clicked.connect(self._on_clicked)
        self._buttons[button] = told
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(ElidedLabel(head, theme.STRONG))
        for name in people:
            column.addWidget(ElidedLabel(name, theme.BODY, "ink2"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._blocks.addWidget(block)

    def _clear(self) -> None:
        self._buttons = {}
        while (item := self._blocks.takeAt(0)) is not None:
            block = item.widget()
            assert block is not None
            block.hide()
            block.deleteLater()

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        told = self._buttons[button]
        if isinstance(told, ShiftDraft):
            self.draft_asked.emit(told)
        else:
            self.slot_asked.emit(told.id)


def _head(plan: ShiftDraft, desks: list[DutyDesk]) -> str:
    place = plan.place or next((desk.name for desk in desks if desk.key == plan.desk), "")
    name = duty_words.kind(plan.kind) if plan.kind is not ShiftKind.DESK else duty_words.name(plan)
    return " · ".join(part for part in (name, duty_words.hours(plan), place) if part)

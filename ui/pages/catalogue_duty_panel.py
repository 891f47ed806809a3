"""The editor of the duty calendar: weekdays of a desk, a wave, a day changed by hand; holidays are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.duty_calendar import MAIN_DESK, ChangeOfDay, DayChange, DutyDesk, Wave
from desk.domain.problems import InvalidDraft, Problem
from ui import people_words, theme, words
from ui.pages.catalogue_duty_entries import EntryKind, Holiday
from ui.pages.catalogue_panel import EditPanel
from ui.pages.day_question import needed_day, written
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import OutlineButton
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.weekday_choice import WeekdayChoice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

ADDED = (EntryKind.OFF, EntryKind.EXTRA, EntryKind.SWAP, EntryKind.WAVE, EntryKind.DESK)
EVERY_DESK = ""
KINDS_OF_CHANGE = {
    ChangeOfDay.OFF: EntryKind.OFF,
    ChangeOfDay.EXTRA: EntryKind.EXTRA,
    ChangeOfDay.MAKE_UP: EntryKind.SWAP,
}


class DutyPanel(EditPanel):
    """Which fields are shown follows the kind; `drop_asked` is for the tab."""

    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object | None = None
        self._kind = ComboField([(each, self._kind_words(each)) for each in ADDED])
        self._name = CheckedField(self.tr("Name"), "", TextField())
        self._days = WeekdayChoice()
        self._day = CheckedField(self.tr("Day"), "", DateField())
        self._until = CheckedField(self.tr("Until"), "", DateField())
        self._starts = CheckedField(self.tr("Begins at"), "", TextField("18:00"))
        self._ends = CheckedField(self.tr("Ends at"), "", TextField("20:00"))
        self._note = CheckedField(self.tr("Reason"), self.tr("may stay empty"), TextField())
        self._desk = ComboField()
        self._active = CheckLine(self.tr("In use"))
        self._told = Text("", theme.BODY, "ink2", wrap=True)
        self._parts: dict[str, QWidget] = {}
        self._drop = OutlineButton(self.tr("Take it away"))
        self._build_fields()
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._drop.clicked.connect(self.drop_asked)
        self.show_entry(None, ())

    def show_entry(self, value: object | None, desks: Iterable[DutyDesk]) -> None:
        """Show a desk, wave, changed day or holiday; None is something new."""
        self._value = value
        self._kind.set_value(EntryKind.OFF)
        known = [(each.key, each.name) for each in desks]
        self._desk.set_choices([(EVERY_DESK, self.tr("Every desk")), *known])
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        value = self._value
        for field in (self._name, self._day, self._until, self._starts, self._ends, self._note):
            field.field.setText("")
        self._days.set_weekdays(())
        self._desk.set_value(EVERY_DESK)
        self._active.setChecked(True)
        if isinstance(value, DutyDesk):
            self._name.field.setText(value.name)
            self._days.set_weekdays(value.weekdays)
            self._active.setChecked(value.active)
        elif isinstance(value, Wave):
            self._show_wave(value)
        self._told.setText(self._about_fixed())
        self._show_parts()
        self.settle(self._heading(), self._kind_words(self.kind()))

    def kind(self) -> EntryKind:
        """What is shown, or is to be added."""
        value = self._value
        if isinstance(value, DutyDesk):
            return EntryKind.DESK
        if isinstance(value, Wave):
            return EntryKind.WAVE
        if isinstance(value, Holiday):
            return EntryKind.HOLIDAY
        if isinstance(value, DayChange):
            return KINDS_OF_CHANGE[value.change]
        return EntryKind(str(self._kind.value))

    def value(self) -> object | None:
        """Return what is shown, None for something new."""
        return self._value

    def told_desk(self) -> DutyDesk:
        """Return the desk as typed."""
        key = self._value.key if isinstance(self._value, DutyDesk) else ""
        return DutyDesk(key, self._name.field.text(), self._days.weekdays, self._active.isChecked())

    def told_wave(self) -> Wave:
        """Return the wave as typed; InvalidDraft where a day or an hour cannot be read."""
        return Wave(
            self._value.id if isinstance(self._value, Wave) else uuid4(),
            self._name.field.text(),
            needed_day(self._day, "day"),
            needed_day(self._until, "end"),
            self._days.weekdays,
            _time_in(self._starts, "starts"),
            _time_in(self._ends, "ends"),
            self.desk() or MAIN_DESK,
        )

    def day(self) -> date:
        """Return the day to change; InvalidDraft where it cannot be read."""
        return needed_day(self._day, "day")

    def worked(self) -> date:
        """Return the day that is worked in its place; InvalidDraft where it cannot be read."""
        return needed_day(self._until, "end")

    def note(self) -> str:
        """Return the reason as typed."""
        return self._note.field.text()

    def desk(self) -> str:
        """Return the desk chosen, empty for every one."""
        return str(self._desk.value or EVERY_DESK)

    def name(self) -> str:
        """The name or the day as typed."""
        typed = self._name.field.text() or self._day.field.text()
        return typed.strip() or self._heading()

    def state(self) -> object:
        """Everything in the fields."""
        fields = (self._name, self._day, self._until, self._starts, self._ends, self._note)
        ticked = (self._days.weekdays, self._desk.value, self._active.isChecked())
        return (*(each.field.text() for each in fields), *ticked)

    def start(self) -> None:
        """Begin with the kind of something new, else with the first field."""
        first: QWidget = self._name.field if self.kind() in {EntryKind.DESK, EntryKind.WAVE} else self._drop
        if self._value is None:
            first = self._kind
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {
            "name": self._name,
            "day": self._day,
            "end": self._until,
            "starts": self._starts,
            "ends": self._ends,
            "note": self._note,
        }

    def _build_fields(self) -> None:
        self._part("kind", labelled(FieldLabel(self.tr("What to add"), "", self._kind), self._kind))
        self._part("name", self._name)
        days, hours = QHBoxLayout(), QHBoxLayout()
        for row, fields in ((days, (self._day, self._until)), (hours, (self._starts, self._ends))):
            row.setSpacing(8)
            for field in fields:
                row.addWidget(field)
        self._part("days", days)
        self._part("weekdays", labelled(FieldLabel(self.tr("Weekdays"), "", self._days), self._days))
        self._part("hours", hours)
        self._part("desk", labelled(FieldLabel(self.tr("Desk"), "", self._desk), self._desk))
        self._part("note", self._note)
        self._part("active", self._active)
        self._part("told", self._told)
        self.row.insertWidget(0, self._drop)

    def _part(self, name: str, part: QWidget | QBoxLayout) -> None:
        """Add a part that can be hidden as a whole."""
        if isinstance(part, QWidget):
            holder = part
        else:
            holder = QWidget()
            part.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(part)
        self._parts[name] = holder
        self.body.addWidget(holder)

    def _show_parts(self) -> None:
        kind, new = self.kind(), self._value is None
        fixed = isinstance(self._value, DayChange | Holiday)
        shown = {
            EntryKind.DESK: {"name", "weekdays", "active"},
            EntryKind.WAVE: {"name", "days", "weekdays", "hours", "desk"},
            EntryKind.OFF: {"days", "desk", "note"},
            EntryKind.EXTRA: {"days", "desk", "note"},
            EntryKind.SWAP: {"days", "note"},
            EntryKind.HOLIDAY: {"told"},
        }[kind]
        if fixed:
            shown = {"told"}
        for name, part in self._parts.items():
            part.setVisible(name in shown or (name == "kind" and new))
        self._until.setVisible(kind in {EntryKind.WAVE, EntryKind.SWAP})
        self._active.setVisible(kind is EntryKind.DESK and not new)
        self._drop.setVisible(isinstance(self._value, DayChange | Wave))
        self.save_button().setVisible(not fixed)

    def _show_wave(self, wave: Wave) -> None:
        self._name.field.setText(wave.name)
        self._day.field.setText(written(wave.start))
        self._until.field.setText(written(wave.end))
        self._starts.field.setText(f"{wave.starts:%H:%M}")
        self._ends.field.setText(f"{wave.ends:%H:%M}")
        self._days.set_weekdays(wave.weekdays)
        self._desk.set_value(wave.desk)

    def _heading(self) -> str:
        value = self._value
        if isinstance(value, DutyDesk | Wave | Holiday):
            return value.name
        if isinstance(value, DayChange):
            return f"{words.weekday(value.day)}, {value.day:%d/%m/%Y}"
        return self.tr("New in the calendar")

    def _about_fixed(self) -> str:
        """What is said of an entry that is not edited."""
        value = self._value
        if isinstance(value, Holiday):
            day = f"{words.weekday(value.day)}, {value.day:%d/%m/%Y}"
            told = self.tr("Public holiday on {day}: no duty by the weekday rule. Waves go on.")
            return told.format(day=day)
        if not isinstance(value, DayChange):
            return ""
        parts = [people_words.change_of_day(value.change), value.note]
        if value.instead_of is not None:
            parts.append(self.tr("in place of {day}").format(day=f"{value.instead_of:%d/%m/%Y}"))
        return " · ".join(part for part in parts if part)

    def _kind_words(self, kind: EntryKind) -> str:
        return {
            EntryKind.DESK: self.tr("Desk with its weekdays"),
            EntryKind.WAVE: self.tr("Wave of extra duty"),
            EntryKind.OFF: self.tr("Day off"),
            EntryKind.EXTRA: self.tr("Extra duty day"),
            EntryKind.SWAP: self.tr("Make-up day: one day off, another worked"),
            EntryKind.HOLIDAY: self.tr("Public holiday"),
        }[kind]

    def _on_kind_changed(self) -> None:
        self._show_parts()


def _time_in(field: CheckedField, name: str) -> time:
    found = parse_time(field.field.text())
    if isinstance(found, Problem):
        raise InvalidDraft(replace(found, field=name))
    return found

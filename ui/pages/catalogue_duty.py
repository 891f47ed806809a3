"""Lịch trực: desks and their weekdays, waves, days changed by hand and the public holidays of a year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.duty_calendar import ChangeOfDay, DayChange, DutyDesk, Wave
from desk.domain.problems import Refused
from desk.domain.text import matches
from desk.usecases import clock
from ui import people_words, words
from ui.background import run
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_duty_entries import EntryKind, Holiday, read_year
from ui.pages.catalogue_duty_panel import DutyPanel
from ui.pages.catalogue_tab import CatalogueTab
from ui.widgets.bars import Bar
from ui.widgets.choices import ComboField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.duty import Duty
    from ui.background import Task
    from ui.pages.catalogue_duty_entries import DutyYear

WIDTHS = (0, 240, 170)
YEARS = (-3, 4)  # from three years back to three years ahead


class DutyTab(CatalogueTab):
    """One year at a time; what is not known of it is said in a bar, which also takes the confirmation."""

    NUMBERS = 3

    def __init__(self, duty: Duty, user: User, parent: QWidget | None = None) -> None:
        self._duty, self._by = duty, user
        self._panel = DutyPanel()
        self._shown: DutyYear | None = None
        self._task: Task | None = None
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)
        now = clock.today().year
        choices = [(now + by, self.tr("Year {year}").format(year=now + by)) for by in range(*YEARS)]
        self.year = ComboField(choices)
        self.year.set_value(now)
        self.year.setAccessibleName(self.tr("Year"))
        self.bar = Bar("warn")
        self.bar.hide()
        self.filters.addWidget(self.year)
        self._left.insertWidget(1, self.bar)
        self.year.currentIndexChanged.connect(self.refresh)
        self.bar.action_clicked.connect(self._on_confirmed)
        self._panel.drop_asked.connect(self._on_drop_asked)

    def refresh(self) -> None:
        """Read the year anew, beside the work."""
        if self._task is not None:
            self._task.cancel()
        work = partial(_read, self._duty, self._number())
        self._task = run(self, work, self._on_read, self._on_failed)

    def narrow(self) -> None:
        """Show the entries of the year that fit, as they were read."""
        super().refresh()

    def is_busy(self) -> bool:
        """Whether the year is being read."""
        return self._task is not None

    def rows(self, query: str) -> list[Row]:
        """Return the entries of the year that fit: desks, waves, then days in their order."""
        if self._shown is None:
            return []
        rules, year = self._shown.rules, self._number()
        waves = [each for each in rules.waves if each.start.year <= year <= each.end.year]
        days = [(each.day, self._changed(each)) for each in rules.changes if each.day.year == year]
        days += [(each.day, self._holiday(each)) for each in self._shown.holidays]
        found = [self._desk(each) for each in rules.desks] + [self._wave(each) for each in waves]
        found += [row for _, row in sorted(days, key=_by_day)]
        return [each for each in found if matches(query, " ".join(cell.text for cell in each.cells))]

    def count_words(self, shown: int) -> str:
        """Return how many duty days the year has by all this."""
        days = self._shown.days if self._shown else 0
        told = self.tr("{n} entries; they make {days} duty days in {year}")
        return told.format(n=shown, days=days, year=self._number())

    def show_value(self, value: object | None) -> None:
        """Show an entry in the panel."""
        self._panel.show_entry(value, self._shown.rules.desks if self._shown else ())

    def save(self) -> str:
        """Add or change what stands in the panel."""
        panel, duty, by = self._panel, self._duty, self._by
        match panel.kind():
            case EntryKind.DESK:
                return duty.put_desk(by, panel.told_desk()).key
            case EntryKind.WAVE:
                return str(duty.put_wave(by, panel.told_wave()).id)
            case EntryKind.SWAP:
                return str(duty.swap(by, panel.day(), panel.worked(), panel.note())[0].id)
            case kind:
                change = ChangeOfDay.OFF if kind is EntryKind.OFF else ChangeOfDay.EXTRA
                return str(duty.change_day(by, panel.day(), change, panel.note(), panel.desk()).id)

    def do_save(self) -> None:
        """Save, but for entries that are only read."""
        if self._panel.save_button().isVisible():
            super().do_save()

    def _headings(self) -> list[str]:
        return [self.tr("Duty calendar"), self.tr("When"), self.tr("What it does")]

    def _placeholder(self) -> str:
        return self.tr("Find a day, a name")

    def _number(self) -> int:
        return int(str(self.year.value))

    def _desk(self, desk: DutyDesk) -> Row:
        state = self.tr("duty") if desk.active else self.tr("closed")
        tone = "ink" if desk.active else "ink3"
        cells = (Cell(desk.name, self.tr("Desk"), tone), Cell(people_words.weekdays(desk.weekdays)))
        return Row(desk.key, desk, (*cells, Cell(state, tone="ink2" if desk.active else "ink3")))

    def _wave(self, wave: Wave) -> Row:
        when = f"{wave.start:%d/%m} – {wave.end:%d/%m/%Y} · {people_words.weekdays(wave.weekdays)}"
        hours = f"{wave.starts:%H:%M} – {wave.ends:%H:%M}"
        return Row(str(wave.id), wave, (Cell(wave.name, self.tr("Wave")), Cell(when), Cell(hours)))

    def _changed(self, change: DayChange) -> Row:
        name = change.note or people_words.change_of_day(change.change)
        what = people_words.change_of_day(change.change)
        off = change.change is ChangeOfDay.OFF
        does = Cell(what, tone="ink2" if off else "ok", icon="prohibit" if off else "calendar-plus")
        return Row(
            str(change.id), change, (Cell(name, self.tr("Set by the ward")), Cell(_long(change.day)), does)
        )

    def _holiday(self, holiday: Holiday) -> Row:
        what = self.tr("no duty")
        if holiday.worked is not None:
            what = self.tr("worked on {day}").format(day=f"{holiday.worked:%d/%m}")
        does = Cell(what, tone="ink2", icon="prohibit")
        cells = (Cell(holiday.name, self.tr("Public holiday"), "ink2"), Cell(_long(holiday.day), tone="ink2"))
        return Row(f"{holiday.day}", holiday, (*cells, does))

    def _on_read(self, shown: DutyYear) -> None:
        self._task = None
        self._shown = shown
        said = " ".join(words.problem(each) for each in shown.problems)
        known = any(each.code == "holidays_unannounced" for each in shown.problems)
        self.bar.show_message("warn", "", said, self.tr("We compared it") if known else "")
        self.bar.setVisible(bool(said))
        super().refresh()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._panel.say("err", "", words.refusal(problem))

    def _on_confirmed(self) -> None:
        try:
            self._duty.confirm_year(self._by, self._number())
        except Refused as refused:
            self._panel.point_out(refused)
            return
        self.refresh()

    def _on_drop_asked(self) -> None:
        value = self._panel.value()
        try:
            if isinstance(value, Wave):
                self._duty.drop_wave(self._by, value.id)
            elif isinstance(value, DayChange):
                self._duty.drop_change(self._by, value.id)
        except Refused as refused:
            self._panel.point_out(refused)
            return
        self.panel.accept()
        self._held = ""
        self.changed.emit()
        self.refresh()


def _by_day(pair: tuple[date, Row]) -> date:
    return pair[0]


def _long(day: date) -> str:
    return f"{words.weekday(day)}, {day:%d/%m/%Y}"


def _read(duty: Duty, year: int, _task: Task) -> DutyYear:
    return read_year(duty, year)

"""Giờ tình nguyện: hours of people, teams and months in a period; certificates, and whom to thank."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.hours import Hours, HoursLine, to_thank
from desk.domain.period import Period, free_range
from desk.domain.problems import Refused
from desk.domain.text import matches
from desk.usecases import clock
from desk.usecases.person_papers import certificate_name
from ui import people_words, words
from ui.background import run
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.hours_panel import HoursPanel
from ui.pages.paper_export import PaperExport
from ui.widgets.checks import CheckChip
from ui.widgets.period_picker import PeriodPicker
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.hours import HoursBook, PersonHours
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.preferences import Preferences

WIDTHS = (0, 110, 110, 170)
PEOPLE, TEAMS, MONTHS = "people", "teams", "months"


class HoursView(CatalogueTab):
    """People stand in the order of their names; the list to thank ends with the tenth and ranks nobody."""

    NUMBERS = 1

    def __init__(
        self, desk: Desk, user: User, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        self._desk, self._by = desk, user
        self._panel = HoursPanel()
        self._hours = Hours()
        self._person: PersonHours | None = None
        self._task: Task | None = None
        super().__init__(self._headings(), self.tr("Find a name"), self._panel, parent)
        self.table.set_widths(WIDTHS)
        today = clock.today()
        self.by = Segments(
            [(PEOPLE, self.tr("People")), (TEAMS, self.tr("Teams")), (MONTHS, self.tr("Months"))],
            clearable=False,
        )
        self.by.set_value(PEOPLE)
        self.by.setAccessibleName(self.tr("Hours of"))
        self.thanks = CheckChip(self.tr("List to thank"))
        self.period = PeriodPicker(free_range(date(today.year, 1, 1), today), today)
        self.export = PaperExport(preferences, desk.folder)
        self.filters.addWidget(self.by)
        self.filters.addWidget(self.thanks)
        self._left.insertWidget(0, self.period)
        self._left.insertWidget(2, self.export)
        self.by.chosen.connect(self._on_by_chosen)
        self.thanks.toggled.connect(self._show_rows)
        self.period.chosen.connect(self.refresh)

    def refresh(self) -> None:
        """Count anew, beside the work."""
        if self._task is not None:
            self._task.cancel()
        shown = self._days()
        self._task = run(
            self, partial(_count, self._desk.hours, self._by, shown), self._on_counted, self._on_failed
        )

    def rows(self, query: str) -> list[Row]:
        """Return people, teams or months that fit."""
        if self.by.value == MONTHS:
            return [_month_row(key, minutes) for key, minutes in self._hours.by_month.items()]
        lines = list(self._hours.teams if self.by.value == TEAMS else self._hours.persons)
        if self.thanks.isChecked() and self.by.value == PEOPLE:
            lines = to_thank(lines)
        return [_row(each) for each in lines if matches(query, each.name)]

    def count_words(self, shown: int) -> str:
        """Return how many are shown, and all hours of the period."""
        told = sum(line.minutes for line in self._hours.persons)
        if self.thanks.isChecked() and self.by.value == PEOPLE:
            return self.tr("Those with the most hours, to be thanked; the list says nothing of others")
        if self.by.value == TEAMS and self._hours.unassigned:
            own = people_words.duration(self._hours.unassigned)
            return self.tr("{n} teams; {time} belong to no team").format(n=shown, time=own)
        return self.tr("{n} lines, {time} in all").format(n=shown, time=people_words.duration(told))

    def show_value(self, value: object | None) -> None:
        """Show what a line stands for in the panel."""
        self._person = None
        if not isinstance(value, HoursLine):
            self._panel.show_nothing()
        elif self.by.value == TEAMS:
            self._panel.show_line(value)
        else:
            shown = self._days()
            told = self._desk.hours.of_person(self._by, value.id, shown.start, shown.end)
            self._person = told
            self._panel.show_person(told)

    def save(self) -> str:
        """Nothing is saved here; the button writes the certificate."""
        return ""

    def do_save(self) -> None:
        """Write the certificate of the person shown."""
        told, shown = self._person, self._days()
        if told is None or not self._panel.save_button().isVisible():
            return
        write = partial(
            self._desk.papers.certificate,
            self._by,
            told.person.id,
            shown.start,
            shown.end,
            by_committee=self._panel.by_committee(),
        )
        self.export.write(certificate_name(told.person, shown.start, shown.end), write)

    def add(self) -> None:
        """Nothing is added to hours: they come of attendance."""

    def is_busy(self) -> bool:
        """Whether hours are being counted or a certificate written."""
        return self._task is not None or self.export.is_busy()

    def _headings(self) -> list[str]:
        return [self.tr("Name"), self.tr("Shifts"), self.tr("Turns"), self.tr("Time")]

    def _days(self) -> Period:
        period = self.period.period
        assert period is not None  # the picker offers no "all days" here
        return period

    def _show_rows(self) -> None:
        self.thanks.setVisible(self.by.value == PEOPLE)
        super().refresh()

    def _on_by_chosen(self) -> None:
        self._held = ""
        self._show_rows()

    def _on_counted(self, counted: Hours) -> None:
        self._task = None
        self._hours = counted
        self._show_rows()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._panel.say("err", "", words.refusal(problem))


def _row(line: HoursLine) -> Row:
    return Row(
        str(line.id),
        line,
        (
            Cell(line.name),
            Cell(words.number(line.shifts), tone="ink2", number=True),
            Cell(words.number(line.turns), tone="ink2", number=True),
            Cell(people_words.duration(line.minutes), number=True),
        ),
    )


def _month_row(key: str, minutes: int) -> Row:
    year, month = key.split("-")
    none = Cell("", number=True)
    return Row(
        key, key, (Cell(f"{month}/{year}"), none, none, Cell(people_words.duration(minutes), number=True))
    )


def _count(book: HoursBook, by: User, shown: Period, _task: Task) -> Hours:
    return book.of_period(by, shown.start, shown.end)

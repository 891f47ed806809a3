"""Giờ tình nguyện: hours of people, teams and months in a period; certificates, and whom to thank."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.hours import Hours, HoursLine, to_thank
from desk.domain.period import Basis, Period, free_range, month_period, shift_month
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
from ui.widgets.choices import ComboField
from ui.widgets.period_picker import RangeFields
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
OTHER_DAYS = "other"


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
        self.by = Segments(
            [(PEOPLE, self.tr("People")), (TEAMS, self.tr("Teams")), (MONTHS, self.tr("Months"))],
            clearable=False,
        )
        self.by.set_value(PEOPLE)
        self.by.setAccessibleName(self.tr("Hours of"))
        self.thanks = CheckChip(self.tr("List to thank"))
        self._shown = _year(clock.today().year)
        self.period = ComboField([*self._periods(), (OTHER_DAYS, self.tr("From … to …"))])
        self.period.setAccessibleName(self.tr("Days"))
        self.range = RangeFields()
        self.range.set_range(self._shown.start, self._shown.end)
        self.range.hide()
        self.export = PaperExport(preferences, desk.folder, self)
        for widget in (self.period, self.by, self.thanks):
            self.filters.addWidget(widget)
        self._left.insertWidget(1, self.range)
        self._left.insertWidget(2, self.export.bar)
        self.by.chosen.connect(self._on_by_chosen)
        self.thanks.toggled.connect(self._show_rows)
        self.period.currentIndexChanged.connect(self._on_period_chosen)
        self.range.entered.connect(self._on_range_entered)

    def refresh(self) -> None:
        """Count anew, beside the work."""
        if self._task is not None:
            self._task.cancel()
        work = partial(_count, self._desk.hours, self._by, self._shown)
        self._task = run(self, work, self._on_counted, self._on_failed)

    def narrow(self) -> None:
        """Show the lines that fit, as they were counted."""
        super().refresh()
        if not self.model.rowCount():
            self._held = ""
            self.show_value(None)

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
            shown = self._shown
            told = self._desk.hours.of_person(self._by, value.id, shown.start, shown.end)
            self._person = told
            self._panel.show_person(told)

    def save(self) -> str:
        """Nothing is saved here; the button writes the certificate."""
        return ""

    def do_save(self) -> None:
        """Write the certificate of the person shown."""
        told, shown = self._person, self._shown
        if told is None or not self._panel.save_button().isVisible():
            return
        end = min(shown.end, clock.today())  # nobody is certified days that have not come yet
        write = partial(
            self._desk.papers.certificate,
            self._by,
            told.person.id,
            shown.start,
            end,
            by_committee=self._panel.by_committee(),
        )
        self.export.write(certificate_name(told.person, shown.start, end), write)

    def add(self) -> None:
        """Nothing is added to hours: they come of attendance."""

    def is_busy(self) -> bool:
        """Whether hours are being counted or a certificate written."""
        return self._task is not None or self.export.is_busy()

    def _headings(self) -> list[str]:
        return [self.tr("Name"), self.tr("Shifts"), self.tr("Turns"), self.tr("Time")]

    def _periods(self) -> list[tuple[object, str]]:
        """This year and the last one, then the last twelve months, the newest first."""
        today = clock.today()
        years = [
            (_year(each), self.tr("Year {year}").format(year=each)) for each in (today.year, today.year - 1)
        ]
        months = [shift_month(today.year, today.month, -back) for back in range(12)]
        word = self.tr("Month {month}")
        told = [
            (month_period(*each, Basis.CALENDAR), word.format(month=f"{each[1]:02d}/{each[0]}"))
            for each in months
        ]
        return [*years, *told]

    def _show_rows(self) -> None:
        self.thanks.setVisible(self.by.value == PEOPLE)
        self.narrow()

    def _on_by_chosen(self) -> None:
        self._held = ""
        self._show_rows()

    def _on_period_chosen(self) -> None:
        chosen = self.period.value
        self.range.setVisible(chosen == OTHER_DAYS)
        if isinstance(chosen, Period):
            self._show_period(chosen)
        else:
            self.range.set_range(self._shown.start, self._shown.end)
            self.range.fields()[0].setFocus()

    def _on_range_entered(self, period: Period) -> None:
        if period != self._shown:
            self._show_period(period)

    def _show_period(self, period: Period) -> None:
        self._shown = period
        self._held = ""
        self.export.bar.hide()
        self.refresh()

    def _on_counted(self, counted: Hours) -> None:
        self._task = None
        self._hours = counted
        self._show_rows()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._panel.say("err", "", words.refusal(problem))


def _year(number: int) -> Period:
    return free_range(date(number, 1, 1), date(number, 12, 31))


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

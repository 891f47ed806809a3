"""Đăng ký năm: what each team registered for a year, how far it is, where the year ends at this pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.text import matches
from desk.usecases import clock
from ui import words
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.catalogue_year_panel import YearPanel
from ui.widgets.choices import ComboField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.team import Team
    from desk.domain.workload import Advance, Progress
    from desk.usecases.opening import Desk

WIDTHS = (0, 110, 80, 130, 80)
YEARS_BACK = 4


class YearTab(CatalogueTab):
    """Teams in the order of their names, never of what they did."""

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        self._desk, self._by = desk, user
        self._panel = YearPanel()
        self._progress: list[Progress] = []
        self._teams: list[Team] = []
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)
        now = clock.today().year
        years = range(now + 1, now - YEARS_BACK, -1)
        self.year = ComboField([(each, self.tr("Year {year}").format(year=each)) for each in years])
        self.year.set_value(now)
        self.year.setAccessibleName(self.tr("Year"))
        self.filters.addWidget(self.year)
        self.year.currentIndexChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Read the registrations of the year and the teams anew."""
        self._progress = self._desk.workload.progress(self._by, self._number())
        held = {each.registration.team for each in self._progress}
        running = [each for each in self._desk.teams.all(self._by) if each.end is None]
        self._teams = [each for each in running if each.id not in held]
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return the registrations that fit."""
        return [_row(each) for each in self._progress if matches(query, each.team_name)]

    def count_words(self, shown: int) -> str:
        """Return how many are shown and how many teams did not register."""
        told = self.tr("{n} registrations; {left} teams have none for this year yet")
        return told.format(n=shown, left=len(self._teams))

    def show_value(self, value: object | None) -> None:
        """Show a registration in the panel."""
        found = next((each for each in self._progress if each == value), None)
        self._panel.show_progress(found, self._number(), self._teams)

    def save(self) -> str:
        """Keep the registration."""
        return str(self._desk.workload.register(self._by, self._panel.told()).team)

    def _headings(self) -> list[str]:
        return [
            self.tr("Team"),
            self.tr("Outings"),
            self.tr("Forecast"),
            self.tr("People"),
            self.tr("Forecast"),
        ]

    def _placeholder(self) -> str:
        return self.tr("Find a team")

    def _number(self) -> int:
        return int(str(self.year.value))


def _row(told: Progress) -> Row:
    return Row(
        str(told.registration.team),
        told,
        (
            Cell(told.team_name, told.registration.note, strong=True),
            *_cells(told.outings),
            *_cells(told.people),
        ),
    )


def _cells(told: Advance) -> tuple[Cell, Cell]:
    done = f"{words.number(told.done)} / {words.number(told.registered)}"
    reached = told.forecast >= told.registered
    ahead = Cell(words.number(told.forecast), tone="ok" if reached else "ink2", number=True)
    return Cell(done, number=True), ahead

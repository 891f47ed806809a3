"""Tổ, đội: the teams with their leader and how many people they have."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.problems import InvalidDraft, refusal
from desk.domain.team import MemberRole, Team, TeamKind, leader_problem
from desk.domain.text import matches
from desk.usecases import clock
from ui import people_words, words
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.catalogue_team_panel import TeamPanel
from ui.widgets.filter_button import FilterButton
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.domain.problems import Problem
    from desk.domain.team import Membership
    from desk.usecases.opening import Desk

WIDTHS = (0, 190, 190, 76)


class TeamTab(CatalogueTab):
    """Kinds, units, days, leaders and people of teams; ended ones come last."""

    NUMBERS = 3

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        self._desk, self._by = desk, user
        self._panel = TeamPanel()
        self._teams: list[Team] = []
        self._people: dict[UUID, Person] = {}
        self._of_team: dict[UUID, list[Membership]] = {}
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)
        self.kind = FilterButton(self.tr("Every kind"), self.tr("Kind"))
        self.kind.set_choices([PopupRow(each, people_words.team_kind(each)) for each in TeamKind])
        self.filters.addWidget(self.kind)
        self.kind.chosen.connect(self.refresh)
        self._panel.people.join_asked.connect(self._on_join_asked)
        self._panel.people.part_asked.connect(partial(self._do, self._part))

    def refresh(self) -> None:
        """Read teams, people and memberships anew."""
        self._teams = self._desk.teams.all(self._by)
        self._people = {each.id: each for each in self._desk.people.all(self._by)}
        self._of_team = {}
        for each in self._desk.teams.memberships(self._by):
            self._of_team.setdefault(each.team, []).append(each)
        units = self._desk.catalogues.snapshot().units
        self._panel.set_units([(each.key, each.name) for each in units])
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return the teams that fit, those that ended last."""
        fitting = [
            each
            for each in self._teams
            if self.kind.value in {None, each.kind}
            and matches(query, f"{each.name} {people_words.team_kind(each.kind)} {self._place(each)}")
        ]
        return [self._row(each) for each in sorted(fitting, key=self._over)]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        return self.tr("{n} of {total} teams").format(n=shown, total=len(self._teams))

    def show_value(self, value: object | None) -> None:
        """Show a team in the panel."""
        team = value if isinstance(value, Team) else None
        held = [(each, self._people[each.person].name) for each in self._members(team)]
        names = {each.name: own for own, each in self._people.items() if each.active}
        odd = " ".join(words.problem(each) for each in self._odd_leaders(team))
        self._panel.show_team(team, held, names, odd)

    def save(self) -> str:
        """Add or change the team."""
        return str(self._desk.teams.put(self._by, self._panel.told()).id)

    def _headings(self) -> list[str]:
        return [self.tr("Team"), self.tr("Leader"), self.tr("Belongs to"), self.tr("People")]

    def _placeholder(self) -> str:
        return self.tr("Find name, kind, unit")

    def _over(self, team: Team) -> bool:
        return team.end is not None and team.end < clock.today()

    def _place(self, team: Team) -> str:
        units = {each.key: each.name for each in self._desk.catalogues.snapshot().units}
        return units.get(team.unit, team.unit) if team.unit else self.tr("The whole ward")

    def _members(self, team: Team | None) -> list[Membership]:
        return self._of_team.get(team.id, []) if team else []

    def _running(self, team: Team | None) -> list[Membership]:
        return [each for each in self._members(team) if each.holds(clock.today())]

    def _leaders(self, team: Team | None) -> list[Person]:
        return [self._people[e.person] for e in self._running(team) if e.role is MemberRole.LEADER]

    def _odd_leaders(self, team: Team | None) -> list[Problem]:
        found = (leader_problem(MemberRole.LEADER, each) for each in self._leaders(team))
        return [each for each in found if each is not None]

    def _row(self, team: Team) -> Row:
        over = self._over(team)
        leaders = ", ".join(each.name for each in self._leaders(team))
        odd = bool(self._odd_leaders(team))
        kind = people_words.team_kind(team.kind)
        if team.end is not None:
            kind = self.tr("{kind} · until {day}").format(kind=kind, day=f"{team.end:%d/%m/%Y}")
        lead = (
            Cell(leaders, tone="warn" if odd else "ink2", icon="warning" if odd else "")
            if leaders
            else Cell(self.tr("no leader"), tone="ink3")
        )
        return Row(
            str(team.id),
            team,
            (
                Cell(team.name, kind, "ink3" if over else "ink"),
                lead,
                Cell(self._place(team), tone="ink2"),
                Cell(words.number(len(self._running(team))), number=True),
            ),
        )

    def _do(self, change: Callable[[Team], str]) -> None:
        """Do a change of the team shown, unless something typed waits to be saved."""
        team = self._panel.team()
        if self._panel.is_changed():
            self._panel.hold()
        elif team is not None:
            self.attempt(partial(change, team))

    def _on_join_asked(self) -> None:
        self._do(self._join)

    def _join(self, team: Team) -> str:
        try:
            person, role, start = self._panel.people.wanted()
        except InvalidDraft as wrong:  # the team has a first day of its own
            raise InvalidDraft(*(replace(each, field="joins") for each in wrong.problems)) from wrong
        if person is None:
            raise InvalidDraft(refusal("person_unknown", "person"))
        self._desk.teams.join(self._by, team.id, person, role, start)
        return str(team.id)

    def _part(self, team: Team) -> str:
        held = self._panel.people.parting
        if held is not None:
            self._desk.teams.part(self._by, held.id, self._panel.people.question.day())
        return str(team.id)

"""Người: volunteers and officers, their teams and skills; badges, member lists, leaving and coming back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from desk.domain.person import Person, PersonKind
from desk.domain.problems import InvalidDraft, refusal
from desk.domain.text import matches
from desk.usecases import clock
from ui import people_words, words
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_person_panel import PROCEDURE, SERVICE, PersonPanel
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.paper_export import PaperExport
from ui.widgets.buttons import OutlineButton
from ui.widgets.filter_button import FilterButton
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.team import Membership, Team
    from desk.usecases.opening import Desk
    from ui.dialogs.import_members import ImportMembers
    from ui.preferences import Preferences

WIDTHS = (0, 210, 150, 130)
GONE = "gone"
BADGES_FILE = "the-truc.pdf"


class PeopleTab(CatalogueTab):
    """Names in Vietnamese order; those who left come last and only where they are asked for."""

    NUMBERS = 4

    def __init__(
        self, desk: Desk, user: User, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        self._desk, self._by = desk, user
        self._panel = PersonPanel()
        self._people: list[Person] = []
        self._teams: list[Team] = []
        self._of_person: dict[UUID, list[Membership]] = {}
        self._odd: tuple[Problem, ...] = ()
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.who = FilterButton(self.tr("On the roster"), self.tr("Who"))
        self.who.set_choices(self._choices())
        self.team = FilterButton(self.tr("Every team"), self.tr("Team"))
        self.badges = OutlineButton(self.tr("Badges of the list"), icon="printer")
        self.members = OutlineButton(self.tr("Import a list…"), icon="upload-simple")
        self.export = PaperExport(preferences, desk.folder, self)
        self._left.insertWidget(1, self.export.bar)
        for button in (self.who, self.team, self.badges, self.members):
            self.filters.addWidget(button)
        self._connect_all()
        self.fit()

    def refresh(self) -> None:
        """Read people, teams and memberships anew."""
        self._people = self._desk.people.all(self._by)
        self._teams = self._desk.teams.all(self._by)
        self._of_person = {}
        for each in self._desk.teams.memberships(self._by):
            self._of_person.setdefault(each.person, []).append(each)
        known = self._desk.catalogues.snapshot()
        skills = {f"{SERVICE}{each.key}": each.name for each in known.services if each.active}
        skills |= {f"{PROCEDURE}{each.code}": each.short_name for each in known.procedures}
        self._panel.set_choices(skills, {each.key: each.name for each in known.groups})
        self.team.set_choices([PopupRow(each.id, each.name) for each in self._teams])
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return those who fit."""
        return [self._row(each) for each in self._fitting(query)]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        active = sum(each.active for each in self._people)
        told = self.tr("{n} shown; {active} on the roster, {left} left")
        left = len(self._people) - active
        return told.format(n=words.number(shown), active=words.number(active), left=words.number(left))

    def show_value(self, value: object | None) -> None:
        """Show a person in the panel."""
        person = value if isinstance(value, Person) else None
        names = {each.id: each.name for each in self._teams}
        held = [(each, names[each.team]) for each in self._of_person.get(person.id, [])] if person else []
        today = clock.today()
        running = {each.name: each.id for each in self._teams if each.end is None or each.end >= today}
        self._panel.show_person(person, held, running, self._users_for(person))

    def save(self) -> str:
        """Add or change the person."""
        person, told, user = self._panel.person(), self._panel.told(), self._panel.user()
        people = self._desk.people
        kept = people.alter(self._by, person.id, told) if person else people.add(self._by, told)
        if kept.user != user:
            people.link(self._by, kept.id, user)
        return str(kept.id)

    def import_list(self) -> ImportMembers:
        """Open the window in which a list of members is taken into the roster."""
        from ui.dialogs.import_members import ImportMembers

        running = [each for each in self._teams if each.end is None]
        dialog = ImportMembers(self._desk.member_lists, running, self._by, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self._on_list_taken)
        dialog.open()
        return dialog

    def is_busy(self) -> bool:
        """Whether badges are being written."""
        return self.export.is_busy()

    def _connect_all(self) -> None:
        panel = self._panel
        for button in (self.who, self.team):
            button.chosen.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.badges.clicked.connect(self._on_badges_clicked)
        self.members.clicked.connect(self.import_list)
        panel.teams.join_asked.connect(self._on_join_asked)
        panel.teams.part_asked.connect(partial(self._do, self._part))
        panel.leave_asked.connect(partial(self._do, self._leave))
        panel.back_asked.connect(partial(self._do, self._come_back))
        panel.renew_asked.connect(partial(self._do, self._renew))
        panel.badge_asked.connect(self._on_badge_asked)

    def _headings(self) -> list[str]:
        return [self.tr("Name"), self.tr("Team"), self.tr("Post"), self.tr("Since, until")]

    def _placeholder(self) -> str:
        return self.tr("Find name, team")

    def _choices(self) -> list[PopupRow]:
        return [
            *(PopupRow(each, people_words.person_kind(each)) for each in PersonKind),
            PopupRow(GONE, self.tr("Those who left")),
        ]

    def _fitting(self, query: str) -> list[Person]:
        wanted, team = self.who.value, self.team.value
        return [
            each
            for each in self._people
            if each.active == (wanted != GONE)
            and (wanted in {None, GONE} or each.kind == wanted)
            and (team is None or any(held.team == team for held in self._running(each)))
            and matches(query, f"{each.name} {self._team_names(each)}")
        ]

    def _running(self, person: Person) -> list[Membership]:
        today = clock.today()
        held = self._of_person.get(person.id, [])
        return [each for each in held if each.holds(today) or not person.active]

    def _users_for(self, person: Person | None) -> dict[UUID, str]:
        """The users somebody may sign in as: their own, and those of nobody else."""
        own = person.user if person is not None else None
        taken = {each.user for each in self._people} - {own}
        every = self._desk.users.all()
        return {
            each.id: each.name for each in every if each.id not in taken and (each.active or each.id == own)
        }

    def _team_names(self, person: Person) -> str:
        names = {each.id: each.name for each in self._teams}
        return ", ".join(dict.fromkeys(names[each.team] for each in self._running(person)))

    def _row(self, person: Person) -> Row:
        held = self._of_person.get(person.id, [])
        since = min((each.start for each in held), default=None)
        until = person.left_on
        dates = self.tr("left {day}").format(day=f"{until:%d/%m/%Y}") if until else ""
        told = dates or (people_words.days(since, None) if since else "–")
        kind = people_words.person_kind(person.kind)
        return Row(
            str(person.id),
            person,
            (
                Cell(person.name, kind, "ink" if person.active else "ink3"),
                Cell(self._team_names(person) or "–", tone="ink2"),
                Cell(people_words.position(person.position), tone="ink2"),
                Cell(told, tone="ink3" if until else "ink2", icon="sign-out" if until else ""),
            ),
        )

    def _do(self, change: Callable[[Person], str]) -> None:
        """Do a change of the person shown, unless something typed waits to be saved."""
        person = self._panel.person()
        if self._panel.is_changed():
            self._panel.hold()
        elif person is not None:
            self.attempt(partial(change, person))

    def _on_join_asked(self) -> None:
        self._odd = ()
        self._do(self._join)
        if self._odd:
            told = " ".join(words.problem(each) for each in self._odd)
            self._panel.say("warn", self.tr("Saved; please look at this"), told)

    def _join(self, person: Person) -> str:
        team, role, start = self._panel.teams.wanted()
        if team is None:
            raise InvalidDraft(refusal("team_unknown", "team"))
        self._odd = self._desk.teams.join(self._by, team, person.id, role, start).warnings
        return str(person.id)

    def _part(self, person: Person) -> str:
        held = self._panel.teams.parting
        if held is not None:
            self._desk.teams.part(self._by, held.id, self._panel.teams.question.day())
        return str(person.id)

    def _leave(self, person: Person) -> str:
        return str(self._desk.people.leave(self._by, person.id, self._panel.question.day()).id)

    def _come_back(self, person: Person) -> str:
        self.who.set_value(None)  # whoever is back must be seen
        return str(self._desk.people.come_back(self._by, person.id).id)

    def _renew(self, person: Person) -> str:
        return str(self._desk.people.renew_badge(self._by, person.id).id)

    def _on_badge_asked(self) -> None:
        person = self._panel.person()
        if person is not None:
            self._print([person.id])

    def _on_badges_clicked(self) -> None:
        chosen = self._chosen()
        self._print([each.id for each in chosen or self._fitting(self.search.text().strip())])

    def _on_selection_changed(self) -> None:
        several = self.tr("Badges of the chosen")
        self.badges.setText(several if self._chosen() else self.tr("Badges of the list"))

    def _chosen(self) -> list[Person]:
        """Those whose rows are marked, where that is more than the one in the panel."""
        marked = self.table.selectionModel().selectedRows()
        rows = [self.model.row(index.row()) for index in marked] if len(marked) > 1 else []
        return [row.value for row in rows if row is not None and isinstance(row.value, Person)]

    def _print(self, persons: list[UUID]) -> None:
        self.export.write(BADGES_FILE, partial(self._desk.papers.badges, self._by, persons))

    def _on_list_taken(self) -> None:
        self.changed.emit()
        self.refresh()

"""The editor of a team: name, kind, where it belongs, its days, its people."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.team import Team, TeamKind, TeamLevel
from ui import people_words, theme
from ui.pages.catalogue_members import MemberBlock
from ui.pages.catalogue_panel import EditPanel
from ui.pages.day_question import day_in, written
from ui.pages.welcome_step import CheckedField
from ui.widgets.bars import Bar
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from desk.domain.team import Membership

WARD = ""


class TeamPanel(EditPanel):
    """A team of the ward belongs to no unit; a leader who should be looked at is told above the people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team: Team | None = None
        self._name = CheckedField(self.tr("Name"), "", TextField())
        self._kind = ComboField([(each, people_words.team_kind(each)) for each in TeamKind])
        self._unit = ComboField([(WARD, self.tr("The whole ward"))])
        self._start = CheckedField(self.tr("Set up on"), "", DateField(self.tr("not known")))
        self._end = CheckedField(self.tr("Until"), "", DateField(self.tr("still there")))
        self.odd = Bar("warn")
        self.people = MemberBlock(
            self.tr("People"), self.tr("Person"), self.tr("Nobody yet."), fields_first=True
        )
        self._first = Text(self.tr("Save the team, then add its people."), theme.CAPTION, "ink2", wrap=True)
        self._build_fields()
        self.show_team(None, (), {}, "")

    def set_units(self, units: Iterable[tuple[str, str]]) -> None:
        """Offer these units, key and name."""
        self._unit.set_choices([(WARD, self.tr("The whole ward")), *units])

    def show_team(
        self,
        team: Team | None,
        held: Sequence[tuple[Membership, str]],
        people: Mapping[str, UUID],
        odd: str,
    ) -> None:
        """Show a team, None for a new one, its members, who may join by name, and what is odd about it."""
        self._team = team
        self.people.show_held(held, people)
        self.people.setVisible(team is not None)
        self._first.setVisible(team is None)
        self.odd.show_message("warn", "", odd)
        self.odd.setVisible(bool(odd))
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        team = self._team
        self._name.field.setText(team.name if team else "")
        self._name.field.setCursorPosition(0)
        self._kind.set_value(team.kind if team else TeamKind.DIGITAL)
        self._unit.set_value(team.unit if team else WARD)
        self._start.field.setText(written(team.start if team else None))
        self._end.field.setText(written(team.end if team else None))
        about = people_words.team_kind(team.kind) if team else self.tr("A team of volunteers and officers")
        self.settle(team.name if team else self.tr("New team"), about)

    def team(self) -> Team | None:
        """Return the team shown, None for a new one."""
        return self._team

    def told(self) -> Team:
        """Return the team as typed; InvalidDraft where a day cannot be read."""
        unit = str(self._unit.value)
        return Team(
            self._team.id if self._team else uuid4(),
            self._name.field.text(),
            TeamKind(str(self._kind.value)),
            TeamLevel.UNIT if unit else TeamLevel.WARD,
            unit,
            day_in(self._start, "start"),
            day_in(self._end, "end"),
        )

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything that the button saves; members have buttons of their own."""
        typed = (each.field.text() for each in (self._name, self._start, self._end))
        return (*typed, self._kind.value, self._unit.value)

    def start(self) -> None:
        """Begin with the name."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.field.selectAll()

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem; `start` is a member's while people are shown."""
        return {
            "name": self._name,
            "start": self._start,
            "end": self._end,
            "person": self.people.other,
            "joins": self.people.start,
            "day": self.people.question.day_field,
        }

    def _build_fields(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self._start)
        days.addWidget(self._end)
        self.body.addWidget(self._name)
        self.body.addLayout(labelled(FieldLabel(self.tr("Kind"), "", self._kind), self._kind))
        self.body.addLayout(labelled(FieldLabel(self.tr("Belongs to"), "", self._unit), self._unit))
        self.body.addLayout(days)
        self.body.addWidget(self._first)
        self.body.addWidget(self.odd)
        self.body.addWidget(self.people)

"""The editor of a person: name, post, teams, skills, groups; leaving, coming back, the badge."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.person import Person, PersonDraft, PersonKind, Position
from ui import people_words, theme
from ui.pages.catalogue_members import MemberBlock
from ui.pages.catalogue_panel import EditPanel
from ui.pages.day_question import DayQuestion
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.pick_list import PickList
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desk.domain.team import Membership

SERVICE, PROCEDURE = "s:", "p:"  # before a key in the list of skills


class PersonPanel(EditPanel):
    """`leave_asked`, `back_asked`, `badge_asked` and `renew_asked` are for the tab."""

    leave_asked = Signal()
    back_asked = Signal()
    badge_asked = Signal()
    renew_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self._name = CheckedField(self.tr("Full name"), "", TextField())
        kinds = [(each, people_words.person_kind(each)) for each in PersonKind]
        self._kind = Segments(kinds, clearable=False)
        self._position = ComboField([(each, people_words.position(each)) for each in Position])
        self._user = ComboField()
        self._user.setObjectName("user")
        self.teams = MemberBlock(
            self.tr("Teams"), self.tr("Team"), self.tr("In no team yet. Several teams are fine.")
        )
        self.skills = PickList(self.tr("Type a service or a procedure"))
        self.groups = PickList(self.tr("Type a residential group"))
        self._kept = QWidget()
        self._badge = Text("", theme.CAPTION, "ink2")
        self._print = GhostButton(self.tr("Print the badge"), icon="printer", low=True)
        self._renew = GhostButton(self.tr("New code"), low=True)
        self.question = DayQuestion(self.tr("Last day"), self.tr("Leaves"))
        self._leave, self._back = OutlineButton(self.tr("Leaves…")), OutlineButton(self.tr("Is back"))
        self._build_fields()
        self._connect()
        self.show_person(None, (), {})

    def set_choices(self, skills: Mapping[str, str], groups: Mapping[str, str]) -> None:
        """Offer these skills (with `SERVICE` or `PROCEDURE` before their keys) and groups."""
        self.skills.set_choices(skills)
        self.groups.set_choices(groups)

    def show_person(
        self,
        person: Person | None,
        held: Sequence[tuple[Membership, str]],
        teams: Mapping[str, UUID],
        users: Mapping[UUID, str] | None = None,
    ) -> None:
        """Show a person, None for a new one, with their memberships and the teams there are by name.

        `users` are those they may sign in as: who belongs to somebody else is left out.
        """
        self._person = person
        self._user.set_choices([(None, self.tr("Does not sign in")), *(users or {}).items()])
        self.teams.show_held(held, teams)
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        person = self._person
        draft = person or PersonDraft("")
        self._name.field.setText(draft.name)
        self._name.field.setCursorPosition(0)
        self._kind.set_value(draft.kind)
        self._position.set_value(draft.position)
        self._user.set_value(person.user if person else None)
        services = [f"{SERVICE}{key}" for key in draft.services]
        self.skills.set_keys([*services, *(f"{PROCEDURE}{code}" for code in draft.procedures)])
        self.groups.set_keys(draft.groups)
        self.question.hide()
        self._kept.setVisible(person is not None)
        self._badge.setText(self.tr("Badge code {code}").format(code=person.badge) if person else "")
        self._leave.setVisible(person is not None and person.active)
        self._back.setVisible(person is not None and not person.active)
        for widget in (self._print, self._renew):
            widget.setEnabled(person is not None and person.active)
        self.settle(draft.name if person else self.tr("New person"), self._about_person())

    def person(self) -> Person | None:
        """Return the person shown, None for a new one."""
        return self._person

    def told(self) -> PersonDraft:
        """Return the person as typed."""
        skills = self.skills.keys
        return PersonDraft(
            self._name.field.text(),
            PersonKind(str(self._kind.value)),
            Position(str(self._position.value)),
            services=_after(SERVICE, skills),
            procedures=_after(PROCEDURE, skills),
            groups=self.groups.keys,
        )

    def user(self) -> UUID | None:
        """Return the user whom they sign in as, as chosen."""
        value = self._user.value
        return value if isinstance(value, UUID) else None

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything that the button saves; teams have buttons of their own."""
        return self.told(), self.user()

    def start(self) -> None:
        """Begin with the name."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.field.selectAll()

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        day = self.teams.question if self.teams.question.isVisible() else self.question
        return {
            "name": self._name,
            "team": self.teams.other,
            "person": self.teams.other,
            "start": self.teams.start,
            "day": day.day_field,
        }

    def _about_person(self) -> str:
        if self._person is None:
            return self.tr("Volunteers and officers who stand in shifts")
        if self._person.left_on is not None:
            return self.tr("Left on {day}; what they did stays").format(
                day=f"{self._person.left_on:%d/%m/%Y}"
            )
        return people_words.person_kind(self._person.kind)

    def _build_fields(self) -> None:
        self.body.addWidget(self._name)
        self.body.addLayout(labelled(FieldLabel(self.tr("Who they are"), "", self._kind), self._kind))
        self.body.addLayout(labelled(FieldLabel(self.tr("Post"), "", self._position), self._position))
        kept = QVBoxLayout(self._kept)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(8)
        badge = QHBoxLayout()
        badge.addWidget(self._badge, 1)
        badge.addWidget(self._renew)
        badge.addWidget(self._print)
        kept.addLayout(badge)
        kept.addWidget(Hairline())
        kept.addWidget(self.teams)
        kept.addWidget(Hairline())
        self.body.addWidget(self.question)
        self.body.addWidget(self._kept)
        self.body.addLayout(labelled(FieldLabel(self.tr("Helps with"), "", self.skills), self.skills))
        groups = FieldLabel(self.tr("Looks after"), self.tr("residential groups"), self.groups)
        self.body.addLayout(labelled(groups, self.groups))
        signs = FieldLabel(self.tr("Signs in as"), self.tr("a user of this program"), self._user)
        self.body.addLayout(labelled(signs, self._user))
        self.row.insertWidget(0, self._leave)
        self.row.insertWidget(0, self._back)

    def _connect(self) -> None:
        self._leave.clicked.connect(self._on_leave_clicked)
        self._back.clicked.connect(self.back_asked)
        self.question.answered.connect(self.leave_asked)
        self.question.dropped.connect(self._on_kept)
        self._print.clicked.connect(self.badge_asked)
        self._renew.clicked.connect(self.renew_asked)

    def _on_leave_clicked(self) -> None:
        self._leave.hide()
        self.question.ask()

    def _on_kept(self) -> None:
        self._leave.show()
        self._leave.setFocus()


def _after(mark: str, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key.removeprefix(mark) for key in keys if key.startswith(mark))

"""Memberships in a panel: those that are and were, and the fields for a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.team import MemberRole, Membership
from desk.domain.text import fold
from desk.usecases import clock
from ui import people_words, theme
from ui.pages.day_question import DayQuestion, needed_day
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField
from ui.widgets.labels import ElidedLabel, FieldLabel, Text, labelled
from ui.widgets.suggest_field import SuggestField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID


class Wanted(NamedTuple):
    """A membership as it is asked for: the other side (None where no name fits), its role and first day."""

    other: UUID | None
    role: MemberRole
    start: date


class MemberBlock(QWidget):
    """The other side of a membership is chosen by name: teams of a person, or people of a team.

    `join_asked` tells that a new one is wanted, `part_asked` that the one in `parting` is to end.
    """

    join_asked = Signal()
    part_asked = Signal()

    def __init__(
        self,
        title: str,
        other: str,
        none: str,
        *,
        fields_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Work under a title; `other` labels the field for the other side, `none` is said without any.

        `fields_first` puts the fields above what may be a long list.
        """
        super().__init__(parent)
        self._none = none
        self._ids: Mapping[str, UUID] = {}
        self.parting: Membership | None = None
        self._lines = QWidget()
        self._known = SuggestField()
        self.other = CheckedField(other, self.tr("type, choose from the list"), self._known)
        self._role = ComboField([(each, people_words.member_role(each)) for each in reversed(MemberRole)])
        self.start = CheckedField(self.tr("From the day"), "", DateField())
        self._add = OutlineButton(self.tr("Add"), icon="plus", low=True)
        self.question = DayQuestion(self.tr("Last day in the team"), self.tr("End it"))
        self._build(title, fields_first=fields_first)
        self._add.clicked.connect(self.join_asked)
        self.question.answered.connect(self.part_asked)

    def show_held(self, held: Sequence[tuple[Membership, str]], choices: Mapping[str, UUID]) -> None:
        """Show memberships with the other side's name, and offer the choices by name."""
        self._ids = {fold(name): own for name, own in choices.items()}
        self._known.set_known(choices)
        self._known.clear()
        self._role.set_value(MemberRole.MEMBER)
        self.start.field.setText(f"{clock.today():%d/%m/%Y}")
        self.parting = None
        self.question.hide()
        self._show_lines(held)

    def wanted(self) -> Wanted:
        """Return what is asked for; InvalidDraft where the day cannot be read."""
        start = needed_day(self.start, "start")
        return Wanted(self._ids.get(fold(self._known.text())), MemberRole(str(self._role.value)), start)

    def _build(self, title: str, *, fields_first: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(labelled(FieldLabel(self.tr("Role"), "", self._role), self._role), 1)
        row.addWidget(self.start, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(Text(title, theme.STRONG))
        fields = QVBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(self.other)
        fields.addLayout(row)
        fields.addLayout(foot)
        if fields_first:
            self._column.addLayout(fields)
        self._column.addWidget(self.question)
        self._column.addWidget(self._lines)
        if not fields_first:
            self._column.addLayout(fields)

    def _show_lines(self, held: Sequence[tuple[Membership, str]]) -> None:
        old, self._lines = self._lines, QWidget()
        self._column.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()  # a button in it may be the sender
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for membership, name in sorted(held, key=_running_first):
            column.addLayout(self._line(membership, name))
        if not held:
            column.addWidget(Text(self._none, theme.CAPTION, "ink2", wrap=True))

    def _line(self, held: Membership, name: str) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(0)
        over = held.end is not None
        told.addWidget(ElidedLabel(name, theme.SMALL, "ink2" if over else "ink"))
        about = f"{people_words.member_role(held.role)} · {people_words.days(held.start, held.end)}"
        told.addWidget(ElidedLabel(about, theme.CAPTION, "ink2"))
        line = QHBoxLayout()
        line.addLayout(told, 1)
        if not over:
            end = GhostButton(self.tr("End…"), low=True)
            end.setAccessibleName(self.tr("End the membership: {name}").format(name=name))
            end.clicked.connect(partial(self._on_end_clicked, held))
            line.addWidget(end)
        return line

    def _on_end_clicked(self, held: Membership) -> None:
        self.parting = held
        self.question.ask()


def _running_first(pair: tuple[Membership, str]) -> tuple[bool, int]:
    held = pair[0]
    return held.end is not None, -held.start.toordinal()

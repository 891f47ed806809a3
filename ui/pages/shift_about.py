"""What a shift away from the desk is about: place, team, topic, partners, residential groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.roles import Permission, allowed
from desk.domain.shift import ShiftKind
from desk.usecases import clock
from ui import theme
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.shift import ShiftDraft
    from desk.usecases.opening import Desk

GOES_OUT = (ShiftKind.OUTING, ShiftKind.HOME_VISITS, ShiftKind.PUBLIC_PLACE)
LEARNING = (ShiftKind.TRAINING, ShiftKind.MEETING)


class GroupTicks(QWidget):
    """The residential groups to tick, each with how often it was visited this year and when last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, CheckLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_groups(self, groups: list[tuple[str, str]]) -> None:
        """Offer groups by key and words; what was ticked stays ticked."""
        ticked = set(self.ticked())
        for old in self._ticks.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ticks = {key: CheckLine(text) for key, text in groups}
        for key, line in self._ticks.items():
            line.setChecked(key in ticked)
            self._column.addWidget(line)

    def ticked(self) -> tuple[str, ...]:
        """Return the keys of those that are ticked."""
        return tuple(key for key, line in self._ticks.items() if line.isChecked())

    def line(self, key: str) -> CheckLine:
        """Return the line of a group."""
        return self._ticks[key]


class ShiftAbout(QWidget):
    """The fields of a kind of shift, one below the other; `for_groups` is laid out by its owner."""

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self.place = TextField(self.tr("such as: the market, the house of culture"))
        self.partners, self.topic, self.trainer = TextField(), TextField(), TextField()
        self.team, self.groups = ComboField(), GroupTicks()
        self.for_groups = QWidget()
        self._training = Text("", theme.CAPTION, "warn", wrap=True)
        self._parts: dict[str, QWidget] = {}
        self._build()

    def texts(self) -> dict[str, TextField]:
        """Return the fields that are typed into, by their name in a problem."""
        return {
            "place": self.place,
            "topic": self.topic,
            "trainer": self.trainer,
            "partners": self.partners,
        }

    def refresh(self) -> None:
        """Offer the teams and groups there are now; what was typed and ticked stays."""
        teams = [(str(team.id), team.name) for team in self._desk.teams.all(self._user)]
        self.team.set_choices([("", self.tr("No team")), *teams])
        self.groups.show_groups(self._covered())
        self._training.setText(self._months())

    def clear(self) -> None:
        """Begin with nothing told."""
        for field in self.texts().values():
            field.clear()
            field.set_tone("")
        self.team.set_value("")
        self.groups.show_groups([])

    def show_kind(self, kind: ShiftKind) -> None:
        """Show the fields that a kind of shift has."""
        goes_out, training = kind in GOES_OUT, kind is ShiftKind.TRAINING
        shown = {
            "place": kind is not ShiftKind.DESK,
            "topic": kind in LEARNING,
            "trainer": training,
            "partners": kind is not ShiftKind.DESK,
        }
        for key, part in self._parts.items():
            part.setVisible(shown.get(key, True))
        self._training.setVisible(training and bool(self._training.text()))
        self.for_groups.setVisible(goes_out)

    def told(self, draft: ShiftDraft) -> ShiftDraft:
        """Return a draft with what stands here; fields that its kind does not have count as empty."""
        kind = draft.kind
        return replace(
            draft,
            place=self.place.text() if kind is not ShiftKind.DESK else "",
            team=UUID(str(self.team.value)) if self.team.value else None,
            partners=self.partners.text() if kind is not ShiftKind.DESK else "",
            topic=self.topic.text() if kind in LEARNING else "",
            trainer=self.trainer.text() if kind is ShiftKind.TRAINING else "",
            groups=self.groups.ticked() if kind in GOES_OUT else (),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._part("place", self.tr("Place"), self.place))
        column.addWidget(self._part("topic", self.tr("Topic"), self.topic))
        column.addWidget(self._part("trainer", self.tr("Trainer"), self.trainer))
        column.addWidget(self._training)
        column.addWidget(self._part("team", self.tr("Team"), self.team))
        column.addWidget(self._part("partners", self.tr("Partners"), self.partners, self.tr("not needed")))
        groups = QVBoxLayout(self.for_groups)
        groups.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("tick one to count by group")
        groups.addWidget(FieldLabel(self.tr("Residential groups"), hint, self.groups))
        groups.addWidget(self.groups)

    def _part(self, key: str, words: str, field: QWidget, hint: str = "") -> QWidget:
        part = QWidget()
        part.setLayout(labelled(FieldLabel(words, hint, field), field))
        self._parts[key] = part
        return part

    def _covered(self) -> list[tuple[str, str]]:
        """Groups with how they were covered this year, for those who may see it."""
        if not allowed(self._user.role, Permission.REPORT):
            return [(unit.key, unit.name) for unit in self._desk.catalogues.groups()]
        start = date(clock.today().year, 1, 1)
        covered = self._desk.workload.coverage(self._user, start, clock.today())
        never, often = self.tr("{name} · not yet this year"), self.tr("{name} · {count} times, last {day}")
        return [
            (
                each.unit,
                often.format(name=each.name, count=each.shifts, day=f"{each.last:%d/%m}")
                if each.last is not None
                else never.format(name=each.name),
            )
            for each in covered
        ]

    def _months(self) -> str:
        if not allowed(self._user.role, Permission.REPORT):
            return ""
        without = self._desk.workload.months_without_training(self._user, clock.today().year)
        told = self.tr("Months without training this year: {months}")
        return told.format(months=", ".join(map(str, without))) if without else ""

"""Opening an outing, home visits, a training, a meeting or a shift in a public place, in one short form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.usecases import clock
from ui import theme, words
from ui.pages.pad_step import PadStep
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes

GOES_OUT = (ShiftKind.OUTING, ShiftKind.HOME_VISITS, ShiftKind.PUBLIC_PLACE)
KINDS = (*GOES_OUT, ShiftKind.TRAINING, ShiftKind.MEETING)


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


class OutingForm(PadStep):
    """Place, partners, topic and groups of a shift that begins now; `opened` carries it."""

    opened = Signal(object)

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__("", "", "users-three", parent)
        self._desk, self._user, self._changes = desk, user, changes
        self.title.setText(self.tr("Open an outing"))
        self.save.setText(self.tr("Open and count"))
        self.kind = ComboField([(kind, words.shift_kind(kind)) for kind in KINDS])
        self.place = TextField(self.tr("such as: the market, the house of culture"))
        self.partners, self.topic, self.trainer = TextField(), TextField(), TextField()
        self.team = ComboField()
        self.groups = GroupTicks()
        self._training = Text("", theme.CAPTION, "warn", wrap=True)
        self._about, self._for_groups = QWidget(), QWidget()
        self._build_fields()
        self.save.clicked.connect(self.open_shift)
        self.kind.currentIndexChanged.connect(self._settle)
        for field in (self.place, self.partners, self.topic, self.trainer):
            field.textEdited.connect(self._on_edited)

    def page_shown(self) -> None:
        """Offer what is true now, and put focus on the place."""
        teams = [(str(team.id), team.name) for team in self._desk.teams.all(self._user)]
        self.team.set_choices([("", self.tr("No team")), *teams])
        self.groups.show_groups(self._covered())
        self._training.setText(self._months())
        self._settle()
        self.clear_message()
        self.place.setFocus()

    def draft(self) -> ShiftDraft:
        """Return the shift that the form describes; fields that are not shown count as empty."""
        kind = self._kind()
        goes_out = kind in GOES_OUT
        return ShiftDraft(
            clock.today(),
            kind,
            self.place.text(),
            team=UUID(str(self.team.value)) if self.team.value else None,
            partners=self.partners.text(),
            topic="" if goes_out else self.topic.text(),
            trainer="" if goes_out else self.trainer.text(),
            groups=self.groups.ticked() if goes_out else (),
        )

    def open_shift(self) -> None:
        """Open it now, or say what is missing."""
        try:
            view = self._desk.shifts.open(self._user, self.draft())
        except Refused as refused:
            self.show_refusal(refused, {"place": self.place, "topic": self.topic, "trainer": self.trainer})
            return
        for field in (self.place, self.partners, self.topic, self.trainer):
            field.clear()
        self.groups.show_groups([])
        self._changes.shift_changed.emit()
        self.opened.emit(view.shift)

    def _build_fields(self) -> None:
        self.add_pair([(self.tr("Kind"), self.kind), (self.tr("Team"), self.team)])
        self.add_field(self.tr("Place"), self.place)
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(8)
        about.addLayout(labelled(FieldLabel(self.tr("Topic"), "", self.topic), self.topic))
        about.addLayout(labelled(FieldLabel(self.tr("Trainer"), "", self.trainer), self.trainer))
        about.addWidget(self._training)
        self.body.addWidget(self._about)
        self.add_field(self.tr("Partners"), self.partners, self.tr("not needed"))
        groups = QVBoxLayout(self._for_groups)
        groups.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("tick one to count by group")
        groups.addWidget(FieldLabel(self.tr("Residential groups"), hint, self.groups))
        groups.addWidget(self.groups)
        self.body.addWidget(self._for_groups)
        self.body.addStretch(1)

    def _kind(self) -> ShiftKind:
        return ShiftKind(str(self.kind.value))  # Qt hands an enumeration of words back as a word

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
        if not without:
            return ""
        told = self.tr("Months without training this year: {months}")
        return told.format(months=", ".join(map(str, without)))

    def _settle(self) -> None:
        goes_out = self._kind() in GOES_OUT
        training = self._kind() is ShiftKind.TRAINING
        self._about.setVisible(not goes_out)
        self._training.setVisible(training and bool(self._training.text()))
        self._for_groups.setVisible(goes_out)

    def _on_edited(self) -> None:
        field = self.sender()
        if isinstance(field, TextField):
            field.set_tone("")
        self.clear_message()

"""The editor of what a team registers for a year, and how far it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.numbers import parse_whole
from desk.domain.problems import InvalidDraft, Problem
from desk.domain.workload import Registration
from ui import theme, words
from ui.pages.catalogue_panel import EditPanel
from ui.pages.welcome_step import CheckedField
from ui.widgets.cards import Hairline
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.progress import Track

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from desk.domain.team import Team
    from desk.domain.workload import Advance, Progress


class AdvanceLine(QWidget):
    """One registered number: what is done of it, a track, what is left and where the year ends."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = Text("", theme.STRONG)
        self._track = Track()
        self._track.setAccessibleName(title)
        self._about = Text("", theme.CAPTION, "ink2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(Text(title, theme.BODY))
        head.addStretch(1)
        head.addWidget(self._figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._track)
        column.addWidget(self._about)

    def show_advance(self, told: Advance) -> None:
        """Show how far it is; a number that is passed fills the track."""
        done, registered = words.number(told.done), words.number(told.registered)
        self._figure.setText(self.tr("{done} of {registered}").format(done=done, registered=registered))
        self._track.setRange(0, max(told.registered, 1))
        self._track.setValue(min(told.done, max(told.registered, 1)))
        ahead = self.tr("{left} to go; at this pace {forecast} by the end of the year")
        left, forecast = words.number(told.remaining), words.number(told.forecast)
        self._about.setText(ahead.format(left=left, forecast=forecast))


class YearPanel(EditPanel):
    """A team registers a year once; saving again replaces the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._year = 0
        self._team = ComboField()
        self._team_label = FieldLabel(self.tr("Team"), "", self._team)
        self._outings = CheckedField(self.tr("Outings"), "", TextField())
        self._people = CheckedField(self.tr("People reached"), "", TextField())
        self._note = CheckedField(self.tr("Note"), self.tr("the plan it follows"), TextField())
        self._advance = QWidget()
        self._of_outings = AdvanceLine(self.tr("Outings held"))
        self._of_people = AdvanceLine(self.tr("People reached"))
        self._build_fields()
        self.show_progress(None, 0, ())

    def show_progress(self, progress: Progress | None, year: int, teams: Sequence[Team]) -> None:
        """Show a registration, None for a new one of a year by one of the teams."""
        self._progress, self._year = progress, year
        self._team.set_choices([(each.id, each.name) for each in teams])
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        told = self._progress
        for widget in (self._team, self._team_label):
            widget.setVisible(told is None)
        self._outings.field.setText(str(told.registration.outings) if told else "")
        self._people.field.setText(str(told.registration.people) if told else "")
        self._note.field.setText(told.registration.note if told else "")
        self._advance.setVisible(told is not None)
        if told is not None:
            self._of_outings.show_advance(told.outings)
            self._of_people.show_advance(told.people)
        about = self.tr("Registration of {year}").format(year=self._year)
        self.settle(told.team_name if told else self.tr("New registration"), about)

    def told(self) -> Registration:
        """Return the registration as typed; InvalidDraft where a number cannot be read."""
        outings, people = _number(self._outings, "outings"), _number(self._people, "people")
        note = self._note.field.text()
        if self._progress is not None:
            return replace(self._progress.registration, outings=outings, people=people, note=note)
        team: UUID = self._team.value if self._team.count() else uuid4()  # type: ignore[assignment]
        return Registration(uuid4(), team, self._year, outings, people, note)

    def name(self) -> str:
        """The team's name."""
        return self._progress.team_name if self._progress else self._team.currentText()

    def state(self) -> object:
        """Everything in the fields; a team alone says nothing."""
        return tuple(each.field.text() for each in (self._outings, self._people, self._note))

    def start(self) -> None:
        """Begin with the team of a new registration, else with the outings."""
        first = self._team if self._progress is None else self._outings.field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {"outings": self._outings, "people": self._people, "note": self._note}

    def _build_fields(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        numbers.addWidget(self._outings)
        numbers.addWidget(self._people)
        lines = QVBoxLayout(self._advance)
        lines.setContentsMargins(0, 4, 0, 0)
        lines.setSpacing(12)
        lines.addWidget(Hairline())
        lines.addWidget(self._of_outings)
        lines.addWidget(self._of_people)
        self.body.addLayout(labelled(self._team_label, self._team))
        self.body.addLayout(numbers)
        self.body.addWidget(self._note)
        self.body.addWidget(self._advance)


def _number(field: CheckedField, name: str) -> int:
    found = parse_whole(field.field.text())
    if isinstance(found, Problem):
        raise InvalidDraft(replace(found, field=name))
    return found

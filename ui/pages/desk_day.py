"""The day that a visit is saved under, asked about where the clock jumped or a draft is from another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.problems import Problem
from desk.domain.roles import Permission, allowed
from desk.usecases import clock
from ui import words
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton
from ui.widgets.fields import DateField

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.people import User
    from desk.usecases.days import Days
    from ui.pages.desk_form import VisitForm

FIELD = 136  # pixels, a whole date


class DayQuestion(Bar):
    """An amber bar with two ways out, never in the way of saving: `kept`, or another day as in `day_told`."""

    kept = Signal()
    day_told = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent=parent)
        self._offered: date | None = None
        self.field = DateField(self.tr("day/month/year"))
        self.field.setAccessibleName(self.tr("The right day"))
        self.field.setFixedWidth(FIELD)
        self._keep = GhostButton("", low=True)
        row = self.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(1, self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignVCenter)
        self._keep.clicked.connect(self.kept)
        self.action_clicked.connect(self._on_change_asked)
        self.field.returnPressed.connect(self._on_change_asked)
        self.field.textEdited.connect(self._on_edited)
        self.hide()

    def ask(self, title: str, sentence: str, keep: str, change: str, day: date | None = None) -> None:
        """Ask; `day` is the other day on offer, None where it has to be typed."""
        self._offered = day
        self.show_message("warn", title, sentence, change)
        self._keep.setText(keep)
        self.field.setVisible(day is None and bool(change))
        self.field.set_tone("")
        self.show()

    def keep_button(self) -> GhostButton:
        """Return the way out that believes the clock."""
        return self._keep

    def _on_edited(self) -> None:
        self.field.set_tone("")

    def _on_change_asked(self) -> None:
        told = self._offered or parse_day(self.field.text())
        if isinstance(told, Problem):
            self.field.set_tone("err")
            self.field.setFocus()
            return
        self.day_told.emit(told)


class DeskDay(QObject):
    """Asks where there is reason to; a day told for a wrong clock holds until the clock is believed again."""

    changed = Signal()

    def __init__(self, form: VisitForm, days: Days, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._days = form, days
        self._user: User | None = None
        self._told: date | None = None
        self._of_draft = False
        self.question = DayQuestion()
        self.question.kept.connect(self._on_kept)
        self.question.day_told.connect(self._on_day_told)

    def look(self, user: User) -> None:
        """Ask about the clock where it jumped; say under which day is saved where one was told."""
        self._user = user
        if self._of_draft:
            return
        doubt = self._days.doubt(user)
        if doubt is None:
            self._told = None
            self.question.hide()
        elif self._told is None:
            self.question.ask(
                self.tr("Is this the right day?"),
                words.problem(doubt),
                self.tr("The clock is right"),
                self.tr("Save under this day"),
            )
        else:
            told = self.tr("Saved under {day}").format(day=f"{self._told:%d/%m/%Y}")
            sentence = self.tr("The clock of this PC says {day}. Please set it when you can.")
            self.question.ask(
                told, sentence.format(day=f"{clock.today():%d/%m/%Y}"), self.tr("The clock is right"), ""
            )
        self._form.set_day(self._told)

    def shown(self, user: User) -> date:
        """The day whose entries are shown: one told for a wrong clock, for who may see other days."""
        told = self._told if allowed(user.role, Permission.SEE_LOG) else None
        return told or clock.today()

    def look_at_draft(self, day: date) -> None:
        """Ask about a draft that was typed on another day than the one it would be saved under."""
        now = self._form.day()
        if day == now:
            return
        self._of_draft = True
        title = self.tr("This visit was typed on {day}").format(day=f"{day:%d/%m/%Y}")
        keep = self.tr("Save under {day}").format(day=f"{now:%d/%m}")
        change = self.tr("Save under {day}").format(day=f"{day:%d/%m}")
        self.question.ask(title, self.tr("Under which day is it to be saved?"), keep, change, day)

    def visit_over(self) -> None:
        """Forget the day of the visit that was saved or cleared."""
        self._of_draft = False
        self._form.set_day(self._told)

    def _on_kept(self) -> None:
        assert self._user is not None
        if self._of_draft:
            self._of_draft = False
        else:
            self._told = None
            self._days.confirm(self._user)
        self.look(self._user)
        self.changed.emit()

    def _on_day_told(self, day: date) -> None:
        assert self._user is not None
        if self._of_draft:
            self._form.set_day(day)
            self.question.hide()
        else:
            self._told = day
            self.look(self._user)
        self.changed.emit()

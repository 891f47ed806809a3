"""The form of a plan: its name, days, decision, rounding, and whether its units are ranked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.period import Basis, month_period
from desk.domain.problems import InvalidDraft, Problem
from desk.domain.rounding import MOST_DIGITS, Rule
from desk.domain.target import TargetPlan
from desk.usecases import clock
from desk.usecases.ids import new_id
from ui import theme
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from datetime import date


class PlanForm(QWidget):
    """What is typed of a plan; `plan` reads it, InvalidDraft for days that cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = new_plan("")
        self.name = TextField()
        self.start, self.end = DateField(), DateField()
        self.decision = TextField(self.tr("Such as KH 42/KH-UBND"))
        self.rule = ComboField(
            [(Rule.HALF_UP, self.tr("Round half up")), (Rule.TRUNCATE, self.tr("Cut off, do not round"))]
        )
        self.digits = ComboField([(number, str(number)) for number in range(MOST_DIGITS + 1)])
        self.emulation = CheckLine(self.tr("Rank the units on a board"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for words, field in (
            (self.tr("Name of the plan"), self.name),
            (self.tr("First day"), self.start),
            (self.tr("Last day"), self.end),
            (self.tr("Decision or plan it follows"), self.decision),
            (self.tr("How percentages are published"), self.rule),
            (self.tr("Digits after the comma"), self.digits),
        ):
            column.addLayout(labelled(FieldLabel(words, buddy=field), field))
        column.addWidget(self.emulation)
        column.addWidget(
            Text(
                self.tr("Figures count from the first day to the last, both included."),
                theme.CAPTION,
                "ink3",
                wrap=True,
            )
        )
        column.addStretch(1)

    def show_plan(self, plan: TargetPlan) -> None:
        """Put a plan into the fields."""
        self._plan = plan
        self.name.setText(plan.name)
        self.start.setText(f"{plan.start:%d/%m/%Y}")
        self.end.setText(f"{plan.end:%d/%m/%Y}")
        self.decision.setText(plan.decision)
        self.rule.set_value(plan.rule)
        self.digits.set_value(plan.digits)
        self.emulation.setChecked(plan.emulation)

    def plan(self) -> TargetPlan:
        """Return what was typed."""
        rule, digits = self.rule.value, self.digits.value
        return replace(
            self._plan,
            name=self.name.text(),
            start=_day(self.start, "start"),
            end=_day(self.end, "end"),
            decision=self.decision.text(),
            rule=rule if isinstance(rule, Rule) else Rule.HALF_UP,
            digits=digits if isinstance(digits, int) else 1,
            emulation=self.emulation.isChecked(),
        )


def new_plan(name: str) -> TargetPlan:
    """Return a plan for the month of today."""
    today = clock.today()
    month = month_period(today.year, today.month, Basis.CALENDAR)
    return TargetPlan(new_id(), name, month.start, month.end)


def _day(field: DateField, name: str) -> date:
    read = parse_day(field.text())
    field.set_tone("err" if isinstance(read, Problem) else "")
    if isinstance(read, Problem):
        field.setFocus()
        raise InvalidDraft(Problem(read.code, read.values, name))
    return read

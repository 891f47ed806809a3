"""The fields of one line of a pack, as the decision has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.criteria import PERCENT, Kind, Operator
from desk.domain.exact import shown
from desk.domain.numbers import parse_decimal
from desk.domain.problems import InvalidDraft, Problem
from desk.domain.text import clean
from ui import criteria_words
from ui.pages.welcome_step import CheckedField
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, labelled
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from desk.domain.criteria import Criterion
    from desk.domain.indicator import Indicator


class FillFields(QScrollArea):
    """Name, what is asked, points, and where numerator and denominator come from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ComboField()
        self.name = CheckedField(self.tr("Name of the criterion"), "", TextField())
        signs = [(each, sign) for each, sign in criteria_words.SIGNS.items()]
        self.operator = Segments([*signs, (Operator.YES, criteria_words.answer(True))])
        self.threshold = CheckedField(self.tr("Threshold"), "", TextField())
        self.unit = CheckedField(self.tr("Unit"), "", TextField())
        self.points = CheckedField(self.tr("Most points"), "", TextField())
        self.counted = CheckedField(self.tr("Counts"), "", TextField())
        self.numerator = CheckedField(self.tr("Numerator in words"), "", TextField())
        self.denominator = CheckedField(self.tr("Denominator in words"), "", TextField())
        self.kind = Segments([(Kind.MANDATORY, self.tr("Mandatory")), (Kind.EXTENDED, self.tr("Extended"))])
        self.numerator_from, self.denominator_from = ComboField(), ComboField()
        self.total = CheckedField(self.tr("Total of points of the pack"), "", TextField())
        self._build()

    def set_indicators(self, indicators: Sequence[Indicator]) -> None:
        """Offer these indicators as sources."""
        rows = [(None, self.tr("by hand")), *((each.code, each.name) for each in indicators)]
        for field in (self.numerator_from, self.denominator_from):
            field.set_choices(rows)

    def show_criterion(self, told: Criterion) -> None:
        """Show a line; a blank one is a share unless something else is typed."""
        self.code.set_value(told.code)
        texts = {
            self.name: told.name,
            self.unit: told.unit if told.name else PERCENT,
            self.counted: told.counted,
            self.numerator: told.numerator,
            self.denominator: told.denominator,
            self.threshold: "" if told.threshold is None else shown(told.threshold),
            self.points: "" if told.points is None else shown(told.points),
        }
        for field, text in texts.items():
            field.field.setText(text)
            field.field.setCursorPosition(0)
            field.clear_problem()
        self.operator.set_value(told.operator)
        self.kind.set_value(told.kind)
        self.numerator_from.set_value(told.numerator_indicator or None)
        self.denominator_from.set_value(told.denominator_indicator or None)

    def typed(self, before: Criterion) -> Criterion:
        """The line as it stands in the fields; as before without a name. InvalidDraft for odd numbers."""
        operator, kind = self.operator.value, self.kind.value
        numerator, denominator = self.numerator_from.value, self.denominator_from.value
        told = replace(
            before,
            name=clean(self.name.field.text()),
            unit=clean(self.unit.field.text()),
            operator=operator if isinstance(operator, Operator) else None,
            threshold=number(self.threshold, "threshold"),
            points=number(self.points, "points"),
            kind=kind if isinstance(kind, Kind) else Kind.MANDATORY,
            counted=clean(self.counted.field.text()),
            numerator=clean(self.numerator.field.text()),
            denominator=clean(self.denominator.field.text()),
            numerator_indicator=str(numerator or ""),
            denominator_indicator=str(denominator or ""),
            denominator_measure=None if denominator else before.denominator_measure,
        )
        return told if told.name else before

    def checked(self) -> dict[str, CheckedField]:
        """The fields that can be pointed at, by their name in a problem."""
        return {"threshold": self.threshold, "points": self.points, "total": self.total}

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 10, 4)
        column.setSpacing(6)
        column.addLayout(labelled(FieldLabel(self.tr("Line"), "", self.code), self.code))
        column.addWidget(self.name)
        column.addLayout(labelled(FieldLabel(self.tr("Asked"), "", self.operator), self.operator))
        for pair in ((self.threshold, self.unit), (self.points, self.counted)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for field in pair:
                row.addWidget(field, 1)
            column.addLayout(row)
        for part in (self.numerator, self.denominator):
            column.addWidget(part)
        choosers: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Numerator from"), self.numerator_from),
            (self.tr("Denominator from"), self.denominator_from),
            (self.tr("Kind"), self.kind),
        )
        for words, chooser in choosers:
            column.addLayout(labelled(FieldLabel(words, "", chooser), chooser))
        column.addWidget(self.total)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)


def number(field: CheckedField, name: str) -> Decimal | None:
    """The number in a field, None for an empty one; InvalidDraft where it cannot be read."""
    text = field.field.text().strip()
    if not text:
        return None
    read = parse_decimal(text)
    if isinstance(read, Problem):
        raise InvalidDraft(Problem(read.code, read.values, name))
    return read

"""The editor of a unit: its name, and a new figure with its day and its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.numbers import parse_whole
from desk.domain.problems import InvalidDraft, Problem
from desk.domain.unit import Denominator, Measure, Unit, UnitKind
from desk.usecases import clock
from ui import theme, words
from ui.pages.catalogue_panel import EditPanel
from ui.pages.catalogue_unit_merge import MergePart
from ui.pages.welcome_step import CheckedField
from ui.widgets.cards import Hairline
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_LINES = 8
ADDED_KINDS = (UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL, UnitKind.UNION)


class UnitPanel(EditPanel):
    """Figures are added with their day; those of other days stay, so that old shares keep their meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit: Unit | None = None
        self._known: list[Denominator] = []
        self._kind = ComboField([(each, words.unit_kind(each)) for each in ADDED_KINDS])
        self._kind_label = FieldLabel(self.tr("Kind"), self.tr("never changes"), self._kind)
        self._name = CheckedField(self.tr("Name"), "", TextField())
        self._measure = ComboField([(each, measure_word(each)) for each in Measure])
        self._value = CheckedField(self.tr("Figure"), self.tr("empty: none"), TextField())
        self._day = CheckedField(self.tr("On the day"), "", DateField())
        self._source = CheckedField(self.tr("Source"), self.tr("document, or who gave it"), TextField())
        self._lines = Text("", theme.CAPTION, "ink2", wrap=True)
        self.merge = MergePart()
        self._build_fields()
        self.show_unit(None, ())

    def show_unit(self, unit: Unit | None, known: Iterable[Denominator]) -> None:
        """Show a unit, None for a new one, with the figures that are known of it."""
        self._unit, self._known = unit, sorted(known, key=lambda each: each.day, reverse=True)
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        unit = self._unit
        self._kind.setVisible(unit is None)
        self._kind_label.setVisible(unit is None)
        self._name.field.setText(unit.name if unit else "")
        self._name.field.setReadOnly(unit is not None and unit.kind is UnitKind.WARD)
        self._day.field.setText(f"{clock.today():%d/%m/%Y}")
        for field in (self._value, self._source):
            field.field.setText("")
        self._lines.setText("\n".join(_line(each) for each in self._known[:MOST_LINES]))
        kind = words.unit_kind(unit.kind) if unit else self.tr("A group, cell or union of the ward")
        self.settle(unit.name if unit else self.tr("New unit"), kind)

    def unit(self) -> Unit | None:
        """Return the unit shown, None for a new one."""
        return self._unit

    def named(self) -> tuple[UnitKind, str]:
        """Return kind and name as typed."""
        return UnitKind(str(self._kind.value)), self._name.field.text()

    def denominator(self) -> Denominator | None:
        """Return the figure as typed, None where there is none; InvalidDraft where it cannot be read."""
        text = self._value.field.text().strip()
        if not text:
            return None
        value, day = parse_whole(text), parse_day(self._day.field.text())
        if isinstance(value, Problem):
            raise InvalidDraft(replace(value, field="value"))
        if isinstance(day, Problem):
            raise InvalidDraft(day)
        return Denominator("", Measure(str(self._measure.value)), day, value, self._source.field.text())

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything in the fields; a day alone says nothing."""
        return tuple(each.field.text() for each in (self._name, self._value, self._source))

    def start(self) -> None:
        """Begin with the name of a new unit, else with the figure."""
        field = (self._name if self._unit is None else self._value).field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {
            "name": self._name,
            "value": self._value,
            "day": self._day,
            "source": self._source,
            "merge_day": self.merge.day_field,
        }

    def _build_fields(self) -> None:
        measure = QWidget()
        measure.setLayout(labelled(FieldLabel(self.tr("New figure"), "", self._measure), self._measure))
        figure = QHBoxLayout()
        figure.setSpacing(8)
        figure.addWidget(self._value)
        figure.addWidget(self._day)
        self.body.addLayout(labelled(self._kind_label, self._kind))
        self.body.addWidget(self._name)
        self.body.addWidget(Hairline())
        self.body.addWidget(measure)
        self.body.addLayout(figure)
        self.body.addWidget(self._source)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._lines)
        self.body.addWidget(self.merge)


def measure_word(measure: Measure) -> str:
    """What a figure of a unit counts."""
    return {
        Measure.HOUSEHOLDS: QCoreApplication.translate("UnitPanel", "Households"),
        Measure.POPULATION: QCoreApplication.translate("UnitPanel", "People"),
        Measure.ADULTS: QCoreApplication.translate("UnitPanel", "Adults"),
        Measure.PARTY_MEMBERS: QCoreApplication.translate("UnitPanel", "Party members"),
    }[measure]


def _line(told: Denominator) -> str:
    counted = f"{measure_word(told.measure)}: {words.number(told.value)}"
    return f"{counted} · {told.day:%d/%m/%Y} · {told.source}"

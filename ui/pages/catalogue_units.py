"""Đơn vị: residential groups, party cells, unions, and how many people they have, with day and source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desk.domain.problems import InvalidDraft
from desk.domain.text import matches
from desk.domain.unit import Measure, Unit, UnitKind, check_denominator
from desk.usecases import clock
from ui import words
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.catalogue_unit_panel import UnitPanel, measure_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.unit import Denominator
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.units import Units

WIDTHS = (0, 76, 96, 96, 96)


class UnitTab(CatalogueTab):
    """Names of units and their dated denominators."""

    def __init__(
        self, catalogues: Catalogues, units: Units, user: User, parent: QWidget | None = None
    ) -> None:
        self._catalogues, self._units, self._by = catalogues, units, user
        self._panel = UnitPanel()
        self._counted: dict[str, list[Denominator]] = {}
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)
        self._panel.merge.merge_asked.connect(self._on_merge_asked)

    def refresh(self) -> None:
        """Read the units and their denominators anew."""
        self._counted = {}
        for each in self._units.denominators(self._by):
            self._counted.setdefault(each.unit, []).append(each)
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return the units that fit: the ward, then by kind and name."""
        known = self._catalogues.snapshot().units
        return [
            self._row(each) for each in known if matches(query, f"{each.name} {words.unit_kind(each.kind)}")
        ]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        total = len(self._catalogues.snapshot().units)
        return self.tr("{n} of {total} units, with their newest figures").format(n=shown, total=total)

    def show_value(self, value: object | None) -> None:
        """Show a unit in the panel."""
        found = value if isinstance(value, Unit) else None
        self._panel.show_unit(found, self._counted.get(found.key, []) if found else [])
        self._panel.merge.offer(found, self._heirs(found) if found else [])

    def save(self) -> str:
        """Add or rename the unit, and take down the figure where one is typed."""
        unit, told = self._panel.unit(), self._panel.denominator()
        kind, name = self._panel.named()
        problems = check_denominator(told, clock.today()) if told is not None else []
        if problems:  # looked at first, so that nothing is half done
            raise InvalidDraft(*problems)
        saved = self._units.add(self._by, kind, name) if unit is None else unit
        if unit is not None and unit.kind is not UnitKind.WARD:
            saved = self._units.rename(self._by, unit, name)
        if told is not None:
            self._units.count(self._by, replace(told, unit=saved.key))
        return saved.key

    def merge(self) -> str:
        """Make the unit part of the one that was chosen, from the day that was told."""
        unit = self._panel.unit()
        assert unit is not None
        into, day = self._panel.merge.wanted()
        self._units.merge(self._by, [unit], into, day)
        return unit.key

    def _heirs(self, unit: Unit) -> list[Unit]:
        """The units that a unit can become part of; none for the ward and for one that was merged."""
        if unit.kind is UnitKind.WARD or unit.ended_on is not None:
            return []
        known = self._catalogues.snapshot().units
        return [
            each for each in known if each.kind is unit.kind and each.key != unit.key and not each.ended_on
        ]

    def _on_merge_asked(self) -> None:
        self.attempt(self.merge)

    def _headings(self) -> list[str]:
        return [self.tr("Unit"), *(measure_word(each) for each in Measure)]

    def _placeholder(self) -> str:
        return self.tr("Find name, kind")

    def _row(self, unit: Unit) -> Row:
        # In the order of their days: the newest of each measure stays.
        newest = {each.measure: each.value for each in self._counted.get(unit.key, [])}
        figures = (
            Cell(words.number(newest[each]) if each in newest else "–", tone="ink2", number=True)
            for each in Measure
        )
        return Row(unit.key, unit, (Cell(unit.name, words.unit_kind(unit.kind)), *figures))

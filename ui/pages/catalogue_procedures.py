"""Thủ tục: the procedures in the order of this desk's use, with level and validity."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desk.domain.problems import Refused
from desk.domain.procedure import Level, Procedure, Validity
from desk.domain.text import sort_key
from desk.usecases import clock
from desk.usecases.catalogues import find_procedures
from ui import theme, words
from ui.background import run
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_procedure_panel import ProcedurePanel
from ui.pages.catalogue_tab import CatalogueTab
from ui.widgets.filter_button import FilterButton
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.procedure import LevelSet
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.procedures import Procedures
    from ui.background import Task

WIDTHS = (0, 150, 176, 76)
NARROW_WIDTHS = (0, 140, 160, 60)
TONES = {Validity.IN_FORCE: "ink2", Validity.ENDS: "warn", Validity.NOT_YET: "warn", Validity.OVER: "ink3"}
ICONS = {Validity.IN_FORCE: "", Validity.ENDS: "clock", Validity.NOT_YET: "clock", Validity.OVER: "prohibit"}


class ProcedureTab(CatalogueTab):
    """Levels, validity and names of procedures."""

    NUMBERS = 3

    def __init__(
        self, catalogues: Catalogues, procedures: Procedures, user: User, parent: QWidget | None = None
    ) -> None:
        self._catalogues, self._procedures, self._by = catalogues, procedures, user
        self._panel = ProcedurePanel()
        self._levels: dict[str, LevelSet] = {}
        self._reading: Task | None = None
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self._level = FilterButton(self.tr("Every level"), self.tr("Level"))
        self._level.set_choices([PopupRow(each, words.level(each)) for each in Level])
        self._state = FilterButton(self.tr("Every validity"), self.tr("Validity"))
        self._state.set_choices(
            [
                PopupRow(Validity.IN_FORCE, self.tr("In force")),
                PopupRow(Validity.ENDS, self.tr("Ends or begins soon")),
                PopupRow(Validity.OVER, self.tr("Abolished")),
            ]
        )
        for button in (self._level, self._state):
            self.filters.addWidget(button)
            button.chosen.connect(self.refresh)
        self.changed.connect(self.read_levels)
        self._panel.abolish_asked.connect(self._on_abolish_asked)
        keys = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.ask_for_end)
        self.fit()

    def begin(self) -> None:
        """Read the list, and who set which level."""
        super().begin()
        self.read_levels()

    def ask_for_end(self) -> None:
        """Ask from which day on the chosen procedure is abolished."""
        self._panel.begin_abolition()

    def read_levels(self) -> None:
        """Ask the ledger who set which level; it may be long."""
        if self._reading is not None:
            self._reading.cancel()  # it may not know the last change
        work = partial(_levels, self._procedures, self._by)
        self._reading = run(self, work, self._on_levels, self._on_levels_failed)

    def is_busy(self) -> bool:
        """Whether the ledger is being read."""
        return self._reading is not None

    def rows(self, query: str) -> list[Row]:
        """Return the procedures that fit, the most used first."""
        everything = self._catalogues.snapshot().procedures
        today = clock.today()
        fitting = [each for each in everything if self._fits(each)]
        return [
            self._row(each, today)
            for each in (find_procedures(query, fitting, len(fitting)) if query else fitting)
        ]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        total = len(self._catalogues.snapshot().procedures)
        return self.tr("{n} of {total} procedures, the most used first").format(n=shown, total=total)

    def show_value(self, value: object | None) -> None:
        """Show a procedure in the panel."""
        everything = self._catalogues.snapshot().procedures
        fields = sorted({each.field for each in everything}, key=sort_key)
        found = value if isinstance(value, Procedure) else None
        self._panel.show_procedure(found, self._levels.get(found.code) if found else None, fields)

    def save(self) -> str:
        """Add or change the procedure."""
        told = self._panel.told()
        change = self._procedures.add if self._panel.is_new() else self._procedures.alter
        return change(self._by, told).code

    def fit(self) -> None:
        """Follow the density."""
        super().fit()
        self.table.set_widths(NARROW_WIDTHS if theme.sizes(self).compact else WIDTHS)

    def _headings(self) -> list[str]:
        return [self.tr("Procedure"), self.tr("Level"), self.tr("Validity"), self.tr("Used")]

    def _placeholder(self) -> str:
        return self.tr("Find code, name, field")

    def _fits(self, procedure: Procedure) -> bool:
        state = procedure.validity(clock.today())
        shown = Validity.ENDS if state is Validity.NOT_YET else state
        return self._level.value in {None, procedure.level} and self._state.value in {None, shown}

    def _row(self, procedure: Procedure, today: date) -> Row:
        state = procedure.validity(today)
        over = state is Validity.OVER
        detail = f"{procedure.code}   {procedure.field}"
        return Row(
            procedure.code,
            procedure,
            (
                Cell(procedure.short_name, detail, "ink3" if over else "ink"),
                Cell(words.level(procedure.level), level=procedure.level.value),
                Cell(words.validity(procedure, today), tone=TONES[state], icon=ICONS[state]),
                Cell(words.number(procedure.uses), number=True),
            ),
        )

    def _on_abolish_asked(self) -> None:
        self.attempt(self._abolish)

    def _abolish(self) -> str:
        return self._procedures.abolish(self._by, self._panel.told(), self._panel.abolition()).code

    def _on_levels(self, found: object) -> None:
        self._reading = None
        self._levels = cast("dict[str, LevelSet]", found)
        self._panel.tell_level_set(self._levels)

    def _on_levels_failed(self, problem: Exception) -> None:
        self._reading = None
        if not isinstance(problem, Refused):
            raise problem
        self._panel.say("warn", "", words.refusal(problem))


def _levels(procedures: Procedures, by: User, _task: Task) -> dict[str, LevelSet]:
    return procedures.levels_set(by)

"""Choosing the columns of the log: a button that counts them, and a frame of ticks under it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from ui.models.log_columns import ALWAYS, USUAL, Column, chosen, header
from ui.widgets.buttons import FoldingButton, GhostButton
from ui.widgets.checks import CheckLine
from ui.widgets.drop_frame import DropFrame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.preferences import Preferences

POPUP_WIDTH = 430


class ColumnsButton(FoldingButton):
    """Says how many columns are shown; `changed` follows each tick, which is remembered on this PC."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", icon="columns", parent=parent)
        self._preferences = preferences
        self._columns = chosen(preferences.log_columns)
        self._popup = DropFrame(self, POPUP_WIDTH)
        self._ticks = {column: CheckLine(header(column)) for column in Column}
        self._usual = GhostButton(self.tr("The usual columns"), low=True)
        self._build()
        self.clicked.connect(self._on_clicked)
        self._describe()

    def columns(self) -> frozenset[Column]:
        """Return the columns that are to be shown."""
        return self._columns

    def tick(self, column: Column) -> CheckLine:
        """Return the tick of a column."""
        return self._ticks[column]

    def popup(self) -> DropFrame:
        """Return the frame in which the ticks stand."""
        return self._popup

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        half = (len(self._ticks) + 1) // 2
        for place, (column, tick) in enumerate(self._ticks.items()):
            tick.setChecked(column in self._columns)
            tick.setEnabled(column not in ALWAYS)
            tick.toggled.connect(partial(self._on_toggled, column))
            grid.addWidget(tick, place % half, place // half, Qt.AlignmentFlag.AlignLeft)
        self._popup.body.addLayout(grid)
        self._popup.foot.insertWidget(0, self._usual)
        self._usual.clicked.connect(self._on_usual_clicked)

    def _describe(self) -> None:
        count = self.tr("Columns {shown}/{all}").format(shown=len(self._columns), all=len(Column))
        self.set_words(count)

    def _choose(self, columns: frozenset[Column]) -> None:
        self._columns = columns
        usual = columns == frozenset(USUAL)
        self._preferences.log_columns = [] if usual else [column.name for column in sorted(columns)]
        self._preferences.save()
        self._describe()
        self.changed.emit()

    def _on_clicked(self) -> None:
        if self._popup.isVisible():
            self._popup.close_popup()
            return
        self._popup.open_popup()
        self._ticks[Column.CITIZEN].setFocus()

    def _on_toggled(self, column: Column, ticked: bool) -> None:
        self._choose(self._columns | {column} if ticked else self._columns - {column})

    def _on_usual_clicked(self) -> None:
        for column, tick in self._ticks.items():
            blocked = tick.blockSignals(True)
            tick.setChecked(column in USUAL)
            tick.blockSignals(blocked)
            tick.update()
        self._choose(frozenset(USUAL))

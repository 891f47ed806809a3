"""Mapping the columns of a sheet: each with its header, what stands in it, and the field it goes into."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.help_log_columns import Column
from ui import theme, words
from ui.dialogs.import_words import cell_text, field_name
from ui.widgets.bars import Bar
from ui.widgets.choices import ComboField
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from desk.domain.help_log_mapping import SheetColumn, SheetMapping
    from desk.domain.problems import Problem

FIELD_WIDTH = 152


class MappingField(ComboField):
    """The field that a column goes into; grey where it is left out, amber where it wants a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            [(None, self.tr("Leave out")), *((each, field_name(each)) for each in Column)], parent
        )
        self._warned = False
        self.setFixedWidth(FIELD_WIDTH)

    def set_warned(self, warned: bool) -> None:
        """Mark the field as one to look at."""
        self._warned = warned
        self.update()

    def _look(self) -> tuple[str, str, str, float]:
        fill, border, ink, width = super()._look()
        colours = theme.colours()
        if self._warned:
            border, width = colours.warn_line, 2
        return fill, border, colours.ink3 if self.value is None else ink, width


class ColumnMap(QWidget):
    """The columns from the left; `mapped` tells a position and the field chosen for it (None: left out)."""

    mapped = Signal(int, object)
    suggestion_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[SheetColumn] = ()
        self._fields: dict[int, MappingField] = {}
        self._count = Text("", theme.CAPTION, "ink2")
        self.bar = Bar("warn")
        self._area = QScrollArea()
        self._build()

    def show_columns(self, columns: Sequence[SheetColumn], mapping: SheetMapping) -> None:
        """Show the columns of another sheet."""
        self._columns = columns
        self._fields = {column.position: self._field(column) for column in columns}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(4, 4, 8, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for row, column in enumerate(columns):
            name = ElidedLabel(f"{column.letter}  {column.name}", theme.SMALL, "ink")
            samples = ElidedLabel(", ".join(map(cell_text, column.samples)), theme.SMALL, "ink2")
            for place, part in enumerate((name, samples, self._fields[column.position])):
                grid.addWidget(part, row, place)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(len(columns), 1)
        self._area.setWidget(body)
        # The scroll area would fill both with the ground of the window.
        body.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self.show_mapping(mapping)

    def show_mapping(self, mapping: SheetMapping) -> None:
        """Show where the columns go."""
        for position, field in self._fields.items():
            field.set_value(mapping.columns.get(position))
        mapped = sum(position in mapping.columns for position in self._fields)
        told = self.tr("{mapped} mapped, {rest} left out")
        self._count.setText(told.format(mapped=mapped, rest=len(self._fields) - mapped))

    def show_remarks(
        self, mapping: SheetMapping, problems: Sequence[Problem], suggested: Mapping[int, Column]
    ) -> None:
        """Say what could be mapped and what would be wrong even then, else which columns are left out."""
        wrong = " ".join(map(words.problem, problems))
        self._warn({*suggested, *_taken_twice(mapping)})
        if suggested:
            pairs = (f"{self._name(place)} → {field_name(column)}" for place, column in suggested.items())
            told = self.tr("Looks like: {pairs}").format(pairs=", ".join(pairs))
            self.bar.show_message("warn", told, wrong, self.tr("Map them"))
        elif wrong:
            self.bar.show_message("warn", wrong)
        else:
            self._tell_left_out(mapping)
            return
        self.bar.show()

    def field(self, position: int) -> MappingField:
        """Return the field of a column."""
        return self._fields[position]

    def focus_fields(self) -> None:
        """Put focus in the first field."""
        if self._columns:
            self._fields[self._columns[0].position].setFocus()

    def _field(self, column: SheetColumn) -> MappingField:
        field = MappingField()
        field.setAccessibleName(self.tr("Column {name} goes into").format(name=self._name_of(column)))
        field.activated.connect(partial(self._on_activated, column.position))
        return field

    def _name(self, position: int) -> str:
        return next((self._name_of(each) for each in self._columns if each.position == position), "")

    @staticmethod
    def _name_of(column: SheetColumn) -> str:
        return f"{column.letter} {column.name}" if column.name != column.letter else column.letter

    def _warn(self, positions: Collection[int]) -> None:
        for position, field in self._fields.items():
            field.set_warned(position in positions)

    def _tell_left_out(self, mapping: SheetMapping) -> None:
        left = [self._name_of(each) for each in self._columns if each.position not in mapping.columns]
        self.bar.show_message("warn", self.tr("Columns that are left out"), ", ".join(left))
        self.bar.setVisible(bool(left))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Map the columns"), theme.SUB))
        head.addStretch(1)
        head.addWidget(self._count)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar.action_clicked.connect(self.suggestion_taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self.bar)

    def _on_activated(self, position: int, _row: int) -> None:
        self.mapped.emit(position, self._fields[position].value)


def _taken_twice(mapping: SheetMapping) -> set[int]:
    held = list(mapping.columns.values())
    return {place for place, column in mapping.columns.items() if held.count(column) > 1}

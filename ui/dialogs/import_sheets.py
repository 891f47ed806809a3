"""Choosing the sheet of a workbook, and the row in which its headers stand where the program knows none."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.help_log_columns import HEADER_WITHIN
from desk.domain.help_log_mapping import NO_HEADER, at_header, letter, likely_header
from ui import theme, words
from ui.dialogs.import_words import cell_text
from ui.widgets.cards import Card
from ui.widgets.checks import CheckLine
from ui.widgets.labels import Text
from ui.widgets.table import DataTable, TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.cell import Cell
    from desk.domain.help_log_mapping import SheetMapping
    from desk.usecases.import_report import BookSheet, ImportBook

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SHOWN_COLUMNS = 8
NUMBER_WIDTH = 44


class SheetColumn(IntEnum):
    """The columns of the list of sheets."""

    NAME = 0
    ROWS = 1
    KNOWN = 2


class SheetModel(QAbstractTableModel):
    """The sheets of a workbook: name, rows, whether their headers are known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets: Sequence[BookSheet] = ()

    def set_sheets(self, sheets: Sequence[BookSheet]) -> None:
        """Show the sheets of another workbook."""
        self.beginResetModel()
        self._sheets = sheets
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many sheets there are."""
        return 0 if parent.isValid() else len(self._sheets)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(SheetColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Sheet"), self.tr("Rows"), self.tr("Columns known"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        sheet, column = self._sheets[index.row()], SheetColumn(index.column())
        known = sheet.mapping is not None
        if role == Qt.ItemDataRole.DisplayRole:
            columns = str(len(sheet.mapping.columns)) if sheet.mapping is not None else self.tr("Not yet")
            return (sheet.name, words.number(sheet.filled), columns)[column]
        if role == TableRole.TONE and column is SheetColumn.KNOWN:
            return "ok" if known else "warn"
        if role == TableRole.ICON and column is SheetColumn.KNOWN:
            return "check-circle-fill" if known else "warning-circle"
        return None


class FirstRowsModel(QAbstractTableModel):
    """The first rows of a sheet with their numbers; the header row is strong on a tinted ground."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[Cell]] = ()
        self.header = NO_HEADER

    def set_rows(self, rows: Sequence[Sequence[Cell]], header: int) -> None:
        """Show the first rows of another sheet."""
        self.beginResetModel()
        self._rows, self.header = rows[:HEADER_WITHIN], header
        self.endResetModel()

    def set_header(self, header: int) -> None:
        """Mark another row as the header."""
        self.header = header
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the widest row's cells and the number before them, as far as there is room."""
        widest = max(map(len, self._rows), default=0)
        return 0 if parent.isValid() else 1 + min(widest, SHOWN_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the letters of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return letter(section - 1) if section else self.tr("Row")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        row, position = self._rows[index.row()], index.column() - 1
        head = index.row() == self.header
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1) if position < 0 else _shown(row, position)
        if role == TableRole.NUMBER:
            return position < 0
        if role == TableRole.STRONG:
            return head
        return "accent_soft" if role == TableRole.GROUND and head else None


class SheetChoice(QWidget):
    """The sheets at the left, the first rows of the chosen one at the right; a row pressed is the header."""

    sheet_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: ImportBook | None = None
        self._mappings: dict[str, SheetMapping] = {}
        self.sheets, self.rows = DataTable(), DataTable()
        self._sheet_model, self._row_model = SheetModel(self), FirstRowsModel(self)
        self.sheets.setModel(self._sheet_model)
        self.rows.setModel(self._row_model)
        self._told = Text("", theme.CAPTION, "ink2", wrap=True)
        self.headless = CheckLine(self.tr("This sheet has no header row"))
        self._build()
        self._connect()

    def show_book(self, book: ImportBook) -> None:
        """Show the sheets of a workbook; the first one with known headers is chosen."""
        self._book = book
        self._mappings = {each.name: each.mapping or _guessed(each) for each in book.sheets}
        self._sheet_model.set_sheets(book.sheets)
        self.sheets.set_widths((0, 64, 130))
        known = (number for number, each in enumerate(book.sheets) if each.mapping is not None)
        self.sheets.choose_row(next(known, 0))

    def sheet(self) -> BookSheet | None:
        """Return the chosen sheet."""
        row = self.sheets.current_row()
        return self._book.sheets[row] if self._book is not None and row >= 0 else None

    def mapping(self) -> SheetMapping | None:
        """Return the mapping with which the chosen sheet begins."""
        sheet = self.sheet()
        return None if sheet is None else self._mappings[sheet.name]

    def keep(self, mapping: SheetMapping) -> None:
        """Begin the chosen sheet with the columns that were mapped since."""
        sheet = self.sheet()
        if sheet is not None:
            self._mappings[sheet.name] = mapping

    def _build(self) -> None:
        self.sheets.setAccessibleName(self.tr("Sheets of the workbook"))
        self.rows.setAccessibleName(self.tr("First rows of the sheet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(_card(Text(self.tr("Choose a sheet"), theme.SUB), self.sheets), 2)
        head = Text(self.tr("Header row"), theme.SUB)
        row.addWidget(_card(head, self._told, self.rows, self.headless), 4)

    def _connect(self) -> None:
        self.sheets.row_chosen.connect(self._on_sheet_chosen)
        self.sheets.opened.connect(self._on_opened)
        self.rows.row_chosen.connect(self._on_row_chosen)
        self.headless.toggled.connect(self._on_headless_toggled)

    def _on_sheet_chosen(self, _row: int) -> None:
        sheet, mapping = self.sheet(), self.mapping()
        if sheet is None or mapping is None:
            return
        self._row_model.set_rows(sheet.rows.rows, mapping.header)
        self.rows.set_widths((NUMBER_WIDTH, *[0] * (self._row_model.columnCount() - 1)))
        self._tell(mapping.header)

    def _on_opened(self, _index: QModelIndex) -> None:
        self.sheet_opened.emit()

    def _on_row_chosen(self, row: int) -> None:
        if row >= 0:
            self._set_header(row)

    def _on_headless_toggled(self, ticked: bool) -> None:
        sheet = self.sheet()
        if sheet is not None and ticked != (self._row_model.header == NO_HEADER):
            self._set_header(NO_HEADER if ticked else max(0, likely_header(sheet.rows.rows)))

    def _set_header(self, header: int) -> None:
        sheet, mapping = self.sheet(), self.mapping()
        if sheet is None or mapping is None or header == mapping.header:
            return
        told = sheet.mapping
        same = told is not None and told.header == header
        self._mappings[sheet.name] = told if told and same else at_header(sheet.rows.rows, header)
        self._row_model.set_header(header)
        self._tell(header)

    def _tell(self, header: int) -> None:
        self.headless.setChecked(header == NO_HEADER)
        if header == NO_HEADER:
            self._told.setText(
                self.tr("Rows are read from the first one on. Press the header row if there is one.")
            )
        else:
            told = self.tr("Headers are in row {row}. Press another row if they are not.")
            self._told.setText(told.format(row=header + 1))


def _guessed(sheet: BookSheet) -> SheetMapping:
    return at_header(sheet.rows.rows, likely_header(sheet.rows.rows))


def _shown(row: Sequence[Cell], position: int) -> str:
    return cell_text(row[position]) if position < len(row) else ""


def _card(*parts: QWidget) -> Card:
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(14, 10, 14, 10)
    inside.setSpacing(8)
    for part in parts:
        inside.addWidget(part, int(isinstance(part, DataTable)))
    return card

"""The board of an indicator: title, actions, ranked units with bars, their sums, and what does not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.indicator import Source
from ui import target_words, theme
from ui.models.board_model import BoardColumn, BoardModel
from ui.pages.targets_bars import BoardDelegate
from ui.pages.targets_doctor import DoctorBar
from ui.widgets.bars import Bar
from ui.widgets.buttons import FoldingButton, OutlineButton, PrimaryButton
from ui.widgets.choices import ComboField
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from desk.domain.emulation import Board, BoardRow

WIDTHS = (52, 176, 0, 66, 70, 70, 72, 88, 100)
SMALL_WIDTHS = (46, 150, 0, 0, 66, 68, 68, 82, 98)
SMALL_ROW = 22
HEADER = 30


class TargetsBoard(QWidget):
    """`rows_asked` carries the unit whose rows are wanted, empty for the whole ward."""

    rows_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self.indicators, self.plans = ComboField(), ComboField()
        self.title = ElidedLabel("", theme.TITLE)
        self.about = ElidedLabel("", theme.CAPTION, "ink2")
        self.wide = FoldingButton(self.tr("Full screen"), icon="corners-out")
        self.setup = FoldingButton(self.tr("Plan and targets…"), icon="pencil-simple")
        self.print = FoldingButton(self.tr("Print"), "Ctrl+P", "printer")
        self.copy = OutlineButton(self.tr("Copy as picture"), "Ctrl+I", "image")
        self.enter = PrimaryButton(self.tr("Enter today's figures"), "Ctrl+N", "pencil-simple")
        self.said = Bar("ok")
        self.empty = Text("", theme.BODY, "ink2", wrap=True)
        self.model, self.sums = BoardModel(), BoardModel(sums=True)
        self.table, self.foot = self._table(self.model), self._table(self.sums)
        self.doctor = DoctorBar()
        self.note = Text("", theme.CAPTION, "ink3", wrap=True)
        self._build()

    def board(self) -> Board | None:
        """Return the board that is shown."""
        return self._board

    def show_board(self, board: Board, *, ward: str) -> None:
        """Show a board; `ward` names what stands behind it for a screen reader."""
        self._board = board
        plan = board.plan
        self.title.set_text(board.indicator.name)
        unit = self.tr("Unit of account: {unit}.").format(unit=board.indicator.unit_of_account)
        days = self.tr("{start}–{end}, figures to {day}.").format(
            start=f"{plan.start:%d/%m}", end=f"{plan.end:%d/%m/%Y}", day=f"{min(board.day, plan.end):%d/%m}"
        )
        self.about.set_text(" ".join(part for part in (unit, days, plan.decision) if part))
        self.model.set_board(board)
        self.sums.set_board(board)
        best = max((row.progress.done / (row.progress.target or 1) for row in board.rows), default=1)
        for table in (self.table, self.foot):
            delegate = table.itemDelegate()
            assert isinstance(delegate, BoardDelegate)
            delegate.set_scale(best * 1.03 if best > 1 else 1)
        self.table.setAccessibleName(f"{board.indicator.name}, {ward}")
        self.note.setText(target_words.basis(board))
        given = bool(board.rows) or board.ward.progress.target is not None
        self.enter.setEnabled(given and board.indicator.source is Source.ENTERED)
        self.enter.setToolTip(
            "" if self.enter.isEnabled() else self.tr("The register counts this figure itself.")
        )
        self._show_doubt(board)
        self._settle_parts(shown=True)

    def show_nothing(self, words: str) -> None:
        """Say in place of the board why there is none, and what to do."""
        self._board = None
        self.title.set_text("")
        self.about.set_text("")
        self.empty.setText(words)
        self.doctor.hide()
        self.note.setText("")
        self._settle_parts(shown=False)

    def settle(self, *, compact: bool) -> None:
        """Follow the density: little room turns the list into two choices and makes rows lower."""
        for combo in (self.indicators, self.plans):
            combo.setVisible(compact)
        for line in (self.title, self.about):
            line.setVisible(not compact)
        self.copy.setText(self.tr("Copy picture") if compact else self.tr("Copy as picture"))
        for button in (self.setup, self.wide, self.print):
            button.fold(folded=True)
        row = SMALL_ROW if compact else theme.NORMAL.row
        for table in (self.table, self.foot):
            down = table.verticalHeader()
            down.setMinimumSectionSize(row)
            down.setDefaultSectionSize(row)
            table.setColumnHidden(BoardColumn.GAINED, compact)
        self.table.set_widths(SMALL_WIDTHS if compact else WIDTHS)
        edge = 16 if compact else 24
        self._column.setContentsMargins(edge, 8 if compact else 12, edge, 8)
        self._fit()

    def row_of(self, key: str) -> BoardRow | None:
        """Return the row of a unit or of the ward."""
        if self._board is None:
            return None
        rows = (self._board.ward, *self._board.rows)
        return next((row for row in rows if row.holder.key == key), None)

    def _table(self, model: BoardModel) -> DataTable:
        table = DataTable()
        table.setItemDelegate(BoardDelegate(table))
        table.setModel(model)
        table.opened.connect(self._on_opened)
        return table

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.indicators, 3)
        head.addWidget(self.plans, 2)
        head.addLayout(words, 1)
        for button in (self.setup, self.wide, self.print, self.copy, self.enter):
            head.addWidget(button)
        self.foot.horizontalHeader().hide()
        self.foot.setAccessibleName(self.tr("Sums"))
        self.table.setHorizontalScrollMode(self.table.ScrollMode.ScrollPerPixel)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        for part in (self.said, self.empty):
            self._column.addWidget(part)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self.table, 1)
        table.addWidget(self.foot)
        self._column.addLayout(table, 1)
        self._column.addWidget(self.doctor)
        self._column.addWidget(self.note)
        self._column.addStretch(0)
        self.said.hide()
        self.table.horizontalHeader().sectionResized.connect(self._on_section_resized)
        self.indicators.setAccessibleName(self.tr("Indicator"))
        self.plans.setAccessibleName(self.tr("Plan"))
        self.enter.set_keys("Ctrl+N")
        self.copy.set_keys("Ctrl+I")
        self.print.set_keys("Ctrl+P")

    def _settle_parts(self, *, shown: bool) -> None:
        for part in (self.table, self.foot, self.wide, self.print, self.copy, self.enter):
            part.setVisible(shown)
        self.empty.setVisible(not shown)
        self._fit()

    def _fit(self) -> None:
        """Let the tables be as high as their rows, as far as there is room."""
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMaximumHeight(HEADER + row * max(1, self.model.rowCount()) + 2)
        self.foot.setFixedHeight(row * max(1, self.sums.rowCount()) + 2)

    def _on_section_resized(self, column: int, _before: int, width: int) -> None:
        # Sums stand under their columns, whether or not the units need a scroll bar.
        self.foot.setColumnWidth(column, width)

    def _show_doubt(self, board: Board) -> None:
        row = next((each for each in (board.ward, *board.rows) if each.findings), None)
        if row is None or row.told is None:
            self.doctor.hide()
            return
        note = self.tr("“{left} left” was told on {at}. Choose a repair; the old figure is kept.")
        told = note.format(left=row.told.left, at=f"{row.told.day:%d/%m}")
        self.doctor.show_finding(row.findings[0], target_words.name(row), told)

    def _on_opened(self, index: QModelIndex) -> None:
        model = index.model()
        row = model.row_of(index.row()) if isinstance(model, BoardModel) else None
        if row is not None:
            self.rows_asked.emit(row.holder.key)

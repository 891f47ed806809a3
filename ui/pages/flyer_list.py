"""The left column of the flyers: the batches with what was printed, handed out and left, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme, words
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.pages.catalogue_delegate import ROW_HEIGHT, CatalogueDelegate
from ui.widgets.buttons import OutlineButton
from ui.widgets.facts import EmptyState
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from desk.domain.flyer import FlyerCount

WIDTH = 400
WIDTH_WHERE_NARROW = 320
COLUMNS = (0, 60, 72, 48)


class FlyerList(QWidget):
    """`batch_chosen` follows the current row, `new_asked` begins a batch."""

    batch_chosen = Signal()
    new_asked = Signal()

    def __init__(self, *, may_plan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[FlyerCount] = []
        self._new = OutlineButton(self.tr("New batch"), "Ctrl+N", "plus")
        headings = [self.tr("Batch"), self.tr("Printed"), self.tr("Given"), self.tr("Left")]
        self._model = CatalogueModel(headings, 1, self)
        self.table = DataTable()
        told = self.tr("A batch is one sheet, numbered, for several groups.")
        self._empty = EmptyState("file-text", self.tr("No batch yet"), told)
        self._column = QVBoxLayout(self)
        self._build(may_plan=may_plan)

    def show_counts(
        self, counts: Sequence[FlyerCount], names: Mapping[str, str], chosen: UUID | None
    ) -> None:
        """Show the batches, with the names of their sheets by key; choose one, else the newest."""
        self._counts = list(counts)
        blocked = self.table.blockSignals(True)
        self._model.set_rows([self._row(count, names) for count in counts])
        ids = [count.batch.id for count in counts]
        self.table.choose_row(ids.index(chosen) if chosen in ids else 0 if ids else -1)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(ids))
        self._empty.setVisible(not ids)

    def chosen(self) -> FlyerCount | None:
        """Return the batch that is chosen."""
        row = self.table.current_row()
        return self._counts[row] if 0 <= row < len(self._counts) else None

    def start(self) -> None:
        """Put the cursor on the batches, or where a first one is begun."""
        (self.table if self._counts else self._new).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _row(self, count: FlyerCount, names: Mapping[str, str]) -> Row:
        batch = count.batch
        numbers = (count.printed, count.given, count.left)
        cells = (Cell(words.number(each), number=True) for each in numbers)
        code = self.tr("Batch {code}").format(code=batch.code)
        first = Cell(code, names.get(batch.sheet.key, batch.sheet.key))
        return Row(str(batch.id), count, (first, *cells))

    def _build(self, *, may_plan: bool) -> None:
        self._column.setSpacing(8)
        self._column.addWidget(self._new)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._empty, 1)
        self._new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._new.setVisible(may_plan)
        self._new.set_keys("Ctrl+N")
        self._new.clicked.connect(self.new_asked)
        self.table.setItemDelegate(CatalogueDelegate(self.table))
        self.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setModel(self._model)
        self.table.set_widths(COLUMNS)
        self.table.setAccessibleName(self.tr("Batches of flyers"))
        self.table.row_chosen.connect(self._on_row_chosen)
        self._settle()

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._column.setContentsMargins(sizes.margin, 4, 12, 12)
        self.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def _on_row_chosen(self, _row: int) -> None:
        self.batch_chosen.emit()

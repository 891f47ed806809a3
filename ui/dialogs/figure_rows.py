"""The rows behind a figure, which add up to it: opened from any figure on any page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import indicator_words, theme, words
from ui.background import run
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton
from ui.widgets.facts import Counter
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desk.domain.figure_row import FigureRow
    from desk.domain.people import User
    from desk.usecases.indicators import FigureDetail, Indicators
    from desk.usecases.opening import Desk
    from ui.background import Task

WIDTH, HEIGHT = 900, 560
WIDTHS = (100, 0, 150, 120, 90)
NUMBERS = 4


class FigureRowsDialog(QDialog):
    """Day, what, unit, source and quantity of each row; below, how they add up to the figure above."""

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._by = desk, user
        self._detail: FigureDetail | None = None
        self._task: Task | None = None
        self._title = ElidedLabel("", theme.TITLE)
        self._about = Text("", theme.CAPTION, "ink2")
        self._figure = Counter("", "")
        self.bar = Bar("err")
        self.model = CatalogueModel(
            (self.tr("Day"), self.tr("What"), self.tr("Unit"), self.tr("Source"), self.tr("Amount")), NUMBERS
        )
        self.table = DataTable()
        self.sum_line = Text("", theme.BODY, "ink", weight=600)
        self.close_button = OutlineButton(self.tr("Close"), "Esc")
        self._build()
        self._ring = FocusRing(self)

    def show_figure(self, code: str, start: date, end: date, unit: str | None = None) -> None:
        """Read the rows of a figure beside the work; of one unit where it is told, "" for those without."""
        self._about.setText(self._days(start, end, unit))
        self._read(partial(_detail, self._desk.indicators, self._by, code, start, end, unit))

    def show_service(self, key: str, start: date, end: date) -> None:
        """Read the rows behind the quantity of a service."""
        self._about.setText(self._days(start, end, None))
        self._read(partial(_service_detail, self._desk.indicators, self._by, key, start, end))

    def _read(self, work: Callable[[Task], FigureDetail]) -> None:
        if self._task is not None:
            self._task.cancel()
        self.sum_line.setText(self.tr("Looking up the rows…"))
        self._task = run(self, work, self._on_read, self._on_failed)

    def is_busy(self) -> bool:
        """Whether the rows are being read."""
        return self._task is not None

    def detail(self) -> FigureDetail | None:
        """Return what is shown, once it was read."""
        return self._detail

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Rows behind a figure"))
        self.resize(WIDTH, HEIGHT)
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Rows behind the figure"))
        self.close_button.clicked.connect(self.reject)
        self.bar.hide()
        words_of_head = QVBoxLayout()
        words_of_head.setSpacing(0)
        words_of_head.addWidget(self._title)
        words_of_head.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words_of_head, 1)
        head.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.addWidget(self.sum_line, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _days(self, start: date, end: date, unit: str | None) -> str:
        days = f"{start:%d/%m/%Y} – {end:%d/%m/%Y}"
        if unit is None:
            return days
        nowhere = self.tr("no unit told")
        return f"{days} · {self._unit(unit) or nowhere}"

    def _unit(self, key: str) -> str:
        units = {each.key: each.name for each in self._desk.catalogues.snapshot().units}
        return units.get(key, key)

    def _on_read(self, detail: FigureDetail) -> None:
        self._task = None
        self._detail = detail
        indicator = detail.indicator
        self._title.set_text(indicator.name)
        self._figure.set_caption(indicator.unit_of_account)
        self._figure.set_figure(words.number(detail.value))
        units = {each.key: each.name for each in self._desk.catalogues.snapshot().units}
        self.model.set_rows([self._row(number, row, units) for number, row in enumerate(detail.rows)])
        self.sum_line.setText(
            indicator_words.sum_line(detail) if detail.rows else self.tr("No row of these days counts here.")
        )

    def _row(self, number: int, row: FigureRow, units: dict[str, str]) -> Row:
        cells = (
            Cell(f"{row.day:%d/%m/%Y}"),
            Cell(indicator_words.what(row, self._desk.catalogues.snapshot())),
            Cell(units.get(row.unit, row.unit), tone="ink2"),
            Cell(indicator_words.row_source(row.source), tone="ink2"),
            Cell(words.number(row.amount), number=True, tone="err" if row.amount < 0 else "ink"),
        )
        return Row(str(number), row, cells)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.sum_line.setText("")
        told = words.trouble(error, self.tr("Close the window and open the figure again."))
        self.bar.show_message("err", self.tr("The rows were not found"), told)
        self.bar.show()


def show_rows(
    parent: QWidget, desk: Desk, user: User, code: str, start: date, end: date, unit: str | None = None
) -> FigureRowsDialog:
    """Open the rows behind an indicator's figure over a page, which stays usable; the window frees itself."""
    dialog = FigureRowsDialog(desk, user, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show_figure(code, start, end, unit)
    dialog.show()
    return dialog


def show_service_rows(
    parent: QWidget, desk: Desk, user: User, key: str, start: date, end: date
) -> FigureRowsDialog:
    """Open the rows behind the quantity of a service, in the same way."""
    dialog = FigureRowsDialog(desk, user, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show_service(key, start, end)
    dialog.show()
    return dialog


def _service_detail(
    indicators: Indicators, by: User, key: str, start: date, end: date, _task: Task
) -> FigureDetail:
    return indicators.service_detail(by, key, start, end)


def _detail(
    indicators: Indicators, by: User, code: str, start: date, end: date, unit: str | None, _task: Task
) -> FigureDetail:
    return indicators.detail(by, code, start, end, unit)

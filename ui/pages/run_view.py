"""Đã in: the last prints; one of them is printed again exactly as it was, unless it is called back."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.usecases import clock
from desk.usecases.guides import PRINT_DPI
from resources.sheet_sizes import sheet_sizes, sheets_a_page
from ui import theme, words
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.pages.catalogue_delegate import ROW_HEIGHT, CatalogueDelegate
from ui.pages.guide_words import Note
from ui.pages.job_output import JobOutput
from ui.pages.job_panel import QUIET, JobPanel
from ui.pages.job_preview import JobPreview
from ui.paper_job import Job, Made
from ui.widgets.cards import Hairline
from ui.widgets.facts import EmptyState
from ui.widgets.labels import Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.print_run import PrintRun
    from desk.domain.problems import Refused
    from desk.usecases.opening import Desk
    from ui.preferences import Preferences
    from ui.printing import Raster, SystemDialogs

WIDTH = 440
WIDTH_WHERE_NARROW = 340
COLUMNS = (0, 84)
MOST = 100
MOST_COPIES = 200


class RunView(QWidget):
    """Single sheets only: flyers go on with their numbers, pages of codes are put together anew."""

    registered = Signal()

    def __init__(
        self,
        desk: Desk,
        user: User,
        preferences: Preferences,
        dialogs: SystemDialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._runs: list[PrintRun] = []
        self._model = CatalogueModel([self.tr("Sheet"), self.tr("Copies")], 1, self)
        self.table = DataTable()
        self._empty = EmptyState("printer", self.tr("Nothing was printed yet"), "")
        self.preview = JobPreview()
        self.panel = JobPanel(self.tr("Print again"), self.tr("Number of sheets"), MOST_COPIES)
        self._output = JobOutput(self.panel, user, preferences, dialogs, self)
        self._left = QWidget()
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Put the cursor on the prints."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the last prints anew, keeping the one that is chosen."""
        chosen = self._chosen()
        sizes = {size.key: words.sheet_size(size) for size in sheet_sizes()}
        names = {card.key: card.name for card in self._desk.sheet_library.find(self._user)}
        runs = self._desk.guides.recent_runs(MOST)
        self._runs = [run for run in runs if run.where.batch is None and run.size in sizes]
        blocked = self.table.blockSignals(True)
        self._model.set_rows([_row(run, names.get(run.subject, run.subject), sizes) for run in self._runs])
        ids = [run.id for run in self._runs]
        kept = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
        self.table.choose_row(kept if ids else -1)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(ids))
        self._empty.setVisible(not ids)
        self._show_chosen()

    def is_busy(self) -> bool:
        """Whether a sheet is being drawn or printed."""
        return self.preview.is_busy() or self._output.is_busy()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self._settle()

    def _chosen(self) -> PrintRun | None:
        row = self.table.current_row()
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def _show_chosen(self) -> None:
        run = self._chosen()
        self.panel.allow(output=False)
        if run is None:
            self.preview.show_made(None)
            self.panel.show_check(QUIET)
            return
        self.panel.show_check(Note(self.tr("Reading the QR code back…"), "qr-code", "ink2"))
        self.preview.show_made(self._job(run).make)

    def _job(self, run: PrintRun) -> Job:
        copies = self.panel.copies()
        make = partial(_made, self._desk, self._user, run.id, copies)
        return Job(run.template_version, make, copies=ceil(copies / sheets_a_page(run.size)))

    def _build(self) -> None:
        self.table.setItemDelegate(CatalogueDelegate(self.table))
        self.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setModel(self._model)
        self.table.set_widths(COLUMNS)
        self.table.setAccessibleName(self.tr("Last prints"))
        self.panel.set_words(self.tr("Print exactly this again"))
        self.panel.set_may_keep(False)
        column = QVBoxLayout(self._left)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        told = self.tr("Word for word as it was, even where the template was changed since.")
        column.addWidget(Text(told, theme.CAPTION, "ink2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.preview, 1)
        row.addWidget(self.panel)
        self._settle()

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._on_row_chosen)
        self.preview.drawn.connect(self._on_drawn)
        self.preview.refused.connect(self._on_refused)
        self.panel.print_clicked.connect(self._on_print_clicked)
        self._output.registered.connect(self._on_registered)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._left.layout().setContentsMargins(sizes.margin, 4, 12, 12)  # type: ignore[union-attr]
        self._left.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def _on_row_chosen(self, _row: int) -> None:
        self.panel.hush()
        self._show_chosen()

    def _on_drawn(self) -> None:
        told = self.tr("Drawn once more and read back")
        self.panel.show_check(Note(told, "check-circle-fill", "ok"))
        self.panel.allow(output=True)

    def _on_refused(self, refused: Refused) -> None:
        self.panel.show_check(Note(words.refusal(refused), "warning-octagon-fill", "err"))

    def _on_print_clicked(self) -> None:
        run = self._chosen()
        if run is not None:
            self._output.print_job(self._job(run))

    def _on_registered(self) -> None:
        self.refresh()
        self.registered.emit()


def _row(run: PrintRun, name: str, sizes: dict[str, str]) -> Row:
    moment = f"{clock.local(run.printed_at):%d/%m/%Y %H:%M}"
    told = f"{moment} · {sizes[run.size]} · {run.printer}"
    return Row(str(run.id), run, (Cell(name, told), Cell(words.number(run.copies), number=True)))


def _made(desk: Desk, user: User, run: UUID, copies: int) -> Made:
    made = desk.guides.reprint(run, PRINT_DPI)

    def pages(_dpi: float) -> Sequence[Raster]:
        return made.pages

    def register(printer: str) -> object:
        return desk.guides.printed(user, made.sheet, made.size, copies, printer, large=made.large)

    return Made(len(made.pages), pages, register)

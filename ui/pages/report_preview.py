"""The pages of a report as they will be printed, drawn beside the window and dimmed until they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from ui.background import run
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from desk.domain.month_report import Form
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.month_reports import MonthReports
    from ui.background import Task

PREVIEW_DPI = 130
DIMMED = 0.35
PREVIEW_PAUSE = 150  # milliseconds; stepping through months draws only the last


class ReportPreview(PagePreview):
    """`draw_soon` asks for a period's pages; `failed` carries why they could not be drawn."""

    failed = Signal(object)

    def __init__(self, reports: MonthReports, user: User, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._reports, self._user = reports, user
        self._wanted: tuple[Period, Form] | None = None
        self._drawing: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_PAUSE)
        self._pause.timeout.connect(self._draw)
        self._veil = QGraphicsOpacityEffect(self.canvas())
        self._veil.setOpacity(DIMMED)
        self.canvas().setGraphicsEffect(self._veil)
        self._dim(dimmed=False)

    def draw_soon(self, period: Period, form: Form) -> None:
        """Draw the pages of a period once nobody steps on; until then what is shown is dimmed."""
        self.stop()
        self._wanted = period, form
        self._dim(dimmed=True)
        if not self.page_count():
            self.set_note(self.tr("Drawing the pages…"))
        self._pause.start()

    def stop(self) -> None:
        """Let go what is being drawn."""
        self._pause.stop()
        if self._drawing is not None:
            self._drawing.cancel()
        self._drawing = None

    def is_busy(self) -> bool:
        """Return whether pages are waited for."""
        return self._pause.isActive() or self._drawing is not None

    def _dim(self, *, dimmed: bool) -> None:
        self._veil.setEnabled(dimmed)
        self.setEnabled(not dimmed)
        self.set_title(self.tr("Drawing the preview") if dimmed else self.tr("Preview"))

    def _draw(self) -> None:
        assert self._wanted is not None
        work = partial(_pages, self._reports, self._user, *self._wanted)
        self._drawing = run(self, work, self._on_drawn, self._on_failed)

    def _on_drawn(self, pages: list[QImage]) -> None:
        self._drawing = None
        self._dim(dimmed=False)
        self.set_pages(pages)

    def _on_failed(self, problem: Exception) -> None:
        self._drawing = None
        self.failed.emit(problem)


def _pages(reports: MonthReports, user: User, period: Period, form: Form, task: Task) -> list[QImage]:
    pages = reports.preview(user, period, form, PREVIEW_DPI).pages
    task.step()
    return [
        QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()
        for page in pages
    ]

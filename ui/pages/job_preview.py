"""The middle column of a view that prints: its pages as they will come out, drawn off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import background, printing, theme
from ui.pages.guide_preview import DEBOUNCE, LEAST_DPI, MM_AN_INCH
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from ui.background import Task
    from ui.paper_job import Made

A4_ACROSS = 210 / MM_AN_INCH


class JobPreview(QWidget):
    """Draws A4 pages a moment after they were asked for; `drawn` once their codes were read back."""

    drawn = Signal()
    refused = Signal(object)  # Refused

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PagePreview(self.tr("Preview of the real page"))
        self._make: Callable[[], Made] | None = None
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._on_timeout)
        column = QVBoxLayout(self)
        edge = 8 if theme.sizes(self).compact else 14
        column.setContentsMargins(14, edge, 14, edge)
        column.addWidget(self._pages)

    def show_made(self, make: Callable[[], Made] | None) -> None:
        """Draw what this makes soon; None takes the pages away."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._make = make
        if make is None:
            self._pages.set_pages([])
        else:
            self._timer.start()

    def say(self, note: str) -> None:
        """Say something in place of the pages."""
        self._pages.set_pages([])
        self._pages.set_note(note)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages.page_count()

    def is_busy(self) -> bool:
        """Whether pages are still to be drawn."""
        return self._timer.isActive() or self._task is not None

    def _on_timeout(self) -> None:
        if self._make is not None:
            dpi = max(LEAST_DPI, self._pages.wanted_width() / A4_ACROSS)
            work = partial(_drawn, self._make, dpi)
            self._task = background.run(self, work, self._on_drawn, self._on_failed)

    def _on_drawn(self, pages: list[QImage]) -> None:
        self._task = None
        self._pages.set_pages(pages)
        self.drawn.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self.say(self.tr("This page cannot be drawn."))
        self.refused.emit(problem)


def _drawn(make: Callable[[], Made], dpi: float, _task: Task) -> list[QImage]:
    return [printing.picture(page) for page in make().pages(dpi)]

"""The middle column of the guide page: the sheet as it will be printed, drawn off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import background, printing, theme
from ui.widgets.bars import Bar
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from desk.usecases.guides import Guides, SheetPages
    from ui.background import Task

DEBOUNCE = 150  # ms: no page is drawn for a card one only passes
LEAST_DPI = 150.0
INCHES_ACROSS = 148 / 25.4


class GuidePreview(QWidget):
    """Draws a procedure's sheet a moment after it was chosen; `drawn` once its QR code was read back."""

    drawn = Signal(object)  # GuideSheet
    refused = Signal(object)  # Refused

    def __init__(self, guides: Guides, size: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guides, self._size = guides, size
        self._code = ""
        self._task: Task | None = None
        self._pages = PagePreview(self.tr("Preview, true A5"))
        self.bar = Bar()
        self.bar.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._on_timeout)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.bar)
        self.settle()

    def show_code(self, code: str) -> None:
        """Draw the sheet of a procedure soon; an empty code takes the page away."""
        self._cancel()
        self._code = code
        if code:
            self._timer.start()
        else:
            self._pages.set_pages([])

    def pages(self) -> PagePreview:
        """Return the widget that shows the page."""
        return self._pages

    def is_busy(self) -> bool:
        """Whether a sheet is still to be drawn."""
        return self._timer.isActive() or self._task is not None

    def settle(self) -> None:
        """Follow the density."""
        self._column.setContentsMargins(14, 8 if theme.sizes(self).compact else 14, 14, 14)

    def _cancel(self) -> None:
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_timeout(self) -> None:
        dpi = max(LEAST_DPI, self._pages.wanted_width() / INCHES_ACROSS)
        work = partial(_drawn, self._guides, self._code, self._size, dpi)
        self._task = background.run(self, work, self._on_drawn, self._on_failed)

    def _on_drawn(self, made: SheetPages) -> None:
        self._task = None
        self._pages.set_pages([printing.picture(page) for page in made.pages])
        self.drawn.emit(made.sheet)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._pages.set_pages([])
        self._pages.set_note(self.tr("This sheet cannot be drawn."))
        self.refused.emit(problem)


def _drawn(guides: Guides, code: str, size: str, dpi: float, _task: Task) -> SheetPages:
    return guides.preview(code, size, dpi)

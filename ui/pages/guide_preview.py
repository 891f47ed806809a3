"""The middle column of the guide page: the sheet as it will be printed, drawn off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.problems import Refused
from resources.sheet_sizes import sheet_sizes
from ui import background, printing, theme
from ui.pages.guide_link import GuideLink
from ui.widgets.bars import Bar
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.usecases.guides import Guides, SheetPages
    from ui.background import Task

DEBOUNCE = 150  # ms: no page is drawn for a card one only passes
LEAST_DPI = 150.0
MM_AN_INCH = 25.4


class GuidePreview(QWidget):
    """Draws a procedure's sheet a moment after it was chosen; `drawn` once its QR code was read back."""

    drawn = Signal(object)  # GuideSheet
    refused = Signal(object)  # Refused

    def __init__(self, guides: Guides, size: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guides, self._size = guides, size
        self._large, self._no_phone = False, True
        self._code = ""
        self._task: Task | None = None
        self._pages = PagePreview(self.tr("Preview of the real page"))
        self.bar = Bar()
        self.link = GuideLink()
        self.bar.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._on_timeout)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.link)
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

    def set_paper(self, size: str, *, large: bool, no_phone: bool) -> None:
        """Draw on paper of another size from now on, in larger letters, or without the box."""
        self._size, self._large, self._no_phone = size, large, no_phone
        self.show_code(self._code)

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
        across = next(size.paper[0] for size in sheet_sizes() if size.key == self._size) / MM_AN_INCH
        dpi = max(LEAST_DPI, self._pages.wanted_width() / across)
        draw = partial(self._guides.preview, large=self._large, no_phone=self._no_phone)
        work = partial(_drawn, draw, self._code, self._size, dpi)
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


def _drawn(
    draw: Callable[[str, str, float], SheetPages], code: str, size: str, dpi: float, _task: Task
) -> SheetPages:
    return draw(code, size, dpi)

"""The right half of the template editor: the real page, drawn a moment after the last key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from resources.sheet_sizes import sheet_sizes
from ui import background, printing, words
from ui.widgets.bars import Bar
from ui.widgets.checks import CheckChip
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from desk.domain.guide import SheetTemplate
    from desk.usecases.sheet_templates import DraftPages, SheetTemplates
    from ui.background import Task

DEBOUNCE = 350  # ms after the last key
DPI = 150.0


class TemplatePreview(QWidget):
    """Size, large type, the page, and what the size takes from it; `judged` carries those remarks."""

    judged = Signal(object)  # a tuple of problems

    def __init__(self, sheet_templates: SheetTemplates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates = sheet_templates
        self._template: SheetTemplate | None = None
        self._task: Task | None = None
        self._size = ComboField([(size.key, words.sheet_size(size)) for size in sheet_sizes()])
        self._large = CheckChip(self.tr("Large type"))
        self._pages = PagePreview(self.tr("Preview of the real page"))
        self._bar = Bar("warn")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._on_timeout)
        self._build()

    def show_template(self, template: SheetTemplate) -> None:
        """Draw a template soon."""
        self._template = template
        self._draw_soon()

    def is_busy(self) -> bool:
        """Whether a page is still to be drawn."""
        return self._timer.isActive() or self._task is not None

    def pages(self) -> PagePreview:
        """Return the widget that shows the page."""
        return self._pages

    def said(self) -> str:
        """Return what is said below the page."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def _build(self) -> None:
        label = FieldLabel(self.tr("Size"), "", self._size)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (label, self._size, self._large):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
        column.addWidget(self._bar)
        self._bar.hide()
        self._size.activated.connect(self._draw_soon)
        self._large.toggled.connect(self._draw_soon)

    def _draw_soon(self, _changed: object = None) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._timer.start()

    def _on_timeout(self) -> None:
        if self._template is not None:
            large = self._large.isChecked()
            work = partial(_drawn, self._templates, self._template, str(self._size.value), large)
            self._task = background.run(self, work, self._on_drawn, self._on_failed)

    def _on_drawn(self, made: DraftPages) -> None:
        self._task = None
        self._pages.set_pages([printing.picture(page) for page in made.drawn.pages])
        self._bar.hide()
        self.judged.emit(made.given_up)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._pages.set_pages([])
        self._pages.set_note(self.tr("It does not fit yet."))
        self._bar.show_message("err", self.tr("This cannot be printed"), words.refusal(problem))
        self._bar.show()
        self.judged.emit(())


def _drawn(
    sheet_templates: SheetTemplates, template: SheetTemplate, size: str, large: bool, _task: Task
) -> DraftPages:
    return sheet_templates.preview(template, size, DPI, large=large)

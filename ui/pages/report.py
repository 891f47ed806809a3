"""Báo cáo: a period on its basis, its figures, the pages as they will be printed, and three formats."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.period import Basis, Period, month_period
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.pages.report_export import ExportCard
from ui.pages.report_figures import FiguresCard
from ui.widgets.bars import Bar
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.period_picker import PeriodPicker
from ui.widgets.preview import PagePreview

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from desk.domain.figures import Figures
    from desk.domain.people import User
    from desk.usecases.months import Months, Preview
    from desk.usecases.wards import Wards
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences

PREVIEW_DPI = 130
DIMMED = 0.35
PREVIEW_PAUSE = 150  # milliseconds; stepping through months draws only the last
BASIS_PIN = "report_basis"
OTHER_BASIS = {Basis.ND09: Basis.CALENDAR, Basis.CALENDAR: Basis.ND09}


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of a period, and how many visits the same month has on the other basis."""

    figures: Figures
    other_visits: int | None


class ReportPage(QWidget):
    """`rows_requested` asks for the log of the period."""

    rows_requested = Signal(object)

    def __init__(
        self,
        months: Months,
        wards: Wards,
        user: User,
        changes: Changes,
        preferences: Preferences,
        data: Path,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._months, self._user, self._changes = months, user, changes
        self._preferences = preferences
        self._stale = True
        self._counting: Task | None = None
        self._drawing: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_PAUSE)
        self._period = self._first_period()
        self.picker = PeriodPicker(self._period, clock.today(), self.tr("Reporting period"))
        self.figures = FiguresCard()
        self.export = ExportCard(months, wards, user, preferences, data)
        self.preview = PagePreview(self.tr("Preview"))
        self._veil = QGraphicsOpacityEffect(self.preview.canvas())
        self.bar = Bar("err")
        self._build()
        self._connect()
        self.export.set_period(self._period)

    def page_shown(self) -> None:
        """Put focus where one begins: on the basis of the period."""
        self.picker.bases().setFocus()

    def period(self) -> Period:
        """Return the period that is reported on."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Report on another period."""
        self.picker.set_period(period)
        self._on_period_chosen(period)

    def refresh(self) -> None:
        """Count and draw again, now or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._compute()

    def is_busy(self) -> bool:
        """Return whether something is still being counted, drawn or written."""
        waiting = self._pause.isActive() or self._counting is not None or self._drawing is not None
        return waiting or self.export.is_busy()

    def showEvent(self, event: QShowEvent) -> None:
        """Count where something has changed since it was counted."""
        super().showEvent(event)
        self._settle()
        if self._stale:
            self._compute()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self._settle()

    def _first_period(self) -> Period:
        """Return the month of today on the basis used last; in mid-month its ND09 days have just ended."""
        today = clock.today()
        pinned = self._preferences.pinned(BASIS_PIN)
        basis = Basis.CALENDAR if pinned == Basis.CALENDAR.value else Basis.ND09
        return month_period(today.year, today.month, basis)

    def _build(self) -> None:
        card = Card()
        self._card_column = QVBoxLayout(card)
        self._card_column.addWidget(self.picker)
        self._right = QVBoxLayout()
        self._right.addWidget(Text(self.tr("Monthly report"), theme.TITLE))
        for part in (self.bar, card, self.figures, self.export, self.export.bar):
            self._right.addWidget(part)
        self._right.addStretch(1)
        self.bar.hide()
        self._veil.setOpacity(DIMMED)
        self._veil.setEnabled(False)
        self.preview.canvas().setGraphicsEffect(self._veil)
        self._outer = QHBoxLayout(self)
        self._outer.addWidget(self.preview, 39)
        self._outer.addLayout(self._right, 61)
        self._settle()

    def _connect(self) -> None:
        facts = self._changes
        saved = (facts.visit_saved, facts.visit_changed, facts.visit_voided)
        for fact in (*saved, facts.log_imported, facts.catalogue_changed):
            fact.connect(self.refresh)
        self._pause.timeout.connect(self._draw)
        self.picker.chosen.connect(self._on_period_chosen)
        self.figures.rows_asked.connect(self._on_rows_asked)
        self.bar.action_clicked.connect(self._compute)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        edge = 12 if sizes.compact else sizes.margin
        self._outer.setContentsMargins(edge, 8, edge, 10)
        self._outer.setSpacing(12 if sizes.compact else sizes.margin)
        self._right.setSpacing(sizes.gap)
        self._card_column.setContentsMargins(18, 4 if sizes.compact else 8, 18, 6 if sizes.compact else 10)

    def _compute(self) -> None:
        self._stale = False
        for task in (self._counting, self._drawing):
            if task is not None:
                task.cancel()
        self._drawing = None
        self.bar.hide()
        self.figures.set_dimmed(True)
        self.picker.set_note("")
        self._dim_preview(dimmed=True)
        if not self.preview.page_count():
            self.preview.set_note(self.tr("Drawing the pages…"))
        work = partial(_count, self._months, self._period)
        self._counting = run(self, work, self._on_counted, self._on_failed)
        self._pause.start()

    def _dim_preview(self, *, dimmed: bool) -> None:
        self._veil.setEnabled(dimmed)
        self.preview.setEnabled(not dimmed)
        self.preview.set_title(self.tr("Drawing the preview") if dimmed else self.tr("Preview"))

    def _draw(self) -> None:
        work = partial(_draw, self._months, self._user, self._period)
        self._drawing = run(self, work, self._on_drawn, self._on_failed)

    def _on_period_chosen(self, period: Period) -> None:
        self._period = period
        if period.basis is not Basis.RANGE:
            self._preferences.pin(BASIS_PIN, period.basis.value)
        self.export.set_period(period)
        self.refresh()

    def _on_rows_asked(self) -> None:
        self.rows_requested.emit(self._period)

    def _on_counted(self, counted: Counted) -> None:
        self._counting = None
        self.figures.show_figures(counted.figures)
        self.picker.set_note(self._compared(counted))

    def _compared(self, counted: Counted) -> str:
        """Say what the same month comes to on the other basis: the commonest quarrel over a report."""
        if counted.other_visits is None:
            return ""
        here, there = words.number(counted.figures.visits), words.number(counted.other_visits)
        calendar = self._period.basis is Basis.ND09
        if here == there:
            same = self.tr("The calendar month has {count} visits as well.")
            same_days = self.tr("Days 15→14 have {count} visits as well.")
            return (same if calendar else same_days).format(count=here)
        other = self.tr("The calendar month would have {there} visits, not {here}.")
        other_days = self.tr("Days 15→14 would have {there} visits, not {here}.")
        return (other if calendar else other_days).format(there=there, here=here)

    def _on_drawn(self, pages: list[QImage]) -> None:
        self._drawing = None
        self._dim_preview(dimmed=False)
        self.preview.set_pages(pages)

    def _on_failed(self, problem: Exception) -> None:
        self._counting = self._drawing = None
        self._pause.stop()
        if not isinstance(problem, Refused):
            raise problem
        said = words.refusal(problem)
        self.bar.show_message("err", self.tr("The report could not be made"), said, self.tr("Try again"))
        self.bar.show()


def _count(months: Months, period: Period, task: Task) -> Counted:
    figures = months.figures(period.start, period.end)
    task.step()
    if period.month is None:
        return Counted(figures, None)
    other = month_period(*period.month, OTHER_BASIS[period.basis])
    return Counted(figures, months.figures(other.start, other.end).visits)


def _draw(months: Months, user: User, period: Period, task: Task) -> list[QImage]:
    preview: Preview = months.preview(user, period, PREVIEW_DPI)
    task.step()
    return [
        QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()
        for page in preview.pages
    ]

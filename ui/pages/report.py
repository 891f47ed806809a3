"""Báo cáo: a period on its basis, its checks, the pages as they will be printed, three formats, the close."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.domain.log import LogQuery
from desk.domain.month_report import Form
from desk.domain.period import Basis, Period, month_period
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.pages.report_checks import CheckCard
from ui.pages.report_close import CloseCard
from ui.pages.report_export import ExportCard
from ui.pages.report_facts import Facts, gather
from ui.pages.report_preview import ReportPreview
from ui.widgets.bars import Bar
from ui.widgets.cards import Card
from ui.widgets.choices import ComboField
from ui.widgets.labels import Text
from ui.widgets.period_picker import PeriodPicker

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.changes import Changes
    from ui.pages.report_close_view import CloseView
    from ui.preferences import Preferences

BASIS_PIN, FORM_PIN = "report_basis", "report_form"


class ReportPage(QWidget):
    """`rows_requested` asks for lines of the log, `quick_requested` for the message about the period."""

    rows_requested = Signal(object)
    quick_requested = Signal(object)

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._user, self._changes = desk, user, changes
        self._preferences = preferences
        self._stale = True
        self._facts: Facts | None = None
        self._counting: Task | None = None
        self._closing: CloseView | None = None
        self._period = self._first_period()
        self.form = ComboField(self._forms())
        title = self.tr("Reporting period")
        self.picker = PeriodPicker(self._period, clock.today(), title, with_spans=True)
        self.checks, self.close_card = CheckCard(), CloseCard()
        self.export = ExportCard(desk.month_reports, desk.wards, user, preferences, desk.folder)
        self.preview = ReportPreview(desk.month_reports, user)
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
        waiting = self._counting is not None or self.preview.is_busy()
        closing = self._closing is not None and self._closing.is_busy()
        return waiting or closing or self.export.is_busy()

    def close_view(self) -> CloseView | None:
        """Return the page that asks for the PIN, while it is shown."""
        return self._closing if self._pages.currentIndex() else None

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

    def _forms(self) -> list[tuple[object, str]]:
        return [
            (Form.OFFICIAL, self.tr("Report form of the ward")),
            (Form.LIST, self.tr("Internal list form")),
        ]

    def _build(self) -> None:
        card, head, main = Card(), QHBoxLayout(), QWidget()
        self._card_column = QVBoxLayout(card)
        self._card_column.addWidget(self.picker)
        head.addWidget(Text(self.tr("Monthly report"), theme.TITLE), 1)
        head.addWidget(self.form)
        self.form.setAccessibleName(self.tr("Form of the report"))
        pinned = self._preferences.pinned(FORM_PIN)
        self.form.set_value(Form.LIST if pinned == Form.LIST.value else Form.OFFICIAL)
        self.export.set_form(self._form())
        self._right = QVBoxLayout()
        self._right.addLayout(head)
        for part in (self.bar, card, self.checks, self.export, self.export.bar, self.close_card):
            self._right.addWidget(part)
        self._right.addStretch(1)
        self.bar.hide()
        self.close_card.hide()
        self._outer = QHBoxLayout(main)
        self._outer.addWidget(self.preview, 39)
        self._outer.addLayout(self._right, 61)
        self._pages = QStackedWidget()
        self._pages.addWidget(main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._settle()

    def _connect(self) -> None:
        facts = self._changes
        saved = (facts.visit_saved, facts.visit_changed, facts.visit_voided, facts.tallied)
        for fact in (*saved, facts.log_imported, facts.catalogue_changed, facts.shift_changed):
            fact.connect(self.refresh)
        self.preview.failed.connect(self._on_failed)
        self.picker.chosen.connect(self._on_period_chosen)
        self.form.activated.connect(self._on_form_chosen)
        self.checks.rows_asked.connect(self._on_rows_asked)
        self.checks.answered.connect(self._on_answered)
        self.checks.withdrawn.connect(self._on_withdrawn)
        self.export.quick_asked.connect(self._on_quick_asked)
        self.close_card.close_asked.connect(self._on_close_asked)
        self.close_card.reopen_asked.connect(self._on_close_asked)
        self.bar.action_clicked.connect(self._compute)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        edge = 12 if sizes.compact else sizes.margin
        self._outer.setContentsMargins(edge, 8, edge, 10)
        self._outer.setSpacing(12 if sizes.compact else sizes.margin)
        self._right.setSpacing(6 if sizes.compact else sizes.gap)
        self._card_column.setContentsMargins(18, 4 if sizes.compact else 8, 18, 6 if sizes.compact else 10)

    def _form(self) -> Form:
        return Form(str(self.form.value))

    def _compute(self) -> None:
        self._stale = False
        if self._counting is not None:
            self._counting.cancel()
        self.bar.hide()
        self.checks.set_dimmed(True)
        self.picker.set_note("")
        self.preview.draw_soon(self._period, self._form())
        work = partial(gather, self._desk, self._user, self._period)
        self._counting = run(self, work, self._on_counted, self._on_failed)

    def _on_period_chosen(self, period: Period) -> None:
        self._period = period
        if period.basis is not Basis.RANGE:
            self._preferences.pin(BASIS_PIN, period.basis.value)
        self.export.set_period(period)
        self.checks.close_findings()
        self.refresh()

    def _on_form_chosen(self) -> None:
        self._preferences.pin(FORM_PIN, self._form().value)
        self.export.set_form(self._form())
        self.refresh()

    def _on_rows_asked(self, query: LogQuery) -> None:
        self.rows_requested.emit(query)

    def _on_quick_asked(self) -> None:
        self.quick_requested.emit(self._period)

    def _on_answered(self, keys: list[str], reason: str) -> None:
        self._try(partial(self._desk.figure_checks.override, self._user, self._period, keys, reason))

    def _on_withdrawn(self, override: UUID) -> None:
        self._try(partial(self._desk.figure_checks.withdraw, self._user, override))

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except Refused as refused:
            self._tell_failure(refused)
            return
        self.refresh()

    def _on_close_asked(self) -> None:
        if self._facts is None:
            return
        if self._closing is None:
            from ui.pages.report_close_view import CloseView

            self._closing = CloseView(self._desk.month_closes, self._user)
            self._pages.addWidget(self._closing)
            theme.spread_sizes(self._closing)
            self._closing.done.connect(self._on_closed)
            self._closing.dropped.connect(self._on_close_dropped)
            self._closing.rows_asked.connect(self._on_all_rows_asked)
        self._pages.setCurrentIndex(1)
        self._closing.ask(self._facts)

    def _on_closed(self) -> None:
        self._on_close_dropped()
        self._changes.backup_made.emit()
        self.refresh()

    def _on_close_dropped(self) -> None:
        self._pages.setCurrentIndex(0)
        self.page_shown()

    def _on_all_rows_asked(self) -> None:
        self._on_rows_asked(LogQuery(self._period.start, self._period.end, voided=False))

    def _on_counted(self, facts: Facts) -> None:
        self._counting = None
        self._facts = facts
        self.checks.show_facts(facts)
        self.close_card.show_facts(facts)
        if facts.superseded is not None and not self.export.is_busy():
            self.export.bar.tell_superseded(f"{facts.superseded.at:%H:%M %d/%m/%Y}")
        self.picker.set_note(self._compared(facts))

    def _compared(self, facts: Facts) -> str:
        """Say what the same month comes to on the other basis: the commonest quarrel over a report."""
        if facts.other_visits is None:
            return ""
        here, there = words.number(facts.figures.visits), words.number(facts.other_visits)
        calendar = self._period.basis is Basis.ND09
        if here == there:
            same = self.tr("The calendar month has {count} visits as well.")
            same_days = self.tr("Days 15→14 have {count} visits as well.")
            return (same if calendar else same_days).format(count=here)
        other = self.tr("The calendar month would have {there} visits, not {here}.")
        other_days = self.tr("Days 15→14 would have {there} visits, not {here}.")
        return (other if calendar else other_days).format(there=there, here=here)

    def _on_failed(self, problem: Exception) -> None:
        self._counting = None
        self.preview.stop()
        if not isinstance(problem, Refused):
            raise problem
        self._tell_failure(problem)

    def _tell_failure(self, refused: Refused) -> None:
        said = words.refusal(refused)
        self.bar.show_message("err", self.tr("The report could not be made"), said, self.tr("Try again"))
        self.bar.show()

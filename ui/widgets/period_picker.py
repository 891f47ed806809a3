"""Choosing the days of a report or of the log: a month on one of two bases, a free range, or all days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.period import Basis, Period, Span, free_range, month_period, shift_month, span_period
from desk.domain.problems import Problem, Refused
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import IconButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField
from ui.widgets.labels import ElidedLabel, FieldLabel, Text, labelled
from ui.widgets.period_spans import neighbour, span_choices, span_name, with_span
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

ALL_DAYS = "all"
MONTH_WIDTH = 116
SPAN_WIDTH = 112


def period_holding(day: date, basis: Basis) -> Period:
    """Return the period of a month, calendar or ND09, that holds a day."""
    month = (day.year, day.month)
    if basis is Basis.ND09 and day.day >= 15:
        month = shift_month(*month, 1)
    return month_period(*month, basis)


def spelt_out(period: Period) -> str:
    """Return both days of a period in words: 15/10/2026 đến hết 14/11/2026."""
    words = QCoreApplication.translate("Period", "{start} to the end of {end}")
    return words.format(start=f"{period.start:%d/%m/%Y}", end=f"{period.end:%d/%m/%Y}")


def in_short(period: Period | None) -> str:
    """Return days and basis on one short line; None is all days."""
    if period is None:
        return QCoreApplication.translate("Period", "All days")
    first = f"{period.start:%d/%m}" if period.start.year == period.end.year else f"{period.start:%d/%m/%Y}"
    days = f"{first}–{period.end:%d/%m/%Y}"
    if period.basis is Basis.RANGE:
        return days
    if period.basis is Basis.ND09:
        return QCoreApplication.translate("Period", "{days}, by Decree 09 (15→14)").format(days=days)
    return QCoreApplication.translate("Period", "{days}, calendar month").format(days=days)


def in_brief(period: Period | None) -> str:
    """Return days and basis in as few letters as tell them apart: 15/11–14/12, NĐ 09."""
    if period is None or period.start.year != period.end.year or period.basis is Basis.RANGE:
        return in_short(period)
    days = f"{period.start:%d/%m}–{period.end:%d/%m}"
    if period.basis is Basis.ND09:
        return QCoreApplication.translate("Period", "{days}, Decree 09").format(days=days)
    return f"{days}/{period.end:%Y}"


class DaysLine(QWidget):
    """The days of a period beside a calendar, and what else is to be said of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = Text("", theme.BODY, weight=500)
        self._note = ElidedLabel("", theme.CAPTION, "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._days)
        row.addWidget(self._note, 1)

    def days(self) -> str:
        """Return the days as shown."""
        return self._days.text()

    def note(self) -> str:
        """Return what is said beside them."""
        return self._note.text()

    def set_days(self, words: str) -> None:
        """Change the days."""
        self._days.setText(words)

    def set_note(self, words: str) -> None:
        """Change what is said beside them."""
        self._note.set_text(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the calendar."""
        place = QRect(0, 0, 16, self.height())
        icons.draw(painting.painter_on(self), place, "calendar", theme.colours().ink2, 16)


class RangeFields(QWidget):
    """Two days as people type them; `entered` carries the period once both can be read."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._end = DateField(), DateField()
        self._wrong = ElidedLabel("", theme.CAPTION, "err", weight=500)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(labelled(FieldLabel(self.tr("From day"), buddy=self._start), self._start), 1)
        row.addLayout(labelled(FieldLabel(self.tr("To the end of day"), buddy=self._end), self._end), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._wrong)
        for field in (self._start, self._end):
            field.setPlaceholderText(self.tr("day/month/year"))
            field.editingFinished.connect(self._on_editing_finished)

    def fields(self) -> tuple[DateField, DateField]:
        """Return the fields of the first and the last day."""
        return self._start, self._end

    def wrong(self) -> str:
        """Return the sentence on what cannot be read; empty where all is well."""
        return self._wrong.text()

    def set_range(self, start: date, end: date) -> None:
        """Fill both fields."""
        self._start.setText(f"{start:%d/%m/%Y}")
        self._end.setText(f"{end:%d/%m/%Y}")
        self._mark(None, None)

    def _on_editing_finished(self) -> None:
        start, end = parse_day(self._start.text()), parse_day(self._end.text())
        if isinstance(start, Problem) or isinstance(end, Problem):
            self._mark(_wrong(start), _wrong(end))
            return
        try:
            period = free_range(start, end)
        except Refused as refused:
            self._mark(None, refused.problem)
            return
        self._mark(None, None)
        self.entered.emit(period)

    def _mark(self, start: Problem | None, end: Problem | None) -> None:
        self._start.set_tone("err" if start else "")
        self._end.set_tone("err" if end else "")
        worst = start or end
        self._wrong.set_text(words.problem(worst) if worst else "")
        self._wrong.setVisible(worst is not None)


def _wrong(read: date | Problem) -> Problem | None:
    return read if isinstance(read, Problem) else None


class PeriodPicker(QWidget):
    """Basis, month or range; `chosen` carries the Period the user changed to, or None for all days."""

    chosen = Signal(object)

    def __init__(
        self,
        period: Period | None,
        today: date,
        title: str = "",
        *,
        with_all: bool = False,
        with_spans: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._with_all, self._with_spans = with_all, with_spans
        self._today = today
        self._period: Period | None = None
        self._title = Text(title, theme.SUB)
        self._back = IconButton("caret-left", self._word_before())
        self._month = Text("", theme.STRONG)
        self._next = IconButton("caret-right", self._word_after())
        self._spans = ComboField(span_choices())
        self._bases = Segments(self._choices(compact=False), clearable=False)
        self._days = DaysLine()
        self._range = RangeFields()
        self._build()
        self._connect()
        self.set_period(period)

    @property
    def period(self) -> Period | None:
        """The period in force; None for all days."""
        return self._period

    def set_period(self, period: Period | None) -> None:
        """Show a period without sending `chosen`."""
        self._period = period
        basis = period.basis if period else None
        self._bases.set_value(basis or ALL_DAYS)
        spanned = period is not None and period.span is not None
        for part in (self._back, self._month, self._next):
            part.setVisible(spanned)
        self._spans.setVisible(spanned and self._with_spans)
        if period is not None and spanned:
            self._spans.set_value(period.span)
            self._month.setText(span_name(period))
        self._range.setVisible(basis is Basis.RANGE)
        self._days.setVisible(basis is not Basis.RANGE)
        if period is not None and basis is Basis.RANGE:
            self._range.set_range(period.start, period.end)
        self._days.set_days(spelt_out(period) if period else self.tr("All days of the register"))

    def set_note(self, words: str) -> None:
        """Say something beside the days, such as what another basis would give."""
        self._days.set_note(words)

    def note(self) -> str:
        """Return what is said beside the days."""
        return self._days.note()

    def bases(self) -> Segments:
        """Return the control of the basis, for focus."""
        return self._bases

    def spans(self) -> ComboField:
        """Return the choice of month, quarter, half, nine months or year."""
        return self._spans

    def range_fields(self) -> RangeFields:
        """Return the two fields of a free range."""
        return self._range

    def changeEvent(self, event: QEvent) -> None:
        """Take shorter words where the window is small."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_range"):
            self._bases.set_choices(self._choices(compact=theme.sizes(self).compact))
            self._bases.set_value(self._period.basis if self._period else ALL_DAYS)

    def _build(self) -> None:
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._month.setMinimumWidth(MONTH_WIDTH)
        self._bases.setAccessibleName(self.tr("Basis of the period"))
        self._spans.setAccessibleName(self.tr("Length of the period"))
        self._spans.setFixedWidth(SPAN_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._spans)
        head.addSpacing(6)
        for part in (self._back, self._month, self._next):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._bases)
        column.addWidget(self._range)
        column.addWidget(self._days)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._bases.chosen.connect(self._on_basis_chosen)
        self._spans.activated.connect(self._on_span_chosen)
        self._range.entered.connect(self._choose)

    def _word_before(self) -> str:
        return self.tr("The period before") if self._with_spans else self.tr("The month before")

    def _word_after(self) -> str:
        return self.tr("The period after") if self._with_spans else self.tr("The month after")

    def _choices(self, *, compact: bool) -> list[tuple[object, str]]:
        nd09 = self.tr("15→14, Decree 09/2019") if compact else self.tr("15→14 by Decree 09/2019")
        days = self.tr("From day…") if compact else self.tr("From day… to day…")
        months = self.tr("Calendar") if compact else self.tr("Calendar month")
        every: list[tuple[object, str]] = [(ALL_DAYS, self.tr("All days"))] if self._with_all else []
        return [*every, (Basis.ND09, nd09), (Basis.CALENDAR, months), (Basis.RANGE, days)]

    def _choose(self, period: Period | None) -> None:
        if period != self._period:
            self.set_period(period)
            self.chosen.emit(period)

    def _on_basis_chosen(self, value: object) -> None:
        if not isinstance(value, Basis):
            self._choose(None)
        elif value is Basis.RANGE:
            shown = self._period or period_holding(self._today, Basis.CALENDAR)
            self._choose(free_range(shown.start, shown.end))
        elif (held := self._period) is not None and held.span is not None:
            self._choose(span_period(held.end.year, held.span, held.number, value))
        else:
            self._choose(period_holding(self._period.end if self._period else self._today, value))

    def _on_back_clicked(self) -> None:
        self._step(-1)

    def _on_next_clicked(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._period is not None:
            self._choose(neighbour(self._period, by))

    def _on_span_chosen(self) -> None:
        if self._period is not None:
            self._choose(with_span(self._period, Span(str(self._spans.value))))

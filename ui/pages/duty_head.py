"""The top of the duty page: its month, the ways to list and roster, and the sentence on what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme, words
from ui.pages import duty_words
from ui.widgets import painting
from ui.widgets.buttons import FoldingButton, GhostButton, IconButton
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from desk.domain.month_strip import MonthStrip


class DutyHead(QWidget):
    """`month_stepped` carries -1 or 1; the buttons are wired by the page."""

    month_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ElidedLabel("", theme.BODY, "ink2")
        self._month = Text("", theme.STRONG, "accent")
        self.back = IconButton("caret-left", self.tr("Month before"), side=36)
        self.next = IconButton("caret-right", self.tr("Month after"), side=36)
        self.list = FoldingButton(self.tr("List"), icon="list-bullets")
        self.roster = FoldingButton(self.tr("Make the roster"), icon="calendar-plus")
        self.print = FoldingButton(self.tr("Print the roster"), icon="printer")
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._month.setMinimumWidth(110)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(Text(self.tr("Duty"), theme.TITLE))
        self._row.addSpacing(8)
        self._row.addWidget(self._note, 1)
        for part in (self.back, self._month, self.next, self.list, self.roster, self.print):
            self._row.addWidget(part)
        self.back.clicked.connect(self._on_back_clicked)
        self.next.clicked.connect(self._on_next_clicked)

    def show_month(self, strip: MonthStrip) -> None:
        """Name the month and its duty days."""
        first = strip.days[0].day
        self._month.setText(self.tr("Month {month}").format(month=f"{first.month}/{first.year}"))
        told = self.tr("{count} duty days this month").format(count=strip.duty_days)
        warned = [words.problem(each) for each in strip.problems]
        self._note.set_text(" · ".join([told, *warned]))

    def changeEvent(self, event: QEvent) -> None:
        """Keep only the icons of the rarer buttons in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            for button in (self.list, self.print):
                button.fold(folded=theme.sizes(self).compact)

    def _on_back_clicked(self) -> None:
        self.month_stepped.emit(-1)

    def _on_next_clicked(self) -> None:
        self.month_stepped.emit(1)


class MissingLine(QWidget):
    """An amber sentence on a duty day without a shift; `past_asked` and `off_asked` carry the day."""

    past_asked = Signal(object)
    off_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._words = ElidedLabel("", theme.SMALL, "warn")
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.past = GhostButton(self.tr("Write up afterwards"), low=True)
        self.off = GhostButton(self.tr("Mark as a day off"), low=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._words, self.past, self.off):
            row.addWidget(part)
        row.addStretch(1)
        self.past.clicked.connect(self._on_past_clicked)
        self.off.clicked.connect(self._on_off_clicked)

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def tells(self) -> bool:
        """Return whether a day is missing."""
        return self._day is not None

    def show_missing(self, days: list[date], holiday: str, *, may_act: bool) -> None:
        """Tell of the last of some days without a shift; nothing where there is none."""
        self._day = days[-1] if days else None
        if self._day is None:
            return
        told = self.tr("{day} has no shift yet.").format(day=duty_words.day_first(self._day))
        if holiday:
            told = f"{told} {holiday}."
        if len(days) > 1:
            told = f"{told} " + self.tr("{count} more days before it.").format(count=len(days) - 1)
        self._words.set_text(told)
        self.past.setVisible(may_act)
        self.off.setVisible(may_act)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark before the sentence."""
        place = QRect(0, 0, 20, self.height())
        icons.draw(painting.painter_on(self), place, "warning", theme.colours().warn, 16)

    def _on_past_clicked(self) -> None:
        self.past_asked.emit(self._day)

    def _on_off_clicked(self) -> None:
        self.off_asked.emit(self._day)

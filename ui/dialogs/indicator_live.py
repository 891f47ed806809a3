"""The live count of a draft: its figure of this month, or in one sentence why it cannot be counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.indicator import Counting, Source
from desk.domain.period import Basis, month_period
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.widgets.cards import Card
from ui.widgets.facts import Counter
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.indicator import Indicator
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.indicators import Indicators
    from ui.background import Task

REST_MS = 250


class LiveCount(Card):
    """Counts a quarter of a second after the last change, beside the work."""

    def __init__(self, indicators: Indicators, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._indicators, self._by = indicators, user
        self._draft: Indicator | None = None
        self._task: Task | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._count)
        self.figure = Counter("", "–")
        self.title = Text("", theme.BODY, "ink", weight=600)
        self.told = Text("", theme.CAPTION, "ink2", wrap=True)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.title)
        side.addWidget(self.told)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.figure)
        row.addLayout(side, 1)

    def show_draft(self, draft: Indicator) -> None:
        """Count a draft once typing rests."""
        self._draft = draft
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._rest.start()

    def is_busy(self) -> bool:
        """Whether a count is due or under way."""
        return self._rest.isActive() or self._task is not None

    def _count(self) -> None:
        draft = self._draft
        if draft is None:
            return
        if draft.source is Source.ENTERED:
            self._say("–", draft.unit_of_account, self.tr("Entered by hand for each unit and day."))
            return
        work = partial(_counted, self._indicators, self._by, draft, this_month())
        self._task = run(self, work, self._on_counted, self._on_failed)

    def _on_counted(self, figure: int) -> None:
        self._task = None
        draft = self._draft
        told = self.tr("Counted from the register as it is now.")
        if draft is not None and draft.counting is Counting.HOURS:
            told = self.tr("Exact minutes are added up, then rounded to whole hours, from half an hour up.")
        self._say(words.number(figure), draft.unit_of_account if draft else "", told)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        broken = self.tr("The count failed. Change something to count again.")
        told = words.problem(error.problem) if isinstance(error, Refused) else broken
        self._say("–", "", told, "warn")

    def _say(self, figure: str, unit: str, told: str, tone: str = "ink2") -> None:
        month = this_month()
        self.title.setText(self.tr("Month {month}").format(month=f"{month.start:%m/%Y}"))
        self.figure.set_figure(figure)
        self.figure.set_caption(unit)
        self.told.set_colour(tone)
        self.told.setText(told)


def this_month() -> Period:
    """The calendar month of today."""
    today = clock.today()
    return month_period(today.year, today.month, Basis.CALENDAR)


def _counted(indicators: Indicators, by: User, draft: Indicator, month: Period, _task: Task) -> int:
    return indicators.live_count(by, draft, month.start, month.end)

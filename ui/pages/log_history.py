"""The history of a visit: a ring on a line for each step, what, when, before and after, who and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.usecases import clock
from ui import theme
from ui.widgets import painting
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desk.domain.visit_change import HistoryStep
    from ui.pages.log_words import HistoryWords

GUTTER = 20
RING = 4.5  # radius


class StepRow(QWidget):
    """One step; the first has no line above its ring, the last none below."""

    def __init__(
        self,
        step: HistoryStep,
        told: HistoryWords,
        *,
        first: bool,
        last: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first, self._last = first, last
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GUTTER, 0, 0, 8)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        title = Text(told.title(step), theme.SMALL, weight=600, wrap=True)
        head.addWidget(title, 1)
        head.addWidget(Text(_moment(step), theme.CAPTION, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        spoken = [title.text(), _moment(step), *(self._add_line(*line) for line in told.lines(step))]
        who = " · ".join(part for part in (step.by, told.reason(step)) if part)
        self._column.addWidget(Text(who, theme.CAPTION, "ink2", wrap=True))
        self.setAccessibleName(". ".join([*spoken, who]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the line to the step before."""
        painter = painting.painter_on(self)
        middle = QPointF(RING + 1.5, theme.SMALL.line / 2 + 1)
        painter.setPen(QPen(theme.colour("line_strong"), 1.5))
        if not self._last:
            start = QPointF(middle.x(), middle.y() + RING)
            painter.drawLine(start, QPointF(middle.x(), self.height()))
        if not self._first:
            painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), middle.y() - RING))
        painter.drawEllipse(middle, RING, RING)

    def _add_line(self, field: str, before: str, after: str) -> str:
        change = f"{before} → {after}" if before or after else ""
        words = ": ".join(part for part in (field, change) if part)
        if words:
            self._column.addWidget(Text(words, theme.CAPTION, wrap=True))
        return words


class HistoryList(QWidget):
    """The steps, newest first; nothing where there is only the recording of a line that shows it already."""

    def __init__(self, told: HistoryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._rows: list[StepRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Text(self.tr("History"), theme.CAPTION, "ink2", weight=600))
        self._column.addSpacing(4)

    def show_steps(self, steps: Sequence[HistoryStep]) -> None:
        """Show these steps in place of the ones before."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [
            StepRow(step, self._told, first=step is steps[0], last=step is steps[-1]) for step in steps
        ]
        for row in self._rows:
            self._column.addWidget(row)

    def texts(self) -> list[str]:
        """Return the steps as they are read aloud."""
        return [row.accessibleName() for row in self._rows]


def _moment(step: HistoryStep) -> str:
    at = clock.local(step.at)
    return f"{at:%H:%M}" if at.date() == clock.today() else f"{at:%d/%m %H:%M}"

"""Đối chiếu số liệu: the period's figures with their rows, and what is still to be looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.log import LogQuery
from desk.domain.visit import Outcome
from ui import theme, words
from ui.pages import report_words
from ui.pages.report_figures import INSET, FigureRow
from ui.pages.report_findings import FindingsView
from ui.widgets.cards import Card
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.check_override import Found
    from desk.domain.figures import Figures
    from desk.domain.hours import DutyFigures
    from ui.pages.report_facts import Facts

MOST_FINDINGS = 2
"""Lines for kinds of findings; where there are more, the last one stands for the rest."""
REST = ""


class CheckCard(Card):
    """The list of checks; `rows_asked` carries the query for the lines behind a figure.

    `answered` carries the keys of findings and the reason they stay with, `withdrawn` the id of an answer.
    """

    rows_asked = Signal(object)
    answered = Signal(object, str)
    withdrawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: Facts | None = None
        self._shown = REST
        items = self.tr("items")
        self.visits = FigureRow(self.tr("Visits"), self.tr("visits"))
        self.people = FigureRow(self.tr("Known people"), self.tr("people"))
        self.dossiers = FigureRow(self.tr("Different dossiers"), self.tr("dossiers"))
        self.submitted = FigureRow(self.tr("Submitted online"), items)
        self.paid = FigureRow(self.tr("Paid online"), items)
        self.hours = FigureRow(self.tr("Volunteer hours"), self.tr("hours"))
        self.findings = tuple(FigureRow("", "") for _ in range(MOST_FINDINGS))
        self._codes = [REST] * MOST_FINDINGS
        self.view = FindingsView()
        self._head = Text(self.tr("Checks of the figures"), theme.SUB)
        self._left = Text("", theme.CAPTION, "ok", weight=600)
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    def rows(self) -> tuple[FigureRow, ...]:
        """Return the lines of figures from top to bottom."""
        return self.visits, self.people, self.dossiers, self.submitted, self.paid, self.hours

    def left_over(self) -> str:
        """Return how many checks are right and how many are to be looked at."""
        return self._left.text()

    def show_facts(self, facts: Facts) -> None:
        """Show a period; findings that are open in the view stay there while there are any."""
        self._facts = facts
        self._show_figures(facts.figures, facts.duty)
        self._show_findings(facts.checked.found)
        self._tell_left(facts)
        if self._pages.currentIndex():
            self._open(self._shown)
        self.set_dimmed(False)

    def set_dimmed(self, dimmed: bool) -> None:
        """Draw the figures as those of another period, while the new ones are counted."""
        for row in (*self.rows(), *self.findings):
            row.set_dimmed(dimmed)
        self._left.setVisible(not dimmed)

    def close_findings(self) -> None:
        """Come back to the list."""
        self._pages.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, INSET, 0)
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._left)
        figures = QWidget()
        self._column = QVBoxLayout(figures)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        for row in (*self.rows(), *self.findings):
            self._column.addWidget(row)
        self._column.addStretch(1)
        for page in (figures, self.view):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._settle()

    def _connect(self) -> None:
        self.visits.link_clicked.connect(partial(self._ask_rows, None))
        self.submitted.link_clicked.connect(partial(self._ask_rows, Outcome.SUBMITTED))
        for place, row in enumerate(self.findings):
            row.link_clicked.connect(partial(self._open_line, place))
        self.view.back_asked.connect(self.close_findings)
        self.view.rows_asked.connect(self.rows_asked)
        self.view.answered.connect(self.answered)
        self.view.withdrawn.connect(self.withdrawn)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._column.setContentsMargins(18, 4 if compact else 8, 18, 6 if compact else 8)

    def _ask_rows(self, outcome: Outcome | None) -> None:
        if self._facts is not None:
            period = self._facts.period
            self.rows_asked.emit(LogQuery(period.start, period.end, voided=False, outcome=outcome))

    def _show_figures(self, figures: Figures, duty: DutyFigures) -> None:
        see = self.tr("see {count} lines")
        anonymous = self.tr("{count} of them anonymous").format(count=words.number(figures.anonymous_visits))
        lines = see.format(count=words.number(figures.help_items)) if figures.help_items else ""
        self.visits.set_figure(figures.visits, link=lines)
        self.people.set_figure(figures.people_known, anonymous if figures.anonymous_visits else "")
        self.dossiers.set_figure(figures.distinct_dossiers, self.tr("each code counted once"))
        submitted = figures.outcomes.get(Outcome.SUBMITTED.value, 0)
        link = see.format(count=words.number(submitted)) if submitted else ""
        self.submitted.set_figure(submitted, link=link)
        self.paid.set_figure(figures.paid_online)
        shifts = self.tr("{count} shifts").format(count=words.number(sum(duty.shifts.values())))
        self.hours.set_figure((duty.volunteer_minutes + 30) // 60, shifts)

    def _show_findings(self, found: Sequence[Found]) -> None:
        kinds = list(dict.fromkeys(each.finding.code for each in found))
        alone = kinds if len(kinds) <= MOST_FINDINGS else kinds[: MOST_FINDINGS - 1]
        lines = [(code, [each for each in found if each.finding.code == code]) for code in alone]
        if len(alone) < len(kinds):
            lines.append((REST, [each for each in found if each.finding.code not in alone]))
        for row, (code, own) in zip(self.findings, lines, strict=False):
            self._show_kind(row, code, own)
        for row in self.findings[len(lines) :]:
            row.hide()

    def _show_kind(self, row: FigureRow, code: str, own: Sequence[Found]) -> None:
        left = sum(each.answer is None for each in own)
        row.rename(report_words.finding(code), report_words.finding_unit(code))
        link = self.tr("Look, or say why") if left else self.tr("with a footnote")
        row.set_figure(report_words.finding_count(own), tone="warn" if left else "ok", link=link)
        self._codes[self.findings.index(row)] = code
        row.show()

    def _open_line(self, place: int) -> None:
        self._open(self._codes[place])

    def _open(self, code: str) -> None:
        assert self._facts is not None
        self._shown = code
        found = self._facts.checked.found
        alone = {each.finding.code for each in found} if code == REST else {code}
        own = [each for each in found if each.finding.code in alone]
        if own:
            self.view.show_findings(report_words.finding(code), own)
        self._pages.setCurrentIndex(1 if own else 0)

    def _tell_left(self, facts: Facts) -> None:
        left, right = len(facts.checked.open), len(self.rows())
        if facts.close is not None:
            self._say(self.tr("frozen with the close {code}").format(code=facts.close.code), "ok")
        elif left:
            told = self.tr("{right} agree, {left} to look at")
            self._say(told.format(right=right, left=words.number(left)), "warn")
        else:
            self._say(self.tr("everything agrees"), "ok")

    def _say(self, sentence: str, tone: str) -> None:
        self._left.setText(sentence)
        self._left.set_colour(tone)

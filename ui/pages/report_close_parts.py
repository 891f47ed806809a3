"""What freezes at a close and what follows from it: the parts of the page that asks for the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.month_close import month_words
from desk.domain.visit import Outcome
from desk.usecases import clock
from ui import icons, theme, words
from ui.pages.report_figures import FigureRow
from ui.widgets import painting
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.period_spans import neighbour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.month_close import MonthClose
    from desk.domain.period import Period
    from ui.pages.report_facts import Facts


class FrozenFigures(QWidget):
    """The figures, who answers for what, and the code that the next one is chained to."""

    rows_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        items = self.tr("items")
        self._rows = {
            "visits": FigureRow(self.tr("Visits"), self.tr("visits")),
            "people": FigureRow(self.tr("Known people"), self.tr("people")),
            "dossiers": FigureRow(self.tr("Different dossiers"), self.tr("dossiers")),
            "submitted": FigureRow(self.tr("Submitted online"), items),
            "paid": FigureRow(self.tr("Paid online"), items),
            "unfinished": FigureRow(self.tr("Unfinished"), items),
            "hours": FigureRow(self.tr("Volunteer hours"), self.tr("hours")),
        }
        self.link = GhostButton("", low=True)
        self._answers = Bar("warn")
        self._chain = Text("", theme.CAPTION, "ink2", wrap=True)
        self._head = Text("", theme.SUB)
        self._chained = Card()
        self._build()
        self.link.clicked.connect(self.rows_asked)

    def figure(self, key: str) -> str:
        """Return a figure as shown."""
        return self._rows[key].figure()

    def show_facts(self, facts: Facts, newest: MonthClose | None) -> None:
        """Show a period's figures; `newest` is the close before."""
        figures, outcomes = facts.figures, facts.figures.outcomes
        told = {
            "visits": figures.visits,
            "people": figures.people_known,
            "dossiers": figures.distinct_dossiers,
            "submitted": outcomes.get(Outcome.SUBMITTED.value, 0),
            "paid": figures.paid_online,
            "unfinished": outcomes.get(Outcome.UNFINISHED.value, 0),
            "hours": (facts.duty.volunteer_minutes + 30) // 60,
        }
        for key, value in told.items():
            self._rows[key].set_figure(value)
        self.link.setText(self.tr("see {count} lines").format(count=words.number(figures.help_items)))
        closed = facts.close is not None
        self._head.setText(self.tr("Frozen figures") if closed else self.tr("These figures are frozen"))
        self._chained.setVisible(not closed)
        self._show_answers(facts)
        self._show_chain(newest)

    def _build(self) -> None:
        card, head = Card(), QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.link)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 8, 18, 12)
        column.setSpacing(0)
        column.addLayout(head)
        for row in self._rows.values():
            column.addWidget(row)
        said = QVBoxLayout(self._chained)
        said.setContentsMargins(18, 8, 18, 8)
        said.setSpacing(0)
        said.addWidget(Text(self.tr("The code is chained to the close before"), theme.STRONG))
        said.addWidget(self._chain)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        for part in (card, self._answers, self._chained):
            outer.addWidget(part)
        outer.addStretch(1)

    def _show_answers(self, facts: Facts) -> None:
        lines = [
            f"{chr(97 + place)}) {' '.join(words.problem(each.told) for each in group)} "
            f"{answer.reason} – {answer.by_name}, {clock.local(answer.at):%d/%m %H:%M}."
            for place, (answer, group) in enumerate(facts.checked.by_answer[:26])
        ]
        self._answers.setVisible(bool(lines))
        title = self.tr("Somebody answers for this; it prints at the end of the report")
        self._answers.show_message("warn", title, "\n".join(lines))

    def _show_chain(self, newest: MonthClose | None) -> None:
        printed = self.tr("It prints on the report.")
        if newest is None:
            first = self.tr("This is the first close of the register.")
            self._chain.setText(f"{first} {printed}")
            return
        told = self.tr("{month}: {code}, closed on {day}.")
        day = f"{clock.local(newest.closed_at):%d/%m/%Y}"
        self._chain.setText(f"{told.format(month=newest.month, code=newest.code, day=day)} {printed}")


class _Point(QWidget):
    """One consequence: an icon, a strong line, and what it means."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon = icon
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(title, theme.STRONG))
        column.addWidget(Text(text, theme.CAPTION, "ink2", wrap=True))
        self.setAccessibleName(f"{title}. {text}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = painting.painter_on(self)
        icons.draw(painter, QRect(0, 0, 20, 44), self._icon, theme.colours().ink2, 18)


class Consequences(QWidget):
    """What will be so afterwards, in a few plain lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_for(self, period: Period, *, closed: bool, told_before: int) -> None:
        """Show what follows from a close, or from opening a closed month again."""
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        title = self.tr("After opening it") if closed else self.tr("After the close")
        self._column.addWidget(Text(title, theme.SUB))
        points = self._opened() if closed else self._frozen(period, told_before)
        for icon, strong, text in points:
            self._column.addWidget(_Point(icon, strong, text))
        self._column.addStretch(1)
        theme.spread_sizes(self)

    def _frozen(self, period: Period, told_before: int) -> tuple[tuple[str, str, str], ...]:
        following = month_words(neighbour(period, 1))
        old = self.tr("{count} files written before are old ones then; the ledger tells which.")
        printed = old.format(count=words.number(told_before)) if told_before else ""
        return (
            (
                "lock-key",
                self.tr("Nobody changes the figures of this period"),
                self.tr("A change of an old visit needs a reason and stands under late rows."),
            ),
            (
                "calendar-plus",
                self.tr("What is recorded late goes to {month}").format(month=following),
                self.tr("The frozen figures stay, next year too."),
            ),
            (
                "file-text",
                self.tr("The report no longer says “not closed”"),
                printed or self.tr("It carries the code of the close."),
            ),
            (
                "lock-simple",
                self.tr("Only a leader opens it again"),
                self.tr("That needs a reason, which prints on the report."),
            ),
            ("hard-drive", self.tr("A backup is made at once"), self.tr("In the folder of backups.")),
        )

    def _opened(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "file-text",
                self.tr("The report says so"),
                self.tr("Day, name and reason print on it, also after the next close."),
            ),
            (
                "arrow-clockwise",
                self.tr("Figures are counted anew"),
                self.tr("Late rows become part of them; the old code holds no more."),
            ),
            ("lock-simple", self.tr("Close it again when it is right"), self.tr("It gets a new code.")),
        )

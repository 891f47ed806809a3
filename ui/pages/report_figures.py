"""The figures of the period, each with its unit of account and what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.visit import Outcome
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Card
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.figures import Figures

INSET = 13  # where the words of the link end, and so those of the notes
FIGURE_RIGHT = 0.47  # of the width: where figures end and units begin


class FigureRow(QWidget):
    """One figure: name, number, unit of account, and a word on how it is counted."""

    def __init__(self, name: str, unit: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._unit, self._note = name, unit, note
        self._figure, self._tone = "", ""
        self._dimmed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def figure(self) -> str:
        """Return the figure as shown."""
        return self._figure

    def set_figure(self, value: int, note: str = "", tone: str = "") -> None:
        """Change the figure; tone "warn" points it out."""
        self._figure, self._note, self._tone = words.number(value), note, tone
        self.setAccessibleName(f"{self._name}: {self._figure} {self._unit}. {note}".strip(". "))
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Draw the figure as one that no longer holds."""
        self._dimmed = dimmed
        self.update()

    def note_width(self) -> int:
        """Return the room that is left for the note."""
        return self.width() - round(self.width() * FIGURE_RIGHT) - 90 - INSET

    def sizeHint(self) -> QSize:
        """A line of the density in force."""
        return QSize(360, 24 if theme.sizes(self).compact else 27)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts in their columns over a hairline."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        warned = self._tone == "warn" and not self._dimmed
        ink = colours.disabled_ink if self._dimmed else colours.warn if warned else colours.ink
        quiet = colours.disabled_ink if self._dimmed else colours.warn if warned else colours.ink2
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        right = round(self.width() * FIGURE_RIGHT)
        name = QRect(0, 0, right - 60, self.height())
        if warned:
            icons.draw(painter, QRect(0, 0, 16, self.height()), "warning-circle", ink, 15)
            name.setLeft(24)
        painting.text(painter, name, self._name, theme.font(theme.SMALL, 600 if warned else 400), ink)
        figure = QRect(right - 90, 0, 90, self.height())
        painting.text(painter, figure, self._figure, theme.font(theme.SMALL, 600), ink, painting.RIGHT)
        unit = QRect(right + 10, 0, 70, self.height())
        painting.text(painter, unit, self._unit, theme.font(theme.SMALL, 400), quiet)
        note = QRect(right + 90, 0, self.note_width(), self.height())
        painting.text(painter, note, self._note, theme.font(theme.CAPTION), quiet, painting.RIGHT)


class FiguresCard(Card):
    """The figures of one period; `rows_asked` is sent by the link to the lines behind them."""

    rows_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        items = self.tr("items")
        self.visits = FigureRow(self.tr("Visits"), self.tr("visits"))
        self.items = FigureRow(self.tr("Help items"), items)
        self.people = FigureRow(self.tr("Known people"), self.tr("people"))
        self.dossiers = FigureRow(self.tr("Different dossiers"), self.tr("dossiers"))
        self.submitted = FigureRow(self.tr("Submitted online"), items)
        self.paid = FigureRow(self.tr("Paid online"), items)
        self.paper = FigureRow(self.tr("Filed on paper"), items)
        self.pending = FigureRow(self.tr("Papers to add"), items)
        self.unfinished = FigureRow(self.tr("Unfinished"), items)
        self.link = GhostButton("", low=True)
        self.link.clicked.connect(self.rows_asked)
        self._head = Text(self.tr("Figures"), theme.SUB)
        self._left = Text("", theme.CAPTION, "warn", weight=600)
        self._build()

    def rows(self) -> tuple[FigureRow, ...]:
        """Return the rows from top to bottom."""
        return (
            *(self.visits, self.items, self.people, self.dossiers),
            *(self.submitted, self.paid, self.paper, self.pending, self.unfinished),
        )

    def left_over(self) -> str:
        """Return what is said of help items that are not finished."""
        return self._left.text()

    def show_figures(self, figures: Figures) -> None:
        """Show the figures of a period."""
        anonymous = self.tr("{count} of them anonymous").format(count=words.number(figures.anonymous_visits))
        self.visits.set_figure(figures.visits, anonymous if figures.anonymous_visits else "")
        self.items.set_figure(figures.help_items)
        self.people.set_figure(figures.people_known, self.tr("each counted once"))
        self.dossiers.set_figure(figures.distinct_dossiers, self.tr("each code counted once"))
        self.submitted.set_figure(self._ended(figures, Outcome.SUBMITTED))
        self.paid.set_figure(figures.paid_online)
        self.paper.set_figure(self._ended(figures, Outcome.PAPER))
        self._point_out(self.pending, self._ended(figures, Outcome.PENDING))
        self._point_out(self.unfinished, self._ended(figures, Outcome.UNFINISHED))
        self._show_left_over(figures)
        self._show_link(figures.help_items)
        self.set_dimmed(False)

    def set_dimmed(self, dimmed: bool) -> None:
        """Draw the figures as those of another period, while the new ones are counted."""
        for row in self.rows():
            row.set_dimmed(dimmed)
        self.link.setEnabled(not dimmed)
        self._left.setVisible(not dimmed)

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
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        for row in self.rows():
            self._column.addWidget(row)
        beside = QHBoxLayout(self.items)
        beside.setContentsMargins(0, 0, 0, 1)
        beside.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._settle()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._column.setContentsMargins(18, 4 if compact else 8, 18, 6 if compact else 10)
        self.link.setFixedHeight(23 if compact else 25)

    @staticmethod
    def _ended(figures: Figures, outcome: Outcome) -> int:
        return figures.outcomes.get(outcome.value, 0)

    @staticmethod
    def _point_out(row: FigureRow, value: int) -> None:
        row.set_figure(value, tone="warn" if value else "")

    def _show_left_over(self, figures: Figures) -> None:
        left = self._ended(figures, Outcome.PENDING) + self._ended(figures, Outcome.UNFINISHED)
        text = self.tr("{count} items to be followed up").format(count=words.number(left))
        self._left.setText(text if left else "")

    def _show_link(self, count: int) -> None:
        self.link.setText(self.tr("see {count} lines").format(count=words.number(count)))
        self.link.setVisible(count > 0)
        self.link.updateGeometry()

"""What one criterion has reached: the figure in a tinted box, its two parts with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.criteria import Operator
from desk.domain.criteria_result import Verdict
from desk.domain.exact import shown
from ui import criteria_words as words
from ui import theme
from ui.widgets import painting
from ui.widgets.cards import Hairline
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QPaintEvent

    from desk.domain.criteria_result import CriterionLine

GROUNDS = {"ok": ("ok_soft", "ok_line"), "warn": ("warn_soft", "warn_line"), "ink3": ("alt", "line")}


class ResultBox(QWidget):
    """The figure, what is asked, how it stands, and how far away it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "ink3"
        self._figure = Text("", theme.TITLE)
        self._asked = Text("", theme.CAPTION, "ink2")
        self._verdict = Text("", theme.SMALL, weight=600)
        self._distance = Text("", theme.SMALL, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._figure, self._asked):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._verdict)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._distance)

    def show_line(self, line: CriterionLine) -> None:
        """Show how a criterion stands."""
        verdict = words.verdict(line.verdict) if line.assigned else self.tr("Not given")
        self._tone = words.TONES[line.verdict] if line.assigned else "ink3"
        self._figure.setText(words.figure(line))
        self._asked.setText(self.tr("asked {what}").format(what=words.wanted(line.criterion)))
        self._verdict.setText(verdict)
        self._verdict.set_colour(self._tone)
        self._distance.setText(words.distance(line))
        self._distance.setVisible(bool(words.distance(line)))
        parts = (self._figure.text(), self._asked.text(), verdict, self._distance.text())
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the tone."""
        fill, edge = (getattr(theme.colours(), name) for name in GROUNDS[self._tone])
        painting.box(painting.painter_on(self), self.rect(), fill, edge, 1, theme.CARD_RADIUS)


class PartLine(QWidget):
    """One part of a figure: its name, how much, what it counts, and where the number comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text("", theme.CAPTION, "ink2", weight=500)
        self._amount = Text("", theme.STRONG)
        self._what = Text("", theme.SMALL, wrap=True)
        self._origin = Text("", theme.CAPTION, "ink3", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._what)
        column.addWidget(self._origin)
        column.addWidget(Hairline())

    def show_part(self, name: str, amount: str, what: str, origin: str) -> None:
        """Say everything of the part; what is empty takes no room."""
        self._name.setText(name)
        self._amount.setText(amount)
        for label, told in ((self._what, what), (self._origin, origin)):
            label.setText(told)
            label.setVisible(bool(told))
        self.setAccessibleName(", ".join(part for part in (name, amount, what, origin) if part))


class CriterionFacts(QWidget):
    """The box and the parts of a criterion; `told_by` names who entered it last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = ResultBox()
        self._numerator, self._denominator, self._note = PartLine(), PartLine(), PartLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.result, self._numerator, self._denominator, self._note):
            column.addWidget(part)

    def show_line(self, line: CriterionLine, told_by: str) -> None:
        """Show a criterion."""
        self.result.show_line(line)
        criterion, reached = line.criterion, line.reached
        by_hand = self._by_hand(line, told_by)
        counted = self.tr("counted from the log") if criterion.automatic else by_hand
        share = criterion.is_share and criterion.operator is not Operator.YES
        self._numerator.setVisible(share)
        self._denominator.setVisible(share)
        self._numerator.show_part(
            self.tr("Numerator"),
            _amount(reached.numerator, criterion.counted),
            criterion.numerator,
            counted if reached.numerator is not None else "",
        )
        self._denominator.show_part(
            self.tr("Denominator"),
            _amount(reached.denominator, criterion.counted),
            criterion.denominator,
            self._of_day(line) or (counted if reached.denominator is not None else ""),
        )
        note = line.assessment.note
        by = "" if share else by_hand
        self._note.setVisible(bool(note or by))
        self._note.show_part(self.tr("Note"), "", note, by)

    def _by_hand(self, line: CriterionLine, told_by: str) -> str:
        at = line.assessment.at
        if at is None or line.verdict is Verdict.NO_FIGURE:
            return ""
        return self.tr("entered by hand, {day}, {name}").format(day=f"{at:%d/%m/%Y}", name=told_by)

    def _of_day(self, line: CriterionLine) -> str:
        day = line.reached.day
        if day is None:
            return ""
        told = self.tr("as of {day}, {source}")
        return told.format(day=f"{day:%d/%m/%Y}", source=line.reached.origin)


def _amount(number: Decimal | None, unit: str) -> str:
    return words.NOTHING if number is None else f"{shown(number)} {unit}".strip()

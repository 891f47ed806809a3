"""The conclusion of a year: every arm of the rule written out, because one alone is never enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.criteria import ArmRule
from desk.domain.criteria_result import Outcome
from desk.domain.exact import decimal_of, shown, shown_percent
from ui import criteria_words as words
from ui import icons, theme
from ui.widgets import painting
from ui.widgets.cards import Card, Hairline
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.criteria_result import ArmLine, Conclusion

TONES = {Outcome.PASSED: "ok", Outcome.NOT_PASSED: "warn", Outcome.NOTHING_ASSIGNED: "ink3"}
MOST_CODES = 4


class ArmBlock(QWidget):
    """One arm: a mark, what it asks, and what was found."""

    def __init__(self, line: ArmLine, *, judged: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = ("ok" if line.holds else "warn") if judged else "ink3"
        figure, about = self._told(line)
        asked = Text(words.arm(line.arm), theme.CAPTION, "ink2")
        found = Text(figure, theme.SUB, "ink" if judged else "ink3")
        beside = ElidedLabel(about, theme.CAPTION, self._tone)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(found)
        row.addWidget(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(asked)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words.arm(line.arm)}: {figure}, {about}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        holds = self._tone == "ok"
        name = "check-circle-fill" if holds else "warning-circle" if self._tone == "warn" else "minus"
        ink = getattr(theme.colours(), self._tone)
        icons.draw(painting.painter_on(self), QRect(0, 0, 26, self.height()), name, ink, 21)

    def _told(self, line: ArmLine) -> tuple[str, str]:
        reached = shown(decimal_of(line.reached))
        if line.arm.rule is not ArmRule.POINTS:
            return f"{reached}/{shown(decimal_of(line.of or line.reached))}", self._left(line.missing)
        if line.of is None or line.share is None:
            points = self.tr("{points} points").format(points=reached)
            return points, self.tr("the pack has no total of points yet")
        beside = self.tr("{points} of {total}").format(points=reached, total=shown(decimal_of(line.of)))
        return shown_percent(line.share, line.arm.share), beside

    def _left(self, codes: tuple[str, ...]) -> str:
        if not codes:
            return ""
        named = ", ".join(codes[:MOST_CODES]) + (" …" if len(codes) > MOST_CODES else "")
        return self.tr("{count} left: {codes}").format(count=len(codes), codes=named)


class ConclusionCard(Card):
    """The year's outcome and its arms side by side, with the word that joins them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._rule = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_conclusion(self, conclusion: Conclusion) -> None:
        """Show how a year stands."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        outcome, judged = conclusion.outcome, conclusion.outcome is not Outcome.NOTHING_ASSIGNED
        self._row.addWidget(self._head(conclusion))
        self._row.addWidget(Hairline(vertical=True))
        for number, arm in enumerate(conclusion.arms):
            if number:
                self._row.addWidget(Text(self.tr("and"), theme.BODY, "ink2"))
            self._row.addWidget(ArmBlock(arm, judged=judged), 1)
        if not theme.sizes(self).compact and len(conclusion.arms) > 1:
            self._row.addWidget(Hairline(vertical=True))
            self._row.addWidget(
                Text(
                    self.tr("All parts must hold.\nNone makes up for another."),
                    theme.CAPTION,
                    "ink2",
                    wrap=True,
                )
            )
        self.setAccessibleName(f"{conclusion.year}: {words.outcome(outcome)}")
        self._settle()

    def sizeHint(self) -> QSize:
        """As high as two lines need."""
        return QSize(super().sizeHint().width(), 62 if theme.sizes(self).compact else 68)

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._settle()

    def _head(self, conclusion: Conclusion) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        about = self.tr("Conclusion {year}").format(year=conclusion.year)
        column.addWidget(Text(about, theme.CAPTION, "ink2"))
        tone = TONES[conclusion.outcome]
        column.addWidget(Text(words.outcome(conclusion.outcome), theme.TITLE, tone))
        return head

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._row.setContentsMargins(14, 4, 12, 4)
        self._row.setSpacing(10 if compact else 14)

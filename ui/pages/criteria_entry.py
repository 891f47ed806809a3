"""Entering what was reached of a criterion: a numerator and a denominator, a value, or a yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.assessment import Reached
from desk.domain.criteria import Operator
from desk.domain.exact import shown
from desk.domain.numbers import parse_decimal, parse_percent
from desk.domain.problems import InvalidDraft, Problem
from desk.usecases.criteria import Told
from ui import criteria_words, theme, words
from ui.pages.welcome_step import CheckedField
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, SoftButton
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QKeyEvent

    from desk.domain.criteria_result import CriterionLine
    from desk.domain.problems import Refused


class CriterionEntry(QWidget):
    """The fields of one criterion; `save_asked` and `left` are for the panel."""

    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: CriterionLine | None = None
        self._title = Text("", theme.SUB, wrap=True)
        self._asked = Text("", theme.CAPTION, "ink2", wrap=True)
        self.numerator = CheckedField(self.tr("Numerator"), "", TextField())
        self.denominator = CheckedField(self.tr("Denominator"), "", TextField())
        self.value = CheckedField(self.tr("Figure reached"), "", TextField())
        self.answer = Segments([(True, criteria_words.answer(True)), (False, criteria_words.answer(False))])
        self.answer.setAccessibleName(self.tr("Reached"))
        self.points = CheckedField(self.tr("Points"), "", TextField())
        self.note = CheckedField(self.tr("Note"), "", TextField())
        self.bar = Bar("err")
        self.save = SoftButton(self.tr("Save"), "Ctrl+Enter", "check")
        self.drop = GhostButton(self.tr("Leave"), "Esc", low=True)
        self._build()
        self._before: object = self._state()

    def show_line(self, line: CriterionLine) -> None:
        """Show what is told of a criterion, ready to be changed."""
        self._line = line
        criterion, told = line.criterion, line.assessment
        yes, counted = criterion.operator is Operator.YES, criterion.automatic
        self._title.setText(f"{criterion.code} {criterion.name}")
        self._asked.setText(self.tr("asked {what}").format(what=criteria_words.wanted(criterion)))
        self.numerator.setVisible(criterion.is_share and not yes and not counted)
        self.denominator.setVisible(criterion.is_share and not yes and not counted)
        self.value.setVisible(not yes and not counted)
        self._answers.setVisible(yes)
        texts = {
            self.numerator: told.reached.numerator,
            self.denominator: told.reached.denominator,
            self.value: told.reached.value,
            self.points: told.points,
        }
        for field, number in texts.items():
            field.field.setText("" if number is None else shown(number))
            field.clear_problem()
        own = line.reached.denominator if told.reached.denominator is None else None
        self.denominator.field.setPlaceholderText("" if own is None else shown(own))
        self.value.field.setPlaceholderText(self.tr("or the share alone, %") if criterion.is_share else "")
        most = (
            "" if criterion.points is None else self.tr("at most {most}").format(most=shown(criterion.points))
        )
        self.points.field.setPlaceholderText(most)
        self.answer.set_value(told.reached.answer)
        self.note.field.setText(told.note)
        self.bar.hide()
        self._before = self._state()

    def start(self) -> None:
        """Put the cursor into the first field."""
        QTimer.singleShot(0, self, self._focus_first)  # the fields have their places only then

    def changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._state() != self._before

    def told(self) -> Told:
        """Return what is typed; InvalidDraft where a number cannot be read."""
        assert self._line is not None
        share = self._line.criterion.is_share
        answer = self.answer.value
        hidden = self._line.criterion.automatic
        reached = Reached(
            numerator=_number(self.numerator, "numerator"),
            denominator=_number(self.denominator, "denominator"),
            value=_number(self.value, "value", percent=share),
            answer=answer if isinstance(answer, bool) and not self._answers.isHidden() else None,
        )
        points = _number(self.points, "points")
        return Told(Reached() if hidden else reached, points, self.note.field.text())

    def point_out(self, refused: Refused) -> None:
        """Say each sentence of a refusal at its field, and what has none in the bar."""
        fields = {
            "numerator": self.numerator,
            "denominator": self.denominator,
            "value": self.value,
            "points": self.points,
            "note": self.note,
        }
        loose = [problem for problem in refused.problems if problem.field not in fields]
        for problem in reversed(refused.problems):  # the first one gets the cursor
            if problem.field in fields:
                fields[problem.field].show_problem(words.problem(problem))
        if loose:
            told = " ".join(words.problem(each) for each in loose)
            self.bar.show_message("err", self.tr("Nothing was changed"), told)
            self.bar.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; what was typed is dropped first."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._answers = QWidget()
        answers = labelled(FieldLabel(self.tr("Reached"), "", self.answer), self.answer)
        answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setLayout(answers)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.drop)
        row.addStretch(1)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(6)
        for part in (self._title, self._asked, self.numerator, self.denominator, self.value, self._answers):
            column.addWidget(part)
        for part in (self.points, self.note):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.bar.hide()
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self.save.clicked.connect(self.save_asked)
        self.drop.clicked.connect(self.left)

    def _focus_first(self) -> None:
        fields = (self.numerator, self.value, self.points)
        first = next((each.field for each in fields if not each.isHidden()), self.points.field)
        first.setFocus()
        first.selectAll()

    def _state(self) -> object:
        fields = (self.numerator, self.denominator, self.value, self.points, self.note)
        return (*(each.field.text() for each in fields), self.answer.value)


def _number(field: CheckedField, name: str, *, percent: bool = False) -> Decimal | None:
    """The number in a field, None for an empty or hidden one; InvalidDraft where it cannot be read."""
    text = field.field.text().strip()
    if not text or field.isHidden():
        return None
    read = parse_percent(text) if percent else parse_decimal(text)
    if isinstance(read, Problem):
        raise InvalidDraft(Problem(read.code, read.values, name))
    return read

"""The first run: ward, catalogues, first user; Enter three times is enough once the ward has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Problem, Refused, refusal
from desk.domain.text import clean
from desk.domain.ward import Ward
from ui import theme, words
from ui.pages.welcome_side import WelcomeSide
from ui.pages.welcome_step import CheckedField, StepCard
from ui.pages.welcome_ward import WardCard
from ui.pages.welcome_words import Catalogued, catalogued
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.checks import CheckLine
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent


WIDEST = 880
TALLEST = 466
TALLEST_WHERE_LOW = 432
USER_FIELD = "user"


class SampleBox(CheckLine):
    """A tick box that leaves Enter to the page, where it means going on; Space ticks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Enter on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class CatalogueCard(StepCard):
    """What is loaded into the new register, and whether the sample ward's units are."""

    def __init__(self, known: Catalogued, parent: QWidget | None = None) -> None:
        super().__init__(2, self.tr("Sample catalogues"), "", parent)
        told = self.tr(
            "{procedures} commune procedures, {services} kinds of help, {favourites} of them on keys"
        )
        self.set_words(told.format(**known._asdict()))
        self._sample = SampleBox(
            self.tr(
                "Load the sample ward's {groups} residential groups and {party_cells} party cells"
            ).format(**known._asdict())
        )
        self._sample.setChecked(True)
        self._known = known
        self._build()

    def sample_units(self) -> bool:
        """Whether the sample ward's units are to be loaded."""
        return self._sample.isChecked()

    def start(self) -> None:
        """Begin with the only choice there is."""
        self._sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def sample_box(self) -> CheckLine:
        """Return the tick box."""
        return self._sample

    def _build(self) -> None:
        procedures = self.tr("As of {procedures_day}. Levels stay unknown until your ward has set them.")
        units = self.tr("Names and household figures are samples; take the tick away to enter your own.")
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(6)
        column.addWidget(Text(procedures.format(**self._known._asdict()), theme.BODY, "ink2", wrap=True))
        column.addWidget(self._sample)
        column.addWidget(Text(units, theme.CAPTION, "ink2", wrap=True))


class UserCard(StepCard):
    """The first user, who is the administrator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        words = self.tr("You are the first user and look after the register. Others can follow later.")
        super().__init__(3, self.tr("User"), words, parent)
        self._name = TextField()
        self._name.setText(self.tr("Reception officer"))
        self._field = CheckedField(self.tr("Full name"), self.tr("stands in the register"), self._name)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 8, 0, 4)
        column.addWidget(self._field)

    def name(self) -> str:
        """Return the name in normal form."""
        return clean(self._name.text())

    def problems(self) -> list[Problem]:
        """Return what keeps the user from being added."""
        return [] if self.name() else [refusal("user_without_name", USER_FIELD)]

    def start(self) -> None:
        """Begin with the name, ready to be typed over."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def field(self) -> CheckedField:
        """Return the field of the name."""
        return self._field


class WelcomePage(QWidget):
    """Asks what a new register needs; `finished` gives the ward, the user's name, whether to load samples."""

    finished = Signal(Ward, str, bool)
    exit_clicked = Signal()
    practice_clicked = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self._side = WelcomeSide(folder)
        self._ward = WardCard()
        self._catalogues = CatalogueCard(catalogued())
        self._user = UserCard()
        self._cards: tuple[StepCard, ...] = (self._ward, self._catalogues, self._user)
        self._bar = Bar("err")
        self._progress = Text("", theme.CAPTION, "ink2")
        self._exit = GhostButton(self.tr("Exit"))
        self._back = GhostButton(self.tr("Back"), "Alt+←")
        self._next = PrimaryButton("", "Enter")
        self._stack = QWidget()
        self._right = QVBoxLayout()
        self._build()
        self._connect()
        self._go(0)

    def show_refusal(self, refused: Refused) -> None:
        """Say why the register could not be set up, at the field it belongs to, else below the cards."""
        self._next.setEnabled(True)
        if not self._point_at(refused.problem):
            self._bar.show_message("err", self.tr("The register was not set up"), words.refusal(refused))
            self._bar.show()

    def step(self) -> int:
        """Return the number of the open card, from 1."""
        return self._step + 1

    def page_shown(self) -> None:
        """Put the cursor where one types first."""
        self._cards[self._step].start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from anywhere on the page, back with Alt+←."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next.click()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._back.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_right"):
            self._settle()

    def _build(self) -> None:
        stack = QVBoxLayout(self._stack)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(10)
        for card in self._cards:
            stack.addWidget(card)
        stack.addWidget(self._bar)
        stack.addStretch(1)
        self._right.setSpacing(0)
        self._right.addStretch(1)
        self._right.addWidget(self._stack)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._progress, 1)
        for button in (self._exit, self._back, self._next):
            foot.addWidget(button)
        self._right.addLayout(foot)
        self._right.addStretch(1)
        self._bar.hide()
        column = QWidget()
        column.setLayout(self._right)
        column.setMaximumWidth(WIDEST)
        right = QWidget()
        centred = QHBoxLayout(right)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(column, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(right, 1)
        self._settle()

    def _connect(self) -> None:
        for card in self._cards:
            card.picked.connect(self._on_card_picked)
        self._exit.clicked.connect(self.exit_clicked)
        self._side.practice_clicked.connect(self.practice_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        # As high as the tallest step, so that the buttons stay where the mouse is.
        self._stack.setMinimumHeight(TALLEST_WHERE_LOW if compact else TALLEST)
        edge = 32 if compact else 64
        self._right.setContentsMargins(edge, 12, edge, 12)

    def _go(self, step: int) -> None:
        self._step = step
        self._bar.hide()
        for number, card in enumerate(self._cards):
            card.set_state(current=number == step, done=number < step)
        self._back.setVisible(step > 0)
        last = step == len(self._cards) - 1
        self._next.setText(self.tr("Open the register") if last else self.tr("Continue"))
        self._next.updateGeometry()
        told = self.tr("Step {number} of {count}")
        self._progress.setText(told.format(number=step + 1, count=len(self._cards)))
        self._cards[step].start()

    def _problems(self) -> list[Problem]:
        checks = (self._ward.problems, list, self._user.problems)
        return [problem for check in checks[: self._step + 1] for problem in check()]

    def _point_at(self, problem: Problem) -> bool:
        fields = {**self._ward.fields(), USER_FIELD: self._user.field()}
        if problem.field not in fields:
            return False
        card = 2 if problem.field == USER_FIELD else 0
        if card != self._step:
            self._go(card)
        fields[problem.field].show_problem(words.problem(problem))
        return True

    def _on_card_picked(self, number: int) -> None:
        self._go(number - 1)

    def _on_back_clicked(self) -> None:
        self._go(max(0, self._step - 1))

    def _on_next_clicked(self) -> None:
        problems = self._problems()
        if problems:
            self._point_at(problems[0])
        elif self._step < len(self._cards) - 1:
            self._go(self._step + 1)
        else:
            self._next.setEnabled(False)  # a second Enter must not set the register up twice
            self.finished.emit(self._ward.ward(), self._user.name(), self._catalogues.sample_units())

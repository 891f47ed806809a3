"""One person in a shift: who, since when, the one thing to do next, and the rarer ones behind a button."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.shift import Presence, minutes_between
from ui import icons, theme
from ui.pages import duty_words
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton, IconButton, SoftButton
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from desk.domain.shift import Attendance

ICON_ROOM = 36
BUTTON_WIDTH = 84


class Step(Enum):
    """What can be done with somebody in a shift."""

    COME = "come"
    LEAVE = "leave"
    ABSENT = "absent"
    REPLACE = "replace"
    HAND_OVER = "hand_over"
    TIMES = "times"


MAIN = {
    Presence.EXPECTED: Step.COME,
    Presence.PRESENT: Step.LEAVE,
    Presence.LEFT: Step.COME,
    Presence.ABSENT: Step.COME,
}
RARE = {
    Presence.EXPECTED: (Step.ABSENT, Step.REPLACE),
    Presence.PRESENT: (Step.HAND_OVER, Step.TIMES),
    Presence.LEFT: (Step.TIMES,),
    Presence.ABSENT: (Step.REPLACE,),
    Presence.REPLACED: (),
}


@dataclass(frozen=True)
class RowFacts:
    """What a row shows beside the attendance; `officer` tells that the user may correct times."""

    line: str = ""
    planned: datetime | None = None
    officer: bool = False


class ShiftRow(QWidget):
    """A row of 56 px, more where its rarer steps are shown; `asked` carries the step that is wanted."""

    asked = Signal(object)

    def __init__(self, stay: Attendance, facts: RowFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stay, self._facts = stay, facts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(stay.name, theme.STRONG)
        self._figure = Text("", theme.CAPTION, weight=600)
        self._since = ElidedLabel("", theme.CAPTION, "ink2")
        self.button: Button | None = None
        self._more: IconButton | None = None
        self._steps: dict[Button, Step] = {}
        self._rare = QWidget(self)
        self._build()

    def show_time(self, now: datetime) -> None:
        """Say how long they are there by now, or how it stands with them."""
        stay = self.stay
        if stay.presence is Presence.PRESENT and stay.in_at is not None:
            self._tell(duty_words.length(max(0, minutes_between(stay.in_at, now))), self._came())
        elif stay.presence is Presence.LEFT and stay.in_at is not None and stay.out_at is not None:
            span = f"{duty_words.at(stay.in_at)}–{duty_words.at(stay.out_at)}"
            self._tell(duty_words.length(stay.minutes), span)
        elif stay.presence is Presence.EXPECTED:
            due = self._facts.planned
            said = "" if due is None else self.tr("planned {time}").format(time=duty_words.at(due))
            late = due is not None and now > due
            self._tell(self.tr("Not here yet"), said, "warn" if late else "ink2")
        elif stay.presence is Presence.ABSENT:
            self._tell(self.tr("Absent"), "", "warn")
        else:
            self._tell(self.tr("Replaced"), "", "ink2")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark of who is there, and the line below."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        there = self.stay.presence is Presence.PRESENT
        place = QRect(0, 0, 26, _height(self))
        icons.draw(painter, place, "user-circle", colours.accent if there else colours.ink3, 22)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def _came(self) -> str:
        assert self.stay.in_at is not None
        told = self.tr("since {time}").format(time=duty_words.at(self.stay.in_at))
        if not self.stay.late:
            return told
        late = self.tr("{length} late").format(length=duty_words.length(self.stay.late))
        return f"{told} · {late}"

    def _tell(self, figure: str, since: str, colour: str = "ink") -> None:
        self._figure.setText(figure)
        self._figure.set_colour(colour)
        self._since.set_text(" · ".join(part for part in (since, self._facts.line) if part))
        spoken = f"{self.stay.name}, {figure} {since}".strip()
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(ICON_ROOM, 0, 0, 1)
        row.setSpacing(6)
        row.addLayout(self._lines(), 1)
        main = MAIN.get(self.stay.presence)
        if main is not None:
            made = SoftButton if self.stay.presence is Presence.EXPECTED else GhostButton
            self.button = made(self._words(main))
            self.button.setMinimumWidth(BUTTON_WIDTH)
            self._register(self.button, main)
            row.addWidget(self.button)
        rare = [step for step in RARE[self.stay.presence] if step is not Step.TIMES or self._facts.officer]
        if rare:
            name = self.tr("More for {name}").format(name=self.stay.name)
            self._more = IconButton("dots-three", name, side=32)
            self._more.clicked.connect(self._on_more_clicked)
            row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._rare)
        self._build_rare(rare)

    def _lines(self) -> QVBoxLayout:
        lower = QHBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignTop)
        lower.addWidget(self._since, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addLayout(lower)
        column.addStretch(1)
        return column

    def _build_rare(self, steps: list[Step]) -> None:
        row = QHBoxLayout(self._rare)
        row.setContentsMargins(ICON_ROOM, 0, 0, 4)
        row.setSpacing(4)
        for step in steps:
            button = GhostButton(self._words(step))
            self._register(button, step)
            row.addWidget(button)
        row.addStretch(1)
        self._rare.hide()

    def sizeHint(self) -> QSize:
        """One row, and another one where the rarer steps are shown."""
        extra = 0 if self._rare.isHidden() else theme.sizes(self).button + 4
        return QSize(300, _height(self) + extra)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(240, self.sizeHint().height())

    def _register(self, button: Button, step: Step) -> None:
        self._steps[button] = step
        button.setAccessibleName(f"{button.text()}: {self.stay.name}")
        button.clicked.connect(self._on_step_clicked)

    def _words(self, step: Step) -> str:
        told = {
            Step.COME: self.tr("Check in"),
            Step.LEAVE: self.tr("Check out"),
            Step.ABSENT: self.tr("Absent"),
            Step.REPLACE: self.tr("Somebody else came"),
            Step.HAND_OVER: self.tr("Hand over"),
            Step.TIMES: self.tr("Correct times"),
        }
        if step is Step.COME and self.stay.presence is Presence.LEFT:
            return self.tr("Back again")
        return told[step]

    def _on_step_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.asked.emit(self._steps[button])

    def _on_more_clicked(self) -> None:
        self._rare.setVisible(self._rare.isHidden())
        self.updateGeometry()


def _height(widget: QWidget) -> int:
    return 48 if theme.sizes(widget).compact else 56

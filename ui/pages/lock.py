"""The lock: nothing of the register is seen; a digit says who one is, the PIN follows, no Enter."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.usecases import clock
from ui import icons, theme, words
from ui.background import run
from ui.pages.lock_people import People
from ui.pages.lock_pin import PinPad
from ui.widgets import painting
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desk.domain.people import User
    from desk.usecases.users import Users
    from ui.background import Task

MARK = 40
WIDEST = 980
SECOND = 1000  # milliseconds


@dataclass(frozen=True)
class LockNotes:
    """What the page says beside the names: the ward, why it is locked, whose typed visit waits, backups."""

    ward: str = ""
    reason: str = ""
    backup: str = ""
    drafts: Mapping[UUID, str] = field(default_factory=dict)
    recent: Sequence[UUID] = ()


class Letterhead(QWidget):
    """The mark with the program's name and the ward's, larger than in the rail."""

    def __init__(self, ward: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QVBoxLayout(self)
        row.setContentsMargins(MARK + 14, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Text(self.tr("Sổ Một Cửa"), theme.SUB))
        row.addWidget(Text(ward, theme.CAPTION, "ink2"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = painting.painter_on(self)
        painter.drawPixmap(0, (self.height() - MARK) // 2, icons.mark(MARK, self.devicePixelRatioF()))


class NoteCard(Card):
    """Why the desk is locked, and what waits for whom."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text(sentence, theme.CAPTION, "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 10, 16, 10)
        row.addWidget(self._words)
        if not sentence:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lock before the words."""
        super().paintEvent(event)
        place = QRect(0, 0, 50, self.height())
        icons.draw(painting.painter_on(self), place, "lock-simple", theme.colours().ink2, 18)


class LockPage(QWidget):
    """Asks who sits down; `signed_in` carries the user once the PIN was right."""

    signed_in = Signal(object)
    help_asked = Signal()

    def __init__(self, users: Users, notes: LockNotes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._users = users
        self._user: User | None = None
        self._pin = ""
        self._left = 0
        self._trying: Task | None = None
        self.people = People(users.active(), notes.recent, notes.drafts)
        self.pad = PinPad()
        self._time = Text("", theme.FIGURE)
        self._day = Text("", theme.CAPTION, "ink2")
        self._status = StatusBar()
        self._left_column = QVBoxLayout()
        self._build(notes)
        self._connect()
        self._tick()

    def page_shown(self) -> None:
        """Let digits choose a person."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def user(self) -> User | None:
        """Return who is asked for the PIN."""
        return self._user

    def is_busy(self) -> bool:
        """Whether a PIN is being looked at."""
        return self._trying is not None

    def choose(self, user: User | None) -> None:
        """Ask somebody for the PIN; whoever has none is let in at once."""
        if self._trying is not None:
            return
        self._user, self._pin, self._left = user, "", 0
        self.people.mark(user)
        self.pad.show_user(user)
        if user is None:
            self.page_shown()
            return
        if not user.has_pin:
            self._try()
            return
        self.pad.boxes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wait(self._users.waiting(user.id))

    def refuse_scan(self) -> None:
        """Say that a card opens nothing here; no digit of it was taken."""
        self.pad.say(self.tr("Cards are not scanned here: type your PIN."), "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a person, then make the PIN; Backspace takes one away, Esc starts anew."""
        text = event.text()
        if text.isascii() and text.isdecimal() and not event.isAutoRepeat():
            self._take(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.people.close_search()
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left_column"):
            self._settle()

    def _build(self, notes: LockNotes) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Who sits down at the desk?"))
        at = QVBoxLayout()
        at.setSpacing(0)
        for text in (self._time, self._day):
            text.setAlignment(Qt.AlignmentFlag.AlignRight)
            at.addWidget(text)
        head = QHBoxLayout()
        head.addWidget(Letterhead(notes.ward))
        head.addStretch(1)
        head.addLayout(at)
        column = self._left_column
        column.setSpacing(4)
        column.addLayout(head)
        column.addStretch(1)
        column.addWidget(Text(self.tr("Who sits down at the desk?"), theme.HERO))
        words_below = self.tr("Press the number beside your name, then type your PIN. No Enter is needed.")
        column.addWidget(Text(words_below, theme.BODY, "ink2", wrap=True))
        column.addSpacing(10)
        column.addWidget(self.people)
        column.addStretch(2)
        column.addWidget(NoteCard(notes.reason))
        left = QWidget()
        left.setMaximumWidth(WIDEST)
        left.setLayout(column)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addWidget(left, 100)
        middle.addStretch(1)
        middle.addWidget(self.pad)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self._status)
        self._status.saved.set_item("lock-simple", self.tr("Locked"))
        self._status.backup.set_item("hard-drive", notes.backup)
        self._settle()

    def _connect(self) -> None:
        self.people.chosen.connect(self.choose)
        self.people.searching.connect(self._on_searching)
        self.pad.typed.connect(self._take)
        self.pad.back.connect(self._on_back)
        self.pad.cleared.connect(self._on_cleared)
        self.pad.help_clicked.connect(self.help_asked)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        side = 28 if compact else 56
        self._left_column.setContentsMargins(side, 16 if compact else 36, side, 14 if compact else 28)

    def _take(self, digit: str) -> None:
        if self._trying is not None or self._left:
            return
        if self._user is None:
            self.people.pick(int(digit))
            return
        self._show(self._pin + digit)
        if len(self._pin) == self._user.pin_digits:
            self._try()

    def _show(self, pin: str) -> None:
        self._pin = pin
        if self._user is not None:
            self.pad.show_digits(len(pin), self._user.pin_digits)
            self.pad.say(self.tr("Type the PIN"))

    def _try(self) -> None:
        assert self._user is not None
        self.page_shown()  # focus must not wander to the next button while the boxes are off
        self.pad.allow(False)
        work = partial(_sign_in, self._users, self._user, self._pin)
        self._trying = run(self, work, self._on_signed_in, self._on_refused)

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self.page_shown()
            self.pad.allow(False)
            self.pad.say(self.tr("Wrong PIN. Wait {time}").format(time=_clock(seconds)), "warn")

    def _tick(self) -> None:
        now = clock.local(clock.now())
        self._time.setText(f"{now:%H:%M}")
        self._day.setText(f"{words.weekday(now.date())} {now:%d/%m/%Y}")
        if not self._left:
            return
        self._wait(self._left - 1)
        if not self._left:
            self.choose(self._user)

    def _on_searching(self) -> None:
        self._user, self._pin, self._left = None, "", 0
        self.people.mark(None)
        self.pad.show_user(None)

    def _on_back(self) -> None:
        if self._trying is None and not self._left:
            self._show(self._pin[:-1])

    def _on_cleared(self) -> None:
        if self._trying is None and not self._left:
            self._show("")

    def _on_signed_in(self, user: User) -> None:
        self._trying = None
        self.signed_in.emit(user)

    def _on_refused(self, error: Exception) -> None:
        self._trying = None
        if not isinstance(error, Refused):
            raise error
        problem = error.problem
        chosen = self._user
        if problem.code == "pin_wait" and chosen is not None:
            self._show("")
            self._wait(int(str(problem.values["seconds"])))
            return
        if problem.code != "pin_wrong":
            self.choose(None)
            self.pad.say(words.problem(problem), "warn")
            return
        self._show("")
        self.pad.allow(True)
        self.pad.boxes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pad.say(words.problem(problem), "warn")


def _sign_in(users: Users, user: User, pin: str, _task: Task) -> User:
    return users.sign_in(user.id, pin)


def _clock(seconds: int) -> str:
    """Minutes and seconds, such as 4:59."""
    return f"{seconds // 60}:{seconds % 60:02}"

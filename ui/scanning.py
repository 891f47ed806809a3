"""Scanners that type like a keyboard: their bursts are caught before any field sees them.

A scanner types a whole card in the time of a few human keys, into whatever has the focus. So every letter is
held for a moment: if more follow as fast as no hand can, they are a scan and no field gets any of them, nor
the Enter or Tab behind them; if not, they go where they were typed, in their order. Vietnamese input methods
type fast too, but only after a faked Backspace: a burst that begins with one is no scan and is not even held.
"""

from __future__ import annotations

import math
import time
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

# All times in milliseconds.
FIRST_HOLD = 25  # a letter alone waits this long for a second one
GAP = 35  # at most, between two keys of a scanner; hands need twice that for more than two or three
SILENCE = 60  # after which a scan without Enter is over
SHORTEST = 9  # letters of a scan; the old 9-digit number is the shortest code
LATE = 20  # a timer this late was held up by work: keys may be waiting behind it

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BREAKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate})
_SHIFTS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
    }
)  # fmt: skip
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
# Tab, line feed and return, as keys with Ctrl.
_CONTROL_ENDS = frozenset({Qt.Key.Key_I, Qt.Key.Key_J, Qt.Key.Key_M})
# With these an input method takes back what was typed, before it types it anew.
_EDITS = frozenset(
    {
        Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)  # fmt: skip
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_COMMANDS = _CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier


class _Burst(Enum):
    """What the keys of the moment are."""

    NONE = "none"  # nothing, or letters that are held because nobody knows yet
    SCAN = "scan"  # a scanner's, up to the silence after it
    HAND = "hand"  # an input method's, or a hand's


class _Held(NamedTuple):
    """A key that waits, and where it was typed."""

    widget: QWidget
    event: QKeyEvent


class ScanCatcher(QObject):
    """Catches scans while its page is seen; `scanned` carries what was scanned, without its Enter or Tab.

    The times can be set. `clock` counts milliseconds for keys that carry no time of their own; `is_code`
    tells of fewer letters than `shortest` whether they are a whole code, and so a scan.
    """

    scanned = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.first_hold, self.gap, self.silence, self.shortest = FIRST_HOLD, GAP, SILENCE, SHORTEST
        self.clock: Callable[[], float] = _milliseconds
        self.is_code: Callable[[str], bool] = _never
        self._page = page
        self._burst = _Burst.NONE
        self._held: list[_Held] = []
        self._letters: list[str] = []
        self._unreleased: set[int] = set()  # keys whose press no field has seen
        self._replaying = False
        self._last = -math.inf
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        page.installEventFilter(self)
        if page.isVisible():
            _application().installEventFilter(self)

    def flush(self) -> None:
        """End at once what is held: a scan is told, anything else goes where it was typed."""
        self._timer.stop()
        burst, self._burst = self._burst, _Burst.NONE
        if burst is _Burst.SCAN:
            self._tell()
        else:
            self._replay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold letters typed in the page's window, and let go of them where something else happens."""
        kind = event.type()
        if kind in _KEYS:
            if self._replaying or not isinstance(event, QKeyEvent) or event.key() in _SHIFTS:
                return False
            return isinstance(watched, QWidget) and self.concerns(watched) and self._take(watched, event)
        if kind in _BREAKS:
            self.flush()
        elif isinstance(event, QInputMethodEvent):
            self._take_composed(event)
        elif watched is self._page and kind == QEvent.Type.Show:
            _application().installEventFilter(self)
        elif watched is self._page and kind == QEvent.Type.Hide:
            self.flush()
            _application().removeEventFilter(self)
        return False

    def is_listening(self, widget: QWidget) -> bool:
        """Whether a scan typed into a widget comes here."""
        return self._page.isVisible() and self.concerns(widget)

    def concerns(self, widget: QWidget) -> bool:
        """Whether the keys go to the page's window, or a list opened from it, with no dialog in front."""
        if QApplication.activeModalWidget() is not None:
            return False
        window = widget.window()
        while window.windowType() == Qt.WindowType.Popup and (owner := window.parentWidget()) is not None:
            window = owner.window()
        return window is self._page.window()

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            return self._take_press(widget, event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._take_release(widget, event)
        return self._claim(event)

    def _take_press(self, widget: QWidget, event: QKeyEvent) -> bool:
        now = self._moment(event)
        if not self._follows(now):
            self.flush()
        self._last = now
        self._unreleased.discard(event.key())
        if self._burst is _Burst.SCAN:
            self._take_scanned(event)
            return True
        letter = _letter(event)
        if letter and self._burst is _Burst.NONE and not event.isAutoRepeat():
            self._hold(widget, event, letter)
            return True
        if not letter:
            self.flush()
            self._burst = _Burst.HAND if event.key() in _EDITS else _Burst.NONE
        return False

    def _take_scanned(self, event: QKeyEvent) -> None:
        if _is_end(event):
            self._tell()
        elif event.key() == Qt.Key.Key_Backspace:
            # An input method rewrites the card while it is typed: what is left is what a field would hold.
            del self._letters[-1:]
        elif letter := _letter(event):
            self._letters.append(letter)
        self._unreleased.add(event.key())
        self._wait(self.silence)

    def _take_release(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Keep a release behind its press: a button that is released before it is pressed would hang."""
        if event.key() in self._unreleased:
            self._unreleased.discard(event.key())
            return True
        if any(held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(widget, _copy(event)))
            return True
        return False

    def _take_composed(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self.flush()
            self._burst = _Burst.HAND
            self._last = self.clock()

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep the keys of a burst from being shortcuts; others come after what is held.

        Qt asks this before each key, and only then looks where the focus is.
        """
        follows = self._follows(self._moment(event))
        if follows and self._burst is _Burst.SCAN and _sent_by_scanners(event):
            event.accept()
            return True
        if follows and self._held and _letter(event) and not event.isAutoRepeat():
            event.accept()
            return True
        if self._held or self._letters:
            self.flush()
        return False

    def _hold(self, widget: QWidget, event: QKeyEvent, letter: str) -> None:
        self._held.append(_Held(widget, _copy(event)))
        self._letters.append(letter)
        if self._is_scan():
            self._begin_scan()
        else:
            self._wait(self.first_hold if len(self._letters) == 1 else self.gap)

    def _is_scan(self) -> bool:
        # One letter again and again is a key held down, on systems that do not say so.
        enough = len(self._letters) >= self.shortest and len(set(self._letters)) > 1
        return enough or self.is_code("".join(self._letters))

    def _begin_scan(self) -> None:
        self._burst = _Burst.SCAN
        for _, event in self._held:
            if event.type() == QEvent.Type.KeyPress:
                self._unreleased.add(event.key())
            else:
                self._unreleased.discard(event.key())
        self._held.clear()
        self._wait(self.silence)

    def _tell(self) -> None:
        text = "".join(self._letters)
        self._letters.clear()
        if text:
            self.scanned.emit(text)

    def _replay(self) -> None:
        """Send what was held where it was typed; where a key moves the focus, the next ones go there."""
        held, self._held = self._held, []
        self._letters.clear()
        focus = QApplication.focusWidget()
        self._replaying = True
        for widget, event in held:
            now = QApplication.focusWidget()
            target = widget if now is None or now is focus else now
            if isValid(target):
                QApplication.sendEvent(target, event)
        self._replaying = False

    def _follows(self, now: float) -> bool:
        limit = self.silence if self._burst is _Burst.SCAN else self.gap
        return 0 <= now - self._last <= limit

    def _moment(self, event: QKeyEvent) -> float:
        # The system's own time stays right where the program was busy and the keys had to wait.
        return float(event.timestamp()) or self.clock()

    def _wait(self, milliseconds: int) -> None:
        self._due = self.clock() + milliseconds
        self._timer.start(milliseconds)

    def _on_timeout(self) -> None:
        if self.clock() - self._due > LATE:
            self._wait(self.first_hold)
        else:
            self.flush()


def _letter(event: QKeyEvent) -> str:
    """What a key types; empty for commands and keys without a letter."""
    text = event.text()
    if not text or any(sign < " " or sign == "\x7f" for sign in text):
        return ""
    commands = event.modifiers() & _COMMANDS
    # Ctrl and Alt together are AltGr; a letter without a key was put together from Alt and digits.
    typed = not commands or commands == _CONTROL | _ALT or event.key() == 0
    return text if typed else ""


def _is_end(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & _CONTROL)
    return event.key() in _ENDS or (control and event.key() in _CONTROL_ENDS)


def _sent_by_scanners(event: QKeyEvent) -> bool:
    """Whether a key may come amid a scan: control signs arrive as Ctrl keys, accents as Alt with digits."""
    command = bool(event.modifiers() & _COMMANDS)
    return command or bool(_letter(event)) or _is_end(event) or event.key() == Qt.Key.Key_Backspace


def _copy(event: QKeyEvent) -> QKeyEvent:
    """A key to be sent later; Qt destroys its own when the filter returns."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _never(_letters: str) -> bool:
    """No code is shorter than the shortest scan."""
    return False


def _milliseconds() -> float:
    return time.monotonic() * 1000


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app

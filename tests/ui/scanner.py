"""A keyboard with a clock of its own: hands, scanners and Vietnamese input methods type on it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NONE = Qt.KeyboardModifier.NoModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
HAND = 110  # milliseconds between two keys of a good typist
SCANNER = 4
METHOD = 1  # between the keys that an input method sends
TONES = "\u0300\u0301\u0303\u0309\u0323"


class Keyboard:
    """Keys go to whatever has the focus, or to one widget; each carries its time in milliseconds."""

    def __init__(self, to: QWidget | None = None) -> None:
        self.now = 1000
        self._to = to

    def press(
        self,
        key: int,
        text: str = "",
        modifiers: Qt.KeyboardModifier = NONE,
        *,
        after: int = HAND,
        again: bool = False,
        release: bool = True,
    ) -> None:
        """Press and release a key, `after` milliseconds after the last one."""
        self.now += after
        self._send(QEvent.Type.KeyPress, key, modifiers, text, again)
        if release:
            self._send(QEvent.Type.KeyRelease, key, modifiers, text, again)

    def type(self, words: str, after: int = HAND, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Type letters; a capital holds Shift down."""
        for letter in words:
            if letter.isupper():
                self._send(
                    QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "", False
                )
            key = ord(letter.upper()) if letter.isascii() else 0
            self.press(key, letter, modifiers, after=after)

    def scan(self, code: str, end: int | None = Qt.Key.Key_Return, after: int = SCANNER) -> None:
        """Type as a scanner does, with its Enter behind."""
        self.now += 10 * HAND
        self.type(code, after)
        if end is not None:
            self.press(end, "\t" if end == Qt.Key.Key_Tab else "\r", after=after)

    def compose(self, words: str, after: int = HAND) -> None:
        """Type words the way UniKey does: letters, then Backspaces and letters anew where a mark comes."""
        for word in words.split(" "):
            for old, new in pairwise(("", *screens(word), word + " ")):
                kept = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
                back = len(old) - kept
                pauses = iter([after, *[METHOD] * (back + len(new))])
                for _ in range(back):
                    self.press(Qt.Key.Key_Backspace, "\b", after=next(pauses))
                for letter in new[kept:]:
                    self.type(letter, next(pauses))

    def _send(
        self, kind: QEvent.Type, key: int, modifiers: Qt.KeyboardModifier, text: str, again: bool
    ) -> None:
        target = self._to or QApplication.focusWidget()
        assert target is not None
        event = QKeyEvent(kind, key, modifiers, text, again)
        event.setTimestamp(self.now)
        QCoreApplication.sendEvent(target, event)


def screens(word: str) -> list[str]:
    """What stands on the screen while a word is typed with an input method, tone last."""
    bare = unicodedata.normalize("NFD", word)
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in bare if mark not in TONES))
    shown, typed = [], ""
    for letter in toneless:
        plain = unicodedata.normalize("NFD", letter.replace("đ", "d").replace("Đ", "D"))[0]
        shown.append(typed + plain)
        typed += letter
        if letter != plain:
            shown.append(typed)
    return shown if typed == word else [*shown, word]

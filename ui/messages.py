"""The few questions and notes that must interrupt; pages ask through this object, so tests can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, OutlineButton, PrimaryButton
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent


TONE_ICONS = {"ask": "question", "inform": "info", "warn": "warning-circle"}
TONE_INKS = {"ask": "accent", "inform": "accent", "warn": "warn"}
WIDTH = 460


class MessageDialog(QDialog):
    """A sentence, what follows from it, and its answers; the last answer is the solid one and the default."""

    def __init__(
        self,
        tone: str,
        title: str,
        words: str,
        answers: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.answer: object | None = None
        self._values: list[object] = [value for value, _ in answers]
        self._buttons: list[Button] = []
        self.setWindowTitle(title)
        self._title = Text(title, theme.SUB, wrap=True)
        self._words = Text(words, theme.BODY, "ink2", wrap=True)
        self._build([text for _, text in answers])
        self._ring = FocusRing(self)

    def buttons(self) -> list[Button]:
        """Return the answers from left to right."""
        return list(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk between the answers with the arrow keys; Esc closes without an answer."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        focused = self.focusWidget()
        if event.key() in steps and focused in self._buttons:
            place = self._buttons.index(focused) + steps[Qt.Key(event.key())]
            self._buttons[min(max(place, 0), len(self._buttons) - 1)].setFocus()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon beside the sentence."""
        super().paintEvent(event)
        painter = painting.painter_on(self)
        ink = getattr(theme.colours(), TONE_INKS[self._tone])
        icons.draw(painter, QRect(20, self._title.y(), 28, theme.SUB.line), TONE_ICONS[self._tone], ink, 24)

    def _build(self, texts: list[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for place, text in enumerate(texts):
            solid = place == len(texts) - 1
            button = PrimaryButton(text) if solid else OutlineButton(text)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 20, 20, 20)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(12)
        column.addLayout(row)
        self._words.setVisible(bool(self._words.text()))
        self.setMinimumWidth(WIDTH)
        self._buttons[-1].setFocus()

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.answer = self._values[self._buttons.index(button)]
        self.accept()


class Messages:
    """Asks and tells over one window; `run`, when given, shows a dialog in place of `exec`."""

    def __init__(
        self,
        parent: QWidget,
        run: Callable[[MessageDialog], object] | None = None,
    ) -> None:
        self._parent = parent
        self._run = run

    def ask(self, title: str, words: str, accept: str, refuse: str = "") -> bool:
        """Ask a question that has a yes and a no; Esc means no."""
        refusal = refuse or QCoreApplication.translate("Messages", "Cancel")
        return bool(self._shown("ask", title, words, [(False, refusal), (True, accept)]))

    def choose(self, title: str, words: str, answers: Sequence[tuple[object, str]]) -> object | None:
        """Offer several answers, the recommended one last; Esc gives None."""
        return self._shown("ask", title, words, answers)

    def inform(self, title: str, words: str = "") -> None:
        """Tell something that needs to be known before going on."""
        self._shown("inform", title, words, [(True, self._close_word())])

    def warn(self, title: str, words: str = "") -> None:
        """Tell that something was not done, and what to do."""
        self._shown("warn", title, words, [(True, self._close_word())])

    def _close_word(self) -> str:
        return QCoreApplication.translate("Messages", "Close")

    def _shown(
        self, tone: str, title: str, words: str, answers: Sequence[tuple[object, str]]
    ) -> object | None:
        dialog = MessageDialog(tone, title, words, answers, self._parent)
        if self._run is None:
            dialog.exec()
        else:
            self._run(dialog)
        answer = dialog.answer
        dialog.deleteLater()
        return answer

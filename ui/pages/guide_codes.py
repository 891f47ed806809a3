"""Codes on the screen for the guide page: one, or those of the print set with ← and →."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.problems import Refused
from ui import background, words
from ui.dialogs.screen_code import ScreenCodeWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desk.usecases.guides import Guides, ScreenCode
    from ui.background import Task


class GuideCodes(QObject):
    """Opens the window once a code was read back; a code that failed is never shown."""

    print_asked = Signal()
    failed = Signal(str)

    def __init__(self, guides: Guides, page: QWidget) -> None:
        super().__init__(page)
        self._guides, self._page = guides, page
        self._keys: tuple[str, ...] = ()
        self._at = 0
        self.window: ScreenCodeWindow | None = None

    def show_codes(self, keys: Sequence[str]) -> None:
        """Show the first of these sheets' codes."""
        self._keys, self._at = tuple(keys), 0
        self._load()

    def close(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()

    def _load(self) -> None:
        work = partial(_code, self._guides, self._keys[self._at])
        background.run(self, work, self._on_ready, self._on_failed)

    def _on_ready(self, code: ScreenCode) -> None:
        if self.window is None:
            self.window = ScreenCodeWindow(code, self._page)
            self.window.print_clicked.connect(self.print_asked)
            self.window.stepped.connect(self._on_stepped)
            self.window.finished.connect(self._on_finished)
            self.window.open_full()
        else:
            self.window.show_code(code)
        self.window.show_place(self._at + 1, len(self._keys))

    def _on_stepped(self, by: int) -> None:
        at = min(max(self._at + by, 0), len(self._keys) - 1)
        if at != self._at:
            self._at = at
            self._load()

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, Refused):
            raise problem
        self.close()
        self.failed.emit(words.refusal(problem))

    def _on_finished(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
        self.window = None


def _code(guides: Guides, key: str, _task: Task) -> ScreenCode:
    return guides.screen_code(key)

"""What practice mode puts round the pages: the violet band with the coach's next step, and the watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.practice import Lesson, done_by_saving
from ui import theme, watermark
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import Card, Panel
from ui.widgets.labels import ElidedLabel, Tag, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.visit import Visit
    from ui.changes import Changes
    from ui.main_window import MainWindow

BAND = 36
CARD = 36


class Band(Panel):
    """The violet line over every page: that nothing here counts, how far one is, the way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent", (), parent)
        self.setFixedHeight(BAND)
        self.leave = OutlineButton(self.tr("Leave practice"), low=True)
        self._words = ElidedLabel(
            self.tr("A register of its own: nothing here counts, is backed up or reaches the real register."),
            theme.BODY,
            "surface",
        )
        self._lesson = Text("", theme.BODY, "surface", weight=600)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(Text(watermark.word(), theme.STRONG, "surface"))
        row.addWidget(self._words, 1)
        row.addWidget(self._lesson)
        row.addWidget(self.leave)

    def show_lesson(self, words: str) -> None:
        """Say how far one is."""
        self._lesson.setText(words)


class Coach(Card):
    """One thing to try, in one line; the next one comes when it was done, or by the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, current=True)
        self.setFixedHeight(CARD)
        self._tag = Tag(self.tr("Right"), "ok")
        self._title = Text("", theme.STRONG)
        self._words = ElidedLabel("", theme.BODY, "ink2")
        self.again = GhostButton(self.tr("Start over"), low=True)
        self.skip = GhostButton(self.tr("Next lesson"), low=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(12)
        row.addWidget(self._tag)
        row.addWidget(self._title)
        row.addWidget(self._words, 1)
        row.addWidget(self.skip)
        row.addWidget(self.again)

    def show_step(self, title: str, words: str, *, praised: bool, last: bool) -> None:
        """Show what to try; `praised` says that what came before was right."""
        self._tag.setVisible(praised)
        self._title.setText(title)
        self._words.set_text(words)
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{title}. {words}")

    def settle(self) -> None:
        """Leave the title out where there is no room for it."""
        self._title.setVisible(not theme.sizes(self).compact)


class Banner(QWidget):
    """Band and coach, over the pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = Band()
        self.coach = Coach()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.band)
        self._inset = QVBoxLayout()
        self._inset.addWidget(self.coach)
        self._column.addLayout(self._inset)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inset"):
            self._settle()

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._inset.setContentsMargins(sizes.margin, 3, sizes.margin, 0)
        self.coach.settle()


class Practice(QObject):
    """Puts practice mode round the pages of a window and follows what the learner does."""

    leave_asked = Signal()
    again_asked = Signal()

    def __init__(self, window: MainWindow, changes: Changes, last: Callable[[], Visit | None]) -> None:
        """Stand in a window; `last` returns the visit that was saved last."""
        super().__init__(window)
        self._last = last
        self.lesson: Lesson | None = Lesson.ACTIVATION
        self.banner = Banner()
        window.add_banner(self.banner)
        self.watermark = watermark.Watermark(window.pages_area())
        window.set_mark(watermark.word())
        door = window.add_door("sign-out", self.tr("Leave practice"), self.tr("Leave"))
        door.clicked.connect(self.leave_asked)
        self.banner.band.leave.clicked.connect(self.leave_asked)
        self.banner.coach.skip.clicked.connect(self._on_skipped)
        self.banner.coach.again.clicked.connect(self.again_asked)
        changes.visit_saved.connect(self._on_visit_saved)
        changes.visit_voided.connect(self._on_visit_voided)
        window.page_changed.connect(self._on_page_changed)
        self._show(praised=False)

    def _go_on(self) -> None:
        self.lesson = self.lesson.following if self.lesson is not None else None
        self._show(praised=True)

    def _show(self, *, praised: bool) -> None:
        title, words = self._words()
        self.banner.coach.show_step(title, words, praised=praised, last=self.lesson is None)
        told = self.tr("Lesson {number} of {count}")
        number = self.lesson.value if self.lesson is not None else len(Lesson)
        self.banner.band.show_lesson(told.format(number=number, count=len(Lesson)))

    def _words(self) -> tuple[str, str]:
        if self.lesson is None:
            return (
                self.tr("All lessons are done"),
                self.tr("Go on trying things, start over, or leave practice and work for real."),
            )
        return {
            Lesson.ACTIVATION: (
                self.tr("Record one VNeID activation"),
                self.tr("Press tile 2 (or Alt+2), then Ctrl+Enter to save. No name is needed."),
            ),
            Lesson.UNDO: (
                self.tr("Undo what you just saved"),
                self.tr("Press Ctrl+Z. The row stays in the log, struck through, and counts nowhere."),
            ),
            Lesson.PERSON: (
                self.tr("Record somebody who came before"),
                self.tr("Type “nguyen thi mau”, Enter to choose, press 5 (look-up), then Ctrl+Enter."),
            ),
            Lesson.DOSSIER: (
                self.tr("Record a filed dossier"),
                self.tr("Press tile 1 (or Alt+1), type “khai s”, Enter, then Ctrl+Enter to save."),
            ),
            Lesson.LOG: (
                self.tr("Find it again in the log"),
                self.tr("Press F3 and look at the first rows. F2 brings you back to the desk."),
            ),
        }[self.lesson]

    def _on_skipped(self) -> None:
        self.lesson = self.lesson.following if self.lesson is not None else None
        self._show(praised=False)

    def _on_visit_saved(self) -> None:
        saved = self._last()
        if self.lesson is not None and saved is not None and done_by_saving(self.lesson, saved):
            self._go_on()

    def _on_visit_voided(self) -> None:
        if self.lesson is Lesson.UNDO:
            self._go_on()

    def _on_page_changed(self, key: str) -> None:
        if self.lesson is Lesson.LOG and key == "log":
            self._go_on()

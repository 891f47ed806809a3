"""Closing a shift from the pad: what it came to, how many people were reached, what looks unusual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem, Refused
from desk.domain.shift import Closing, Shift
from ui import theme, words
from ui.pages.pad_step import PadStep
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import ShiftSummary
    from ui.changes import Changes


class OutingClose(PadStep):
    """Shows a shift's figures and closes it; `closed` carries it. What is unusual is asked, never refused."""

    closed = Signal(object)

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__("", "", "lock-simple", parent)
        self._desk, self._user, self._changes = desk, user, changes
        self._shift: Shift | None = None
        self.title.setText(self.tr("Close the shift"))
        self.save.setText(self.tr("Close the shift"))
        self.reached, self.note = TextField(self.tr("such as 35")), TextField()
        self._figures = Text("", theme.BODY, wrap=True)
        self._open_work = Text("", theme.CAPTION, "warn", wrap=True)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._open_work)
        self.add_field(self.tr("People reached"), self.reached, self.tr("empty for none"))
        self.add_field(self.tr("Note"), self.note, self.tr("not needed"))
        self.body.addStretch(1)
        self.save.clicked.connect(self.close_shift)
        self.reached.textEdited.connect(self._on_edited)

    def show_shift(self, shift: Shift) -> None:
        """Show what a shift came to, with a question about each unusual figure."""
        self._shift = shift
        self.reached.clear()
        self.note.clear()
        summary = self._desk.shifts.summary(self._user, shift.id)
        self._figures.setText(self._told(summary))
        self._open_work.setText(self._unfinished(summary))
        self._open_work.setVisible(bool(self._open_work.text()))
        questions = self._desk.workload.questions(self._user, shift.id)
        self.clear_message()
        if questions:
            asked = " ".join(words.problem(question) for question in questions)
            self.show_message("warn", self.tr("Please look once more"), asked)

    def page_shown(self) -> None:
        """Put focus on the first number."""
        self.reached.setFocus()

    def close_shift(self) -> None:
        """Close it, or say what is wrong."""
        assert self._shift is not None
        typed = self.reached.text().strip()
        reached = parse_whole(typed) if typed else 0
        if isinstance(reached, Problem):
            self.reached.set_tone("err")
            self.show_message("err", words.problem(reached))
            self.reached.setFocus()
            return
        closing = Closing(reached=reached, note=self.note.text())
        try:
            view = self._desk.shifts.close(self._user, self._shift.id, closing)
        except Refused as refused:
            self.show_refusal(refused, {"reached": self.reached, "note": self.note})
            return
        self._changes.shift_changed.emit()
        self.closed.emit(view.shift)

    def _told(self, summary: ShiftSummary) -> str:
        services = self._desk.catalogues.snapshot().service_by_key
        lines = [summary.view.shift.plan.place]
        for key, count in summary.figures.by_service.items():
            named = services[key]
            lines.append(f"{named.name}: {words.number(count)} {named.unit_of_account}")
        if len(lines) == 1:
            lines.append(self.tr("Nothing was counted."))
        return "\n".join(lines)

    def _unfinished(self, summary: ShiftSummary) -> str:
        parts = []
        if summary.unfinished:
            parts.append(self.tr("Items not finished: {count}.").format(count=summary.unfinished))
        if summary.drafts:
            parts.append(self.tr("Drafts still open: {count}.").format(count=summary.drafts))
        return " ".join(parts)

    def _on_edited(self) -> None:
        self.reached.set_tone("")

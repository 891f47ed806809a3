"""What stands around every step of the import: title, steps, bar, the step itself, buttons."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.dialogs.import_mapping import ImportMapping
from ui.dialogs.import_sheets import SheetChoice
from ui.dialogs.import_start import ImportStart
from ui.dialogs.import_steps import StepLine
from ui.dialogs.import_undo import ImportUndo
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.facts import EmptyState
from ui.widgets.fields import TextField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.progress import Track

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.imports import Imports


class Step(IntEnum):
    """The steps from left to right."""

    FILE = 0
    SHEET = 1
    ROWS = 2
    DONE = 3


class ImportFrame(QWidget):
    """Shows one step at a time, or that something is under way; the dialog decides which."""

    def __init__(self, imports: Imports, user: User, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.file = ElidedLabel("", theme.CAPTION, "ink2")
        names = (
            self.tr("Choose a file"),
            self.tr("Choose a sheet"),
            self.tr("Map and look"),
            self.tr("Import"),
        )
        self.steps = StepLine(names)
        self.bar = Bar("err")
        self.reason = TextField(self.tr("why these rows come late; no citizen's name"))
        self.undo = ImportUndo(imports, user, self.bar, self)
        self.start, self.sheets, self.mapping = ImportStart(), SheetChoice(), ImportMapping(imports, user)
        self.done = EmptyState(
            "check-circle-fill",
            self.tr("The rows are in the register"),
            self.tr(
                "Was it the wrong file? The whole import can be undone, now or later, on the first step."
            ),
            self.tr("Undo this import…"),
        )
        self._working = QWidget()
        self._track = Track()
        self._doing = Text("", theme.BODY, "ink2")
        self._why = Text("", theme.CAPTION, "ink2", wrap=True)
        self.close_button = OutlineButton(self.tr("Close"), "Esc")
        self.back_button = OutlineButton(self.tr("Back"))
        self.take_button = PrimaryButton(self.tr("Choose a file…"))
        self._places = QStackedWidget()
        self._build(dialog)
        self._ring = FocusRing(dialog)

    def step(self) -> Step:
        """Return the step that is shown."""
        return Step(self.steps.step)

    def show_step(self, step: Step) -> None:
        """Show a step."""
        self.undo.forget()
        self.reason.setVisible(False)
        self.steps.set_step(step)
        self._places.setCurrentWidget((self.start, self.sheets, self.mapping, self.done)[step])
        self.back_button.setText(self.tr("Back"))
        self.back_button.setVisible(step in (Step.SHEET, Step.ROWS))
        self.close_button.setVisible(step is not Step.DONE)

    def ask_reason(self) -> None:
        """Ask why rows come into a closed month; Enter behind it goes on."""
        self.reason.show()
        self.reason.setFocus()

    def show_done(self, *, several: bool) -> None:
        """Show the last step; where the file has several sheets, another one may follow."""
        self.show_step(Step.DONE)
        self.done.set_message(
            self.tr("The rows are in the register"),
            self.tr(
                "Was it the wrong file? The whole import can be undone, now or later, on the first step."
            ),
        )
        self.done.action_button().show()
        self.back_button.setText(self.tr("Import another sheet"))
        self.back_button.setVisible(several)

    def show_undone(self, *, whole: bool) -> None:
        """Say in the last step that the import is out again; what was kept of it stands in the bar."""
        figures = self.tr("The figures are as they were before it.")
        kept = self.tr("Visits that were corrected since are still in the figures.")
        self.done.set_message(self.tr("The import was undone"), figures if whole else kept)
        self.done.action_button().hide()
        self.take_button.setFocus()

    def show_work(self, what: str, *, can_close: bool) -> None:
        """Show that something is under way."""
        self._doing.setText(what)
        self._track.setAccessibleName(what)
        self._track.setRange(0, 0)
        self._places.setCurrentWidget(self._working)
        self._why.setText("")
        self.back_button.setEnabled(False)
        self.take_button.setEnabled(False)
        self.close_button.setEnabled(can_close)

    def offer(self, text: str, why: str = "", *, enabled: bool = True, strong: bool = False) -> None:
        """Offer the next thing to do; a `strong` one writes to the register."""
        self.take_button.setText(text)
        self.take_button.set_hint("Ctrl+Enter" if strong else "")
        self.take_button.setEnabled(enabled)
        self.take_button.updateGeometry()
        self._why.setText(why)
        self.back_button.setEnabled(True)
        self.close_button.setEnabled(True)
        if enabled and not self.mapping.columns.isAncestorOf(self.focusWidget() or self):
            self.take_button.setFocus()

    def _build(self, dialog: QDialog) -> None:
        lines = QVBoxLayout(self._working)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addStretch(1)
        lines.addWidget(self._doing)
        lines.addWidget(self._track)
        lines.addStretch(2)
        for place in (self.start, self.sheets, self.mapping, self.done, self._working):
            self._places.addWidget(place)
        title, head = QVBoxLayout(), QHBoxLayout()
        title.setSpacing(0)
        title.addWidget(Text(self.tr("Import a help log"), theme.TITLE))
        title.addWidget(self.file)
        head.addLayout(title, 1)
        head.addWidget(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.reason)
        self.reason.setAccessibleName(self.tr("Why the rows come late"))
        self.reason.hide()
        column.addWidget(self._places, 1)
        column.addLayout(self._foot())
        whole = QVBoxLayout(dialog)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.close_button)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.take_button)
        self.take_button.set_keys("Ctrl+Return", "Ctrl+Enter")
        return foot

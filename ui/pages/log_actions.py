"""What can be done with the chosen line: correct it, void it, with the reason that both need."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.pages.log_reason import ReasonField
from ui.widgets.bars import Bar
from ui.widgets.buttons import DangerButton, OutlineButton, PrimaryButton
from ui.widgets.checks import CheckChip
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.log import LogRow


class PanelMode(Enum):
    """What is being done with the line."""

    READ = "read"
    EDIT = "edit"
    VOID = "void"


class PanelActions(QWidget):
    """The buttons of the mode in force, above them the reason and what went wrong."""

    edit_asked = Signal()
    void_asked = Signal()
    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = PanelMode.READ
        self.reason = ReasonField()
        self.bar = Bar("err")
        self.edit = PrimaryButton(self.tr("Correct"), "Enter", "pencil-simple")
        self.void = DangerButton(self.tr("Void…"), "", "prohibit")
        self.save = PrimaryButton(self.tr("Save the correction"), "Ctrl+Enter")
        self.strike = DangerButton(self.tr("Void this visit"))
        self.cancel = OutlineButton(self.tr("Cancel"), "Esc")
        self.alone = CheckChip(self.tr("Only this item of the visit"))
        self._items = 1
        self._hint = Text("", theme.CAPTION, "ink2", wrap=True)
        self._build()
        self._connect()

    def show_mode(self, mode: PanelMode, row: LogRow | None) -> None:
        """Show the buttons of a mode for a line; a voided line has none. The reason begins empty."""
        if mode is not self.mode:
            self.reason.clear()
            self.alone.setChecked(False)
        self.mode = mode
        self.bar.hide()
        reading, editing, voiding = (mode is each for each in PanelMode)
        self.setVisible(row is not None and not row.voided)
        for button in (self.edit, self.void):
            button.setVisible(reading)
        self.save.setVisible(editing)
        self.strike.setVisible(voiding)
        self.cancel.setVisible(not reading)
        self.reason.setVisible(not reading)
        self._hint.setVisible(not editing)
        self._items = row.items if row and voiding else 1
        self.alone.setVisible(self._items > 1)
        self._say_consequence()

    def tell(self, sentence: str) -> None:
        """Say why nothing was saved; what was typed stays."""
        self.bar.show_message("err", "", sentence)
        self.bar.show()

    def consequence(self) -> str:
        """Return what is said of what a void does."""
        return self._hint.text()

    def _say_consequence(self) -> None:
        alone = self.alone.isChecked()
        self.strike.setText(self.tr("Take this item out") if alone else self.tr("Void this visit"))
        told = self.tr("A voided line stays in the log, it is only not counted.")
        if alone:
            told = self.tr("Takes only this item out of the visit. The history still shows it.")
        elif self._items > 1:
            told = self.tr("Voids the whole visit with its {n} items. It stays in the log, not counted.")
        self._hint.setText(told.format(n=self._items))

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for aside in (self.void, self.cancel):
            buttons.addWidget(aside)
        for main in (self.edit, self.save, self.strike):
            main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(main, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 4, 0)
        column.setSpacing(6)
        column.addWidget(self.alone)
        column.addWidget(self.reason)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self.edit.clicked.connect(self.edit_asked)
        self.void.clicked.connect(self.void_asked)
        self.cancel.clicked.connect(self.cancelled)
        self.alone.clicked.connect(self._say_consequence)
        self.reason.confirmed.connect(self.confirmed)
        for button in (self.save, self.strike):
            button.clicked.connect(self.confirmed)
            button.set_keys("Ctrl+Return", "Ctrl+Enter")

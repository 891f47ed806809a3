"""A page that takes the place of the tally pad for a while: a title, the way back, fields, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme, words
from ui.widgets.bars import Bar
from ui.widgets.buttons import IconButton, PrimaryButton
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from desk.domain.problems import Refused
    from ui.widgets.fields import TextField

READABLE = 720  # pixels; wider fields would part a label from its hint


class PadStep(QWidget):
    """Fields go into `body`, more buttons into `foot`; `left` tells that one wants back to the tally."""

    left = Signal()

    def __init__(self, title: str, save: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, theme.SUB)
        self.back = IconButton("caret-left", self.tr("Back to the tally"), side=44)
        self.bar = Bar("err")
        self.save = PrimaryButton(save, "Ctrl+Enter", icon)
        self.body, self.foot = QVBoxLayout(), QHBoxLayout()
        self._area = QScrollArea()
        self._build()
        self.back.clicked.connect(self.left)
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")

    def show_message(self, tone: str, title: str, sentence: str = "", action: str = "") -> None:
        """Say something above the button; nothing that was typed is lost."""
        self.bar.show_message(tone, title, sentence, action)
        self.bar.show()

    def clear_message(self) -> None:
        """Say nothing."""
        self.bar.hide()

    def show_refusal(self, refused: Refused, fields: Mapping[str, TextField]) -> None:
        """Say what is wrong, mark the fields that are meant and go to the first of them."""
        self.show_message("err", words.refusal(refused))
        wrong = [fields[told.field] for told in refused.problems if told.field in fields]
        for field in wrong:
            field.set_tone("err")
        if wrong:
            wrong[0].setFocus()

    def add_field(self, label: str, field: QWidget, hint: str = "") -> FieldLabel:
        """Add a field under its label."""
        told = FieldLabel(label, hint, field)
        self.body.addLayout(labelled(told, field))
        return told

    def add_pair(self, fields: Sequence[tuple[str, QWidget]]) -> None:
        """Add fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for label, field in fields:
            row.addLayout(labelled(FieldLabel(label, "", field), field), 1)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        inner = QWidget()
        inner.setLayout(self.body)
        inner.setMaximumWidth(READABLE)
        self.body.setContentsMargins(2, 4, 10, 4)
        self.body.setSpacing(8)
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self.bar)
        column.addLayout(self.foot)
        self.bar.hide()

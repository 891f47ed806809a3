"""When somebody came and left, put right in place: two times as people type them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.problems import Problem
from desk.usecases import clock
from ui import theme, words
from ui.pages import duty_words
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel, FieldLabel, labelled

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtGui import QKeyEvent

    from desk.domain.shift import Attendance


def moment(day: date, at: time, after: datetime | None = None) -> datetime:
    """A time of a shift's day as an instant; one before `after` lies past midnight."""
    told = datetime.combine(day, at, clock.DESK_ZONE)
    past_midnight = after is not None and told < after.replace(second=0, microsecond=0)
    return told + timedelta(days=1) if past_midnight else told


class TimesEdit(QWidget):
    """`confirmed` carries attendance, coming and leaving (None: still there); `said` a problem."""

    confirmed = Signal(object, object, object)
    cancelled = Signal()
    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stay: Attendance | None = None
        self._day: date | None = None
        self._name = ElidedLabel("", theme.SMALL)
        self.came, self.left = TextField("7:30"), TextField(self.tr("still here"))
        self.save = OutlineButton(self.tr("Save"))
        cancel = GhostButton(self.tr("Cancel"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(labelled(FieldLabel(self.tr("Came at"), "", self.came), self.came), 1)
        row.addLayout(labelled(FieldLabel(self.tr("Left at"), "", self.left), self.left), 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(cancel, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addLayout(row)
        self.save.clicked.connect(self._on_save_clicked)
        cancel.clicked.connect(self.cancelled)
        for field in (self.came, self.left):
            field.returnPressed.connect(self._on_save_clicked)

    def edit(self, stay: Attendance, day: date) -> None:
        """Begin with the times of somebody in a shift of a day."""
        self._stay, self._day = stay, day
        self._name.set_text(stay.name)
        self.came.setText(duty_words.at(stay.in_at) if stay.in_at is not None else "")
        self.left.setText(duty_words.at(stay.out_at) if stay.out_at is not None else "")
        self.came.setFocus()
        self.came.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_save_clicked(self) -> None:
        assert self._stay is not None
        assert self._day is not None
        came = self._read(self.came)
        left = self._read(self.left) if self.left.text().strip() else None
        if came is None or (left is None and self.left.text().strip()):
            return
        start = moment(self._day, came)
        self.confirmed.emit(self._stay.id, start, None if left is None else moment(self._day, left))

    def _read(self, field: TextField) -> time | None:
        read = parse_time(field.text())
        if isinstance(read, Problem):
            field.set_tone("err")
            field.setFocus()
            self.said.emit("err", words.problem(read))
            return None
        field.set_tone("")
        return read

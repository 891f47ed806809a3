"""A code from a message: the figures as they were told, what they are now, and the lines behind them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.log import LogQuery
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import words
from ui.background import run
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel
from ui.widgets.period_picker import in_short

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.snapshot import Comparison
    from desk.usecases.snapshots import SnapshotNow, Snapshots
    from ui.background import Task

CODE_WIDTH = 150
MOST_CHANGES = 4


class CodePart(QWidget):
    """`rows_requested` carries the query for the lines of the period that was told about."""

    rows_requested = Signal(object)

    def __init__(self, snapshots: Snapshots, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshots, self._user = snapshots, user
        self._found: SnapshotNow | None = None
        self._task: Task | None = None
        self.field = TextField("T2K7M9QXA")
        self.look = OutlineButton(self.tr("Find what was told"), low=True)
        self.bar = Bar("ok")
        self._build()
        self.look.clicked.connect(self.look_up)
        self.field.returnPressed.connect(self.look_up)
        self.bar.action_clicked.connect(self._on_rows_asked)

    def clear(self) -> None:
        """Begin without a code."""
        self.field.clear()
        self.bar.hide()

    def look_up(self) -> None:
        """Look the code up."""
        if self._task is None:
            work = partial(_find, self._snapshots, self._user, self.field.text())
            self._task = run(self, work, self._on_found, self._on_failed)

    def is_busy(self) -> bool:
        """Return whether a code is being looked up."""
        return self._task is not None

    def _build(self) -> None:
        self.field.setFixedWidth(CODE_WIDTH)
        self.field.setAccessibleName(self.tr("Code of a message"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(FieldLabel(self.tr("Code of a message"), self.tr("at its end"), self.field))
        row.addStretch(1)
        row.addWidget(self.field)
        row.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Hairline())
        column.addLayout(row)
        column.addWidget(self.bar)
        self.bar.hide()

    def _on_found(self, found: SnapshotNow) -> None:
        self._task, self._found = None, found
        told = found.snapshot
        at = f"{clock.local(told.at):%H:%M %d/%m/%Y}"
        title = self.tr("Told {at} by {name}: {period}")
        changed = [each for each in found.figures if each.changed]
        lines = [self._line(each) for each in (changed or found.figures)[:MOST_CHANGES]]
        head = self.tr("Superseded, now it is:") if changed else self.tr("Still so:")
        if len(changed) > MOST_CHANGES:
            lines.append(self.tr("{count} more").format(count=len(changed) - MOST_CHANGES))
        self.bar.show_message(
            "warn" if changed else "ok",
            title.format(at=at, name=told.by_name, period=in_short(told.period)),
            f"{head} {'; '.join(lines)}.",
            self.tr("See the lines"),
        )
        self.bar.show()

    def _line(self, each: Comparison) -> str:
        if not each.changed:
            return f"{each.name} {words.number(each.now or 0)} {each.unit}"
        then, now = words.number(each.then or 0), words.number(each.now or 0)
        return f"{each.name} {then} → {now} {each.unit}"

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._found = None
        self.bar.show_message("err", self.tr("Nothing was found"), words.refusal(problem))
        self.bar.show()

    def _on_rows_asked(self) -> None:
        if self._found is not None:
            period = self._found.snapshot.period
            self.rows_requested.emit(LogQuery(period.start, period.end, voided=False))


def _find(snapshots: Snapshots, user: User, code: str, _task: Task) -> SnapshotNow:
    return snapshots.find(user, code)

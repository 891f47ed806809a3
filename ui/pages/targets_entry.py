"""Nhập số hôm nay: the figures of a day for every unit of a board, on one screen, saved all together."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.figure_checks import FixKind
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.pages.targets_check import TargetsCheck
from ui.pages.targets_table import EntryTable
from ui.widgets.bars import Bar
from ui.widgets.buttons import IconButton, OutlineButton
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from desk.domain.figure_checks import Fix
    from desk.domain.indicator_step import EntryLine
    from desk.domain.people import User
    from desk.usecases.emulation import EntrySheet
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.pages.targets_rows import EntryRow

    Asked = tuple[UUID, str, date]


class TargetsEntry(QWidget):
    """`left` asks for the board again, `saved` carries how many units were saved."""

    left = Signal()
    saved = Signal(int)

    def __init__(self, desk: Desk, user: User, *, may_set: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._asked: Asked | None = None
        self._task: Task | None = None
        self.back = IconButton("caret-left", self.tr("Back to the board"), side=36)
        self.title = ElidedLabel(self.tr("Enter today's figures"), theme.TITLE)
        self.about = ElidedLabel("", theme.CAPTION, "ink2")
        self.earlier = IconButton("caret-left", self.tr("A day earlier"))
        self.later = IconButton("caret-right", self.tr("A day later"))
        self.paste = OutlineButton(self.tr("Paste rows"), "Ctrl+V", "table")
        self.pasted = Bar("warn")
        self.table = EntryTable()
        self.check = TargetsCheck(may_set=may_set)
        self._build()
        self._connect()

    def open(self, plan: UUID, indicator: str, day: date | None = None) -> None:
        """Show the table of a day; what was typed for the same one is still there."""
        asked = (plan, indicator, day or clock.today())
        if asked == self._asked and self.table.lines():
            return
        self._asked = asked
        self._load()

    def is_busy(self) -> bool:
        """Return whether something is being read or saved."""
        return self._task is not None

    def rows(self) -> list[EntryRow]:
        """Return the rows of the units."""
        return list(self.table.rows)

    def settle(self, *, compact: bool) -> None:
        """Follow the density of the window."""
        self._column.setContentsMargins(16 if compact else 24, 10, 16 if compact else 18, 8)
        self.check.settle(compact=compact)
        self.paste.setText(self.tr("Paste") if compact else self.tr("Paste rows"))

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.back)
        head.addLayout(names, 1)
        for part in (self.earlier, self.later, self.paste):
            head.addWidget(part)
        hint = self.tr("Type +3 under More, or the new figure under Done. Enter goes down, Tab to the right.")
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.pasted)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(Text(hint, theme.CAPTION, "ink3", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, 1)
        row.addWidget(self.check)
        self.pasted.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.earlier.clicked.connect(partial(self._on_day_stepped, -1))
        self.later.clicked.connect(partial(self._on_day_stepped, 1))
        self.paste.clicked.connect(self.table.paste_at_focus)
        self.pasted.action_clicked.connect(self._on_paste_undone)
        self.table.edited.connect(self._on_edited)
        self.table.pasted.connect(self._on_pasted)
        self.check.save.clicked.connect(self._on_save)
        self.check.fix_chosen.connect(self._on_fix_chosen)
        self.check.reason_typed.connect(self._on_reason_typed)
        keys = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left)

    def _load(self) -> None:
        if self._asked is None:
            return
        self.check.clear()
        self.pasted.hide()
        work = partial(_read, self._desk, self._user, self._asked)
        self._task = run(self, work, self._on_loaded, self._on_failed)

    def _on_loaded(self, sheet: EntrySheet) -> None:
        self._task = None
        board = sheet.board
        today = board.day == clock.today()
        self.title.set_text(self.tr("Enter today's figures") if today else self.tr("Enter figures of a day"))
        told = self.tr("{name}, unit of account: {unit}. Figures at the end of {day}").format(
            name=board.indicator.name, unit=board.indicator.unit_of_account, day=f"{board.day:%d/%m/%Y}"
        )
        self.about.set_text(told)
        self.later.setEnabled(board.day < min(clock.today(), board.plan.end))
        self.earlier.setEnabled(board.day > board.plan.start)
        self.check.ward = sheet.ward if board.rows else ""
        self.table.show_sheet(sheet)
        if self.table.rows:
            self.table.rows[0].more.setFocus()

    def _on_edited(self) -> None:
        total = self.table.total
        if total is not None:
            self.check.show_state(len(self.table.rows), self.table.entered(), total.state.now())
            self.check.show_doubts(self.table.falls(), self.table.doubts())

    def _on_save(self) -> None:
        if self._asked is None or self._task is not None:
            return
        unread = self.table.unread()
        problem = unread.state.problem() if unread is not None else None
        if unread is not None and problem is not None:
            unread.done.setFocus()
            self._tell(f"{unread.state.name}: {words.problem(problem)}")
            return
        late = self.check.late.text().strip()
        work = partial(_save, self._desk, self._user, self._asked, self.table.lines(), late)
        self._task = run(self, work, self._on_saved, self._on_failed)

    def _on_saved(self, count: int) -> None:
        self._task = None
        self._asked = None
        self.saved.emit(count)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        first = problem.problem
        row = self.table.row_of(first.field)
        told = words.problem(first)
        self._tell(f"{row.state.name}: {told}" if row is not None else told)
        if first.field == LATE:
            self.check.ask_late()

    def _tell(self, told: str) -> None:
        self.check.bar.show_message("err", self.tr("Not saved yet"), told)
        self.check.bar.show()

    def _on_day_stepped(self, days: int) -> None:
        if self.table.lines():
            self._tell(self.tr("Save what was typed before you go to another day."))
        elif self._asked is not None:
            plan, indicator, day = self._asked
            self._asked = (plan, indicator, day + timedelta(days))
            self._load()

    def _on_pasted(self, filled: int, lines: int) -> None:
        title = self.tr("{count} of {lines} lines pasted, not saved yet").format(count=filled, lines=lines)
        told = self.tr("Look at the figures, then press Ctrl+Enter.")
        self.pasted.show_message("warn", title, told, self.tr("Take them out"))
        self.pasted.setVisible(bool(lines))

    def _on_paste_undone(self) -> None:
        self.pasted.hide()
        self.table.clear()

    def _on_fix_chosen(self, unit: str, fix: Fix) -> None:
        row = self.table.row_of(unit)
        if row is None:
            return
        if fix.kind is FixKind.TOTAL:
            self._retarget(row, fix)
        else:
            row.put("told" if fix.kind is FixKind.REMAINING else "done", str(fix.value))

    def _retarget(self, row: EntryRow, fix: Fix) -> None:
        if self._asked is None:
            return
        plan, indicator, day = self._asked
        try:
            self._desk.emulation.repair(self._user, plan, indicator, row.state.key, fix, day, "")
        except Refused as refused:
            self._tell(words.refusal(refused))
            return
        row.retarget(int(fix.value))

    def _on_reason_typed(self, unit: str, text: str) -> None:
        row = self.table.row_of(unit)
        if row is not None:
            row.state.reason = text


LATE = "late_reason"
"""The field of a refusal that asks why something comes into a closed month."""


def _read(desk: Desk, user: User, asked: Asked, task: Task) -> EntrySheet:
    sheet = desk.emulation.sheet(user, *asked)
    task.step()
    return sheet


def _save(desk: Desk, user: User, asked: Asked, lines: list[EntryLine], late: str, _task: Task) -> int:
    return len(desk.emulation.enter(user, *asked, lines, late))

"""Nhập số hôm nay: the figures of a day for every unit of a board, on one screen, saved all together."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.emulation import Branch
from desk.domain.figure_checks import FixKind
from desk.domain.indicator_step import EntryLine
from desk.domain.problems import Refused
from desk.domain.text import sort_key
from desk.domain.unit import group_words
from desk.usecases import clock
from ui import target_words, theme, words
from ui.background import run
from ui.models.entry_state import EntryState
from ui.pages.targets_check import TargetsCheck
from ui.pages.targets_rows import ROW, EntryField, EntryHead, EntryRow, EntryTotal
from ui.widgets.bars import Bar
from ui.widgets.buttons import IconButton, OutlineButton
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from desk.domain.emulation import BoardRow
    from desk.domain.figure_checks import Fix
    from desk.domain.people import User
    from desk.domain.text import SortKey
    from desk.usecases.emulation import EntrySheet
    from desk.usecases.opening import Desk
    from ui.background import Task


class TargetsEntry(QWidget):
    """`left` asks for the board again, `saved` carries how many units were saved."""

    left = Signal()
    saved = Signal(int)

    def __init__(self, desk: Desk, user: User, *, may_set: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._asked: tuple[UUID, str, date] | None = None
        self._sheet: EntrySheet | None = None
        self._task: Task | None = None
        self._rows: list[EntryRow] = []
        self.total: EntryTotal | None = None
        self.back = IconButton("caret-left", self.tr("Back to the board"), side=36)
        self.title = ElidedLabel(self.tr("Enter today's figures"), theme.TITLE)
        self.about = ElidedLabel("", theme.CAPTION, "ink2")
        self.earlier = IconButton("caret-left", self.tr("A day earlier"))
        self.later = IconButton("caret-right", self.tr("A day later"))
        self.paste = OutlineButton(self.tr("Paste rows"), "Ctrl+V", "table")
        self.pasted = Bar("warn")
        self.check = TargetsCheck(may_set=may_set)
        self._build()
        self._connect()

    def open(self, plan: UUID, indicator: str, day: date | None = None) -> None:
        """Show the table of a day; what was typed for the same one is still there."""
        asked = (plan, indicator, day or clock.today())
        if asked == self._asked and self._lines():
            return
        self._asked = asked
        self._load()

    def is_busy(self) -> bool:
        """Return whether something is being read or saved."""
        return self._task is not None

    def rows(self) -> list[EntryRow]:
        """Return the rows of the units."""
        return list(self._rows)

    def settle(self, *, compact: bool) -> None:
        """Follow the density of the window."""
        self._column.setContentsMargins(16 if compact else 24, 10, 16 if compact else 18, 8)
        self.check.settle(compact=compact)
        self.paste.setText(self.tr("Paste") if compact else self.tr("Paste rows"))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.back)
        head.addLayout(words, 1)
        for part in (self.earlier, self.later, self.paste):
            head.addWidget(part)
        inner = QWidget()
        self._grid = QVBoxLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._totals = QVBoxLayout()
        hint = self.tr("Type +3 under More, or the new figure under Done. Enter goes down, Tab to the right.")
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.pasted)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(EntryHead())
        table.addWidget(self._area, 1)
        table.addLayout(self._totals)
        self._column.addLayout(table, 1)
        self._column.addWidget(Text(hint, theme.CAPTION, "ink3", wrap=True))
        self._column.addStretch(0)
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
        self.paste.clicked.connect(self._on_paste_clicked)
        self.pasted.action_clicked.connect(self._on_paste_undone)
        self.check.save.clicked.connect(self._on_save)
        self.check.fix_chosen.connect(self._on_fix_chosen)
        self.check.reason_typed.connect(self._on_reason_typed)
        keys = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left)

    def _load(self) -> None:
        if self._asked is None:
            return
        plan, indicator, day = self._asked
        self.check.bar.hide()
        self.pasted.hide()
        work = partial(_read, self._desk, self._user, plan, indicator, day)
        self._task = run(self, work, self._on_loaded, self._on_failed)

    def _on_loaded(self, sheet: EntrySheet) -> None:
        self._task = None
        self._sheet = sheet
        board = sheet.board
        self.title.set_text(
            self.tr("Enter today's figures")
            if board.day == clock.today()
            else self.tr("Enter figures of a day")
        )
        told = self.tr("{name}, unit of account: {unit}. Figures at the end of {day}")
        day = f"{board.day:%d/%m/%Y}"
        self.about.set_text(
            told.format(name=board.indicator.name, unit=board.indicator.unit_of_account, day=day)
        )
        self.later.setEnabled(board.day < min(clock.today(), board.plan.end))
        self.earlier.setEnabled(board.day > board.plan.start)
        self._fill(sheet)
        self.check.clear_paper()
        self._sum_up()
        if self._rows:
            self._rows[0].more.setFocus()

    def _fill(self, sheet: EntrySheet) -> None:
        for layout in (self._grid, self._totals):
            while (item := layout.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        rows = sorted(sheet.board.rows, key=_by_name)
        self._rows = [EntryRow(_state(sheet, row), number % 2 == 1) for number, row in enumerate(rows)]
        for row in self._rows:
            self._grid.addWidget(row)
            row.edited.connect(self._sum_up)
            row.moved.connect(partial(self._on_moved, row))
            row.lines_pasted.connect(partial(self._on_lines_pasted, row))
        self._grid.addStretch(1)
        self._area.setMaximumHeight(ROW * len(self._rows))
        ward = sheet.board.ward
        state = EntryState(
            sheet.ward, target_words.name(ward), ward.progress, sum(sheet.yesterday.values()), True
        )
        self.total = EntryTotal(state)
        self.check.ward = sheet.ward
        self.total.edited.connect(self._sum_up)
        self._totals.addWidget(self.total)

    def _sum_up(self) -> None:
        if self._sheet is None or self.total is None:
            return
        states = [row.state for row in self._rows]
        elsewhere = self._sheet.board.elsewhere
        done = sum(state.now().done for state in states) + elsewhere
        gained = sum(state.now().done - state.yesterday for state in states)
        entered = sum(state.entered or state.typed() is not None for state in states)
        self.total.set_sums(done, gained, len(states) - entered)
        self.check.show_state(len(states), entered, self.total.state.now())
        code = self._sheet.board.indicator.code
        doubts = [(state, found) for state in (*states, self.total.state) for found in state.doubts(code)]
        self.check.show_doubts([state for state in states if state.fall], doubts)

    def _lines(self) -> list[EntryLine]:
        lines = [line for row in self._rows if (line := row.state.line()) is not None]
        told = self.total.state.told() if self.total is not None else None
        if self.total is not None and isinstance(told, int):
            lines.append(EntryLine(self.total.state.key, 0, 0, told))
        return lines

    def _on_save(self) -> None:
        if self._asked is None or self._task is not None:
            return
        unread = next((row for row in self._rows if row.state.problem() is not None), None)
        if unread is not None:
            unread.done.setFocus()
            self._tell(words.problem(unread.state.problem()))  # type: ignore[arg-type]
            return
        work = partial(_save, self._desk, self._user, self._asked, self._lines())
        self._task = run(self, work, self._on_saved, self._on_failed)

    def _on_saved(self, count: int) -> None:
        self._task = None
        self._asked = None
        self.saved.emit(count)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        names = {row.state.key: row.state.name for row in self._rows}
        first = problem.problem
        who = names.get(first.field, "")
        self._tell(f"{who}: {words.problem(first)}" if who else words.problem(first))

    def _tell(self, told: str) -> None:
        self.check.bar.show_message("err", self.tr("Not saved yet"), told)
        self.check.bar.show()

    def _on_moved(self, row: EntryRow, name: str, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            field: EntryField = self._rows[place].field(name)
        elif self.total is not None and step > 0:
            field = self.total.told
        else:
            return
        field.setFocus()
        field.selectAll()
        self._area.ensureWidgetVisible(field)

    def _on_day_stepped(self, days: int) -> None:
        if self._lines():
            self._tell(self.tr("Save what was typed before you go to another day."))
        elif self._asked is not None:
            plan, indicator, day = self._asked
            self._asked = (plan, indicator, day + timedelta(days))
            self._load()

    def _on_paste_clicked(self) -> None:
        if self._rows:
            focused = QApplication.focusWidget()
            row = next(
                (each for each in self._rows if focused in (each.more, each.done, each.told)), self._rows[0]
            )
            name = next((each for each in ("more", "told") if focused is row.field(each)), "done")
            self._on_lines_pasted(row, name, QApplication.clipboard().text())

    def _on_lines_pasted(self, row: EntryRow, name: str, text: str) -> None:
        """Fill one row for each line, by the unit's name where it stands in the line, else in their order."""
        lines = [line for line in text.replace("\r", "").split("\n") if line.strip()]
        known = {group_words(each.state.name): each for each in self._rows}
        place, filled = self._rows.index(row), 0
        for number, line in enumerate(lines):
            cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
            named = known.get(group_words(cells[0])) if len(cells) > 1 else None
            at = place + number
            target = named or (self._rows[at] if at < len(self._rows) else None)
            if target is not None and cells:
                target.put(name, cells[-1])
                filled += 1
        title = self.tr("{count} of {lines} lines pasted, not saved yet").format(
            count=filled, lines=len(lines)
        )
        told = self.tr("Look at the figures, then press Ctrl+Enter.")
        self.pasted.show_message("warn", title, told, self.tr("Take them out"))
        self.pasted.setVisible(bool(lines))

    def _on_paste_undone(self) -> None:
        self.pasted.hide()
        for row in self._rows:
            row.clear()

    def _on_fix_chosen(self, unit: str, fix: Fix) -> None:
        row = next((each for each in (*self._rows, self.total) if each and each.state.key == unit), None)
        if row is None:
            return
        if fix.kind is FixKind.REMAINING:
            row.put("told", str(fix.value))
        elif fix.kind is FixKind.DONE:
            row.put("done", str(fix.value))
        else:
            self._retarget(row, fix)

    def _retarget(self, row: EntryRow, fix: Fix) -> None:
        if self._asked is None:
            return
        plan, indicator, day = self._asked
        try:
            self._desk.emulation.repair(self._user, plan, indicator, row.state.key, fix, day, "")
        except Refused as refused:
            self._tell(words.refusal(refused))
            return
        told = row.state.progress
        row.state.progress = type(told)(told.done, int(fix.value), told.rule, told.digits)
        row.update()
        self._sum_up()

    def _on_reason_typed(self, unit: str, text: str) -> None:
        for row in self._rows:
            if row.state.key == unit:
                row.state.reason = text


def _state(sheet: EntrySheet, row: BoardRow) -> EntryState:
    key = row.holder.key
    before = sheet.yesterday.get(key, 0)
    return EntryState(key, row.holder.name, row.progress, before, key in sheet.entered)


def _by_name(row: BoardRow) -> tuple[int, SortKey]:
    return list(Branch).index(row.holder.branch), sort_key(row.holder.name)


def _read(desk: Desk, user: User, plan: UUID, indicator: str, day: date, task: Task) -> EntrySheet:
    sheet = desk.emulation.sheet(user, plan, indicator, day)
    task.step()
    return sheet


def _save(desk: Desk, user: User, asked: tuple[UUID, str, date], lines: list[EntryLine], _task: Task) -> int:
    plan, indicator, day = asked
    return len(desk.emulation.enter(user, plan, indicator, day, lines))

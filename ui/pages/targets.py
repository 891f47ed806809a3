"""Chỉ tiêu: a plan's indicators at the left, the board of the chosen one at the right, its daily entry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.domain.emulation import Branch
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.dialogs.figure_rows import show_rows, show_service_rows
from ui.dialogs.indicator_editor import open_editor
from ui.pages.targets_board import TargetsBoard
from ui.pages.targets_entry import TargetsEntry
from ui.pages.targets_list import TargetsList
from ui.pages.targets_output import TargetsOutput
from ui.pages.targets_setup import TargetsSetup
from ui.printing import SystemDialogs

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from desk.domain.emulation import Board
    from desk.domain.figure_checks import Finding, Fix
    from desk.domain.people import User
    from desk.domain.target import OffTargetLine, TargetPlan, TargetReport
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences


@dataclass(frozen=True)
class Loaded:
    """What the page shows: the plans, one of them as it stands, and the board of one of its indicators."""

    plans: list[TargetPlan]
    report: TargetReport | None = None
    board: Board | None = None


class TargetsPage(QWidget):
    """F11 shows it; rows behind a figure and the list of indicators open in windows over it."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        kept: Preferences,
        dialogs: SystemDialogs | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._user, self._changes = desk, user, changes
        self._plan: UUID | None = None
        self._indicator, self._stale = "", True
        self._task: Task | None = None
        self._may_set = allowed(user.role, Permission.SET_TARGETS)
        self.list = TargetsList(may_set=self._may_set)
        self.view = TargetsBoard()
        self.entry = TargetsEntry(desk, user, may_set=self._may_set)
        self.setup = TargetsSetup(desk, user)
        self.output = TargetsOutput(
            self.view, desk.board_sheets, user, kept, desk.folder, dialogs or SystemDialogs()
        )
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Show what is true now, the focus on the indicators."""
        if self._stack.currentWidget() is self.view:
            self.refresh()
            (self.view.indicators if self._compact() else self.list.list).setFocus()

    def key_again(self) -> None:
        """Go back to the board; what was typed stays in the entry table."""
        self._show(self.view)
        self.page_shown()

    def is_busy(self) -> bool:
        """Return whether something is being read, saved or drawn."""
        return self._task is not None or any(part.is_busy() for part in (self.output, self.entry, self.setup))

    def refresh(self) -> None:
        """Read again what is shown, now or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """Read where something has changed since it was read."""
        super().showEvent(event)
        self._settle()
        if self._stale:
            self._load()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._settle()

    def _compact(self) -> bool:
        return theme.sizes(self).compact

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.view, self.entry, self.setup):
            self._stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        layout = self.view.layout()
        assert layout is not None
        layout.addWidget(self.output.files.bar)

    def _connect(self) -> None:
        facts, view = self._changes, self.view
        seen = (
            facts.visit_saved,
            facts.visit_changed,
            facts.visit_voided,
            facts.tallied,
            facts.shift_changed,
        )
        kept = (facts.log_imported, facts.catalogue_changed, facts.targets_changed, facts.indicators_changed)
        for fact in (*seen, *kept):
            fact.connect(self.refresh)
        self.list.plan_chosen.connect(self._on_plan_chosen)
        self.list.indicator_chosen.connect(self._on_indicator_chosen)
        self.list.setup_asked.connect(self._on_setup_asked)
        self.list.indicators.clicked.connect(self._on_indicators_asked)
        self.list.off.asked.connect(self._on_off_target_asked)
        view.setup.clicked.connect(self._on_setup_asked)
        self.setup.all_indicators.clicked.connect(self._on_indicators_asked)
        view.plans.currentIndexChanged.connect(self._on_small_plan_chosen)
        view.indicators.currentIndexChanged.connect(self._on_small_indicator_chosen)
        view.enter.clicked.connect(self._on_enter_asked)
        view.rows_asked.connect(self._on_rows_asked)
        view.doctor.fix_chosen.connect(self._on_fix_chosen)
        self.entry.left.connect(self.key_again)
        self.entry.saved.connect(self._on_entered)
        self.setup.left.connect(self.key_again)
        self.setup.saved.connect(self._on_set_up)
        self.output.said.connect(self._say)

    def _settle(self) -> None:
        compact = self._compact()
        self.list.setVisible(not compact and self._stack.currentWidget() is self.view)
        self.view.settle(compact=compact)
        self.view.setup.setVisible(compact and self._may_set)
        self.entry.settle(compact=compact)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self._settle()

    def _load(self) -> None:
        self._stale = False
        if self._task is not None:
            self._task.cancel()
        work = partial(_read, self._desk, self._user, self._plan, self._indicator, clock.today())
        self._task = run(self, work, self._on_loaded, self._on_failed)

    def _on_loaded(self, loaded: Loaded) -> None:
        self._task = None
        self.list.set_plans(loaded.plans)
        self.view.plans.set_choices([(plan.id, plan.name) for plan in loaded.plans])
        report, board = loaded.report, loaded.board
        self._plan = report.plan.id if report is not None else None
        self._indicator = board.indicator.code if board is not None else ""
        self._mark_plan()
        self.list.set_report(report, self._indicator)
        lines = report.lines if report is not None else ()
        blocked = self.view.indicators.blockSignals(True)
        self.view.indicators.set_choices([(line.indicator, line.name) for line in lines])
        self.view.indicators.set_value(self._indicator)
        self.view.indicators.blockSignals(blocked)
        if board is not None:
            self.view.show_board(board, ward=self.tr("Enter shows the rows behind a figure"))
        else:
            self.view.show_nothing(self._nothing(report))

    def _nothing(self, report: TargetReport | None) -> str:
        if report is None:
            here = self.tr("There is no plan yet.")
        else:
            here = self.tr("This plan gives no target yet.")
        way = self.tr("Press “Plan and targets…”.") if self._may_set else self.tr("A leader can set one up.")
        return f"{here} {way}"

    def _mark_plan(self) -> None:
        for combo in (self.list.plans, self.view.plans):
            blocked = combo.blockSignals(True)
            combo.set_value(self._plan)
            combo.blockSignals(blocked)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._say("err", words.refusal(problem))

    def _say(self, tone: str, told: str) -> None:
        self.view.said.show_message(tone, told)
        self.view.said.setVisible(bool(told))

    def _on_plan_chosen(self, plan: UUID) -> None:
        if plan != self._plan:
            self._plan, self._indicator = plan, ""
            self._load()

    def _on_indicator_chosen(self, code: str) -> None:
        if code and code != self._indicator:
            self._indicator = code
            self._say("ok", "")
            self._load()

    def _on_small_plan_chosen(self) -> None:
        self._on_plan_chosen(self.view.plans.value)  # type: ignore[arg-type]

    def _on_small_indicator_chosen(self) -> None:
        self._on_indicator_chosen(str(self.view.indicators.value or ""))

    def _on_enter_asked(self) -> None:
        board = self.view.board()
        if board is not None:
            self._say("ok", "")
            self.entry.open(board.plan.id, board.indicator.code)
            self._show(self.entry)

    def _on_setup_asked(self) -> None:
        self._say("ok", "")
        self.setup.open(self._plan, self._indicator)
        self._show(self.setup)

    def _on_set_up(self, plan: UUID) -> None:
        self._plan = plan
        self._changes.targets_changed.emit()
        self.refresh()

    def _on_entered(self, count: int) -> None:
        self._show(self.view)
        told = self.tr("Saved on this PC: {count} unit(s).") if count else self.tr("Nothing was changed.")
        self._say("ok", told.format(count=count))
        self._changes.targets_changed.emit()
        self.page_shown()

    def _on_rows_asked(self, unit: str) -> None:
        board = self.view.board()
        row = self.view.row_of(unit)
        if board is None or row is None:
            return
        if row.holder.branch is Branch.TEAMS:
            told = self.tr("The rows of a team cannot be shown apart. See those of the whole ward.")
            self._say("warn", told)
            return
        self._show_rows(board, board.indicator.code, None if row is board.ward else unit)

    def _show_rows(self, board: Board, code: str, unit: str | None) -> None:
        last = max(board.plan.start, min(board.day, board.plan.end))
        show_rows(self, self._desk, self._user, code, board.plan.start, last, unit)

    def _on_off_target_asked(self, line: OffTargetLine) -> None:
        board = self.view.board()
        if board is None:
            return
        if line.of_service:
            last = max(board.plan.start, min(board.day, board.plan.end))
            show_service_rows(self, self._desk, self._user, line.code, board.plan.start, last)
        else:
            self._show_rows(board, line.code, None)

    def _on_indicators_asked(self) -> None:
        open_editor(self, self._desk, self._user, self._changes)

    def _on_fix_chosen(self, finding: Finding, fix: Fix) -> None:
        board = self.view.board()
        if board is None:
            return
        unit = finding.subject.rpartition("/")[2]
        try:
            told = self.tr("Mended after a check of figures")
            where = board.plan.id, board.indicator.code, unit
            self._desk.emulation.repair(self._user, *where, fix, board.day, told)
        except Refused as refused:
            self._say("err", words.refusal(refused))
            return
        self._say("ok", self.tr("Mended. The old figure stays on record."))
        self._changes.targets_changed.emit()


def _read(desk: Desk, user: User, plan: UUID | None, indicator: str, day: date, task: Task) -> Loaded:
    plans = desk.targets.plans(user)
    if not plans:
        return Loaded([])
    chosen = next((each for each in plans if each.id == plan), None)
    chosen = chosen or next((each for each in plans if each.start <= day <= each.end), plans[0])
    report = desk.targets.report(user, chosen.id, day)
    task.step()
    codes = [line.indicator for line in report.lines]
    if not codes:
        return Loaded(plans, report)
    code = indicator if indicator in codes else codes[0]
    return Loaded(plans, report, desk.emulation.board(user, chosen.id, code, day))

"""Setting a plan and its targets up: the plan at the left, one indicator's targets at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain import allocation
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.target import TargetDraft
from desk.domain.unit import UnitKind
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.pages.targets_plan import PlanForm, new_plan
from ui.pages.targets_shares import SharesPanel, key_of
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, IconButton, PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from uuid import UUID

    from desk.domain.indicator import Indicator
    from desk.domain.people import User
    from desk.domain.target import Target, TargetPlan
    from desk.domain.team import Team
    from desk.domain.unit import Measure
    from desk.usecases.opening import Desk
    from desk.usecases.targets import Sharing
    from ui.background import Task

NEW = "new"
Held = tuple["list[TargetPlan]", "list[Indicator]", "list[Target]", "list[Team]"]


class TargetsSetup(QWidget):
    """`left` asks for the board again, `saved` carries the plan that was saved."""

    left = Signal()
    saved = Signal(object)

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._task: Task | None = None
        self._plans: dict[UUID, TargetPlan] = {}
        self._targets: list[Target] = []
        self._wanted = ""
        self.back = IconButton("caret-left", self.tr("Back to the board"), side=36)
        self.plans, self.indicators = ComboField(), ComboField()
        self.form = PlanForm()
        self.shares = SharesPanel(desk.catalogues.snapshot().units)
        self.bar = Bar("ok")
        self.end = GhostButton(self.tr("End this plan"))
        self.all_indicators = GhostButton(self.tr("All indicators…"))
        self.save = PrimaryButton(self.tr("Save plan and targets"), "Ctrl+Enter", "check")
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self._build()
        self._connect()

    def open(self, plan: UUID | None, indicator: str) -> None:
        """Show a plan and its targets of an indicator; None begins a new plan."""
        self._wanted = indicator
        self.bar.hide()
        self._load(plan)

    def is_busy(self) -> bool:
        """Return whether something is being read or saved."""
        return self._task is not None

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(Text(self.tr("Plan and targets"), theme.TITLE), 1)
        head.addWidget(self.all_indicators)
        head.addWidget(self.end)
        head.addWidget(self.save)
        left, right = Card(), Card()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 10, 16, 10)
        column.addLayout(labelled(FieldLabel(self.tr("Plan"), buddy=self.plans), self.plans))
        column.addWidget(self.form, 1)
        other = QVBoxLayout(right)
        other.setContentsMargins(16, 10, 16, 10)
        other.addLayout(labelled(FieldLabel(self.tr("Indicator"), buddy=self.indicators), self.indicators))
        other.addWidget(self.shares, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(left, 2)
        row.addWidget(right, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 10, 18, 10)
        outer.setSpacing(8)
        outer.addLayout(head)
        outer.addWidget(self.bar)
        outer.addLayout(row, 1)
        self.bar.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.plans.currentIndexChanged.connect(self._on_plan_chosen)
        self.indicators.currentIndexChanged.connect(self._on_indicator_chosen)
        self.shares.share_asked.connect(self._on_share_asked)
        self.save.clicked.connect(self._on_save)
        self.end.clicked.connect(self._on_end)
        keys = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left)

    def _load(self, plan: UUID | None) -> None:
        self._task = run(self, partial(_read, self._desk, self._user, plan), partial(self._on_loaded, plan))

    def _on_loaded(self, plan: UUID | None, held: Held) -> None:
        self._task = None
        plans, indicators, self._targets, teams = held
        self.shares.set_teams(teams)
        self._plans = {each.id: each for each in plans}
        given = {each.told.indicator for each in self._targets}
        blocked = [combo.blockSignals(True) for combo in (self.plans, self.indicators)]
        new: list[tuple[object, str]] = [(NEW, self.tr("A new plan"))]
        self.plans.set_choices(new + [(each.id, each.name) for each in plans])
        self.plans.set_value(plan if plan in self._plans else NEW)
        named = sorted(indicators, key=lambda each: each.code not in given)
        self.indicators.set_choices([(each.code, self._named(each, given)) for each in named])
        self.indicators.set_value(self._wanted)
        for combo, before in zip((self.plans, self.indicators), blocked, strict=True):
            combo.blockSignals(before)
        chosen = self._plans.get(plan) if plan is not None else None
        self.form.show_plan(chosen or new_plan(""))
        self.end.setVisible(chosen is not None)
        self._show_shares()
        (self.shares.total if chosen is not None else self.form.name).setFocus()

    def _named(self, indicator: Indicator, given: set[str]) -> str:
        name = f"{indicator.name} ({indicator.unit_of_account})"
        return self.tr("{name}, given").format(name=name) if indicator.code in given else name

    def _show_shares(self) -> None:
        code = self.indicators.value
        self.shares.show_held(each.told for each in self._targets if each.told.indicator == code)

    def _on_plan_chosen(self) -> None:
        chosen = self.plans.value
        self.bar.hide()
        self._wanted = str(self.indicators.value or "")
        self._load(None if chosen == NEW else chosen)  # type: ignore[arg-type]

    def _on_indicator_chosen(self) -> None:
        self._show_shares()

    def _on_share_asked(self, sharing: Sharing, measure: Measure) -> None:
        try:
            draft = TargetDraft(str(self.indicators.value), self.shares.amount())
            told = (self.shares.takers(), sharing, measure)
            self.shares.show_shares(self._desk.targets.shared(self._user, draft, *told))
        except Refused as refused:
            self._tell("err", words.refusal(refused))

    def _on_save(self) -> None:
        if self._task is not None:
            return
        try:
            plan, drafts = self.form.plan(), self.shares.drafts(str(self.indicators.value))
            total = self.shares.total_told()
            problems = (
                allocation.check_by_hand(total, {key_of(each): each.amount for each in drafts})
                if total
                else []
            )
            if problems:
                raise InvalidDraft(*problems)
        except Refused as refused:
            self._tell("err", words.refusal(refused))
            return
        gone = self._withdrawn(plan, drafts)
        work = partial(_save, self._desk, self._user, plan, drafts, gone)
        self._task = run(self, work, self._on_saved, self._on_failed)

    def _withdrawn(self, plan: TargetPlan, drafts: list[TargetDraft]) -> list[UUID]:
        """The targets of the kind on screen that were left empty."""
        kept, code = {key_of(each) for each in drafts}, self.indicators.value
        shown = [""] if self.shares.kind() is UnitKind.WARD else self.shares.takers()
        left = set(shown) - kept
        own = [each for each in self._targets if each.plan == plan.id and each.told.indicator == code]
        return [each.id for each in own if key_of(each.told) in left]

    def _on_saved(self, plan: UUID) -> None:
        self._task = None
        self._wanted = str(self.indicators.value or "")
        self._load(plan)
        self._tell("ok", self.tr("Saved on this PC. Choose the next indicator, or go back to the board."))
        self.saved.emit(plan)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._tell("err", words.refusal(problem))

    def _on_end(self) -> None:
        plan = self.plans.value
        if plan == NEW:
            return
        ended = self._desk.targets.end_plan(self._user, plan)  # type: ignore[arg-type]
        self._load(None)
        self._tell("ok", self.tr("{plan} is not offered any more. Its figures stay.").format(plan=ended.name))
        self.saved.emit(ended.id)

    def _tell(self, tone: str, told: str) -> None:
        self.bar.show_message(tone, told)
        self.bar.show()


def _read(desk: Desk, user: User, plan: UUID | None, task: Task) -> Held:
    plans, indicators = desk.targets.plans(user), desk.indicators.all(user)
    task.step()
    today = clock.today()
    teams = [team for team in desk.teams.all(user) if team.end is None or team.end >= today]
    return plans, indicators, desk.targets.targets(user, plan) if plan is not None else [], teams


def _save(
    desk: Desk, user: User, plan: TargetPlan, drafts: list[TargetDraft], gone: list[UUID], _task: Task
) -> UUID:
    kept = desk.targets.put_plan(user, plan)
    desk.targets.give(user, kept.id, drafts)
    if gone:
        desk.targets.withdraw(user, kept.id, gone)
    return kept.id

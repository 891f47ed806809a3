"""The emulation board of a plan, and the figures that its units report, entered by hand day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import indicator_steps, units
from desk.domain import indicator_step, roles
from desk.domain.emulation import Branch
from desk.domain.figure_checks import FixKind
from desk.domain.indicator import Source
from desk.domain.indicator_step import EntryLine, IndicatorStep
from desk.domain.late_row import LateSubject
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.target import TargetDraft
from desk.domain.text import clean
from desk.usecases import clock, late_rows
from desk.usecases.board_figures import before, read_board
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.target_rows import known_indicator, known_plan, refuse, ward_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.emulation import Board, BoardRow
    from desk.domain.figure_checks import Fix
    from desk.domain.people import User
    from desk.usecases.targets import Targets


@dataclass(frozen=True)
class EntrySheet:
    """The table in which the figures of a day are entered.

    `board` stands as it is; `rows` are those to be entered: its units, or the ward where only that has a
    target; `yesterday` is unit -> its figure at the end of the day before; `entered` are the
    units of which something was entered for the day. `ward` is the key under which the ward's own word goes.
    """

    board: Board
    rows: tuple[BoardRow, ...]
    yesterday: dict[str, int]
    entered: frozenset[str]
    ward: str


class Emulation:
    """Rank units, and enter what they report."""

    def __init__(self, db: Database, targets: Targets) -> None:
        """Work on one register; a repaired target is given through `targets`."""
        self._db = db
        self._targets = targets

    def board(self, by: User, plan_id: UUID, indicator: str, day: date) -> Board:
        """The units that have a target of an indicator, ranked on a day, with the ward and what they told.

        Refused where the plan or the indicator is gone.
        """
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return read_board(session, known_plan(session, plan_id), known_indicator(session, indicator), day)

    def sheet(self, by: User, plan_id: UUID, indicator: str, day: date) -> EntrySheet:
        """The entry table of a day; Refused for a counted figure, or where no unit has a target."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            board = read_board(
                session, known_plan(session, plan_id), known_indicator(session, indicator), day
            )
            _enterable(board)
            done = before(session, board)
            steps = indicator_steps.steps(session, indicator, day, day)
            own = ward_key(units.all_units(session))
        yesterday = {row.holder.key: done.get(row.holder.key, 0) for row in _entered_rows(board)}
        return EntrySheet(board, _entered_rows(board), yesterday, frozenset(step.unit for step in steps), own)

    def enter(
        self,
        by: User,
        plan_id: UUID,
        indicator: str,
        day: date,
        lines: Sequence[EntryLine],
        late_reason: str = "",
    ) -> list[IndicatorStep]:
        """Keep what units report for a day, all or nothing, as steps beside the older ones.

        Lines without a change and without a word on what is left are passed over. InvalidDraft for a fall
        without a reason, a figure below nothing, a unit that is not on the board, or where a figure is no
        longer what it was when the line was typed; Refused outside the plan's days or where the register
        counts the figure itself. On a day of a closed month a reason is needed: a line's, or one for all.
        """
        roles.require(by, Permission.REPORT)
        with self._db.begin() as session:
            board = read_board(
                session, known_plan(session, plan_id), known_indicator(session, indicator), day
            )
            _enterable(board)
            told = [replace(line, reason=clean(line.reason)) for line in lines]
            told = [line for line in told if line.amount or line.told_left is not None]
            _check(board, ward_key(units.all_units(session)), told)
            steps = [_noted(session, by, indicator, day, line) for line in told]
            indicator_steps.add(session, steps)
            why = late_reason or next((step.reason for step in steps if step.reason), "")
            late_rows.admit_all(session, by, LateSubject.ENTRY, {step.id: day for step in steps}, why)
        return steps

    def repair(
        self, by: User, plan_id: UUID, indicator: str, unit: str, fix: Fix, day: date, reason: str
    ) -> None:
        """Put one of three figures right that do not add up; the old ones stay on record.

        What is left is told anew, what was done moves by a step with the reason, a target is given anew (by a
        leader). Refused for what the whole ward has done: that is the sum of its units.
        """
        roles.require(by, Permission.REPORT)
        sheet = self.sheet(by, plan_id, indicator, day)
        row = _row(sheet, unit)
        value = int(fix.value)
        if fix.kind is FixKind.TOTAL:
            self._give(by, plan_id, indicator, "" if unit == sheet.ward else unit, value)
            return
        if fix.kind is FixKind.DONE and unit == sheet.ward and sheet.board.rows:
            raise Refused(refusal("repair_at_units"))
        done = row.progress.done
        amount = value - done if fix.kind is FixKind.DONE else 0
        left = value if fix.kind is FixKind.REMAINING else row.told.left if row.told else None
        self.enter(by, plan_id, indicator, day, [EntryLine(unit, amount, done, left, reason)])

    def _give(self, by: User, plan_id: UUID, indicator: str, unit: str, amount: int) -> None:
        held = (each.told for each in self._targets.targets(by, plan_id))
        given = next((each for each in held if each.holder == (indicator, unit, None)), None)
        draft = replace(given, amount=amount) if given else TargetDraft(indicator, amount, unit)
        self._targets.give(by, plan_id, [draft])


def _row(sheet: EntrySheet, unit: str) -> BoardRow:
    if unit == sheet.ward:
        return sheet.board.ward
    found = next((row for row in sheet.rows if row.holder.key == unit), None)
    if found is None:
        raise Refused(refusal("entry_unit_unknown", unit=unit))
    return found


def _entered_rows(board: Board) -> tuple[BoardRow, ...]:
    """The units of the board; the ward where it alone has a target, nothing where nobody has."""
    return board.rows or (() if board.ward.progress.target is None else (board.ward,))


def _enterable(board: Board) -> None:
    if board.indicator.source is not Source.ENTERED:
        raise Refused(refusal("entry_not_by_hand"))
    if not _entered_rows(board) or _entered_rows(board)[0].holder.branch is Branch.TEAMS:
        raise Refused(refusal("plan_without_target"))
    plan = board.plan
    if not plan.start <= board.day <= plan.end:
        told = {"start": f"{plan.start:%d/%m/%Y}", "end": f"{plan.end:%d/%m/%Y}"}
        raise Refused(refusal("entry_outside_plan", day=f"{board.day:%d/%m/%Y}", **told))
    if board.day > clock.today():
        raise Refused(refusal("day_in_future", day=f"{board.day:%d/%m/%Y}"))


def _check(board: Board, ward: str, lines: Sequence[EntryLine]) -> None:
    """InvalidDraft for every line that cannot be kept, each with its unit as the field."""
    rows = {row.holder.key: row for row in _entered_rows(board)}
    problems = []
    for line in lines:
        row = rows.get(line.unit)
        if line.unit == ward and row is None:
            problems += indicator_step.check_ward(line)
        elif row is None:
            problems.append(refusal("entry_unit_unknown", line.unit, unit=line.unit))
        elif row.progress.done != line.before:
            problems.append(refusal("entry_changed_meanwhile", line.unit, unit=row.holder.name))
        else:
            problems += indicator_step.check(line)
    refuse(problems)


def _noted(session: Session, by: User, indicator: str, day: date, line: EntryLine) -> IndicatorStep:
    fresh = new_id()
    told = {"indicator": indicator, "unit": line.unit, "day": day, "amount": line.amount}
    seq = note(session, by, "figure_entered", "indicator_step", fresh, **told, told_left=line.told_left)
    now = clock.now()
    return IndicatorStep(
        fresh, indicator, line.unit, day, line.amount, now, by.id, line.told_left, line.reason, seq
    )

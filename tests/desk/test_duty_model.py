"""Random days of duty: whatever is opened, counted, taken back, closed, reopened, figures equal a model's."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import time_machine
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desk.domain.problems import Refused
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.opening import open_desk
from tests.desk.duty_stage import Stage, at

if TYPE_CHECKING:
    from uuid import UUID

SERVICES = ("vneid_activate", "ewallet")
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
PICK = st.integers(0, 1000)


@dataclass
class ModelShift:
    """What plain Python remembers of a shift: its stays in seconds, its steps, whether it is open."""

    id: UUID
    kind: ShiftKind
    open: bool = True
    there: dict[UUID, datetime] = field(default_factory=dict)
    stays: list[tuple[UUID, float]] = field(default_factory=list)
    steps: dict[UUID, tuple[str, int]] = field(default_factory=dict)
    undone: set[UUID] = field(default_factory=set)

    def count(self, service: str) -> int:
        """The count of a service, steps taken back left out."""
        return sum(n for own, (key, n) in self.steps.items() if key == service and own not in self.undone)

    def leave(self, who: UUID, now: datetime) -> None:
        """End a stay."""
        self.stays.append((who, (now - self.there.pop(who)).total_seconds()))


class DutyDays(RuleBasedStateMachine):
    """A register and a model of it, side by side."""

    @initialize()
    def set_up(self) -> None:
        """An empty register with three volunteers, on a Monday morning."""
        self.folder = Path(tempfile.mkdtemp(prefix="duty-"))
        self.clock = time_machine.travel(at(6), tick=False)
        self.time = self.clock.start()
        desk = open_desk(self.folder, create=True)
        self.stage = Stage(desk, desk.wards.set_up(Ward("Phường Mẫu"), "Vũ Minh Anh"))
        self.people = [person.id for person in self.stage.three()]
        self.shifts: list[ModelShift] = []

    def teardown(self) -> None:
        """Close the register and let time go on."""
        if hasattr(self, "stage"):
            self.stage.desk.close()
            self.clock.stop()
            shutil.rmtree(self.folder)

    def _done(self, work: object, *told: object) -> object | None:
        """What a use case gave; None where it was refused."""
        try:
            return work(self.stage.user, *told)  # type: ignore[operator, no-any-return]
        except Refused:
            return None

    def _staying(self, who: UUID) -> bool:
        return any(who in each.there for each in self.shifts)

    @rule(seconds=st.integers(1, 20_000))
    def time_goes_on(self, seconds: int) -> None:
        """Seconds to hours pass, midnight too."""
        self.time.shift(timedelta(seconds=seconds))

    @rule(kind=st.sampled_from([ShiftKind.DESK, ShiftKind.OUTING]))
    def a_shift_opens(self, kind: ShiftKind) -> None:
        """A desk shift opens unless one is open; outings always do."""
        desk = "desk" if kind is ShiftKind.DESK else ""
        draft = ShiftDraft(clock.today(), kind, "Chợ", desk)
        opened = self._done(self.stage.desk.shifts.open, draft)
        taken = any(each.open and each.kind is kind is ShiftKind.DESK for each in self.shifts)
        assert (opened is None) == taken
        if opened is not None:
            self.shifts.append(ModelShift(opened.shift.id, kind))  # type: ignore[attr-defined]

    @precondition(lambda self: self.shifts)
    @rule(shift=PICK, who=PICK)
    def somebody_comes(self, shift: int, who: int) -> None:
        """Somebody comes, unless the shift is closed or they are in one."""
        own, person = self.shifts[shift % len(self.shifts)], self.people[who % 3]
        came = self._done(self.stage.desk.attendance.check_in, own.id, person)
        assert (came is not None) == (own.open and not self._staying(person))
        if came is not None:
            own.there[person] = clock.now()

    @precondition(lambda self: self.shifts)
    @rule(shift=PICK, who=PICK)
    def somebody_leaves(self, shift: int, who: int) -> None:
        """Somebody leaves, unless the shift is closed or they are not there."""
        own, person = self.shifts[shift % len(self.shifts)], self.people[who % 3]
        went = self._done(self.stage.desk.attendance.check_out, own.id, person)
        assert (went is not None) == (own.open and person in own.there)
        if went is not None:
            own.leave(person, clock.now())

    @precondition(lambda self: self.shifts)
    @rule(shift=PICK, service=st.sampled_from(SERVICES), amount=st.integers(-5, 12))
    def somebody_counts(self, shift: int, service: str, amount: int) -> None:
        """A step is counted, unless it is nothing or would fall below nothing."""
        own = self.shifts[shift % len(self.shifts)]
        step = self._done(self.stage.desk.tallies.add, own.id, service, amount)
        assert (step is not None) == (own.open and amount != 0 and own.count(service) + amount >= 0)
        if step is not None:
            own.steps[step.id] = (service, amount)  # type: ignore[attr-defined]

    @precondition(lambda self: any(each.steps for each in self.shifts))
    @rule(shift=PICK, number=PICK)
    def a_step_is_taken_back(self, shift: int, number: int) -> None:
        """A step is taken back once, unless that would fall below nothing."""
        counted = [each for each in self.shifts if each.steps]
        own = counted[shift % len(counted)]
        step = list(own.steps)[number % len(own.steps)]
        service, amount = own.steps[step]
        back = self._done(self.stage.desk.tallies.undo, step)
        assert (back is not None) == (own.open and step not in own.undone and own.count(service) >= amount)
        if back is not None:
            own.undone.add(step)

    @precondition(lambda self: self.shifts)
    @rule(shift=PICK)
    def a_shift_is_closed(self, shift: int) -> None:
        """A shift is closed and all who are there leave."""
        own = self.shifts[shift % len(self.shifts)]
        closed = self._done(self.stage.desk.shifts.close, own.id)
        assert (closed is not None) == own.open
        for person in list(own.there):
            own.leave(person, clock.now())
        own.open = False

    @precondition(lambda self: any(not each.open for each in self.shifts))
    @rule(shift=PICK)
    def a_shift_is_reopened(self, shift: int) -> None:
        """A closed shift is reopened, unless its desk has an open one."""
        closed = [each for each in self.shifts if not each.open]
        own = closed[shift % len(closed)]
        taken = any(each.open and each.kind is own.kind is ShiftKind.DESK for each in self.shifts)
        again = self._done(self.stage.desk.shifts.reopen, own.id, "Quên một người")
        assert (again is None) == taken
        own.open = again is not None

    @invariant()
    def figures_equal_the_models(self) -> None:
        """Counters, tallies, shifts, turns and minutes are those of plain Python."""
        if not hasattr(self, "shifts"):
            return
        desk, counted = self.stage.desk, Counter[str]()
        for own in self.shifts:
            expected = {key: own.count(key) for key in SERVICES if own.count(key)}
            assert desk.tallies.counters(self.stage.user, own.id) == expected
            counted.update(expected)
        assert desk.months.figures(*YEAR).by_service == dict(counted)
        told, ended = (
            desk.months.duty_figures(*YEAR),
            [(s.id, *each) for s in self.shifts for each in s.stays],
        )
        assert told.shifts == dict(Counter(each.kind.value for each in self.shifts))
        assert told.volunteer_turns == len({(shift, who) for shift, who, _ in ended})
        assert told.volunteers == len({who for _, who, _ in ended})
        assert told.volunteer_minutes == sum(int(seconds + 30) // 60 for *_, seconds in ended)


TestDutyDays = DutyDays.TestCase
TestDutyDays.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)

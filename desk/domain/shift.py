"""Shifts of every kind, what was planned, and who was there from when to when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, time
    from uuid import UUID

LATE_AFTER = timedelta(minutes=10)
LONGEST = timedelta(hours=16)
"""A stay that lasts longer is more likely a clock that jumped, or a check-out that was forgotten."""
_LINE_LIMIT, _NOTE_LIMIT, _REACHED_LIMIT = 200, 2000, 100_000


class ShiftKind(StrEnum):
    """What a shift is: desk duty, public place, home visits, outing (lượt ra quân), training, meeting."""

    DESK = "desk"
    PUBLIC_PLACE = "public_place"
    HOME_VISITS = "home_visits"
    OUTING = "outing"
    TRAINING = "training"
    MEETING = "meeting"


class Presence(StrEnum):
    """How it stands with somebody in a shift."""

    EXPECTED = "expected"
    PRESENT = "present"
    LEFT = "left"
    ABSENT = "absent"
    REPLACED = "replaced"


@dataclass(frozen=True)
class ShiftDraft:
    """A shift as it is planned or opened; a place is needed away from the desk, a topic for a training.

    `starts` and `ends` are local; an end at or before the start lies after midnight, the day stays.
    `groups` are the residential groups it is for, `persons` those who are planned.
    """

    day: date
    kind: ShiftKind = ShiftKind.DESK
    place: str = ""
    desk: str = ""
    starts: time | None = None
    ends: time | None = None
    team: UUID | None = None
    partners: str = ""
    topic: str = ""
    trainer: str = ""
    groups: tuple[str, ...] = ()
    persons: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Slot:
    """A planned shift on the roster; `shift` is the one that was opened from it."""

    id: UUID
    plan: ShiftDraft
    shift: UUID | None = None


@dataclass(frozen=True)
class Shift:
    """A shift that was opened; open as long as `closed_at` is None.

    `ended_at` is when it really ended, which may be before somebody closed it; `reached` counts people;
    `suspect` tells that the clock was seen to jump while it was open.
    """

    id: UUID
    plan: ShiftDraft
    opened_at: datetime
    opened_by: UUID | None = None
    closed_at: datetime | None = None
    ended_at: datetime | None = None
    in_charge: UUID | None = None
    reached: int = 0
    note: str = ""
    suspect: bool = False

    @property
    def day(self) -> date:
        """The day it belongs to, also after midnight."""
        return self.plan.day

    @property
    def kind(self) -> ShiftKind:
        """What it is."""
        return self.plan.kind

    @property
    def open(self) -> bool:
        """Whether people come and go and are counted in it."""
        return self.closed_at is None


@dataclass(frozen=True)
class Reopening:
    """A closed shift that was opened again: when, by whom, and the reason that was told."""

    at: datetime
    by_name: str
    reason: str


@dataclass(frozen=True)
class Closing:
    """What is told when a shift is closed; without an end it ends now."""

    ended_at: datetime | None = None
    reached: int = 0
    note: str = ""


@dataclass(frozen=True)
class Attendance:
    """Somebody in a shift: planned, there from when to when, or not.

    `replaces` is the person whose place they took; `team` the one their hours belong to; `late` minutes
    after the planned start, 0 for in time; `suspect` tells of a clock that jumped.
    """

    id: UUID
    shift: UUID
    person: UUID
    name: str
    presence: Presence
    in_at: datetime | None = None
    out_at: datetime | None = None
    replaces: UUID | None = None
    team: UUID | None = None
    late: int = 0
    suspect: bool = False

    @property
    def minutes(self) -> int:
        """Whole minutes there, half-up; 0 until they have left."""
        if self.in_at is None or self.out_at is None:
            return 0
        return minutes_between(self.in_at, self.out_at)


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes between two instants, half-up."""
    return int((end - start).total_seconds() + 30) // 60


def tidy(draft: ShiftDraft) -> ShiftDraft:
    """The draft in normal form: NFC on one line, nobody and nothing named twice."""
    return replace(
        draft,
        place=clean(draft.place),
        partners=clean(draft.partners),
        topic=clean(draft.topic),
        trainer=clean(draft.trainer),
        groups=tuple(dict.fromkeys(draft.groups)),
        persons=tuple(dict.fromkeys(draft.persons)),
    )


def check(draft: ShiftDraft, desks: Collection[str], groups: Collection[str]) -> list[Problem]:
    """What is wrong with a tidy draft: a desk, a place or a topic missing, an unknown group, a long line."""
    problems = []
    if draft.kind is ShiftKind.DESK and draft.desk not in desks:
        problems.append(refusal("desk_unknown", "desk", desk=draft.desk))
    if draft.kind is not ShiftKind.DESK and not draft.place:
        problems.append(refusal("shift_without_place", "place"))
    if draft.kind is ShiftKind.TRAINING and not draft.topic:
        problems.append(refusal("training_without_topic", "topic"))
    problems += [
        refusal("text_too_long", field, limit=_LINE_LIMIT)
        for field in ("place", "partners", "topic", "trainer")
        if len(getattr(draft, field)) > _LINE_LIMIT
    ]
    return problems + [
        refusal("unit_unknown", "groups", unit=key) for key in draft.groups if key not in groups
    ]


def check_closing(shift: Shift, closing: Closing, now: datetime) -> list[Problem]:
    """What is wrong with a closing: its end before the opening or in the future, its number, its note."""
    problems = []
    if closing.ended_at is not None and closing.ended_at < shift.opened_at:
        problems.append(refusal("shift_end_before_start", "ended_at"))
    if closing.ended_at is not None and closing.ended_at > now:
        problems.append(refusal("time_in_future", "ended_at"))
    if not 0 <= closing.reached <= _REACHED_LIMIT:
        problems.append(refusal("reached_impossible", "reached", limit=_REACHED_LIMIT))
    if len(closing.note) > _NOTE_LIMIT:
        problems.append(refusal("text_too_long", "note", limit=_NOTE_LIMIT))
    return problems


def planned_span(plan: ShiftDraft) -> tuple[datetime | None, datetime | None]:
    """Planned local start and end, each None where not told; an end before the start is past midnight."""
    start = None if plan.starts is None else datetime.combine(plan.day, plan.starts)
    if plan.ends is None:
        return start, None
    end = datetime.combine(plan.day, plan.ends)
    return start, end + timedelta(days=1) if start is not None and end <= start else end


def hours_overlap(one: ShiftDraft, other: ShiftDraft) -> bool:
    """Whether two plans of one day share time; without hours told they do, as nobody can rule it out."""
    start, end = planned_span(one)
    other_start, other_end = planned_span(other)
    if start is None or end is None or other_start is None or other_end is None:
        return True
    return start < other_end and other_start < end


def late_minutes(planned: datetime | None, came: datetime) -> int:
    """Minutes after the planned start; 0 within ten minutes, as nobody is late then, or without a plan."""
    if planned is None or came - planned <= LATE_AFTER:
        return 0
    return minutes_between(planned, came)


def clock_jumped(last: datetime, now: datetime) -> bool:
    """Whether the clock went back behind the last thing known, or on by more than a shift can last."""
    return now < last or now - last > LONGEST

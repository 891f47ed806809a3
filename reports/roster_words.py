"""What a printed roster says: its days with their slots and names, and the words for days and states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


class DayState(Enum):
    """Why a day stands on the roster, in the words of its legend."""

    DUTY = "Ngày trực"
    MAKE_UP = "Trực bù"
    EXTRA = "Trực thêm"
    OFF = "Nghỉ"


@dataclass(frozen=True)
class RosterSlot:
    """The people of one desk from one hour to another; `hours` as printed, such as `Sáng 7:30 – 11:30`."""

    desk: str
    hours: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class RosterDay:
    """A day of duty or one off; the note says why: the name of a holiday, the day that it makes up for."""

    day: date
    state: DayState
    note: str = ""
    slots: tuple[RosterSlot, ...] = ()


@dataclass(frozen=True)
class Roster:
    """A month's days in order for one to three desks; `weekdays` is the beat, 0 for Monday."""

    year: int
    month: int
    ward: str
    desks: tuple[str, ...]
    days: tuple[RosterDay, ...]
    weekdays: tuple[int, ...]
    contact: str
    printed_on: date
    practice: bool = False


def title(roster: Roster) -> str:
    """The name of the sheet: `Lịch trực tháng 11/2026`."""
    return f"Lịch trực tháng {roster.month}/{roster.year}"


def weekday(number: int) -> str:
    """A weekday at the start of a line, 0 for Monday: `Thứ Hai`."""
    return _WEEKDAYS[number][:1].upper() + _WEEKDAYS[number][1:]


def weekdays(numbers: Iterable[int]) -> str:
    """Weekdays inside a sentence: `thứ Hai, thứ Sáu`."""
    return ", ".join(_WEEKDAYS[number] for number in sorted(numbers))


def beat(roster: Roster) -> str:
    """The weekdays of duty and how many days that makes in the month."""
    count = sum(day.state is not DayState.OFF for day in roster.days)
    told = f"Trực {weekdays(roster.weekdays)} hằng tuần" if roster.weekdays else "Trực các ngày dưới đây"
    return f"{told}; tháng này {count} ngày."


def told(day: RosterDay) -> str:
    """What the row of a day says beside its names; nothing for a usual day of duty without a note."""
    if day.state is DayState.DUTY:
        return day.note
    return f"{day.state.value}: {day.note}" if day.note else day.state.value

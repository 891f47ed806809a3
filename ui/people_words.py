"""Words on screen for people, teams, duty days, and hours as they are written in Vietnam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.duty_calendar import ChangeOfDay
from desk.domain.person import PersonKind, Position
from desk.domain.shift import ShiftKind
from desk.domain.team import MemberRole, TeamKind
from ui import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desk.domain.team import Membership


def person_kind(value: PersonKind) -> str:
    """Who stands in a shift."""
    told = {
        PersonKind.VOLUNTEER: QCoreApplication.translate("People", "Volunteer"),
        PersonKind.OFFICER: QCoreApplication.translate("People", "Officer"),
    }
    return told[value]


def position(value: Position) -> str:
    """The post somebody holds."""
    told = {
        Position.SECRETARY: QCoreApplication.translate("People", "Secretary"),
        Position.DEPUTY_SECRETARY: QCoreApplication.translate("People", "Deputy secretary"),
        Position.COMMITTEE: QCoreApplication.translate("People", "Committee member"),
        Position.MEMBER: QCoreApplication.translate("People", "Member"),
        Position.OFFICIAL: QCoreApplication.translate("People", "Official"),
        Position.OTHER: QCoreApplication.translate("People", "Other post"),
    }
    return told[value]


def team_kind(value: TeamKind) -> str:
    """What a team is."""
    told = {
        TeamKind.DIGITAL: QCoreApplication.translate("People", "Community digital team"),
        TeamKind.YOUTH: QCoreApplication.translate("People", "Youth volunteer team"),
        TeamKind.ADVICE: QCoreApplication.translate("People", "Advice team"),
        TeamKind.PUBLIC_SERVICE: QCoreApplication.translate("People", "Online service volunteers"),
        TeamKind.OTHER: QCoreApplication.translate("People", "Other team"),
    }
    return told[value]


def member_role(value: MemberRole) -> str:
    """What somebody is in a team."""
    told = {
        MemberRole.LEADER: QCoreApplication.translate("People", "Team leader"),
        MemberRole.DEPUTY: QCoreApplication.translate("People", "Deputy leader"),
        MemberRole.MEMBER: QCoreApplication.translate("People", "Team member"),
    }
    return told[value]


def shift_kind(value: ShiftKind) -> str:
    """What a shift is."""
    told = {
        ShiftKind.DESK: QCoreApplication.translate("People", "Desk duty"),
        ShiftKind.PUBLIC_PLACE: QCoreApplication.translate("People", "Public place"),
        ShiftKind.HOME_VISITS: QCoreApplication.translate("People", "Home visits"),
        ShiftKind.OUTING: QCoreApplication.translate("People", "Outings"),
        ShiftKind.TRAINING: QCoreApplication.translate("People", "Training"),
        ShiftKind.MEETING: QCoreApplication.translate("People", "Meeting"),
    }
    return told[value]


def change_of_day(value: ChangeOfDay) -> str:
    """What a change by hand makes of a day."""
    told = {
        ChangeOfDay.OFF: QCoreApplication.translate("People", "Day off"),
        ChangeOfDay.MAKE_UP: QCoreApplication.translate("People", "Make-up day"),
        ChangeOfDay.EXTRA: QCoreApplication.translate("People", "Extra duty day"),
    }
    return told[value]


def short_weekday(number: int) -> str:
    """A weekday in two letters, 0 for Monday."""
    return (
        QCoreApplication.translate("People", "Mo"),
        QCoreApplication.translate("People", "Tu"),
        QCoreApplication.translate("People", "We"),
        QCoreApplication.translate("People", "Th"),
        QCoreApplication.translate("People", "Fr"),
        QCoreApplication.translate("People", "Sa"),
        QCoreApplication.translate("People", "Su"),
    )[number]


def weekdays(numbers: Iterable[int]) -> str:
    """Weekdays in their order, in short."""
    return ", ".join(short_weekday(each) for each in sorted(numbers))


def days(start: date, end: date | None) -> str:
    """From a day to a day, the end open or not."""
    if end is None:
        return QCoreApplication.translate("People", "from {day}").format(day=f"{start:%d/%m/%Y}")
    return f"{start:%d/%m/%Y} – {end:%d/%m/%Y}"


def membership(held: Membership, name: str) -> str:
    """A membership on one line: whose or which team's, role, days."""
    return " · ".join((name, member_role(held.role), days(held.start, held.end)))


def duration(minutes: int) -> str:
    """Exact minutes as hours and minutes: `126 giờ 30 phút`."""
    hours, rest = divmod(minutes, 60)
    of_hours = QCoreApplication.translate("People", "{n} h").format(n=words.number(hours))
    of_minutes = QCoreApplication.translate("People", "{n} min").format(n=rest)
    parts = [of_hours] if hours or not rest else []
    return " ".join([*parts, *([of_minutes] if rest else [])])

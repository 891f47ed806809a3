"""Plan and load: registrations of a year, questions about a shift, residential groups, months of training."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from db import attendance, shifts, tallies, teams
from desk.domain import roles, workload
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import ShiftKind
from desk.domain.text import clean, sort_key
from desk.domain.workload import GroupCoverage, Progress, Registration
from desk.usecases import clock
from desk.usecases.notes import note
from desk.usecases.shift_rules import known_shift, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.shift import Shift
    from desk.domain.text import SortKey
    from desk.usecases.catalogues import Catalogues

_HISTORY = 20  # earlier shifts of the same kind and desk
_GOES_OUT = frozenset({ShiftKind.OUTING, ShiftKind.HOME_VISITS})
_NOTE_LIMIT = 400


class Workload:
    """What was planned and what it came to."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def register(self, by: User, told: Registration) -> Registration:
        """Keep what a team registers for a year in place of what it registered before.

        InvalidDraft where year or numbers are impossible; Refused for an unknown team.
        """
        roles.require(by, Permission.ROSTER)
        tidied = replace(told, note=clean(told.note)[:_NOTE_LIMIT])
        refuse(workload.check(tidied))
        with self._db.begin() as session:
            if tidied.team not in {team.id for team in teams.all_teams(session)}:
                raise Refused(refusal("team_unknown", "team"))
            teams.put_registration(session, tidied)
            amounts = {"year": tidied.year, "outings": tidied.outings, "people": tidied.people}
            note(session, by, "year_registered", "team", tidied.team, **amounts)
        return tidied

    def progress(self, by: User, year: int) -> list[Progress]:
        """How far every registration of a year is today: outings held, people reached, the year's end."""
        roles.require(by, Permission.REPORT)
        today = clock.today()
        with self._db.read() as session:
            names = {team.id: team.name for team in teams.all_teams(session)}
            registered = teams.registrations(session, year)
            held = shifts.between(session, date(year, 1, 1), date(year, 12, 31)) if registered else []
        found = []
        for each in registered:
            own = [shift for shift in held if shift.plan.team == each.team]
            outings = sum(1 for shift in own if shift.kind is ShiftKind.OUTING)
            reached = sum(shift.reached for shift in own)
            ahead = workload.advance(outings, each.outings, year, today)
            people = workload.advance(reached, each.people, year, today)
            found.append(Progress(each, names[each.team], ahead, people))
        return sorted(found, key=_by_team)

    def questions(self, by: User, shift_id: UUID) -> list[Problem]:
        """Figures of a shift outside the usual of earlier ones of its kind and desk: nothing is refused."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            own = known_shift(session, shift_id)
            loads = _loads(session, [own, *shifts.earlier_like(session, own, _HISTORY)])
        return workload.questions(loads[0], loads[1:])

    def coverage(self, by: User, start: date, end: date) -> list[GroupCoverage]:
        """Every residential group with its outings and home visits in a period, in the order of names."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            went = [each for each in shifts.between(session, start, end) if each.kind in _GOES_OUT]
        covered = []
        for unit in self._catalogues.snapshot().groups:
            days = [each.day for each in went if unit.key in each.plan.groups]
            covered.append(GroupCoverage(unit.key, unit.name, len(days), max(days, default=None)))
        return covered

    def months_without_training(self, by: User, year: int) -> list[int]:
        """The months of a year, up to the running one, in which no training took place."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            held = shifts.months_with(session, ShiftKind.TRAINING, date(year, 1, 1), date(year, 12, 31))
        return workload.months_without(held, year, clock.today())


def _loads(session: Session, wanted: Sequence[Shift]) -> list[dict[str, int]]:
    """Visits, tallies over all services and minutes of each shift: measures of load, never added up."""
    ids = [each.id for each in wanted]
    visits, counted = shifts.visits_of(session, ids), tallies.totals_of_shifts(session, ids)
    minutes = dict.fromkeys(ids, 0)
    for stay in attendance.of_shifts(session, ids):
        minutes[stay.shift] += stay.minutes
    return [
        {"visits": visits.get(own, 0), "tallies": counted.get(own, 0), "minutes": minutes[own]} for own in ids
    ]


def _by_team(progress: Progress) -> SortKey:
    return sort_key(progress.team_name)

"""Papers for people of the roster: badges to scan at check-in, certificates of their hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import attendance, ledger, people, teams
from desk.domain import roles
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import ShiftKind
from desk.domain.text import search_words
from desk.usecases import clock
from desk.usecases.notes import note
from desk.usecases.shift_rules import known_person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.hours import Stay
    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.domain.team import Membership
    from desk.domain.ward import Ward
    from desk.usecases.wards import Wards
    from reports.certificate_pdf import Activity

KIND_NAMES = {
    ShiftKind.DESK: "Trực hỗ trợ tại bộ phận Một cửa",
    ShiftKind.PUBLIC_PLACE: "Hỗ trợ tại nơi công cộng",
    ShiftKind.HOME_VISITS: "Hỗ trợ tại nhà",
    ShiftKind.OUTING: "Lượt ra quân",
    ShiftKind.TRAINING: "Tập huấn",
    ShiftKind.MEETING: "Họp tổ, đội",
}


class PersonPapers:
    """Write PDF files; whoever asked for them stands in the ledger, names do not."""

    def __init__(self, db: Database, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register; papers of the practice register say so."""
        self._db = db
        self._wards = wards
        self._practice = practice

    def badges(self, by: User, persons: Collection[UUID], path: Path) -> int:
        """Write badges of those chosen who are on the roster now, in the order of names; give how many.

        Refused where nobody is left to print for, a code cannot be read back or the file not be written.
        """
        from reports import badge_pdf, files

        roles.require(by, Permission.ROSTER)
        today = clock.today()
        with self._db.read() as session:
            chosen = [each for each in people.all_people(session) if each.active and each.id in persons]
            names = {each.id: _teams(session, each, today, today) for each in chosen}
        ward = self._ward()
        cards = [badge_pdf.Badge(each.badge, each.name, names[each.id], ward.name) for each in chosen]
        files.write_beside(path, badge_pdf.render(cards, practice=self._practice))
        ids = [each.id for each in chosen]
        with self._db.begin() as session:
            note(session, by, "badges_printed", "person", "badges", persons=ids, count=len(ids))
        return len(cards)

    def certificate(
        self, by: User, person_id: UUID, start: date, end: date, path: Path, *, by_committee: bool = False
    ) -> str:
        """Write the certificate of somebody's hours from start to end, both included; give its code.

        Signed by the desk, or by the People's Committee. Refused where there is no such person, they have
        no hours in those days, the days are backwards, or the file cannot be written.
        """
        from reports import certificate_pdf, files

        roles.require(by, Permission.REPORT)
        if end < start:
            raise Refused(refusal("range_backwards", start=f"{start:%d/%m/%Y}", end=f"{end:%d/%m/%Y}"))
        with self._db.read() as session:
            person = known_person(session, person_id)
            activities = _activities(attendance.stays(session, start, end, person_id))
            belongs = _teams(session, person, start, end)
            head = ledger.head(session)
        if not activities:
            raise Refused(refusal("certificate_without_hours", name=person.name))
        ward = self._ward()
        mark = "MAU" if self._practice else "GXN"
        told = certificate_pdf.Certificate(
            code=f"{mark}-{end:%Y%m%d}-{head[:8].upper()}",
            issuer=certificate_pdf.Issuer.COMMITTEE if by_committee else certificate_pdf.Issuer.DESK,
            ward=ward.name,
            desk=ward.desk,
            name=person.name,
            team=belongs,
            start=start,
            end=end,
            activities=activities,
            practice=self._practice,
        )
        files.write_beside(path, certificate_pdf.render(told))
        with self._db.begin() as session:
            shown = {"start": start, "end": end, "minutes": told.minutes, "code": told.code}
            note(session, by, "certificate_made", "person", person_id, **shown)
        return told.code

    def _ward(self) -> Ward:
        ward = self._wards.ward()
        if ward is None:
            raise Refused(refusal("register_not_set_up"))
        return ward


def certificate_name(person: Person, start: date, end: date) -> str:
    """The usual name of a certificate's file: `giay-xac-nhan-le-quoc-bao-2026-01-01-2026-12-31.pdf`."""
    return "-".join(["giay-xac-nhan", *search_words(person.name), f"{start}-{end}.pdf"])


def _activities(stays: Iterable[Stay]) -> tuple[Activity, ...]:
    """A line for each kind of shift somebody was in, in the order of the kinds."""
    from reports.certificate_pdf import Activity

    held = list(stays)
    return tuple(
        Activity(name, len({each.shift for each in own}), sum(each.minutes for each in own))
        for kind, name in KIND_NAMES.items()
        if (own := [each for each in held if each.kind is kind])
    )


def _teams(session: Session, person: Person, start: date, end: date) -> str:
    """The names of the teams somebody was in on any of those days, the one joined first in front."""
    names = {team.id: team.name for team in teams.all_teams(session)}
    held = [each for each in teams.memberships(session, person.id) if _meets(each, start, end)]
    return ", ".join(dict.fromkeys(names[each.team] for each in held))


def _meets(held: Membership, start: date, end: date) -> bool:
    return held.start <= end and (held.end is None or start <= held.end)

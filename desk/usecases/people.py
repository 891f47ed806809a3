"""People of the roster: added, changed, found, leaving and coming back."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from db import helpers, people, teams, users
from desk.domain import opaque_code, person, roles
from desk.domain.opaque_code import CodeKind
from desk.domain.person import Person, PersonDraft
from desk.domain.problems import InvalidDraft, Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.notes import note
from desk.usecases.shift_rules import active_person, known_person, refuse

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues

_USED = ("services", "procedures", "groups")


class People:
    """Volunteers and officers."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def all(self, by: User) -> list[Person]:
        """Everybody, those who left too, in the order of a Vietnamese list of names."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return people.all_people(session)

    def find(self, by: User, text: str) -> list[Person]:
        """Those on the roster now who are meant by initials or by starts of words, likeliest first."""
        return person.find((each for each in self.all(by) if each.active), text)

    def by_badge(self, by: User, text: str) -> Person:
        """The person whose badge was scanned or typed; Refused where it is none, or they have left."""
        roles.require(by, Permission.ATTEND)
        code = opaque_code.read(CodeKind.BADGE, text)
        if isinstance(code, Problem):
            raise Refused(code)
        with self._db.read() as session:
            found = people.by_badge(session, code)
            if found is None:
                raise Refused(refusal("badge_unknown"))
            return active_person(session, found.id)

    def add(self, by: User, draft: PersonDraft) -> Person:
        """Add a person; who stands on visits under that name is the same one.

        InvalidDraft where the name is missing, too long or taken, or a skill or group is unknown.
        """
        roles.require(by, Permission.ROSTER)
        told = self._checked(draft)
        with self._db.begin() as session:
            return add_person(session, by, told)

    def alter(self, by: User, person_id: UUID, draft: PersonDraft) -> Person:
        """Change a person; InvalidDraft as for `add`, Refused where there is no such person."""
        roles.require(by, Permission.ROSTER)
        told = self._checked(draft)
        with self._db.begin() as session:
            known = known_person(session, person_id)
            holder = helpers.id_of(session, told.name)
            if holder not in {None, known.id}:
                raise InvalidDraft(refusal("person_name_taken", "name", name=told.name))
            fields = {name: getattr(told, name) for name in ("name", "kind", "position", *_USED)}
            changed = replace(known, **fields)
            people.put(session, changed)
            note(session, by, "person_altered", "person", person_id, **_codes(changed))
        return changed

    def leave(self, by: User, person_id: UUID, day: date | None = None) -> Person:
        """Somebody leaves: their memberships end that day (today by default), what they did stays."""
        roles.require(by, Permission.ROSTER)
        last = day or clock.today()
        with self._db.begin() as session:
            known = active_person(session, person_id)
            held = [each for each in teams.memberships(session, person_id) if each.end is None]
            if any(last < each.start for each in held):
                raise Refused(refusal("leaves_before_joining", "day", name=known.name))
            for membership in held:
                teams.put_membership(session, replace(membership, end=last))
            gone = replace(known, left_on=last)
            people.put(session, gone)
            note(session, by, "person_left", "person", person_id, day=last)
        return gone

    def come_back(self, by: User, person_id: UUID) -> Person:
        """Somebody who left is on the roster again; they join teams anew, the earlier times stay."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            back = replace(known_person(session, person_id), left_on=None)
            people.put(session, back)
            note(session, by, "person_came_back", "person", person_id)
        return back

    def renew_badge(self, by: User, person_id: UUID) -> Person:
        """Give somebody another badge code, as for a lost badge; the old one is unknown from then on."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            renewed = replace(known_person(session, person_id), badge=_badge())
            people.put(session, renewed)
            note(session, by, "badge_renewed", "person", person_id)
        return renewed

    def link(self, by: User, person_id: UUID, user_id: UUID | None) -> Person:
        """Say as which user somebody signs in, or that they do not; Refused for an unknown or a taken one."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            known = known_person(session, person_id)
            if user_id is not None and users.get(session, user_id) is None:
                raise Refused(refusal("user_unknown"))
            others = [each for each in people.all_people(session) if each.id != person_id]
            if user_id is not None and any(each.user == user_id for each in others):
                raise Refused(refusal("user_linked_already"))
            linked = replace(known, user=user_id)
            people.put(session, linked)
            note(session, by, "person_linked", "person", person_id, user=user_id)
        return linked

    def _checked(self, draft: PersonDraft) -> PersonDraft:
        told = person.tidy(draft)
        known = self._catalogues.snapshot()
        groups = {unit.key for unit in known.groups}
        refuse(person.check(told, known.service_by_key, known.procedure_by_code, groups))
        return told


def add_person(session: Session, by: User, told: PersonDraft) -> Person:
    """Add a person inside a transaction; InvalidDraft where the name is somebody's on the roster."""
    if people.by_name(session, told.name) is not None:
        raise InvalidDraft(refusal("person_name_taken", "name", name=told.name))
    own = helpers.ids_for(session, [told.name])[told.name]
    added = Person(
        own, told.name, told.kind, told.position, _badge(), told.services, told.procedures, told.groups
    )
    people.put(session, added)
    note(session, by, "person_added", "person", own, **_codes(added))
    return added


def _badge() -> str:
    return opaque_code.make(CodeKind.BADGE, secrets.randbelow(opaque_code.MOST))


def _codes(told: Person) -> dict[str, object]:
    skills = {name: list(getattr(told, name)) for name in _USED}
    return {"kind": told.kind.value, "position": told.position.value, **skills}

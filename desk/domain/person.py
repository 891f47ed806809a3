"""People who stand in shifts, volunteers and officers, and what they know to help with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.people import NAME_LIMIT
from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, matches, search_words, sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from uuid import UUID


class PersonKind(StrEnum):
    """Who stands in a shift."""

    VOLUNTEER = "volunteer"
    OFFICER = "officer"


class Position(StrEnum):
    """The post somebody holds: in the party cell or the union, or as an official of the ward."""

    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    COMMITTEE = "committee"
    MEMBER = "member"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True)
class PersonDraft:
    """A person as they are entered; `services` and `procedures` are skills, `groups` units looked after."""

    name: str
    kind: PersonKind = PersonKind.VOLUNTEER
    position: Position = Position.MEMBER
    services: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """A person of the roster; the id is the same as that of the helper who stands on visits.

    `badge` is an opaque code; `user` is who they sign in as, where they do; `left_on` is their last day.
    """

    id: UUID
    name: str
    kind: PersonKind
    position: Position = Position.MEMBER
    badge: str = ""
    services: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    user: UUID | None = None
    left_on: date | None = None

    @property
    def active(self) -> bool:
        """Whether they may be planned and checked in."""
        return self.left_on is None


def tidy(draft: PersonDraft) -> PersonDraft:
    """The draft in normal form: NFC on one line, nothing named twice."""
    return replace(
        draft,
        name=clean(draft.name),
        services=tuple(dict.fromkeys(draft.services)),
        procedures=tuple(dict.fromkeys(draft.procedures)),
        groups=tuple(dict.fromkeys(draft.groups)),
    )


def check(
    draft: PersonDraft,
    services: Collection[str],
    procedures: Collection[str],
    groups: Collection[str],
) -> list[Problem]:
    """What is wrong with a tidy draft: its name, or a skill or a group that is in no catalogue."""
    problems = []
    if not draft.name:
        problems.append(refusal("person_without_name", "name"))
    if len(draft.name) > NAME_LIMIT:
        problems.append(refusal("text_too_long", "name", limit=NAME_LIMIT))
    problems += [
        refusal("service_unknown", "services", service=k) for k in draft.services if k not in services
    ]
    problems += [
        refusal("procedure_unknown", "procedures", code=k) for k in draft.procedures if k not in procedures
    ]
    return problems + [refusal("unit_unknown", "groups", unit=k) for k in draft.groups if k not in groups]


def initials(name: str) -> str:
    """The first letters of the name's words, folded: `vma` for Vũ Minh Anh."""
    return "".join(word[0] for word in search_words(name))


def find(people: Iterable[Person], text: str) -> list[Person]:
    """Those meant by initials (`vma`, or `ma` for a name's end) or by starts of words, likeliest first."""
    typed = "".join(search_words(text))
    if not typed:
        return []
    ranked = []
    for person in people:
        letters = initials(person.name)
        if letters == typed:
            rank = 0
        elif len(typed) > 1 and letters.endswith(typed):
            rank = 1
        elif matches(text, person.name):
            rank = 2
        else:
            continue
        ranked.append((rank, sort_key(person.name), person))
    return [person for _, _, person in sorted(ranked, key=_likeliest)]


def _likeliest(ranked: tuple[int, object, Person]) -> tuple[int, object]:
    return ranked[:2]

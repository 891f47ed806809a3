"""Visits (lượt tiếp dân) and help items (việc hỗ trợ): what the register records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time  # noqa: TC003 - read at run time when a draft comes back
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID  # noqa: TC003 - as above

from desk.domain import dossier_code
from desk.domain.problems import Problem, refusal, warning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service

OLDEST_BIRTH_YEAR = 1900
MASK = "•••••••"  # stands for the digits of an id number that are not shown
# Characters that the register keeps.
NAME_LIMIT = 200
DOSSIER_LIMIT = 60
BARRIER_LIMIT = 200
NOTE_LIMIT = 2000
HELPERS_LIMIT = 20  # people at one visit
QUANTITY_LIMIT = 100_000
ELDERLY_AGE = 60  # Luật Người cao tuổi 39/2009/QH12 Điều 2: đủ 60 tuổi trở lên


class Place(StrEnum):
    """Where the citizen was met."""

    DESK = "desk"
    PUBLIC = "public"
    HOME = "home"
    OUTING = "outing"


class Sex(StrEnum):
    """Sex as it stands on the card."""

    MALE = "male"
    FEMALE = "female"


class Outcome(StrEnum):
    """How a help item ended."""

    SUBMITTED = "submitted"
    PENDING = "pending"
    PAPER = "paper"
    UNFINISHED = "unfinished"


class Payment(StrEnum):
    """Whether the dossier was paid for online."""

    PAID = "paid"
    UNPAID = "unpaid"
    FREE = "free"


class How(StrEnum):
    """Who held the phone: làm hộ, cùng làm, tự làm."""

    FOR_THEM = "for_them"
    TOGETHER = "together"
    THEMSELVES = "themselves"


class ChangeKind(StrEnum):
    """What happened to a visit after it was saved."""

    CORRECTED = "corrected"
    COMPLETED = "completed"
    VOIDED = "voided"
    UNDONE = "undone"


@dataclass(frozen=True)
class Seal:
    """What stands for number and phone where they may not be kept whole: keyed hashes and a few digits."""

    id_key: str = ""
    id_head: str = ""
    id_tail: str = ""
    phone_key: str = ""
    phone_tail: str = ""


@dataclass(frozen=True)
class CitizenDraft:
    """What was told about a citizen; all empty is an anonymous citizen, which is complete.

    `known` is the id of a citizen met before, who was chosen instead of being told anew. `id_number` may be
    masked where it comes out of an export, and then tells people apart only together with name and year.
    `phone` has ten or eleven digits. `agreed` is whether the citizen agreed to number and phone being kept
    whole. `seal` stands for both in a draft that came back.
    """

    name: str = ""
    id_number: str = ""
    birth_year: int | None = None
    sex: Sex | None = None
    known: UUID | None = None
    phone: str = ""
    agreed: bool = False
    seal: Seal | None = None

    @property
    def anonymous(self) -> bool:
        """Whether nothing identifies the citizen; a birth year or a sex alone does not."""
        return not (self.name or self.id_number or self.known or self.phone or self.seal)

    @property
    def masked_id(self) -> str:
        """The id number as shown, `038•••••••12`; empty where none was told."""
        if self.id_number:
            return mask_id(self.id_number[:3], self.id_number[-2:])
        return mask_id(self.seal.id_head, self.seal.id_tail) if self.seal else ""

    @property
    def masked_phone(self) -> str:
        """The phone as shown, `•••678`; empty where none was told."""
        return mask_phone(self.phone[-3:] if self.phone else self.seal.phone_tail if self.seal else "")


@dataclass(frozen=True)
class HelpItemDraft:
    """One kind of help as typed; empty strings and None mean not known.

    `next_time` is whether the citizen will manage alone the next time.
    """

    service: str
    quantity: int = 1
    procedure: str = ""
    dossier: str = ""
    outcome: Outcome | None = None
    payment: Payment | None = None
    how: How | None = None
    barrier: str = ""
    note: str = ""
    next_time: bool | None = None


@dataclass(frozen=True)
class VisitDraft:
    """A visit as typed or imported, not yet saved; `time` is the local time at the desk.

    `elderly` is None where nobody said it: then the birth year tells.
    """

    day: date
    time: time | None = None
    place: Place = Place.DESK
    helpers: tuple[str, ...] = ()
    citizen: CitizenDraft = CitizenDraft()
    unit: str = ""
    elderly: bool | None = None
    disabled: bool = False
    no_phone: bool = False
    items: tuple[HelpItemDraft, ...] = ()
    shift: UUID | None = None


@dataclass(frozen=True)
class Citizen:
    """A known citizen as shown: the id number as its first three and last two digits, the phone as three.

    `whole` is whether the citizen agreed to a number being kept whole, so that it can be looked at.
    """

    id: UUID
    name: str
    id_head: str = ""
    id_tail: str = ""
    birth_year: int | None = None
    sex: Sex | None = None
    unit: str = ""
    phone_tail: str = ""
    whole: bool = False

    @property
    def blank(self) -> bool:
        """Whether the personal fields were taken out: nobody can be shown any more."""
        return not (self.name or self.id_head or self.phone_tail)

    @property
    def masked_id(self) -> str:
        """The id number as shown, `038•••••••12`; empty where none was given."""
        return mask_id(self.id_head, self.id_tail)

    @property
    def masked_phone(self) -> str:
        """The phone as shown, `•••678`; empty where none was given."""
        return mask_phone(self.phone_tail)


@dataclass(frozen=True)
class HelpItem:
    """A saved help item; `level` is the procedure's level on that day."""

    id: UUID
    number: int
    service: str
    quantity: int
    procedure: str
    dossier: str
    level: str
    outcome: Outcome | None
    payment: Payment | None
    how: How | None
    barrier: str
    note: str
    next_time: bool | None = None


@dataclass(frozen=True)
class Visit:
    """A saved visit with its items; `position` orders visits by day and then by entry."""

    id: UUID
    position: int
    day: date
    time: time | None
    place: Place
    helpers: tuple[str, ...]
    citizen: Citizen | None
    unit: str
    birth_year: int | None
    sex: Sex | None
    elderly: bool
    disabled: bool
    no_phone: bool
    recorded_at: datetime
    recorded_by: UUID
    items: tuple[HelpItem, ...] = ()
    voided: bool = False
    shift: UUID | None = None


def mask_id(head: str, tail: str) -> str:
    """An id number as shown, from its first three and last two digits."""
    return f"{head}•••••••{tail}" if head else ""


def mask_phone(tail: str) -> str:
    """A phone number as shown, from its last three digits."""
    return f"•••{tail}" if tail else ""


def elderly(birth_year: int | None, day: date) -> bool:
    """Whether a person born in that year reaches sixty in the year of the day; unknown is no."""
    return birth_year is not None and day.year - birth_year >= ELDERLY_AGE


def check(
    draft: VisitDraft,
    services: Mapping[str, Service],
    procedures: Mapping[str, Procedure],
    today: date,
) -> list[Problem]:
    """Everything that is wrong or odd with a draft; only refusals stop it from being saved."""
    problems = _check_visit(draft, today)
    for number, item in enumerate(draft.items, start=1):
        problems += _check_item(number, item, draft.day, services, procedures)
    return problems


def _check_visit(draft: VisitDraft, today: date) -> list[Problem]:
    problems = []
    if not draft.items:
        problems.append(refusal("visit_without_item", "items"))
    if draft.day > today:
        problems.append(warning("day_in_future", "day", day=f"{draft.day:%d/%m/%Y}"))
    born = draft.citizen.birth_year
    if born is not None and not OLDEST_BIRTH_YEAR <= born <= draft.day.year:
        problems.append(refusal("birth_year_impossible", "birth_year", year=born))
    return problems + _check_texts(draft)


def _check_texts(draft: VisitDraft) -> list[Problem]:
    told = [
        ("name", draft.citizen.name, NAME_LIMIT),
        *(("helpers", name, NAME_LIMIT) for name in draft.helpers),
    ]
    for number, item in enumerate(draft.items, start=1):
        told += [
            (f"items.{number}.dossier", item.dossier, DOSSIER_LIMIT),
            (f"items.{number}.barrier", item.barrier, BARRIER_LIMIT),
            (f"items.{number}.note", item.note, NOTE_LIMIT),
        ]
    return [refusal("text_too_long", where, limit=most) for where, text, most in told if len(text) > most]


def _check_item(
    number: int,
    item: HelpItemDraft,
    day: date,
    services: Mapping[str, Service],
    procedures: Mapping[str, Procedure],
) -> list[Problem]:
    problems = []
    if item.service not in services:
        problems.append(refusal("service_unknown", f"items.{number}.service", service=item.service))
    if item.quantity > QUANTITY_LIMIT:
        problems.append(refusal("quantity_too_large", f"items.{number}.quantity", limit=QUANTITY_LIMIT))
    if item.quantity < 1:
        problems.append(refusal("quantity_not_positive", f"items.{number}.quantity", quantity=item.quantity))
    if item.procedure:
        problems += _check_procedure(number, item.procedure, day, procedures)
    odd = dossier_code.check(item.dossier)
    return [*problems, odd] if odd else problems


def _check_procedure(number: int, code: str, day: date, procedures: Mapping[str, Procedure]) -> list[Problem]:
    where = f"items.{number}.procedure"
    if code not in procedures:
        return [refusal("procedure_unknown", where, code=code)]
    if not procedures[code].valid_on(day):
        return [refusal("procedure_not_in_force", where, code=code, day=f"{day:%d/%m/%Y}")]
    return []

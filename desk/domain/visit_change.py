"""Changes of saved visits: what a visit was before, what differs, and the steps of its history."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from desk.domain import visit as visits
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from desk.domain.visit import ChangeKind, HelpItem, Visit

REASON_LIMIT = 1000  # characters
RENAMED = "renamed"
_ITEM_FIELDS = (
    *("service", "quantity", "procedure", "dossier", "outcome", "payment", "how"),
    *("barrier", "note", "next_time"),
)

State = dict[str, object]
"""A visit in JSON values: codes, ids, days as text; nothing names or numbers its citizen."""


class QuickReason(StrEnum):
    """The reasons that are offered; any other reason is free words."""

    TYPO = "typo"
    REPEATED = "repeated"
    TOLD = "told"


UNDO_REASON, IMPORT_REASON = "undo", "import_undone"
"""Why the program itself struck a visit out: its last save, or the whole import it came with, was undone."""


@dataclass(frozen=True)
class VisitChange:
    """Who changed a visit, when, how and why; `before` is its state until then."""

    id: UUID
    visit_id: UUID
    at: datetime
    user: UUID
    kind: ChangeKind
    reason: str
    before: State


@dataclass(frozen=True)
class Difference:
    """A field of a visit (`item` 0) or of its item of that number, before and after a change.

    `field` is the name in the state; `item` as a field is an item that came or went, told by its service,
    `renamed` a citizen whose name or birth was corrected under the same id number.
    """

    field: str
    item: int
    before: object
    after: object


@dataclass(frozen=True)
class HistoryStep:
    """One step in the history of a visit; `kind` None is its recording, `by` the user's name."""

    at: datetime
    by: str
    kind: ChangeKind | None
    reason: str = ""
    differences: tuple[Difference, ...] = ()


def state(visit: Visit) -> State:
    """The visit as a change keeps it."""
    return {
        "day": visit.day.isoformat(),
        "time": f"{visit.time:%H:%M}" if visit.time else None,
        "place": visit.place.value,
        "citizen": str(visit.citizen.id) if visit.citizen else None,
        "birth_year": visit.birth_year,
        "sex": visit.sex.value if visit.sex else None,
        "unit": visit.unit,
        "elderly": visit.elderly,
        "disabled": visit.disabled,
        "no_phone": visit.no_phone,
        "helpers": list(visit.helpers),
        "items": [_item_state(item) for item in visit.items],
    }


def differences(before: State, after: State) -> tuple[Difference, ...]:
    """What differs between two states: the visit's own fields first, then item by item."""
    own = [
        Difference(name, 0, value, after[name])
        for name, value in before.items()
        if name in after and name != "items" and value != after[name]
    ]
    if before.get(RENAMED):
        own.insert(0, Difference(RENAMED, 0, None, None))
    old, new = cast("list[State]", before["items"]), cast("list[State]", after["items"])
    return (*own, *_between(old, new))


def steps(visit: Visit, changes: Sequence[VisitChange], names: Mapping[UUID, str]) -> tuple[HistoryStep, ...]:
    """The history of a visit, newest step first; `changes` in the order made, `names` of users by id."""
    states = [*(change.before for change in changes), state(visit)]
    told = [HistoryStep(visit.recorded_at, names.get(visit.recorded_by, ""), None)]
    for change, after in zip(changes, states[1:], strict=True):
        differing = differences(change.before, after)
        told.append(HistoryStep(change.at, names.get(change.user, ""), change.kind, change.reason, differing))
    return tuple(reversed(told))


def draft_of(visit: Visit) -> VisitDraft:
    """The draft that stands for a saved visit as it is, to be changed and given back."""
    known = visit.citizen.id if visit.citizen else None
    return VisitDraft(
        visit.day,
        visit.time,
        visit.place,
        visit.helpers,
        CitizenDraft(birth_year=visit.birth_year, sex=visit.sex, known=known),
        visit.unit,
        # Old by the birth year follows the year; only what was ticked or unticked by hand is told again.
        elderly=None if visit.elderly == visits.elderly(visit.birth_year, visit.day) else visit.elderly,
        disabled=visit.disabled,
        no_phone=visit.no_phone,
        items=tuple(_item_draft(item) for item in visit.items),
        shift=visit.shift,
    )


def _between(before: Sequence[State], after: Sequence[State]) -> Iterator[Difference]:
    for number, gone in enumerate(before, start=1):
        if [*before[: number - 1], *before[number:]] == list(after):  # those behind it only moved up
            yield Difference("item", number, gone["service"], "")
            return
    for number, (old, new) in enumerate(zip_longest(before, after), start=1):
        if old is None or new is None:
            services = (each["service"] if each else "" for each in (old, new))
            yield Difference("item", number, *services)
            continue
        for name in _ITEM_FIELDS:
            if old[name] != new[name]:
                yield Difference(name, number, old[name], new[name])


def _item_state(item: HelpItem) -> State:
    return {name: getattr(item, name) for name in _ITEM_FIELDS}


def _item_draft(item: HelpItem) -> HelpItemDraft:
    return HelpItemDraft(**{name: getattr(item, name) for name in _ITEM_FIELDS})

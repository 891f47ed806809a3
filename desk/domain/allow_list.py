"""Hosts that codes may lead to: those of the program and what a leader added, all of the State."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.links import DEFAULT_HOSTS, check_link, covered, domain, of_the_state
from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

ENTRY_LIMIT = 200
NOTE_LIMIT = 400
_LEAST_LABELS = 3  # one below gov.vn: the whole of gov.vn would be no list at all


@dataclass(frozen=True)
class AllowedHost:
    """An entry from its first day on, up to the day before `ended_on`.

    `entry` is one exact host; with a leading dot it also covers the hosts below it.
    """

    id: UUID
    entry: str
    start: date
    added_by: UUID
    note: str = ""
    ended_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the entry counts on that day."""
        return self.start <= day and (self.ended_on is None or day < self.ended_on)


def tidy_entry(text: str) -> str:
    """An entry as it is kept: small letters; of a whole link that was pasted only its host."""
    bare = clean(text)
    return (domain(bare) if "://" in bare and check_link(bare, [domain(bare)]) is None else bare).lower()


def check_entry(entry: str) -> Problem | None:
    """Why a tidy entry may not stand on the list: no host, or none of the State (below gov.vn)."""
    host = entry.removeprefix(".")
    if len(host) > ENTRY_LIMIT:
        return refusal("text_too_long", "entry", limit=ENTRY_LIMIT)
    wrong = check_link(f"https://{host}", [host])
    if wrong is not None or "/" in host or "?" in host or "#" in host:
        return refusal("host_malformed", "entry", entry=entry)
    if not of_the_state(host) or len(host.split(".")) < _LEAST_LABELS:
        return refusal("host_not_of_the_state", "entry", entry=entry)
    return None


def hosts_on(entries: Iterable[AllowedHost], day: date) -> tuple[str, ...]:
    """The list as it stands on a day.

    What a hand from outside wrote into the register and is not of the State is left out.
    """
    added = (each.entry for each in entries if each.holds_on(day))
    return (*DEFAULT_HOSTS, *(entry for entry in added if check_entry(entry) is None))


def ended_for(host: str, entries: Iterable[AllowedHost], day: date) -> date | None:
    """The last day on which an entry that covered the host was ended; None where none was."""
    ended = (each.ended_on for each in entries if each.ended_on and covered(host, [each.entry]))
    return max((last for last in ended if last <= day), default=None)

"""What the use cases of links and prints have in common: which links may be printed today, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import allowed_hosts, catalogue, link_checks
from desk.domain import link_check
from desk.domain.allow_list import hosts_on
from desk.domain.link_check import CheckResult
from desk.domain.links import check_link, check_outside, domain
from desk.domain.problems import Problem, Refused, refusal
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from db.engine import Session
    from desk.domain.link_check import LinkCheck, Standing


@dataclass(frozen=True)
class LinkBook:
    """What is known of links on a day: allowed hosts, pages outside the State, the last checks."""

    day: date
    allowed: tuple[str, ...]
    outside: frozenset[str]
    last: Mapping[str, LinkCheck]

    def problem(self, url: str) -> Problem | None:
        """Why a link may not be printed, whatever was seen behind it: its form, or its host."""
        if url in self.outside and check_outside(url) is None:
            return None
        return check_link(url, self.allowed)

    def standing(self, url: str, checked_on: date | None) -> Standing:
        """How a link stands; `checked_on` is when it last led to the right page."""
        printable = self.problem(url) is None
        return link_check.standing(self.last.get(url), checked_on, self.day, printable=printable)

    def good_on(self, url: str) -> date | None:
        """The day of the last check of a link, where the right page was there."""
        last = self.last.get(url)
        return last.day if last is not None and last.result is CheckResult.OK else None

    def require(self, url: str) -> None:
        """Refused where a link is not allowed, or was found broken: its sheets are called back."""
        problem = self.problem(url)
        if problem is not None:
            raise Refused(problem)
        last = self.last.get(url)
        if last is not None and last.result is not CheckResult.OK:
            told = {"host": domain(url), "day": f"{last.day:%d/%m/%Y}"}
            raise Refused(refusal(f"link_{last.result.value}", "link", **told))


def link_book(session: Session) -> LinkBook:
    """What is known of links today."""
    today = clock.today()
    return LinkBook(
        today,
        hosts_on(allowed_hosts.entries(session), today),
        frozenset(link.url for link in catalogue.links(session) if link.outside),
        {check.url: check for check in link_checks.last_of_each(session)},
    )

"""What was done without a target (ngoài chỉ tiêu): lines that share no row, so that they can be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.indicator import Source
from desk.domain.month_report import OffTargetLine

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from desk.domain.figures import ServiceLine
    from desk.domain.indicator import Filter, Indicator


def covered_services(indicators: Iterable[Indicator], given: Collection[str]) -> set[str]:
    """The services that the indicators with a target count by name, those of composed ones as well.

    One that counts only some units, teams, places or kinds of shift covers none: the rest has no target.
    """
    known = {each.code: each for each in indicators}
    covered: set[str] = set()
    waiting, seen = list(given), set(given)
    while waiting:
        each = known.get(waiting.pop())
        if each is not None:
            covered.update(() if _of_a_part(each.filter) else each.filter.services)
            waiting += [part for part in each.parts if part not in seen]
            seen.update(each.parts)
    return covered


def _of_a_part(asked: Filter) -> bool:
    return any((asked.units, asked.teams, asked.places, asked.shift_kinds))


def entered_without_target(indicators: Iterable[Indicator], given: Collection[str]) -> list[Indicator]:
    """The indicators entered by hand that have no target themselves and are no part of one that has."""
    known = list(indicators)
    parts = {part for each in known if each.code in given for part in each.parts}
    return [
        each
        for each in known
        if each.source is Source.ENTERED and each.code not in given and each.code not in parts
    ]


def lines(
    services: Iterable[ServiceLine],
    covered: Collection[str],
    entered: Iterable[Indicator],
    figures: Mapping[str, int],
) -> tuple[OffTargetLine, ...]:
    """A line for each service with a figure that no target covers, and for each figure entered by hand.

    Every help item and every step of a tally belongs to one service, and nothing that was entered by hand to
    any; other indicators look at the same rows again and would count them twice.
    """
    of_services = (
        OffTargetLine(each.key, each.name, each.unit_of_account, each.quantity)
        for each in services
        if each.quantity and each.key not in covered
    )
    of_entries = (
        OffTargetLine(each.code, each.name, each.unit_of_account, figures[each.code])
        for each in entered
        if figures.get(each.code)
    )
    return (*of_services, *of_entries)

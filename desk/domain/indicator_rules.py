"""What keeps a definition of an indicator out of the register, and what is odd about one that is in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from desk.domain.figure_row import DIFFERENT
from desk.domain.indicator import FILTER_FIELDS, Counting, Filter, Indicator, Source
from desk.domain.problems import Problem, Refused, refusal, warning
from desk.domain.procedure import Level
from desk.domain.service import new_key
from desk.domain.shift import ShiftKind
from desk.domain.text import clean, fold
from desk.domain.visit import How, Outcome, Payment, Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service

# Characters that the register keeps.
NAME_LIMIT = 200
UNIT_LIMIT = 40
_OUTINGS = "lượt ra quân"
UNITS_OF_ACCOUNT = {
    Counting.ITEMS: ("lượt",),
    Counting.VISITS: ("lượt tiếp dân",),
    Counting.PEOPLE: ("người",),
    Counting.DOSSIERS: ("hồ sơ",),
    Counting.SHIFTS: ("ca", _OUTINGS),
    Counting.HOURS: ("giờ",),
}
"""The units of account of each way of counting; QUANTITY has that of its services."""
_OF_DUTY = frozenset({Counting.SHIFTS, Counting.HOURS})
_DUTY_KNOWS = frozenset({"units", "teams", "shift_kinds"})
_ENUMERATED = {
    "levels": frozenset(map(str, Level)),
    "outcomes": frozenset(map(str, Outcome)),
    "payments": frozenset(map(str, Payment)),
    "hows": frozenset(map(str, How)),
    "places": frozenset(map(str, Place)),
    "shift_kinds": frozenset(map(str, ShiftKind)),
}
_OWN = "ward"


@dataclass(frozen=True)
class Known:
    """What an indicator may name; `units` and `teams` with the day on which they ended, None for today's.

    `team_names` are those of the teams, by the same ids.
    """

    services: Mapping[str, Service] = field(default_factory=dict)
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    units: Mapping[str, date | None] = field(default_factory=dict)
    teams: Mapping[str, date | None] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    team_names: Mapping[str, str] = field(default_factory=dict)


def tidy(indicator: Indicator) -> Indicator:
    """Name and unit of account on one line in NFC; what does not belong to the source is left out."""
    counted, composed = indicator.source is Source.COUNTED, indicator.source is Source.COMPOSED
    return replace(
        indicator,
        name=clean(indicator.name),
        unit_of_account=clean(indicator.unit_of_account),
        counting=indicator.counting if counted else Counting.QUANTITY,
        filter=indicator.filter if counted else Filter(),
        parts=indicator.parts if composed else (),
    )


def new_code(name: str, taken: Collection[str]) -> str:
    """A code for an indicator of the ward's own; none of the program's will ever begin like it."""
    return new_key(f"{_OWN} {name}", taken)


def check(indicator: Indicator, known: Known) -> list[Problem]:
    """What keeps a tidy indicator out of the register, each with the field it belongs to."""
    problems = check_name(indicator, known)
    if indicator.source is Source.ENTERED and not indicator.unit_of_account:
        problems.append(refusal("indicator_without_unit", "unit"))
    if len(indicator.unit_of_account) > UNIT_LIMIT:
        problems.append(refusal("text_too_long", "unit", limit=UNIT_LIMIT))
    if indicator.source is Source.COMPOSED:
        return problems + _check_parts(indicator, known)
    if indicator.source is Source.COUNTED:
        return problems + _check_filter(indicator, known) + _check_unit(indicator, known)
    return problems


def check_name(indicator: Indicator, known: Known) -> list[Problem]:
    """What is wrong with its name: none, too long, or that of another one which is still offered."""
    if not indicator.name:
        return [refusal("indicator_without_name", "name")]
    if len(indicator.name) > NAME_LIMIT:
        return [refusal("text_too_long", "name", limit=NAME_LIMIT)]
    others = (each for each in known.indicators.values() if each.code != indicator.code)
    if any(fold(each.name) == fold(indicator.name) for each in others if each.ended_on is None):
        return [refusal("indicator_name_taken", "name")]
    return []


def leaves(indicator: Indicator, indicators: Mapping[str, Indicator]) -> Iterator[Indicator]:
    """The indicators that are not composed of which it is made, itself where it is none of parts.

    Refused where a part is not known or it is a part of itself.
    """
    return _leaves(indicator, indicators, ())


def _leaves(
    indicator: Indicator, indicators: Mapping[str, Indicator], above: tuple[str, ...]
) -> Iterator[Indicator]:
    if indicator.source is not Source.COMPOSED:
        yield indicator
        return
    inside = (*above, indicator.code)
    for code in indicator.parts:
        if code in inside:
            raise Refused(refusal("indicator_parts_cycle", "parts", name=indicator.name))
        if code not in indicators:
            raise Refused(refusal("indicator_part_unknown", "parts", code=code))
        yield from _leaves(indicators[code], indicators, inside)


def findings(indicator: Indicator, known: Known, day: date) -> list[Problem]:
    """What it names that is over on a day, each in a sentence; its figures of before stay right."""
    asked, name = indicator.filter, indicator.name
    found = []
    for code in asked.procedures:
        ended = known.procedures[code].valid_to if code in known.procedures else None
        if ended is not None and ended < day:
            told = {"name": name, "code": code, "day": f"{ended:%d/%m/%Y}"}
            found.append(warning("indicator_procedure_over", "procedures", **told))
    for key in asked.services:
        service = known.services.get(key)
        if service is not None and not service.active:
            told = {"name": name, "service": service.name}
            found.append(warning("indicator_service_over", "services", **told))
    found += _ended("indicator_unit_over", "units", name, asked.units, known.units, day)
    found += _ended("indicator_team_over", "teams", name, asked.teams, known.teams, day)
    ended_parts = {code: each.ended_on for code, each in known.indicators.items()}
    return found + _ended("indicator_part_over", "parts", name, indicator.parts, ended_parts, day)


def _ended(
    problem: str,
    where: str,
    name: str,
    wanted: Collection[str],
    ends: Mapping[str, date | None],
    day: date,
) -> list[Problem]:
    over = [end for key in wanted if (end := ends.get(key)) is not None and end <= day]
    return [warning(problem, where, name=name, day=f"{end:%d/%m/%Y}") for end in over]


def _check_filter(indicator: Indicator, known: Known) -> list[Problem]:
    asked = indicator.filter
    told = {name: getattr(asked, name) for name in FILTER_FIELDS if getattr(asked, name)}
    if indicator.counting in _OF_DUTY and set(told) - _DUTY_KNOWS:
        return [refusal("indicator_filter_of_duty", min(set(told) - _DUTY_KNOWS))]
    catalogued: dict[str, Collection[str]] = {
        "services": known.services,
        "procedures": known.procedures,
        "fields": {each.field for each in known.procedures.values()},
        "units": known.units,
        "teams": known.teams,
    }
    allowed = catalogued | _ENUMERATED
    return [
        refusal("indicator_value_unknown", name, value=value)
        for name, values in told.items()
        for value in values
        if value not in allowed[name]
    ]


def _check_unit(indicator: Indicator, known: Known) -> list[Problem]:
    unit = indicator.unit_of_account
    if indicator.counting is Counting.QUANTITY:
        return _check_services(indicator, known)
    fitting = UNITS_OF_ACCOUNT[indicator.counting]
    if unit not in fitting:
        return [refusal("indicator_unit_unfit", "unit", unit=unit, fitting=", ".join(fitting))]
    if unit == _OUTINGS and indicator.filter.shift_kinds != (ShiftKind.OUTING.value,):
        return [refusal("indicator_outings_only", "shift_kinds")]
    return []


def _check_services(indicator: Indicator, known: Known) -> list[Problem]:
    named = indicator.filter.services
    units = [known.services[key].unit_of_account for key in named if key in known.services]
    if not named:
        return [refusal("indicator_without_service", "services")]
    other = next((unit for unit in units if unit != units[0]), None)
    if other is not None:
        return [refusal("indicator_services_differ", "services", one=units[0], other=other)]
    if units and units[0] != indicator.unit_of_account:
        told = {"unit": indicator.unit_of_account, "fitting": units[0]}
        return [refusal("indicator_unit_unfit", "unit", **told)]
    return []


def _check_parts(indicator: Indicator, known: Known) -> list[Problem]:
    if len(indicator.parts) < 2:
        return [refusal("indicator_parts_few", "parts")]
    for code in indicator.parts:
        part = known.indicators.get(code)
        if part is not None and part.unit_of_account != indicator.unit_of_account:
            told = {"name": part.name, "one": part.unit_of_account, "other": indicator.unit_of_account}
            return [refusal("indicator_parts_differ", "parts", **told)]
    try:
        made_of = list(leaves(indicator, {**known.indicators, indicator.code: indicator}))
    except Refused as error:
        return [error.problem]
    return _check_sum(made_of)


def _check_sum(made_of: list[Indicator]) -> list[Problem]:
    different = next((each for each in made_of if not _adds_up(each)), None)
    if different is not None:
        return [refusal("indicator_parts_distinct", "parts", name=different.name)]
    twice = next((each for each in made_of if made_of.count(each) > 1), None)
    if twice is not None:
        return [refusal("indicator_part_twice", "parts", name=twice.name)]
    alike = next((pair for pair in combinations(made_of, 2) if _overlap(*pair)), None)
    if alike is not None:
        return [refusal("indicator_parts_overlap", "parts", one=alike[0].name, other=alike[1].name)]
    return []


def _overlap(one: Indicator, other: Indicator) -> bool:
    """Whether a row could count in both: unless a condition that both have lets no row through twice.

    Units tell nothing apart for duty, as a shift may be for several.
    """
    if Source.ENTERED in (one.source, other.source):
        return False
    asked = set(FILTER_FIELDS) - ({"units"} if one.counting in _OF_DUTY else set())
    pairs = ((set(getattr(one.filter, name)), set(getattr(other.filter, name))) for name in asked)
    return not any(mine and theirs and not mine & theirs for mine, theirs in pairs)


def _adds_up(indicator: Indicator) -> bool:
    """Whether it may be added: different people, dossiers or visits of two figures may be the same ones."""
    return indicator.source is Source.ENTERED or indicator.counting not in DIFFERENT

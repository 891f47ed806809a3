"""The definition of an indicator as JSON text, the form in which registers keep it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from desk.domain.indicator import FILTER_FIELDS, Counting, Filter, Indicator, Source
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_KEYS = {
    Source.COUNTED: frozenset({"counting", "filter"}),
    Source.ENTERED: frozenset[str](),
    Source.COMPOSED: frozenset({"parts"}),
}
_COUNTINGS = {each.value: each for each in Counting}


def dumps(indicator: Indicator) -> str:
    """The definition as JSON text; of a filter only the fields that ask something."""
    return json.dumps(definition_of(indicator), ensure_ascii=False, sort_keys=True)


def definition_of(indicator: Indicator) -> dict[str, object]:
    """The definition as plain values: a counting with its filter, the parts, or nothing."""
    if indicator.source is Source.COMPOSED:
        return {"parts": list(indicator.parts)}
    if indicator.source is Source.ENTERED:
        return {}
    asked = {name: list(values) for name, values in asdict(indicator.filter).items() if values}
    return {"counting": indicator.counting.value, "filter": asked}


def loads(source: Source, text: str) -> tuple[Counting, Filter, tuple[str, ...]]:
    """Counting, filter and parts of a definition; Refused for anything that this program does not know."""
    try:
        told = json.loads(text)
    except ValueError:
        raise Refused(refusal("indicator_definition_unknown", name=text[:40])) from None
    return parsed(source, told)


def parsed(source: Source, told: object) -> tuple[Counting, Filter, tuple[str, ...]]:
    """The same from plain values, as JSON or a table of TOML gives them."""
    table = _table(told, _KEYS[source])
    counting = table.get("counting", Counting.QUANTITY.value)
    if not isinstance(counting, str) or counting not in _COUNTINGS:
        raise Refused(refusal("indicator_definition_unknown", name=str(counting)[:40]))
    asked = _table(table.get("filter", {}), FILTER_FIELDS)
    wanted = Filter(**{name: _words(values) for name, values in asked.items()})
    return _COUNTINGS[counting], wanted, _words(table.get("parts", []))


def _table(told: object, known: Iterable[str]) -> Mapping[str, object]:
    if not isinstance(told, dict):
        raise Refused(refusal("indicator_definition_unknown", name=str(told)[:40]))
    strange = sorted(set(told) - set(known))
    if strange:
        raise Refused(refusal("indicator_definition_unknown", name=strange[0][:40]))
    return told


def _words(told: object) -> tuple[str, ...]:
    if not (isinstance(told, list) and all(isinstance(each, str) and each for each in told)):
        raise Refused(refusal("indicator_definition_unknown", name=str(told)[:40]))
    return tuple(told)

"""Catalogues as an import needs them: services, procedures, groups, barriers found by what people write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desk.domain.procedure import code_in
from desk.domain.text import search_words
from desk.domain.unit import UnitKind, group_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.unit import Unit

_PREFIX = "thu tuc "
_SEVERAL = ""


@lru_cache(maxsize=2048)
def word_key(text: str) -> str:
    """The folded words of a text, without punctuation: what two writings of one thing have in common."""
    return " ".join(search_words(text))


@dataclass(frozen=True)
class Catalogue:
    """Services, procedures, names of groups and labels of barriers by key, everything by its words."""

    services: Mapping[str, Service]
    procedures: Mapping[str, Procedure]
    service_words: Mapping[str, str]
    procedure_words: Mapping[str, str]
    groups: Mapping[str, str]
    barrier_words: Mapping[str, str]
    group_names: Mapping[str, str]
    barrier_labels: Mapping[str, str]

    @classmethod
    def build(
        cls,
        services: Iterable[Service],
        procedures: Iterable[Procedure],
        units: Iterable[Unit],
        barriers: Iterable[tuple[str, str]] = (),
        service_words: Iterable[tuple[str, str]] = (),
        barrier_words: Iterable[tuple[str, str]] = (),
    ) -> Catalogue:
        """Index the catalogues; `barriers` are (key, label), words (word, key); a name beats a word."""
        by_key = {service.key: service for service in services}
        known = [(word, key) for word, key in service_words if key in by_key]
        named = [(service.name, service.key) for service in by_key.values()]
        by_code = {procedure.code: procedure for procedure in procedures}
        labels, known_units = list(barriers), list(units)
        return cls(
            services=by_key,
            procedures=by_code,
            service_words=_index([*known, *named], by_key),
            procedure_words=_unique((_procedure_key(each.name), each.code) for each in by_code.values()),
            groups=_unique((group_words(unit.name), unit.key) for unit in known_units if _is_group(unit)),
            barrier_words=_index([*barrier_words, *((label, key) for key, label in labels)], dict(labels)),
            group_names={unit.key: unit.name for unit in known_units if _is_group(unit)},
            barrier_labels=dict(labels),
        )

    def service(self, text: str) -> str:
        """The key of the service meant by a name, a key or an abbreviation; empty where none is."""
        return self.service_words.get(word_key(text), "")

    def procedure(self, text: str) -> str:
        """The code of the procedure meant by a code or a full name; empty where none or several fit."""
        return code_in(text) or self.procedure_words.get(_procedure_key(text), "")

    def group(self, text: str) -> str:
        """The key of the residential group meant by `TDP 7`, `Tổ 7` …; empty where none or several fit."""
        return self.groups.get(group_words(text), "")

    def barrier(self, text: str) -> str:
        """The key of the barrier meant; empty where the text is of its own."""
        return self.barrier_words.get(word_key(text), "")


def _is_group(unit: Unit) -> bool:
    return unit.kind is UnitKind.RESIDENTIAL_GROUP


def _procedure_key(name: str) -> str:
    return word_key(name).removeprefix(_PREFIX)


def _index(pairs: Iterable[tuple[str, str]], keys: Iterable[str]) -> dict[str, str]:
    return {word_key(key): key for key in keys} | {word_key(word): key for word, key in pairs}


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Index words; words that stand for several things stand for none."""
    index: dict[str, str] = {}
    for words, key in pairs:
        index[words] = _SEVERAL if words in index else key
    return index

"""The address on a citizen's card: which residential group it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.domain.text import fold
from desk.domain.unit import Unit, find_group, group_words

if TYPE_CHECKING:
    from collections.abc import Iterable

# What stands before a group's name, words of one meaning together: Tổ 7 is another place than Thôn 7.
_KINDS = (
    "tdp|to dan pho|to dp|to", "khu pho|khu", "thon", "khom", "ap", "xom", "ban", "buon", "lang", "soc",
    "phum",
)  # fmt: skip
_WORDS = tuple(re.compile(rf"\b(?:{kind})(?![a-z])") for kind in _KINDS)
_NUMBERED = re.compile(r"\d+[a-z]?")
_WARD = re.compile(r"(?:phuong|xa|thi tran|tt|p|x)(?![a-z])\.? ?(.+)")


def group_of_address(address: str, units: Iterable[Unit]) -> Unit | None:
    """The residential group that a part of the address names with its word (`TDP 7`, `Thôn Đông`), else None.

    A number without such a word is a house. `Thôn Đông` may have become `Tổ dân phố Đông`, but `Thôn 7` is
    not `Tổ dân phố 7`.
    """
    known = list(units)
    found = {unit.key: unit for part in address.split(",") if (unit := _group(fold(part), known))}
    return next(iter(found.values())) if len(found) == 1 else None


def names_other_ward(address: str, ward: str) -> bool:
    """Whether the address names wards or communes, and none of them is this one; old cards name old wards."""
    named = [found[1] for part in address.split(",") if (found := _WARD.fullmatch(fold(part)))]
    own = _WARD.fullmatch(fold(ward))
    return bool(named) and (own[1] if own else fold(ward)) not in named


def _group(part: str, units: list[Unit]) -> Unit | None:
    for words in _WORDS:
        for word in words.finditer(part):
            unit = find_group(part[word.start() :], units)
            if unit and (words.match(fold(unit.name)) or _renamed(word, unit)):
                return unit
    return None


def _renamed(word: re.Match[str], unit: Unit) -> bool:
    """Whether the unit may be the same under another word: named, not numbered, first in its part."""
    return word.start() == 0 and not _NUMBERED.fullmatch(group_words(unit.name))

"""The register of codes beyond procedures: named links of places, surveys, groups, apps and pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desk.domain.links import Link, LinkKind, check_link, check_outside
from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME_LIMIT = 200
OWNER_LIMIT = 200
_KEY_LIMIT = 30
_NOT_IN_KEY = re.compile(r"[^a-z0-9]+")


def tidy(link: Link) -> Link:
    """Name and owner in normal form; blanks around the link are dropped, nothing in it is changed."""
    return replace(link, name=clean(link.name), owner=clean(link.owner), url=link.url.strip())


def check(link: Link, others: Iterable[Link], allowed: Iterable[str]) -> list[Problem]:
    """What keeps a tidy link out of the register; the names of links in use differ."""
    problems = []
    for where, text, limit in (("name", link.name, NAME_LIMIT), ("owner", link.owner, OWNER_LIMIT)):
        if not text:
            problems.append(refusal(f"link_without_{where}", where))
        if len(text) > limit:
            problems.append(refusal("text_too_long", where, limit=limit))
    if link.kind not in set(LinkKind):
        problems.append(refusal("link_without_kind", "kind"))
    alike = (each for each in others if each.key != link.key and each.ended_on is None)
    if link.name and any(fold(each.name) == fold(link.name) for each in alike):
        problems.append(refusal("link_name_taken", "name", name=link.name))
    wrong = check_outside(link.url) if link.outside else check_link(link.url, allowed)
    return [*problems, *([wrong] if wrong else [])]


def new_key(name: str, taken: Iterable[str]) -> str:
    """A key of plain letters out of a name, with a number where it is taken."""
    base = _NOT_IN_KEY.sub("_", fold(name)).strip("_")[:_KEY_LIMIT] or "link"
    known, number, key = set(taken), 2, base
    while key in known:
        key, number = f"{base}_{number}", number + 1
    return key

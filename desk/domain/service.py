"""Services: the kinds of help that the desk gives and counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Container

NEEDED = frozenset({"submit_online", "other"})
"""Services that the desk itself puts into a visit: a scanned dossier, and what fits nowhere else."""

# Characters that the register keeps.
NAME_LIMIT = 200
UNIT_LIMIT = 40
GROUP_LIMIT = 100
_KEY_LENGTH = 50
_NO_KEY = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Service:
    """A kind of help; `favourite` is its key 1–9, 0 for none; figures of different units never add."""

    key: str
    name: str
    unit_of_account: str
    files_dossier: bool = False
    favourite: int = 0
    group: str = ""
    note: str = ""
    active: bool = True


def tidy(service: Service) -> Service:
    """Name, unit of account and group in normal form: NFC on one line."""
    return replace(
        service,
        name=clean(service.name),
        unit_of_account=clean(service.unit_of_account),
        group=clean(service.group),
    )


def check(service: Service) -> list[Problem]:
    """What keeps a tidy service out of the catalogue, each with the field it belongs to."""
    problems = []
    if not service.name:
        problems.append(refusal("service_without_name", "name"))
    if not service.unit_of_account:
        problems.append(refusal("service_without_unit", "unit"))
    told = (
        ("name", service.name, NAME_LIMIT),
        ("unit", service.unit_of_account, UNIT_LIMIT),
        ("group", service.group, GROUP_LIMIT),
    )
    too_long = ((where, most) for where, text, most in told if len(text) > most)
    problems += [refusal("text_too_long", where, limit=most) for where, most in too_long]
    if not service.active and service.key in NEEDED:
        problems.append(refusal("service_needed", "active"))
    return problems


def new_key(name: str, taken: Container[str]) -> str:
    """A key of plain letters for a new service, from its name, numbered where it is taken."""
    base = _NO_KEY.sub("_", fold(name)).strip("_")[:_KEY_LENGTH] or "service"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}_{number}"
    return key

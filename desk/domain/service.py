"""Services: the kinds of help that the desk gives and counts."""

from __future__ import annotations

from dataclasses import dataclass


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

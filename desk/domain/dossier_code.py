"""Dossier codes: written in one form, checked mildly, never refused."""

from __future__ import annotations

import re
from datetime import date

from desk.domain.problems import Problem, warning
from desk.domain.text import clean

# After TT 01/2018/TT-VPCP Điều 19 and codes seen since; national services use other shapes, so it only warns.
_SHAPE = re.compile(r"[A-Z0-9]{1,4}(?:\.[A-Z0-9]{1,4}){0,5}-(\d{2})(\d{2})(\d{2})-\d{4,7}")
_BLANKS = re.compile(r"\s+")


def normalise(code: str) -> str:
    """The code in capitals without blanks; leading zeros stay."""
    return _BLANKS.sub("", clean(code)).upper()


def submission_day(code: str) -> date | None:
    """The day that stands inside the code, where there is one."""
    found = _SHAPE.fullmatch(normalise(code))
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None


def check(code: str) -> Problem | None:
    """A warning where the code has an unusual shape or an impossible day in it; None where all is usual."""
    wanted = normalise(code)
    if not wanted:
        return None
    if _SHAPE.fullmatch(wanted) is None:
        return warning("dossier_unusual", "dossier", code=wanted)
    if submission_day(wanted) is None:
        return warning("dossier_day_impossible", "dossier", code=wanted)
    return None

"""The 12-digit id number: what its own digits say, compared with what was told; only ever a mild note.

Three digits of the province of birth registration, one of century and sex, two of the year, six at random
(Thông tư 07/2016/TT-BCA); it has no check digit.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, warning
from desk.domain.visit import MASK, Sex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desk.domain.visit import CitizenDraft

FIELD = "id_number"
_MASKED = re.compile(rf"[0-9]{{3}}{MASK}[0-9]{{2}}")
_WHOLE = re.compile(r"([0-9]{3})([0-9])([0-9]{2})[0-9]{6}")
_FIRST_CENTURY = 1900
_LAST_YEAR = 2099  # of anybody alive; the digits 4 to 9 belong to later centuries


def is_masked(number: str) -> bool:
    """Whether only the first three and the last two digits of the number are told."""
    return _MASKED.fullmatch(number) is not None


def birth_year_in(number: str) -> int | None:
    """The birth year that the number holds; None where it is no id number."""
    found = _WHOLE.fullmatch(number)
    return None if found is None else _FIRST_CENTURY + int(found[2]) // 2 * 100 + int(found[3])


def sex_in(number: str) -> Sex | None:
    """The sex that the number holds; None where it is no id number."""
    found = _WHOLE.fullmatch(number)
    if found is None:
        return None
    return Sex.FEMALE if int(found[2]) % 2 else Sex.MALE


def completed(citizen: CitizenDraft, today: date) -> CitizenDraft:
    """The citizen with birth year and sex out of the number, where these were not told and can be right."""
    year = birth_year_in(citizen.id_number)
    if year is None or year > today.year:
        return citizen
    return replace(
        citizen,
        birth_year=citizen.birth_year or year,
        sex=citizen.sex or sex_in(citizen.id_number),
    )


def check(
    number: str, birth_year: int | None, sex: Sex | None, provinces: Mapping[str, str]
) -> Problem | None:
    """A warning where the number does not go with what was told, or its province is not known.

    `provinces` has names by three digits. Children registered since July 2025 may carry newer ones, so an
    unknown province comes last and says no more than that.
    """
    if not number:
        return None
    year = birth_year_in(number)
    if year is None:
        return warning("id_unreadable", FIELD)
    if year > _LAST_YEAR:
        return warning("id_century_odd", FIELD, digit=number[3])
    if birth_year is not None and birth_year != year:
        return warning("id_year_differs", FIELD, year=year, told=birth_year)
    if sex is not None and sex is not sex_in(number):
        return warning("id_sex_differs", FIELD)
    if number[:3] not in provinces:
        return warning("id_province_unknown", FIELD, code=number[:3])
    return None

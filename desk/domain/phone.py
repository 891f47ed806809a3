"""Vietnamese phone numbers as they are told: with blanks, points, or the country's code in front."""

from __future__ import annotations

import re

TAIL = 3  # digits shown of a phone number
_COUNTRY = re.compile(r"(?:\+|00)84")
_DIGITS = re.compile(r"[^0-9]")
# A landline has eleven digits and starts with 02, every other number has ten. Looked for in a line that also
# holds a name and a birth year, so the number must not be part of a longer one: a 12-digit id is no phone.
_SEPARATED = r"(?<![0-9+]){start}(?:[ .-]?[0-9]){{{more}}}(?![0-9])"
_LANDLINE = re.compile(_SEPARATED.format(start=r"(?:(?:\+|00)84[ .-]?|0)2", more=9))
_MOBILE = re.compile(_SEPARATED.format(start=r"(?:(?:\+|00)84[ .-]?|0)[2-9]", more=8))


def take_phone(line: str) -> tuple[str, str]:
    """The first phone number in a line, its digits with a leading 0, '' for none; and the rest."""
    found = _LANDLINE.search(line) or _MOBILE.search(line)
    if found is None:
        return "", line
    rest = f"{line[: found.start()]} {line[found.end() :]}"
    return _plain(found[0]), " ".join(rest.split())


def _plain(told: str) -> str:
    return _DIGITS.sub("", _COUNTRY.sub("0", told, count=1))

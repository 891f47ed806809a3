"""Exact decimals and shares: read from text, compared without rounding, shown so that none looks better."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

DIGITS = 15
PLACES = 6
_TEXT = re.compile(rf"-?\d{{1,{DIGITS}}}(?:\.\d{{1,{PLACES}}})?")
_DIGITS_SHOWN = 2


def kept_text(number: Decimal | None) -> str:
    """The number as it is stored, plainly with a point; empty for none."""
    return "" if number is None else f"{number:f}"


def kept_number(text: str) -> Decimal | None:
    """The number of a stored text; None for an empty one."""
    return Decimal(text) if text else None


def fits(number: Decimal) -> bool:
    """Whether a number is finite with at most 15 digits before and 6 after its point."""
    near = number.is_finite() and abs(number.adjusted()) < 2 * DIGITS
    return near and _TEXT.fullmatch(f"{number:f}") is not None


def shown(number: Decimal) -> str:
    """A number in Vietnamese writing with all its digits: `1.234,50`."""
    return _vietnamese(f"{number:,f}")


def shown_percent(share: Fraction, limit: Decimal | None = None) -> str:
    """A share (1 is the whole) as a percentage: `29,98%`, half up to two digits.

    It gets as many digits as it takes to stand on its true side of `limit` (in percent), so that 69,995
    never looks like 70.
    """
    percent = share * 100
    digits = _DIGITS_SHOWN
    while True:
        rounded = rounded_to(percent, digits)
        if limit is None or _side(Fraction(rounded), limit) == _side(percent, limit):
            return f"{shown(rounded)}%"
        digits += 1


def decimal_of(number: Fraction) -> Decimal:
    """A sum or a difference of kept numbers as a decimal again, without zeros at its end."""
    whole = rounded_to(number, PLACES)
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole.normalize()


def rounded_to(number: Fraction, digits: int) -> Decimal:
    """The number rounded half up, away from zero, to some digits after the point."""
    scaled = abs(number) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    signed = Decimal(-whole if number < 0 else whole)
    return signed.scaleb(-digits).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _side(number: Fraction, limit: Decimal) -> int:
    whole = Fraction(limit)
    return (number > whole) - (number < whole)


def _vietnamese(text: str) -> str:
    return text.translate(str.maketrans(",.", ".,"))

"""Checks of figures before they are printed or sent (Bác sĩ số liệu); each tells what it found as codes.

A finding never stops anything by itself: it is mended by one of its fixes, or answered for with a reason.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from desk.domain.amount import totals
from desk.domain.numbers import shown
from desk.domain.problems import Problem, warning
from desk.domain.rounding import Published, Rule, common_rule, explains, percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desk.domain.amount import Amount

UNCHANGED_MONTHS = 12
JUMP = 3
"""Times its own history that a figure may reach before it is asked about."""
FEWEST_PERIODS = 3
"""Earlier periods that make a history."""
_HUNDRED = Decimal(100)


class FixKind(StrEnum):
    """What a fix puts right: one single figure, everything else staying as it is."""

    REMAINING = "remaining"
    DONE = "done"
    TOTAL = "total"
    PERCENT = "percent"
    SHARE = "share"


@dataclass(frozen=True)
class Fix:
    """One figure that makes the others true; `of` names the one of several that it stands for."""

    kind: FixKind
    value: int | Decimal
    of: str = ""

    @property
    def told(self) -> Problem:
        """The fix as a warning to be worded: what the figure would be."""
        return warning(f"fix_{self.kind}", value=shown(self.value))


@dataclass(frozen=True)
class Finding:
    """What a check found: `code` names the sentence, `facts` fill it, `fixes` are the single-figure repairs.

    `subject` names what was checked, such as `vneid_l2` or `vneid_l2/tdp06`. `key` is the same as long as
    the same figures are wrong in the same way, so that an answer given once stays with them and not with
    others.
    """

    code: str
    subject: str
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    fixes: tuple[Fix, ...] = ()

    @property
    def key(self) -> str:
        """Code, subject and a digest of the facts, at most 200 characters."""
        told = ",".join(f"{name}={self.facts[name]}" for name in sorted(self.facts))
        digest = hashlib.sha256(told.encode()).hexdigest()[:12]
        return f"{self.code}:{self.subject[:140]}:{digest}"

    def told(self, what: str) -> Problem:
        """The finding as a warning to be worded; `what` is how people call its subject."""
        return warning(self.code, what=what, **{name: shown(value) for name, value in self.facts.items()})


def parts(subject: str, done: int, remaining: int, total: int) -> tuple[Finding, ...]:
    """Whether done and remaining make the total; what is done beyond it leaves nothing remaining.

    Where they do not, each of the three figures is offered as the two others make it.
    """
    if remaining == max(total - done, 0):
        return ()
    candidates = (
        Fix(FixKind.REMAINING, max(total - done, 0)),
        Fix(FixKind.DONE, total - remaining),
        Fix(FixKind.TOTAL, done + remaining),
    )
    facts = {"done": done, "remaining": remaining, "total": total, "sum": done + remaining}
    fixes = tuple(fix for fix in candidates if fix.value >= 0)
    return (Finding("check_parts_differ", subject, MappingProxyType(facts), fixes),)


def shares_make_whole(subject: str, shares: Mapping[str, Decimal]) -> tuple[Finding, ...]:
    """Whether published shares add up to 100.

    A difference that rounding alone can make is told as such, with the largest share as the one to mend.
    """
    total = sum(shares.values(), Decimal(0))
    if not shares or total == _HUNDRED:
        return ()
    digits = max(Published(each, 0, 0).digits for each in shares.values())
    facts = MappingProxyType({"sum": total, "difference": total - _HUNDRED})
    # Half a unit of the last digit each, by rounding; cutting off may take a whole one.
    if abs(total - _HUNDRED) >= Decimal(len(shares)).scaleb(-digits):
        return (Finding("check_shares_differ", subject, facts),)
    largest = max(shares, key=lambda name: shares[name])
    fix = Fix(FixKind.SHARE, shares[largest] + _HUNDRED - total, largest)
    return (Finding("check_shares_rounded", subject, facts, (fix,)),)


def unchanged(subject: str, values: Sequence[int]) -> tuple[Finding, ...]:
    """Whether a cumulative figure still moves: its values at the ends of months, the oldest first.

    One that has stood at the same number above nothing for twelve months or more is told.
    """
    months = 0
    while months + 1 < len(values) and values[-months - 2] == values[-1]:
        months += 1
    if months < UNCHANGED_MONTHS or values[-1] == 0:
        return ()
    return (Finding("check_unchanged", subject, MappingProxyType({"value": values[-1], "months": months})),)


def denominator(
    subject: str, published: Decimal, done: int, dated: int, day: date, rule: Rule = Rule.HALF_UP
) -> tuple[Finding, ...]:
    """Whether a published percentage can come from the dated denominator by any rule.

    Where it cannot, the denominator that it implies is told, and the percentage that the dated one gives.
    """
    if explains(published, done, dated):
        return ()
    implied = round(Decimal(done) * 100 / published) if published else 0
    facts = {"percent": published, "done": done, "implied": implied, "dated": dated, "day": f"{day:%d/%m/%Y}"}
    fixes = _right_percent(Published(published, done, dated), rule)
    return (Finding("check_denominator", subject, MappingProxyType(facts), fixes),)


def dossiers_twice(codes: Iterable[str]) -> tuple[Finding, ...]:
    """Dossier codes that stand on more than one row; helped twice, a dossier still counts once."""
    return tuple(
        Finding("check_dossier_twice", code, MappingProxyType({"dossier": code, "times": times}))
        for code, times in sorted(Counter(codes).items())
        if code and times > 1
    )


def one_unit_of_account(subject: str, amounts: Iterable[Amount]) -> tuple[Finding, ...]:
    """Whether all that goes into one total is of one unit of account; else the total of each is told."""
    found = totals(amounts)
    if len(found) < 2:
        return ()
    told = "; ".join(f"{shown(each.value)} {each.unit}" for each in found)
    return (Finding("check_units_mixed", subject, MappingProxyType({"totals": told})),)


def published_percent(subject: str, told: Published, rule: Rule = Rule.HALF_UP) -> tuple[Finding, ...]:
    """Whether a published percentage follows the plan's rule; another rule, or none, is told as such."""
    rules = explains(told.percent, told.done, told.target)
    if rule in rules:
        return ()
    facts = {"percent": told.percent, "done": told.done, "target": told.target}
    code = "check_percent_other_rule" if rules else "check_percent_unexplained"
    return (Finding(code, subject, MappingProxyType(facts), _right_percent(told, rule)),)


def percents_together(subject: str, told: Sequence[Published]) -> tuple[Finding, ...]:
    """Whether one rule explains all percentages of a page, where each alone follows one."""
    explained = [each for each in told if explains(each.percent, each.done, each.target)]
    if common_rule(explained):
        return ()
    figures = "; ".join(shown(each.percent) for each in explained)
    return (Finding("check_percents_no_common_rule", subject, MappingProxyType({"percents": figures})),)


def jump(subject: str, value: int, history: Sequence[int]) -> tuple[Finding, ...]:
    """Whether a figure is more than three times the average of its earlier periods.

    Fewer than three of them, or none with anything in it, are no history.
    """
    whole = sum(history)
    if len(history) < FEWEST_PERIODS or whole <= 0 or value * len(history) <= JUMP * whole:
        return ()
    facts = {"value": value, "average": -(-whole // len(history)), "periods": len(history)}
    return (Finding("check_jump", subject, MappingProxyType(facts)),)


def _right_percent(told: Published, rule: Rule) -> tuple[Fix, ...]:
    right = percent(told.done, told.target, rule, told.digits)
    return () if right is None else (Fix(FixKind.PERCENT, right),)

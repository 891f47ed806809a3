"""Words on screen for criteria: what is asked, what was reached, how it stands, how far away it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.criteria import ArmRule, Operator
from desk.domain.criteria_result import Outcome, Verdict
from desk.domain.exact import decimal_of, shown, shown_percent
from desk.domain.national_score import FeedKey
from ui import words

if TYPE_CHECKING:
    from desk.domain.criteria import Arm, CriteriaPack, Criterion
    from desk.domain.criteria_result import CriterionLine, GroupLine
    from desk.domain.national_score import Feed

SIGNS = {Operator.AT_LEAST: "≥", Operator.AT_MOST: "≤", Operator.EQUAL: "="}
TONES = {Verdict.MET: "ok", Verdict.NOT_MET: "warn", Verdict.NO_FIGURE: "warn", Verdict.NO_THRESHOLD: "warn"}
NOTHING = "–"
_WHOLE = 100


def pack(told: CriteriaPack, *, brief: bool = False) -> str:
    """A pack in a chooser: `QĐ 1829: 11 + 6 + 12 + 8 = 37, bản 1`."""
    name = told.short or told.name
    version = QCoreApplication.translate("Criteria", "version {version}").format(version=told.version)
    if brief or len(told.groups) > 5:
        return f"{name}, {version}"
    sizes = " + ".join(map(str, told.sizes))
    return f"{name}: {sizes} = {len(told.criteria)}, {version}"


def answer(value: bool | None) -> str:
    """A yes or a no."""
    told = {
        True: QCoreApplication.translate("Criteria", "yes"),
        False: QCoreApplication.translate("Criteria", "no"),
        None: NOTHING,
    }
    return told[value]


def wanted(criterion: Criterion) -> str:
    """What a criterion asks: `≥ 30%`, `có`; a dash where nothing is told."""
    if criterion.operator is Operator.YES:
        return answer(True)
    if criterion.operator is None or criterion.threshold is None:
        return NOTHING
    unit = "%" if criterion.is_share else ""
    return f"{SIGNS[criterion.operator]} {shown(criterion.threshold)}{unit}"


def figure(line: CriterionLine) -> str:
    """What was reached: `29,98%`, `12`, `có`; a dash where nothing was told."""
    if line.criterion.operator is Operator.YES:
        return answer(line.reached.answer)
    if line.figure is None:
        return NOTHING
    if line.criterion.is_share:
        return shown_percent(line.figure / _WHOLE, line.criterion.threshold)
    return shown(decimal_of(line.figure))


def verdict(value: Verdict) -> str:
    """How a criterion stands."""
    told = {
        Verdict.MET: QCoreApplication.translate("Criteria", "Met"),
        Verdict.NOT_MET: QCoreApplication.translate("Criteria", "Not met"),
        Verdict.NO_FIGURE: QCoreApplication.translate("Criteria", "No figure"),
        Verdict.NO_THRESHOLD: QCoreApplication.translate("Criteria", "No threshold"),
    }
    return told[value]


def distance(line: CriterionLine) -> str:
    """How far a criterion is from its threshold, in what the numerator counts; empty where it is met."""
    if not line.missing or line.figure is None or line.criterion.threshold is None:
        return ""
    by_parts = line.reached.numerator is not None
    unit = line.criterion.counted if by_parts else line.criterion.unit
    amount = f"{shown(decimal_of(line.missing))} {unit}".strip()
    if line.figure > line.criterion.threshold:
        return QCoreApplication.translate("Criteria", "{amount} too many, not rounded.").format(amount=amount)
    return QCoreApplication.translate("Criteria", "{amount} missing, not rounded.").format(amount=amount)


def points(line: CriterionLine) -> str:
    """The points of a criterion with their maximum: `3/7`."""
    told = line.assessment.points
    most = line.criterion.points
    if told is None and most is None:
        return NOTHING
    return f"{NOTHING if told is None else shown(told)}{'' if most is None else f'/{shown(most)}'}"


def group_points(line: GroupLine) -> str:
    """The points of a group with their maximum where it is known."""
    most = "" if line.most_points is None else f"/{shown(decimal_of(line.most_points))}"
    words_of_points = QCoreApplication.translate("Criteria", "{points} points")
    return words_of_points.format(points=f"{shown(decimal_of(line.points))}{most}")


def met_of_assigned(line: GroupLine) -> str:
    """How many of a group's assigned criteria are met."""
    if not line.assigned:
        return QCoreApplication.translate("Criteria", "none assigned")
    told = QCoreApplication.translate("Criteria", "{met} of {assigned} assigned met")
    return told.format(met=line.met, assigned=line.assigned)


def arm(told: Arm) -> str:
    """What an arm of the rule asks, at the head of its figures."""
    share = f"{shown(told.share)}%"
    rules = {
        ArmRule.ASSIGNED: QCoreApplication.translate("Criteria", "Every assigned criterion met"),
        ArmRule.POINTS: QCoreApplication.translate("Criteria", "Points of {share} or more"),
        ArmRule.MANDATORY: QCoreApplication.translate("Criteria", "{share} of the mandatory met"),
        ArmRule.EXTENDED: QCoreApplication.translate("Criteria", "{share} of the extended met or more"),
    }
    return rules[told.rule].format(share=share)


def outcome(value: Outcome) -> str:
    """How a year stands."""
    told = {
        Outcome.PASSED: QCoreApplication.translate("Criteria", "Passed"),
        Outcome.NOT_PASSED: QCoreApplication.translate("Criteria", "Not passed"),
        Outcome.NOTHING_ASSIGNED: QCoreApplication.translate("Criteria", "Nothing assigned"),
    }
    return told[value]


def source(criterion: Criterion) -> str:
    """Whether the register counts a criterion itself."""
    if criterion.automatic:
        return QCoreApplication.translate("Criteria", "Counted")
    return QCoreApplication.translate("Criteria", "By hand")


def feed(told: Feed) -> str:
    """A share of the national score with its parts: `toàn trình 12/15 = 80,00%`."""
    names = {
        FeedKey.FULL_ONLINE: QCoreApplication.translate("Criteria", "filed fully online"),
        FeedKey.PAID_ONLINE: QCoreApplication.translate("Criteria", "paid online"),
    }
    parts = f"{words.number(told.numerator.value)}/{words.number(told.denominator.value)}"
    share = "" if told.share is None else f" = {shown_percent(told.share)}"
    return f"{names[told.key]} {parts}{share}"


def feed_parts(told: Feed) -> str:
    """What the numerator and the denominator of a feed count, and what is left out."""
    left = {
        FeedKey.FULL_ONLINE: QCoreApplication.translate("Criteria", "{left} dossiers whose level nobody set"),
        FeedKey.PAID_ONLINE: QCoreApplication.translate("Criteria", "{left} dossiers without a fee"),
    }
    parts = QCoreApplication.translate(
        "Criteria", "Numerator: {numerator}. Denominator: {denominator}. Left out: {left}."
    )
    return parts.format(
        numerator=told.numerator.name,
        denominator=told.denominator.name,
        left=left[told.key].format(left=words.number(told.left_out)),
    )

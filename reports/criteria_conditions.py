"""A criteria conclusion in the words of a report: conditions spelled out, as the month's report has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.criteria import ArmRule
from desk.domain.criteria_result import Outcome
from desk.domain.exact import decimal_of, shown, shown_percent
from desk.domain.month_report import ConditionLine, CriteriaBlock, CriteriaGroupLine

if TYPE_CHECKING:
    from desk.domain.criteria import Arm
    from desk.domain.criteria_result import ArmLine, Conclusion, GroupLine

_KINDS = {
    ArmRule.ASSIGNED: "tiêu chí được giao",
    ArmRule.MANDATORY: "tiêu chí bắt buộc",
    ArmRule.EXTENDED: "tiêu chí mở rộng",
}
_PASSED = {Outcome.PASSED: True, Outcome.NOT_PASSED: False, Outcome.NOTHING_ASSIGNED: None}
_WHOLE = 100


def block_of(conclusion: Conclusion) -> CriteriaBlock:
    """What the month's report prints of a conclusion."""
    passed = _PASSED[conclusion.outcome]
    pack = conclusion.pack
    return CriteriaBlock(
        pack=pack.name,
        version=pack.version,
        year=conclusion.year,
        decisions=(pack.basis,) if pack.basis else (),
        groups=tuple(_group(group) for group in conclusion.groups),
        conditions=tuple(
            ConditionLine(
                f"Điều kiện {number}: {condition(line.arm)}",
                found(line),
                None if passed is None else line.holds,
            )
            for number, line in enumerate(conclusion.arms, start=1)
        ),
        passed=passed,
    )


def condition(arm: Arm) -> str:
    """What an arm of the rule asks: `đạt mọi tiêu chí được giao`, `từ 70% tổng điểm trở lên`."""
    share = f"{shown(arm.share)}%"
    if arm.rule is ArmRule.POINTS:
        return f"từ {share} tổng điểm trở lên"
    return f"đạt {'mọi' if arm.share == _WHOLE else f'từ {share}'} {_KINDS[arm.rule]}"


def found(line: ArmLine) -> str:
    """What was found: `31/34 tiêu chí`, `76,5/100 = 76,50%`, exact to the digit that decides."""
    reached = shown(decimal_of(line.reached))
    if line.arm.rule is not ArmRule.POINTS:
        return f"{reached}/{shown(decimal_of(line.of or line.reached))} tiêu chí"
    if line.of is None or line.share is None:
        return f"{reached} điểm, chưa rõ điểm tối đa"
    return f"{reached}/{shown(decimal_of(line.of))} = {shown_percent(line.share, line.arm.share)}"


def _group(line: GroupLine) -> CriteriaGroupLine:
    return CriteriaGroupLine(
        name=line.group.name,
        criteria=len(line.lines),
        assigned=line.assigned,
        reached=line.met,
        missed=line.assigned - line.met,
        points=decimal_of(line.points),
        most_points=None if line.most_points is None else decimal_of(line.most_points),
    )

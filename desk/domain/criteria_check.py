"""What keeps a criteria pack out: sizes of groups, doubles, thresholds without an operator, lengths."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from desk.domain.criteria import ArmRule, Operator
from desk.domain.problems import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.criteria import CriteriaGroup, CriteriaPack, Criterion
    from desk.domain.problems import Problem

NAME_LIMIT = 200
TEXT_LIMIT = 1000
VERSION_LIMIT = 40
_MOST_CRITERIA = 500
_WHOLE = 100
_PACK_CODE = re.compile(r"[a-z0-9][a-z0-9_\-]{0,59}")
_CODE = re.compile(r"[\w.\-]{1,40}")


def check(pack: CriteriaPack, known: CriteriaPack | None = None) -> list[Problem]:
    """Everything that is wrong with a pack; `known` is one of the same code whose sizes it must have."""
    problems = [*_head(pack), *_sizes(pack, known), *_doubles(pack), *_rule(pack)]
    problems += chain.from_iterable(check_criterion(each) for each in pack.criteria)
    return problems


def check_criterion(told: Criterion) -> Iterator[Problem]:
    """What is wrong with one criterion."""
    if not _CODE.fullmatch(told.code):
        yield refusal("criterion_code_bad", told.code, code=told.code[:40])
    if told.threshold is not None and told.operator in (None, Operator.YES):
        yield refusal("criterion_threshold_alone", told.code, code=told.code)
    if told.points is not None and told.points < 0:
        yield refusal("criterion_points_negative", told.code, code=told.code)
    if told.denominator_indicator and told.denominator_measure:
        yield refusal("criterion_two_denominators", told.code, code=told.code)
    if not told.name and (told.operator or told.numerator_indicator):
        yield refusal("criterion_without_name", told.code, code=told.code)
    texts = (told.numerator, told.denominator, told.source, told.remark)
    short = (told.name, told.unit, told.counted, told.numerator_indicator, told.denominator_indicator)
    if max(map(len, texts)) > TEXT_LIMIT or max(map(len, short)) > NAME_LIMIT:
        yield refusal("criterion_text_long", told.code, code=told.code, limit=NAME_LIMIT, text=TEXT_LIMIT)


def _head(pack: CriteriaPack) -> Iterator[Problem]:
    if not _PACK_CODE.fullmatch(pack.code):
        yield refusal("criteria_code_bad", "code", code=pack.code[:60])
    if not pack.version or len(pack.version) > VERSION_LIMIT:
        yield refusal("criteria_version_bad", "version", limit=VERSION_LIMIT)
    if not pack.name or len(pack.name) > NAME_LIMIT or len(pack.short) > NAME_LIMIT:
        yield refusal("criteria_name_bad", "name", limit=NAME_LIMIT)
    if max(len(pack.basis), len(pack.remark)) > TEXT_LIMIT:
        yield refusal("text_too_long", "basis", limit=TEXT_LIMIT)
    if pack.points is not None and pack.points <= 0:
        yield refusal("criteria_points_bad", "points")
    if not pack.groups:
        yield refusal("criteria_without_group")
    if len(pack.criteria) > _MOST_CRITERIA:
        yield refusal("criteria_too_many", has=len(pack.criteria), limit=_MOST_CRITERIA)


def _sizes(pack: CriteriaPack, known: CriteriaPack | None) -> Iterator[Problem]:
    for group in pack.groups:
        if len(group.criteria) != group.count:
            yield _size(group, group.count)
    if known is None:
        return
    found = {group.code: group for group in pack.groups}
    for group in known.groups:
        if group.code not in found:
            yield refusal("criteria_group_missing", name=group.name, wanted=group.count)
        elif found[group.code].count != group.count:
            yield _size(found[group.code], group.count)
    for code in found.keys() - {group.code for group in known.groups}:
        yield refusal("criteria_group_extra", name=found[code].name, has=len(found[code].criteria))


def _size(group: CriteriaGroup, wanted: int) -> Problem:
    return refusal("criteria_group_size", group.code, name=group.name, has=len(group.criteria), wanted=wanted)


def _doubles(pack: CriteriaPack) -> Iterator[Problem]:
    for code, times in Counter(each.code for each in pack.criteria).items():
        if times > 1:
            yield refusal("criterion_code_twice", code, code=code)
    for code, times in Counter(group.code for group in pack.groups).items():
        if times > 1:
            yield refusal("criteria_group_twice", code, code=code)


def _rule(pack: CriteriaPack) -> Iterator[Problem]:
    if not pack.arms:
        yield refusal("criteria_without_rule")
    for arm in pack.arms:
        if not 0 < arm.share <= _WHOLE:
            yield refusal("criteria_share_bad", share=f"{arm.share:f}"[:40])
        kinds = {each.kind.value for each in pack.criteria}
        if arm.rule in (ArmRule.MANDATORY, ArmRule.EXTENDED) and arm.rule.value not in kinds:
            yield refusal("criteria_rule_without_kind", rule=arm.rule.value)

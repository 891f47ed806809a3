"""Definitions of indicators: what goes together, what is refused in one sentence, what is odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.indicator_rules import Known, check, findings, leaves, new_code, tidy
from desk.domain.indicator_text import dumps, loads
from desk.domain.problems import Refused
from resources import sentences, tables

TEAM = str(uuid4())
KNOWN = Known(
    {each.key: each for each in tables.services()},
    {each.code: each for each in tables.procedures()},
    {"tdp07": None, "tdp08": date(2026, 6, 1)},
    {TEAM: date(2026, 6, 1)},
    {each.code: each for each in tables.indicators()},
)
DAY = date(2026, 10, 5)
VNEID = Indicator("own", "VNeID", "lượt", Source.COUNTED, filter=Filter(services=("vneid_activate",)))
SUM = Indicator("sum", "Tổng", "lượt", Source.COMPOSED, parts=("vneid", "province_app"))


def codes(indicator: Indicator, known: Known = KNOWN) -> list[str]:
    problems = check(indicator, known)
    assert all(sentences.sentence(problem) for problem in problems)
    return [problem.code for problem in problems]


def counting(how: Counting, unit: str, **asked: tuple[str, ...]) -> Indicator:
    return replace(VNEID, counting=how, unit_of_account=unit, filter=Filter(**asked))


def summed(unit: str, *parts: str) -> Indicator:
    return replace(SUM, unit_of_account=unit, parts=parts)


@pytest.mark.parametrize("indicator", tables.indicators(), ids=lambda each: each.code)
def test_every_ready_indicator_goes_together_and_comes_back_from_its_text(indicator: Indicator) -> None:
    assert codes(indicator) == []
    told = loads(indicator.source, dumps(indicator))
    assert told == (indicator.counting, indicator.filter, indicator.parts)
    assert findings(indicator, KNOWN, DAY) == []


def test_the_ready_indicators_have_codes_and_names_of_their_own() -> None:
    ready = tables.indicators()
    assert len(ready) == len({each.code for each in ready}) == len({each.name for each in ready}) == 36


@pytest.mark.parametrize(
    ("indicator", "problem"),
    [
        (replace(VNEID, name=""), "indicator_without_name"),
        (replace(VNEID, name="x" * 201), "text_too_long"),
        (replace(VNEID, name="LUOT HO TRO"), "indicator_name_taken"),
        (Indicator("e", "Tay", "", Source.ENTERED), "indicator_without_unit"),
        (Indicator("e", "Tay", "x" * 41, Source.ENTERED), "text_too_long"),
        (replace(VNEID, filter=Filter()), "indicator_without_service"),
        (replace(VNEID, filter=Filter(services=("nothing",))), "indicator_value_unknown"),
        (replace(VNEID, filter=Filter(services=("ewallet", "pay_online"))), "indicator_services_differ"),
        (replace(VNEID, unit_of_account="người"), "indicator_unit_unfit"),
        (counting(Counting.PEOPLE, "lượt"), "indicator_unit_unfit"),
        (counting(Counting.SHIFTS, "lượt ra quân"), "indicator_outings_only"),
        (counting(Counting.HOURS, "giờ", services=("ewallet",)), "indicator_filter_of_duty"),
        (counting(Counting.ITEMS, "lượt", levels=("half",)), "indicator_value_unknown"),
        (counting(Counting.ITEMS, "lượt", fields=("Phép thuật",)), "indicator_value_unknown"),
        (replace(SUM, parts=("vneid",)), "indicator_parts_few"),
        (replace(SUM, parts=("vneid", "nothing")), "indicator_part_unknown"),
        (replace(SUM, parts=("vneid", "payment_codes")), "indicator_parts_differ"),
        (summed("người", "people", "vneid_people"), "indicator_parts_distinct"),
        (summed("hồ sơ", "dossiers", "payments_guided"), "indicator_parts_distinct"),
        (replace(SUM, parts=("cashless", "ewallets")), "indicator_part_twice"),
        (replace(SUM, parts=("vneid", "sum")), "indicator_parts_cycle"),
    ],
)
def test_what_does_not_go_together_is_refused_in_one_sentence(indicator: Indicator, problem: str) -> None:
    assert codes(indicator) == [problem]


@pytest.mark.parametrize(
    "indicator",
    [
        VNEID,
        SUM,
        replace(SUM, parts=("cashless", "vneid")),
        counting(Counting.SHIFTS, "lượt ra quân", shift_kinds=("outing",), teams=(TEAM,)),
        counting(Counting.PEOPLE, "người", services=("ewallet",), units=("tdp07",)),
        Indicator("e", "Đảng viên", "đảng viên", Source.ENTERED),
    ],
)
def test_what_goes_together_is_taken(indicator: Indicator) -> None:
    assert codes(indicator) == []


def test_a_part_that_is_made_of_the_whole_is_refused() -> None:
    inner = replace(SUM, code="inner", name="Bên trong", parts=("vneid", "sum"))
    known = replace(KNOWN, indicators={**KNOWN.indicators, "inner": inner})
    assert codes(replace(SUM, parts=("ewallets", "inner")), known) == ["indicator_parts_cycle"]


SHIFTS = {
    code: counting(Counting.SHIFTS, "ca", units=(unit,)) for code, unit in (("a", "tdp07"), ("b", "tdp08"))
}
AT = {
    place: replace(VNEID, code=place, name=place, filter=replace(VNEID.filter, places=(place,)))
    for place in ("home", "desk")
}


@pytest.mark.parametrize(
    ("parts", "unit", "problem"),
    [
        (("home", "desk"), "lượt", []),
        (("home", "vneid"), "lượt", ["indicator_parts_overlap"]),
        (("help_items", "vneid"), "lượt", ["indicator_parts_overlap"]),
        (("desk_shifts", "trainings"), "ca", []),
        (("a", "b"), "ca", ["indicator_parts_overlap"]),
        (("handbook_members", "hand"), "người", []),
    ],
)
def test_parts_that_may_count_one_row_twice_are_refused(
    parts: tuple[str, ...], unit: str, problem: list[str]
) -> None:
    hand = Indicator("hand", "Tay", "người", Source.ENTERED)
    known = replace(KNOWN, indicators={**KNOWN.indicators, **AT, **SHIFTS, "hand": hand})
    assert codes(summed(unit, *parts), known) == problem


def test_the_name_of_an_indicator_that_ended_is_free() -> None:
    ended = {code: replace(each, ended_on=DAY) for code, each in KNOWN.indicators.items()}
    assert codes(replace(VNEID, name="Lượt hỗ trợ"), replace(KNOWN, indicators=ended)) == []


def test_names_are_tidied_and_what_belongs_to_another_source_is_left_out() -> None:
    told = tidy(replace(VNEID, name="  Kích  hoạt ", source=Source.ENTERED, parts=("vneid",)))
    assert (told.name, told.filter, told.parts) == ("Kích hoạt", Filter(), ())
    assert tidy(SUM).parts == SUM.parts
    assert tidy(VNEID).filter == VNEID.filter


def test_codes_of_the_ward_never_meet_those_of_the_program() -> None:
    assert new_code("Chỉ tiêu của tổ", ()) == "ward_chi_tieu_cua_to"
    assert new_code("Chỉ tiêu của tổ", {"ward_chi_tieu_cua_to"}) == "ward_chi_tieu_cua_to_2"
    assert not any(each.code.startswith("ward") for each in tables.indicators())


def test_what_is_over_is_told_in_one_sentence_each() -> None:
    birth = replace(KNOWN.procedures["1.001193"], valid_to=date(2026, 6, 30))
    wallet = replace(KNOWN.services["ewallet"], active=False)
    part = replace(KNOWN.indicators["vneid"], ended_on=date(2026, 6, 1))
    known = Known(
        {**KNOWN.services, "ewallet": wallet},
        {**KNOWN.procedures, birth.code: birth},
        KNOWN.units,
        KNOWN.teams,
        {**KNOWN.indicators, "vneid": part},
    )
    asked = {"services": ("ewallet",), "units": ("tdp08", "tdp07"), "teams": (TEAM,)}
    in_force = next(code for code, each in KNOWN.procedures.items() if each.valid_to is None)
    procedures = (birth.code, in_force, "9.999999")
    found = findings(counting(Counting.ITEMS, "lượt", procedures=procedures, **asked), known, DAY)
    found += findings(SUM, known, DAY)
    parts = ("procedure", "service", "unit", "team", "part")
    assert [each.code for each in found] == [f"indicator_{what}_over" for what in parts]
    assert "30/06/2026" in sentences.sentence(found[0])
    assert findings(SUM, known, date(2026, 5, 1)) == []


def test_an_indicator_is_made_of_the_parts_of_its_parts() -> None:
    inner = replace(SUM, parts=("cashless", "vneid"))
    assert [each.code for each in leaves(inner, KNOWN.indicators)] == ["ewallets", "bank_accounts", "vneid"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (Source.COUNTED, "no JSON"),
        (Source.COUNTED, "[]"),
        (Source.COUNTED, '{"counting": "stars"}'),
        (Source.COUNTED, '{"counting": []}'),
        (Source.COUNTED, '{"filter": {"colour": ["red"]}}'),
        (Source.COUNTED, '{"filter": {"services": "ewallet"}}'),
        (Source.COUNTED, '{"filter": {"services": [1]}}'),
        (Source.COUNTED, '{"parts": ["vneid"]}'),
        (Source.ENTERED, '{"filter": {}}'),
        (Source.COMPOSED, '{"parts": [""]}'),
    ],
)
def test_a_definition_that_this_program_does_not_know_is_refused(source: Source, text: str) -> None:
    with pytest.raises(Refused, match="indicator_definition_unknown"):
        loads(source, text)

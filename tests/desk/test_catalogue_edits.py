"""The administrator's changes to procedures, services and units: kept, noted, refused with a reason."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from sqlalchemy import text

from desk.domain.people import Role
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.procedure import Level, LevelSet, Procedure, Validity
from desk.domain.service import Service, new_key
from desk.domain.unit import Denominator, Measure, Unit, UnitKind
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH = "1.001193"
NEW = Procedure("1.116410", "Cấp đổi thẻ căn cước (mới)", "Căn cước", valid_from=date(2026, 7, 1))
GROUP = UnitKind.RESIDENTIAL_GROUP


def birth(desk: Desk) -> Procedure:
    found = desk.catalogues.procedure(BIRTH)
    assert found is not None
    return found


def last_entry(desk: Desk) -> tuple[str, str, dict[str, Any]]:
    with desk._db.read() as session:  # noqa: SLF001 - the ledger is read by no use case
        query = text("SELECT action, subject_id, payload FROM ledger ORDER BY seq DESC LIMIT 1")
        action, subject, payload = session.execute(query).one()
    return action, subject, json.loads(payload)


def refused_fields(refused: Refused) -> set[tuple[str, str]]:
    return {(problem.code, problem.field) for problem in refused.problems}


def test_a_level_is_set_and_the_ledger_knows_by_whom(desk: Desk, user: User) -> None:
    assert desk.procedures.levels_set(user) == {}
    with time_machine.travel("2026-11-12 02:00+00:00", tick=False):
        desk.procedures.alter(user, replace(birth(desk), level=Level.FULL))
    assert birth(desk).level is Level.FULL
    assert last_entry(desk) == ("procedure_changed", BIRTH, {"level": ["unknown", "full"]})
    desk.procedures.alter(user, replace(birth(desk), name="Đăng ký khai sinh (sửa)"))
    assert desk.procedures.levels_set(user) == {BIRTH: LevelSet("Vũ Minh Anh", date(2026, 11, 12))}


def test_a_renamed_procedure_keeps_link_and_use_and_its_old_name_stays_in_the_ledger(
    filled_desk: Desk, user: User
) -> None:
    before = birth(filled_desk)
    filled_desk.procedures.alter(user, replace(before, name="  Khai  sinh ", link="", uses=0))
    assert birth(filled_desk) == replace(before, name="Khai sinh")
    assert last_entry(filled_desk)[2] == {"name": [before.name, "Khai sinh"]}


def test_a_change_that_changes_nothing_leaves_no_entry(desk: Desk, user: User) -> None:
    before = desk.ledger.verify()
    desk.procedures.alter(user, birth(desk))
    assert desk.ledger.verify() == before


def test_a_procedure_is_added_and_found(desk: Desk, user: User) -> None:
    desk.procedures.add(user, replace(NEW, code=" 1.999001 "))
    found = desk.catalogues.procedure("1.999001")
    assert found is not None
    assert (found.name, found.as_of) == (NEW.name, clock.today())
    assert last_entry(desk)[:2] == ("procedure_added", "1.999001")


def test_a_code_that_is_taken_is_refused_by_the_register_itself(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="procedure_exists") as told:
        desk.procedures.add(user, replace(NEW, code=BIRTH))
    assert told.value.problem.field == "code"
    assert birth(desk).name != NEW.name


@pytest.mark.parametrize(
    "code", ["", "1.00119", "1001193", "12.001193", "1.001193.000.00.00.H56", "１.001193"]
)
def test_a_code_of_another_form_is_refused(desk: Desk, user: User, code: str) -> None:
    with pytest.raises(InvalidDraft, match="procedure_code_malformed"):
        desk.procedures.add(user, replace(NEW, code=code))


def test_everything_that_is_wrong_is_told_at_once(desk: Desk, user: User) -> None:
    wrong = replace(
        birth(desk), name=" ", field="x" * 201, valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)
    )
    with pytest.raises(InvalidDraft) as told:
        desk.procedures.alter(user, wrong)
    assert refused_fields(told.value) == {
        ("procedure_without_name", "name"),
        ("text_too_long", "field"),
        ("validity_backwards", "valid_to"),
    }


def test_a_procedure_of_another_register_is_not_changed(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="procedure_unknown"):
        desk.procedures.alter(user, replace(NEW, code="9.999999"))


def test_an_abolished_procedure_is_refused_from_its_day_on_and_accepted_before(
    desk: Desk, user: User
) -> None:
    today = clock.today()
    desk.procedures.abolish(user, birth(desk), today)
    assert birth(desk).validity(today) is Validity.OVER
    item = HelpItemDraft("submit_online", procedure=BIRTH)
    with pytest.raises(InvalidDraft, match="procedure_not_in_force"):
        desk.visits.record(user, VisitDraft(today, items=(item,)))
    desk.visits.record(user, VisitDraft(today - timedelta(days=1), items=(item,)))


@pytest.mark.parametrize(("first_day", "expected"), [(date(2000, 1, 1), True), (date(2090, 1, 1), False)])
def test_an_import_asks_the_validity_on_the_day_of_each_row(
    desk: Desk, user: User, first_day: date, expected: bool
) -> None:
    desk.procedures.abolish(user, birth(desk), first_day)
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        report = desk.imports.read(workbook).report
    assert ("procedure_not_in_force" in {told.problem.code for told in report.refused}) == expected


def test_what_is_not_in_force_is_offered_last_and_only_when_asked_for(desk: Desk, user: User) -> None:
    today = clock.today()
    desk.procedures.abolish(user, birth(desk), today)
    codes = [each.code for each in desk.catalogues.offered_procedures("khai sinh", today)]
    assert codes[-1] == BIRTH
    assert len(codes) > 1
    assert BIRTH not in {each.code for each in desk.catalogues.offered_procedures(" ", today, 300)}
    assert [each.code for each in desk.catalogues.offered_procedures(BIRTH, today)] == [BIRTH]


def test_a_procedure_is_called_by_its_name_without_the_words_in_front() -> None:
    assert replace(NEW, name="Thủ tục  cấp đổi thẻ").short_name == "Cấp đổi thẻ"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, Validity.IN_FORCE),
        (date(2026, 7, 1), None, Validity.IN_FORCE),
        (None, date(2026, 7, 1), Validity.ENDS),
        (None, date(2026, 6, 30), Validity.OVER),
        (date(2026, 7, 2), None, Validity.NOT_YET),
    ],
)
def test_how_a_procedure_stands_on_a_day(start: date | None, end: date | None, expected: Validity) -> None:
    procedure = replace(NEW, valid_from=start, valid_to=end)
    assert procedure.validity(date(2026, 7, 1)) is expected
    assert procedure.valid_on(date(2026, 7, 1)) == (expected in {Validity.IN_FORCE, Validity.ENDS})


def test_a_service_is_added_under_a_key_of_its_own(desk: Desk, user: User) -> None:
    wanted = Service("", " Làm thẻ BHYT ", "thẻ", group="Khác")
    added = desk.services.add(user, wanted, 4)
    assert (added.key, added.name, added.favourite, added.active) == ("lam_the_bhyt", "Làm thẻ BHYT", 4, True)
    assert [each.key for each in desk.catalogues.services() if each.favourite == 4] == ["lam_the_bhyt"]
    desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft("lam_the_bhyt"),)))
    assert desk.services.uses(user) == {"lam_the_bhyt": 1}


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Service("", "", "lượt"), "name"),
        (Service("", "Làm thẻ", " "), "unit"),
        (Service("", "MỞ VÍ ĐIỆN TỬ", "lượt"), "name"),
        (Service("", "Làm thẻ", "lượt", group="x" * 101), "group"),
    ],
)
def test_a_service_that_lacks_something_is_not_added(
    desk: Desk, user: User, wanted: Service, field: str
) -> None:
    before = desk.ledger.verify()
    with pytest.raises(InvalidDraft) as told:
        desk.services.add(user, wanted)
    assert told.value.problem.field == field
    assert desk.ledger.verify() == before


def test_a_service_is_renamed_and_rests_but_never_changes_its_unit(desk: Desk, user: User) -> None:
    held = desk.catalogues.snapshot().service_by_key["ewallet"]
    changed = replace(held, name="Ví điện tử", unit_of_account="người", active=False)
    rested = desk.services.alter(user, changed, 7)
    assert rested == replace(held, name="Ví điện tử", active=False, favourite=0)
    assert "ewallet" not in {each.key for each in desk.catalogues.services()}
    assert desk.services.pinned(user) == {}


@pytest.mark.parametrize("key", ["submit_online", "other"])
def test_the_desk_cannot_do_without_some_services(desk: Desk, user: User, key: str) -> None:
    held = desk.catalogues.snapshot().service_by_key[key]
    with pytest.raises(InvalidDraft, match="service_needed"):
        desk.services.alter(user, replace(held, active=False))


def test_a_service_of_another_register_is_not_changed(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="service_unknown"):
        desk.services.alter(user, Service("none", "Không có", "lượt"))


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        ("Mở ví điện tử", set(), "mo_vi_dien_tu"),
        ("Đổi SIM", {"doi_sim", "doi_sim_2"}, "doi_sim_3"),
        ("…", set(), "service"),
    ],
)
def test_a_new_key_is_made_of_plain_letters(name: str, taken: set[str], key: str) -> None:
    assert new_key(name, taken) == key


def test_a_unit_is_added_renamed_and_counted(desk: Desk, user: User) -> None:
    added = desk.units.add(user, GROUP, " Tổ dân phố Đông  Sơn ")
    assert (added.name, added.parent) == ("Tổ dân phố Đông Sơn", "phuong")
    renamed = desk.units.rename(user, added, "Tổ dân phố Đông")
    assert renamed in desk.catalogues.groups()
    assert desk.units.rename(user, renamed, "Tổ dân phố Đông") == renamed
    told = Denominator(added.key, Measure.HOUSEHOLDS, date(2026, 1, 1), 312, " Công an  phường ")
    kept = desk.units.count(user, told)
    assert kept in desk.units.denominators(user)
    assert kept.source == "Công an phường"
    assert last_entry(desk)[:2] == ("unit_counted", added.key)


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "unit_without_name"), ("Tổ 07", "unit_name_taken"), ("x" * 201, "text_too_long")],
)
def test_a_unit_without_a_name_of_its_own_is_refused(desk: Desk, user: User, name: str, code: str) -> None:
    with pytest.raises(InvalidDraft, match=code):
        desk.units.add(user, GROUP, name)


@pytest.mark.parametrize(
    ("value", "day", "source", "code"),
    [
        (-1, date(2026, 1, 1), "Công an", "denominator_out_of_bounds"),
        (1, date(2999, 1, 1), "Công an", "denominator_in_future"),
        (1, date(2026, 1, 1), " ", "denominator_without_source"),
        (1, date(2026, 1, 1), "x" * 401, "text_too_long"),
    ],
)
def test_a_figure_needs_a_day_a_source_and_a_sensible_number(
    desk: Desk, user: User, value: int, day: date, source: str, code: str
) -> None:
    with pytest.raises(InvalidDraft, match=code):
        desk.units.count(user, Denominator("tdp07", Measure.ADULTS, day, value, source))


def test_a_unit_of_another_register_is_unknown(desk: Desk, user: User) -> None:
    stranger = Unit("none", GROUP, "Tổ 99")
    with pytest.raises(Refused, match="unit_unknown"):
        desk.units.rename(user, stranger, "Tổ 98")
    with pytest.raises(Refused, match="unit_unknown"):
        desk.units.count(user, Denominator("none", Measure.ADULTS, date(2026, 1, 1), 1, "Công an"))


def test_an_officer_changes_no_catalogue(desk: Desk, user: User) -> None:
    officer = desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER)
    with pytest.raises(Refused, match="not_allowed"):
        desk.procedures.alter(officer, replace(birth(desk), level=Level.FULL))
    assert birth(desk).level is Level.UNKNOWN

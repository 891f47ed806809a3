"""Catalogues, users, helpers and settings: what is put in comes back, put in again it is updated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import catalogue, helpers, imports, print_runs, settings, units, users
from desk.domain.people import Role, User
from desk.domain.pin import Pin
from desk.domain.print_run import PrintRun
from desk.domain.problems import Refused
from desk.domain.procedure import Channel, Level, Procedure
from desk.domain.service import Service
from desk.domain.unit import Denominator, Measure, Unit, UnitKind
from resources import tables
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

GROUPS = [Unit(f"g{n}", UnitKind.RESIDENTIAL_GROUP, f"Tổ dân phố {n}", "xa") for n in (10, 9)]


def test_units_come_ward_first_and_groups_by_number(db: Database) -> None:
    ward = Unit("xa", UnitKind.WARD, "Xã Mẫu")
    with db.begin() as session:
        units.add_units(session, [*GROUPS, ward])
    with db.read() as session:
        assert units.all_units(session) == [ward, GROUPS[1], GROUPS[0]]


def test_a_renamed_unit_keeps_its_key(db: Database, desk: Desk) -> None:
    renamed = Unit("tdp07", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố Đông Sơn", "phuong")
    with db.begin() as session:
        units.add_units(session, [renamed])
        assert renamed in units.all_units(session)
        assert len(units.all_units(session)) == 2


def test_the_newest_denominator_on_a_day_counts(db: Database, desk: Desk) -> None:
    old, new = (Denominator("tdp07", Measure.HOUSEHOLDS, date(y, 1, 1), y, "Công an") for y in (2025, 2026))
    people = Denominator("tdp07", Measure.POPULATION, date(2025, 6, 1), 1073, "Công an")
    with db.begin() as session:
        units.add_units(session, [], [new, old, people])
        assert units.denominators(session, "tdp07", date(2025, 12, 31)) == [old, people]
        assert units.denominators(session, day=DAY) == [new, people]
        assert units.denominators(session) == [old, new, people]
        assert units.denominators(session, "phuong") == []


def test_services_come_favourites_first_then_in_vietnamese_order(db: Database) -> None:
    names = [("Ăn uống", 0), ("Đăng ký", 0), ("Bàn giao", 0), ("Zalo", 2), ("Nộp hồ sơ", 1)]
    offered = [Service(name, name, "lượt", favourite=key) for name, key in names]
    with db.begin() as session:
        catalogue.add_services(session, offered)
        found = [service.name for service in catalogue.services(session)]
    assert found == ["Nộp hồ sơ", "Zalo", "Ăn uống", "Bàn giao", "Đăng ký"]


def test_a_procedure_comes_back_whole(db: Database) -> None:
    whole = Procedure(
        "1.004222",
        "Đăng ký thường trú",
        "Cư trú",
        Level.FULL,
        Channel.YES,
        "https://dichvucong.gov.vn/x",
        DAY,
        "Vũ Minh Anh",
        date(2026, 1, 1),
        date(2027, 1, 1),
        DAY,
        "seen",
    )
    with db.begin() as session:
        catalogue.add_procedures(session, [whole])
        assert catalogue.procedure(session, "1.004222") == whole
        assert catalogue.procedure(session, "9.999999") is None


def test_a_new_procedure_never_takes_the_place_of_another(db: Database, desk: Desk) -> None:
    added = Procedure("1.999001", "Thủ tục thêm", "Hộ tịch")
    with db.begin() as session:
        catalogue.insert_procedure(session, added)
        assert catalogue.procedure(session, "1.999001") == added
    with pytest.raises(Refused, match="register_duplicate"), db.begin() as session:
        catalogue.insert_procedure(session, Procedure(BIRTH, "Tên khác", "Hộ tịch"))


def test_the_procedures_used_most_come_first_and_an_update_keeps_their_use(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session, desk.item(procedure=MARRIAGE), desk.item(procedure=MARRIAGE))
        desk.visit(session, desk.item(procedure=BIRTH))
        catalogue.add_procedures(session, [Procedure(MARRIAGE, "Đăng ký kết hôn mới", "Hộ tịch")])
        found = [(each.name, each.uses) for each in catalogue.procedures(session)]
    assert found == [("Đăng ký kết hôn mới", 2), ("Đăng ký khai sinh", 1)]


def test_users_come_back_in_vietnamese_order(db: Database, desk: Desk) -> None:
    gone = User(uuid4(), "Đỗ Quốc Bảo", Role.VOLUNTEER, active=False)
    with db.begin() as session:
        users.add(session, gone, MOMENT)
        assert users.all_users(session) == [gone, desk.user]
        assert users.get(session, gone.id) == gone
        assert users.get(session, uuid4()) is None


def test_a_user_changes_and_keeps_the_pin(db: Database, desk: Desk) -> None:
    pin = Pin("$argon2id$…", 4, 5, MOMENT)
    with db.begin() as session:
        assert users.pin(session, desk.user.id) == users.pin(session, uuid4()) == Pin()
        users.put_pin(session, desk.user.id, pin)
        users.put(session, replace(desk.user, name="Vũ Thị Minh Anh", role=Role.LEADER, active=False))
    with db.read() as session:
        assert users.pin(session, desk.user.id) == pin
        changed = User(desk.user.id, "Vũ Thị Minh Anh", Role.LEADER, active=False, pin_digits=4)
        assert users.all_users(session) == [changed]


def test_two_spellings_of_a_helper_are_one_helper(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        first = helpers.ids_for(session, ["Đỗ Bảo", "ĐỖ BẢO", "Thu Trang"])
        again = helpers.ids_for(session, ["do bao"])
        assert first["Đỗ Bảo"] == first["ĐỖ BẢO"] == again["do bao"] != first["Thu Trang"]
        assert [each.name for each in helpers.everybody(session)] == ["Đỗ Bảo", "Thu Trang"]
        assert helpers.ids_for(session, []) == {}


def test_settings_keep_what_json_can_hold(db: Database) -> None:
    with db.begin() as session:
        assert settings.value(session, "ward") is None
        settings.put(session, "ward", "Phường Mẫu")
        settings.put(session, "ward", {"name": "Phường Hạc Thành", "groups": 16})
        settings.put(session, "pinned", [1, True, None])
    with db.read() as session:
        assert settings.value(session, "ward") == {"name": "Phường Hạc Thành", "groups": 16}
        assert settings.all_values(session).keys() == {"ward", "pinned"}


def test_print_runs_come_newest_first(db: Database, desk: Desk) -> None:
    first, second = (
        PrintRun(uuid4(), at, desk.user.id, BIRTH, "a5-1", "https://dichvucong.gov.vn", "A5", 2, "Canon", 1)
        for at in (MOMENT, datetime(2026, 10, 6, 1, 0, tzinfo=UTC))
    )
    with db.begin() as session:
        print_runs.add(session, first)
        print_runs.add(session, second)
        assert print_runs.recent(session) == [second, first]
        assert print_runs.recent(session, 1) == [second]


def test_an_imported_file_is_known_again(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        assert not imports.known(session, "d" * 64)
        imports.add(session, uuid4(), "d" * 64, "Sổ tháng 10.xlsx", MOMENT, desk.user.id, 180)
        assert imports.known(session, "d" * 64)


def test_the_same_user_twice_is_refused_and_nothing_is_written(db: Database, desk: Desk) -> None:
    def twice() -> None:
        with db.begin() as session:
            settings.put(session, "half", 1)
            users.add(session, desk.user, MOMENT)

    with pytest.raises(Refused, match="register_duplicate"):
        twice()
    with db.read() as session:
        assert settings.value(session, "half") is None


def test_a_moment_without_a_zone_is_a_fault_of_the_program(db: Database) -> None:
    with pytest.raises(Exception, match="2026"), db.begin() as session:
        users.add(session, User(uuid4(), "A", Role.OFFICER), MOMENT.replace(tzinfo=None))


def test_the_catalogues_of_the_program_fit_on_both_engines(db: Database) -> None:
    with db.begin() as session:
        units.add_units(session, tables.units(), tables.denominators())
        catalogue.add_services(session, tables.services())
        catalogue.add_procedures(session, tables.procedures())
        catalogue.add_links(session, tables.links())
        catalogue.add_provinces(session, tables.provinces())
    with db.read() as session:
        assert len(units.all_units(session)) == 44
        assert len(catalogue.services(session)) == 28
        assert len(catalogue.procedures(session)) == 223
        assert {link.key: link for link in catalogue.links(session)} == {
            link.key: link for link in tables.links()
        }
        assert catalogue.provinces(session) == tables.provinces()
        assert len(catalogue.provinces(session)) == 63

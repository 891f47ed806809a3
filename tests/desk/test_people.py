"""People of the roster, their badges, teams and times of membership; member lists taken in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from desk.domain import opaque_code
from desk.domain.opaque_code import ALPHABET, CodeKind
from desk.domain.people import Role
from desk.domain.person import Person, PersonDraft, PersonKind, Position, find, initials
from desk.domain.problems import Problem
from desk.domain.team import MemberRole, Team, TeamKind, TeamLevel, team_of
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.desk.duty_stage import MONDAY, NAMES, Stage, clock_at, refused, stage

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["stage"]

HEADER = ["STT", "Họ và tên", "Chức vụ", "Tổ/Đội", "Vai trò", "Tổ dân phố"]


def people_named(*names: str) -> list[Person]:
    return [Person(uuid4(), name, PersonKind.VOLUNTEER) for name in names]


def member_file(folder: Path, *rows: list[object]) -> Path:
    """A workbook with a title, a header and these rows."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in ([], ["DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG"], HEADER, *rows):
        sheet.append(row)
    path = folder / "danh sách.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("vma", ["Vũ Minh Anh"]),
        ("VMA", ["Vũ Minh Anh"]),
        ("ma", ["Vũ Minh Anh", "Mai Anh Đào"]),
        ("minh", ["Vũ Minh Anh"]),
        ("dao", ["Mai Anh Đào"]),
        ("a", ["Ánh", "Mai Anh Đào", "Vũ Minh Anh"]),
        ("zz", []),
        (" ", []),
    ],
)
def test_people_are_found_by_initials_and_by_starts_of_words(typed: str, found: list[str]) -> None:
    names = people_named("Vũ Minh Anh", "Mai Anh Đào", "Ánh")
    assert [person.name for person in find(names, typed)] == found


def test_initials_are_folded() -> None:
    assert initials("Đỗ Thị Ánh") == "dta"


@given(number=st.integers(0, opaque_code.MOST - 1), place=st.integers(1, 8), letter=st.sampled_from(ALPHABET))
def test_a_slip_of_the_pen_in_a_code_is_found(number: int, place: int, letter: str) -> None:
    code = opaque_code.make(CodeKind.SHEET, number)
    assert opaque_code.read(CodeKind.SHEET, f" {code[:5].lower()}-{code[5:]} ") == code
    wrong = code[:place] + letter + code[place + 1 :]
    assert (opaque_code.read(CodeKind.SHEET, wrong) == code) == (wrong == code)
    swapped = code[: place - 1] + code[place - 1 : place + 1][::-1] + code[place + 1 :]
    assert swapped == code or isinstance(opaque_code.read(CodeKind.SHEET, swapped), Problem)
    assert isinstance(opaque_code.read(CodeKind.BADGE, code), Problem)


def test_a_badge_is_known_until_it_is_renewed(stage: Stage) -> None:
    person = stage.people[0]
    assert stage.desk.people.by_badge(stage.user, f" {person.badge.lower()} ") == person
    renewed = stage.desk.people.renew_badge(stage.user, person.id)
    with refused("badge_unknown"):
        stage.desk.people.by_badge(stage.user, person.badge)
    assert stage.desk.people.by_badge(stage.user, renewed.badge) == renewed
    with refused("badge_unreadable"):
        stage.desk.people.by_badge(stage.user, "079123456789")


def test_a_person_is_the_helper_of_that_name_on_visits(stage: Stage) -> None:
    item = HelpItemDraft("vneid_activate")
    stage.desk.visits.record(stage.user, VisitDraft(clock.today(), helpers=("Trần Lan",), items=(item,)))
    lan = stage.person("trần lan", position=Position.SECRETARY)
    assert lan in stage.desk.people.all(stage.user)
    assert stage.desk.visits.today(stage.user).visits[0].helpers == ("trần lan",)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PersonDraft(" "), "person_without_name"),
        (PersonDraft("x" * 81), "text_too_long"),
        (PersonDraft("lê quốc  BẢO"), "person_name_taken"),
        (PersonDraft("An", services=("không có",)), "service_unknown"),
        (PersonDraft("An", procedures=("không có",)), "procedure_unknown"),
        (PersonDraft("An", groups=("không có",)), "unit_unknown"),
    ],
)
def test_what_is_wrong_with_a_person(stage: Stage, draft: PersonDraft, code: str) -> None:
    with refused(code):
        stage.desk.people.add(stage.user, draft)


def test_a_person_changes_but_takes_nobodys_name(stage: Stage) -> None:
    own = stage.people[0].id
    skills = PersonDraft("Lê Bảo", services=("vneid_activate",) * 2, procedures=("1.001193",))
    changed = stage.desk.people.alter(stage.user, own, skills)
    assert (changed.name, changed.services) == ("Lê Bảo", ("vneid_activate",))
    assert stage.desk.people.find(stage.user, "lb") == [changed]
    with refused("person_name_taken"):
        stage.desk.people.alter(stage.user, own, PersonDraft(NAMES[1]))
    with refused("person_unknown"):
        stage.desk.people.alter(stage.user, uuid4(), PersonDraft("Ai"))


def test_leaving_and_coming_back_keeps_history(stage: Stage) -> None:
    person = stage.people[0]
    with clock_at(8):
        team = stage.team("Tổ một", person)
        assert not stage.desk.people.leave(stage.user, person.id).active
        assert stage.desk.people.find(stage.user, "bảo") == []
        with refused("person_left"):
            stage.desk.people.by_badge(stage.user, person.badge)
        stage.desk.people.come_back(stage.user, person.id)
        start = MONDAY + timedelta(1)
        stage.desk.teams.join(stage.user, team.id, person.id, MemberRole.MEMBER, start)
    times = stage.desk.teams.memberships(stage.user, team)
    assert [(each.start, each.end) for each in times] == [(MONDAY, MONDAY), (start, None)]


def test_nobody_leaves_before_they_joined(stage: Stage) -> None:
    stage.team("Tổ một", stage.people[0])
    with refused("leaves_before_joining"):
        stage.desk.people.leave(stage.user, stage.people[0].id, MONDAY - timedelta(1))


def test_one_user_is_one_person(stage: Stage) -> None:
    first, second = stage.people[:2]
    volunteer = stage.desk.users.add(stage.user, NAMES[0], Role.VOLUNTEER)
    assert stage.desk.people.link(stage.user, first.id, volunteer.id).user == volunteer.id
    with refused("user_linked_already"):
        stage.desk.people.link(stage.user, second.id, volunteer.id)
    with refused("user_unknown"):
        stage.desk.people.link(stage.user, second.id, uuid4())
    assert stage.desk.people.link(stage.user, first.id, None).user is None


def test_a_leader_who_is_no_secretary_is_warned_of(stage: Stage) -> None:
    team = stage.team()
    secretary = stage.person("Trần Lan", position=Position.DEPUTY_SECRETARY)
    joined = [
        stage.desk.teams.join(stage.user, team.id, who.id, role, MONDAY)
        for who, role in (
            (stage.people[0], MemberRole.LEADER),
            (secretary, MemberRole.LEADER),
            (stage.people[1], MemberRole.DEPUTY),
        )
    ]
    assert [[each.code for each in one.warnings] for one in joined] == [["leader_not_secretary"], [], []]


def test_what_is_wrong_with_joining(stage: Stage) -> None:
    team, person = stage.team("Tổ một", stage.people[0]), stage.people[0].id
    for wanted, days, code in (
        (team.id, (MONDAY + timedelta(9),), "member_already"),
        (team.id, (MONDAY - timedelta(9), MONDAY), "member_already"),
        (team.id, (MONDAY, MONDAY - timedelta(1)), "range_backwards"),
        (uuid4(), (MONDAY,), "team_unknown"),
    ):
        with refused(code):
            stage.desk.teams.join(stage.user, wanted, person, MemberRole.MEMBER, *days)
    earlier = MONDAY - timedelta(1)
    stage.desk.teams.join(stage.user, team.id, person, MemberRole.MEMBER, earlier, earlier)


def test_a_membership_ends_once(stage: Stage) -> None:
    stage.team("Tổ một", stage.people[0])
    (own,) = stage.desk.teams.memberships(stage.user)
    with refused("range_backwards"):
        stage.desk.teams.part(stage.user, own.id, MONDAY - timedelta(1))
    with clock_at(8):
        assert stage.desk.teams.part(stage.user, own.id).end == MONDAY
    with refused("membership_unknown"):
        stage.desk.teams.part(stage.user, own.id)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": ""}, "team_without_name"),
        ({"name": "x" * 121}, "text_too_long"),
        ({"name": "đội  TÌNH nguyện"}, "team_name_taken"),
        ({"start": MONDAY, "end": date(2026, 1, 1)}, "range_backwards"),
        ({"level": TeamLevel.UNIT}, "unit_unknown"),
    ],
)
def test_what_is_wrong_with_a_team(stage: Stage, told: dict[str, object], code: str) -> None:
    stage.team()
    wanted = Team(uuid4(), "Tổ khác", TeamKind.DIGITAL)
    with refused(code):
        stage.desk.teams.put(stage.user, replace(wanted, **told))  # type: ignore[arg-type]


def test_hours_go_to_the_team_of_the_shift_else_to_the_one_joined_first(stage: Stage) -> None:
    first = stage.team("Tổ một", stage.people[0], start=MONDAY - timedelta(1))
    second = stage.team("Tổ hai", stage.people[0])
    held = stage.desk.teams.memberships(stage.user)
    assert team_of(held, MONDAY, second.id) == second.id
    assert team_of(held, MONDAY) == team_of(held, MONDAY, uuid4()) == first.id
    assert team_of(held, MONDAY - timedelta(1), second.id) == first.id
    assert team_of(held, MONDAY - timedelta(2)) is None


def test_a_member_list_is_taken_in(stage: Stage, home: Path) -> None:
    path = member_file(
        home,
        [1, "Trần Thị Lan", "Bí thư", "Tổ CNSCĐ TDP 7", "Tổ trưởng", "TDP 7"],
        [2, NAMES[0], "Đoàn viên", "Tổ CNSCĐ TDP 7", "", ""],
        [3, "Lê Hoa", "Công chức", "Đội tình nguyện hỗ trợ DVCTT", "Đội trưởng", ""],
        [],
        [4, "Trần Thị Lan", "", "Tổ thanh niên", None, ""],
    )
    members = stage.desk.member_lists.read(path)
    done = stage.desk.member_lists.take(stage.user, members)
    assert (done.added, done.known, done.teams, done.memberships) == (2, 1, 3, 4)
    assert [each.code for each in done.warnings] == ["leader_not_secretary"]
    kinds = {team.name: team.kind for team in stage.desk.teams.all(stage.user)}
    assert list(kinds.values()) == [TeamKind.PUBLIC_SERVICE, TeamKind.DIGITAL, TeamKind.YOUTH]
    (lan,) = stage.desk.people.find(stage.user, "ttl")
    assert (lan.position, lan.groups) == (Position.SECRETARY, ("tdp07",))
    (hoa,) = stage.desk.people.find(stage.user, "lh")
    assert hoa.kind is PersonKind.OFFICER


def test_taking_a_list_twice_adds_nothing(stage: Stage, home: Path) -> None:
    path = home / "danh sách.csv"
    path.write_text("Họ tên;Vai trò\nTrần Lan;Thành viên\n", "utf-8")
    members = stage.desk.member_lists.read(path)
    team = stage.team().id
    assert stage.desk.member_lists.take(stage.user, members, team).memberships == 1
    again = stage.desk.member_lists.take(stage.user, members, team)
    assert (again.added, again.known, again.memberships) == (0, 1, 0)


def test_a_list_without_teams_adds_people_alone(stage: Stage, home: Path) -> None:
    members = stage.desk.member_lists.read(member_file(home, [1, "Trần Lan", "", "", "", ""]))
    done = stage.desk.member_lists.take(stage.user, members)
    assert (done.added, done.teams, done.memberships) == (1, 0, 0)


def test_everything_wrong_with_a_list_is_named_and_nothing_taken(stage: Stage, home: Path) -> None:
    path = member_file(
        home,
        [1, "Trần Lan", "", "Tổ một", "", ""],
        [2, "", "Bí thư", "Tổ một", "", ""],
        [3, "x" * 81, "", "", "", ""],
        [4, "Lê Hoa", "", "", "Thủ quỹ", ""],
        [5, "Lê Mai", "", "", "", "TDP 99"],
        [6, "TRẦN LAN", "", "tổ một", "", ""],
    )
    before = stage.desk.ledger.verify()
    members = stage.desk.member_lists.read(path)
    assert [problem.code for problem in members.problems] == [
        *("member_without_name", "member_name_too_long", "member_role_unknown", "member_group_unknown"),
        "member_twice",
    ]
    assert members.problems[-1].values["rows"] == "4, 9"
    with refused("member_without_name"):
        stage.desk.member_lists.take(stage.user, members)
    assert stage.desk.ledger.verify() == before


@pytest.mark.parametrize(
    ("text", "code"),
    [("Ngày;Việc\n1;2\n", "member_list_without_names"), ("Họ tên;Vai trò\n", "member_list_empty")],
)
def test_a_file_that_is_no_member_list_says_so(stage: Stage, home: Path, text: str, code: str) -> None:
    path = home / "tệp.csv"
    path.write_text(text, "utf-8")
    assert [problem.code for problem in stage.desk.member_lists.read(path).problems] == [code]


def test_a_member_who_left_is_not_taken_in_silently(stage: Stage, home: Path) -> None:
    stage.desk.people.leave(stage.user, stage.people[0].id)
    path = member_file(home, [1, NAMES[0], "", "", "", ""])
    with refused("person_left"):
        stage.desk.member_lists.take(stage.user, stage.desk.member_lists.read(path))

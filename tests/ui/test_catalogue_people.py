"""People and teams on the page of the catalogues, by real keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desk.domain.person import PersonDraft, Position
from desk.domain.team import MemberRole, Team, TeamKind, TeamLevel
from desk.domain.text import sort_key
from desk.usecases import clock
from tests.reports.paper import words_of
from tests.ui.roster_stage import CTRL, LONG, Hands, hands
from ui.pages.report_files import export_folder
from ui.preferences import Preferences

if TYPE_CHECKING:
    from desk.domain.person import Person

__all__ = ["hands"]


@pytest.fixture
def bao(hands: Hands) -> Person:
    return hands.desk.people.add(hands.user, PersonDraft("Lê Quốc Bảo"))


@pytest.fixture
def team(hands: Hands) -> Team:
    return hands.desk.teams.put(hands.user, Team(uuid4(), "Tổ một", TeamKind.DIGITAL))


def only_person(hands: Hands) -> Person:
    (found,) = hands.desk.people.all(hands.user)
    return found


def test_an_officer_sees_only_the_lists_that_officers_keep(hands: Hands) -> None:
    hands.go(hands.page.people)
    named = hands.seen().split(" | ")
    lists = [each.removeprefix("Danh sách: ") for each in named if each.startswith("Danh sách: ")]
    assert lists == [
        "Người",
        "Tổ, đội",
        "Lịch trực",
        "Giờ tình nguyện",
        "Đăng ký năm",
    ]


def test_a_person_is_added_with_skills_and_groups(hands: Hands) -> None:
    hands.go(hands.page.people)
    hands.add()
    hands.put("Họ tên", "Đỗ Thu Trang")
    hands.choose("Chức vụ", 1)
    hands.pick("Hỗ trợ được việc gì", "khai sinh")
    hands.pick("Hỗ trợ được việc gì", "vneid")
    hands.pick("Phụ trách", "to dan pho 7")
    hands.save()
    told = only_person(hands)
    assert (told.name, told.position, told.groups) == ("Đỗ Thu Trang", Position.OFFICIAL, ("tdp07",))
    assert (len(told.services), len(told.procedures)) == (1, 1)
    assert hands.rows()[0][0] == "Đỗ Thu Trang"


def test_a_skill_is_taken_away_again(hands: Hands) -> None:
    draft = PersonDraft("Đỗ Thu Trang", services=("vneid_activate",))
    hands.desk.people.add(hands.user, draft)
    hands.go(hands.page.people)
    name = hands.desk.catalogues.snapshot().service_by_key["vneid_activate"].name
    hands.click(f"Bỏ {name}")
    hands.save()
    assert only_person(hands).services == ()


def test_a_person_without_a_name_is_told_at_the_field(hands: Hands) -> None:
    hands.go(hands.page.people)
    hands.add()
    hands.save()
    assert "Chưa có" in hands.seen()
    assert hands.desk.people.all(hands.user) == []


def test_a_leader_who_is_no_secretary_is_saved_and_told(hands: Hands, bao: Person, team: Team) -> None:
    hands.go(hands.page.people)
    hands.pick("Tổ, đội", "to mot")
    hands.choose("Vai trò", 2)
    hands.click("Thêm")
    (held,) = hands.desk.teams.memberships(hands.user, team)
    assert (held.person, held.role) == (bao.id, MemberRole.LEADER)
    assert "không phải bí thư" in hands.page.people.panel.said()
    hands.go(hands.page.teams)
    assert hands.rows()[0][1] == "Lê Quốc Bảo"
    assert "không phải bí thư" in hands.seen()


def test_a_team_that_is_not_known_is_told_at_its_field(hands: Hands, bao: Person) -> None:
    hands.go(hands.page.people)
    hands.put("Tổ, đội", "Tổ không có")
    hands.click("Thêm")
    assert "Không thấy tổ, đội này" in hands.seen()
    assert hands.desk.teams.memberships(hands.user) == []


def test_a_membership_ends_on_a_day_and_stays_in_sight(hands: Hands, bao: Person, team: Team) -> None:
    start = clock.today() - timedelta(30)
    hands.desk.teams.join(hands.user, team.id, bao.id, MemberRole.MEMBER, start)
    hands.go(hands.page.people)
    hands.click("Cho thôi: Tổ một")
    hands.put("Ngày cuối trong tổ, đội", f"{start + timedelta(9):%d/%m/%Y}")
    hands.click("Cho thôi")
    (held,) = hands.desk.teams.memberships(hands.user, team)
    assert held.end == start + timedelta(9)
    assert f"Thành viên · {start:%d/%m/%Y} – {held.end:%d/%m/%Y}" in hands.seen()


def test_who_leaves_is_still_found_and_comes_back(hands: Hands, bao: Person) -> None:
    hands.go(hands.page.people)
    hands.click("Cho nghỉ…")
    hands.click("Thôi, giữ nguyên")
    assert only_person(hands).active
    hands.click("Cho nghỉ…")
    hands.click("Cho nghỉ")
    assert only_person(hands).left_on == clock.today()
    assert hands.rows() == []
    hands.page.people.who.chosen.emit("gone")
    hands.page.people.who.set_value("gone")
    hands.page.people.refresh()
    assert hands.rows()[0][3] == f"nghỉ {clock.today():%d/%m/%Y}"
    hands.click("Tham gia lại")
    assert only_person(hands).active
    assert hands.rows()[0][0] == "Lê Quốc Bảo"


def test_what_is_typed_is_not_lost_to_another_button(hands: Hands, bao: Person, team: Team) -> None:
    hands.go(hands.page.people)
    hands.put("Họ tên", "Lê Quốc Bảo Anh")
    hands.click("Đổi mã")
    assert "Chưa lưu" in hands.page.people.panel.said()
    hands.save()
    assert only_person(hands).name == "Lê Quốc Bảo Anh"
    assert only_person(hands).badge == bao.badge
    hands.click("Đổi mã")
    assert only_person(hands).badge != bao.badge


def test_badges_of_the_list_and_of_one(hands: Hands, bao: Person) -> None:
    hands.desk.people.add(hands.user, PersonDraft(LONG))
    folder = export_folder(Preferences(hands.desk.folder), hands.desk.folder)
    hands.go(hands.page.people)
    hands.click("In thẻ danh sách")
    hands.find("bao")
    written = list(folder.glob("the-truc*.pdf"))
    said = words_of(written[0].read_bytes())
    assert (len(written), bao.badge in said, "Công Tằng" in said) == (1, True, True)
    assert "the-truc" in hands.page.people.export.message()


def test_a_team_is_added_and_gets_people(hands: Hands, bao: Person) -> None:
    hands.go(hands.page.teams)
    hands.add()
    hands.put("Tên", "Tổ tham vấn")
    hands.choose("Thuộc", 2)
    hands.put("Thành lập ngày", "1/3/2026")
    hands.save()
    (team,) = hands.desk.teams.all(hands.user)
    assert (team.name, team.level, f"{team.start}") == ("Tổ tham vấn", TeamLevel.UNIT, "2026-03-01")
    hands.pick("Người", "quoc")
    hands.click("Thêm")
    assert hands.rows()[0][3] == "1"


@pytest.mark.parametrize(
    ("name", "words", "sentence"),
    [
        ("Thành lập ngày", "mai", "Không đọc được ngày"),
        ("Đến ngày", "1/1/2020", "đứng trước ngày đầu"),
        ("Tên", " ", "Chưa có tên"),
    ],
)
def test_what_is_wrong_with_a_team_is_told(hands: Hands, name: str, words: str, sentence: str) -> None:
    hands.go(hands.page.teams)
    hands.add()
    hands.put("Tên", "Tổ hai")
    hands.put("Thành lập ngày", "1/3/2026")
    hands.put(name, words)
    hands.save()
    assert sentence in hands.seen()
    assert hands.desk.teams.all(hands.user) == []


def test_a_member_of_a_team_is_told_at_once_what_is_wrong(hands: Hands, bao: Person, team: Team) -> None:
    hands.go(hands.page.teams)
    hands.put("Người", "Ai đó")
    hands.click("Thêm")
    assert "Không thấy người này" in hands.seen()
    hands.pick("Người", "quoc")
    hands.put("Từ ngày", "hôm kia")
    hands.click("Thêm")
    assert "Không đọc được ngày" in hands.seen()
    assert hands.desk.teams.memberships(hands.user) == []


def test_one_solid_button_and_nothing_cut_on_every_list(hands: Hands, bao: Person, team: Team) -> None:
    page = hands.page
    for tab in (page.people, page.teams, page.duty, page.hours, page.years):
        hands.go(tab)
        save = tab.panel.save_button()
        assert save.isHidden() or (save.height() >= 44 and tab.panel.rect().contains(save.geometry()))
        assert hands.page.rect().contains(tab.mapTo(hands.page, tab.rect().bottomRight()))


def test_a_person_is_told_as_which_user_they_sign_in(hands: Hands, bao: Person) -> None:
    hands.desk.people.add(hands.user, PersonDraft("Đỗ Thu Trang"))
    hands.go(hands.page.people)
    hands.find("bao")
    hands.choose("Đăng nhập là", 1)
    hands.save()
    linked = next(each for each in hands.desk.people.all(hands.user) if each.id == bao.id)
    assert linked.user in {each.id for each in hands.desk.users.all()}
    hands.find("trang")
    offered = hands.page.people.panel.findChild(QComboBox, "user")
    names = {offered.itemText(row) for row in range(offered.count())}
    taken = next(each.name for each in hands.desk.users.all() if each.id == linked.user)
    assert taken not in names


def test_badges_of_those_who_are_marked(hands: Hands, bao: Person) -> None:
    for name in ("Đỗ Thu Trang", "Phạm Đức Huy"):
        hands.desk.people.add(hands.user, PersonDraft(name))
    folder = export_folder(Preferences(hands.desk.folder), hands.desk.folder)
    hands.go(hands.page.people)
    table = hands.page.people.table
    for row, held in ((0, Qt.KeyboardModifier.NoModifier), (2, CTRL)):
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
    hands.click("In thẻ đã chọn")
    (written,) = folder.glob("the-truc*.pdf")
    said = words_of(written.read_bytes())
    marked = [hands.rows()[row][0] for row in (0, 2)]
    assert [each for each in said_names(hands) if each in said] == sorted(marked, key=sort_key)


def said_names(hands: Hands) -> list[str]:
    return [each.name for each in hands.desk.people.all(hands.user)]

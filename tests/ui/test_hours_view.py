"""Hours, certificates, whom to thank, and what teams registered for a year."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from desk.domain.person import PersonDraft
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from desk.domain.team import MemberRole, Team, TeamKind
from desk.usecases import clock
from tests.reports.paper import words_of
from tests.ui.roster_stage import Hands, hands
from ui.pages.report_files import export_folder
from ui.preferences import Preferences

if TYPE_CHECKING:
    from desk.domain.person import Person

__all__ = ["hands"]


@pytest.fixture
def worked(hands: Hands) -> list[Person]:
    """Twelve people; the first stood two hours in an outing of a team, the others a little less each."""
    desk, by = hands.desk, hands.user
    folk = [desk.people.add(by, PersonDraft(f"Người {letter}")) for letter in "ABCDEFGHIKLM"]
    team = desk.teams.put(by, Team(uuid4(), "Tổ một", TeamKind.DIGITAL))
    day = clock.today() - timedelta(1)
    desk.teams.join(by, team.id, folk[0].id, MemberRole.MEMBER, day)
    start = datetime.combine(day, time(8), clock.DESK_ZONE)
    for number, person in enumerate(folk):
        draft = ShiftDraft(day, ShiftKind.OUTING, "Chợ", team=team.id, persons=(person.id,))
        desk.shifts.add_past(by, draft, start, Closing(start + timedelta(minutes=120 - number), reached=30))
    return folk


def test_people_stand_in_the_order_of_their_names(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.hours)
    assert [row[0] for row in hands.rows()] == [each.name for each in worked]
    assert hands.rows()[0][3] == "2 giờ"
    assert hands.rows()[1][3] == "1 giờ 59 phút"


def test_the_list_to_thank_ends_with_the_tenth(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.hours)
    hands.click("Danh sách cảm ơn")
    assert [row[0] for row in hands.rows()] == [each.name for each in worked[:10]]
    assert "không nói gì về người khác" in hands.seen()


def test_hours_of_teams_and_months(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.hours)
    hands.click("Giờ theo: Tổ, đội")
    assert hands.rows()[0][0] == "Tổ một"
    assert "không thuộc tổ, đội nào" in hands.seen()
    hands.click("Giờ theo: Tháng")
    assert hands.rows()[0][0] == f"{clock.today() - timedelta(1):%m/%Y}"
    assert "Giấy xác nhận" not in hands.buttons()


@pytest.mark.parametrize(("signer", "title"), [("Trung tâm", "GIÁM ĐỐC"), ("UBND", "CHỦ TỊCH")])
def test_a_certificate_is_written(hands: Hands, worked: list[Person], signer: str, title: str) -> None:
    hands.go(hands.page.hours)
    hands.find("nguoi b")
    hands.click(signer)
    hands.click("Giấy xác nhận")
    folder = export_folder(Preferences(hands.desk.folder), hands.desk.folder)
    (paper,) = folder.glob(f"giay-xac-nhan-nguoi-b-*-{clock.today()}.pdf")
    said = words_of(paper.read_bytes())
    assert "Người B" in said
    assert "1 giờ 59 phút" in said
    assert title in said
    assert paper.name in hands.page.hours.export.message()


def test_a_period_without_hours_has_no_certificate(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.hours)
    hands.choose("Khoảng ngày", 1)
    assert hands.rows() == []
    assert "Chưa chọn dòng nào" in hands.seen()
    hands.save()
    assert hands.page.hours.export.message() == ""


def test_days_of_ones_own_are_typed(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.hours)
    hands.choose("Khoảng ngày", 14)
    hands.put("Từ ngày", "1/1/2020")
    hands.put("Đến hết ngày", "2/1/2020")
    hands.press(Qt.Key.Key_Tab)
    hands.rest()
    assert hands.rows() == []


def test_a_team_registers_a_year_and_sees_how_far_it_is(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.years)
    hands.add()
    hands.put("Lượt ra quân", "24")
    hands.put("Người được hỗ trợ", "1.200")
    hands.save()
    assert hands.rows()[0][:2] == ["Tổ một", "12 / 24"]
    assert hands.rows()[0][3] == "360 / 1.200"
    assert "Còn 12; theo đà này cuối năm được" in hands.seen()
    hands.put("Lượt ra quân", "10")
    hands.save()
    assert hands.rows()[0][1] == "12 / 10"


def test_a_number_that_cannot_be_read_is_told(hands: Hands, worked: list[Person]) -> None:
    hands.go(hands.page.years)
    hands.add()
    hands.put("Lượt ra quân", "nhiều")
    hands.save()
    assert hands.rows() == []
    assert hands.page.years.panel.checked_fields()["outings"].problem()


def test_without_a_team_nothing_can_be_registered(hands: Hands) -> None:
    hands.go(hands.page.years)
    hands.add()
    hands.put("Lượt ra quân", "1")
    hands.put("Người được hỗ trợ", "1")
    hands.save()
    assert "Không thấy tổ, đội này" in hands.page.years.panel.said()

"""Paper sheets: code and control total first, then the rows; once each, and a difference is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desk.domain.people import Role
from desk.usecases import clock
from reports import raster
from tests.ui.guide_stage import System
from tests.ui.keys import type_text
from tests.ui.tally_stage import (
    CTRL,
    PLACE,
    VNEID,
    WALLET,
    TallyStage,
    click,
    focused,
    opened,
    outing,
    press,
    stage,
    type_words,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.dialogs.tally_window import TallyWindow

__all__ = ["stage"]

ENTER = Qt.Key.Key_Return


def issued(stage: TallyStage) -> str:
    """The code of a sheet that was printed for the outing."""
    return stage.desk.tally_sheets.issue(stage.user, clock.today(), PLACE)[0].code


def find(stage: TallyStage, code: str, total: str) -> None:
    """Type code and control total into the form."""
    stage.pick("Nhập phiếu")
    type_words(code)
    press(ENTER)
    type_words(total)
    press(ENTER)


def type_rows(stage: TallyStage, **numbers: str) -> None:
    """Type numbers into the rows of services."""
    for service, number in numbers.items():
        stage.window.sheet.rows.field(service).setFocus()
        type_words(number)


def test_a_sheet_is_typed_in_by_keys_alone(stage: TallyStage) -> None:
    find(stage, issued(stage), "12")
    assert focused() is stage.window.sheet.rows.field("submit_online")
    press(ENTER)
    type_words("9")
    press(*[ENTER] * 5)
    assert focused() is stage.window.sheet.rows.field(WALLET)
    type_words("3")
    assert stage.window.sheet.sum_words() == "Đã cộng 12 / 12"
    press(*[ENTER] * 3)
    assert stage.figures() == {VNEID: 9, WALLET: 3}
    assert stage.window.step() is stage.window.pad
    assert stage.amounts() == [3, 9]


def test_the_second_entry_of_a_sheet_is_refused_in_one_sentence(stage: TallyStage) -> None:
    code = issued(stage)
    find(stage, code, "9")
    type_rows(stage, vneid_activate="9")
    press(ENTER, held=CTRL)
    find(stage, code, "9")
    assert stage.window.sheet.bar.accessibleName().startswith(f"Phiếu {code} đã nhập rồi")
    assert focused() is stage.window.sheet.code
    assert stage.figures() == {VNEID: 9}


@pytest.mark.parametrize(("code", "total"), [("P22222222", "5"), ("P", "5"), ("", "5")])
def test_a_code_that_is_misread_is_asked_about(stage: TallyStage, code: str, total: str) -> None:
    find(stage, code, total)
    assert stage.window.sheet.bar.isVisible()
    assert stage.window.sheet.code.tone() == "err"
    type_words("P")
    assert not stage.window.sheet.bar.isVisible()


def test_a_control_total_that_cannot_be_read_is_asked_about(stage: TallyStage) -> None:
    find(stage, issued(stage), "1,5")
    assert (focused(), stage.window.sheet.total.tone()) == (stage.window.sheet.total, "err")


def test_a_sum_that_differs_shows_both_numbers_and_two_ways_out(stage: TallyStage) -> None:
    find(stage, issued(stage), "12")
    type_rows(stage, vneid_activate="9")
    press(ENTER, held=CTRL)
    sheet = stage.window.sheet
    told = sheet.bar.accessibleName()
    assert all(part in told for part in ("12", "9", "lệch 3"))
    assert stage.figures() == {}
    click(sheet.bar.action_button())
    type_rows(stage, ewallet="3")
    assert not sheet.bar.isVisible()
    press(ENTER, held=CTRL)
    assert stage.figures() == {VNEID: 9, WALLET: 3}


def test_a_sum_that_differs_is_saved_with_its_reason(stage: TallyStage) -> None:
    find(stage, issued(stage), "12")
    type_rows(stage, vneid_activate="9")
    press(ENTER, held=CTRL)
    click(stage.window.sheet.anyway)
    assert focused() is stage.window.sheet.reason
    type_words("dòng ví điện tử bị nhòe")
    press(ENTER)
    assert stage.figures() == {VNEID: 9}
    assert stage.desk.tally_sheets.waiting(stage.user) == []


def test_a_row_that_cannot_be_read_is_marked(stage: TallyStage) -> None:
    find(stage, issued(stage), "9")
    type_rows(stage, vneid_activate="9x")
    press(ENTER, held=CTRL)
    field = stage.window.sheet.rows.field(VNEID)
    assert (field.tone(), field.text(), focused()) == ("err", "9x", field)


def test_numbers_by_group_add_up_to_one_total(qtbot: QtBot, desk: Desk, user: User) -> None:
    shift = outing(desk, user, groups=("tdp07", "tdp08"))
    window, changes = opened(qtbot, desk, user)
    stage = TallyStage(desk, user, changes, window, shift)
    find(stage, issued(stage), "8")
    for name, number in (("Tổ dân phố 7", "5"), ("Tổ dân phố 8", "3")):
        window.sheet.group.setCurrentText(name)
        type_rows(stage, vneid_activate=number)
    press(ENTER, held=CTRL)
    today = clock.today()
    assert desk.tallies.by_group(user, today, today) == {"tdp07": {VNEID: 5}, "tdp08": {VNEID: 3}}


def test_a_service_that_is_no_favourite_gets_a_row(stage: TallyStage) -> None:
    find(stage, issued(stage), "4")
    more = stage.window.sheet.rows.more
    more.setCurrentText("Cài VssID")
    more.activated.emit(more.currentIndex())
    type_words("4")
    press(ENTER)
    assert stage.figures() == {"vssid": 4}


def test_a_sheet_waits_for_a_shift_where_none_is_open(qtbot: QtBot, desk: Desk, user: User) -> None:
    volunteer = desk.users.add(user, "Đỗ Thu Trang", Role.VOLUNTEER)
    shift = outing(desk, user)
    desk.shifts.close(user, shift.id)
    window, changes = opened(qtbot, desk, volunteer)
    stage = TallyStage(desk, volunteer, changes, window, shift)
    find(stage, issued(stage), "4")
    assert window.sheet.bar.accessibleName().startswith("Hãy mở ca trước")
    assert not window.sheet.save.isEnabled()


def test_an_officer_enters_a_sheet_into_a_closed_shift_of_its_day(
    qtbot: QtBot, desk: Desk, user: User
) -> None:
    shift = outing(desk, user)
    desk.shifts.close(user, shift.id)
    window, changes = opened(qtbot, desk, user)
    stage = TallyStage(desk, user, changes, window, shift)
    find(stage, issued(stage), "4")
    type_rows(stage, vneid_activate="4")
    press(ENTER, held=CTRL)
    assert stage.figures() == {VNEID: 4}


def test_a_scanned_code_is_typed_like_any_other(stage: TallyStage) -> None:
    code = issued(stage)
    stage.pick("Nhập phiếu")
    type_text(focused(), code.lower(), between=1)
    press(ENTER)
    type_words("0")
    press(ENTER)
    assert stage.window.sheet.title.text() == f"Phiếu {code} · {PLACE}"


def printing_stage(qtbot: QtBot, desk: Desk, user: User, system: System) -> TallyWindow:
    """The form to print sheets, with stand-ins for what only the system can answer."""
    shift = outing(desk, user)
    window, changes = opened(qtbot, desk, user, system.dialogs())
    TallyStage(desk, user, changes, window, shift).pick("In phiếu")
    return window


def wait(window: TallyWindow, qtbot: QtBot) -> None:
    """Let the work behind the form come to its end."""
    qtbot.waitUntil(lambda: not window.is_busy(), timeout=20_000)


def test_sheets_go_to_the_printer_with_codes_that_can_be_entered(
    qtbot: QtBot, desk: Desk, user: User, tmp_path: Path
) -> None:
    system = System(tmp_path / "printed.pdf")
    window = printing_stage(qtbot, desk, user, system)
    window.paper.count.setFocus()
    press(Qt.Key.Key_Up)
    press(ENTER, held=CTRL)
    qtbot.waitUntil(lambda: bool(system.asked), timeout=20_000)
    wait(window, qtbot)
    pages = raster.pages(system.paper.read_bytes(), 150)
    codes = {sheet.code for sheet in desk.tally_sheets.waiting(user)}
    assert len(codes) == 2
    assert set().union(*(raster.decode(page) for page in pages)) == codes
    assert all(code in window.paper.bar.accessibleName() for code in codes)


def test_sheets_are_saved_as_pdf(qtbot: QtBot, desk: Desk, user: User, tmp_path: Path) -> None:
    system = System(tmp_path / "x.pdf", file=tmp_path / "phiếu.pdf")
    window = printing_stage(qtbot, desk, user, system)
    click(window.paper.pdf)
    wait(window, qtbot)
    assert system.file is not None
    assert raster.page_count(system.file.read_bytes()) == 1
    assert window.paper.bar.accessibleName().startswith("Đã lưu PDF")


def test_a_dialog_that_is_closed_prints_nothing(qtbot: QtBot, desk: Desk, user: User, tmp_path: Path) -> None:
    system = System(tmp_path / "x.pdf", accepts=False)
    window = printing_stage(qtbot, desk, user, system)
    click(window.paper.save)
    qtbot.waitUntil(lambda: bool(system.asked), timeout=20_000)
    click(window.paper.pdf)
    wait(window, qtbot)
    assert desk.tally_sheets.waiting(user) == []


def test_without_a_printer_the_pdf_is_offered(qtbot: QtBot, desk: Desk, user: User, tmp_path: Path) -> None:
    window = printing_stage(qtbot, desk, user, System(tmp_path / "x.pdf", printers=[]))
    click(window.paper.save)
    wait(window, qtbot)
    assert window.paper.bar.accessibleName().startswith("Không tìm thấy máy in")


@pytest.mark.parametrize(("field", "typed"), [("day", "99/99"), ("place", ""), ("count", "99")])
def test_what_is_wrong_with_an_order(
    qtbot: QtBot, desk: Desk, user: User, tmp_path: Path, field: str, typed: str
) -> None:
    system = System(tmp_path / "x.pdf", file=tmp_path / "phiếu.pdf")
    window = printing_stage(qtbot, desk, user, system)
    widget = getattr(window.paper, field)
    widget.setFocus()
    widget.selectAll()
    press(Qt.Key.Key_Delete)
    type_words(typed)
    click(window.paper.pdf)
    wait(window, qtbot)
    assert window.paper.bar.isVisible()
    assert desk.tally_sheets.waiting(user) == []

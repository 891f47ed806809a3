"""The page of the catalogues with real keys on a real register."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from desk.domain.procedure import Level
from desk.domain.unit import Measure
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import app
from ui.background import wait_for_all
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.catalogue import CataloguePage
from ui.pages.desk import DeskPage
from ui.preferences import Preferences
from ui.widgets.buttons import Button
from ui.widgets.filter_button import FilterButton
from ui.widgets.level_choice import LevelBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
BIRTH = "1.001193"


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture(params=[(1366, 698), (1092, 614)])
def page(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    window: MainWindow,
    filled_desk: Desk,
    user: User,
    changes: Changes,
) -> CataloguePage:
    made = CataloguePage(filled_desk, user, changes)
    window.add_page("catalogue", "folders", "Danh mục", "", lambda: made, below=True)
    window.resize(*request.param)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    made.page_shown()
    qtbot.waitUntil(lambda: not made.is_busy())
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    press_key(focused(), key, held)


def types(words: str) -> None:
    type_text(focused(), words)


def click(page: CataloguePage, text: str) -> None:
    button = next(each for each in page.findChildren(Button) if each.text() == text and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def field(page: CataloguePage, name: str) -> QLineEdit:
    """The visible field of that name."""
    fields = page.tab().panel.findChildren(QLineEdit)
    return next(each for each in fields if each.accessibleName() == name and each.isVisible())


def combo(page: CataloguePage, name: str) -> QComboBox:
    fields = page.findChildren(QComboBox)
    return next(each for each in fields if each.accessibleName() == name and each.isVisible())


def filter_by(page: CataloguePage, name: str, steps: int) -> None:
    """Open a filter by keys and take the row so many steps below "all"."""
    buttons = page.findChildren(FilterButton)
    button = next(each for each in buttons if each.accessibleName().startswith(name) and each.isVisible())
    button.setFocus()
    press(Qt.Key.Key_Down)
    for _ in range(steps):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def put(page: CataloguePage, name: str, words: str) -> None:
    """Go to a field, mark what stands there, type over it."""
    field(page, name).setFocus()
    press(Qt.Key.Key_A, CTRL)
    types(words)


def in_use(page: CataloguePage) -> QWidget:
    """The tick that says whether a service is in use."""
    found = page.findChild(QWidget, "active")
    assert found is not None
    return found


def first_row(page: CataloguePage) -> list[str]:
    model = page.tab().model
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def seen(page: CataloguePage) -> str:
    """Everything that is read out on the page."""
    visible = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    labels = [widget.text() for widget in visible if isinstance(widget, QLabel)]
    return " | ".join([*labels, *(widget.accessibleName() for widget in visible)])


def find(page: CataloguePage, words: str) -> None:
    """Search, go to the first row and open it."""
    press(Qt.Key.Key_F, CTRL)
    types(words)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def go_to_units() -> None:
    press(Qt.Key.Key_Tab, CTRL)
    press(Qt.Key.Key_Tab, CTRL)


def test_the_procedures_used_most_come_first(page: CataloguePage) -> None:
    name, level, validity, used = first_row(page)
    assert (level, validity) == ("Chưa rõ mức", "đang hiệu lực")
    assert int(used) > 5
    assert name in seen(page)
    assert "223 trong 223 thủ tục" in seen(page)


def test_a_level_is_set_by_keys_and_says_who_set_it(
    page: CataloguePage, filled_desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    find(page, BIRTH)
    box = next(each for each in page.findChildren(LevelBox) if each.isChecked())
    box.setFocus()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    with qtbot.waitSignal(changes.catalogue_changed):
        press(Qt.Key.Key_Return, CTRL)
    found = filled_desk.catalogues.procedure(BIRTH)
    assert found is not None
    assert found.level is Level.FULL
    assert first_row(page)[1] == "Toàn trình"
    qtbot.waitUntil(lambda: f"Vũ Minh Anh đặt {clock.today():%d/%m/%Y}" in seen(page))


def test_a_procedure_is_found_without_accents_and_renamed(page: CataloguePage, filled_desk: Desk) -> None:
    find(page, "khai sinh ket hop")
    types("Đăng ký khai sinh, nhận cha mẹ con")
    press(Qt.Key.Key_Return, CTRL)
    said = page.tab().panel.said()
    assert "Đã lưu trên máy này" in said
    assert "nhận cha mẹ con" in said
    assert filled_desk.catalogues.find_procedures("nhan cha me con", clock.today())


def test_days_are_typed_as_people_write_them(page: CataloguePage, filled_desk: Desk) -> None:
    find(page, BIRTH)
    put(page, "Hiệu lực từ", "1/7/25")
    put(page, "Đến hết", "31122099")
    press(Qt.Key.Key_Return, CTRL)
    found = filled_desk.catalogues.procedure(BIRTH)
    assert found is not None
    assert (found.valid_from, found.valid_to) == (date(2025, 7, 1), date(2099, 12, 31))
    assert first_row(page)[2] == "đến hết 31/12/2099"


def test_a_day_that_is_none_is_told_at_its_field_and_nothing_is_saved(
    page: CataloguePage, filled_desk: Desk
) -> None:
    before = filled_desk.ledger.verify()
    find(page, BIRTH)
    put(page, "Đến hết", "mai")
    press(Qt.Key.Key_Return, CTRL)
    assert focused() is field(page, "Đến hết")
    assert "mai" in focused().accessibleDescription()
    assert filled_desk.ledger.verify() == before


def test_a_procedure_is_abolished_from_a_day(page: CataloguePage, filled_desk: Desk) -> None:
    find(page, BIRTH)
    page.tab().table.setFocus()
    press(Qt.Key.Key_Delete)
    assert focused() is field(page, "Bãi bỏ từ ngày")
    press(Qt.Key.Key_Return)
    found = filled_desk.catalogues.procedure(BIRTH)
    assert found is not None
    assert found.valid_to == clock.today() - timedelta(days=1)
    assert first_row(page)[2] == f"bãi bỏ từ {clock.today():%d/%m/%Y}"


def test_who_asks_for_the_end_by_mistake_goes_back(page: CataloguePage, filled_desk: Desk) -> None:
    find(page, BIRTH)
    click(page, "Bãi bỏ…")
    put(page, "Bãi bỏ từ ngày", "mai")
    click(page, "Bãi bỏ")
    assert focused() is field(page, "Bãi bỏ từ ngày")
    put(page, "Bãi bỏ từ ngày", " ")
    press(Qt.Key.Key_Return)
    assert focused().accessibleDescription()
    click(page, "Thôi")
    click(page, "Bãi bỏ…")
    found = filled_desk.catalogues.procedure(BIRTH)
    assert found is not None
    assert found.valid_to is None


def test_a_procedure_is_added(page: CataloguePage, filled_desk: Desk) -> None:
    press(Qt.Key.Key_N, CTRL)
    types("1.999001")
    press(Qt.Key.Key_Tab)
    types("Thủ tục mới thử")
    press(Qt.Key.Key_Tab)
    types("ho tich")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    found = filled_desk.catalogues.procedure("1.999001")
    assert found is not None
    assert (found.name, found.field) == ("Thủ tục mới thử", "Hộ tịch")
    assert "224 trong 224 thủ tục" in seen(page)


def test_a_code_that_is_taken_is_told_beside_it(page: CataloguePage) -> None:
    press(Qt.Key.Key_N, CTRL)
    types(BIRTH)
    put(page, "Tên", "Thủ tục khác")
    put(page, "Lĩnh vực", "Hộ tịch")
    press(Qt.Key.Key_Return, CTRL)
    assert focused() is field(page, "Mã")
    assert f"Mã {BIRTH} đã có" in focused().accessibleDescription()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert focused() is page.tab().table


def test_what_is_typed_is_not_lost_by_going_to_another_row(page: CataloguePage, qtbot: QtBot) -> None:
    find(page, BIRTH)
    types("Tên đang sửa")
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    page.tab().table.setFocus()
    row = page.tab().table.current_row()
    press(Qt.Key.Key_Down)
    assert "Chưa lưu phần vừa sửa" in page.tab().panel.said()
    qtbot.waitUntil(lambda: page.tab().table.current_row() == row)
    click(page, "Thêm thủ tục")
    assert field(page, "Tên").text() == "Tên đang sửa"
    field(page, "Tên").setFocus()
    press(Qt.Key.Key_Escape)
    assert field(page, "Tên").text() == "Thủ tục đăng ký khai sinh"


def test_filters_show_what_ends(page: CataloguePage, filled_desk: Desk, user: User, changes: Changes) -> None:
    found = filled_desk.catalogues.procedure(BIRTH)
    assert found is not None
    filled_desk.procedures.abolish(user, found, clock.today() + timedelta(days=30))
    changes.visit_saved.emit()
    filter_by(page, "Hiệu lực", 2)
    assert page.tab().model.rowCount() == 1
    press(Qt.Key.Key_Delete)
    filter_by(page, "Mức cung cấp", 1)
    assert page.tab().model.rowCount() == 0
    press(Qt.Key.Key_Delete)
    assert page.tab().model.rowCount() == 223


def test_esc_empties_the_search(page: CataloguePage) -> None:
    types("khai sinh")
    assert page.tab().model.rowCount() < 30
    press(Qt.Key.Key_Escape)
    assert page.tab().model.rowCount() == 223


def test_ctrl_tab_walks_through_the_lists(page: CataloguePage) -> None:
    roster = (page.people, page.teams, page.duty, page.hours, page.years)
    for tab in (page.services, page.units, *roster, page.procedures):
        press(Qt.Key.Key_Tab, CTRL)
        assert page.tab() is tab
        assert focused() is tab.search
    press(Qt.Key.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.tab() is page.years
    wait_for_all()


def test_a_service_is_pinned_and_the_desk_follows_at_once(
    page: CataloguePage, window: MainWindow, filled_desk: Desk, user: User, changes: Changes
) -> None:
    desk_page = DeskPage(filled_desk, user, changes, Preferences(filled_desk.folder))
    window.add_page("desk", "desktop", "Quầy", "F2", lambda: desk_page)
    press(Qt.Key.Key_Tab, CTRL)
    find(page, "vssid")
    combo(page, "Phím ở quầy").setFocus()
    for _ in range(5):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CTRL)
    assert first_row(page)[2] == "5, đã ghim"
    assert [tile.text() for tile in desk_page.form.tiles.tiles()][4] == "Cài VssID"
    wait_for_all()


def test_a_service_is_added_and_one_rests(page: CataloguePage, filled_desk: Desk) -> None:
    press(Qt.Key.Key_Tab, CTRL)
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    assert "Chưa có tên loại hỗ trợ" in focused().accessibleDescription()
    types("Làm thẻ BHYT")
    put(page, "Đơn vị tính", "thẻ")
    press(Qt.Key.Key_Return, CTRL)
    assert filled_desk.catalogues.snapshot().service_by_key["lam_the_bhyt"].unit_of_account == "thẻ"
    press(Qt.Key.Key_F, CTRL)
    types("bhyt")
    in_use(page).setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    assert first_row(page)[2] == "ngừng dùng"


def test_the_desk_says_why_a_service_cannot_rest(page: CataloguePage) -> None:
    press(Qt.Key.Key_Tab, CTRL)
    find(page, "nop ho so")
    in_use(page).setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    assert "Quầy luôn cần loại hỗ trợ này" in page.tab().panel.said()


def test_a_figure_of_a_unit_has_day_and_source(page: CataloguePage, filled_desk: Desk, user: User) -> None:
    go_to_units()
    find(page, "dan pho 7")
    types("1.231")
    put(page, "Tính đến ngày", "1/7/26")
    press(Qt.Key.Key_Return, CTRL)
    assert focused() is field(page, "Nguồn")
    types("Công an phường")
    press(Qt.Key.Key_Return, CTRL)
    assert first_row(page)[:2] == ["Tổ dân phố 7", "1.231"]
    told = filled_desk.units.denominators(user)
    newest = next(each for each in told if each.unit == "tdp07" and each.day == date(2026, 7, 1))
    assert (newest.measure, newest.value) == (Measure.HOUSEHOLDS, 1231)


@pytest.mark.parametrize(("name", "words"), [("Số", "1,5"), ("Tính đến ngày", "mai")])
def test_a_figure_that_cannot_be_read_is_told_at_its_field(
    page: CataloguePage, name: str, words: str
) -> None:
    go_to_units()
    find(page, "dan pho 7")
    types("312")
    put(page, name, words)
    press(Qt.Key.Key_Return, CTRL)
    assert focused() is field(page, name)
    assert words in focused().accessibleDescription()


def test_a_unit_is_added_with_its_first_figure_or_not_at_all(page: CataloguePage, filled_desk: Desk) -> None:
    go_to_units()
    press(Qt.Key.Key_N, CTRL)
    types("Tổ dân phố Đông")
    put(page, "Số", "99")
    press(Qt.Key.Key_Return, CTRL)
    assert "Tổ dân phố Đông" not in [each.name for each in filled_desk.catalogues.groups()]
    put(page, "Nguồn", "Công an phường")
    press(Qt.Key.Key_Return, CTRL)
    assert "Tổ dân phố Đông" in [each.name for each in filled_desk.catalogues.groups()]
    find(page, "dong")
    put(page, "Tên", "Tổ dân phố Đông Sơn")
    press(Qt.Key.Key_Return, CTRL)
    assert first_row(page)[:2] == ["Tổ dân phố Đông Sơn", "99"]


def test_the_ward_is_counted_but_not_renamed_here(page: CataloguePage) -> None:
    go_to_units()
    find(page, "phuong hac")
    assert field(page, "Tên").isReadOnly()
    put(page, "Số", "4000")
    put(page, "Nguồn", "Công an phường")
    press(Qt.Key.Key_Return, CTRL)
    assert first_row(page)[1] == "4.000"


def test_there_is_one_solid_button_and_nothing_is_cut(page: CataloguePage) -> None:
    for _ in range(3):
        panel = page.tab().panel
        save = panel.save_button()
        assert save.isVisible()
        assert save.height() >= 44
        assert panel.rect().contains(save.geometry())
        assert page.add_button().isVisible()
        press(Qt.Key.Key_Tab, CTRL)

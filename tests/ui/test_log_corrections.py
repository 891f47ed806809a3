"""Putting a line of the log right with real keys and clicks."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.log import LogQuery
from desk.domain.visit import CitizenDraft, HelpItemDraft, How, Outcome, Place, Sex, VisitDraft
from desk.domain.visit_change import draft_of
from desk.usecases import clock
from tests.ui import log_stage
from tests.ui.keys import press_key, type_text
from ui import theme
from ui.models.log_model import Column
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.log import LogRow
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.pages.log import LogPage
    from ui.widgets.buttons import Button

CTRL = Qt.KeyboardModifier.ControlModifier
FILED = HelpItemDraft(
    "submit_online", 1, "1.001193", "H56.118.24-261123-0007", Outcome.UNFINISHED, how=How.TOGETHER
)
ACTIVATION = HelpItemDraft("vneid_activate", 3, note="bác quên mật khẩu")
HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162003412", 1962)


def record(desk: Desk, user: User, *items: HelpItemDraft, citizen: CitizenDraft = HANH) -> Visit:
    helpers = ("Quốc Bảo",)
    draft = VisitDraft(clock.today(), time(8, 52), Place.DESK, helpers, citizen, items=items or (FILED,))
    return desk.visits.record(user, draft).visit


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, user: User) -> LogPage:
    """The log with one line, chosen, in a window of its own."""
    record(desk, user)
    return shown(qtbot, desk, user)


def shown(qtbot: QtBot, desk: Desk, user: User) -> LogPage:
    page = log_stage.shown(qtbot, desk, user)
    page.lines.focus_rows()
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    press_key(focused(), key, held)


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def edit(qtbot: QtBot, page: LogPage) -> None:
    """Begin to correct the chosen line with Enter."""
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.fields.outcome.hasFocus())


def retype(field: QWidget, words: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    press_key(field, Qt.Key.Key_A, CTRL)
    press_key(field, Qt.Key.Key_Backspace)
    type_text(field, words)


def row(desk: Desk, user: User) -> LogRow:
    """The newest line as the register has it."""
    return desk.log.page(user, LogQuery())[0]


def test_an_outcome_is_corrected_with_the_keyboard_alone(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    edit(qtbot, page)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    page.panel.foot.reason.free.setFocus()
    type_text(focused(), "khách mang giấy tới")
    press(Qt.Key.Key_Return)
    assert row(desk, user).outcome is Outcome.PENDING
    qtbot.waitUntil(lambda: page.panel.facts()["Outcome"] == "Papers to add")
    assert page.panel.history()[0].endswith("Unfinished → Papers to add. Vũ Minh Anh · “khách mang giấy tới”")
    assert page.lines.table.hasFocus()


def test_esc_leaves_everything_as_it_was(qtbot: QtBot, page: LogPage, desk: Desk, user: User) -> None:
    before = desk.ledger.verify()
    edit(qtbot, page)
    retype(page.panel.fields.dossier, "H56")
    press(Qt.Key.Key_Escape)
    assert page.panel.facts()["Dossier code"] == "H56.118.24-261123-0007"
    assert not page.panel.fields.isVisible()
    assert page.lines.table.hasFocus()
    assert desk.ledger.verify() == before


def test_a_visit_is_voided_with_the_mouse_and_stays_struck_through(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    click(page.filters.voided)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not page.is_busy())
    click(page.panel.foot.void)
    repeated = page.panel.foot.reason.quick.findChildren(QWidget)[1]
    QTest.mouseClick(repeated, Qt.MouseButton.LeftButton)
    click(page.panel.foot.strike)
    assert row(desk, user).voided
    qtbot.waitUntil(lambda: bool(page.lines.model.index(0, Column.CITIZEN).data(TableRole.STRUCK)))
    assert page.panel.facts()["State"] == "Voided, not counted"
    assert "“Entered twice”" in page.panel.history()[0]
    assert not page.panel.foot.isVisible()


def test_a_voided_line_cannot_be_opened_for_correction(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    click(page.filters.voided)  # type: ignore[arg-type]
    desk.corrections.void(user, row(desk, user).visit_id, "typo")
    page.refresh()
    qtbot.waitUntil(lambda: page.panel.facts().get("State", "") != "")
    page.lines.focus_rows()
    press(Qt.Key.Key_Return)
    assert not page.panel.fields.isVisible()


def test_a_missing_reason_is_asked_for_and_what_was_typed_stays(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    edit(qtbot, page)
    retype(page.panel.fields.dossier, "H56.118.24-261123-0070")
    press(Qt.Key.Key_Return, CTRL)
    assert page.panel.foot.bar.accessibleName().startswith("Chưa có lý do")
    assert page.panel.fields.dossier.text() == "H56.118.24-261123-0070"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert row(desk, user).dossier == "H56.118.24-261123-0070"
    assert "“Typing slip”" in page.panel.history()[0]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("day", "hôm kia"),
        ("time", "sớm"),
        ("birth_year", "18"),
        ("procedure", "khong co"),
        ("birth_year", "x"),
    ],
)
def test_what_cannot_be_read_is_marked_and_kept(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User, field: str, typed: str
) -> None:
    before = desk.ledger.verify()
    edit(qtbot, page)
    widget = getattr(page.panel.fields, field)
    retype(widget, "3000" if typed == "18" else typed)
    page.panel.foot.reason.free.setText("gõ nhầm")
    click(page.panel.foot.save)
    assert widget.tone() == "err"
    assert page.panel.foot.bar.isVisible()
    assert desk.ledger.verify() == before
    type_text(widget, "1")
    assert widget.tone() == ""


def test_a_name_and_a_day_are_corrected(qtbot: QtBot, page: LogPage, desk: Desk, user: User) -> None:
    edit(qtbot, page)
    retype(page.panel.fields.name, "Nguyễn Thị Hằng")
    retype(page.panel.fields.day, "20/11/2026")
    retype(page.panel.fields.time, "")
    page.panel.foot.reason.free.setText("gõ nhầm")
    press(Qt.Key.Key_Return, CTRL)
    found = row(desk, user)
    assert (found.citizen_name, found.masked_id) == ("Nguyễn Thị Hằng", "038•••••••12")
    assert (f"{found.day:%d/%m/%Y}", found.time) == ("20/11/2026", None)


def test_an_emptied_name_makes_the_visit_anonymous(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    edit(qtbot, page)
    retype(page.panel.fields.name, "")
    page.panel.foot.reason.free.setText("khách xin giấu tên")
    press(Qt.Key.Key_Return, CTRL)
    assert row(desk, user).citizen_name == ""
    assert "Nguyễn Thị Hạnh → Anonymous citizen" in page.panel.history()[0]


def test_fields_that_are_left_alone_change_nothing(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User
) -> None:
    own = HelpItemDraft("submit_online", 2, barrier="chó cắn dây mạng", outcome=Outcome.UNFINISHED)
    drafts = [FILED, ACTIVATION, own, HelpItemDraft("dossier_lookup", dossier="H56.118.24-261123-0099")]
    visits = [record(desk, user, item, citizen=CitizenDraft("Lê Thị Thoa")) for item in drafts]
    page = shown(qtbot, desk, user)
    for visit in visits:
        page.panel.fields.show_visit(desk.corrections.entry(user, visit.id), 1)
        assert page.panel.fields.draft() == draft_of(visit)
        assert not page.panel.fields.changed()


def test_another_kind_of_help_shows_its_own_fields(qtbot: QtBot, page: LogPage) -> None:
    edit(qtbot, page)
    fields = page.panel.fields
    fields.service.setFocus()
    while fields.service.value != "vneid_activate":
        press(Qt.Key.Key_Down)
    assert not fields.dossier.isVisible()
    assert fields.quantity.isVisible()
    item = fields.draft().items[0]
    assert (item.service, item.dossier, item.procedure) == ("vneid_activate", "", "")
    assert item.outcome is Outcome.UNFINISHED


def test_whether_the_citizen_manages_alone_is_corrected(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    edit(qtbot, page)
    page.panel.fields.next_time.setFocus()
    press(Qt.Key.Key_Down)
    page.panel.foot.reason.free.setText("khách báo")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.panel.facts().get("Alone next time") == "Will manage")


def test_another_line_waits_until_the_correction_is_done(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User
) -> None:
    for name in ("Lê Thị Thoa", "Đỗ Bá Thắng"):
        record(desk, user, citizen=CitizenDraft(name))
    page = shown(qtbot, desk, user)
    edit(qtbot, page)
    retype(page.panel.fields.dossier, "H56.118.24-261123-0099")
    page.lines.table.choose_row(1)
    assert page.panel.fields.name.text() == "Đỗ Bá Thắng"
    page.panel.fields.dossier.setFocus()
    press(Qt.Key.Key_Escape)
    assert page.panel.title() == "Lê Thị Thoa"


def test_a_line_that_is_only_looked_at_in_fields_gives_way(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User
) -> None:
    for name in ("Lê Thị Thoa", "Đỗ Bá Thắng"):
        record(desk, user, citizen=CitizenDraft(name))
    page = shown(qtbot, desk, user)
    edit(qtbot, page)
    page.lines.table.choose_row(1)
    assert page.panel.title() == "Lê Thị Thoa"
    assert not page.panel.fields.isVisible()


def test_what_somebody_else_changed_meanwhile_is_said(
    qtbot: QtBot, page: LogPage, desk: Desk, user: User
) -> None:
    edit(qtbot, page)
    retype(page.panel.fields.dossier, "H56.118.24-261123-0099")
    desk.corrections.void(user, row(desk, user).visit_id, "typo")
    page.panel.foot.reason.free.setText("gõ nhầm")
    press(Qt.Key.Key_Return, CTRL)
    assert page.panel.foot.bar.accessibleName().startswith("Lượt này đã hủy")
    assert page.panel.fields.dossier.text() == "H56.118.24-261123-0099"


def test_a_void_of_several_items_says_so(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User) -> None:
    record(desk, user, FILED, ACTIVATION)
    page = shown(qtbot, desk, user)
    click(page.panel.foot.void)
    assert "2 items" in page.panel.foot.consequence()
    press(Qt.Key.Key_Escape)
    assert page.panel.foot.void.isVisible()


def test_one_item_of_several_is_taken_out_by_mouse(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User
) -> None:
    record(desk, user, FILED, ACTIVATION)
    page = shown(qtbot, desk, user)
    click(page.panel.foot.void)
    click(page.panel.foot.alone)  # type: ignore[arg-type]
    assert "Takes only this item" in page.panel.foot.consequence()
    QTest.mouseClick(page.panel.foot.reason.quick.findChildren(QWidget)[0], Qt.MouseButton.LeftButton)
    click(page.panel.foot.strike)
    assert [each.service for each in desk.log.page(user, LogQuery())] == ["vneid_activate"]
    qtbot.waitUntil(lambda: not page.is_busy() and page.lines.model.rowCount() == 1)


def test_group_sex_and_ticks_are_corrected(qtbot: QtBot, page: LogPage, desk: Desk, user: User) -> None:
    edit(qtbot, page)
    fields = page.panel.fields
    for box in (fields.sex, fields.unit):
        box.setFocus()
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Down)
    click(fields.flags.chips()[1])  # type: ignore[arg-type]
    retype(fields.birth_year, "1990")
    fields_old = fields.flags.ticked()[0]
    page.panel.foot.reason.free.setFocus()
    type_text(focused(), "ghi nhầm")
    press(Qt.Key.Key_Return)
    visit = desk.corrections.entry(user, row(desk, user).visit_id)
    assert (visit.sex, visit.unit) == (Sex.MALE, desk.catalogues.groups()[0].key)
    assert (visit.elderly, visit.disabled, visit.no_phone) == (fields_old, True, False)
    assert not visit.elderly


def test_in_a_small_window_enter_opens_first_and_corrects_then(qtbot: QtBot, page: LogPage) -> None:
    theme.set_sizes(page, theme.COMPACT)
    QApplication.sendEvent(page, QEvent(QEvent.Type.StyleChange))
    page.lines.table.setFocus()
    press(Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.panel.fields.isVisible()
    edit(qtbot, page)
    click(page.panel.close_button())
    assert not page.panel.isVisible()
    assert not page.panel.fields.isVisible()

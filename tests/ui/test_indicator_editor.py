"""The window of indicators and the rows behind a figure, with real keys on a real register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.domain.indicator import Counting, Indicator, Source
from desk.domain.people import Role
from desk.domain.visit import HelpItemDraft, Place, VisitDraft
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.dialogs.figure_rows import FigureRowsDialog, show_rows
from ui.dialogs.indicator_editor import IndicatorEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.table import DataTable

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def editor(qtbot: QtBot, desk: Desk, user: User, changes: Changes) -> IndicatorEditor:
    """The window of an administrator over a register with five help items of today."""
    app.make_application("vi")
    items = (HelpItemDraft("vneid_activate", quantity=3), HelpItemDraft("shop_payment_code", quantity=2))
    for place in (Place.HOME, Place.DESK):
        desk.visits.record(user, VisitDraft(clock.today(), place=place, items=items))
    return opened(qtbot, IndicatorEditor(desk, user, changes))


def opened(qtbot: QtBot, editor: IndicatorEditor) -> IndicatorEditor:
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    settle(qtbot, editor)
    return editor


def settle(qtbot: QtBot, window: IndicatorEditor | FigureRowsDialog) -> None:
    qtbot.waitUntil(lambda: not window.is_busy())


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def pick(editor: IndicatorEditor, field: str, words: str) -> None:
    """Type into a field of a catalogue and take the first that fits."""
    picked = editor.form.filter.picked(field).field
    picked.setFocus()
    type_text(picked, words)
    press_key(picked, Qt.Key.Key_Down)
    press_key(picked, Qt.Key.Key_Return)


def cells(table: DataTable, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_a_leader_defines_an_indicator_and_sees_it_counted_meanwhile(
    qtbot: QtBot, editor: IndicatorEditor, desk: Desk, user: User, changes: Changes
) -> None:
    press_key(editor, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_text(editor.form.name.field, "VNeID ở nhà dân")
    settle(qtbot, editor)
    assert editor.live.told.text().startswith("Chưa chọn loại hỗ trợ")
    pick(editor, "services", "vneid muc 2")
    click(editor.form.filter.ticked("places").chip("home"))
    settle(qtbot, editor)
    assert (editor.live.figure.figure(), editor.form.unit_told.text()) == ("3", "lượt")
    pick(editor, "services", "cua hang co ma")
    settle(qtbot, editor)
    assert "lượt và cửa hàng" in editor.live.told.text()
    press_key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.is_new()
    assert "lượt và cửa hàng" in editor.bar.accessibleName()
    editor.form.filter.picked("services").set_keys(["vneid_activate"])
    with qtbot.waitSignal(changes.indicators_changed):
        click(editor.save_button)
    settle(qtbot, editor)
    assert not editor.is_new()
    assert cells(editor.table, editor.table.current_row()) == ["VNeID ở nhà dân", "3", "lượt"]
    assert desk.indicators.all(user)[-1].filter.places == ("home",)


def test_a_name_that_is_taken_is_told_at_the_name(qtbot: QtBot, editor: IndicatorEditor) -> None:
    click(editor.new_button)
    type_text(editor.form.name.field, "luot ho tro")
    editor.form.counting.set_value(Counting.ITEMS)
    click(editor.save_button)
    assert editor.form.name.problem().startswith("Đã có chỉ tiêu")
    press_key(editor, Qt.Key.Key_Escape)
    assert (editor.is_new(), editor.isVisible()) == (False, True)
    press_key(editor, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert editor.form.name.field.text() == "luot ho tro"
    press_key(editor, Qt.Key.Key_Escape)
    press_key(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    settle(qtbot, editor)


def test_what_a_way_of_counting_cannot_answer_is_not_asked(qtbot: QtBot, editor: IndicatorEditor) -> None:
    form = editor.form
    form.show_draft(Indicator("", "", "ca", Source.COUNTED, Counting.SHIFTS))
    click(editor.new_button)
    pick(editor, "services", "vneid muc 2")
    form.counting.set_value(Counting.SHIFTS)
    assert not form.filter.picked("services").isVisibleTo(form)
    click(form.filter.ticked("shift_kinds").chip("outing"))
    assert (form.draft().unit_of_account, form.draft().filter.services) == ("lượt ra quân", ())
    form.counting.set_value(Counting.DOSSIERS)
    assert not form.filter.ticked("levels").isVisibleTo(form)
    click(form.filter.more)
    click(form.filter.ticked("levels").chip("full"))
    assert (form.draft().filter.levels, form.draft().filter.services) == (("full",), ("vneid_activate",))
    settle(qtbot, editor)


def test_by_hand_a_unit_is_typed_and_a_sum_takes_that_of_its_parts(
    qtbot: QtBot, editor: IndicatorEditor, desk: Desk, user: User
) -> None:
    click(editor.new_button)
    form = editor.form
    type_text(form.name.field, "Hộ gắn biển số nhà")
    form.source.set_value(Source.ENTERED)
    form.source.chosen.emit(Source.ENTERED)
    type_text(form.unit.field, "hộ")
    settle(qtbot, editor)
    assert editor.live.told.text().startswith("Nhập tay")
    click(editor.save_button)
    assert desk.indicators.all(user)[-1].source is Source.ENTERED
    editor.form.show_draft(Indicator("", "", "", Source.COMPOSED, parts=("vneid", "ewallets")))
    assert form.draft().unit_of_account == "lượt"
    settle(qtbot, editor)


def test_an_indicator_is_found_renamed_and_ended(
    qtbot: QtBot, editor: IndicatorEditor, desk: Desk, user: User
) -> None:
    type_text(editor.search, "vi dien tu mo")
    shown = editor.about.indicator()
    assert shown is not None
    assert (shown.code, editor.table.model().rowCount()) == ("ewallets", 1)
    editor.about.name.field.setText("")
    click(editor.about.rename_button)
    assert editor.about.name.problem().startswith("Chỉ tiêu chưa có tên")
    type_text(editor.about.name.field, "Ví điện tử")
    click(editor.about.rename_button)
    settle(qtbot, editor)
    click(editor.about.end_button)
    settle(qtbot, editor)
    assert desk.indicators.versions(user, "ewallets")[-1].ended_on == clock.today()
    assert editor.about.end_button.text() == "Dùng lại"
    editor.table.choose_row(editor.model.number_of("cashless"))
    assert "thôi dùng" in editor.about.odd.accessibleName()
    click(editor.about.like_button)
    assert editor.form.draft().parts == ("ewallets", "bank_accounts")
    settle(qtbot, editor)


def test_an_officer_looks_and_changes_nothing(qtbot: QtBot, desk: Desk, user: User) -> None:
    app.make_application("vi")
    officer = desk.users.add(user, "Lê Quốc Bảo", Role.OFFICER)
    editor = opened(qtbot, IndicatorEditor(desk, officer, Changes()))
    for widget in (editor.new_button, editor.about.rename_button, editor.about.end_button):
        assert not widget.isVisible()
    assert editor.about.rows_button.isVisible()


def test_the_rows_behind_a_figure_add_up_to_it(qtbot: QtBot, filled_desk: Desk, user: User) -> None:
    app.make_application("vi")
    dialog = FigureRowsDialog(filled_desk, user)
    qtbot.addWidget(dialog)
    dialog.show_figure("cashless", *OCTOBER)
    settle(qtbot, dialog)
    figure = filled_desk.indicators.detail(user, "cashless", *OCTOBER).value
    amounts = [int(cells(dialog.table, row)[-1]) for row in range(dialog.model.rowCount())]
    assert (sum(amounts), dialog.sum_line.text()) == (
        figure,
        f"{len(amounts)} dòng cộng lại là {figure} lượt",
    )
    dialog.show_figure("dossiers", *OCTOBER, "")
    settle(qtbot, dialog)
    assert "trùng nhau chỉ tính một" in dialog.sum_line.text()
    dialog.show_figure("outings", *OCTOBER, "tdp07")
    settle(qtbot, dialog)
    assert dialog.sum_line.text() == "Những ngày này không có dòng nào được tính."
    dialog.show_figure("nothing", *OCTOBER)
    settle(qtbot, dialog)
    assert "Không có chỉ tiêu nothing" in dialog.bar.accessibleName()


def test_the_rows_open_over_any_page_and_close_with_esc(
    qtbot: QtBot, editor: IndicatorEditor, desk: Desk, user: User
) -> None:
    dialog = show_rows(editor, desk, user, "visits", clock.today(), clock.today())
    settle(qtbot, dialog)
    detail = dialog.detail()
    assert detail is not None
    assert (detail.value, cells(dialog.table, 0)[1], cells(dialog.table, 0)[3]) == (
        2,
        "Một cửa",
        "Lượt tiếp dân",
    )
    with qtbot.waitSignal(dialog.destroyed):
        press_key(dialog, Qt.Key.Key_Escape)

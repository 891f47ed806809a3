"""Tables, the popup under a field, and the preview of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.keys import type_text
from ui import theme
from ui.widgets.buttons import IconButton
from ui.widgets.fields import SearchField, TextField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow
from ui.widgets.preview import PagePreview
from ui.widgets.progress import Track, WorkBar
from ui.widgets.table import DataTable, TableRole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ["Trần Văn Lực", "Khách ẩn danh", "Lê Thị Thoa", "Đỗ Bá Thắng ỶẴỄ", "Vũ Thị Gấm"] * 8
ROWS = [
    PopupRow("1.001193", "Đăng ký khai sinh", "1.001193", "42 lần", "Hộ tịch", "full", "Toàn trình"),
    PopupRow("1.004884", "Đăng ký lại khai sinh", "1.004884", "3 lần", "Hộ tịch", "unknown", "Chưa rõ"),
    PopupRow("other", "Thủ tục khác"),
]


class Names(QAbstractTableModel):
    """Forty entries with a name, an outcome and a number."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return 40."""
        return len(NAMES)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return 3."""
        return 3

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is shown and how."""
        cells: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: (NAMES[index.row()], "Xong", index.row())[index.column()]
        }
        if index.column() == 1:
            cells |= {TableRole.ICON: "check-circle-fill", TableRole.TONE: "ok"}
        if index.column() == 2:
            cells |= {TableRole.NUMBER: True, TableRole.GROUND: "warn_soft", TableRole.STRUCK: True}
        return cells.get(role)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Give a shown page of 700 × 400."""
    theme.install(qapp)
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def table(page: QWidget) -> DataTable:
    """Give a table of forty entries."""
    made = DataTable()
    made.set_widths([0, 120, 80])
    made.setModel(Names(made))
    page.layout().addWidget(made)  # type: ignore[union-attr]
    QApplication.processEvents()
    made.setFocus()
    return made


def test_rows_are_chosen_whole_and_opened_by_enter(table: DataTable, qtbot: QtBot) -> None:
    table.choose_row(3)
    with qtbot.waitSignal(table.row_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [4]
    assert opened.args is not None
    assert opened.args[0].row() == 4
    assert len(table.selectedIndexes()) == 3


def test_letters_are_no_hidden_search(table: DataTable) -> None:
    table.choose_row(0)
    type_text(table, "V")
    assert table.current_row() == 0


def test_columns_take_the_widths_given(table: DataTable) -> None:
    assert (table.columnWidth(1), table.columnWidth(2)) == (120, 80)
    assert table.columnWidth(0) > 300
    assert table.rowHeight(0) == theme.NORMAL.row
    assert table.visible_rows() >= 10


def test_the_ring_goes_round_the_row(table: DataTable) -> None:
    table.choose_row(2)
    assert table.focus_rect().height() == theme.NORMAL.row
    table.choose_row(-1)
    assert table.current_row() == -1
    assert table.focus_rect() == table.rect()


def test_the_chosen_row_has_an_accent_edge(table: DataTable) -> None:
    table.choose_row(1)
    image = table.viewport().grab().toImage()
    edge = image.pixelColor(1, table.rowViewportPosition(1) + 13)
    assert edge == QColor(theme.REGISTER.accent)


def test_a_row_that_would_be_cut_is_not_drawn(page: QWidget, table: DataTable) -> None:
    port = table.viewport()
    whole = table.visible_rows()
    image = port.grab().toImage()
    rest = [
        image.pixelColor(x, y).name()
        for y in range(whole * 27 + 2, port.height() - 2)
        for x in range(0, 300, 3)
    ]
    assert set(rest) <= {theme.REGISTER.surface.lower()}


@pytest.fixture
def field(page: QWidget) -> SearchField:
    """Give a search field with a neighbour."""
    made = SearchField("Gõ tên không dấu")
    for widget in (made, TextField()):
        page.layout().addWidget(widget)  # type: ignore[union-attr]
    QApplication.processEvents()
    made.setFocus()
    return made


def test_the_popup_lies_below_and_leaves_focus_in_the_field(page: QWidget, field: SearchField) -> None:
    popup = PopupList(field)
    popup.show_rows(ROWS, "↑ ↓ chọn", "3 trong 223 thủ tục")
    assert page.focusWidget() is field
    assert popup.width() == field.width()
    assert popup.y() == field.mapTo(page, field.rect().bottomLeft()).y() + 7
    assert popup.row_count() == 3
    assert not popup.grab().isNull()


def test_arrows_and_enter_choose_without_touching_the_words(field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    type_text(field, "khai s")
    popup.show_rows(ROWS)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert popup.current_value() == "1.004884"
    with qtbot.waitSignal(popup.chosen) as sent:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sent.args == ["1.004884"]
    assert field.text() == "khai s"
    assert not popup.is_open()


def test_the_cursor_stops_at_both_ends(field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    popup.show_rows(ROWS)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert popup.current_value() == "1.001193"
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert popup.current_value() == "other"


def test_escape_closes_and_the_words_stay(field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    type_text(field, "đăng ký")
    popup.show_rows(ROWS)
    with qtbot.waitSignal(popup.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "đăng ký"


def test_a_row_can_be_clicked(field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    popup.show_rows(ROWS)
    port = popup.findChildren(QWidget, "qt_scrollarea_viewport")[0]
    with qtbot.waitSignal(popup.chosen) as sent:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=port.rect().center())
    assert sent.args == ["1.004884"]


def test_leaving_the_field_closes_the_popup(page: QWidget, field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    popup.show_rows(ROWS)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not popup.is_open()


def test_enter_without_a_row_belongs_to_the_page(field: SearchField, qtbot: QtBot) -> None:
    popup = PopupList(field)
    popup.show_rows(ROWS, first=False)
    with qtbot.waitSignal(field.returnPressed), qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_no_rows_close_unless_there_is_something_to_say(field: SearchField) -> None:
    popup = PopupList(field)
    popup.show_rows([], "", "Không thấy thủ tục nào")
    assert popup.is_open()
    popup.show_rows([])
    assert not popup.is_open()


def test_the_popup_goes_above_where_there_is_no_room_below(page: QWidget, field: SearchField) -> None:
    page.layout().insertStretch(0, 1)  # type: ignore[union-attr]
    page.layout().activate()  # type: ignore[union-attr]
    popup = PopupList(field)
    popup.show_rows(ROWS)
    assert popup.geometry().bottom() < field.geometry().top()


def blank(width: int, height: int) -> QImage:
    """Return a white page."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    return image


def test_pages_turn_and_keep_their_shape(page: QWidget, qtbot: QtBot) -> None:
    preview = PagePreview("Xem trước")
    page.layout().addWidget(preview)  # type: ignore[union-attr]
    preview.set_pages([blank(1240, 1754), blank(1240, 1754)])
    shown = preview.canvas().page_rect()
    assert shown.height() / shown.width() == pytest.approx(1754 / 1240, abs=0.01)
    with qtbot.waitSignal(preview.page_changed) as sent:
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert sent.args == [1]
    preview.show_page(99)
    assert (preview.page(), preview.page_count()) == (1, 2)
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page() == 0


def test_a_page_can_be_read_at_full_width(page: QWidget, qtbot: QtBot) -> None:
    preview = PagePreview()
    page.layout().addWidget(preview)  # type: ignore[union-attr]
    preview.set_pages([blank(1240, 1754)])
    zoom = preview.findChildren(IconButton)[2]
    qtbot.mouseClick(zoom, Qt.MouseButton.LeftButton)
    canvas = preview.canvas()
    assert canvas.page_rect().width() == canvas.viewport().width()
    assert canvas.verticalScrollBar().maximum() > 0
    assert preview.wanted_width() > 0


def test_a_note_stands_in_for_the_page(page: QWidget) -> None:
    preview = PagePreview()
    page.layout().addWidget(preview)  # type: ignore[union-attr]
    preview.set_pages([blank(100, 141)])
    drawn = preview.grab().toImage()
    preview.set_note("Đang vẽ trang…")
    assert preview.grab().toImage() != drawn
    preview.set_note("")
    assert preview.grab().toImage() == drawn


def test_buttons_know_the_first_and_last_page(qtbot: QtBot) -> None:
    preview = PagePreview("Xem trước")
    qtbot.addWidget(preview)
    back, forth, zoom = preview.findChildren(IconButton)
    assert not (back.isEnabled())
    assert not (forth.isEnabled())
    assert not (zoom.isEnabled())
    preview.set_pages([blank(10, 14), blank(10, 14)])
    qtbot.mouseClick(forth, Qt.MouseButton.LeftButton)
    assert back.isEnabled()
    assert not forth.isEnabled()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert preview.page() == 0


def test_long_work_is_shown_and_can_be_stopped(page: QWidget, qtbot: QtBot) -> None:
    bar = WorkBar()
    page.layout().addWidget(bar)  # type: ignore[union-attr]
    bar.start("Đang nhập 120 trên 407 dòng")
    unknown = bar.grab().toImage()
    bar.set_progress(120, 407)
    assert bar.grab().toImage() != unknown
    assert bar.findChildren(Track)[0].value() == 120
    stop = next(child for child in bar.findChildren(QWidget) if hasattr(child, "click"))
    with qtbot.waitSignal(bar.cancelled):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    bar.finish()
    assert bar.isHidden()

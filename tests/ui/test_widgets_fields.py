"""Fields: nothing typed is changed, the wheel leaves them alone, states are seen and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.keys import type_text
from ui import theme
from ui.widgets.buttons import OutlineButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, SearchField, TextField
from ui.widgets.labels import FieldLabel, labelled
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GROUPS = [(None, "Mọi tổ dân phố"), (7, "Tổ dân phố 7"), (8, "Tổ dân phố 8")]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Give a shown page with a column to put fields in."""
    theme.install(qapp)
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    return made


def put(page: QWidget, *widgets: QWidget) -> None:
    """Put fields on the page."""
    column = page.layout()
    assert column is not None
    for widget in widgets:
        column.addWidget(widget)
    QApplication.processEvents()


def turn_wheel(widget: QWidget) -> bool:
    """Turn the wheel one notch down over a widget; return whether it took it."""
    place = QPointF(5, 5)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize("typed", ["5/3/62", "05031962", "1962", "không rõ"])
def test_a_date_stays_as_it_was_typed(page: QWidget, typed: str) -> None:
    field = DateField()
    put(page, field)
    type_text(field, typed)
    field.clearFocus()
    assert field.text() == typed


@pytest.mark.parametrize("tone", ["warn", "err"])
def test_a_tone_is_seen_and_can_be_taken_back(page: QWidget, tone: str) -> None:
    field = TextField()
    put(page, field)
    plain = field.grab().toImage()
    field.set_tone(tone)
    assert field.tone() == tone
    assert field.grab().toImage() != plain
    field.set_tone("")
    assert field.grab().toImage() == plain


def test_typed_words_never_run_under_the_note(page: QWidget) -> None:
    field = SearchField("Gõ tên", "Ctrl+K")
    put(page, field)
    bare = field.textMargins().right()
    field.set_note("Máy quét sẵn sàng", "check-circle-fill")
    noted = field.textMargins().right()
    field.set_level_note("full", "Toàn trình")
    assert 0 < bare < noted
    assert bare < field.textMargins().right()
    assert not field.grab().isNull()


def test_a_narrow_search_field_drops_its_note(page: QWidget) -> None:
    field = SearchField("Gõ tên", "Ctrl+K", tall=True)
    field.set_note("Máy quét sẵn sàng", "check-circle-fill")
    put(page, field)
    page.resize(180, 100)
    assert field.textMargins().right() < 80


def test_heights_follow_the_density(page: QWidget) -> None:
    plain, tall = TextField(), SearchField(tall=True)
    put(page, plain, tall)
    assert (plain.height(), tall.height()) == (36, 50)
    theme.set_sizes(page, theme.COMPACT)
    QApplication.processEvents()
    assert (plain.height(), tall.height()) == (34, 44)


def test_a_label_names_its_field(page: QWidget) -> None:
    field = TextField()
    label = FieldLabel("Mã hồ sơ", "có thể bỏ trống", field)
    page.layout().addItem(labelled(label, field))  # type: ignore[union-attr]
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Mã hồ sơ"
    label.set_text("Mã số hồ sơ")
    assert (label.text(), label.buddy(), field.accessibleName()) == ("Mã số hồ sơ", field, "Mã số hồ sơ")


def test_a_warning_takes_the_place_of_the_hint_and_goes_again() -> None:
    label = FieldLabel("Mã hồ sơ", "có thể bỏ trống")
    label.set_note("tháng 13? vẫn lưu được", "warn")
    assert label.hint() == "tháng 13? vẫn lưu được"
    label.set_note("")
    assert label.hint() == "có thể bỏ trống"


def test_the_wheel_leaves_a_list_without_focus_alone(page: QWidget) -> None:
    field, other = ComboField(GROUPS), TextField()
    put(page, field, other)
    other.setFocus()
    assert not turn_wheel(field)
    assert field.value is None
    field.setFocus()
    turn_wheel(field)
    assert field.value == 7


def test_the_wheel_leaves_a_number_without_focus_alone(page: QWidget) -> None:
    field, other = QuantityField(), TextField()
    put(page, field, other)
    field.set_number(5)
    other.setFocus()
    assert not turn_wheel(field)
    assert field.number() == 5
    field.setFocus()
    turn_wheel(field)
    assert field.number() == 4


def test_a_number_is_changed_by_mouse_too(page: QWidget, qtbot: QtBot) -> None:
    field = QuantityField()
    put(page, field)
    less, more = field.findChildren(OutlineButton.__base__)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(less, Qt.MouseButton.LeftButton)
    assert field.number() == 2
    assert less.accessibleName()
    field.setEnabled(False)
    assert not field.grab().isNull()


def test_new_choices_keep_the_value_silently(page: QWidget, qtbot: QtBot) -> None:
    field = ComboField(GROUPS)
    put(page, field)
    field.set_value(8)
    with qtbot.assertNotEmitted(field.currentIndexChanged):
        field.set_choices([(8, "Tổ dân phố 8"), (9, "Tổ dân phố 9")])
    assert field.value == 8
    field.set_value("unknown")
    assert field.value == 8


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_opens_below_on_enter_and_chooses_by_key(page: QWidget, qtbot: QtBot) -> None:
    field = ComboField(GROUPS)
    put(page, field)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    popup = field.view().window()
    assert popup.isVisible()
    assert popup.mapToGlobal(QPoint()).y() >= field.mapToGlobal(QPoint(0, field.height())).y()
    assert not field.view().grab().isNull()
    qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)
    assert field.value == 7

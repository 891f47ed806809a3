"""Words, cards, bars and single facts: nothing cut, tone as icon and word, one ring for focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.bars import Bar, ErrorStrip
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.cards import Card, Hairline, Panel, SidePanel
from ui.widgets.checks import CheckChip
from ui.widgets.facts import Counter, EmptyState, LevelMark, StatusItem
from ui.widgets.fields import TextField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import ElidedLabel, FieldLabel, KeyCap, Tag, Text
from ui.widgets.rail import RailItem
from ui.widgets.segments import Segments
from ui.widgets.tiles import ServiceTile

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CAPITALS = "ỶẴỄ"


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Give a page with a column, shown once it has content."""
    theme.install(qapp)
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def show(page: QWidget, *widgets: QWidget) -> None:
    """Put widgets on the page and show it."""
    for widget in widgets:
        page.layout().addWidget(widget)  # type: ignore[union-attr]
    page.show()
    page.activateWindow()
    QApplication.processEvents()


def drawn(widget: QWidget) -> QImage:
    """Return how a widget looks without its own ground."""
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    widget.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


MAKERS: dict[str, Callable[[str], QWidget]] = {
    "caption": lambda words: Text(words, theme.CAPTION),
    "small": lambda words: Text(words, theme.SMALL),
    "body": lambda words: Text(words, theme.BODY),
    "wrapped": lambda words: Text(words, theme.BODY, wrap=True),
    "sub": lambda words: Text(words, theme.SUB),
    "title": lambda words: Text(words, theme.TITLE),
    "figure": lambda words: Text(words, theme.FIGURE),
    "hero": lambda words: Text(words, theme.HERO),
    "elided": lambda words: ElidedLabel(words, theme.SMALL),
    "label": lambda words: FieldLabel(words),
    "button": lambda words: OutlineButton(words),
    "low button": lambda words: OutlineButton(words, low=True),
    "tile": lambda words: ServiceTile("", words),
    "chip": lambda words: CheckChip(words),
    "segment": lambda words: Segments([(1, words)]),
    "counter": lambda words: Counter("", words),
    "tag": lambda words: Tag(words),
    "status": lambda words: StatusItem("clock", words),
    "rail": lambda words: RailItem("", "desktop", words, ""),
}


@pytest.mark.parametrize("name", MAKERS)
def test_stacked_capitals_are_drawn_whole(page: QWidget, name: str) -> None:
    """The same words with more room above and below must not show more ink."""
    tight, roomy = MAKERS[name](CAPITALS), MAKERS[name](CAPITALS)
    show(page, tight, roomy)
    roomy.setFixedSize(tight.width(), tight.height() + 40)
    QApplication.processEvents()
    assert ink_rows(tight) == ink_rows(roomy)


def ink_rows(widget: QWidget) -> int:
    """Return how many pixel rows hold dark ink of letters, borders left out."""
    image = drawn(widget)
    middle = range(6, image.width() - 6)
    dark = [any(image.pixelColor(x, y).lightness() < 110 for x in middle) for y in range(image.height())]
    framed = isinstance(widget, OutlineButton | ServiceTile | CheckChip | Segments)
    return sum(dark[3:-3] if framed else dark)


def test_wrapped_words_take_the_height_they_need(page: QWidget) -> None:
    words = Text("Bà Hạnh đã ghi Đăng ký khai sinh lúc 08:52, chưa xong. Vẫn lưu được. " * 2, wrap=True)
    show(page, words)
    page.resize(220, 400)
    QApplication.processEvents()
    assert words.heightForWidth(180) > words.heightForWidth(400)
    assert words.height() >= words.heightForWidth(words.width())
    assert Text("một dòng").heightForWidth(100) == -1


def test_a_long_line_is_shortened_and_told_whole(page: QWidget) -> None:
    label = ElidedLabel("Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân")
    show(page, label)
    assert label.toolTip() == label.accessibleName() == label.text()
    label.set_text("Ngắn")
    label.set_colour("warn")
    assert label.text() == "Ngắn"
    assert label.minimumSizeHint().width() < 40


@pytest.mark.parametrize("tone", ["ok", "warn", "err"])
def test_a_bar_says_it_in_words_and_offers_one_way(page: QWidget, qtbot: QtBot, tone: str) -> None:
    bar = Bar(tone, "Vừa lưu 09:41", "Trần Văn Lực", "Hoàn tác", "Ctrl+Z")
    show(page, bar)
    assert bar.accessibleName() == "Vừa lưu 09:41. Trần Văn Lực"
    with qtbot.waitSignal(bar.action_clicked):
        qtbot.mouseClick(bar.action_button(), Qt.MouseButton.LeftButton)
    bar.show_message("warn", "", "Chỉ có lời")
    assert bar.action_button().isHidden()
    assert not bar.grab().isNull()


def test_a_failed_write_takes_the_place_of_the_save_bar(page: QWidget) -> None:
    strip = ErrorStrip()
    strip.set_message("Chưa lưu được lượt này: ổ D: đã đầy", "Nội dung đang gõ còn nguyên.")
    strip.add(PrimaryButton("Thử lại", "Ctrl+Enter", "arrow-clockwise"))
    show(page, strip)
    assert strip.height() >= 64
    assert "Nội dung đang gõ còn nguyên" in strip.accessibleName()
    assert not strip.grab().isNull()


def test_an_empty_place_says_what_to_do(page: QWidget, qtbot: QtBot) -> None:
    place = EmptyState("notebook", "Chưa có lượt nào", "Bấm một số từ 1 đến 9.", "Nhập tệp…")
    show(page, place)
    place.set_message("Chưa có dòng nào", "Đổi kỳ để xem kỳ khác.")
    with qtbot.waitSignal(place.action_clicked):
        qtbot.mouseClick(place.findChildren(OutlineButton)[0], Qt.MouseButton.LeftButton)
    assert not place.grab().isNull()


def test_facts_are_heard_as_they_are_seen(page: QWidget) -> None:
    counter, level, item, tag = Counter("lượt người", "26"), LevelMark(), StatusItem("clock"), Tag()
    show(page, counter, level, item, tag, KeyCap("F2"))
    counter.set_figure("27")
    level.set_level("partial", "Một phần")
    item.set_item("check-circle-fill", "Đã lưu trên máy này", "ok")
    tag.set_tag("Đã kích hoạt", "ok")
    assert counter.accessibleName() == "27 lượt người"
    assert counter.figure() == "27"
    assert level.accessibleName() == "Một phần"
    assert (item.text(), item.accessibleName()) == ("Đã lưu trên máy này", "Đã lưu trên máy này")
    assert tag.accessibleName() == "Đã kích hoạt"


def test_levels_differ_by_shape_not_by_colour(page: QWidget) -> None:
    marks = [LevelMark(level, "") for level in ("full", "partial", "offline", "unknown")]
    show(page, *marks)
    images = [drawn(mark).convertToFormat(QImage.Format.Format_Mono) for mark in marks]
    assert all(one != other for place, one in enumerate(images) for other in images[:place])


def test_the_current_card_has_an_accent_edge(page: QWidget) -> None:
    card = Card()
    card.setMinimumSize(80, 40)
    show(page, card, Hairline(), Hairline(vertical=True))
    plain = card.grab().toImage()
    card.set_current(True)
    assert card.grab().toImage() != plain


def test_a_panel_draws_ground_and_edges(page: QWidget) -> None:
    panel = Panel("surface", ("top",))
    panel.setMinimumSize(80, 40)
    show(page, panel, SidePanel())
    panel.set_fill("err_soft")
    image = panel.grab().toImage()
    assert image.pixelColor(5, 0).name().upper() == theme.REGISTER.line
    assert image.pixelColor(5, 3).name().upper() == theme.REGISTER.err_soft


def ring_of(page: QWidget) -> FocusRing:
    """Return the page's ring."""
    return page.findChildren(FocusRing)[0]


def test_the_ring_lies_two_pixels_outside_and_follows(page: QWidget, qtbot: QtBot) -> None:
    first, second = TextField(), PrimaryButton("Lưu")
    ring = FocusRing(page)
    show(page, first, second)
    for target in (first, second):
        target.setFocus()
        assert ring.target() is target
        assert ring.geometry() == target.geometry().adjusted(-4, -4, 4, 4)
    page.resize(page.width() + 80, page.height() + 60)
    QApplication.processEvents()
    assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    second.hide()
    assert ring.isHidden() or ring.target() is not second


def test_the_ring_is_blue_and_lets_the_mouse_through(page: QWidget, qtbot: QtBot) -> None:
    button = PrimaryButton("Lưu")
    ring = FocusRing(page)
    show(page, button)
    button.setFocus()
    image = page.grab().toImage()
    blue = image.pixelColor(ring.geometry().center().x(), ring.geometry().top() + 1)
    assert blue.name().upper() == theme.REGISTER.focus
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_ring_is_cut_at_a_scrolled_edge(page: QWidget) -> None:
    area, inner, field = QScrollArea(), QWidget(), TextField()
    column = QVBoxLayout(inner)
    column.addWidget(field)
    column.addSpacing(900)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    ring = FocusRing(page)
    show(page, area)
    field.setFocus()
    assert ring.isVisible()
    area.verticalScrollBar().setValue(700)
    QApplication.processEvents()
    assert ring.isHidden()

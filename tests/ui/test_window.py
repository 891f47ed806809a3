"""The frame: pages by key and mouse, density, help, status, and a first frame before anything is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desk.domain.people import Role
from ui import help_panel, theme, words
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField
from ui.widgets.rail import Rail, RailItem

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PAGES = (
    ("counter", "desktop", "Quầy", "F2"),
    ("log", "book-open", "Sổ", "F3"),
    ("guide", "qr-code", "Phiếu QR", "F7"),
    ("report", "file-text", "Báo cáo", "F10"),
)


class Page(QWidget):
    """A page with one field that takes focus when the page is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField()
        QVBoxLayout(self).addWidget(self.field)

    def page_shown(self) -> None:
        """Put focus where work begins."""
        self.field.setFocus()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    """Give a shown window with four pages at the design size."""
    theme.install(qapp)
    made = MainWindow()
    qtbot.addWidget(made)
    for key, icon, text, shortcut in PAGES:
        made.add_page(key, icon, text, shortcut, Page)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def test_the_frame_is_painted_before_there_is_any_page(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.set_note("Đang mở sổ…")
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert window.current_page() == ""
    assert any(label.text() == "Đang mở sổ…" for label in window.findChildren(QLabel))


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_F3, "log"),
        (Qt.Key.Key_F7, "guide"),
        (Qt.Key.Key_F10, "report"),
        (Qt.Key.Key_F2, "counter"),
    ],
)
def test_each_page_has_its_key_even_while_one_types(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, page: str
) -> None:
    window.show_page("log" if page == "counter" else "counter")
    with qtbot.waitSignal(window.page_changed) as sent:
        qtbot.keyClick(window.focusWidget(), key)
    assert sent.args == [page]
    shown = window.page(page)
    assert isinstance(shown, Page)
    assert window.focusWidget() is shown.field


def test_the_rail_is_clicked_and_shows_where_one_is(window: MainWindow, qtbot: QtBot) -> None:
    items = window.findChildren(RailItem)
    assert [item.accessibleName() for item in items] == ["Quầy F2", "Sổ F3", "Phiếu QR F7", "Báo cáo F10"]
    qtbot.mouseClick(items[2], Qt.MouseButton.LeftButton)
    assert window.current_page() == "guide"
    assert [item.isChecked() for item in items] == [False, False, True, False]
    assert window.page_keys() == ["counter", "log", "guide", "report"]


def test_f10_and_the_menu_key_open_no_menu(window: MainWindow, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_F10, Qt.Key.Key_Menu):
        qtbot.keyClick(window.focusWidget(), key)
    assert QApplication.activePopupWidget() is None
    assert window.current_page() == "report"


def test_a_small_window_is_compact_and_a_large_one_is_not(window: MainWindow) -> None:
    rail = window.findChildren(Rail)[0]
    field = window.page("counter").findChildren(TextField)[0]
    seen = []
    for width, height in ((1366, 698), (1092, 614), (1366, 698)):
        window.resize(width, height)
        QApplication.processEvents()
        seen.append((rail.width(), field.height(), window.grab().isNull()))
    assert seen == [(176, 36, False), (76, 34, False), (176, 36, False)]


def test_the_frame_itself_fits_the_smallest_screen(window: MainWindow) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1008
    assert least.height() <= 557


def test_ward_user_and_state_are_seen(window: MainWindow) -> None:
    window.set_ward("Phường Hạc Thành")
    window.set_user("Vũ Minh Anh", words.role(Role.OFFICER))
    window.set_saved("Đã lưu trên máy này")
    window.set_backup("Chưa sao lưu", "warn")
    window.set_shift("Ca sáng thứ Hai 23/11")
    window.set_database("SQLite")
    names = {child.accessibleName() for child in window.findChildren(QWidget)}
    assert {"Đã lưu trên máy này", "Chưa sao lưu", "Ca sáng thứ Hai 23/11", "SQLite"} <= names
    assert "Phường Hạc Thành" in window.windowTitle()
    assert any(name.startswith("Vũ Minh Anh, ") for name in names)


def test_the_welcome_stands_alone_and_pages_wait(window: MainWindow, qtbot: QtBot) -> None:
    welcome = TextField()
    window.show_alone(welcome)
    welcome.setFocus()
    qtbot.keyClick(welcome, Qt.Key.Key_F3)
    assert window.current_page() == "counter"
    assert not window.findChildren(Rail)[0].isVisible()
    window.show_frame()
    assert window.findChildren(Rail)[0].isVisible()


def test_closing_tells_the_pages_first(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.about_to_close):
        window.close()


@pytest.fixture
def help_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a help folder with one page."""
    (tmp_path / "log.md").write_text("# Sổ\n\nTìm **không dấu**: ỶẴỄ.", encoding="utf-8")
    monkeypatch.setattr(help_panel, "folder", lambda: tmp_path)
    return tmp_path


def test_f1_opens_the_help_of_the_page_and_esc_gives_focus_back(
    window: MainWindow, qtbot: QtBot, help_folder: Path
) -> None:
    assert window.help_panel() is None
    window.show_page("log")
    field = window.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_F1)
    panel = window.help_panel()
    assert panel is not None
    assert panel.text() == "Sổ\nTìm không dấu: ỶẴỄ."
    assert panel.geometry().right() == window.rect().right()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert window.focusWidget() is field


def test_help_follows_the_page_and_the_language(window: MainWindow, qtbot: QtBot, help_folder: Path) -> None:
    (help_folder / "vi").mkdir()
    (help_folder / "vi" / "guide.md").write_text("Phiếu", encoding="utf-8")
    window.toggle_help()
    panel = window.help_panel()
    assert panel is not None
    missing = panel.text()
    window.show_page("guide")
    assert panel.text() == "Phiếu" != missing
    window.resize(1092, 614)
    assert panel.geometry().right() == window.rect().right()
    qtbot.mouseClick(panel.findChildren(IconButton)[0], Qt.MouseButton.LeftButton)
    assert panel.isHidden()


def test_preferences_come_back(tmp_path: Path, window: MainWindow) -> None:
    kept = Preferences(tmp_path)
    assert (kept.language, kept.printer, kept.export_folder) == ("vi", "", "")
    assert kept.geometry.isEmpty()
    kept.language, kept.printer, kept.export_folder = (
        "en",
        "Canon LBP 2900",
        "D:/BaoCao",
    )
    kept.geometry = window.saveGeometry()
    kept.pin("how", "together")
    kept.pin("place", "ward")
    kept.pin("place", "")
    assert kept.save()
    again = Preferences(tmp_path)
    assert (again.language, again.printer, again.export_folder) == (
        "en",
        "Canon LBP 2900",
        "D:/BaoCao",
    )
    assert window.restoreGeometry(again.geometry)
    assert (again.pinned("how"), again.pinned("place")) == ("together", "")

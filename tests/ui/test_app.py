"""Starting: the self-test and the folder before Qt, then frame, register, pages, and a clean end."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.people import Role
from desk.domain.ward import Ward
from desk.usecases.folders import data_folder
from desk.usecases.opening import open_desk
from ui import app
from ui.help_panel import help_file
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.pages.desk import DeskPage
from ui.preferences import Preferences
from ui.widgets.facts import EmptyState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a register that is set up."""
    with open_desk(tmp_path, create=True) as desk:
        ward = Ward("Phường Hạc Thành", "Quầy hỗ trợ", "Thanh Hóa", "", "")
        desk.wards.set_up(ward, "Vũ Minh Anh", sample_units=False)
    return tmp_path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window that was not shown yet."""
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    return made


def test_the_folder_is_found_without_the_data_layer(home: Path) -> None:
    ask = """
import sys
from desk.usecases.folders import data_folder
data_folder()
print("sqlalchemy" in sys.modules)
"""
    asked = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "False"
    assert data_folder() == home / "data"


def test_a_register_is_opened_after_the_first_frame(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    opening = Opening(window, folder, Preferences(folder))
    with qtbot.waitSignal(opening.ready):
        window.show()
    assert opening.desk() is not None
    assert "Phường Hạc Thành" in window.windowTitle()
    opening.close()
    assert opening.desk() is None


def test_an_empty_folder_asks_for_the_welcome(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opening = Opening(window, tmp_path, Preferences(tmp_path))
    with qtbot.waitSignal(opening.welcomed):
        window.show()
    assert opening.desk() is None


def test_a_register_in_use_is_told_and_can_be_tried_again(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    opening = Opening(window, folder, Preferences(folder))
    with open_desk(folder):
        window.show()
        qtbot.waitUntil(lambda: bool(window.findChildren(EmptyState)))
    place = window.findChildren(EmptyState)[0]
    with qtbot.waitSignal(opening.ready):
        place.action_clicked.emit()
    opening.close()


def test_the_window_comes_back_where_it_was(window: MainWindow, folder: Path) -> None:
    opening = Opening(window, folder, Preferences(folder))
    window.resize(1100, 640)
    window.close()
    assert not Preferences(folder).geometry.isEmpty()
    opening.close()


def test_the_program_runs_until_its_window_is_closed(folder: Path, window: MainWindow) -> None:
    QTimer.singleShot(0, QApplication.closeAllWindows)
    assert app.start(["--data", str(folder)]) == 0
    with open_desk(folder) as desk:
        assert desk.users.first() is not None


def test_a_wrong_option_is_refused_before_qt(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        app.start(["--no-such-option"])
    assert stopped.value.code == 2
    assert "--no-such-option" in capsys.readouterr().err


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert app.make_application("en") is qapp


def test_a_typed_visit_is_there_again_after_the_window_was_closed(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    opening = Opening(window, folder, Preferences(folder))
    with qtbot.waitSignal(opening.ready):
        window.show()
    desk_page = window.page("desk")
    assert isinstance(desk_page, DeskPage)
    desk_page.form.tiles.pick(2)
    window.close()
    opening.close()
    with open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        kept = desk.drafts.kept(user)
    assert kept is not None
    assert [item.service for item in kept.visit.items] == ["vneid_activate"]


def test_every_page_has_its_help(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    opening = Opening(window, folder, Preferences(folder))
    with qtbot.waitSignal(opening.ready):
        window.show()
    qtbot.waitUntil(lambda: len(window.page_keys()) == 9)
    for key in [*window.page_keys(), "start", "lock"]:
        found = help_file(key, "vi")
        assert found is not None
        assert found.read_text(encoding="utf-8").startswith("# ")
    opening.close()


def test_a_register_of_two_asks_who_it_is_and_then_is_ready(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    with open_desk(folder) as desk:
        first = desk.users.all()[0]
        desk.users.add(first, "Đỗ Thu Trang", Role.OFFICER)
    opening = Opening(window, folder, Preferences(folder))
    window.show()
    qtbot.waitUntil(lambda: opening.session is not None and opening.session.lock_page is not None)
    assert opening.workspace is None
    assert window.windowTitle() == "Sổ Một Cửa"
    assert opening.session is not None
    lock = opening.session.lock_page
    assert lock is not None
    with qtbot.waitSignal(opening.ready):
        qtbot.keyClick(lock, Qt.Key.Key_1)
    assert window.windowTitle() == "Sổ Một Cửa, Phường Hạc Thành"
    opening.close()


def test_what_is_remembered_of_users_survives_a_hand_in_the_file(folder: Path) -> None:
    preferences = Preferences(folder)
    assert (preferences.lock_minutes, preferences.recent_users) == (10, [])
    one, two = uuid4(), uuid4()
    for user in (one, two, one):
        preferences.note_user(user)
    preferences.save()
    assert Preferences(folder).recent_users == [one, two]
    preferences._store.setValue("recent_users", f"nobody {two}")  # noqa: SLF001
    preferences._store.setValue("lock_minutes", "soon")  # noqa: SLF001
    assert (preferences.lock_minutes, preferences.recent_users) == (10, [two])


class Windows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_other_window_flashes_up_while_the_pages_are_made(
    window: MainWindow, folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    opening = Opening(window, folder, Preferences(folder))
    with qtbot.waitSignal(opening.ready):
        window.show()
    qtbot.waitUntil(lambda: len(window.page_keys()) == 9)
    for key in window.page_keys():
        window.show_page(key)
    qapp.removeEventFilter(windows)
    assert windows.shown == [window]
    opening.close()

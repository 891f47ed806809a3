"""The program is killed while somebody types: what stood there two seconds ago comes back, to its user."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desk.domain.people import Role, User
from desk.usecases.opening import open_desk
from tests.ui.desk_stage import open_page, save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk

TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from tests.ui.desk_stage import ALT, press, type_words
from desk.usecases.opening import open_desk
from ui.app import make_application
from ui.changes import Changes
from ui.pages.desk import DeskPage
from ui.preferences import Preferences

app = make_application("vi")
desk = open_desk(Path(sys.argv[1]))
page = DeskPage(desk, desk.users.first(), Changes(), Preferences(desk.folder))
page.show()
page.activateWindow()
page.page_shown()
while app.focusWidget() is None:
    app.processEvents()
type_words("Lê Văn Tám 1980")
press(Qt.Key.Key_Return)
press(Qt.Key.Key_1)
type_words("khai si")
QTimer.singleShot(2000, lambda: print("typed", flush=True))
app.exec()
"""


@pytest.fixture
def killed(desk: Desk) -> Iterator[Path]:
    """The folder of a register whose program was killed two seconds after the last key."""
    desk.close()
    line = [sys.executable, "-c", TYPING, str(desk.folder)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "typed\n"
        os.kill(program.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert program.returncode != 0
    return desk.folder


def test_what_was_typed_comes_back_and_can_be_saved(killed: Path, qtbot: QtBot) -> None:
    with open_desk(killed) as desk:
        user = desk.users.first()
        assert user is not None
        page = open_page(qtbot, desk, user)
        assert page.draft().citizen.name == "Lê Văn Tám"
        (fields,) = [card.fields for card in page.form.items.cards()]
        assert fields.loose_procedure() == "khai si"
        save()
        assert desk.visits.today(user).visits == ()  # the procedure is still to be chosen
        assert desk.ledger.verify().entries


def test_what_was_typed_is_shown_to_nobody_else(killed: Path, qtbot: QtBot) -> None:
    with open_desk(killed) as desk:
        first = desk.users.first()
        assert first is not None
        other: User = desk.users.add(first, "Lê Quốc Bảo", Role.VOLUNTEER)
        assert not open_page(qtbot, desk, other).holds_words()
        assert open_page(qtbot, desk, first).holds_words()

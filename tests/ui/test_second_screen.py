"""With a second screen the citizen looks at that one, and the officer types on at the first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

DESK = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from desk.domain.confirmation import Confirmation, Ending, Matter
from desk.domain.links import PORTAL
from reports import qr
from ui import app
from ui.dialogs.turned_screen import TurnedScreen

running = app.make_application("vi")
page = QWidget()
field = QLineEdit(page)
page.show()
QTest.qWaitForWindowActive(page)
field.setFocus()
told = Confirmation((Matter(Ending.HELPED, "Mở ví"),), "Quầy", "", "", PORTAL, "host", qr.matrix(PORTAL))
window = TurnedScreen(told, page)
window.open_full()
QTest.qWaitForWindowActive(page)
print(window.screen().name(), window.geometry().x(), window.isFullScreen(), running.focusWidget() is field)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the option's file name may hold no colon")
def test_it_opens_there_and_leaves_the_cursor_here(tmp_path: Path) -> None:
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    screens = [
        {**usual, "name": "officer", "x": 0, "width": 1366, "height": 768},
        {**usual, "name": "citizen", "x": 1366, "width": 1920, "height": 1080},
    ]
    settings = tmp_path / "screens.json"
    settings.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={settings}"}
    asked = subprocess.run([sys.executable, "-c", DESK], env=environment, capture_output=True, text=True)
    assert asked.stdout.strip() == "citizen 1366 True True", asked.stderr

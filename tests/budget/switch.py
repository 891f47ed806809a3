"""The switch of users, from the desk of one to the desk of another: Ctrl+L, the digit of a tile, a PIN."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.people import Role
from tests.budget.hand import Hand
from tests.budget.tasks import CTRL, Count
from ui.preferences import Preferences
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow

LIMIT_KEYS = 6
LIMIT_SECONDS = 3
PIN = "2468"
PATIENCE = 20.0  # seconds until the desk of the first user is whole


def measure_switch(window: MainWindow, desk: Desk, user: User) -> Count:
    """Lock the desk of `user` in a window without pages and sit down as a volunteer with a PIN."""
    volunteer = desk.users.set_pin(user, desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER), PIN)
    first = desk.users.set_pin(user, user, "135790")
    session = Session(window, desk, Preferences(desk.folder))
    session.start()
    session.enter(first)
    _wait(lambda: "system" in window.page_keys())
    hand = Hand(window)
    hand.press(Qt.Key.Key_L, held=CTRL)
    assert session.lock_page is not None
    tiles = [tile.user.id for tile in session.lock_page.people.tiles]
    for digit in f"{tiles.index(volunteer.id) + 1}{PIN}":
        hand.press(Qt.Key(Qt.Key.Key_0 + int(digit)))
    _wait(lambda: session.lock_page is None)
    seconds = hand.seconds
    there = session.workspace is not None and session.workspace.user() == volunteer
    session.close()
    ok = there and hand.keys <= LIMIT_KEYS and seconds <= LIMIT_SECONDS
    return Count("switch of user", hand.keys, hand.clicks, round(seconds, 3), LIMIT_KEYS, ok)


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < end:
        QApplication.processEvents()

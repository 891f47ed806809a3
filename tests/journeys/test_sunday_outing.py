"""A Sunday at the market: opened, counted, taken back, a paper sheet, closed; reopened it shows the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.domain.people import Role
from desk.usecases.opening import open_desk
from tests.desk.duty_stage import SUNDAY, clock_at, go
from tests.ui.tally_stage import (
    CTRL,
    PLACE,
    VNEID,
    WALLET,
    TallyStage,
    click,
    opened,
    press,
    type_words,
)

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

ENTER = Qt.Key.Key_Return


def recount(desk: Desk, by: User, shift: UUID) -> dict[str, int]:
    """The figures of a shift from the steps of its log alone."""
    counted: Counter[str] = Counter()
    for step in desk.tallies.steps(by, shift, 10_000):
        counted[step.service] += step.amount
    return {service: number for service, number in counted.items() if number}


def open_outing(qtbot: QtBot, desk: Desk, user: User) -> TallyStage:
    """A volunteer opens the outing from the pad's own window."""
    window, changes = opened(qtbot, desk, user)
    press(ENTER)
    type_words(PLACE)
    click(window.outing.about.groups.line("tdp07"))
    press(ENTER, held=CTRL)
    shift = window.pad.shift()
    assert shift is not None
    return TallyStage(desk, user, changes, window, shift)


def enter_sheet(stage: TallyStage, code: str) -> None:
    """Type a paper sheet in: 14 activations and 6 wallets, 20 in the heavy box."""
    stage.pick("Nhập phiếu")
    type_words(code)
    press(ENTER)
    type_words("20")
    press(ENTER, ENTER)
    type_words("14")
    press(*[ENTER] * 5)
    type_words("6")
    press(ENTER, held=CTRL)


def test_a_sunday_outing_from_the_first_key_to_the_next_morning(qtbot: QtBot, desk: Desk, user: User) -> None:
    volunteer = desk.users.add(user, "Đỗ Thu Trang", Role.VOLUNTEER)
    with clock_at(8, day=SUNDAY) as clock:
        code = desk.tally_sheets.issue(volunteer, SUNDAY, PLACE)[0].code
        stage = open_outing(qtbot, desk, volunteer)
        press(Qt.Key.Key_2)
        type_words("10")
        press(ENTER, Qt.Key.Key_7, Qt.Key.Key_3, ENTER)
        click(stage.window.pad.entry.minus)
        click(stage.tile("province_app"))
        press(Qt.Key.Key_Z, held=CTRL)
        go(clock, 11, day=SUNDAY)
        enter_sheet(stage, code)
        expected = {VNEID: 24, WALLET: 8}
        assert stage.figures() == recount(desk, volunteer, stage.shift.id) == expected
        stage.pick("Đóng ca")
        type_words("45")
        press(ENTER, held=CTRL)
    folder = desk.folder
    stage.window.close()
    desk.close()
    with open_desk(folder) as again:
        view = again.shifts.get(volunteer, stage.shift.id)
        assert (view.shift.open, view.shift.reached) == (False, 45)
        assert again.tallies.counters(volunteer, view.shift.id) == expected
        assert recount(again, volunteer, view.shift.id) == expected
        amounts = [step.amount for step in again.tallies.steps(volunteer, view.shift.id)]
        assert amounts[2:] == [-1, 1, -1, 3, 10]
        assert again.ledger.verify().entries > len(amounts)

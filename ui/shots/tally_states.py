"""Pictures of the tally pad's window in every state, from the smallest size on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.shift import ShiftDraft, ShiftKind
from desk.usecases import clock
from ui.dialogs.tally_window import LEAST, TallyWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.shift import Shift
    from desk.usecases.opening import Desk
    from ui.changes import Changes

    Take = Callable[[str, QWidget, tuple[int, int]], None]

SIZES = ((LEAST.width(), LEAST.height()), (1092, 614), (1366, 698))
PLACE = "Chợ Vườn Hoa"
STEPS = (("vneid_activate", 10), ("ewallet", 3), ("vneid_activate", 1), ("ewallet", -1), ("vssid", 12))


def take_all(desk: Desk, user: User, changes: Changes, take: Take) -> None:
    """Take the pad without a shift, while one counts, refused, and each of its forms."""
    window = TallyWindow(desk, user, changes, Preferences(desk.folder))
    window.open_pad()
    _each(take, "dem-chua-co-ca", window)
    groups = tuple(unit.key for unit in desk.catalogues.groups()[:4])
    draft = ShiftDraft(clock.today(), ShiftKind.OUTING, PLACE, groups=groups)
    shift = desk.shifts.open(user, draft).shift
    window.show_pad()
    for service, amount in STEPS:
        window.pad.count(service, amount)
    window.pad.undo(window.pad.log.steps()[2])
    window.pad.choose("vneid_activate")
    window.pad.entry.ask()
    _each(take, "dem", window)
    window.resize(LEAST)
    window.pad.head.log_button.click()
    take("dem-nhat-ky", window, SIZES[0])
    window.pad.head.log_button.click()
    window.pad.count("ewallet", -50)
    _each(take, "dem-khong-bot-duoc", window)
    _forms(desk, user, window, shift, take)
    window.close()
    window.deleteLater()


def _forms(desk: Desk, user: User, window: TallyWindow, shift: Shift, take: Take) -> None:
    window.show_step(window.outing)
    _each(take, "dem-ra-quan", window)
    window.outing.kind.set_value(ShiftKind.TRAINING)
    _each(take, "dem-tap-huan", window)
    window.show_step(window.sheet)
    (sheet,) = desk.tally_sheets.issue(user, clock.today(), PLACE)
    window.sheet.code.setText(sheet.code)
    window.sheet.total.setText("12")
    _each(take, "dem-phieu-ma", window)
    window.sheet.go_on()
    window.sheet.go_on()
    _each(take, "dem-phieu-lech", window)
    window.paper.show_shift(shift)
    window.show_step(window.paper)
    _each(take, "dem-in-phieu", window)
    window.closing.show_shift(shift)
    window.show_step(window.closing)
    _each(take, "dem-dong-ca", window)


def _each(take: Take, name: str, window: TallyWindow) -> None:
    for size in SIZES:
        take(name, window, size)

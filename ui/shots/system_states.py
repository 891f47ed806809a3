"""The System page, the first run, the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def privacy(camera: Camera) -> None:
    """The three tiers on the System page, the strip in the full one, and a citizen to be erased."""
    from desk.domain.privacy import Privacy, Tier
    from ui.dialogs.erase_citizen import EraseDialog
    from ui.pages.desk import DeskPage
    from ui.pages.system import SystemPage

    system, page = camera.window.page("system"), camera.window.page("desk")
    assert isinstance(system, SystemPage)
    assert isinstance(page, DeskPage)
    camera.window.show_page("system")
    for tier in (Tier.ANONYMOUS, Tier.FULL):
        system.privacy.tiers.set_value(tier)
        system.privacy.tiers.chosen.emit(tier)
        camera.page(f"he-thong-{tier.value}", "system")
    dialog = EraseDialog(camera.desk.privacy, camera.user, camera.workspace.changes)
    dialog.popup.chosen.emit(camera.desk.privacy.find(camera.user, "nguyen thi mau")[0])
    camera.alone("tim-va-xoa", dialog, ((dialog.width(), dialog.height()),))
    camera.desk.users.set_pin(camera.user, camera.user, "2468")
    camera.desk.privacy.choose(camera.user, Privacy(Tier.FULL, purpose="Báo kết quả"), "2468")
    camera.workspace.changes.privacy_changed.emit()
    page.form.person.setText("nguyễn thị minh hạnh 1962 038162012345 0912345678")
    page.form.person.take()
    camera.page("quay-day-du", "desk")
    page.form.clear()
    camera.desk.privacy.choose(camera.user, Privacy())
    camera.desk.users.clear_pin(camera.user, camera.user)
    camera.workspace.changes.privacy_changed.emit()


def first_run(camera: Camera) -> None:
    """The three steps of a new register."""
    from ui.pages.welcome import WelcomePage

    welcome = WelcomePage(camera.desk.folder)
    camera.window.show_alone(welcome)
    welcome.page_shown()
    camera.type_words("Phường Hạc Thành")
    camera.both("bat-dau-1", camera.window)
    for step in (2, 3):
        camera.press(Qt.Key.Key_Return)
        camera.both(f"bat-dau-{step}", camera.window)
    camera.window.show_frame()


def lock(camera: Camera) -> None:
    """Who is at work, and the PIN."""
    from desk.domain.people import Role
    from ui.pages.lock import LockNotes, LockPage

    users = camera.desk.users
    for name, role in (("Lê Quốc Bảo", Role.VOLUNTEER), ("Lê Thị Phương", Role.LEADER)):
        users.set_pin(camera.user, users.add(camera.user, name, role), "2468")
    ward = camera.desk.wards.ward()
    lock = LockPage(users, LockNotes(ward.name if ward is not None else ""))
    camera.window.show_alone(lock, "lock")
    lock.page_shown()
    camera.both("khoa", camera.window)
    lock.choose(users.active()[0])
    camera.both("khoa-pin", camera.window)
    camera.window.show_frame()

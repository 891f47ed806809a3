"""Phiếu QR with a print set, with a sheet that is called back, and the recall list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.link_check import CheckResult
from ui.shots.camera import SHEET

if TYPE_CHECKING:
    from ui.pages.guide import GuidePage
    from ui.shots.camera import Camera

WITH_SHEET = (SHEET, "1.004873", "vneid_activate")


def printing(camera: Camera) -> None:
    """A set of three sheets, then a link that is found broken."""
    from ui.pages.guide import GuidePage

    page, desk = camera.window.page("guide"), camera.desk
    assert isinstance(page, GuidePage)
    camera.window.show_page("guide")
    _fill(page)
    camera.both("phieu-qr-bo", camera.window)
    sheet = desk.guides.sheet(SHEET)
    desk.guides.printed(camera.user, sheet, "a5", 12, "Canon LBP 2900")
    desk.links.check(camera.user, sheet.link, CheckResult.DEAD)
    page.show_procedure(SHEET)
    camera.both("phieu-qr-thu-hoi", camera.window)
    page.show_recalls()
    camera.both("phieu-qr-danh-sach-thu-hoi", camera.window)
    page.show_library()
    desk.links.check(camera.user, sheet.link, CheckResult.OK)


def _fill(page: GuidePage) -> None:
    for key in WITH_SHEET:
        page.show_procedure(key)
        page.add_shown()
    page.show_procedure(SHEET)

"""Phiếu QR with a print set, with a sheet that is called back, and the recall list."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL, Link
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.usecases.flyer_papers import FlyerOrder
from ui.shots.camera import SHEET

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.pages.guide import GuidePage
    from ui.shots.camera import Camera

GROUP = "https://zalo.me/g/abc123"
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


def doors(camera: Camera) -> None:
    """The register of codes, a page of codes, flyers of a batch, and what was printed."""
    from ui.pages.code_page_view import CodePageView
    from ui.pages.flyer_view import FlyerView
    from ui.pages.guide import GuidePage
    from ui.pages.guide_doors import View

    page, desk, by = camera.window.page("guide"), camera.desk, camera.user
    assert isinstance(page, GuidePage)
    camera.window.show_page("guide")
    desk.qr_register.put(by, Link("", "Nhóm Zalo tổ 7", GROUP, "group", "Tổ dân phố 7", outside=True))
    kept = desk.qr_register.put(by, Link("", "Khảo sát hài lòng", f"{PORTAL}/danh-gia", "survey", "Phường"))
    desk.links.check(by, kept.url, CheckResult.OK)
    page.open_view(View.REGISTER)
    camera.both("phieu-qr-so-ma", camera.window)
    page.show_procedure("nhom_zalo_to_7")
    camera.both("phieu-qr-ngoai-nha-nuoc", camera.window)
    page.open_view(View.CODES)
    codes = page.findChild(CodePageView)
    assert codes is not None
    codes.codes.set_keys((*WITH_SHEET, kept.key))
    codes.codes.changed.emit()
    camera.both("phieu-qr-nhieu-ma", camera.window)
    page.open_view(View.FLYERS)
    camera.both("phieu-qr-to-roi-chua-co", camera.window)
    _flyers(desk, by)
    page.open_view(View.FLYERS)
    camera.both("phieu-qr-to-roi", camera.window)
    flyers = page.findChild(FlyerView)
    assert flyers is not None
    flyers.see.click()
    camera.both("phieu-qr-to-roi-xem", camera.window)
    flyers.begin()
    flyers.plan.groups.set_keys(unit.key for unit in desk.catalogues.groups()[:3])
    camera.both("phieu-qr-to-roi-moi", camera.window)
    page.open_view(View.RUNS)
    camera.both("phieu-qr-da-in", camera.window)
    page.open_view(View.SHEETS)
    lines = tuple(SetLine(Subject(SubjectKind.PROCEDURE, key)) for key in WITH_SHEET[:2])
    saved = desk.print_sets.put(by, PrintSet(uuid4(), "Ra quân thứ Bảy", lines))
    page.refresh()
    page.doors.sets.set_value(saved)
    page.doors.set_chosen.emit(saved)
    camera.both("phieu-qr-bo-da-luu", camera.window)


def _flyers(desk: Desk, by: User) -> None:
    groups = [unit.key for unit in desk.catalogues.groups()][:5]
    sheet = Subject(SubjectKind.PROCEDURE, SHEET)
    batch = desk.flyers.plan(by, sheet, dict.fromkeys(groups, 60)).batch
    order = FlyerOrder(batch.id, "a6_4up", 20)
    desk.flyer_papers.printed(by, desk.flyer_papers.make(by, order), "Canon LBP 2900")
    desk.flyers.hand_out(by, batch.id, groups[0], 12)
    desk.guides.printed(by, desk.guides.sheet(SHEET), "a5", 3, "Canon LBP 2900")

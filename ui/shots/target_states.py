"""Pictures of the page of targets: the board with a doubt, the daily entry, setting up, the large board."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_step import EntryLine
from desk.domain.target import TargetDraft
from desk.domain.unit import Measure
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.shots.camera import Camera

# Targets and figures of the sixteen groups, summing to 1.300 and 1.018.
TARGETS = (96, 88, 84, 80, 92, 76, 78, 82, 74, 90, 86, 70, 68, 85, 79, 72)
DONE = (79, 93, 58, 80, 77, 45, 66, 49, 74, 62, 71, 70, 34, 78, 52, 30)
OTHERS = (
    ("Cài e-Thanh Hóa tại nhà", "lượt", 1000, 1416),
    ("Mở ví điện tử tại nhà", "tài khoản", 300, 429),
    ("Điểm bán nhận tiền không tiền mặt", "cửa hàng", 100, 154),
    ("Sản phẩm đưa lên sàn", "sản phẩm", 360, 189),
)


def targets(camera: Camera) -> None:
    """The page in its states."""
    from ui.dialogs.board_screen import BoardScreen
    from ui.pages.targets import TargetsPage

    fill_targets(camera.desk, camera.user)
    page = camera.window.page("targets")
    assert isinstance(page, TargetsPage)
    camera.page("chi-tieu", "targets")
    page.view.enter.click()
    camera.settle()
    row = page.entry.rows()[5]
    for field, typed in ((row.more, "1"), (row.told, "32"), (page.entry.rows()[12].done, "33")):
        field.setFocus()
        camera.type_words(typed)
    page.entry.rows()[13].more.setFocus()
    camera.both("bang-nhap", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.list.setup.click()
    camera.both("dot-chi-tieu", camera.window)
    page.key_again()
    camera.settle()
    board = page.view.board()
    assert board is not None
    camera.alone("bang-thi-dua-lon", BoardScreen(board), ((1366, 768),))


def fill_targets(desk: Desk, by: User) -> None:
    """A plan for the month with five indicators, and a rest of the ward that does not add up."""
    from ui.pages.targets_plan import new_plan

    plan = desk.targets.put_plan(by, new_plan(f"Đợt thi đua tháng {clock.today():%m/%Y}"))
    groups = [unit.key for unit in desk.catalogues.groups()]
    yesterday = max(plan.start, clock.today() - timedelta(1))
    vneid = desk.indicators.define(by, Indicator("", "VNeID mức 2 theo tổ", "người", Source.ENTERED)).code
    known = {
        each.unit: each.day for each in desk.units.denominators(by) if each.measure is Measure.HOUSEHOLDS
    }
    drafts = [
        TargetDraft(vneid, amount, unit, None, Measure.HOUSEHOLDS, known.get(unit))
        for unit, amount in zip(groups, TARGETS, strict=False)
    ]
    desk.targets.give(by, plan.id, drafts)
    lines = [EntryLine(unit, done, 0) for unit, done in zip(groups, DONE, strict=False)]
    desk.emulation.enter(by, plan.id, vneid, yesterday, lines)
    ward = desk.emulation.board(by, plan.id, vneid, clock.today()).ward
    told = EntryLine(ward.holder.key, 0, 0, 382)
    desk.emulation.enter(by, plan.id, vneid, clock.today(), [told])
    for name, unit, target, done in OTHERS:
        code = desk.indicators.define(by, Indicator("", name, unit, Source.ENTERED)).code
        desk.targets.give(by, plan.id, [TargetDraft(code, target, groups[0])])
        desk.emulation.enter(by, plan.id, code, yesterday, [EntryLine(groups[0], done, 0)])

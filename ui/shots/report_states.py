"""The report page: findings looked at, a month being closed, closed and opened again; the quick report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.shots.camera import MONTH

if TYPE_CHECKING:
    from ui.shots.camera import Camera

PIN = "2580"
QUICK = (860, 600)


def closing(camera: Camera) -> None:
    """From what is to be looked at to the closed month."""
    from desk.domain.period import Basis, Span, month_period, span_period
    from ui.pages.report import ReportPage

    page = camera.window.page("report")
    assert isinstance(page, ReportPage)
    camera.window.show_page("report")
    page.show_period(span_period(MONTH[0], Span.QUARTER, 4, Basis.CALENDAR))
    camera.both("bao-cao-quy", camera.window)
    page.show_period(month_period(*MONTH, Basis.ND09))
    camera.settle()
    page.checks.findings[0].link.click()
    camera.both("bao-cao-can-xem", camera.window)
    checked = camera.desk.figure_checks.check(camera.user, page.period())
    keys = [each.finding.key for each in checked.open]
    if keys:
        reason = "Đã đối chiếu với sổ giấy của ca trực"
        camera.desk.figure_checks.override(camera.user, page.period(), keys, reason)
    camera.desk.users.set_pin(camera.user, camera.user, PIN)
    page.refresh()
    camera.settle()
    page.close_card.close_button.click()
    camera.type_words(PIN[:3])
    camera.both("chot-thang", camera.window)
    camera.type_words(PIN[3:])
    camera.press(Qt.Key.Key_Return)
    camera.both("bao-cao-da-chot", camera.window)
    _late(camera)
    camera.window.show_page("report")
    page.close_card.reopen_button.click()
    camera.type_words("Thiếu lượt của Tổ 3")
    camera.both("mo-lai-thang", camera.window)
    camera.press(Qt.Key.Key_Escape)


def _late(camera: Camera) -> None:
    """A visit of the closed month at the desk: the save bar asks why."""
    from datetime import date

    from ui.pages.desk import DeskPage

    camera.window.show_page("desk")
    page = camera.window.page("desk")
    assert isinstance(page, DeskPage)
    page.form.set_day(date(*MONTH, 7))
    page.form.tiles.pick(2)
    page.save()
    camera.type_words("Quên ghi hôm tổ chức ở Tổ 3")
    camera.both("quay-ghi-muon", camera.window)
    page.form.clear()
    page.form.set_day(None)
    page.bar.show_buttons()


def quick(camera: Camera) -> None:
    """The message for Zalo, and what became of one that was told."""
    from desk.domain.period import Basis, month_period
    from ui.dialogs.quick_report import QuickReportWindow
    from ui.preferences import Preferences

    preferences = Preferences(camera.desk.folder)
    window = QuickReportWindow(camera.desk, camera.user, camera.workspace.changes, preferences, camera.window)
    window.open_for(month_period(*MONTH, Basis.CALENDAR))
    camera.settle()
    window.copy_all()
    camera.take("tin-nhanh", window, QUICK)
    window.code.field.setText(camera.desk.snapshots.newest(camera.user)[0])
    window.code.look_up()
    camera.settle()
    camera.take("tin-da-gui", window, QUICK)
    window.close()

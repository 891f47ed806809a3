"""The log filtered, exported, corrected, voided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.shots.camera import MONTH

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def narrowed(camera: Camera) -> None:
    """Lines cut down by filters, other columns, an export."""
    from desk.domain.period import Basis, month_period
    from desk.domain.visit import Outcome
    from ui.models.log_columns import Column
    from ui.pages.log import LogPage

    page = camera.window.page("log")
    assert isinstance(page, LogPage)
    filters = page.filters
    page.show_period(month_period(*MONTH, Basis.ND09))
    filters.outcome.set_value(Outcome.SUBMITTED)
    page.refresh()
    filters.procedure.setFocus()
    camera.press(Qt.Key.Key_Return)
    camera.type_words("khai")
    camera.both("so-loc", camera.window)
    camera.press(Qt.Key.Key_Return)
    page.lines.focus_rows()
    camera.press(Qt.Key.Key_Return)
    camera.both("so-da-loc", camera.window)
    filters.clear()
    filters.columns.setFocus()
    camera.press(Qt.Key.Key_Return)
    for column in (Column.UNIT, Column.PLACE, Column.BARRIER):
        filters.columns.tick(column).click()
    camera.both("so-cot", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.export.export(filters.query(), names=False)
    camera.both("so-xuat", camera.window)


def corrected(camera: Camera) -> None:
    """A line of the log while it is corrected and voided, and its history afterwards."""
    from ui.pages.log import LogPage

    page = camera.window.page("log")
    assert isinstance(page, LogPage)
    camera.window.show_page("log")
    camera.settle()
    page.lines.focus_rows()
    camera.press(Qt.Key.Key_Return)
    camera.both("so-sua", camera.window)
    camera.press(Qt.Key.Key_Down)
    page.panel.foot.save.click()
    camera.both("so-thieu-ly-do", camera.window)
    page.panel.foot.reason.free.setFocus()
    camera.type_words("khách hẹn mang giấy")
    camera.press(Qt.Key.Key_Return)
    camera.both("so-lich-su", camera.window)
    page.panel.foot.void.click()
    camera.both("so-huy", camera.window)
    page.panel.foot.reason.free.setFocus()
    camera.type_words("ghi trùng với bà Thoa")
    camera.press(Qt.Key.Key_Return)
    page.filters.voided.click()
    camera.settle()
    page.lines.focus_rows()
    camera.both("so-da-huy", camera.window)

"""Pictures of the duty page in its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def duty(camera: Camera) -> None:
    """The duty page from the plan of today to the closed shift, a day, the forms, the roster."""
    from ui.pages.duty import DutyPage

    page = camera.window.page("duty")
    assert isinstance(page, DutyPage)
    camera.page("ca-truc-mo", "duty")
    for _ in range(4):
        camera.press(Qt.Key.Key_Return)
    camera.both("ca-truc", camera.window)
    page.panel.search.setFocus()
    camera.type_words("vm")
    camera.both("ca-truc-them", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.key_again()
    camera.both("ca-truc-dong", camera.window)
    camera.press(Qt.Key.Key_Return)
    camera.both("ca-truc-da-dong", camera.window)
    page.start.today.click()
    camera.both("ca-truc-ngay", camera.window)
    page.day.past.click()
    camera.both("ca-truc-ghi-bu", camera.window)
    page.key_again()
    page.start.other.click()
    camera.both("ca-truc-khac", camera.window)
    page.key_again()
    page.head.list.click()
    page.list.views.set_value(value=True)
    page.list.views.chosen.emit(True)
    camera.both("ca-truc-dia-ban", camera.window)
    page.list.views.set_value(value=False)
    page.list.views.chosen.emit(False)
    page.head.list.click()
    page.head.roster.click()
    camera.both("ca-truc-xep-lich", camera.window)
    page.key_again()

"""The desk while one types, saves, practises, and sees what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def typing(camera: Camera) -> None:
    """A visit from the first letter to the save."""
    from ui.pages.desk import DeskPage

    page = camera.window.page("desk")
    assert isinstance(page, DeskPage)
    camera.window.show_page("desk")
    page.form.person.setFocus()
    camera.type_words("nguyen thi")
    camera.both("quay-nguoi", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.form.person.take()
    camera.both("quay-nguoi-moi", camera.window)
    page.form.clear()
    camera.type_words("nguyen thi")
    camera.press(Qt.Key.Key_Return)
    page.form.tiles.pick(1)
    camera.type_words("khai s")
    camera.both("quay-thu-tuc", camera.window)
    camera.press(Qt.Key.Key_Return)
    camera.type_words("H56.118.24-261323-0007")
    camera.press(Qt.Key.Key_Return)
    camera.both("quay-mot-viec", camera.window)
    page.form.tiles.pick(2)
    page.form.tiles.pick(7)
    camera.both("quay-ba-viec", camera.window)
    page.bar.show_failure("Chưa lưu được lượt này", "Ổ đĩa đã đầy. Nội dung đang gõ còn nguyên.")
    camera.both("quay-chua-luu", camera.window)
    page.bar.show_buttons()
    page.save()
    camera.both("quay-vua-luu", camera.window)
    page.form.strip.recall(camera.desk.visits.find_citizens(camera.user, "nguyen thi mau")[0])
    page.form.tiles.pick(1)
    camera.type_words("khai s")
    camera.press(Qt.Key.Key_Return)
    camera.both("quay-co-the-trung", camera.window)
    page.form.clear()
    page.side.undo_asked.emit()
    camera.both("quay-hoan-tac", camera.window)


def waiting(camera: Camera) -> None:
    """What waits for its outcome, in place of the day's entries."""
    from ui.pages.desk import DeskPage

    page = camera.window.page("desk")
    assert isinstance(page, DeskPage)
    camera.window.show_page("desk")
    camera.settle()
    camera.both("quay-con-viec", camera.window)
    page.side.waiting_asked.emit()
    camera.press(Qt.Key.Key_Down)
    camera.press(Qt.Key.Key_Return)
    camera.both("quay-chua-xong", camera.window)
    camera.press(Qt.Key.Key_Return)
    camera.both("quay-vua-xong", camera.window)
    page.side.waiting_asked.emit()


def practice(camera: Camera) -> None:
    """The desk in practice mode; the desk is the practice register."""
    from ui import theme
    from ui.practice import Practice

    theme.install(camera.app, theme.PRACTICE)
    Practice(camera.window, camera.workspace.changes, lambda: None)
    camera.page("luyen-tap", "desk")
    theme.install(camera.app)

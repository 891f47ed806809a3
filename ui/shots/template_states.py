"""The editor of sheet templates: as it opens, with remarks, with words that cannot be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.shots.camera import SHEET

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def editing(camera: Camera) -> None:
    """The editor in the place of a page."""
    from ui.pages.template_editor import TemplateEditor

    desk, changes = camera.desk, camera.workspace.changes
    editor = TemplateEditor(desk.sheet_templates, SHEET, camera.user, changes)
    camera.window.add_page("template", "qr-code", "Mẫu phiếu", "", lambda: editor)
    camera.window.show_page("template")
    camera.both("mau-phieu", camera.window)
    editor.start()
    camera.type_words("Truy cập website để đăng ký khai sinh")
    camera.both("mau-phieu-nhac", camera.window)
    camera.type_words(" cho con mới đẻ tại trạm y tế hoặc tại nhà, kể cả con đẻ ở nơi khác, tỉnh khác")
    camera.press(Qt.Key.Key_Escape)
    camera.both("mau-phieu-chua-in-duoc", camera.window)

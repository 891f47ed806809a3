"""The catalogues and their editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shots.camera import SHEET

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def tabs(camera: Camera) -> None:
    """A procedure that is abolished, and the other tabs."""
    from ui.pages.catalogue import CataloguePage

    page = camera.window.page("catalogue")
    assert isinstance(page, CataloguePage)
    camera.window.show_page("catalogue")
    page.procedures.choose(SHEET)
    page.procedures.panel.start()
    page.procedures.ask_for_end()
    camera.both("danh-muc-bai-bo", camera.window)
    for number, name in ((1, "danh-muc-loai"), (2, "danh-muc-don-vi")):
        page.show_tab(number)
        page.page_shown()
        camera.both(name, camera.window)

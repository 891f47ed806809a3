"""Which pictures there are, in the order they are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shots import (
    catalogue_states,
    criteria_states,
    desk_states,
    dialog_states,
    duty_states,
    guide_states,
    indicator_states,
    log_states,
    roster_states,
    system_states,
    tally_states,
    target_states,
    template_states,
)
from ui.shots.camera import MONTH, SHEET

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def pages(camera: Camera) -> None:
    """Every page in its usual state."""
    from desk.domain.period import Basis, month_period
    from ui.pages.guide import GuidePage
    from ui.pages.report import ReportPage

    camera.page("quay", "desk")
    camera.page("so", "log")
    guide, report = camera.window.page("guide"), camera.window.page("report")
    assert isinstance(guide, GuidePage)
    assert isinstance(report, ReportPage)
    guide.show_procedure(SHEET)
    camera.page("phieu-qr", "guide")
    report.show_period(month_period(*MONTH, Basis.ND09))
    camera.page("bao-cao", "report")
    camera.page("danh-muc", "catalogue")
    camera.page("he-thong", "system")


def states(camera: Camera) -> None:
    """The desk while one types, the help, the first run, and every dialog."""
    log_states.narrowed(camera)
    system_states.privacy(camera)
    desk_states.typing(camera)
    camera.window.show_page("desk")
    camera.window.toggle_help()
    camera.both("tro-giup", camera.window)
    camera.window.toggle_help()
    desk_states.waiting(camera)
    log_states.corrected(camera)
    catalogue_states.tabs(camera)
    system_states.first_run(camera)
    system_states.lock(camera)
    dialog_states.dialogs(camera)
    duty_states.duty(camera)
    tally_states.take_all(camera.desk, camera.user, camera.workspace.changes, camera.take)
    roster_states.roster(camera)
    criteria_states.criteria(camera)
    guide_states.printing(camera)
    guide_states.doors(camera)
    template_states.editing(camera)
    indicator_states.indicators(camera)
    target_states.targets(camera)

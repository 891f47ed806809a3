"""Windows that open by themselves."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from ui.shots.camera import SHEET, SIZES

if TYPE_CHECKING:
    from ui.shots.camera import Camera


def dialogs(camera: Camera) -> None:
    """The screens for the citizen, the import, a crash."""
    from ui.crash import CrashDialog
    from ui.dialogs.import_log import ImportDialog
    from ui.dialogs.screen_code import ScreenCodeWindow
    from ui.dialogs.turned_screen import TurnedScreen

    today = camera.desk.visits.today(camera.user).visits
    filed = next(each for each in today if each.items[0].dossier and not each.voided)
    camera.alone("quay-man-hinh", TurnedScreen(camera.desk.guides.confirmation(camera.user, filed)), SIZES)
    code = ScreenCodeWindow(camera.desk.guides.screen_code(SHEET))
    camera.alone("ma-tren-man-hinh", code, SIZES)
    dialog = ImportDialog(camera.desk.imports, camera.user, camera.workspace.changes)
    size = ((dialog.width(), dialog.height()),)
    camera.alone("nhap-tep", dialog, size)
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        dialog.read(workbook)
        while dialog.is_busy():
            camera.settle()
        camera.alone("nhap-tep-ghep-cot", dialog, size)
        dialog.frame.back_button.click()
        camera.alone("nhap-tep-chon-trang", dialog, size)
    crash = CrashDialog("", camera.window)
    camera.alone("su-co", crash, ((crash.sizeHint().width(), crash.sizeHint().height()),))

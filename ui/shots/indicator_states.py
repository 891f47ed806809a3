"""The window of indicators and the rows behind a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shots.camera import MONTH

if TYPE_CHECKING:
    from ui.dialogs.figure_rows import FigureRowsDialog
    from ui.dialogs.indicator_editor import IndicatorEditor
    from ui.shots.camera import Camera

SMALL, ROWS = (980, 560), ((900, 560),)


def indicators(camera: Camera) -> None:
    """One that comes with the program, new ones of each source, and rows that add up."""
    from desk.domain.indicator import Counting, Filter, Indicator, Source
    from desk.domain.period import Basis, month_period
    from ui.dialogs.figure_rows import FigureRowsDialog
    from ui.dialogs.indicator_editor import IndicatorEditor

    editor = IndicatorEditor(camera.desk, camera.user, camera.workspace.changes)
    sizes = ((editor.width(), editor.height()), SMALL)
    editor.show()
    rest(camera, editor)
    for size in sizes:
        camera.take("chi-tieu-co-san", editor, size)
    editor.new_button.click()
    asked = Filter(services=("vneid_activate", "shop_payment_code"), levels=("full",))
    for name, draft in (
        ("lap", Indicator("", "", "lượt", Source.COUNTED, filter=Filter(("vneid_activate",)))),
        ("sai", Indicator("", "", "lượt", Source.COUNTED, filter=asked)),
        ("gio", Indicator("", "", "giờ", Source.COUNTED, Counting.HOURS)),
        ("nhap-tay", Indicator("", "", "hộ", Source.ENTERED)),
        ("cong", Indicator("", "", "lượt", Source.COMPOSED, parts=("vneid", "ewallets"))),
    ):
        editor.form.show_draft(draft)
        editor.form.begin()
        editor.form.edited.emit()
        rest(camera, editor)
        for size in sizes:
            camera.take(f"chi-tieu-{name}", editor, size)
    editor.close_button.click()
    editor.close()
    rows = FigureRowsDialog(camera.desk, camera.user)
    month = month_period(*MONTH, Basis.CALENDAR)
    for code in ("dossiers", "cashless"):
        rows.show_figure(code, month.start, month.end)
        rest(camera, rows)
        camera.alone(f"cac-dong-{code}", rows, ROWS)


def rest(camera: Camera, window: IndicatorEditor | FigureRowsDialog) -> None:
    """Wait until a window has counted."""
    while window.is_busy():
        camera.settle()

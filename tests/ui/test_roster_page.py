"""The roster made in place by keys and clicks, copied, cleared, brought back, and put on paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reports import raster
from tests.desk.duty_stage import MONDAY, stage
from tests.ui.duty_stage import FRIDAY, Scene, focused, press, scene, write
from ui.pages.roster_output import RosterOutput
from ui.preferences import Preferences
from ui.printing import SystemDialogs

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

__all__ = ["scene", "stage"]

LAST = date(2026, 11, 30)


def open_roster(scene: Scene) -> None:
    scene.show()
    scene.click("Make the roster")


def cell(scene: Scene, name: str, day: date) -> QModelIndex:
    """The cell of a person and a day."""
    model = scene.page.editor.model
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == name)
    column = next(n for n in range(1, model.columnCount()) if model.column(n).day == day)  # type: ignore[union-attr]
    return model.index(row, column)


def planned(scene: Scene, day: date) -> set[str]:
    """Who is planned on a day."""
    names = {person.id: person.name for person in scene.stage.people}
    found = scene.stage.desk.roster.between(scene.stage.user, day, day)
    return {names[person] for slot in found for person in slot.plan.persons}


def test_space_ticks_and_arrows_move(scene: Scene) -> None:
    open_roster(scene)
    scene.page.editor.table.setCurrentIndex(cell(scene, "Lê Quốc Bảo", LAST))
    press(Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert planned(scene, LAST) == {"Lê Quốc Bảo", "Đỗ Thu Trang"}
    press(Qt.Key.Key_Space)
    assert planned(scene, LAST) == {"Lê Quốc Bảo"}


def test_a_click_ticks_and_the_last_row_counts(scene: Scene) -> None:
    open_roster(scene)
    table = scene.page.editor.table
    index = cell(scene, "Lê Quốc Bảo", FRIDAY)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert planned(scene, FRIDAY) == {"Đỗ Thu Trang", "Nguyễn Hải Long"}
    assert index.siblingAtRow(scene.page.editor.model.rowCount() - 1).data() == "2"


def test_a_day_that_has_passed_is_not_planned_any_more(scene: Scene) -> None:
    open_roster(scene)
    scene.page.editor.table.setCurrentIndex(cell(scene, "Lê Quốc Bảo", date(2026, 11, 20)))
    press(Qt.Key.Key_Space)
    assert scene.said().startswith("This day has passed")
    assert planned(scene, date(2026, 11, 20)) == set()


def test_new_plans_get_the_hours_told(scene: Scene) -> None:
    open_roster(scene)
    scene.page.editor.starts.setFocus()
    scene.page.editor.starts.selectAll()
    write("8h")
    scene.page.editor.table.setCurrentIndex(cell(scene, "Lê Quốc Bảo", LAST))
    scene.page.editor.table.setFocus()
    press(Qt.Key.Key_Space)
    slot = scene.stage.desk.roster.between(scene.stage.user, LAST, LAST)[0]
    assert f"{slot.plan.starts:%H:%M}" == "08:00"


def test_the_week_before_is_copied(scene: Scene) -> None:
    open_roster(scene)
    scene.page.editor.table.setCurrentIndex(cell(scene, "Lê Quốc Bảo", LAST))
    scene.click("Copy the week before")
    assert planned(scene, LAST) == planned(scene, MONDAY)
    assert planned(scene, FRIDAY + timedelta(7)) == planned(scene, FRIDAY)


def test_a_cleared_week_comes_back(scene: Scene) -> None:
    open_roster(scene)
    scene.click("Clear the week")
    assert planned(scene, FRIDAY) == planned(scene, MONDAY) == set()
    scene.click("Undo")
    assert len(planned(scene, FRIDAY)) == len(planned(scene, MONDAY)) == 3


def test_escape_comes_back_to_today(scene: Scene) -> None:
    open_roster(scene)
    press(Qt.Key.Key_Escape)
    assert scene.page.start.isVisible()
    assert focused() is scene.page.start.main_button()


def output(scene: Scene, dialogs: SystemDialogs) -> RosterOutput:
    """Printing with answers in the place of the system's windows."""
    desk = scene.stage.desk
    preferences = Preferences(desk.folder)
    made = RosterOutput(scene.page, desk.roster_sheets, scene.stage.user, preferences, dialogs)
    made.said.connect(scene.page.say)
    return made


def test_the_roster_goes_to_the_printer_on_a4(scene: Scene, qtbot: QtBot, home: Path) -> None:
    target = home / "printed.pdf"

    def accept(printer: QPrinter, _owner: QWidget) -> bool:
        printer.setOutputFileName(str(target))
        return True

    job = output(scene, SystemDialogs(printer_names=lambda: ["Laser"], ask_printer=accept))
    scene.show()
    with qtbot.waitSignal(job.said, timeout=20_000):
        job.print_month(2026, 11)
    assert scene.said() == "Roster 11/2026: sent to the printer"
    page = raster.page(target.read_bytes(), 0, 50)
    assert (round(page.width / 50 * 25.4), round(page.height / 50 * 25.4)) == (210, 297)


def test_a_pc_without_printer_saves_a_file(scene: Scene, qtbot: QtBot, home: Path) -> None:
    target = home / "lich-truc.pdf"
    job = output(scene, SystemDialogs(printer_names=list, ask_file=lambda *_: target))
    scene.show()
    with qtbot.waitSignal(job.said, timeout=20_000):
        job.print_month(2026, 11)
    assert raster.page_count(target.read_bytes()) == 1
    assert not job.is_busy()


def test_closing_the_printer_window_prints_nothing(scene: Scene, qtbot: QtBot) -> None:
    refuse = SystemDialogs(printer_names=lambda: ["Laser"], ask_printer=lambda *_: False)
    job = output(scene, refuse)
    job.print_month(2026, 11)
    qtbot.waitUntil(lambda: not job.is_busy())
    QApplication.processEvents()
    assert scene.said() == ""

"""Taking the log away from its page, as an officer and as a leader, and all that can go wrong with a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from python_calamine import CalamineWorkbook

from desk.domain.people import Role
from desk.domain.problems import Refused, refusal
from reports import files
from tests.ui.log_stage import click_row, press, settled, shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.pages.log import LogPage


@pytest.fixture
def page(qtbot: QtBot, filled_desk: Desk, user: User) -> LogPage:
    return shown(qtbot, filled_desk, user)


@pytest.fixture
def officers_page(qtbot: QtBot, filled_desk: Desk, user: User) -> LogPage:
    return shown(qtbot, filled_desk, filled_desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER))


def rows(path: Path) -> list[dict[str, Any]]:
    found = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(found[0], row, strict=True)) for row in found[1:]]


def written(desk: Desk) -> list[Path]:
    return sorted((desk.folder / "exports").glob("*"))


def test_a_leader_takes_names_with_two_keys(qtbot: QtBot, page: LogPage, filled_desk: Desk) -> None:
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.export.exported):
        press(Qt.Key.Key_Return)
    (path,) = written(filled_desk)
    taken = rows(path)
    assert len(taken) == 180
    assert "Đặng Thị Lực" in {row["Họ tên"] for row in taken}
    assert page.export.bar.message() == (
        f"Saved {path.name}. Names are in it: send it only to those who may read them"
    )


def test_a_leader_may_leave_names_out(qtbot: QtBot, page: LogPage, filled_desk: Desk) -> None:
    QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.export.exported):
        press(Qt.Key.Key_Return)
    (path,) = written(filled_desk)
    assert path.stem.endswith("-khong-ten")
    assert {row["Họ tên"] for row in rows(path)} == {""}
    assert "names and id numbers are empty" in page.export.bar.message()


def test_an_officer_gets_what_is_shown_without_names_and_is_told_so(
    qtbot: QtBot, officers_page: LogPage, filled_desk: Desk
) -> None:
    page = officers_page
    click_row(page.filters.procedure, "Đăng ký khai sinh")
    settled(qtbot, page)
    with qtbot.waitSignal(page.export.exported):
        QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    (path,) = written(filled_desk)
    taken = rows(path)
    assert len(taken) == page.lines.model.rowCount()
    assert {(row["Thủ tục"], row["Họ tên"], row["Số định danh"]) for row in taken} == {("1.001193", "", "")}
    assert page.export.bar.message().endswith("only leaders take names away")


def test_what_was_said_of_an_export_goes_when_other_lines_are_asked_for(
    qtbot: QtBot, officers_page: LogPage
) -> None:
    page = officers_page
    with qtbot.waitSignal(page.export.exported):
        QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    assert page.export.isVisible()
    click_row(page.filters.place, "At home")
    assert not page.export.isVisible()


def test_a_second_export_replaces_the_first_unless_that_was_touched(
    qtbot: QtBot, officers_page: LogPage, filled_desk: Desk
) -> None:
    page = officers_page
    for _ in range(2):
        with qtbot.waitSignal(page.export.exported):
            QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    (path,) = written(filled_desk)
    path.write_text("của tôi")
    with qtbot.waitSignal(page.export.exported):
        QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    assert path.read_text() == "của tôi"
    assert [each.name for each in written(filled_desk)] == [f"{path.stem} (2).xlsx", path.name]


def test_a_file_open_elsewhere_is_offered_another_name(
    qtbot: QtBot, officers_page: LogPage, filled_desk: Desk
) -> None:
    page = officers_page
    QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_busy())
    (path,) = written(filled_desk)
    page.export.bar.tell_refused(Refused(refusal("target_open_elsewhere", name=path.name)), path)
    assert page.export.bar.message().startswith("The file was not saved. ")
    with qtbot.waitSignal(page.export.exported) as told:
        QTest.keyClick(page.export.bar.action_button(), Qt.Key.Key_Return)
    assert told.args == [path.with_name(f"{path.stem} (2).xlsx")]


def test_an_empty_answer_is_not_written(qtbot: QtBot, officers_page: LogPage, filled_desk: Desk) -> None:
    page = officers_page
    click_row(page.filters.service, "Dán thẻ thu phí không dừng")
    settled(qtbot, page)
    QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_busy())
    assert "Không có dòng nào để xuất" in page.export.bar.message()
    assert written(filled_desk) == []


def test_a_folder_that_cannot_be_made_is_told_with_a_way_out(
    qtbot: QtBot, officers_page: LogPage, filled_desk: Desk
) -> None:
    (filled_desk.folder / "exports").write_text("kein Ordner")
    QTest.mouseClick(officers_page.filters.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not officers_page.is_busy())
    assert officers_page.export.bar.action_button().text() == "Choose another folder…"


def test_an_export_that_is_stopped_leaves_no_file(
    qtbot: QtBot, officers_page: LogPage, filled_desk: Desk
) -> None:
    page = officers_page
    QTest.mouseClick(page.filters.export_button, Qt.MouseButton.LeftButton)
    assert page.export.work.isVisible()
    page.export.work.cancelled.emit()
    assert page.export.bar.message() == "The export was stopped. No unfinished file is left"
    assert not page.is_busy()
    settled(qtbot, page)
    assert [each for each in written(filled_desk) if each.suffix != ".xlsx"] == []
    assert files.free_name(filled_desk.folder / "x").name == "x"

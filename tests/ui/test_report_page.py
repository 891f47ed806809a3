"""The report page over a real register: figures, the other basis, the real pages, three formats on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.period import Basis, Period, month_period
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from ui import theme
from ui.changes import Changes
from ui.pages.report import ReportPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

EXPECTED = Path(__file__).parents[1] / "data" / "help_log_sample.expected.json"
CTRL = Qt.KeyboardModifier.ControlModifier
OCTOBER = month_period(2026, 10, Basis.ND09)


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def preferences(home: Path) -> Preferences:
    made = Preferences(home)
    made.export_folder = str(home / "reports")
    return made


@pytest.fixture
def page(
    qtbot: QtBot,
    qapp: QApplication,
    filled_desk: Desk,
    user: User,
    changes: Changes,
    preferences: Preferences,
) -> ReportPage:
    theme.install(qapp)
    desk = filled_desk
    page = ReportPage(desk.months, desk.wards, user, changes, preferences, desk.folder)
    qtbot.addWidget(page)
    page.resize(1190, 672)
    page.show()
    qtbot.waitExposed(page)
    page.page_shown()
    report_on(qtbot, page, OCTOBER)
    return page


def report_on(qtbot: QtBot, page: ReportPage, period: Period) -> None:
    page.show_period(period)
    qtbot.waitUntil(lambda: not page.is_busy())


@pytest.mark.parametrize(
    ("window", "basis"), [("2026-10 calendar", Basis.CALENDAR), ("2026-10 nd09", Basis.ND09)]
)
def test_figures_are_those_of_the_recount(qtbot: QtBot, page: ReportPage, window: str, basis: Basis) -> None:
    expected: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))[window]
    report_on(qtbot, page, month_period(2026, 10, basis))
    figures, outcomes = page.figures, expected["outcomes"]
    assert [row.figure() for row in figures.rows()] == [
        str(figure)
        for figure in (
            *(expected["visits"], expected["help_items"], expected["people_known"]),
            *(expected["distinct_dossiers"], outcomes["submitted"], expected["paid_online"]),
            *(outcomes["paper"], outcomes["pending"], outcomes["unfinished"]),
        )
    ]


def test_the_other_basis_is_told_with_its_own_total(page: ReportPage) -> None:
    assert page.picker.note() == "The calendar month would have 86 visits, not 84."


def test_the_basis_changes_by_key_and_is_remembered(
    qtbot: QtBot, page: ReportPage, preferences: Preferences
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert page.period() == month_period(2026, 10, Basis.CALENDAR)
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.picker.note() == "Days 15→14 would have 84 visits, not 86."
    assert preferences.pinned("report_basis") == "calendar"


def test_figures_of_the_period_before_are_dimmed_while_the_new_ones_are_counted(
    qtbot: QtBot, page: ReportPage
) -> None:
    page.picker.chosen.emit(month_period(2026, 9, Basis.ND09))
    assert not page.figures.link.isEnabled()
    assert not page.preview.isEnabled()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.figures.link.isEnabled()
    assert page.preview.isEnabled()


def test_the_pages_of_the_real_pdf_are_shown(page: ReportPage) -> None:
    assert page.preview.page_count() >= 2
    page.preview.show_page(1)
    assert page.preview.page() == 1


def test_an_empty_month_is_told_as_such(qtbot: QtBot, page: ReportPage) -> None:
    report_on(qtbot, page, month_period(2020, 1, Basis.ND09))
    assert {row.figure() for row in page.figures.rows()} == {"0"}
    assert page.figures.left_over() == ""
    assert not page.figures.link.isVisible()


def test_the_link_asks_for_the_lines_of_the_period(qtbot: QtBot, page: ReportPage) -> None:
    with qtbot.waitSignal(page.rows_requested) as asked:
        QTest.mouseClick(page.figures.link, Qt.MouseButton.LeftButton)
    assert asked.args == [OCTOBER]


def test_what_is_left_to_do_is_pointed_out(page: ReportPage) -> None:
    assert page.figures.left_over() == "14 items to be followed up"


def export(qtbot: QtBot, page: ReportPage, press: Callable[[], object]) -> Path:
    with qtbot.waitSignal(page.export.exported) as written:
        press()
    (path,) = written.args or [None]
    assert isinstance(path, Path)
    return path


def test_word_is_two_keys_away(qtbot: QtBot, page: ReportPage, home: Path) -> None:
    path = export(qtbot, page, lambda: QTest.keyClick(page, Qt.Key.Key_E, CTRL))
    assert path.parent == home / "reports"
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    assert "84 lượt" in text
    assert page.export.message() == f"Saved {path.name}"


def test_pdf_and_excel_are_written_beside_it(qtbot: QtBot, page: ReportPage) -> None:
    pdf = export(qtbot, page, page.export.pdf.click)
    assert pdf.read_bytes().startswith(b"%PDF")
    excel = export(qtbot, page, page.export.excel.click)
    assert excel.parent == pdf.parent
    assert openpyxl.load_workbook(excel).sheetnames


def test_a_file_edited_since_is_kept(qtbot: QtBot, page: ReportPage) -> None:
    first = export(qtbot, page, page.export.word.click)
    assert export(qtbot, page, page.export.word.click) == first
    first.write_bytes(b"edited in Word")
    second = export(qtbot, page, page.export.word.click)
    assert second.name == f"{first.stem} (2).docx"
    assert first.read_bytes() == b"edited in Word"
    assert "kept as it was" in page.export.message()


def test_a_file_open_elsewhere_gets_a_numbered_name_on_enter(
    qtbot: QtBot, page: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = export(qtbot, page, page.export.pdf.click)
    replace = Path.replace

    def as_windows_does(path: Path, target: Path) -> Path:
        if target == first:
            raise PermissionError(13, "in use", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", as_windows_does)
    page.export.pdf.click()
    qtbot.waitUntil(lambda: page.export.message().startswith("The file was not saved"))
    button = page.export.bar.action_button()
    assert QApplication.focusWidget() is button
    second = export(qtbot, page, lambda: QTest.keyClick(button, Qt.Key.Key_Return))
    assert second.name == f"{first.stem} (2).pdf"


def test_a_folder_that_cannot_be_written_to_is_told(
    qtbot: QtBot, page: ReportPage, preferences: Preferences, home: Path
) -> None:
    (home / "a file").write_text("no folder")
    preferences.export_folder = str(home / "a file" / "reports")
    page.export.word.click()
    qtbot.waitUntil(lambda: page.export.message() != "")
    assert str(home / "a file" / "reports") in page.export.message()
    assert page.export.bar.action_button().text() == "Choose another folder…"


class FolderDesktop(QObject):
    """Stands for the desktop of the system: takes the folders that are to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note a folder."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[FolderDesktop]:
    desktop = FolderDesktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_can_be_opened(qtbot: QtBot, page: ReportPage, desktop: FolderDesktop, home: Path) -> None:
    export(qtbot, page, page.export.word.click)
    page.export.bar.action_button().click()
    assert desktop.opened == [str(home / "reports")]


def test_without_a_choice_reports_go_beside_the_register(
    qtbot: QtBot, page: ReportPage, preferences: Preferences, desk: Desk
) -> None:
    preferences.export_folder = ""
    assert export(qtbot, page, page.export.word.click).parent == desk.folder / "exports"


def test_a_visit_saved_elsewhere_is_counted_when_the_page_is_shown_again(
    qtbot: QtBot, page: ReportPage, desk: Desk, user: User, changes: Changes
) -> None:
    page.hide()
    day = OCTOBER.start
    desk.visits.record(user, VisitDraft(day, items=(HelpItemDraft("ewallet"),)))
    assert clock.today() >= day
    changes.visit_saved.emit()
    assert not page.is_busy()
    page.show()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.figures.visits.figure() == "85"

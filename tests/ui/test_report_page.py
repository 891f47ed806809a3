"""The report page over a real register: figures, the other basis, the real pages, three formats on disk."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desk.domain.log import LogQuery
from desk.domain.month_report import Form
from desk.domain.period import Basis, Period, Span, month_period, span_period
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock, month_reports
from tests.ui.desk_stage import press, type_words
from ui import theme
from ui.changes import Changes
from ui.pages.report import ReportPage
from ui.preferences import Preferences
from ui.widgets.buttons import GhostButton

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
    page = ReportPage(filled_desk, user, changes, preferences)
    qtbot.addWidget(page)
    page.resize(1190, 672)
    page.show()
    qtbot.waitExposed(page)
    page.page_shown()
    report_on(qtbot, page, OCTOBER)
    return page


def report_on(qtbot: QtBot, page: ReportPage, period: Period) -> None:
    page.show_period(period)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)


@pytest.mark.parametrize(
    ("window", "basis"), [("2026-10 calendar", Basis.CALENDAR), ("2026-10 nd09", Basis.ND09)]
)
def test_figures_are_those_of_the_recount(qtbot: QtBot, page: ReportPage, window: str, basis: Basis) -> None:
    expected: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))[window]
    report_on(qtbot, page, month_period(2026, 10, basis))
    assert [row.figure() for row in page.checks.rows()] == [
        str(figure)
        for figure in (
            *(expected["visits"], expected["people_known"], expected["distinct_dossiers"]),
            *(expected["outcomes"]["submitted"], expected["paid_online"], 0),
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
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.picker.note() == "Days 15→14 would have 84 visits, not 86."
    assert preferences.pinned("report_basis") == "calendar"


def test_figures_of_the_period_before_are_dimmed_while_the_new_ones_are_counted(
    qtbot: QtBot, page: ReportPage
) -> None:
    page.picker.chosen.emit(month_period(2026, 9, Basis.ND09))
    assert not page.checks.visits.link.isEnabled()
    assert not page.preview.isEnabled()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.checks.visits.link.isEnabled()
    assert page.preview.isEnabled()


def test_the_pages_of_the_real_pdf_are_shown(page: ReportPage) -> None:
    assert page.preview.page_count() >= 2
    page.preview.show_page(1)
    assert page.preview.page() == 1


def test_an_empty_month_is_told_as_such(qtbot: QtBot, page: ReportPage) -> None:
    report_on(qtbot, page, month_period(2020, 1, Basis.ND09))
    assert {row.figure() for row in page.checks.rows()} == {"0"}
    assert page.checks.left_over() == "everything agrees"
    assert not page.checks.visits.link.isVisible()


def test_the_link_asks_for_the_lines_of_the_period(qtbot: QtBot, page: ReportPage) -> None:
    with qtbot.waitSignal(page.rows_requested) as asked:
        QTest.mouseClick(page.checks.visits.link, Qt.MouseButton.LeftButton)
    assert asked.args == [LogQuery(OCTOBER.start, OCTOBER.end, voided=False)]


def test_quarters_follow_the_basis_and_are_stepped_through(qtbot: QtBot, page: ReportPage) -> None:
    page.picker.spans().set_value(Span.QUARTER)
    page.picker.spans().activated.emit(1)
    assert page.period() == span_period(2026, Span.QUARTER, 4, Basis.ND09)
    named(page, "The period before").click()
    assert page.period() == span_period(2026, Span.QUARTER, 3, Basis.ND09)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.close_card.isHidden()
    assert "Days" not in page.picker.note()


def named(page: QWidget, name: str) -> QAbstractButton:
    """The button of that name."""
    return next(each for each in page.findChildren(QAbstractButton) if each.accessibleName() == name)


def worded(page: QWidget, words: str) -> QAbstractButton:
    """The button with these words."""
    found = (each for each in page.findChildren(QAbstractButton) if each.text() == words)
    return next(each for each in found if each.isVisible())


def test_the_form_is_remembered_and_exported(
    qtbot: QtBot, page: ReportPage, preferences: Preferences
) -> None:
    page.form.set_value(Form.LIST)
    page.form.activated.emit(1)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert preferences.pinned("report_form") == "list"
    assert export(qtbot, page, page.export.word.click).name.startswith("bang-ke-2026-10-nd09")


def test_a_month_is_looked_at_answered_for_closed_and_opened_again(
    qtbot: QtBot, page: ReportPage, desk: Desk, user: User
) -> None:
    """Fault 49 at the page: what stays as it is stays with a reason, and that prints."""
    desk.users.set_pin(user, user, "2580")
    page.refresh()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.checks.left_over() == "6 agree, 1 to look at"
    assert not page.close_card.close_button.isEnabled()
    assert "1 still to look at" in page.close_card.said()
    page.checks.findings[0].link.click()
    press(Qt.Key.Key_Return)
    assert page.checks.view.reason.tone() == "err"
    type_words("một người nộp cho hai con")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.checks.left_over() == "everything agrees"
    page.close_card.close_button.click()
    view = page.close_view()
    assert view is not None
    assert view.figures.figure("visits") == "84"
    assert not view.go.isEnabled()
    type_words("0000")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert "PIN" in view.bar.accessibleName()
    type_words("25899")
    press(Qt.Key.Key_Backspace)
    type_words("0")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.close_view() is None
    close = desk.month_closes.newest(user)
    assert close is not None
    assert close.code in page.close_card.said()
    assert close.code in page.checks.left_over()
    page.close_card.reopen_button.click()
    type_words("thiếu lượt Tổ 3")
    press(Qt.Key.Key_Return)
    type_words("2580")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert "thiếu lượt Tổ 3" in page.close_card.said()
    text = "\n".join(
        each.text for each in docx.Document(str(export(qtbot, page, page.export.word.click))).paragraphs
    )
    assert "một người nộp cho hai con" in text
    assert "thiếu lượt Tổ 3" in text


def test_an_answer_can_be_taken_back_and_the_close_left(
    qtbot: QtBot, page: ReportPage, desk: Desk, user: User
) -> None:
    found = desk.figure_checks.check(user, OCTOBER).open
    desk.figure_checks.override(user, OCTOBER, [each.finding.key for each in found], "đã xem")
    page.refresh()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    page.close_card.close_button.click()
    press(Qt.Key.Key_Escape)
    assert page.close_view() is None
    page.checks.findings[0].link.click()
    worded(page.checks.view, "Take back").click()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.checks.left_over() == "6 agree, 1 to look at"
    with qtbot.waitSignal(page.rows_requested) as asked:
        worded(page.checks.view, "See the lines").click()
    assert asked.args == [found[0].rows]
    page.checks.view.back.click()
    assert page.checks.visits.isVisible()


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


def test_a_slow_export_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, page: ReportPage, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, rendered = Event(), month_reports.rendered

    def slow(*told: Any, **more: Any) -> bytes:  # noqa: ANN401 - passed on as it comes
        go_on.wait(20)
        return rendered(*told, **more)

    monkeypatch.setattr(month_reports, "rendered", slow)
    page.export.pdf.click()
    qtbot.waitUntil(page.export.work.isVisible, timeout=20_000)
    (stop,) = [each for each in page.export.work.findChildren(GhostButton) if each.text() == "Stop"]
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert page.export.message() == "The export was stopped. No unfinished file is left"
    assert not page.export.work.isVisible()
    assert page.export.pdf.isEnabled()
    go_on.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)
    assert not [each for each in (home / "reports").iterdir() if each.is_file()]


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
    """Fault 42: the file that was written before is told to be an old one."""
    export(qtbot, page, page.export.pdf.click)
    page.hide()
    day = OCTOBER.start
    desk.visits.record(user, VisitDraft(day, items=(HelpItemDraft("ewallet"),)))
    assert clock.today() >= day
    changes.visit_saved.emit()
    assert not page.is_busy()
    page.show()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert page.checks.visits.figure() == "85"
    assert "is superseded" in page.export.message()

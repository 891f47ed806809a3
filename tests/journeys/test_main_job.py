"""The officer's whole job, from an empty folder to the month's report, by real keys on the real window."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import docx
import openpyxl
import pypdfium2
import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desk.domain.month_report import Form
from desk.domain.period import Basis, month_period
from reports import raster
from tests.journeys.recount import count, rows_of
from tests.ui.keys import press_key, type_text
from ui import app
from ui.dialogs.import_log import ImportDialog
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.pages.desk import DeskPage
from ui.pages.guide import GuidePage
from ui.pages.log import LogPage
from ui.pages.report import ReportPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = datetime(2026, 10, 12, 8, 0, tzinfo=ZONE)
LATER = datetime(2026, 11, 23, 8, 0, tzinfo=ZONE)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WINDOWS = {
    Basis.CALENDAR: (date(2026, 10, 1), date(2026, 10, 31)),
    Basis.ND09: (date(2026, 9, 15), date(2026, 10, 14)),
}
BY_HAND = (  # what the five visits add to both windows of October
    {"visits": 5, "help_items": 6, "people": 2, "anonymous": 2, "dossiers": 2, "submitted": 2, "paid": 1},
    {"submit_online": 2, "vneid_activate": 2, "ewallet": 1, "dossier_lookup": 1},
)


class Officer:
    """Presses keys on the window and waits until the pages have come to rest."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    def types(self, words: str) -> None:
        """Type into what has focus."""
        focused = self._window.focusWidget()
        assert focused is not None
        type_text(focused, words)

    def presses(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            press_key(self._window.focusWidget() or self._window, key, held)

    def waits(self) -> None:
        """Wait for the work behind the page."""
        page = self._window.page(self._window.current_page())
        self._qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)  # type: ignore[attr-defined]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    del qapp
    app.make_application("vi")
    window = MainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def opening(window: MainWindow, home: Path) -> Iterator[Opening]:
    preferences = Preferences(home / "data")
    preferences.export_folder = str(home / "báo cáo")
    (home / "báo cáo").mkdir()
    opening = Opening(window, home / "data", preferences)
    yield opening
    opening.close()


@pytest.fixture
def officer(qtbot: QtBot, window: MainWindow) -> Officer:
    return Officer(qtbot, window)


def test_from_an_empty_folder_to_the_months_report(
    qtbot: QtBot,
    window: MainWindow,
    opening: Opening,
    officer: Officer,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with time_machine.travel(LATER):
        set_up(qtbot, window, opening, officer)
        import_the_sample(qtbot, window, home)
    with time_machine.travel(MORNING):
        record_five_visits(window, officer)
    with time_machine.travel(LATER):
        print_the_sheet(qtbot, window, opening, home, monkeypatch)
        written = export_october(window, officer, home)
    sample = rows_of(home / "sổ cũ.xlsx")
    for basis, paths in written.items():
        expected = with_five_visits(count(sample, *WINDOWS[basis]))
        check_workbook(paths["xlsx"], expected)
        check_document(paths["docx"], expected)
        check_pdf(paths["pdf"], expected)


def set_up(qtbot: QtBot, window: MainWindow, opening: Opening, officer: Officer) -> None:
    """Answer the welcome with the ward's name and three Enters."""
    with qtbot.waitSignal(opening.welcomed):
        window.show()
    qtbot.waitExposed(window)
    officer.types("Phường Hạc Thành")
    with qtbot.waitSignal(opening.ready):
        officer.presses(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.page_keys()) == 9)
    assert "Phường Hạc Thành" in window.windowTitle()


def import_the_sample(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    """Take the old workbook in through the log's import dialog."""
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as sample:
        workbook = Path(shutil.copy(sample, home / "sổ cũ.xlsx"))
    QTest.keyClick(window, Qt.Key.Key_F3)
    log = window.page("log")
    assert isinstance(log, LogPage)
    log.open_import()
    (dialog,) = log.findChildren(ImportDialog)
    dialog.read(workbook)
    qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)
    dialog.take()
    qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)
    dialog.close()
    window.activateWindow()  # what the desktop does when a dialog goes
    qtbot.waitUntil(window.isActiveWindow)


def record_five_visits(window: MainWindow, officer: Officer) -> None:
    """Two dossiers with names, one citizen who comes again, two who stay anonymous."""
    officer.presses(Qt.Key.Key_F2)
    officer.types("nguyễn thị bưởi 1962")
    officer.presses(Qt.Key.Key_Return, Qt.Key.Key_1)
    officer.types("khai sinh")
    officer.presses(Qt.Key.Key_Return)
    officer.types("h56.118.24-261012-9001")
    officer.presses(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    officer.presses(Qt.Key.Key_Return, held=CTRL)
    officer.types("Trần Văn Ổi 1950")
    officer.presses(Qt.Key.Key_Return, Qt.Key.Key_1)
    officer.types("1.004194")
    officer.presses(Qt.Key.Key_Return)
    officer.types("H56.118.24-261012-9002")
    officer.presses(Qt.Key.Key_Return)
    officer.presses(Qt.Key.Key_Return, held=CTRL)
    officer.types("thi buoi")
    officer.presses(Qt.Key.Key_Return, Qt.Key.Key_7)
    officer.presses(Qt.Key.Key_Return, held=CTRL)
    officer.presses(Qt.Key.Key_2, held=ALT)
    officer.presses(Qt.Key.Key_Return, held=CTRL)
    officer.presses(Qt.Key.Key_2, held=ALT)
    officer.presses(Qt.Key.Key_5, held=ALT)
    officer.presses(Qt.Key.Key_Return, held=CTRL)
    desk = window.page("desk")
    assert isinstance(desk, DeskPage)
    assert desk.form.empty()


def print_the_sheet(
    qtbot: QtBot, window: MainWindow, opening: Opening, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Save the sheet of 1.001193 as a PDF and read its code back."""
    desk = opening.desk()
    assert desk is not None
    QTest.keyClick(window, Qt.Key.Key_F7)
    page = window.page("guide")
    assert isinstance(page, GuidePage)
    target = home / "phiếu khai sinh.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    page.show_procedure("1.001193")
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(target.exists, timeout=20_000)
    (picture,) = raster.pages(target.read_bytes(), 150)
    assert raster.decode(picture) == {desk.guides.sheet("1.001193").link}
    assert desk.guides.recent_runs()[0].subject == "1.001193"


def export_october(window: MainWindow, officer: Officer, home: Path) -> dict[Basis, dict[str, Path]]:
    """Write the internal list of October on both bases in the three formats from the report page."""
    QTest.keyClick(window, Qt.Key.Key_F10)
    page = window.page("report")
    assert isinstance(page, ReportPage)
    written: dict[Basis, dict[str, Path]] = {}
    page.form.set_value(Form.LIST)
    page.form.activated.emit(page.form.currentIndex())
    for basis in WINDOWS:
        page.show_period(month_period(2026, 10, basis))
        officer.waits()
        for button in (page.export.word, page.export.pdf, page.export.excel):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            officer.waits()
        found = (home / "báo cáo").glob(f"*-{basis.value}-*")
        written[basis] = {path.suffix[1:]: path for path in found}
    return written


def with_five_visits(counted: dict[str, Any]) -> dict[str, Any]:
    """A recount of the sample with what was recorded by hand."""
    totals, quantity = BY_HAND
    together = {key: counted[key] + more for key, more in totals.items()}
    services = set(counted["quantity"]) | set(quantity)
    together["quantity"] = {key: counted["quantity"].get(key, 0) + quantity.get(key, 0) for key in services}
    return together


LABELS = {
    "Lượt tiếp dân": "visits",
    "– trong đó lượt ẩn danh": "anonymous",
    "Người dân có ghi tên (số người khác nhau)": "people",
    "Việc hỗ trợ": "help_items",
    "– trong đó nộp hồ sơ thành công": "submitted",
    "– trong đó có thanh toán trực tuyến": "paid",
    "Hồ sơ có mã (số hồ sơ khác nhau)": "dossiers",
}
SERVICES = {
    "Nộp hồ sơ trực tuyến": "submit_online",
    "Kích hoạt VNeID mức 2": "vneid_activate",
    "Thanh toán trực tuyến": "pay_online",
    "Tạo tài khoản dịch vụ công": "account_create",
    "Tra cứu hồ sơ": "dossier_lookup",
    "Cài ứng dụng của tỉnh": "province_app",
    "Mở ví điện tử": "ewallet",
    "Chữ ký số cá nhân": "digital_signature",
}


def check_rows(rows: list[list[Any]], expected: dict[str, Any]) -> None:
    """Find every figure in the rows of tables: number, name, unit, this period, the period before."""
    found = {
        str(row[1]).strip(): int(str(row[3]).replace(".", ""))
        for row in rows
        if len(row) > 3 and _is_count(row[3])
    }
    assert {key: found[label] for label, key in LABELS.items()} == {
        key: expected[key] for key in LABELS.values()
    }
    assert {key: found.get(name, 0) for name, key in SERVICES.items()} == expected["quantity"]


def _is_count(cell: object) -> bool:
    return str(cell).replace(".", "").isdecimal()


def check_workbook(path: Path, expected: dict[str, Any]) -> None:
    book = openpyxl.load_workbook(path)
    rows = [list(row) for sheet in book.worksheets[:2] for row in sheet.iter_rows(values_only=True)]
    assert all(isinstance(row[3], int) for row in rows if row[1] in LABELS)
    check_rows(rows, expected)


def check_document(path: Path, expected: dict[str, Any]) -> None:
    document = docx.Document(str(path))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    check_rows([row for row in rows if len(row) == 5], expected)


def check_pdf(path: Path, expected: dict[str, Any]) -> None:
    with pypdfium2.PdfDocument(path) as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    flat = " ".join(text.split())
    for label, key in LABELS.items():
        assert any(
            f"{label} {unit} {expected[key]} " in flat for unit in ("lượt", "người", "việc", "hồ sơ")
        ), label

"""Pages on paper: true A5, sharp codes, and nothing counted that no printer took."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from reports import raster
from ui import printing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.usecases.guides import SheetPages
    from desk.usecases.opening import Desk

A5_POINTS = (419.5, 595.3)


@pytest.fixture
def sheet(desk: Desk) -> SheetPages:
    """Give the sheet of the birth registration as a printer needs it."""
    return desk.guides.for_printer("1.001193", "a5")


def to_file(path: Path, copies: int = 1) -> QPrinter:
    """Return a printer that writes a PDF file."""
    printer = printing.new_printer("Phiếu 1.001193")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setCopyCount(copies)
    return printer


def test_a_printed_sheet_reads_back(qtbot: QtBot, sheet: SheetPages, tmp_path: Path) -> None:
    path = tmp_path / "phieu.pdf"
    printing.send(to_file(path), [printing.picture(page) for page in sheet.pages], 300)
    pages = raster.pages(path.read_bytes(), 150)
    assert [raster.decode(page) for page in pages] == [{sheet.sheet.link}]


def test_a_printed_sheet_is_a_whole_a5_page(qtbot: QtBot, sheet: SheetPages, tmp_path: Path) -> None:
    path = tmp_path / "phieu.pdf"
    printing.send(to_file(path), [printing.picture(page) for page in sheet.pages], 300)
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        assert document[0].get_size() == pytest.approx(A5_POINTS, abs=1)


def test_the_drawing_keeps_its_true_size(qtbot: QtBot, sheet: SheetPages, tmp_path: Path) -> None:
    path = tmp_path / "phieu.pdf"
    printing.send(to_file(path), [printing.picture(page) for page in sheet.pages], 300)
    [printed] = raster.pages(path.read_bytes(), 100)
    [meant] = raster.pages(sheet.pdf, 100)
    assert (printed.width, printed.height) == pytest.approx((meant.width, meant.height), abs=1)
    assert inked(printing.picture(printed)) == pytest.approx(inked(printing.picture(meant)), abs=1)


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Return the left, top, right and bottom edge of everything dark."""
    columns = range(image.width())
    rows = [[x for x in columns if image.pixelColor(x, y).value() < 128] for y in range(image.height())]
    used = [number for number, row in enumerate(rows) if row]
    return min(min(row) for row in rows if row), used[0], max(max(row) for row in rows if row), used[-1]


def test_copies_are_painted_where_the_printer_cannot(qtbot: QtBot, sheet: SheetPages, tmp_path: Path) -> None:
    path = tmp_path / "phieu.pdf"
    printing.send(to_file(path, copies=3), [printing.picture(page) for page in sheet.pages], 300)
    assert raster.page_count(path.read_bytes()) == 3


def test_the_paper_of_the_driver_gives_way_to_a5(qtbot: QtBot, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "phieu.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    printing.lay_out(printer)
    layout = printer.pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A5
    assert layout.orientation() == QPageLayout.Orientation.Portrait
    assert layout.margins().isNull()
    assert printer.fullPage()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_job_that_is_not_taken_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "missing" / "phieu.pdf")
    with pytest.raises(printing.NotAccepted):
        printing.send(printer, [QImage(10, 10, QImage.Format.Format_RGB32)], 300)


@pytest.mark.parametrize(("answer", "accepted"), [(1, True), (0, False)])
def test_the_system_dialog_offers_whole_sheets_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: int, *, accepted: bool
) -> None:
    options = []

    def exec_(dialog: QPrintDialog) -> int:
        options.append(dialog.options())
        return answer

    monkeypatch.setattr(QPrintDialog, "exec", exec_)
    owner = QWidget()
    qtbot.addWidget(owner)
    assert printing.ask_printer(to_file(tmp_path / "phieu.pdf"), owner) is accepted
    assert not options[0] & QAbstractPrintDialog.PrintDialogOption.PrintPageRange
    assert not options[0] & QAbstractPrintDialog.PrintDialogOption.PrintToFile


@pytest.mark.parametrize(
    ("typed", "name"), [("phieu.pdf", "phieu.pdf"), ("phieu 1.001193", "phieu 1.001193.pdf"), ("", None)]
)
def test_a_saved_file_always_ends_in_pdf(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, name: str | None
) -> None:
    chosen = str(tmp_path / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (chosen, ""))
    owner = QWidget()
    qtbot.addWidget(owner)
    path = printing.ask_file(owner, "Lưu", tmp_path / "x.pdf")
    assert path == (tmp_path / name if name else None)


def test_a_folder_is_shown_by_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    printing.open_folder(tmp_path)
    assert [url.toLocalFile() for url in shown] == [str(tmp_path)]


def test_printers_are_named_without_a_dialog(qtbot: QtBot) -> None:
    assert all(isinstance(name, str) for name in printing.printer_names())

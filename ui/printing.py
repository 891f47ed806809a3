"""Printing pages as pictures through the system dialog: whole page, 100 %, never scaled to fit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.usecases.guides import TO_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Paper(NamedTuple):
    """The paper of a job, upright unless it lies on its side."""

    size: QPageSize.PageSizeId | QPageSize
    lying: bool = False


SHEET_PAPER = Paper(QPageSize.PageSizeId.A5)
BAND = 64  # rows of pixels


class Raster(Protocol):
    """A page as rows of pixels from the top, three bytes red green blue each, without padding."""

    @property
    def width(self) -> int:
        """Pixels in a row."""

    @property
    def height(self) -> int:
        """Rows."""

    @property
    def rgb(self) -> bytes:
        """The pixels."""


class NotAccepted(Exception):
    """The printer, or what stands before it, did not take the job; nothing may be recorded."""


def printer_names() -> list[str]:
    """Return the names of this PC's printers; may take half a minute, so never call it in the GUI thread."""
    return list(QPrinterInfo.availablePrinterNames())


def printer_papers(name: str) -> frozenset[str]:
    """Return the papers a printer names by their keys, none where it tells none; slow as the names are."""
    return frozenset(size.key() for size in QPrinterInfo.printerInfo(name).supportedPageSizes())


def printer_stands(name: str) -> bool:
    """Whether the system says that a printer is off, paused or in trouble; its queue may take jobs still."""
    found = QPrinterInfo.printerInfo(name)
    return not found.isNull() and found.state() in {
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    }


def paper_of(width: float, height: float) -> Paper:
    """Return the paper of a page of so many millimetres; a page of a roll is as long as it is."""
    lying = width > height
    upright = QSizeF(min(width, height), max(width, height))
    return Paper(QPageSize(upright, QPageSize.Unit.Millimeter), lying)


def new_printer(job: str, name: str = "", paper: Paper = SHEET_PAPER) -> QPrinter:
    """Return a printer for one job; `name` is the printer used last, `job` must hold no personal data."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    printer.setDocName(job)
    lay_out(printer, paper)
    return printer


def name_of(printer: QPrinter) -> str:
    """Return what the register calls a printer; a file has a name of its own."""
    to_file = bool(printer.outputFileName()) or not printer.printerName()
    return TO_FILE if to_file else printer.printerName()


def lay_out(printer: QPrinter, paper: Paper = SHEET_PAPER) -> None:
    """Set the paper without margins; needed again after the dialog, which takes the driver's own."""
    ways = QPageLayout.Orientation
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(paper.size))
    printer.setPageOrientation(ways.Landscape if paper.lying else ways.Portrait)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def ask_printer(printer: QPrinter, owner: QWidget) -> bool:
    """Let the user choose printer and copies in the system dialog; False where it was closed."""
    dialog = QPrintDialog(printer, owner)
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintToFile,
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintSelection,
        QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        dialog.setOption(option, False)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_file(owner: QWidget, title: str, suggested: Path) -> Path | None:
    """Let the user choose where a PDF is saved; None where the dialog was closed."""
    chosen, _ = QFileDialog.getSaveFileName(owner, title, str(suggested), "PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_link(url: str) -> None:
    """Show a link in the system's browser."""
    QDesktopServices.openUrl(QUrl(url))


@dataclass(frozen=True)
class SystemDialogs:
    """What the system is asked for; tests answer in its place."""

    printer_names: Callable[[], list[str]] = printer_names
    ask_printer: Callable[[QPrinter, QWidget], bool] = ask_printer
    ask_file: Callable[[QWidget, str, Path], Path | None] = ask_file
    open_folder: Callable[[Path], None] = open_folder
    new_printer: Callable[[str, str, Paper], QPrinter] = new_printer
    printer_papers: Callable[[str], frozenset[str]] = printer_papers
    open_link: Callable[[str], None] = open_link
    printer_stands: Callable[[str], bool] = printer_stands


def picture(page: Raster) -> QImage:
    """Return a page's raster as an image that owns its pixels."""
    rgb = QImage.Format.Format_RGB888
    return QImage(page.rgb, page.width, page.height, 3 * page.width, rgb).copy()


def send(
    printer: QPrinter,
    pages: Iterable[QImage],
    dpi: int,
    paper: Paper = SHEET_PAPER,
    step: Callable[[], None] | None = None,
) -> None:
    """Paint the pages in their true size, once a copy; NotAccepted where the job was not taken.

    Pages that are made as they are asked for are held one at a time where the printer copies them itself.
    `step` is called before each page; what it raises takes the job back from the printer.
    """
    lay_out(printer, paper)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotAccepted
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # the edges of a code must stay sharp
    times = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    whole = True
    try:
        for number, bands in enumerate(_drawn(pages, printer.resolution() / dpi, times)):
            if step is not None:
                step()
            whole = whole and (number == 0 or printer.newPage())
            if whole:
                for place, band in bands:
                    painter.drawImage(place, band)
    except BaseException:
        printer.abort()
        painter.end()
        raise
    if not whole:
        printer.abort()
    ended = painter.end()
    failed = {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
    if not (whole and ended) or printer.printerState() in failed:
        raise NotAccepted


def _drawn(pages: Iterable[QImage], scale: float, times: int) -> Iterator[list[tuple[QRectF, QImage]]]:
    drawn = (_bands(page, scale) for page in pages)
    return drawn if times == 1 else iter([*drawn] * times)


def _bands(page: QImage, scale: float) -> list[tuple[QRectF, QImage]]:
    """Cut a page into bands: Qt packs each of them without letting the GUI thread run in between.

    Qt packs the same band once however often it is printed. Where a pixel is no whole number of dots, bands
    could leave a seam, and the page goes down in one piece.
    """
    rows = BAND if scale.is_integer() else page.height()
    wide = page.width() * scale
    tops = range(0, page.height(), rows)
    cut = [page.copy(0, top, page.width(), min(rows, page.height() - top)) for top in tops]
    return [
        (QRectF(0, number * rows * scale, wide, band.height() * scale), band)
        for number, band in enumerate(cut)
    ]

"""Pages as pixels: for the preview, for printing, and for reading our own codes back."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp
from zxingcpp import BarcodeFormat, BarcodeFormats

from reports.qr import QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

_POINTS_PER_INCH = 72
# PDFium must never be entered by two threads at once, and the preview and the printing run in different ones.
_pdfium = Lock()
# The reader's filter for QR codes also lets Micro QR and rMQR through, which shadows of a page can imitate.
_STANDARD = (BarcodeFormat.QRCode, BarcodeFormat.QRCodeModel1, BarcodeFormat.QRCodeModel2)


@dataclass(frozen=True)
class PageImage:
    """A page as rows of pixels from the top, three bytes red green blue each, without padding."""

    width: int
    height: int
    rgb: bytes


def page_count(pdf: bytes) -> int:
    """How many pages the document has."""
    with _pdfium, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page(pdf: bytes, number: int, dpi: float) -> PageImage:
    """One page, counted from 0, in pixels; IndexError past the end."""
    with _pdfium, pypdfium2.PdfDocument(pdf) as document:
        return _image(document, number, dpi)


def pages(pdf: bytes, dpi: float) -> list[PageImage]:
    """All pages in pixels."""
    with _pdfium, pypdfium2.PdfDocument(pdf) as document:
        return [_image(document, number, dpi) for number in range(len(document))]


def decode(image: PageImage) -> set[str]:
    """The texts of all standard QR codes on the page."""
    return set(codes(image))


def codes(image: PageImage) -> list[str]:
    """The text of every standard QR code on the page, as often as it stands there."""
    return texts_in(memoryview(image.rgb).cast("B", (image.height, image.width, 3)))


def codes_of(pdf: bytes, dpi: float) -> list[list[str]]:
    """The codes of each page as `codes` gives them, read in grey, which is a third of the pixels' bytes."""
    # One page at a time: the pictures of a hundred pages would fill the memory of an old computer.
    return [texts_in(_grey(pdf, number, dpi)) for number in range(page_count(pdf))]


def texts_in(pixels: memoryview) -> list[str]:
    """The text of every standard QR code in rows of pixels, of one byte or three each."""
    found = zxingcpp.read_barcodes(pixels, formats=BarcodeFormats(BarcodeFormat.QRCode))
    return [code.text for code in found if code.format in _STANDARD]


def _grey(pdf: bytes, number: int, dpi: float) -> memoryview:
    """A page as rows of pixels of one byte each."""
    with _pdfium, pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
        pixels = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.width))
        # Now, under the lock: the collector would free it at any time, in any thread.
        bitmap.close()
        return pixels


def _image(document: pypdfium2.PdfDocument, number: int, dpi: float) -> PageImage:
    if not 0 <= number < len(document):
        raise IndexError(number)
    bitmap = document[number].render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True)
    image = PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
    # Now, under the lock: the collector would free it at any time, in any thread.
    bitmap.close()
    return image


def picture(modules: Sequence[Sequence[bool]], scale: int) -> PageImage:
    """A code as a picture: black modules of `scale` pixels on white, with its quiet zone."""
    quiet = [False] * QUIET
    blank = [[False] * (len(modules) + 2 * QUIET)] * QUIET
    rows = [*blank, *([*quiet, *row, *quiet] for row in modules), *blank]
    lines = (b"".join((b"\x00" if dark else b"\xff") * 3 * scale for dark in row) * scale for row in rows)
    side = len(rows) * scale
    return PageImage(side, side, b"".join(lines))

"""What the tests of printed forms look at: a page held askew, its margins, and words that run into others."""

from __future__ import annotations

import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageFilter

from reports import raster
from reports.raster import PageImage
from tests.reports.samples import all_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Khánh Trang Nhã Uyên"
LONG_WARD = "Phường Nam Sầm Sơn Quảng Thọ Quảng Vinh Trường Sơn Bắc Sơn Quảng Tiến Quảng Cư Quảng Hùng"
_MARGIN = 25  # pixels of 0,2 mm: five millimetres that printers leave white
_TOUCH = 1.0  # points by which stacked marks may reach into the line above

Box = tuple[float, float, float, float]


def askew(image: PageImage, degrees: float) -> PageImage:
    """The page as a hurried hand shows it to a scanner: turned and a little out of focus."""
    picture = Image.frombytes("RGB", (image.width, image.height), image.rgb)
    turned = picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    blurred = turned.filter(ImageFilter.GaussianBlur(1))
    return PageImage(blurred.width, blurred.height, blurred.tobytes())


def decoded_askew(pdf: bytes, degrees: float) -> list[set[str]]:
    """The codes of each page at 150 dpi, turned and blurred."""
    return [raster.decode(askew(image, degrees)) for image in raster.pages(pdf, 150)]


def margins_are_white(pdf: bytes) -> bool:
    """Whether nothing stands in the outer five millimetres of any page."""
    return all(_white(image) for image in raster.pages(pdf, 127))


def _white(image: PageImage) -> bool:
    width = 3 * image.width
    rows = [image.rgb[width * row : width * (row + 1)] for row in range(image.height)]
    side = b"\xff" * 3 * _MARGIN
    beside = all(row.startswith(side) and row.endswith(side) for row in rows)
    return beside and all(set(row) == {255} for row in rows[:_MARGIN] + rows[-_MARGIN:])


def word_boxes(pdf: bytes) -> Iterator[list[Box]]:
    """The boxes of the runs of text on each page: left, bottom, right, top in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            yield [text.get_rect(number) for number in range(text.count_rects())]


def overlaps(pdf: bytes) -> list[tuple[Box, Box]]:
    """Runs of text that lie on each other."""
    return [pair for boxes in word_boxes(pdf) for pair in combinations(boxes, 2) if _meet(*pair)]


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _TOUCH


def smallest_type(pdf: bytes, words: str) -> float:
    """The least size in points in which these words are written anywhere in the file."""
    sizes = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            search = text.search(words)
            while found := search.get_next():
                sizes.append(float(pypdfium2.raw.FPDFText_GetFontSize(text, found[0])))
    return min(sizes)


def words_of(pdf: bytes) -> str:
    """The text of the file in reading order with single blanks; it has to be in NFC."""
    text = all_text(pdf)
    assert unicodedata.is_normalized("NFC", text)
    return " ".join(text.split())

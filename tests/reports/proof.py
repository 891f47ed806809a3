"""Whether a printed sheet may leave: its codes, its white, its words and its file, looked at one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2

from reports import guide_sheet, raster, sheet_words
from tests.reports.paper import damaged, margins_are_white, measured, overlaps, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.guide import GuideSheet

COPIES = {"a5_2up": 2, "a6_4up": 4}
LEAST_CODES = {"a5": 40, "a5_2up": 40, "a4": 56, "poster": 100, "a6": 36, "a6_4up": 36, "roll80": 40}
LEAST_PREVIEWS = {"a6": 30, "a6_4up": 30}
_GROWN = 5  # mm by which whole dots of the printer may make a code larger
_ROOMY = {"a5": 48, "a5_2up": 48, "a4": 80}  # the codes of sheets with little else
_MOST_BYTES = 200_000


def faults(sheet: GuideSheet, size: str, pdf: bytes) -> list[str]:
    """What is wrong with a sheet on paper; nothing where it may leave."""
    return [*_codes(sheet, size, pdf), *_words(sheet, size, pdf), *_file(sheet, pdf)]


def _codes(sheet: GuideSheet, size: str, pdf: bytes) -> Iterator[str]:
    meant = [sheet.link] * COPIES.get(size, 1)
    if raster.codes_of(pdf, 150) != [meant]:
        yield "does not read back"
    for degrees in (-3, 3):
        if damaged(pdf, degrees) != [meant]:
            yield f"stained, blurred and turned by {degrees}° it does not read back"
    least = LEAST_CODES[size] if sheet.by_code else LEAST_PREVIEWS.get(size, LEAST_CODES[size])
    for code in measured(pdf):
        if not least - 0.1 <= code.side <= max(least, _ROOMY.get(size, 0)) + _GROWN:
            yield f"its code is {code.side:.1f} mm wide"
        if code.module < 0.8:
            yield f"its modules are {code.module:.2f} mm wide"
        if code.quiet < 4:
            yield f"its white is {code.quiet} modules wide"


def _words(sheet: GuideSheet, size: str, pdf: bytes) -> Iterator[str]:
    words = words_of(pdf)
    if "\ufffd" in words:
        yield "its text has letters that nobody can read out"
    order = [sheet.desk.name, sheet.title, sheet.domain, sheet_words.warning(sheet), f"Phiếu {sheet.id}"]
    places = [words.find(each) for each in order]
    if places != sorted(places) or places[0] < 0:
        yield f"its text is not in the order of reading: {places}"
    if overlaps(pdf):
        yield "words lie on each other"
    if size != "roll80" and not margins_are_white(pdf):
        yield "something stands in the outer five millimetres"


def _file(sheet: GuideSheet, pdf: bytes) -> Iterator[str]:
    if len(pdf) > _MOST_BYTES:
        yield f"it has {len(pdf)} bytes"
    with pypdfium2.PdfDocument(pdf) as document:
        if document.get_metadata_dict()["Title"] != guide_sheet.about(sheet).title:
            yield "its title is another one"
    if b"/Lang (vi-VN)" not in pdf or b"/DisplayDocTitle true" not in pdf:
        yield "it does not say that it is in Vietnamese"
    faces = re.findall(rb"/BaseFont /(\S+)", pdf)
    if not faces or not all(re.fullmatch(rb"[A-Z]{6}\+.+", face) for face in faces):
        yield f"it has faces that are no subsets: {faces!r}"
    if pdf.count(b"/FontFile2 ") != pdf.count(b"/Type /FontDescriptor"):
        yield "it has faces that are not in the file"

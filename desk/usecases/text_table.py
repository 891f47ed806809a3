"""Tables in text files: the letters' code and the separator are found out, not asked for."""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import islice
from typing import TYPE_CHECKING

from desk.domain.help_log import has_header
from desk.domain.legacy_text import recognise
from desk.domain.text import nfc
from desk.usecases.workbook_guard import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.cell import Cell

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (";", "\t", ",")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MARKUP = re.compile(r"\s*(?:<!doctype|<html|<\?xml|<table|\{\\rtf|%pdf)", re.IGNORECASE)
_SAMPLE_LINES = 200
_SAMPLE_ROWS = 30


def read_text_table(content: bytes) -> list[list[Cell]]:
    """The rows of a text table in UTF-8, UTF-16, Windows-1258 or a legacy font; else Unreadable."""
    text = decode(content)
    if _CONTROL.search(text) or _MARKUP.match(text):
        raise Unreadable("workbook_not_workbook")
    told = _SEPARATOR_LINE.match(text)
    body = text[told.end() :] if told else text
    separator = told[1] if told else _separator(body)
    try:
        return _rows(body, separator)
    except csv.Error:
        raise Unreadable("workbook_damaged") from None


def decode(content: bytes) -> str:
    """The text in NFC, whatever code it was saved in; Unreadable where it is no text."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "") or _without_mark(content)
    try:
        return content.decode(encoding) if encoding else _decode_single_bytes(content)
    except UnicodeDecodeError:
        raise Unreadable("workbook_not_workbook") from None


def _without_mark(content: bytes) -> str:
    """The encoding of a file without byte order mark; empty for one byte a letter."""
    head = content[:4096]
    if head.count(0) * 4 > len(head):
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _decode_single_bytes(content: bytes) -> str:
    """TCVN3 and VNI stay as the Latin-1 letters that the import recognises; all else is Windows-1258."""
    latin = content.decode("latin-1")
    told = [line for line in latin.splitlines() if not line.isascii()][:_SAMPLE_LINES]
    legacy = sum(1 for line in told if recognise(line))
    return latin if legacy * 2 >= len(told) else nfc(content.decode("cp1258"))


def _separator(text: str) -> str:
    samples = {separator: _sample(text, separator) for separator in _SEPARATORS}
    fitting = [separator for separator, rows in samples.items() if has_header(rows)]
    widths = {separator: max(map(len, rows), default=0) for separator, rows in samples.items()}
    return fitting[0] if fitting else max(_SEPARATORS, key=widths.__getitem__)


def _sample(text: str, separator: str) -> list[list[Cell]]:
    try:
        return [list(row) for row in islice(_reader(text, separator), _SAMPLE_ROWS)]
    except csv.Error:
        return []


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _rows(text: str, separator: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    cells = 0
    for row in _reader(text, separator):
        cells += len(row)
        if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
            raise Unreadable("workbook_too_large")
        rows.append(list(row))
    return rows

"""One row of the help log: its cells decoded, its problems and repairs collected."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desk.domain.cell import is_empty, text_of, unguarded
from desk.domain.help_log_plan import RowProblem
from desk.domain.legacy_text import Encoding, convert, recognise, to_unicode_among
from desk.domain.problems import Problem, refusal, warning
from desk.domain.text import clean, nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desk.domain.cell import Cell
    from desk.domain.help_log_columns import Column, Header

T = TypeVar("T")

_FONTS = {Encoding.TCVN3: "TCVN3 (.VnTime)", Encoding.VNI: "VNI"}


class Row:
    """The cells of a row by column, in Unicode; what is wrong and what was mended gathers here."""

    def __init__(self, cells: Sequence[Cell], number: int, header: Header) -> None:
        """Decode the cells of row `number` (from 1) that stand under a known header."""
        self.number = number
        self.refused: list[RowProblem] = []
        self.repairs: list[RowProblem] = []
        self.warnings: list[RowProblem] = []
        self.converted: set[Column] = set()
        self._names = header.names
        self._raw = {
            column: unguarded(cells[position])
            for column, position in header.positions.items()
            if position < len(cells) and not is_empty(cells[position])
        }
        texts = (cell for cell in self._raw.values() if isinstance(cell, str))
        self._encoding = recognise(" ; ".join(texts))
        self._cells: Mapping[Column, Cell] = {column: self._decoded(column) for column in self._raw}

    def has(self, column: Column) -> bool:
        """Whether something stands in the column."""
        return column in self._cells

    def columns(self) -> set[Column]:
        """The columns in which something stands."""
        return set(self._cells)

    def cell(self, column: Column) -> Cell:
        """The cell, text decoded; None where nothing stands there."""
        return self._cells.get(column)

    def text(self, column: Column, limit: int | None = None) -> str:
        """The cell as clean text; refused where it is longer than the limit."""
        text = text_of(self.cell(column))
        if limit is not None and len(text) > limit:
            self.refuse(column, refusal("text_too_long", str(column), limit=limit))
            return ""
        return text

    def value(self, column: Column, read: Callable[[Cell], T | Problem]) -> T | None:
        """What `read` makes of the cell; None where nothing stands there or it was refused."""
        if not self.has(column):
            return None
        found = read(self.cell(column))
        if isinstance(found, Problem):
            self.refuse(column, found)
            return None
        return found

    def named(self, column: Column, find: Callable[[str], T | None], problem: str) -> T | None:
        """What `find` makes of the words, in a legacy encoding too; refused by `problem` where nothing."""
        if not self.has(column):
            return None
        found = self.find(column, find)
        if not found:
            self.refuse(column, refusal(problem, str(column), text=self.text(column)[:60]))
        return found or None

    def find(self, column: Column, find: Callable[[str], T | None]) -> T | None:
        """What `find` makes of the words of a filled cell; converted where only that gives known words.

        A short word of a legacy font may be right Unicode too: `Cã` is known as `Có` only.
        """
        return find(self.text(column)) or self._find_in_legacy(column, find)

    def refuse(self, column: Column, problem: Problem) -> None:
        """Refuse the row for what stands in the column."""
        self.refused.append(RowProblem(self.number, self._name(column), problem))

    def repair(self, column: Column, code: str, /, **values: object) -> None:
        """Say what was mended in the column."""
        self.repairs.append(RowProblem(self.number, self._name(column), warning(code, str(column), **values)))

    def warn(self, column: Column, problem: Problem) -> None:
        """Say what is odd in the column."""
        self.warnings.append(RowProblem(self.number, self._name(column), problem))

    def _name(self, column: Column) -> str:
        return self._names.get(column, "")

    def _decoded(self, column: Column) -> Cell:
        raw = self._raw[column]
        if not isinstance(raw, str):
            return raw
        own = recognise(raw)
        if own is not None:
            decoded = convert(raw, own)
        elif self._encoding is not None:
            decoded = to_unicode_among(raw, self._encoding)
        else:
            decoded = nfc(raw)
        self._report_decoding(column, raw, decoded, own or self._encoding)
        return decoded

    def _report_decoding(self, column: Column, raw: str, decoded: str, encoding: Encoding | None) -> None:
        if encoding is not None and decoded != nfc(raw):
            self._report_conversion(column, encoding)
        elif decoded != raw:
            self.repair(column, "text_composed")
        if clean(decoded) != " ".join(decoded.split()):
            self.repair(column, "signs_removed")

    def _report_conversion(self, column: Column, encoding: Encoding) -> None:
        self.converted.add(column)
        self.repair(column, "text_converted", font=_FONTS[encoding])

    def _find_in_legacy(self, column: Column, find: Callable[[str], T | None]) -> T | None:
        raw = self._raw[column]
        if isinstance(raw, str) and (found := find(clean(raw))):
            return found
        for encoding in Encoding if isinstance(raw, str) else ():
            if found := find(clean(convert(str(raw), encoding))):
                self._report_conversion(column, encoding)
                return found
        return None

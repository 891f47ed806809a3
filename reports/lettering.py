"""Lines of regular and bold words, measured and broken for a width."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from desk.domain.problems import Refused, refusal
from reports.fonts import drawable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reports.fonts import Family

_BOLD = "**"
_CUT = "…"
_SENTENCE_ENDS = (".", "?", "!")


@dataclass(frozen=True)
class Piece:
    """Some words in one face."""

    text: str
    face: str

    def width(self, size: float) -> float:
        """Its width in mm at a size in points."""
        return _units(self.text, self.face) * size / (1000 * mm)


@dataclass(frozen=True)
class Lettering:
    """Text broken into lines of pieces, with its size in points and the distance of its lines in mm."""

    lines: tuple[tuple[Piece, ...], ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        """The height of all lines in mm."""
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        """The width of the widest line in mm."""
        return max((_width(line, self.size) for line in self.lines), default=0.0)

    def with_lines(self, lines: tuple[tuple[Piece, ...], ...]) -> Lettering:
        """Other lines in the same size."""
        return replace(self, lines=lines)


# A sheet asks for the same words again: for each fit that is tried, once more with its final white, and for
# the preview before the paper.
@lru_cache(maxsize=1024)
def set_lines(text: str, family: Family, size: float, width: float, leading: float = 1.14) -> Lettering:
    """Break a text with `**bold**` words for a width in mm: the fewest lines, and no lonely last word.

    A bold word group such as a button's name is never broken. Refused where a word is wider than that.
    """
    atoms = _atoms(text, family)
    for atom in atoms:
        if _width(atom, size) > width:
            raise Refused(refusal("sheet_line_too_wide", text="".join(piece.text for piece in atom)))
    greedy = _broken(atoms, size, width)
    lines = _sentences(atoms, size, width, len(greedy)) or _balanced(atoms, size, width, greedy)
    return Lettering(tuple(map(_joined, lines)), size, size * leading / mm)


def cut_lines(
    text: str, family: Family, size: float, width: float, most: int, leading: float = 1.14
) -> Lettering:
    """Break a text for a width in mm and cut it at a word with “…” after `most` lines."""
    lines = _broken(_atoms(text, family), size, width)
    if len(lines) <= most:
        return set_lines(text, family, size, width, leading)
    words = text.split()[: sum(len(line) for line in lines[:most])]
    while True:
        shorter = " ".join(words).rstrip(",;.")
        cut = set_lines(f"{shorter} {_CUT}", family, size, width, leading)
        if len(cut.lines) <= most:
            return cut
        words.pop()


def fitted(
    text: str, family: Family, sizes: Sequence[float], width: float, height: float, leading: float = 1.16
) -> Lettering:
    """Break a text for a width and a height in mm in the largest of the sizes that fits, the largest first.

    Refused where not even the last size fits, or a letter cannot be drawn.
    """
    drawable(text.replace(_BOLD, ""), family.regular)
    for size in sizes:
        try:
            lines = set_lines(text, family, size, width, leading)
        except Refused:
            continue
        if lines.height <= height:
            return lines
    raise Refused(refusal("words_do_not_fit", text=text.replace(_BOLD, "")))


def unmarked(text: str) -> str:
    """A text of the register without anything that could be taken for bold marks."""
    return re.sub(r"\*{2,}", "*", text)


def bold_words(text: str) -> str:
    """A text of the register in bold that may still be broken between its words."""
    return " ".join(f"{_BOLD}{word}{_BOLD}" for word in unmarked(text).split())


def bold(family: Family) -> Family:
    """The family with its bold face for every word."""
    return family._replace(regular=family.bold)


Atom = tuple[Piece, ...]


def _atoms(text: str, family: Family) -> list[Atom]:
    """Unbreakable groups: single regular words, whole bold groups, and what touches them without a blank."""
    atoms: list[Atom] = []
    glued = False
    for number, part in enumerate(text.split(_BOLD)):
        bold = number % 2 == 1
        face = family.bold if bold else family.regular
        words = [part.strip()] if bold else part.split()
        for position, word in enumerate(words):
            piece = Piece(drawable(word, face), face)
            touches = position == 0 and glued and not part[:1].isspace()
            if touches and atoms:
                atoms[-1] = (*atoms[-1], piece)
            else:
                atoms.append((piece,))
        if part:
            glued = not part[-1].isspace()
    return atoms


@lru_cache(maxsize=8192)
def _units(text: str, face: str) -> float:
    """The width of words in a face, in thousandths of their size; they add up, as nothing is kerned."""
    return float(stringWidth(text, face, 1000))


def _width(pieces: Atom, size: float) -> float:
    return sum(piece.width(size) for piece in pieces)


def _joined(atoms: list[Atom]) -> Atom:
    """The atoms of a line with blanks between them, neighbours of one face as one piece."""
    pieces: list[Piece] = []
    for number, atom in enumerate(atoms):
        for position, piece in enumerate(atom):
            text = f" {piece.text}" if number and position == 0 else piece.text
            if pieces and pieces[-1].face == piece.face:
                pieces[-1] = Piece(pieces[-1].text + text, piece.face)
            else:
                pieces.append(Piece(text, piece.face))
    return tuple(pieces)


def _broken(atoms: list[Atom], size: float, width: float) -> list[list[Atom]]:
    """The atoms in lines as full as they can be."""
    lines: list[list[Atom]] = []
    used = 0.0
    for atom in atoms:
        own = _width(atom, size)
        longer = used + Piece(" ", atom[0].face).width(size) + own
        if lines and longer <= width:
            lines[-1].append(atom)
            used = longer
        else:
            lines.append([atom])
            used = own
    return lines


def _sentences(atoms: list[Atom], size: float, width: float, count: int) -> list[list[Atom]] | None:
    """Two lines parted between sentences, else before a bracket or after a colon, where two are needed."""
    if count != 2:
        return None
    pairs = list(enumerate(pairwise(atoms), start=1))
    places = [number for number, (before, _after) in pairs if before[-1].text.endswith(_SENTENCE_ENDS)]
    places += [number for number, (_before, after) in pairs if after[0].text.startswith("(")]
    places += [number for number, (before, _after) in pairs if before[-1].text.endswith(":")]
    for number in places:
        lines = [atoms[:number], atoms[number:]]
        if all(_width(_joined(line), size) <= width for line in lines):
            return lines
    return None


def _balanced(atoms: list[Atom], size: float, width: float, greedy: list[list[Atom]]) -> list[list[Atom]]:
    """The narrowest setting that keeps the number of lines."""
    if len(greedy) < 2:
        return greedy
    return _narrowest(lambda asked: _broken(atoms, size, asked), width, len(greedy))


def _narrowest(broken: Callable[[float], list[list[Atom]]], width: float, count: int) -> list[list[Atom]]:
    low, high = 0.0, width
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(broken(middle)) > count:
            low = middle
        else:
            high = middle
    return broken(high)

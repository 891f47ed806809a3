"""`python tests/bench/proofs.py [FOLDER]`: every sheet in every size, measured; 0 where all are right.

Takes minutes. With a folder, contact sheets of all pages are written into it, to be looked at by a person.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from PIL import Image, ImageDraw

from desk.domain.problems import Refused
from reports import guide_sheet, raster
from resources.sentences import sentence
from tests.reports.paper import picture_of
from tests.reports.proof import faults
from tests.reports.shipped import every_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COLUMNS, _ROWS, _WIDTH, _LABEL = 4, 3, 560, 16  # of a contact sheet; pixels


class Proof(NamedTuple):
    """A sheet in a size: its file or the sentence that refuses it, what is wrong, and what it took in ms."""

    name: str
    size: str
    pdf: bytes
    refused: str
    faults: list[str]
    took: float


def main(arguments: Sequence[str]) -> int:
    """Measure every sheet, say what is wrong and how many fit each size."""
    parser = argparse.ArgumentParser(prog="proofs.py")
    parser.add_argument("folder", nargs="?", type=Path, help="where contact sheets are written")
    folder = parser.parse_args(arguments).folder
    wrong = 0
    for size in guide_sheet.SIZES:
        for large in (False, True):
            proofs = list(_proofs(size, large=large))
            wrong += _say(f"{size}{' large' if large else ''}", proofs)
            if folder:
                _draw(folder, f"{size}{'_large' if large else ''}", [proof for proof in proofs if proof.pdf])
    return int(wrong > 0)


def _proofs(size: str, *, large: bool) -> Iterator[Proof]:
    for name, sheet in every_sheet().items():
        start = time.perf_counter()
        try:
            pdf = guide_sheet.render(sheet, size, large=large)
        except Refused as refused:
            yield Proof(name, size, b"", sentence(refused.problem), [], 0)
            continue
        took = (time.perf_counter() - start) * 1000
        found = faults(sheet, size, pdf)
        if guide_sheet.render(sheet, size, large=large) != pdf:
            found.append("made again, it is another file")
        yield Proof(name, size, pdf, "", found, took)


def _say(label: str, proofs: list[Proof]) -> int:
    """Print a line for the size and one for each sheet that is wrong or refused; how many are wrong."""
    made = [proof for proof in proofs if proof.pdf]
    slowest = max((proof.took for proof in made), default=0)
    largest = max((len(proof.pdf) for proof in made), default=0)
    wrong = [proof for proof in made if proof.faults]
    told = f"{label}: {len(made)} of {len(proofs)} fit, {len(wrong)} wrong, {slowest:.0f} ms, {largest} bytes"
    print(told, flush=True)
    for proof in wrong:
        print(f"  WRONG {proof.name}: {'; '.join(proof.faults)}")
    for proof in proofs:
        if proof.refused:
            print(f"  refused {proof.name}: {proof.refused}")
    return len(wrong)


def _draw(folder: Path, label: str, proofs: list[Proof]) -> None:
    """Write the pages as they look at 150 dpi, a dozen on each picture."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(proofs), _COLUMNS * _ROWS):
        part = proofs[start : start + _COLUMNS * _ROWS]
        pages = [picture_of(raster.page(proof.pdf, 0, 150)) for proof in part]
        pages = [page.resize((_WIDTH, round(page.height * _WIDTH / page.width))) for page in pages]
        tall = max(page.height for page in pages) + _LABEL
        board = Image.new("RGB", (_COLUMNS * _WIDTH, -(-len(part) // _COLUMNS) * tall), "lightsteelblue")
        pen = ImageDraw.Draw(board)
        for number, (proof, page) in enumerate(zip(part, pages, strict=True)):
            left, top = number % _COLUMNS * _WIDTH, number // _COLUMNS * tall
            pen.text((left + 4, top + 2), f"{proof.name} {label}", fill="black")
            board.paste(page, (left, top + _LABEL))
        board.save(folder / f"{label}_{start // (_COLUMNS * _ROWS)}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The sizes of guide sheets by their keys: their names on the screen and their paper."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class SheetSize(NamedTuple):
    """A size: its key, its names in Vietnamese and English, its paper in mm (a height of 0 is a roll).

    `up` is how many sheets stand on a page of it.
    """

    key: str
    vi: str
    en: str
    paper: tuple[float, float]
    up: int = 1


@cache
def sheet_sizes() -> tuple[SheetSize, ...]:
    """All sizes in the order in which they are offered."""
    text = files("resources").joinpath("sheet_sizes.toml").read_text(encoding="utf-8")
    return tuple(
        SheetSize(key, size["vi"], size["en"], (size["paper"][0], size["paper"][1]), size.get("up", 1))
        for key, size in tomllib.loads(text).items()
    )


def sheets_a_page(key: str) -> int:
    """How many sheets stand on one page of a size; one for a size that is not among them."""
    return next((size.up for size in sheet_sizes() if size.key == key), 1)

"""Guide sheets, rendered and decoded back from their own raster: one in each size, and a hundred."""

from __future__ import annotations

import itertools
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desk.usecases import practice
from desk.usecases.opening import open_desk
from reports import guide_sheet
from tests.bench.figures import Figure, milliseconds, percentile, seconds

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet

LIMIT_MS = 150
SIZE_LIMIT_MS = 300
HUNDRED_LIMIT_MS = 15_000
SHEETS = 40
ROUNDS = 5


def sheets() -> list[Figure]:
    """p95 of a sheet over different procedures, the slowest size, and a hundred sheets in a row."""
    with tempfile.TemporaryDirectory() as name, open_desk(Path(name), create=True) as desk:
        practice.fill(desk)
        codes = [procedure.code for procedure in desk.guides.find("", SHEETS)]

        def make(code: str) -> None:
            guide_sheet.render(desk.guides.sheet(code), "a5")

        make(codes[0])
        times = [seconds(lambda code=code: make(code)) for code in itertools.chain(codes, codes)]  # type: ignore[misc]
        sample = desk.guides.sheet("1.001193")
        hundred = sum((times * 2)[:100])
    return [
        milliseconds("guide sheet with its decode check, p95", percentile(times, 0.95), LIMIT_MS),
        milliseconds("a hundred guide sheets", hundred, HUNDRED_LIMIT_MS),
        _slowest_size(sample),
    ]


def _slowest_size(sheet: GuideSheet) -> Figure:
    """The median of the size that takes longest."""
    medians = {
        size: statistics.median(
            seconds(lambda size=size: guide_sheet.render(sheet, size))  # type: ignore[misc]
            for _round in range(ROUNDS)
        )
        for size in guide_sheet.sizes_for(sheet)
    }
    slowest = max(medians, key=lambda size: medians[size])
    return milliseconds("guide sheet in its slowest size, p50", medians[slowest], SIZE_LIMIT_MS, slowest)

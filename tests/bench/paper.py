"""A guide sheet, rendered and decoded back from its own raster."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from desk.usecases import practice
from desk.usecases.opening import open_desk
from reports import guide_sheet
from tests.bench.figures import Figure, milliseconds, percentile, seconds

LIMIT_MS = 150
SHEETS = 40


def sheets() -> list[Figure]:
    """p95 of a sheet over different procedures, from catalogue to checked PDF."""
    with tempfile.TemporaryDirectory() as name, open_desk(Path(name), create=True) as desk:
        practice.fill(desk)
        codes = [procedure.code for procedure in desk.guides.find("", SHEETS)]

        def make(code: str) -> None:
            guide_sheet.render(desk.guides.sheet(code), "a5")

        make(codes[0])
        times = [seconds(lambda code=code: make(code)) for code in itertools.chain(codes, codes)]  # type: ignore[misc]
    return [milliseconds("guide sheet with its decode check, p95", percentile(times, 0.95), LIMIT_MS)]

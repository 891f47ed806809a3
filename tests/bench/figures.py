"""What a benchmark hands back, and how times are summed up: medians, percentiles, rounds that take turns."""

from __future__ import annotations

import math
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

RATIO = "×"


@dataclass(frozen=True)
class Figure:
    """One measured value with the limit that it must not pass; a ratio has the unit `×`."""

    name: str
    value: float
    unit: str
    limit: float
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether the value keeps to its limit."""
        return self.value <= self.limit

    def plain(self) -> dict[str, object]:
        """The figure as it goes into JSON."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "limit": self.limit,
            "ok": self.ok,
        }


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def ratio(name: str, ours: float, theirs: float, limit: float) -> Figure:
    """The figure `ours ÷ theirs`, both in seconds; the note says what was divided."""
    note = f"{ours * 1000:.2f} ms ÷ {theirs * 1000:.2f} ms"
    return Figure(name, ours / theirs, RATIO, limit, note)


def milliseconds(name: str, seconds: float, limit: float, note: str = "") -> Figure:
    """The figure of a time that is held to a limit of its own."""
    return Figure(name, seconds * 1000, "ms", limit, note)


def seconds(work: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turns(
    works: Mapping[str, Callable[[], object]], rounds: int, *, warm: int = 3
) -> dict[str, list[float]]:
    """The times of each work; they take turns, so the machine treats them alike, `warm` turns uncounted."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(warm + rounds):
        for name, work in works.items():
            took = seconds(work)
            if number >= warm:
                times[name].append(took)
    return times


def medians(times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The median of each list."""
    return {name: statistics.median(values) for name, values in times.items()}

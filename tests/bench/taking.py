"""The log narrowed by each of its filters, summed up, and taken away as a workbook."""

from __future__ import annotations

import itertools
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.log import LogQuery
from desk.domain.visit import Outcome, Place
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, in_turns, milliseconds, percentile, seconds
from tests.bench.large_register import copied

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

PAGE_LIMIT_MS = 100
SUMS_LIMIT_MS = 250
EXPORT_ROWS = 100_000
EXPORT_LIMIT_MS = 15_000
MONTH = date(2026, 10, 1), date(2026, 10, 31)
FILTERS = {
    "place": {"place": Place.OUTING},
    "place of none": {"place": Place.HOME},
    "usual place": {"place": Place.DESK},
    "service": {"service": "vssid"},
    "procedure": {"procedure": "1.001193"},
    "outcome": {"outcome": Outcome.UNFINISHED},
    "group": {"unit": "tdp07"},
    "unvoided": {"voided": False},
    "month": {"start": MONTH[0], "end": MONTH[1]},
    "place and words": {"place": Place.OUTING, "text": "thị"},
    "service, group and month": {
        "service": "vssid",
        "unit": "tdp07",
        "start": MONTH[0],
        "end": MONTH[1],
    },
}


def narrowing() -> list[Figure]:
    """p95 of the first page of the log and of its sums in a month, with each filter, in 200,000 visits."""
    with copied() as folder, open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        queries = {name: LogQuery(**told) for name, told in FILTERS.items()}  # type: ignore[arg-type]
        queries["helper"] = LogQuery(helper=desk.log.helpers(user)[0].id)
        return [*_pages(desk, user, queries), *_sums(desk, user, queries)]


def _pages(desk: Desk, user: User, queries: dict[str, LogQuery]) -> list[Figure]:
    works = {name: partial(desk.log.page, user, query, 0, 100) for name, query in queries.items()}
    times = in_turns(works, 30)
    return [
        milliseconds(f"first page, {name}, p95", percentile(times[name], 0.95), PAGE_LIMIT_MS)
        for name in works
    ]


def _sums(desk: Desk, user: User, queries: dict[str, LogQuery]) -> list[Figure]:
    asked = {
        "month": LogQuery(*MONTH),
        "month, outcome": LogQuery(*MONTH, outcome=Outcome.UNFINISHED),
        "month, helper": LogQuery(*MONTH, helper=queries["helper"].helper),
        "month, words": LogQuery(*MONTH, text="thị"),
    }
    times = in_turns({name: partial(desk.log.sums, user, query) for name, query in asked.items()}, 20)
    return [
        milliseconds(f"totals, {name}, p95", percentile(times[name], 0.95), SUMS_LIMIT_MS) for name in asked
    ]


def exporting() -> list[Figure]:
    """How long it takes to write 100,000 rows with names to a workbook."""
    with copied() as folder, open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        start = next(
            day
            for day in map(date.fromordinal, itertools.count(date(2025, 3, 1).toordinal()))
            if desk.log.count(user, LogQuery(start=day)) <= EXPORT_ROWS
        )
        query, path = LogQuery(start=start), folder / "log.xlsx"
        rows = desk.log.count(user, query)
        took = seconds(lambda: desk.log.export(user, query, path, names=True))
        note = f"{rows} rows, {path.stat().st_size / 2**20:.1f} MiB"
    return [milliseconds("export of 100,000 rows", took * EXPORT_ROWS / rows, EXPORT_LIMIT_MS, note)]

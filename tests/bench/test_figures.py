"""The sums behind the benchmarks are right; what they measure is measured by `dev.py bench`."""

from __future__ import annotations

import json

from tests.bench import run
from tests.bench.figures import Figure, in_turns, milliseconds, percentile, ratio


def test_percentile_is_the_value_that_the_share_does_not_exceed() -> None:
    assert percentile([*range(1, 101)], 0.5) == 50
    assert percentile([3, 1, 2], 0.99) == 3


def test_a_ratio_at_its_limit_is_kept() -> None:
    assert ratio("save", 0.005, 0.002, 2.5).ok
    assert not ratio("save", 0.0051, 0.002, 2.5).ok


def test_works_take_turns_and_warm_turns_are_not_counted() -> None:
    done: list[str] = []
    times = in_turns({"a": lambda: done.append("a"), "b": lambda: done.append("b")}, 2, warm=1)
    assert done == ["a", "b"] * 3
    assert {name: len(values) for name, values in times.items()} == {"a": 2, "b": 2}


def test_a_figure_is_told_as_json_and_as_a_line() -> None:
    slow = milliseconds("search", 0.06125, 50)
    told = json.loads(json.dumps(slow.plain()))
    assert told == {"name": "search", "value": 61.25, "unit": "ms", "limit": 50, "ok": False}
    assert run.line(slow).split()[:3] == ["TOO", "MUCH", "search"]
    assert run.line(Figure("x", 1, "MiB", 2)).startswith("      ok")

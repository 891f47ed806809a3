"""Files, functions and classes stay small enough to be read at a sitting."""

from __future__ import annotations

import math
import statistics

import pytest

from tests.house.source import Module, length, modules, product

MIGRATIONS = "db/migrations/versions/"


def share(lengths: list[int], part: float) -> int:
    """Return the length that `part` of the lengths do not exceed."""
    return sorted(lengths)[math.ceil(part * len(lengths)) - 1]


def functions(among: tuple[Module, ...]) -> dict[str, int]:
    """Return the length of every function; a migration is a record of tables and may be long."""
    return {
        f"{module.name}:{node.lineno} {node.name}": length(node)
        for module in among
        if not module.name.startswith(MIGRATIONS)
        for node in module.functions()
    }


def longest(lengths: dict[str, int], limit: int) -> list[str]:
    """Name what is longer than `limit`, the longest first."""
    over = sorted(((lines, name) for name, lines in lengths.items() if lines > limit), reverse=True)
    return [f"{name}: {lines} lines" for lines, name in over]


def hold(lengths: dict[str, int], median: int, most: int, limit: int) -> None:
    """Hold lengths to a median, a 95th percentile and a limit that none passes."""
    over = longest(lengths, limit)
    assert not over, "\n".join([f"longer than {limit}:", *over])
    values = list(lengths.values())
    assert share(values, 0.95) <= most, "\n".join(
        [f"over 5 % are longer than {most}:", *longest(lengths, most)]
    )
    assert statistics.median(values) <= median, f"half of them are longer than {median}"


def test_files_are_short() -> None:
    hold({module.name: module.lines for module in product()}, median=120, most=350, limit=500)


def test_functions_are_short() -> None:
    hold(functions(product()), median=8, most=30, limit=60)


def test_classes_are_short() -> None:
    lengths = {
        f"{module.name}:{node.lineno} {node.name}": length(node)
        for module in product()
        for node in module.classes()
    }
    assert not longest(lengths, 250)


def test_widgets_are_built_in_parts() -> None:
    lengths = {name: lines for name, lines in functions(modules("ui")).items() if name.endswith(" __init__")}
    assert not longest(lengths, 40), "split into _build_… methods"


def test_tests_are_short() -> None:
    lengths = {name: lines for name, lines in functions(modules("tests")).items() if " test_" in name}
    hold(lengths, median=12, most=40, limit=60)


@pytest.mark.parametrize(("part", "expected"), [(0.95, 19), (0.5, 10), (1.0, 20)])
def test_share_counts_lengths_in_order(part: float, expected: int) -> None:
    assert share(list(range(20, 0, -1)), part) == expected

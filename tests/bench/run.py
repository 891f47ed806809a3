"""`python tests/bench/run.py [--json] [WORD …]`: measure the speed limits; 0 when all of them are kept.

Words choose the benchmarks whose name holds one of them. A new benchmark is a function that returns its
figures, added to BENCHMARKS.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.bench.desk import working
from tests.bench.duty import on_duty
from tests.bench.indicators import counting_indicators
from tests.bench.paper import sheets
from tests.bench.reading import counting, searching
from tests.bench.reports import reporting
from tests.bench.saving import saving
from tests.bench.starting import starting
from tests.bench.taking import exporting, narrowing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.figures import Figure

BENCHMARKS: tuple[Callable[[], list[Figure]], ...] = (
    starting,
    saving,
    working,
    on_duty,
    searching,
    counting,
    counting_indicators,
    narrowing,
    exporting,
    reporting,
    sheets,
)


def main(arguments: Sequence[str]) -> int:
    """Measure, show, and return 0 where every limit is kept, otherwise 1."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--json", action="store_true", help="a list of name, value, unit, limit, ok")
    parser.add_argument("words", nargs="*", metavar="WORD", help="parts of the names of benchmarks")
    asked = parser.parse_args(arguments)
    wanted = asked.words or [""]
    chosen = [each for each in BENCHMARKS if any(word in each.__name__ for word in wanted)]
    figures = [figure for benchmark in chosen for figure in measured(benchmark)]
    if asked.json:
        print(json.dumps([figure.plain() for figure in figures], ensure_ascii=False, indent=1))
    else:
        print("\n".join(map(line, figures)))
    return 0 if figures and all(figure.ok for figure in figures) else 1


def measured(benchmark: Callable[[], list[Figure]]) -> list[Figure]:
    """Run a benchmark and say on standard error which one is running."""
    print(f"{benchmark.__name__} …", file=sys.stderr, flush=True)
    return benchmark()


def line(figure: Figure) -> str:
    """A figure for a person to read."""
    mark = "ok" if figure.ok else "TOO MUCH"
    value = f"{figure.value:>8.2f} {figure.unit:<3} ≤ {figure.limit:<4g}"
    return f"{mark:>8}  {figure.name:<42} {value} {figure.note}".rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

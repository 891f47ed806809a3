"""Searching the log and counting a month in the large register."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from functools import partial
from typing import Any

from db.engine import register_path
from desk.domain.figures import Figures
from desk.domain.log import LogQuery
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, in_turns, medians, milliseconds, percentile, ratio
from tests.bench.large_register import copied

SEARCHES = {"nguyen van a": "three words", "thị": "a middle word", "quynh": "a rare middle word"}
SEARCH_LIMIT_MS = 50
MONTH_LIMIT = 2
MONTH = date(2026, 10, 1), date(2026, 10, 31)
ONE_STATEMENT = """
WITH met AS MATERIALIZED (
  SELECT service_key, outcome, payment, procedure_code, count(*) AS items, sum(quantity) AS quantity
  FROM help_item WHERE voided = 0 AND day BETWEEN :start AND :end
  GROUP BY service_key, outcome, payment, procedure_code
)
SELECT 'visits', count(*), count(citizen_id), count(DISTINCT citizen_id)
  FROM visit WHERE voided_at IS NULL AND day BETWEEN :start AND :end
UNION ALL SELECT 'dossiers', count(DISTINCT dossier_code), 0, 0
  FROM help_item WHERE voided = 0 AND day BETWEEN :start AND :end AND dossier_code <> ''
UNION ALL SELECT 'items', sum(items), sum(CASE WHEN payment = 'paid' THEN items ELSE 0 END), 0 FROM met
UNION ALL SELECT 'service', service_key, sum(quantity), 0 FROM met GROUP BY service_key
UNION ALL SELECT 'outcome', outcome, sum(items), 0 FROM met WHERE outcome IS NOT NULL GROUP BY outcome
UNION ALL SELECT 'procedure', procedure_code, sum(items), 0 FROM met
  WHERE procedure_code IS NOT NULL GROUP BY procedure_code
"""


def searching() -> list[Figure]:
    """p95 of the first 100 lines of the log for names that very many and very few have."""
    with copied() as folder, open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        works = {words: partial(desk.log.page, user, LogQuery(text=words), 0, 100) for words in SEARCHES}
        for words, work in works.items():
            assert len(work()) == 100, f"{words} does not fill a page"
        times = in_turns(works, 60)
    return [
        milliseconds(f"search, {kind}, p95", percentile(times[words], 0.95), SEARCH_LIMIT_MS, f"“{words}”")
        for words, kind in SEARCHES.items()
    ]


def counting() -> list[Figure]:
    """The figures of a month ÷ one statement that gives the same ones."""
    with (
        copied() as folder,
        open_desk(folder) as desk,
        closing(sqlite3.connect(register_path(folder))) as connection,
    ):
        assert _by_hand(connection) == desk.months.figures(*MONTH)
        works = {"ours": partial(desk.months.figures, *MONTH), "theirs": partial(_by_hand, connection)}
        middle = medians(in_turns(works, 60))
    return [ratio("month figures", middle["ours"], middle["theirs"], MONTH_LIMIT)]


def _by_hand(connection: sqlite3.Connection) -> Figures:
    start, end = (day.isoformat() for day in MONTH)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for kind, *row in connection.execute(ONE_STATEMENT, {"start": start, "end": end}):
        found.setdefault(kind, []).append(tuple(row))
    ((visits, named, people),) = found["visits"]
    ((items, paid, _),) = found["items"]
    return Figures(
        visits=visits,
        help_items=items,
        quantity={key: count for key, count, _ in found["service"]},
        people_known=people,
        anonymous_visits=visits - named,
        distinct_dossiers=found["dossiers"][0][0],
        outcomes={key: count for key, count, _ in found["outcome"]},
        paid_online=paid,
        by_procedure={key: count for key, count, _ in found["procedure"]},
    )

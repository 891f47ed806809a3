"""Counting every ready indicator in the large register: a month, and a year by unit and month."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from db import indicator_figures
from db.engine import Database, register_path
from resources import tables
from tests.bench.figures import Figure, in_turns, medians, milliseconds, ratio
from tests.bench.large_register import copied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.indicator import Indicator

MONTH = date(2026, 10, 1), date(2026, 10, 31)
YEAR = date(2025, 11, 1), date(2026, 10, 31)
MONTH_LIMIT_MS, YEAR_LIMIT_MS, RATIO_LIMIT = 300, 1000, 3
DAYS = "day BETWEEN :start AND :end"
OF_VISITS = f"""
SELECT count(*), count(DISTINCT citizen_id), sum(place IN ('public', 'home', 'outing'))
FROM visit WHERE voided_at IS NULL AND {DAYS}
"""
OF_VNEID = f"""
SELECT count(DISTINCT v.citizen_id) FROM help_item h JOIN visit v ON v.id = h.visit_id
WHERE h.service_key = 'vneid_activate' AND h.voided = 0 AND h.{DAYS}
"""
OF_ITEMS = f"""
SELECT count(*), sum(how IN ('together', 'themselves')),
  count(DISTINCT nullif(dossier_code, '')),
  count(DISTINCT CASE WHEN service_key = 'submit_online' AND outcome = 'submitted'
    THEN nullif(dossier_code, '') END),
  count(DISTINCT CASE WHEN service_key = 'submit_online' AND outcome = 'submitted' AND level = 'full'
    THEN nullif(dossier_code, '') END),
  count(DISTINCT CASE WHEN level = 'full' THEN nullif(dossier_code, '') END),
  count(DISTINCT CASE WHEN payment = 'paid' THEN nullif(dossier_code, '') END),
  count(DISTINCT CASE WHEN payment IN ('paid', 'unpaid') THEN nullif(dossier_code, '') END)
FROM help_item WHERE voided = 0 AND {DAYS}
"""
OF_SERVICES = f"""
SELECT service_key, sum(quantity) FROM help_item WHERE voided = 0 AND {DAYS} GROUP BY service_key
"""
OF_TALLIES = f"SELECT service_key, sum(amount) FROM tally_step WHERE {DAYS} GROUP BY service_key"
OF_SHIFTS = f"SELECT kind, count(*) FROM shift WHERE {DAYS} GROUP BY kind"
OF_ENTRIES = f"""
SELECT indicator_code, sum(amount) FROM indicator_step WHERE {DAYS} GROUP BY indicator_code
"""
OF_STAYS = f"SELECT in_at, out_at FROM attendance WHERE out_at IS NOT NULL AND {DAYS}"
BY_HAND = (OF_VISITS, OF_VNEID, OF_ITEMS, OF_SERVICES, OF_TALLIES, OF_SHIFTS, OF_ENTRIES, OF_STAYS)


def counting_indicators() -> list[Figure]:
    """All ready indicators of a month against statements by hand, and of a year by unit and month."""
    ready = tables.indicators()
    with copied() as folder, closing(sqlite3.connect(register_path(folder))) as connection:
        database = Database.open(folder)
        assert _agrees(_by_hand(connection), _ours(database, ready))
        works = {
            "ours": partial(_ours, database, ready),
            "theirs": partial(_by_hand, connection),
            "year": partial(_year, database, ready),
        }
        middle = medians(in_turns(works, 9))
        database.close()
    return [
        milliseconds("indicators of a month", middle["ours"], MONTH_LIMIT_MS, f"{len(ready)} indicators"),
        ratio("indicators of a month, by hand", middle["ours"], middle["theirs"], RATIO_LIMIT),
        milliseconds("indicators of a year by unit and month", middle["year"], YEAR_LIMIT_MS),
    ]


def _ours(database: Database, ready: Sequence[Indicator]) -> dict[str, int]:
    with database.read() as session:
        return indicator_figures.count(session, ready, *MONTH)


def _year(database: Database, ready: Sequence[Indicator]) -> object:
    with database.read() as session:
        return indicator_figures.count_by_unit_and_month(session, ready, *YEAR)


def _by_hand(connection: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
    start, end = (day.isoformat() for day in MONTH)
    return [connection.execute(query, {"start": start, "end": end}).fetchall() for query in BY_HAND]


def _agrees(by_hand: list[list[tuple[Any, ...]]], ours: dict[str, int]) -> bool:
    """Whether both tell the same of what each statement by hand is about."""
    ((visits, people, away),), ((activated,),), (of_items,), services, *_ = by_hand
    quantity = dict(services)
    named = ("help_items", "help_by_themselves", "dossiers", "dossiers_submitted")
    named += ("dossiers_full", "dossiers_full_due", "dossiers_paid", "dossiers_with_fee")
    expected = dict(zip(named, of_items, strict=True))
    expected |= {"visits": visits, "people": people, "visits_away": away, "vneid_people": activated}
    expected |= {"vneid": quantity["vneid_activate"], "cashless_bills": quantity["utility_bill"]}
    return all(ours[code] == figure for code, figure in expected.items())

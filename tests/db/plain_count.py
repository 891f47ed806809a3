"""Figures of the ready indicators counted in plain Python over exported rows, by code of its own."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    Row = Mapping[str, Any]
    Found = tuple[str, object]  # the unit that a row tells, and what it counts as or how much it is

READY = tomllib.loads(files("resources").joinpath("data/indicators.toml").read_text(encoding="utf-8"))
TABLES = ("visit", "help_item", "shift", "shift_group", "attendance", "tally_step", "indicator_step", "unit")
_COLUMN = {"services": "service_key", "levels": "level", "outcomes": "outcome", "hows": "how"}
_COLUMN |= {"payments": "payment", "places": "place", "shift_kinds": "kind"}


def exported(session: Session) -> dict[str, list[Row]]:
    """Every row of the tables that figures come from, with the columns as they are kept."""
    return {
        name: [dict(row) for row in session.execute(text(f"SELECT * FROM {name}")).mappings()]
        for name in TABLES
    }


def recount(rows: Mapping[str, list[Row]], start: str, end: str) -> dict[str, dict[str, int]]:
    """Code -> unit, "all" for the whole of them -> figure of the days from start to end."""
    of_days = {
        name: [row for row in kept if start <= str(row.get("day", start))[:10] <= end]
        for name, kept in rows.items()
    }
    figures: dict[str, dict[str, int]] = {}
    for told in READY["indicator"]:
        own = told["definition"]
        if "parts" in own:
            figures[told["code"]] = _added([figures[part] for part in own["parts"]])
            continue
        counting = own.get("counting", "entries")
        found = list(
            _entries(told["code"], of_days) if counting == "entries" else _rows(own, counting, of_days)
        )
        heirs = {unit["key"]: _heir(unit, rows["unit"], end) for unit in rows["unit"]}
        by_unit: dict[str, list[object]] = defaultdict(list)
        for unit, what in found:
            by_unit[heirs.get(unit, unit)].append(what)
        figures[told["code"]] = {unit: _sum(counting, each) for unit, each in by_unit.items()}
        figures[told["code"]]["all"] = _sum(counting, [what for _, what in found])
    return figures


def _rows(own: Row, counting: str, rows: Mapping[str, list[Row]]) -> Iterator[Found]:
    wanted = own.get("filter", {})
    if counting in ("shifts", "hours"):
        yield from _duty(wanted, counting, rows)
        return
    visits = {visit["id"]: visit for visit in rows["visit"] if visit["voided_at"] is None}
    for item in rows["help_item"]:
        visit = visits.get(item["visit_id"])
        if visit is not None and _fits(wanted, {**visit, **item}):
            unit = visit["unit_key"] or ""
            if counting == "quantity":
                yield unit, item["quantity"]
            elif counting == "items":
                yield unit, 1
            elif counting == "visits":
                yield unit, visit["id"]
            elif counting == "people" and visit["citizen_id"]:
                yield unit, visit["citizen_id"]
            elif counting == "dossiers" and item["dossier_code"]:
                yield unit, item["dossier_code"]
    if counting == "quantity" and set(wanted) <= {"services"}:
        for step in rows["tally_step"]:
            if step["service_key"] in wanted["services"]:
                yield step["unit_key"] or "", step["amount"]


def _duty(wanted: Row, counting: str, rows: Mapping[str, list[Row]]) -> Iterator[Found]:
    groups = defaultdict(list)
    for group in rows["shift_group"]:
        groups[group["shift_id"]].append(group["unit_key"])
    for shift in rows["shift"]:
        stays = [stay for stay in rows["attendance"] if stay["shift_id"] == shift["id"] and stay["out_at"]]
        for unit in groups[shift["id"]] or [""]:
            if _fits(wanted, shift) and counting == "shifts":
                yield unit, shift["id"]
            for stay in stays if _fits(wanted, shift) and counting == "hours" else ():
                yield unit, (stay["id"], _seconds(stay["out_at"]) - _seconds(stay["in_at"]))


def _entries(code: str, rows: Mapping[str, list[Row]]) -> Iterator[Found]:
    for step in rows["indicator_step"]:
        if step["indicator_code"] == code:
            yield step["unit_key"], step["amount"]


def _fits(wanted: Row, row: Row) -> bool:
    return all(row[_COLUMN[name]] in values for name, values in wanted.items())


def _sum(counting: str, found: list[Any]) -> int:
    if counting in ("quantity", "items", "entries"):
        return sum(found)
    if counting == "hours":
        minutes = sum((seconds + 30) // 60 for _, seconds in set(found))
        return int(minutes / 60 + 0.5)
    return len(set(found))


def _added(parts: list[dict[str, int]]) -> dict[str, int]:
    units = {unit for part in parts for unit in part}
    return {unit: sum(part.get(unit, 0) for part in parts) for unit in units}


def _heir(unit: Row, units: list[Row], day: str) -> str:
    ended, into = unit["ended_on"], unit["merged_into"]
    if ended is None or not into or str(ended) > day:
        return str(unit["key"])
    return _heir(next(each for each in units if each["key"] == into), units, day)


def _seconds(moment: object) -> int:
    """A moment of a day as seconds since midnight; a stay of the test does not pass it."""
    hour, minute, second = str(moment)[11:19].split(":")
    return int(hour) * 3600 + int(minute) * 60 + int(second)

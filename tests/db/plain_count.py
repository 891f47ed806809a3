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
OWN: list[dict[str, Any]] = [
    {"counting": "items", "filter": {"fields": ["Hộ tịch"], "units": ["tdp07"]}},
    {"counting": "quantity", "filter": {"services": ["ewallet"], "places": ["outing", "home"]}},
    {"counting": "quantity", "filter": {"services": ["vneid_activate"], "units": ["tdp07", "tdp08"]}},
    {"counting": "people", "filter": {"procedures": ["1.001193"], "levels": ["full"]}},
    {"counting": "visits", "filter": {"services": ["submit_online"], "places": ["desk"]}},
    {"counting": "shifts", "filter": {"units": ["tdp07"]}},
    {"counting": "hours", "filter": {"units": ["tdp08"], "shift_kinds": ["desk", "outing"]}},
]
"""Definitions that a ward might make, so that every kind of condition is counted."""
TABLES = (
    "procedure",
    "visit",
    "help_item",
    "shift",
    "shift_group",
    "attendance",
    "tally_step",
    "indicator_step",
    "unit",
)
_COLUMN = {"services": "service_key", "levels": "level", "outcomes": "outcome", "hows": "how"}
_COLUMN |= {"payments": "payment", "places": "place", "shift_kinds": "kind", "units": "unit_key"}
_COLUMN |= {"procedures": "procedure_code", "fields": "field"}
_PLACE = {"desk": "desk", "public_place": "public", "home_visits": "home", "outing": "outing"}


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
    heirs = {unit["key"]: _heir(unit, rows["unit"], end) for unit in rows["unit"]}
    figures: dict[str, dict[str, int]] = {}
    own_ones = [{"code": f"own{number}", "definition": own} for number, own in enumerate(OWN)]
    for told in [*READY["indicator"], *own_ones]:
        code, own = told["code"], told["definition"]
        if "parts" in own:
            figures[code] = _added([figures[part] for part in own["parts"]])
            continue
        counting = own.get("counting", "entries")
        found = list(_entries(code, of_days) if counting == "entries" else _rows(own, of_days, heirs))
        by_unit: dict[str, list[object]] = defaultdict(list)
        for unit, what in found:
            by_unit[heirs.get(unit, unit)].append(what)
        figures[code] = {unit: _sum(counting, each) for unit, each in by_unit.items()}
        figures[code]["all"] = _sum(counting, [what for _, what in found])
    return figures


def _rows(own: Row, rows: Mapping[str, list[Row]], heirs: Mapping[str, str]) -> Iterator[Found]:
    wanted, counting = own.get("filter", {}), own["counting"]
    if counting in ("shifts", "hours"):
        yield from _duty(wanted, counting, rows, heirs)
        return
    visits = {visit["id"]: visit for visit in rows["visit"] if visit["voided_at"] is None}
    fields = {row["code"]: row["field"] for row in rows["procedure"]}
    for item in rows["help_item"]:
        visit = visits.get(item["visit_id"])
        row = {**(visit or {}), **item, "field": fields.get(item["procedure_code"])}
        if visit is not None and _fits(wanted, row, heirs):
            yield from _of_item(counting, row)
    kinds = {shift["id"]: shift["kind"] for shift in rows["shift"]}
    if counting == "quantity":
        for step in rows["tally_step"]:
            if _fits(wanted, {**step, "place": _PLACE.get(kinds.get(step["shift_id"], ""))}, heirs):
                yield step["unit_key"] or "", step["amount"]


def _of_item(counting: str, row: Row) -> Iterator[Found]:
    unit = row["unit_key"] or ""
    if counting in ("quantity", "items"):
        yield unit, row["quantity"] if counting == "quantity" else 1
    elif counting == "visits":
        yield unit, row["visit_id"]
    elif counting == "people" and row["citizen_id"]:
        yield unit, row["citizen_id"]
    elif counting == "dossiers" and row["dossier_code"]:
        yield unit, row["dossier_code"]


def _duty(
    wanted: Row, counting: str, rows: Mapping[str, list[Row]], heirs: Mapping[str, str]
) -> Iterator[Found]:
    groups = defaultdict(list)
    for group in rows["shift_group"]:
        groups[group["shift_id"]].append(group["unit_key"])
    for shift in rows["shift"]:
        stays = [stay for stay in rows["attendance"] if stay["shift_id"] == shift["id"] and stay["out_at"]]
        for unit in groups[shift["id"]] or [""]:
            fits = _fits(wanted, {**shift, "unit_key": unit}, heirs)
            if fits and counting == "shifts":
                yield unit, shift["id"]
            for stay in stays if fits and counting == "hours" else ():
                yield unit, (stay["id"], _seconds(stay["out_at"]) - _seconds(stay["in_at"]))


def _entries(code: str, rows: Mapping[str, list[Row]]) -> Iterator[Found]:
    for step in rows["indicator_step"]:
        if step["indicator_code"] == code:
            yield step["unit_key"], step["amount"]


def _fits(wanted: Row, row: Row, heirs: Mapping[str, str]) -> bool:
    for name, values in wanted.items():
        told = row.get(_COLUMN[name])
        merged = name == "units" and heirs.get(told or "") in values
        if not merged and told not in values:
            return False
    return True


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

"""The rows of one saved visit, written by plain sqlite3 with everything worked out beforehand."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

from uuid_utils import uuid7

from desk.usecases import clock

if TYPE_CHECKING:
    import sqlite3

_NEXT = "UPDATE counter SET value = value + 1 WHERE name = ? RETURNING value"
_KNOWN = "SELECT id FROM citizen WHERE person_key = ?"
_HELPER = "SELECT id FROM helper WHERE name_folded = ?"
_USE = "UPDATE procedure SET uses = uses + 1 WHERE code = ? RETURNING name_folded"
_HASH = "SELECT hash FROM ledger WHERE seq = ?"
_SHIFT = "SELECT id FROM shift WHERE day = ? AND kind = 'desk' AND closed_at IS NULL LIMIT 2"
_CLOSED = "SELECT id FROM month_close WHERE start_day <= ? AND end_day >= ? AND reopened_at IS NULL"
_SURE_DAY = "SELECT value FROM setting WHERE key = 'sure_day'"
_SEARCH = "INSERT INTO visit_search(rowid, words) VALUES (?, ?)"


class PlainRegister:
    """Saves visits like those of the benchmark, with nothing between the values and the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write over an open connection."""
        self._connection = connection
        (self._user,) = connection.execute("SELECT id FROM app_user").fetchone()
        helper = {"id": uuid7().hex, "name": "Vũ Minh Anh", "name_folded": "vu minh anh", "user_id": None}
        self._day = clock.today()
        if connection.execute(_HELPER, ("vu minh anh",)).fetchone() is None:
            self._insert("helper", helper)

    def save(self) -> None:
        """One transaction: citizen, visit, helper, help item, search index, counters, ledger."""
        run = self._connection.execute
        now = clock.now().replace(tzinfo=None).isoformat(" ")
        run("BEGIN IMMEDIATE")
        run(_SHIFT, (self._day.isoformat(),)).fetchall()
        (number,) = run(_NEXT, ("entry",)).fetchone()
        position = self._day.toordinal() << 32 | number
        citizen = self._citizen(number, now)
        run(_KNOWN, (citizen["person_key"],)).fetchone()
        self._insert("citizen", citizen)
        (helper,) = run(_HELPER, ("vu minh anh",)).fetchone()
        (name,) = run(_USE, ("1.001193",)).fetchone()
        visit = self._visit(position, str(citizen["id"]), now)
        self._insert("visit", visit)
        self._insert("visit_helper", {"visit_id": visit["id"], "helper_id": helper, "number": 1})
        item = self._item(str(visit["id"]), position, number)
        self._insert("help_item", item)
        run(_SEARCH, (position, f"nguyen thi hanh 01 vu minh anh h56 118 24 261031 {number} 1 001193 {name}"))
        run(_SURE_DAY).fetchone()
        run(_CLOSED, (self._day.isoformat(),) * 2).fetchall()
        self._insert("ledger", self._entry(visit, now))
        run("COMMIT")

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        places = ", ".join("?" * len(row))
        self._connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", [*row.values()])

    def _citizen(self, number: int, now: str) -> dict[str, Any]:
        return {
            "id": uuid7().hex,
            "person_key": secrets.token_hex(32),
            "name": "Nguyễn Thị Hạnh",
            "name_folded": "nguyen thi hanh",
            "id_head": "038",
            "id_tail": f"{number % 100:02d}",
            "birth_year": 1962,
            "sex": "female",
            "unit_key": "tdp07",
            "updated_at": now,
        }

    def _visit(self, position: int, citizen: str, now: str) -> dict[str, Any]:
        return {
            "id": uuid7().hex,
            "position": position,
            "day": self._day.isoformat(),
            "time": "08:30:00.000000",
            "place": "desk",
            "shift_id": None,
            "citizen_id": citizen,
            "unit_key": "tdp07",
            "birth_year": 1962,
            "sex": "female",
            "elderly": 1,
            "disabled": 0,
            "no_phone": 0,
            "recorded_at": now,
            "recorded_by": self._user,
            "voided_at": None,
            "voided_by": None,
            "void_reason": "",
        }

    def _item(self, visit: str, position: int, number: int) -> dict[str, Any]:
        return {
            "id": uuid7().hex,
            "visit_id": visit,
            "number": 1,
            "day": self._day.isoformat(),
            "position": position,
            "voided": 0,
            "service_key": "submit_online",
            "quantity": 1,
            "procedure_code": "1.001193",
            "dossier_code": f"H56.118.24-261031-{number:04d}",
            "level": "full",
            "outcome": "submitted",
            "payment": "free",
            "how": "together",
            "barrier": "",
            "note": "",
            "source_key": None,
        }

    def _entry(self, visit: dict[str, Any], now: str) -> dict[str, Any]:
        (seq,) = self._connection.execute(_NEXT, ("ledger",)).fetchone()
        (previous,) = self._connection.execute(_HASH, (seq - 1,)).fetchone()
        items = [["submit_online", 1, "1.001193", "H56.118.24-261031-0001", "submitted", "free", "together"]]
        told = {"day": visit["day"], "place": "desk", "citizen": visit["citizen_id"], "items": items}
        return {
            "seq": seq,
            "at": now,
            "user_id": self._user,
            "action": "visit_recorded",
            "subject": "visit",
            "subject_id": visit["id"],
            "payload": json.dumps(told),
            "digest": secrets.token_hex(32),
            "previous": previous,
            "hash": secrets.token_hex(32),
        }

"""Paper tally sheets: issued with a code, entered once, against a control total."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from db import slots, tallies
from desk.domain import opaque_code, roles, tally
from desk.domain.late_row import LateSubject
from desk.domain.opaque_code import CodeKind
from desk.domain.problems import InvalidDraft, Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.tally import TallyLine, TallySheet, TallyStep
from desk.domain.text import clean
from desk.usecases import clock, late_rows
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import known_shift, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues

MOST_AT_ONCE = 50
_LINE_LIMIT, _REASON_LIMIT = 200, 400


class TallySheets:
    """Issue and enter paper sheets."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def issue(
        self, by: User, day: date, place: str, count: int = 1, slot: UUID | None = None
    ) -> list[TallySheet]:
        """Sheets for a day and a place, of a planned shift or of none, each with a code of its own.

        InvalidDraft where the place is missing or too long, or the number is not 1 to 50; Refused where
        the planned shift is unknown.
        """
        roles.require(by, Permission.PRINT_SHEETS)
        where = clean(place)
        if not where:
            raise InvalidDraft(refusal("shift_without_place", "place"))
        if len(where) > _LINE_LIMIT:
            raise InvalidDraft(refusal("text_too_long", "place", limit=_LINE_LIMIT))
        if not 1 <= count <= MOST_AT_ONCE:
            raise InvalidDraft(refusal("sheets_count", "count", limit=MOST_AT_ONCE))
        now = clock.now()
        issued = [TallySheet(new_id(), _code(), day, where, now, slot) for _ in range(count)]
        with self._db.begin() as session:
            if slot is not None and slots.get(session, slot) is None:
                raise Refused(refusal("slot_unknown", "slot"))
            tallies.add_sheets(session, issued)
            codes = [sheet.code for sheet in issued]
            note(session, by, "tally_sheets_issued", "slot", slot or "", day=day, codes=codes)
        return issued

    def waiting(self, by: User) -> list[TallySheet]:
        """Sheets that were issued and not entered yet, the oldest first."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return tallies.sheets_not_entered(session)

    def find(self, by: User, text: str) -> TallySheet:
        """The sheet of a code that is to be entered; Refused where it is misread, unknown or entered."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return _unentered(session, text)

    def enter(
        self, by: User, shift_id: UUID, text: str, total: int, lines: Sequence[TallyLine], reason: str = ""
    ) -> list[TallyStep]:
        """Count a sheet's lines at a shift, an officer also at a closed one.

        InvalidDraft where a line is wrong, or where no reason is told though the sum is not the control
        total, or the shift's day lies in a closed month; a reason is kept with the sheet, or with what came
        in late. Refused where the code is misread, unknown or entered already.
        """
        roles.require(by, Permission.ATTEND)
        told = clean(reason)[:_REASON_LIMIT]
        counted = [line for line in lines if line.amount]
        refuse(tally.check_sheet(total, lines, told))
        self._check(counted)
        with self._db.begin() as session:
            sheet = _unentered(session, text)
            own = known_shift(session, shift_id)
            if not own.open:
                roles.require(by, Permission.RUN_SHIFTS)
            now, amount = clock.now(), sum(line.amount for line in counted)
            codes = {"shift": own.id, "total": total, "counted": amount}
            seq = note(session, by, "tally_sheet_entered", "tally_sheet", sheet.code, **codes)
            reason_kept = told if amount != total else ""
            entered = tallies.enter_sheet(session, sheet.id, own.id, now, total, reason_kept)
            # Another desk on the same server may have been quicker.
            refuse([] if entered else [refusal("sheet_entered", "code", code=sheet.code)])
            steps = [
                TallyStep(
                    *(new_id(), own.id, own.day, line.service, line.amount, now, by.id, line.unit),
                    sheet=sheet.id,
                    by_name=by.name,
                    seq=seq,
                )
                for line in counted
            ]
            tallies.add(session, steps)
            late_rows.admit(session, by, LateSubject.TALLY, sheet.id, [own.day], told)
        return steps

    def _check(self, lines: Sequence[TallyLine]) -> None:
        known = self._catalogues.snapshot()
        groups = {each.key for each in known.groups}
        for number, line in enumerate(lines, start=1):
            problems = tally.check(line.service, line.amount, line.unit, known.service_by_key, groups)
            refuse([replace(each, field=f"lines.{number}.{each.field}") for each in problems])


def _unentered(session: Session, text: str) -> TallySheet:
    code = opaque_code.read(CodeKind.SHEET, text)
    if isinstance(code, Problem):
        raise Refused(code)
    sheet = tallies.sheet(session, code)
    if sheet is None:
        raise Refused(refusal("sheet_unknown", "code", code=code))
    if sheet.entered_at is not None:
        raise Refused(refusal("sheet_entered", "code", code=code))
    return sheet


def _code() -> str:
    return opaque_code.make(CodeKind.SHEET, secrets.randbelow(opaque_code.MOST))

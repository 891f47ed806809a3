"""A row of the help log read as one help item with its visit."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

from desk.domain import dossier_code, entry, visit
from desk.domain.cell import Cell, text_of
from desk.domain.clock_time import parse_time
from desk.domain.dates import parse_birth, parse_day
from desk.domain.help_log_columns import Column
from desk.domain.id_number import is_masked
from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem, Severity, refusal
from desk.domain.procedure import code_in
from desk.domain.text import fold
from desk.domain.visit import (
    BARRIER_LIMIT,
    DOSSIER_LIMIT,
    HELPERS_LIMIT,
    NAME_LIMIT,
    NOTE_LIMIT,
    QUANTITY_LIMIT,
    CitizenDraft,
    HelpItemDraft,
    Outcome,
    Place,
    VisitDraft,
)

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.catalogue import Catalogue
    from desk.domain.help_log_row import Row

_WITH_CAPITALS = frozenset(f"{ascii_lowercase}ăâêôơưđ")  # small letters that TCVN3 has a capital for
DEFAULT_SERVICE = "submit_online"  # of a row that names a procedure and no service
_COLUMNS_OF_CHECK = {
    "day": Column.DAY,
    "birth_year": Column.BIRTH,
    "service": Column.SERVICE,
    "quantity": Column.QUANTITY,
    "procedure": Column.PROCEDURE,
    "dossier": Column.DOSSIER,
}


@dataclass(frozen=True)
class Reader:
    """Reads rows against one catalogue; `today` dates births written with two digits."""

    catalogue: Catalogue
    today: date

    def read(self, row: Row, day: date | None, *, quantity_shared: bool = False) -> VisitDraft | None:
        """The row as a visit of one item; None, with its problems in the row, where it is refused.

        `day` is None where the row tells none and the row above had none that could be read;
        `quantity_shared` says that the quantity was merged over several rows.
        """
        item = self._item(row, quantity_shared=quantity_shared)
        citizen = self._citizen(row)
        place = row.named(Column.PLACE, entry.place_named, "place_unknown")
        time = row.value(Column.TIME, parse_time)
        helpers = self._helpers(row)
        unit = self._unit(row)
        if day is None or row.refused:
            return None
        draft = VisitDraft(
            day=day,
            time=time,
            place=place or Place.DESK,
            helpers=helpers,
            citizen=citizen,
            unit=unit,
            elderly=visit.elderly(citizen.birth_year, day) or None,
            items=(item,),
        )
        return None if self._is_refused(row, draft) else draft

    def _is_refused(self, row: Row, draft: VisitDraft) -> bool:
        for problem in visit.check(draft, self.catalogue.services, self.catalogue.procedures, self.today):
            column = _COLUMNS_OF_CHECK[problem.field.rpartition(".")[2]]
            if problem.severity is Severity.REFUSE:
                row.refuse(column, problem)
            else:
                row.warn(column, problem)
        return bool(row.refused)

    def _item(self, row: Row, *, quantity_shared: bool) -> HelpItemDraft:
        procedure = self._procedure(row)
        dossier = dossier_code.normalise(row.text(Column.DOSSIER, DOSSIER_LIMIT))
        return HelpItemDraft(
            service=self._service(row),
            quantity=_quantity(row, shared=quantity_shared),
            procedure=procedure,
            dossier=dossier,
            outcome=_outcome(row, dossier),
            payment=row.named(Column.PAYMENT, entry.payment_named, "payment_unknown"),
            how=row.named(Column.HOW, entry.how_named, "how_unknown"),
            barrier=self._barrier(row),
            note=row.text(Column.NOTE, NOTE_LIMIT),
        )

    def _service(self, row: Row) -> str:
        if row.has(Column.SERVICE):
            return row.named(Column.SERVICE, self.catalogue.service, "service_not_found") or ""
        if not row.has(Column.PROCEDURE):
            row.refuse(Column.SERVICE, refusal("service_missing", "service"))
        return DEFAULT_SERVICE

    def _procedure(self, row: Row) -> str:
        if not row.has(Column.PROCEDURE):
            return ""
        code = _code_of_number(row.cell(Column.PROCEDURE))
        if code:
            row.repair(Column.PROCEDURE, "procedure_was_number", code=code)
            return code
        found = row.named(Column.PROCEDURE, self.catalogue.procedure, "procedure_not_found") or ""
        if code_in(row.text(Column.PROCEDURE)) and row.text(Column.PROCEDURE) != found:
            row.repair(Column.PROCEDURE, "procedure_suffix_cut", code=found)
        return found

    def _barrier(self, row: Row) -> str:
        if not row.has(Column.BARRIER):
            return ""
        text = row.text(Column.BARRIER, BARRIER_LIMIT)
        return row.find(Column.BARRIER, self.catalogue.barrier) or text

    def _unit(self, row: Row) -> str:
        if not row.has(Column.GROUP):
            return ""
        unit = row.find(Column.GROUP, self.catalogue.group)
        if not unit:
            row.repair(Column.GROUP, "group_not_found")
        return unit or ""

    def _citizen(self, row: Row) -> CitizenDraft:
        birth = row.value(Column.BIRTH, self._birth)
        return CitizenDraft(
            name=entry.citizen_name(_name(row, Column.CITIZEN)),
            id_number=_id_number(row),
            birth_year=birth,
            sex=row.named(Column.SEX, entry.sex_named, "sex_unknown"),
        )

    def _birth(self, cell: Cell) -> int | Problem:
        birth = parse_birth(cell, self.today)
        return birth if isinstance(birth, Problem) else birth.year

    def _helpers(self, row: Row) -> tuple[str, ...]:
        raw = row.cell(Column.HELPER)
        names = entry.split_helpers(raw if isinstance(raw, str) else text_of(raw))
        if len(names) > HELPERS_LIMIT:
            row.refuse(Column.HELPER, refusal("helpers_too_many", "helpers", limit=HELPERS_LIMIT))
        if any(len(name) > NAME_LIMIT for name in names):
            row.refuse(Column.HELPER, refusal("text_too_long", "helpers", limit=NAME_LIMIT))
        return tuple(_capitalised(name) for name in names) if Column.HELPER in row.converted else names


def _name(row: Row, column: Column) -> str:
    name = row.text(column, NAME_LIMIT)
    return _capitalised(name) if column in row.converted else name


def _capitalised(name: str) -> str:
    """TCVN3 has no capital Ổ, Ứ …: a name typed in its fonts begins with the small letter."""
    return " ".join(
        word if word[0] in _WITH_CAPITALS else word[0].upper() + word[1:] for word in name.split()
    )


def _outcome(row: Row, dossier: str) -> Outcome | None:
    if entry.is_not_known(row.text(Column.OUTCOME)):
        return None
    outcome = row.named(Column.OUTCOME, entry.outcome_named, "outcome_unknown")
    return outcome or (Outcome.SUBMITTED if dossier else None)


def _id_number(row: Row) -> str:
    if not row.has(Column.ID) or is_masked(row.text(Column.ID)):
        return row.text(Column.ID)
    found = entry.parse_id_number(row.cell(Column.ID))
    if isinstance(found, Problem):
        if found.code == "id_too_short":
            row.repair(Column.ID, "id_left_out", **found.values)
        else:
            row.refuse(Column.ID, found)
        return ""
    if found.padded:
        row.repair(Column.ID, "id_padded" if found.padded < 3 else "id_padded_old", zeros=found.padded)
    return found.number


def _quantity(row: Row, *, shared: bool) -> int:
    quantity = row.value(Column.QUANTITY, _count)
    if shared and quantity not in (None, 1):
        row.refuse(Column.QUANTITY, refusal("quantity_shared", "quantity", quantity=quantity))
    return 1 if quantity is None else quantity


def _count(cell: Cell) -> int | Problem:
    quantity = parse_whole(cell)
    if isinstance(quantity, Problem):
        return quantity
    if quantity < 1:
        return refusal("quantity_not_positive", "quantity", quantity=quantity)
    if quantity > QUANTITY_LIMIT:
        return refusal("quantity_too_large", "quantity", limit=QUANTITY_LIMIT)
    return quantity


def _code_of_number(cell: Cell) -> str:
    """A procedure code that a spreadsheet took for a number, 1.00422 for 1.004220; empty for all else."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return ""
    if 1_000_000 <= cell <= 9_999_999 and cell == int(cell):
        return f"{int(cell) // 1_000_000}.{int(cell) % 1_000_000:06d}"
    return f"{cell:.6f}" if 1 <= cell < 10 else ""


def read_day(row: Row) -> date | None:
    """The row's own day; None, with its problem in the row, where it cannot be read."""
    return row.value(Column.DAY, parse_day)


def fingerprint(draft: VisitDraft) -> str:
    """The meaning of a row in plain text: equal for equal rows however they are written.

    The group and the sex are left out: a group that could not be matched today may be matched tomorrow.
    """
    (item,), told = draft.items, draft.citizen
    name = f"{fold(told.name)}~{told.birth_year or ''}"
    person = told.id_number or name
    if is_masked(told.id_number):
        person = f"{told.id_number}~{name}"
    parts = (
        draft.day.isoformat(),
        draft.time.isoformat("minutes") if draft.time else "",
        draft.place.value,
        "~".join(sorted(map(fold, draft.helpers))),
        person,
        item.service,
        str(item.quantity),
        item.procedure,
        item.dossier,
        item.outcome or "",
        item.payment or "",
        item.how or "",
        item.barrier,
        item.note,
    )
    return "\x1f".join(parts)

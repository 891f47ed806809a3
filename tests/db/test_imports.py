"""Imports on disk: which visits came from which file, struck out together, their rows free again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from db import catalogue, imports, visits
from db.models import VisitChangeRow
from desk.domain.imported_file import ImportedFile, ImportedVisit
from tests.db.filled import BIRTH, DAY, MOMENT, Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.engine import Database
    from desk.domain.visit import Visit

LATER = MOMENT + timedelta(hours=1)


def brought(session: Session, desk: Desk, count: int = 3) -> tuple[UUID, list[Visit]]:
    """An import of so many visits."""
    made = [desk.visit(session, desk.item(procedure=BIRTH)) for _ in range(count)]
    import_id = uuid4()
    ids = [each.id for each in made]
    imports.add(session, import_id, "e" * 64, "T10.xlsx", LATER, desk.user.id, count, ids)
    return import_id, made


def test_an_import_tells_its_visits_in_the_order_of_the_register(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        import_id, made = brought(session, desk)
        desk.visit(session)
        told = imports.standing_visits(session, import_id)
        assert told == [ImportedVisit(each.id, DAY, 1, changed=False) for each in made]
        expected = ImportedFile(import_id, "e" * 64, "T10.xlsx", LATER, 3, 3)
        assert imports.get(session, import_id) == imports.recent(session, 1)[0] == expected
        assert imports.get(session, uuid4()) is None


def test_a_changed_visit_is_flagged_and_a_voided_one_is_left_out(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        import_id, (first, second, _) = brought(session, desk)
        change = {"visit_id": first.id, "at": MOMENT, "user_id": desk.user.id, "kind": "corrected"}
        session.add(VisitChangeRow(id=uuid4(), reason="", before="{}", **change))
        visits.void(session, second.id, desk.user.id, MOMENT, "")
        session.flush()
        assert [each.changed for each in imports.standing_visits(session, import_id)] == [True, False]


def test_visits_struck_out_together_free_their_rows_and_procedures(db: Database, desk: Desk) -> None:
    keys = ["a" * 64, "b" * 64]
    with db.begin() as session:
        one = desk.visit(session, desk.item(procedure=BIRTH))
        uses = {each.code: each.uses for each in catalogue.procedures(session)}
        copies = [desk.fresh(one, visits.next_entry_number(session)) for _ in keys]
        visits.add_all(session, copies, [[key] for key in keys])
        visits.void_all(session, [each.id for each in copies], desk.user.id, MOMENT, "import_undone")
        struck = {each.id for each in visits.of_day(session, DAY) if each.voided}
        assert struck == {each.id for each in copies}
        assert visits.existing_source_keys(session, keys) == set()
        assert {each.code: each.uses for each in catalogue.procedures(session)} == uses


def test_an_import_is_undone_once(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        import_id, _ = brought(session, desk)
        assert imports.mark_undone(session, import_id, MOMENT)
        assert not imports.mark_undone(session, import_id, LATER)
        undone = imports.get(session, import_id)
        assert undone is not None
        assert undone.undone_at == MOMENT

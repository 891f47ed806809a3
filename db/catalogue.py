"""The catalogues of services and procedures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Row, select

from db.models import ProcedureRow, ServiceRow
from db.writing import put_all
from desk.domain.procedure import Channel, Level, Procedure
from desk.domain.service import Service
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from sqlalchemy.orm import Session

_AFTER_FAVOURITES = 10
_SERVICE = (
    *(ServiceRow.key, ServiceRow.name, ServiceRow.unit_of_account, ServiceRow.files_dossier),
    *(ServiceRow.favourite, ServiceRow.group_name, ServiceRow.note, ServiceRow.active),
)
_PROCEDURE = select(
    *(ProcedureRow.code, ProcedureRow.name, ProcedureRow.field, ProcedureRow.level, ProcedureRow.channel),
    *(ProcedureRow.link, ProcedureRow.link_checked_on, ProcedureRow.link_checked_by, ProcedureRow.valid_from),
    *(ProcedureRow.valid_to, ProcedureRow.as_of, ProcedureRow.confidence, ProcedureRow.uses),
)


def add_services(session: Session, services: Iterable[Service]) -> None:
    """Insert or update services by key."""
    put_all(session, ServiceRow, [_service_row(service) for service in services])


def services(session: Session) -> list[Service]:
    """Every service: favourites by their key 1–9, the others in Vietnamese order."""
    found = [Service(*row) for row in session.execute(select(*_SERVICE))]
    return sorted(found, key=lambda each: (each.favourite or _AFTER_FAVOURITES, sort_key(each.name)))


def add_procedures(session: Session, procedures: Iterable[Procedure]) -> None:
    """Insert or update procedures by code; how often they were used is kept."""
    put_all(session, ProcedureRow, [_procedure_row(procedure) for procedure in procedures])


def procedures(session: Session) -> list[Procedure]:
    """Every procedure: the most used first, then in Vietnamese order."""
    found = [_procedure(row) for row in session.execute(_PROCEDURE)]
    return sorted(found, key=lambda each: (-each.uses, sort_key(each.name)))


def procedure(session: Session, code: str) -> Procedure | None:
    """The procedure with that code."""
    found = session.execute(_PROCEDURE.where(ProcedureRow.code == code)).one_or_none()
    return _procedure(found) if found else None


def _service_row(service: Service) -> dict[str, object]:
    return {
        "key": service.key,
        "name": service.name,
        "unit_of_account": service.unit_of_account,
        "files_dossier": service.files_dossier,
        "favourite": service.favourite,
        "group_name": service.group,
        "note": service.note,
        "active": service.active,
    }


def _procedure_row(procedure: Procedure) -> dict[str, object]:
    return {
        "code": procedure.code,
        "name": procedure.name,
        "name_folded": fold(procedure.name),
        "field": procedure.field,
        "level": procedure.level.value,
        "channel": procedure.channel.value,
        "link": procedure.link,
        "link_checked_on": procedure.link_checked_on,
        "link_checked_by": procedure.link_checked_by,
        "valid_from": procedure.valid_from,
        "valid_to": procedure.valid_to,
        "as_of": procedure.as_of,
        "confidence": procedure.confidence,
    }


def _procedure(row: Row[*tuple[Any, ...]]) -> Procedure:
    code, name, field, level, channel, *rest = row
    return Procedure(code, name, field, Level(level), Channel(channel), *rest)

"""The catalogues of services, procedures, links and provinces."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import Row, insert, select, update

from db.models import LinkRow, ProcedureRow, ProvinceRow, ServiceRow
from db.writing import put_all, table_of
from desk.domain.links import Link
from desk.domain.procedure import Channel, Level, Procedure
from desk.domain.service import Service
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from typing import Any

    from sqlalchemy.orm import Session

_AFTER_FAVOURITES = 10
_SERVICE, _PROCEDURE, _LINKS = table_of(ServiceRow), table_of(ProcedureRow), table_of(LinkRow)
_SERVICES = select(
    *(_SERVICE.c.key, _SERVICE.c.name, _SERVICE.c.unit_of_account, _SERVICE.c.files_dossier),
    *(_SERVICE.c.favourite, _SERVICE.c.group_name, _SERVICE.c.note, _SERVICE.c.active),
)
_LINK = (
    *(LinkRow.key, LinkRow.name, LinkRow.url, LinkRow.kind, LinkRow.owner),
    *(LinkRow.as_of, LinkRow.confidence, LinkRow.checked_on, LinkRow.checked_by),
    *(LinkRow.outside, LinkRow.ended_on),
)
_PROCEDURES = select(
    *(_PROCEDURE.c.code, _PROCEDURE.c.name, _PROCEDURE.c.field, _PROCEDURE.c.level, _PROCEDURE.c.channel),
    *(_PROCEDURE.c.link, _PROCEDURE.c.link_checked_on, _PROCEDURE.c.link_checked_by, _PROCEDURE.c.valid_from),
    *(_PROCEDURE.c.valid_to, _PROCEDURE.c.as_of, _PROCEDURE.c.confidence, _PROCEDURE.c.uses),
)


def add_services(session: Session, services: Iterable[Service]) -> None:
    """Insert or update services by key."""
    put_all(session, ServiceRow, [_service_row(service) for service in services])


def services(session: Session) -> list[Service]:
    """Every service: favourites by their key 1–9, the others in Vietnamese order."""
    found = [Service(*row) for row in session.execute(_SERVICES)]
    return sorted(found, key=lambda each: (each.favourite or _AFTER_FAVOURITES, sort_key(each.name)))


def add_procedures(session: Session, procedures: Iterable[Procedure]) -> None:
    """Insert or update procedures by code; how often they were used is kept."""
    put_all(session, ProcedureRow, [_procedure_row(procedure) for procedure in procedures])


def insert_procedure(session: Session, procedure: Procedure) -> None:
    """Insert a new procedure; Refused as `register_duplicate` where its code is taken."""
    session.connection().execute(insert(_PROCEDURE), _procedure_row(procedure))


def procedures(session: Session) -> list[Procedure]:
    """Every procedure: the most used first, then in Vietnamese order."""
    found = [_procedure(row) for row in session.execute(_PROCEDURES)]
    return sorted(found, key=lambda each: (-each.uses, sort_key(each.name)))


def procedure(session: Session, code: str) -> Procedure | None:
    """The procedure with that code."""
    found = session.execute(_PROCEDURES.where(_PROCEDURE.c.code == code)).one_or_none()
    return _procedure(found) if found else None


def add_links(session: Session, links: Iterable[Link]) -> None:
    """Insert or update links by key."""
    put_all(session, LinkRow, [asdict(link) for link in links])


def links(session: Session) -> list[Link]:
    """Every link in Vietnamese order of the names."""
    found = [Link(*row) for row in session.execute(select(*_LINK))]
    return sorted(found, key=lambda each: sort_key(each.name))


def mark_checked(session: Session, url: str, day: date, name: str) -> None:
    """Note on every procedure and link that leads there who found the right page, and when."""
    procedures = update(_PROCEDURE).where(_PROCEDURE.c.link == url)
    told = {"link_checked_on": day, "link_checked_by": name}
    session.connection().execute(procedures.values(**told))
    links = update(_LINKS).where(_LINKS.c.url == url)
    session.connection().execute(links.values(checked_on=day, checked_by=name))


def add_provinces(session: Session, provinces: Mapping[str, str]) -> None:
    """Insert or update names of provinces by their code."""
    put_all(session, ProvinceRow, [{"code": code, "name": name} for code, name in provinces.items()])


def provinces(session: Session) -> dict[str, str]:
    """Names of provinces by their code."""
    rows = session.execute(select(ProvinceRow.code, ProvinceRow.name).order_by(ProvinceRow.code))
    return {row.code: row.name for row in rows}


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

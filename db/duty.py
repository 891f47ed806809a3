"""The duty calendar on disk: desks, days changed by hand, waves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from db.models import DayChangeRow, DutyDeskRow, WaveRow
from db.writing import put_all, table_of
from desk.domain.duty_calendar import ChangeOfDay, DayChange, DutyDesk, Wave
from desk.domain.text import sort_key

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

_DESK, _CHANGE, _WAVE = table_of(DutyDeskRow), table_of(DayChangeRow), table_of(WaveRow)


def desks(session: Session) -> list[DutyDesk]:
    """Every desk, closed ones too, in Vietnamese order."""
    rows = session.execute(select(_DESK.c.key, _DESK.c.name, _DESK.c.weekdays, _DESK.c.active))
    found = [DutyDesk(key, name, _weekdays(days), active) for key, name, days, active in rows]
    return sorted(found, key=lambda desk: sort_key(desk.name))


def put_desk(session: Session, desk: DutyDesk) -> None:
    """Add or change a desk."""
    row = {"key": desk.key, "name": desk.name, "weekdays": _digits(desk.weekdays), "active": desk.active}
    put_all(session, DutyDeskRow, [row])


def changes(session: Session) -> list[DayChange]:
    """Every day changed by hand, in order."""
    columns = (_CHANGE.c.id, _CHANGE.c.day, _CHANGE.c.change, _CHANGE.c.note)
    query = select(*columns, _CHANGE.c.instead_of, _CHANGE.c.desk_key).order_by(_CHANGE.c.day, _CHANGE.c.id)
    return [
        DayChange(change_id, day, ChangeOfDay(change), note, instead_of, desk or "")
        for change_id, day, change, note, instead_of, desk in session.execute(query)
    ]


def put_change(session: Session, change: DayChange) -> None:
    """Add or change a day changed by hand."""
    row = {
        "id": change.id,
        "day": change.day,
        "change": change.change.value,
        "note": change.note,
        "instead_of": change.instead_of,
        "desk_key": change.desk or None,
    }
    put_all(session, DayChangeRow, [row])


def drop_change(session: Session, change_id: UUID) -> bool:
    """Take a change of a day out; whether there was one."""
    dropped = delete(_CHANGE).where(_CHANGE.c.id == change_id).returning(_CHANGE.c.id)
    return session.connection().execute(dropped).first() is not None


def waves(session: Session) -> list[Wave]:
    """Every wave, in order of its first day."""
    columns = (_WAVE.c.id, _WAVE.c.name, _WAVE.c.start_day, _WAVE.c.end_day, _WAVE.c.weekdays)
    query = select(*columns, _WAVE.c.starts, _WAVE.c.ends, _WAVE.c.desk_key)
    return [
        Wave(wave_id, name, start, end, _weekdays(days), starts, ends, desk)
        for wave_id, name, start, end, days, starts, ends, desk in session.execute(
            query.order_by(_WAVE.c.start_day, _WAVE.c.id)
        )
    ]


def put_wave(session: Session, wave: Wave) -> None:
    """Add or change a wave."""
    row = {
        "id": wave.id,
        "name": wave.name,
        "start_day": wave.start,
        "end_day": wave.end,
        "weekdays": _digits(wave.weekdays),
        "starts": wave.starts,
        "ends": wave.ends,
        "desk_key": wave.desk,
    }
    put_all(session, WaveRow, [row])


def drop_wave(session: Session, wave_id: UUID) -> bool:
    """Take a wave out; whether there was one."""
    dropped = delete(_WAVE).where(_WAVE.c.id == wave_id).returning(_WAVE.c.id)
    return session.connection().execute(dropped).first() is not None


def _weekdays(digits: str) -> frozenset[int]:
    return frozenset(map(int, digits))


def _digits(weekdays: frozenset[int]) -> str:
    return "".join(map(str, sorted(weekdays)))

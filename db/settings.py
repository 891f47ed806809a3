"""Settings of the register: values that JSON can hold, by key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from db.models import SettingRow
from db.writing import table_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SETTING = table_of(SettingRow)
_VALUE = select(_SETTING.c.value).where(_SETTING.c.key == bindparam("wanted"))


def value(session: Session, key: str) -> object | None:
    """The value of a setting, None where it was never set."""
    found = session.connection().scalar(_VALUE, {"wanted": key})
    return None if found is None else json.loads(found)


def all_values(session: Session) -> dict[str, object]:
    """Every setting."""
    rows = session.execute(select(SettingRow.key, SettingRow.value))
    return {key: json.loads(text) for key, text in rows}


def put(session: Session, key: str, value: object) -> None:
    """Set a setting."""
    session.merge(SettingRow(key=key, value=json.dumps(value, ensure_ascii=False, sort_keys=True)))
    session.flush()


def count(session: Session, prefix: str) -> int:
    """How many settings with a key that begins so hold something."""
    query = select(func.count()).where(SettingRow.key.startswith(prefix, autoescape=True))
    return session.scalar(query.where(SettingRow.value != "null")) or 0

"""Link checks: who opened a link, when, and what they saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from db.models import LinkCheckRow, UserRow
from db.writing import table_of
from desk.domain.link_check import CheckResult, LinkCheck

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_CHECK, _USER = table_of(LinkCheckRow), table_of(UserRow)
_CHECKS = select(
    *(_CHECK.c.id, _CHECK.c.url, _CHECK.c.day, _CHECK.c.at, _CHECK.c.user_id, _CHECK.c.result),
    *(_CHECK.c.seq, _CHECK.c.led_to, _USER.c.name),
).join(_USER, _USER.c.id == _CHECK.c.user_id)


def add(session: Session, check: LinkCheck) -> None:
    """Keep what somebody saw."""
    row = {
        "id": check.id,
        "url": check.url,
        "day": check.day,
        "at": check.at,
        "user_id": check.user,
        "result": check.result.value,
        "seq": check.seq,
        "led_to": check.led_to,
    }
    session.connection().execute(insert(_CHECK), row)


def of_link(session: Session, url: str) -> list[LinkCheck]:
    """The checks of a link, the first one first."""
    return [_check(row) for row in session.execute(_CHECKS.where(_CHECK.c.url == url).order_by(_CHECK.c.seq))]


def last_of_each(session: Session) -> list[LinkCheck]:
    """The last check of every link that was ever checked."""
    last = select(func.max(_CHECK.c.seq)).group_by(_CHECK.c.url)
    query = _CHECKS.where(_CHECK.c.seq.in_(last)).order_by(_CHECK.c.seq)
    return [_check(row) for row in session.execute(query)]


def _check(row: Row[*tuple[Any, ...]]) -> LinkCheck:
    own, url, day, at, user, result, *rest = row
    return LinkCheck(own, url, day, at, user, CheckResult(result), *rest)

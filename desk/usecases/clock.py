"""The desk's clock: local days for people, UTC instants for the ledger."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

DESK_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This instant in UTC."""
    return datetime.now(UTC)


def local(instant: datetime) -> datetime:
    """An instant as the clock on the wall of the desk shows it."""
    return instant.astimezone(DESK_ZONE)


def today() -> date:
    """Today's date at the desk."""
    return local(now()).date()


def minute(instant: datetime) -> time:
    """Hour and minute at the desk."""
    return local(instant).time().replace(second=0, microsecond=0)

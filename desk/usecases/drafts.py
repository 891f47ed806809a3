"""Drafts of visits: what a user was typing survives a kill, and comes back to that user only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import settings
from desk.domain import roles
from desk.domain.kept_draft import KeptDraft
from desk.domain.roles import Permission

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.people import User


class Drafts:
    """One draft a user, kept in the register; it is no entry, so the ledger knows nothing of it."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def keep(self, by: User, draft: KeptDraft) -> None:
        """Keep what stands in the form; an empty form leaves nothing behind."""
        roles.require(by, Permission.RECORD)
        import msgspec  # not before something is typed: it would hold the first window back

        text = None if draft.empty else msgspec.json.encode(draft).decode()
        with self._db.begin() as session:
            settings.put(session, _key(by), text)

    def kept(self, by: User) -> KeptDraft | None:
        """What the user was typing; None where there is nothing, or nothing this version can read."""
        roles.require(by, Permission.RECORD)
        with self._db.read() as session:
            text = settings.value(session, _key(by))
        if not isinstance(text, str):
            return None
        import msgspec

        try:
            return msgspec.json.decode(text, type=KeptDraft)
        except msgspec.ValidationError:
            return None


def _key(by: User) -> str:
    return f"draft:{by.id}"

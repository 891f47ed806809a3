"""Drafts of visits: what a user was typing survives a kill, and comes back to that user only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import settings
from desk.domain import roles
from desk.domain.kept_draft import KeptDraft
from desk.domain.person_line import without_numbers
from desk.domain.privacy import Tier, cut
from desk.domain.roles import Permission
from desk.usecases.person_keys import sealed

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.people import User
    from desk.usecases.privacy import PrivacyRule


class Drafts:
    """One draft a user, kept in the register; it is no entry, so the ledger knows nothing of it."""

    def __init__(self, db: Database, secret: bytes, rule: PrivacyRule) -> None:
        """Work on one register; `secret` keys the hashes that stand for numbers, `rule` says what is kept."""
        self._db, self._secret, self._rule = db, secret, rule

    def keep(self, by: User, draft: KeptDraft) -> None:
        """Keep what stands in the form; an empty form leaves nothing behind.

        No draft holds a whole id number or phone: only their hashes and last digits come back.
        """
        roles.require(by, Permission.RECORD)
        import msgspec  # not before something is typed: it would hold the first window back

        kept = self._without_numbers(draft)
        text = None if kept.empty else msgspec.json.encode(kept).decode()
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

    def _without_numbers(self, draft: KeptDraft) -> KeptDraft:
        tier = self._rule.current().tier
        citizen = sealed(cut(draft.visit.citizen, tier), self._secret)
        line = "" if tier is Tier.ANONYMOUS else without_numbers(draft.person_line)
        return replace(draft, visit=replace(draft.visit, citizen=citizen), person_line=line)


def _key(by: User) -> str:
    return f"draft:{by.id}"

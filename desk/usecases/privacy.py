"""What the register keeps of citizens: the rule, the blanking after its time, erasing on request, looking."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db import citizen_fields, citizens, ledger, settings
from desk.domain import privacy as rules
from desk.domain import roles
from desk.domain.ledger import LedgerEntry
from desk.domain.privacy import Blanked, Privacy, Tier, WholeNumbers
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock

if TYPE_CHECKING:
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.visit import Citizen
    from desk.usecases.citizens import Citizens
    from desk.usecases.users import Users

_RULE, _LAST_RUN = "privacy", "privacy_run"
_AT_ONCE = 200  # citizens blanked in one transaction, so that nobody waits to save


class PrivacyRule:
    """The rule in force, read once and then held; the one place that reads and writes it."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db
        self._held: Privacy | None = None

    def current(self) -> Privacy:
        """The rule in force; the usual one where none was chosen."""
        if self._held is None:
            with self._db.read() as session:
                stored = settings.value(session, _RULE)
            told = stored if isinstance(stored, dict) else {}
            self._held = Privacy(**{**told, "tier": Tier(told.get("tier", Tier.SHORTENED))})
        return self._held

    def put(self, session: Session, wanted: Privacy) -> None:
        """Write a rule; `forget` once it is committed."""
        settings.put(session, _RULE, asdict(wanted))

    def forget(self) -> None:
        """Read the rule anew the next time."""
        self._held = None


class Privacies:
    """The rule of privacy and what follows from it."""

    def __init__(
        self, db: Database, rule: PrivacyRule, users: Users, citizens: Citizens, *, practice: bool = False
    ) -> None:
        """Work on one register; the invented people of a practice register are never blanked by time."""
        self._db, self._rule, self._users, self._citizens = db, rule, users, citizens
        self._practice = practice

    def rule(self) -> Privacy:
        """The rule in force."""
        return self._rule.current()

    def choose(self, by: User, wanted: Privacy, pin: str = "") -> Privacy:
        """Change the rule; whole numbers are forgotten where the new one keeps none.

        InvalidDraft for a retention out of bounds or a missing purpose. To keep whole numbers the
        administrator's PIN is asked as at the sign-in: Refused where it is wrong or there is none.
        """
        roles.require(by, Permission.PRIVACY)
        tidied = rules.tidy(wanted)
        if problems := rules.check(tidied):
            raise InvalidDraft(*problems)
        if tidied.tier is Tier.FULL:
            self._ask_pin(by, pin)
        with self._db.begin() as session:
            dropped = 0 if tidied.tier is Tier.FULL else citizen_fields.drop_whole_numbers(session)
            self._rule.put(session, tidied)
            ledger.append(session, _rule_entry(by, tidied, dropped))
        self._rule.forget()
        return tidied

    def known_count(self, by: User) -> int:
        """How many citizens the register knows more of than that they came."""
        roles.require(by, Permission.PRIVACY)
        with self._db.read() as session:
            return citizen_fields.known_count(session)

    def due(self) -> bool:
        """Whether the retention was not looked after today; never in a practice register."""
        if self._practice:
            return False
        with self._db.read() as session:
            return settings.value(session, _LAST_RUN) != clock.today().isoformat()

    def blank_overdue(self) -> Blanked:
        """Blank citizens without a visit within the retention, and drafts that are older; notes stay.

        The program's own, once a day. Every figure stays as it was.
        """
        before = clock.today() - timedelta(days=self._rule.current().retention)
        blanked = 0
        while count := self._blank_some(before):
            blanked += count
        with self._db.begin() as session:
            drafts = _drop_drafts(session, before)
            settings.put(session, _LAST_RUN, clock.today().isoformat())
            if drafts:
                ledger.append(session, _run_entry(before, drafts=drafts))
        return Blanked(blanked, drafts)

    def find(self, by: User, query: str, limit: int = 20) -> list[Citizen]:
        """Citizens by name, number or phone, to be erased on their request; whatever tier is in force."""
        roles.require(by, Permission.PRIVACY)
        return self._citizens.search(query, limit)

    def erase(self, by: User, citizen_id: UUID) -> None:
        """Forget a citizen who asks for it: fields, hash and search words; visits and figures stay.

        Refused where the register does not know the citizen.
        """
        roles.require(by, Permission.PRIVACY)
        with self._db.begin() as session:
            found = citizens.get(session, citizen_id)
            if found is None:
                raise Refused(refusal("citizen_unknown"))
            _drop_drafts_about(session, found)
            citizen_fields.erase(session, citizen_id, secrets.token_hex(32), clock.now())
            ledger.append(session, _citizen_entry(by, "citizen_erased", citizen_id))

    def look(self, by: User, citizen_id: UUID) -> WholeNumbers:
        """The numbers that a citizen agreed to have kept whole; every look is noted.

        Refused where none is kept.
        """
        roles.require(by, Permission.CORRECT)
        with self._db.begin() as session:
            held = citizen_fields.whole_numbers(session, citizen_id)
            if not (held.id_number or held.phone):
                raise Refused(refusal("number_not_kept"))
            ledger.append(session, _citizen_entry(by, "number_seen", citizen_id))
        return held

    def _ask_pin(self, by: User, pin: str) -> None:
        if not self._users.has_pin(by.id):
            raise Refused(refusal("privacy_needs_pin", "pin"))
        self._users.sign_in(by.id, pin)

    def _blank_some(self, before: date) -> int:
        with self._db.begin() as session:
            overdue = citizen_fields.overdue(session, before, _AT_ONCE)
            if overdue:
                citizen_fields.blank(session, overdue, clock.now())
                ledger.append(session, _run_entry(before, citizens=len(overdue)))
        return len(overdue)


def _drop_drafts(session: Session, before: date) -> int:
    """Take away what was typed before a day and never saved; how many drafts."""
    old = [key for key, text in _drafts(session).items() if _is_old(text, before)]
    for key in old:
        settings.put(session, key, None)
    return len(old)


def _drop_drafts_about(session: Session, citizen: Citizen) -> None:
    for key, text in _drafts(session).items():
        if str(citizen.id) in text or (citizen.name and citizen.name in text):
            settings.put(session, key, None)


def _drafts(session: Session) -> dict[str, str]:
    """What users were typing, as JSON, by key."""
    kept = settings.all_values(session).items()
    return {key: text for key, text in kept if key.startswith("draft:") and isinstance(text, str)}


def _is_old(draft: str, before: date) -> bool:
    try:
        return date.fromisoformat(json.loads(draft)["visit"]["day"]) < before
    except (ValueError, KeyError, TypeError):
        return True  # nobody can read it any more


def _rule_entry(by: User, wanted: Privacy, dropped: int) -> LedgerEntry:
    details = {
        "tier": wanted.tier.value,
        "retention": wanted.retention,
        # The words themselves are a setting; this shows whether they were changed from outside.
        "purpose": hashlib.sha256(wanted.purpose.encode()).hexdigest() if wanted.purpose else "",
        "dropped": dropped,
    }
    return LedgerEntry(clock.now(), by.id, "privacy_changed", "privacy", "", details)


def _run_entry(before: date, **counts: int) -> LedgerEntry:
    return LedgerEntry(clock.now(), None, "fields_blanked", "privacy", "", {"before": before, **counts})


def _citizen_entry(by: User, action: str, citizen_id: UUID) -> LedgerEntry:
    return LedgerEntry(clock.now(), by.id, action, "citizen", str(citizen_id))

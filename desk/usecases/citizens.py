"""Who a visit's citizen is: found by what is typed, known again by what was told, kept as the rule allows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import citizens
from desk.domain.person_line import read_person
from desk.domain.phone import take_phone
from desk.domain.privacy import Contact, Tier, cut
from desk.domain.text import clean, fold
from desk.domain.visit import Citizen, CitizenDraft, Seal
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.person_keys import person_key, phone_key, sealed

if TYPE_CHECKING:
    from datetime import datetime

    from db.engine import Database, Session
    from desk.domain.visit import VisitDraft
    from desk.usecases.privacy import PrivacyRule


class Citizens:
    """The part of several use cases that deals with citizens; whoever calls it has asked for the role."""

    def __init__(self, db: Database, secret: bytes, rule: PrivacyRule) -> None:
        """Work on one register; `secret` keys the hashes that stand for people, `rule` says what is kept."""
        self._db, self._secret, self._rule = db, secret, rule

    @property
    def kept(self) -> bool:
        """Whether the register keeps anything of citizens, or only that somebody came."""
        return self._rule.current().tier is not Tier.ANONYMOUS

    def search(self, query: str, limit: int) -> list[Citizen]:
        """Citizens by words of their name and last digits, by a whole id number, or by a whole phone."""
        told = read_person(query, clock.today())
        if told.id_number:
            with self._db.read() as session:
                known = self.known(session, CitizenDraft(id_number=told.id_number))
            return [known] if known is not None else []
        phone, rest = take_phone(clean(query))
        with self._db.read() as session:
            named = citizens.find(session, rest, limit) if fold(rest) else []
            if not phone:
                return named
            reached = citizens.by_phone(session, phone_key(CitizenDraft(phone=phone), self._secret), limit)
        return [each for each in reached if each in named] or named or reached

    def allowed(self, told: CitizenDraft) -> CitizenDraft:
        """What the rule in force lets stand of a citizen as told."""
        return cut(told, self._rule.current().tier)

    def known(self, session: Session, told: CitizenDraft) -> Citizen | None:
        """The citizen that was chosen, or of the same number, name and year, or phone; no blanked one."""
        if told.known is not None:
            found = citizens.get(session, told.known)
        else:
            found = citizens.by_key(session, person_key(told, self._secret)) or self._of_phone(session, told)
        return None if found is None or found.blank else found

    def citizen_of(self, session: Session, draft: VisitDraft, at: datetime) -> Citizen | None:
        """The citizen of a tidy draft, looked up or added; None for an anonymous one."""
        told = self.allowed(draft.citizen)
        if told.anonymous:
            return None
        contact = self._contact(told, at)
        seal = sealed(told, self._secret).seal or Seal()
        shown = (told.name, seal.id_head, seal.id_tail, told.birth_year, told.sex, draft.unit)
        met = Citizen(new_id(), *shown, phone_tail=seal.phone_tail)
        known = told.known
        if known is None and (reached := self._of_phone(session, told)) is not None:
            known = reached.id
        if known is not None:
            return citizens.put_known(session, replace(met, id=known), at, contact)
        return citizens.put(session, met, person_key(told, self._secret), at, contact)

    def _of_phone(self, session: Session, told: CitizenDraft) -> Citizen | None:
        """The citizen of a phone that was told alone; None where a family shares it."""
        key = phone_key(told, self._secret)
        if not key or person_key(told, self._secret) != key:
            return None
        reached = citizens.by_phone(session, key, 2)
        return reached[0] if len(reached) == 1 else None

    def _contact(self, told: CitizenDraft, at: datetime) -> Contact:
        key = phone_key(told, self._secret)
        whole = Contact(key, told.id_number, told.phone, at)
        return whole if told.agreed and (told.id_number or told.phone) else Contact(key)

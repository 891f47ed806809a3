"""Links: which hosts are allowed, who opened which link when, and how every link stands today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import allowed_hosts, catalogue, link_checks
from desk.domain import allow_list, roles
from desk.domain.allow_list import AllowedHost
from desk.domain.link_check import LED_TO_LIMIT, CheckResult, LinkCheck, LinkLine
from desk.domain.links import check_link, covered, domain
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.domain.text import clean
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.link_rules import link_book
from desk.usecases.notes import note

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from db.engine import Database
    from desk.domain.people import User
    from desk.domain.procedure import Procedure
    from desk.usecases.catalogues import Catalogues


class Links:
    """The list of hosts and the checks of links."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def hosts(self, by: User) -> list[AllowedHost]:
        """The hosts that leaders added, ended ones too; those of the program (DEFAULT_HOSTS) always count."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            return allowed_hosts.entries(session)

    def allow(self, by: User, text: str, why: str = "") -> AllowedHost:
        """Allow a host of the State from today on: one exact host, or with a leading dot those below it too.

        InvalidDraft where it is no host, none below gov.vn, or covered by an entry already.
        """
        roles.require(by, Permission.ALLOW_LINKS)
        today, reason = clock.today(), clean(why)
        entry = allow_list.tidy_entry(text)
        wrong = allow_list.check_entry(entry)
        if wrong is not None:
            raise InvalidDraft(wrong)
        if len(reason) > allow_list.NOTE_LIMIT:
            raise InvalidDraft(refusal("text_too_long", "note", limit=allow_list.NOTE_LIMIT))
        with self._db.begin() as session:
            allowed = allow_list.hosts_on(allowed_hosts.entries(session), today)
            wider = entry.startswith(".") and entry not in allowed
            if not wider and covered(entry.removeprefix("."), allowed):
                raise InvalidDraft(refusal("host_covered", "entry", entry=entry))
            added = AllowedHost(new_id(), entry, today, by.id, reason)
            allowed_hosts.put(session, added)
            note(session, by, "host_allowed", "allowed_host", added.id, entry=entry, start=today)
        return added

    def end_host(self, by: User, host_id: UUID, day: date | None = None) -> AllowedHost:
        """End an entry from a day on (today by default); what was printed with it is called back then.

        Refused where it is unknown or ended already, or the day has passed.
        """
        roles.require(by, Permission.ALLOW_LINKS)
        last = day or clock.today()
        with self._db.begin() as session:
            found = next((each for each in allowed_hosts.entries(session) if each.id == host_id), None)
            if found is None or found.ended_on is not None:
                raise Refused(refusal("host_unknown"))
            if last < max(clock.today(), found.start):
                raise Refused(refusal("host_end_passed", "day", day=f"{last:%d/%m/%Y}"))
            ended = replace(found, ended_on=last)
            allowed_hosts.put(session, ended)
            note(session, by, "host_ended", "allowed_host", host_id, entry=found.entry, ended_on=last)
        return ended

    def check(self, by: User, url: str, result: CheckResult, led_to: str = "") -> LinkCheck:
        """Keep what a person saw who opened a link just now; `led_to` is where it led instead.

        A broken link calls every sheet back that was printed with it. InvalidDraft for what is no link.
        """
        roles.require(by, Permission.CHECK_LINKS)
        wrong = check_link(url, [domain(url)])
        if wrong is not None:
            raise InvalidDraft(wrong)
        own, now, day = new_id(), clock.now(), clock.today()
        with self._db.begin() as session:
            seq = note(session, by, "link_checked", "link_check", own, link=url, result=result.value)
            elsewhere = clean(led_to)[:LED_TO_LIMIT] if result is CheckResult.ELSEWHERE else ""
            seen = LinkCheck(own, url, day, now, by.id, result, seq, elsewhere, by.name)
            link_checks.add(session, seen)
            if result is CheckResult.OK:
                catalogue.mark_checked(session, url, day, by.name)
        self._catalogues.forget()
        return seen

    def checks(self, by: User, url: str) -> list[LinkCheck]:
        """Who opened a link and what they saw, the first check first."""
        roles.require(by, Permission.CHECK_LINKS)
        with self._db.read() as session:
            return link_checks.of_link(session, url)

    def relink(self, by: User, code: str, url: str) -> Procedure:
        """Give a procedure another link, or none: its sheet then opens the portal's front page.

        What was printed with the old one stays on the recall list. InvalidDraft where the link may not be
        printed, Refused where the procedure is unknown.
        """
        roles.require(by, Permission.CHECK_LINKS)
        wanted = url.strip()
        with self._db.begin() as session:
            before = catalogue.procedure(session, code)
            if before is None:
                raise Refused(refusal("procedure_unknown", "code", code=code))
            wrong = check_link(wanted, link_book(session).allowed) if wanted else None
            if wrong is not None:
                raise InvalidDraft(wrong)
            after = before
            if before.link != wanted:
                after = replace(before, link=wanted, link_checked_on=None, link_checked_by="")
                catalogue.add_procedures(session, [after])
                note(session, by, "procedure_relinked", "procedure", code, link=[before.link, wanted])
        self._catalogues.forget()
        return after

    def lines(self, by: User) -> list[LinkLine]:
        """Every link of the procedures in force and of the register of codes, and how it stands today."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            book, known = link_book(session), catalogue.links(session)
        lines = [
            LinkLine(
                Subject(SubjectKind.PROCEDURE, each.code),
                *(each.short_name, each.link, book.standing(each.link, each.link_checked_on), False),
                *(each.link_checked_on, each.link_checked_by),
            )
            for each in self._catalogues.procedures(book.day)
            if each.link
        ]
        return lines + [
            LinkLine(
                Subject(SubjectKind.LINK, each.key),
                *(each.name, each.url, book.standing(each.url, each.checked_on), each.outside),
                *(each.checked_on, each.checked_by),
            )
            for each in known
            if each.ended_on is None or book.day < each.ended_on
        ]

    def overdue(self, by: User) -> list[LinkLine]:
        """Links that somebody should open: broken ones first, then by how long nobody looked."""
        waiting = [line for line in self.lines(by) if line.waits]
        return sorted(waiting, key=_urgency)


def _urgency(line: LinkLine) -> tuple[bool, bool, str]:
    return not line.standing.recalled, line.checked_on is not None, f"{line.checked_on}"

"""Closing a month (chốt tháng): a leader with a PIN freezes its figures, or opens it again with a reason."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from db import ledger, month_closes
from desk.domain import roles
from desk.domain.month_close import REASON_LIMIT, MonthClose, check_period, close_code, month_words
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock, days
from desk.usecases.closed_months import standing
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.report_text import dumps

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.engine import Database, Session
    from desk.domain.check_override import Checked
    from desk.domain.late_row import LateRow
    from desk.domain.month_report import MonthReport
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.domain.problems import Problem
    from desk.usecases.backups import Backups
    from desk.usecases.users import Users


class MonthCloses:
    """Close months, open them again, and tell what came late."""

    def __init__(
        self,
        db: Database,
        users: Users,
        backups: Backups,
        check: Callable[[User, Period], Checked],
        build: Callable[[User, Period], MonthReport],
    ) -> None:
        """Work on one register; `check` runs the checks of figures, `build` makes the report to freeze."""
        self._db, self._users, self._backups = db, users, backups
        self._check, self._build = check, build

    def state(self, by: User, period: Period) -> tuple[MonthClose, ...]:
        """Every close of a period, the oldest first; at most the last one stands."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return tuple(month_closes.known(session, period))

    def newest(self, by: User) -> MonthClose | None:
        """The close that the next one is chained to; None before the first."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return next(reversed(month_closes.known(session)), None)

    def hindrances(self, by: User, period: Period) -> list[Problem]:
        """What keeps a period from being closed now, each with what to do; the PIN is asked for later."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            told = _hindered(session, period)
        if not told and (left := len(self._check(by, period).open)):
            told = [refusal("close_findings_open", "findings", count=left)]
        return told

    def close(self, by: User, period: Period, pin: str) -> MonthClose:
        """Freeze the figures of a month with the ledger's head, then make a backup; nobody writes meanwhile.

        Refused while the month is not over, the clock is doubted, findings are open, it is closed already,
        or the PIN is missing or wrong.
        """
        roles.require(by, Permission.CLOSE_MONTH)
        if hindered := self.hindrances(by, period):
            raise Refused(*hindered)
        self._ask_pin(by, pin)
        with self._db.begin() as session:
            ledger.next_number(session, "ledger", 0)  # whoever writes waits, and then meets the close
            if hindered := _hindered(session, period):
                raise Refused(*hindered)
            close = self._freeze(session, by, period)
            told = {"basis": period.basis, "code": close.code, "head": close.chain_head}
            figures = hashlib.sha256(close.figures.encode()).hexdigest()
            seq = note(session, by, "month_closed", "month", period.key, figures=figures, **told)
            close = replace(close, seq=seq)
            month_closes.add(session, close)
        self._backups.secure()
        return close

    def reopen(self, by: User, period: Period, reason: str, pin: str) -> None:
        """Open a closed month again; the reason prints on its report from then on, and it can be closed anew.

        InvalidDraft without a reason; Refused where it is not closed, or the PIN is missing or wrong.
        """
        roles.require(by, Permission.CLOSE_MONTH)
        why = clean(reason)
        if not why:
            raise InvalidDraft(refusal("reason_missing", "reason"))
        if len(why) > REASON_LIMIT:
            raise InvalidDraft(refusal("text_too_long", "reason", limit=REASON_LIMIT))
        self._ask_pin(by, pin)
        with self._db.begin() as session:
            close = standing(session, period)
            if close is None or not month_closes.reopen(session, close.id, by.id, clock.now(), why):
                raise Refused(refusal("month_not_closed"))
            note(session, by, "month_reopened", "month", period.key, basis=period.basis, code=close.code)

    def late(self, by: User, period: Period) -> list[LateRow]:
        """What came late into a closed period, in the order in which it came; nothing where it is open."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            close = standing(session, period)
            return month_closes.late_of(session, close.id) if close else []

    def told_before(self, by: User, period: Period) -> int:
        """How many times a period was written to a file until now: what a close makes old."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return ledger.count(session, "tally_exported", period.key)

    def _freeze(self, session: Session, by: User, period: Period) -> MonthClose:
        """The close of a period, whose code is chained to the one before and to the ledger as it stands."""
        head, at = ledger.head(session), clock.now()
        report = self._build(by, period)
        text = dumps(report)
        code = close_code(month_closes.code_before(session), period, text, head)
        return MonthClose(new_id(), period, code, head, at, by.id, by.name, figures=text)

    def _ask_pin(self, by: User, pin: str) -> None:
        if not self._users.has_pin(by.id):
            raise Refused(refusal("close_needs_pin", "pin"))
        self._users.sign_in(by.id, pin)


def _hindered(session: Session, period: Period) -> list[Problem]:
    today = clock.today()
    if told := check_period(period, today):
        return told
    if days.doubted(session):
        return [refusal("close_clock_doubted", "period", today=f"{today:%d/%m/%Y}")]
    close = standing(session, period)
    if close is not None:
        return [refusal("month_closed_already", "period", month=month_words(period), code=close.code)]
    return []

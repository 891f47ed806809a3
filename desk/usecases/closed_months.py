"""What stands of closed months: the frozen report of one, and what is to be said beside the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from db import month_closes
from desk.domain.month_close import close_code
from desk.domain.month_report import Closing, LateLine, Reopening, ReportNotes
from desk.domain.problems import Refused, refusal
from desk.domain.visit_change import IMPORT_REASON, UNDO_REASON, QuickReason
from desk.usecases import clock
from desk.usecases.late_rows import COMPLETED_REASON
from desk.usecases.report_text import loads

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.late_row import LateRow, LateSubject
    from desk.domain.month_close import MonthClose
    from desk.domain.month_report import Footnote, MonthReport
    from desk.domain.period import Period

REASON_NAMES = {
    UNDO_REASON: "hoàn tác lượt vừa lưu",
    IMPORT_REASON: "hủy cả tệp nhập",
    COMPLETED_REASON: "có kết quả sau khi chốt",
    QuickReason.TYPO.value: "gõ nhầm",
    QuickReason.REPEATED.value: "ghi trùng",
    QuickReason.TOLD.value: "người dân báo lại",
}
"""The reasons that the program tells by a word of its own, as they are printed; others are free words."""


class ClosedMonths:
    """Frozen reports, as they were; late rows and reopenings, as they stand."""

    def __init__(self, db: Database, footnotes: Callable[[Period], tuple[Footnote, ...]]) -> None:
        """Work on one register; `footnotes` tells who answers for what in a period."""
        self._db = db
        self._footnotes = footnotes

    def frozen(self, period: Period) -> MonthReport | None:
        """The report of a closed period as it was frozen, whatever was renamed, merged or added since.

        Refused where what is kept is not what was closed.
        """
        with self._db.read() as session:
            close = standing(session, period)
            if close is None:
                return None
            text = month_closes.figures(session, close.id)
            before = month_closes.code_before(session, close.seq)
        if close_code(before, period, text, close.chain_head) != close.code:
            raise Refused(refusal("close_altered", month=close.month, code=close.code))
        report = loads(text)
        at, closer = clock.local(close.closed_at), report.tally.made_by  # the name of then
        closing = Closing(close.code, close.chain_head, at, closer)
        return replace(report, notes=replace(report.notes, closing=closing))

    def notes(self, period: Period) -> ReportNotes:
        """What stands beside the figures of a period that is not closed: footnotes, late rows, reopenings."""
        first = datetime.combine(period.start, time(), clock.DESK_ZONE)
        after = datetime.combine(period.end + timedelta(1), time(), clock.DESK_ZONE)
        with self._db.read() as session:
            closes = {close.id: close for close in month_closes.known(session)}
            rows = month_closes.late_between(session, period.basis, first, after)
        told = [each for each in closes.values() if each.period == period and not each.standing]
        return ReportNotes(
            footnotes=self._footnotes(period),
            late=late_lines(rows, closes),
            reopened=tuple(_reopening(each) for each in told),
        )


def standing(session: Session, period: Period) -> MonthClose | None:
    """The close of just this period, where it is closed."""
    return next((each for each in month_closes.known(session, period) if each.standing), None)


def late_lines(rows: list[LateRow], closes: dict[UUID, MonthClose]) -> tuple[LateLine, ...]:
    """Late rows by close and kind, the oldest close first, with the reasons that were told."""
    held: dict[tuple[UUID, LateSubject], list[LateRow]] = {}
    for row in rows:
        held.setdefault((row.close, row.subject), []).append(row)
    lines = [
        LateLine(
            *(closes[close].period, closes[close].code, subject, len(own)),
            tuple(dict.fromkeys(REASON_NAMES.get(row.reason, row.reason) for row in own if row.reason)),
        )
        for (close, subject), own in held.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.period.start, line.code, line.subject.value)))


def _reopening(close: MonthClose) -> Reopening:
    assert close.reopened_at is not None
    return Reopening(close.code, clock.local(close.reopened_at), close.reopener, close.reopen_reason)

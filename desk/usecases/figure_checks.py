"""Bác sĩ số liệu: the checks of a period, run before a print, an export, a message and a close.

Nothing is stopped by a finding, save the close: it is mended, or somebody answers for it with a reason that
prints as a footnote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import check_overrides
from desk.domain import roles
from desk.domain.check_override import Checked, CheckOverride, answered, check_reason
from desk.domain.month_report import Footnote
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import check_facts, clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.catalogues import Catalogues


class FigureChecks:
    """Find what is odd about the figures of a period, and keep who answers for it."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def check(self, by: User, period: Period) -> Checked:
        """What the checks find now, with the answers that were given for it."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return self._checked(session, period)

    def override(self, by: User, period: Period, keys: Sequence[str], reason: str) -> list[CheckOverride]:
        """Answer for findings of a period, told by their keys, with one reason.

        InvalidDraft without a reason; Refused where one of them is not found any more, or none is told.
        """
        roles.require(by, Permission.REPORT)
        why = clean(reason)
        if problems := check_reason(why):
            raise InvalidDraft(*problems)
        with self._db.begin() as session:
            if not keys or not {*keys} <= {each.finding.key for each in self._checked(session, period).open}:
                raise Refused(refusal("finding_gone"))
            told = {"start": period.start, "end": period.end, "findings": sorted(keys)}
            seq = note(session, by, "finding_answered", "period", period.key, **told)
            added = [
                CheckOverride(
                    *(new_id(), key, period.start, period.end, why, clock.now(), by.id, by.name), seq=seq
                )
                for key in keys
            ]
            check_overrides.add(session, added)
        return added

    def withdraw(self, by: User, override_id: UUID) -> None:
        """Take an answer back, so that its finding is open again; Refused where it was taken back before."""
        roles.require(by, Permission.REPORT)
        with self._db.begin() as session:
            if not check_overrides.withdraw(session, override_id, clock.now()):
                raise Refused(refusal("finding_gone"))
            note(session, by, "finding_reopened", "check_override", override_id)

    def footnotes(self, period: Period) -> tuple[Footnote, ...]:
        """What prints under the figures of a period: one footnote for all that one answer is for."""
        with self._db.read() as session:
            if not check_overrides.standing(session, period.start, period.end):
                return ()  # what nobody answers for prints nowhere, so it need not be looked for
            told = self._checked(session, period).by_answer
        return tuple(
            Footnote(" ".join(sentence(each.told) for each in group), _reason(answer))
            for answer, group in told
        )

    def _checked(self, session: Session, period: Period) -> Checked:
        found = check_facts.findings(session, self._catalogues.snapshot(), period)
        return Checked(answered(found, check_overrides.standing(session, period.start, period.end)))


def _reason(answer: CheckOverride) -> str:
    return f"{answer.reason}. {answer.by_name}, {clock.local(answer.at):%d/%m/%Y %H:%M}".replace("..", ".")

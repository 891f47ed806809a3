"""A month's report as text that is kept in a close, and back without a loss.

Days and times are ISO texts, decimals and enumerations their own text. A report that an earlier version of
the program kept, and that lacks what came later, is still read.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from desk.domain.month_report import MonthReport
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from desk.domain.figures import Figures


def dumps(report: MonthReport) -> str:
    """The report as JSON text; the same report is always the same text."""
    return msgspec.json.encode(report, order="deterministic").decode()


def digest(figures: Figures) -> str:
    """A short mark of the figures of a period: another one as soon as any of them is another."""
    return hashlib.sha256(msgspec.json.encode(figures, order="deterministic")).hexdigest()[:16]


def loads(text: str) -> MonthReport:
    """The report that a text holds; Refused with `frozen_report_unreadable` for anything else."""
    try:
        return msgspec.json.decode(text, type=MonthReport)
    except msgspec.DecodeError as error:
        raise Refused(refusal("frozen_report_unreadable")) from error

"""The report on the criteria of a year as PDF, in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.criteria_words import words
from reports.month_report_pdf import render_words

if TYPE_CHECKING:
    from desk.domain.criteria_report import CriteriaReport


def render(report: CriteriaReport) -> bytes:
    """The report; Refused where a word of the register holds a letter that the fonts cannot draw."""
    return render_words(words(report))

"""The report on the criteria of a year as a Word document (form: Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.criteria_words import words
from reports.month_report_docx import render_words

if TYPE_CHECKING:
    from desk.domain.criteria_report import CriteriaReport


def render(report: CriteriaReport) -> bytes:
    """The document; the same report gives the same bytes."""
    return render_words(words(report))

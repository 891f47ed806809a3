"""Words of the report page: kinds of findings, and what a period is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.check_override import Found


def finding(code: str) -> str:
    """What a kind of finding is called; the empty code stands for several kinds."""
    known = {
        "check_outcome_missing": QCoreApplication.translate("Finding", "Visits without an outcome"),
        "check_dossier_twice": QCoreApplication.translate("Finding", "Dossiers told twice"),
        "check_parts_differ": QCoreApplication.translate("Finding", "Done and left do not add up"),
        "check_unchanged": QCoreApplication.translate("Finding", "Figures that stand still"),
        "check_jump": QCoreApplication.translate("Finding", "Figures far above their past"),
        "check_percents_no_common_rule": QCoreApplication.translate("Finding", "Rounding in two ways"),
        "indicator_procedure_over": QCoreApplication.translate("Finding", "Procedures out of force"),
    }
    return known.get(code) or QCoreApplication.translate("Finding", "Other points to look at")


def finding_unit(code: str) -> str:
    """The unit of account in which a kind of finding is counted."""
    known = {
        "check_outcome_missing": QCoreApplication.translate("Finding", "visits"),
        "check_dossier_twice": QCoreApplication.translate("Finding", "dossiers"),
    }
    return known.get(code) or QCoreApplication.translate("Finding", "points")


def finding_count(found: Sequence[Found]) -> int:
    """How many of what they are about findings of a kind stand for."""
    return sum(int(str(each.finding.facts.get("count", 1))) for each in found)

"""What the report on the criteria of a year prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from desk.domain.assessment import Evidence
    from desk.domain.criteria_result import Conclusion
    from desk.domain.national_score import Feed


@dataclass(frozen=True)
class CriteriaReport:
    """A conclusion with its evidence and the feeds of the national score; `made_at` is local time."""

    ward: str
    province: str
    conclusion: Conclusion
    evidence: tuple[Evidence, ...]
    feeds: tuple[Feed, ...]
    code: str
    chain_head: str
    made_at: datetime
    made_by: str
    practice: bool = False

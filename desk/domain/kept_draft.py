"""What stands in the form of the desk, complete enough to come back after the program was killed."""

from __future__ import annotations

from dataclasses import dataclass

from desk.domain.visit import VisitDraft  # noqa: TC001 - read at run time when a draft comes back


@dataclass(frozen=True)
class KeptDraft:
    """A visit as typed so far, with the words that are no citizen and no procedures yet.

    `procedure_texts` holds for each item what stands in its procedure field while none was chosen,
    `quantity_texts` what stands in its quantity field while that is no number.
    """

    visit: VisitDraft
    person_line: str = ""
    procedure_texts: tuple[str, ...] = ()
    quantity_texts: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing worth keeping."""
        told = self.visit
        known = told.unit or told.elderly or told.disabled or told.no_phone or told.citizen.birth_year
        return not (told.items or known or not told.citizen.anonymous or self.person_line.strip())

"""What use cases that print or show a saved visit have in common: it must be there and count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import visits
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from uuid import UUID

    from db.engine import Session
    from desk.domain.visit import Visit


def counted(session: Session, visit_id: UUID) -> Visit:
    """The visit as the register has it now; Refused where it is unknown or was taken back."""
    found = visits.get(session, visit_id)
    if found is None:
        raise Refused(refusal("visit_unknown"))
    if found.voided:
        raise Refused(refusal("visit_taken_back"))
    return found

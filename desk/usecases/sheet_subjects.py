"""Which subjects a sheet can be printed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import catalogue
from desk.domain.sheet_subject import Subject, SubjectKind

if TYPE_CHECKING:
    from db.engine import Session
    from desk.usecases.catalogues import Snapshot


def known_subjects(session: Session, known: Snapshot) -> set[Subject]:
    """Every procedure, service and link of the register of codes."""
    return {
        *(Subject(SubjectKind.PROCEDURE, code) for code in known.procedure_by_code),
        *(Subject(SubjectKind.SERVICE, key) for key in known.service_by_key),
        *(Subject(SubjectKind.LINK, link.key) for link in catalogue.links(session)),
    }

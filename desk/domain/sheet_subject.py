"""What a printed sheet is about: a procedure, a service, or a link of the register of codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    """Which catalogue the key of a subject belongs to."""

    PROCEDURE = "procedure"
    SERVICE = "service"
    LINK = "link"


@dataclass(frozen=True, order=True)
class Subject:
    """A procedure by its code, or a service or a link by its key."""

    kind: SubjectKind
    key: str

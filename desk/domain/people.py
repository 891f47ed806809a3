"""People of the desk: users of the program and the helpers that stand in the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


class Role(StrEnum):
    """What a user may do, from least to most."""

    VOLUNTEER = "volunteer"
    OFFICER = "officer"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class User:
    """A person who works with the program; every change of the register carries one."""

    id: UUID
    name: str
    role: Role
    active: bool = True

"""People of the desk: users of the program and the helpers that stand in the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


NAME_LIMIT = 80  # characters of a user's name, as it stands on a tile


class Role(StrEnum):
    """What a user may do, from least to most."""

    VOLUNTEER = "volunteer"
    OFFICER = "officer"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Helper:
    """A person who stands in the register as helping."""

    id: UUID
    name: str


@dataclass(frozen=True)
class User:
    """A person who works with the program; every change of the register carries one.

    `pin_digits` is the length of the PIN, 0 where there is none.
    """

    id: UUID
    name: str
    role: Role
    active: bool = True
    pin_digits: int = 0

    @property
    def has_pin(self) -> bool:
        """Whether a PIN is asked for."""
        return self.pin_digits > 0

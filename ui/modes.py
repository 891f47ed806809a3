"""The two registers of a data folder: the real one, and the one to try things on."""

from __future__ import annotations

from enum import Enum


class Mode(Enum):
    """Which register is worked on; AGAIN makes the practice register anew."""

    REGISTER = "register"
    PRACTICE = "practice"
    AGAIN = "again"

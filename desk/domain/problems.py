"""What can be wrong with an entry, a file or the register, as codes with values instead of sentences."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - read at run time when a printed sheet comes back
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How a problem is treated: a refusal stops the action, a warning is shown beside it."""

    REFUSE = "refuse"
    WARN = "warn"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, named by a code; `field` says where, `values` fill the sentence."""

    code: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    field: str = ""
    severity: Severity = Severity.REFUSE


def refusal(code: str, field: str = "", /, **values: object) -> Problem:
    """A problem that stops the action."""
    return Problem(code, MappingProxyType(values), field)


def warning(code: str, field: str = "", /, **values: object) -> Problem:
    """A problem that is only pointed out."""
    return Problem(code, MappingProxyType(values), field, Severity.WARN)


class Refused(Exception):
    """An action was refused for reasons that a user can understand; nothing was changed."""

    def __init__(self, *problems: Problem) -> None:
        """Carry one or more problems, the most important first."""
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems

    @property
    def problem(self) -> Problem:
        """The most important of the problems."""
        return self.problems[0]


class InvalidDraft(Refused):
    """What was typed cannot be saved as it stands."""

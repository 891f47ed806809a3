"""Problems as sentences: one plain sentence in the user's language that says what to do."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.domain.problems import Problem


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("resources").joinpath("problems.toml").read_text(encoding="utf-8"))


def sentence(problem: Problem, language: str = "vi") -> str:
    """The problem's sentence in Vietnamese (`vi`) or English (`en`); KeyError for a code without one."""
    return _sentences()[problem.code][language].format(**problem.values)

"""The words of a template in normal form: NFC on one line each, nothing that is empty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desk.domain.guide import SecondLanguage, Step
from desk.domain.text import clean

if TYPE_CHECKING:
    from desk.domain.guide import SheetTemplate

LINES = (
    *("title", "benefit", "condition", "reference", "link", "panel", "fallback", "help"),
    *("fee", "days"),
)


def tidy(template: SheetTemplate) -> SheetTemplate:
    """The template without stray blanks, empty steps, empty papers and an empty second language."""
    lines: dict[str, Any] = {name: clean(getattr(template, name)) for name in LINES}
    return replace(
        template,
        **lines,
        steps=_steps(template.steps),
        search_steps=_steps(template.search_steps),
        papers=tuple(paper for paper in map(clean, template.papers) if paper),
        second=_second(template.second),
    )


def _steps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    told = (Step(clean(step.text), step.icon) for step in steps)
    return tuple(step for step in told if step.text)


def _second(second: SecondLanguage | None) -> SecondLanguage | None:
    if second is None:
        return None
    steps = tuple(step for step in map(clean, second.steps) if step)
    told = SecondLanguage(clean(second.language), clean(second.title), steps)
    return told if told.language or told.title or told.steps else None

"""Print sets (bộ in): which sheets are printed together, and how many of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Set
    from uuid import UUID

    from desk.domain.sheet_subject import Subject

NAME_LIMIT = 100
MOST_LINES = 20
MOST_COPIES = 99


@dataclass(frozen=True)
class SetLine:
    """A sheet and how many copies of it."""

    sheet: Subject
    copies: int = 1


@dataclass(frozen=True)
class PrintSet:
    """A saved set; one that is `of` a procedure or a service is printed after a visit about it."""

    id: UUID
    name: str
    lines: tuple[SetLine, ...]
    of: Subject | None = None


def tidy(told: PrintSet) -> PrintSet:
    """The name in normal form, the same sheet on one line only with its copies added up."""
    return replace(told, name=clean(told.name), lines=joined(told.lines))


def joined(lines: Iterable[SetLine]) -> tuple[SetLine, ...]:
    """The lines with each sheet once, its copies added up, in the order they came."""
    copies: dict[Subject, int] = {}
    for line in lines:
        copies[line.sheet] = copies.get(line.sheet, 0) + line.copies
    return tuple(SetLine(sheet, count) for sheet, count in copies.items())


def together(sets: Iterable[Iterable[SetLine]]) -> tuple[SetLine, ...]:
    """What several matters of one visit need: each sheet once, as often as the neediest of them asks."""
    copies: dict[Subject, int] = {}
    for lines in sets:
        for line in lines:
            copies[line.sheet] = max(copies.get(line.sheet, 0), line.copies)
    return tuple(SetLine(sheet, count) for sheet, count in copies.items())


def check(told: PrintSet, others: Iterable[PrintSet], known: Set[Subject]) -> list[Problem]:
    """What keeps a tidy set from being saved; sheets and what the set is of must be among the known ones."""
    problems = []
    if not told.name:
        problems.append(refusal("print_set_without_name", "name"))
    if len(told.name) > NAME_LIMIT:
        problems.append(refusal("text_too_long", "name", limit=NAME_LIMIT))
    if not 1 <= len(told.lines) <= MOST_LINES:
        problems.append(refusal("print_set_lines", "lines", most=MOST_LINES))
    if any(not 1 <= line.copies <= MOST_COPIES for line in told.lines):
        problems.append(refusal("print_set_copies", "lines", most=MOST_COPIES))
    subjects = [line.sheet for line in told.lines] + ([told.of] if told.of else [])
    unknown = next((each for each in subjects if each not in known), None)
    if unknown is not None:
        problems.append(refusal("print_set_unknown", "lines", key=unknown.key))
    alike = [each for each in others if each.id != told.id]
    if any(fold(each.name) == fold(told.name) for each in alike):
        problems.append(refusal("print_set_name_taken", "name", name=told.name))
    if told.of and any(each.of == told.of for each in alike):
        problems.append(refusal("print_set_of_taken", "of", key=told.of.key))
    return problems

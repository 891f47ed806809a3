"""How easily a sheet reads for an old person: what is long, and which words few people use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.domain.problems import warning
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desk.domain.guide import SheetTemplate
    from desk.domain.problems import Problem

ONE_LINE_STEP = 38
LARGEST_TITLE = 28
MOST_IN_SENTENCE = 12
MOST_LONG_STEPS = 3

_ASIDE = re.compile(r"\s*\([^()]*\)")
# A bold word is the name of a button, which must stand on the paper as it stands on the screen.
_BUTTON = re.compile(r"\*\*.*?\*\*")
_END = re.compile(r"[.?!;:](?:\s|$)")


def remarks(template: SheetTemplate, plain: Mapping[str, str]) -> list[Problem]:
    """Everything that could be easier to read, as warnings with their place; nothing stops the saving.

    `plain` gives for each hard word in lower case the word that people use. Limits of characters are those
    of an A5 sheet in 16 points, where 38 fill one line of a step.
    """
    found = []
    for place, text in _lines(template):
        found += _hard_words(place, text, plain)
        found += _long_sentence(place, text)
    if len(clean(template.title)) > LARGEST_TITLE:
        found.append(warning("sheet_title_shrinks", "title", longest=LARGEST_TITLE))
    for name, steps in (("steps", template.steps), ("search_steps", template.search_steps)):
        long = sum(len(clean(step.text.replace("**", ""))) > ONE_LINE_STEP for step in steps)
        if long > MOST_LONG_STEPS:
            found.append(warning("sheet_steps_tall", name, count=long, most=MOST_LONG_STEPS))
    return found


def _lines(template: SheetTemplate) -> Iterator[tuple[str, str]]:
    """Every line that is read aloud, with its place; the official name in brackets is not."""
    yield "title", _ASIDE.sub("", template.title)
    for place in ("benefit", "condition", "panel", "fallback", "help", "fee", "days"):
        yield place, getattr(template, place)
    for number, paper in enumerate(template.papers, start=1):
        yield f"papers.{number}", paper
    for name, steps in (("steps", template.steps), ("search_steps", template.search_steps)):
        for number, step in enumerate(steps, start=1):
            yield f"{name}.{number}", step.text


def _hard_words(place: str, text: str, plain: Mapping[str, str]) -> list[Problem]:
    spoken = clean(_BUTTON.sub(" ", text)).casefold()
    return [
        warning("sheet_word_hard", place, word=word, plain=easier)
        for word, easier in plain.items()
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", spoken)
    ]


def _long_sentence(place: str, text: str) -> list[Problem]:
    longest = max((len(part.split()) for part in _END.split(clean(text.replace("**", "")))), default=0)
    if longest <= MOST_IN_SENTENCE:
        return []
    return [warning("sheet_sentence_long", place, count=longest, most=MOST_IN_SENTENCE)]

"""Templates and printed sheets as JSON text for the register, and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from desk.domain.guide import GuideSheet, SheetTemplate

if TYPE_CHECKING:
    from desk.domain.sheet_version import SheetVersion


@dataclass(frozen=True)
class PrintedWords:
    """A sheet as it was printed, and whether its words were set larger."""

    sheet: GuideSheet
    large: bool = False


def text_of(template: SheetTemplate) -> str:
    """The words of a template; its number and whether it is confirmed stand beside them in the register."""
    return msgspec.json.encode(replace(template, version=0, confirmed=False)).decode()


def template_of(version: SheetVersion) -> SheetTemplate:
    """The template of a version, with its number and whether it was confirmed."""
    words = msgspec.json.decode(version.words, type=SheetTemplate)
    return replace(words, version=version.version, confirmed=version.confirmed_at is not None)


def text_of_printed(sheet: GuideSheet, *, large: bool = False) -> str:
    """Everything that stands on a printed sheet."""
    # Why the catalogue's link was not used was said on the screen, not on the paper.
    return msgspec.json.encode(PrintedWords(replace(sheet, link_problem=None), large)).decode()


def printed(text: str) -> PrintedWords | None:
    """A printed sheet out of its text; None where there is none that this version can read."""
    try:
        return msgspec.json.decode(text, type=PrintedWords)
    except msgspec.DecodeError:
        return None

"""The cards of the library of sheets, folded once, so that each key of a search finds them at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desk.domain.sheet_subject import SubjectKind
from desk.domain.text import asked_words, fold, nearness, search_words

if TYPE_CHECKING:
    from desk.domain.sheet_card import SheetCard


@dataclass(frozen=True)
class ShelvedCard:
    """A card with the words it is found by; `code` and `name` in the folded form, `uses` counts its use."""

    card: SheetCard
    words: tuple[str, ...]
    code: str
    name: str
    uses: int = 0


def shelved(card: SheetCard, name: str = "", uses: int = 0) -> ShelvedCard:
    """A card as it is searched: a procedure by code, official `name`, field; all else by name and field."""
    procedure = card.subject.kind is SubjectKind.PROCEDURE
    own = name or card.name
    told = f"{card.key} {own} {card.field}" if procedure else f"{own} {card.field}"
    return ShelvedCard(card, _words(told), fold(card.key), " ".join(_words(own)), uses)


@lru_cache(maxsize=4096)  # the words of the catalogues are the same each time the cards are read anew
def _words(text: str) -> tuple[str, ...]:
    return tuple(search_words(text))


@dataclass(frozen=True)
class SheetShelf:
    """All cards of a moment: procedures in the desk's order, then services, then links."""

    all: tuple[ShelvedCard, ...] = ()

    def find(self, query: str = "") -> list[SheetCard]:
        """The cards that fit the words; procedures by use, then by how near they are to what is searched."""
        asked, wanted = asked_words(query), " ".join(search_words(query))
        found = [
            each
            for each in self.all
            if all(any(word.startswith(part) for word in each.words) for part in asked)
        ]
        if wanted:
            found.sort(key=lambda each: _place(wanted, each))
        return [each.card for each in found]


def _place(wanted: str, each: ShelvedCard) -> tuple[bool, int, bool, int]:
    if each.card.subject.kind is not SubjectKind.PROCEDURE:
        return True, 0, False, 0  # as they stand
    return False, -each.uses, *nearness(wanted, each.code, each.name)

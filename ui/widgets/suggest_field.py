"""A field for words that were used before: they are offered below it, others may be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.text import matches
from ui.widgets.fields import TextField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

MOST = 30


class SuggestField(TextField):
    """Offers what fits, without accents, while one types; nothing is completed inline."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._known: list[str] = []
        self._popup = PopupList(self)
        self._popup.chosen.connect(self._on_chosen)
        self.textEdited.connect(self._on_edited)

    def set_known(self, known: Iterable[str]) -> None:
        """Offer these words from now on."""
        self._known = list(known)

    def _on_edited(self, text: str) -> None:
        found = [each for each in self._known if matches(text, each)] if text.strip() else []
        self._popup.show_rows([PopupRow(each, each) for each in found[:MOST]], first=False)

    def _on_chosen(self, words: object) -> None:
        self.setText(str(words))

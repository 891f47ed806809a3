"""Somebody of the roster by initials, by a part of the name, or by the code of a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desk.domain.person import PersonKind, initials
from ui.widgets.fields import SearchField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desk.domain.person import Person

MOST = 30


class PersonSearch(SearchField):
    """Offers people below the field while one types; `chosen` carries one, `unknown` what fits nobody."""

    chosen = Signal(object)
    unknown = Signal(str)

    def __init__(self, find: Callable[[str], list[Person]], parent: QWidget | None = None) -> None:
        super().__init__("", icon="user-plus", parent=parent)
        self._find = find
        self._popup = PopupList(self, least_width=280)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return_pressed)
        self._popup.chosen.connect(self._on_chosen)

    def ask(self, words: str) -> None:
        """Say what is asked for, in the field and to a screen reader."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def _on_edited(self, text: str) -> None:
        self.set_tone("")
        officer = self.tr("officer")
        rows = [
            PopupRow(
                person,
                person.name,
                aside=officer if person.kind is PersonKind.OFFICER else initials(person.name).upper(),
            )
            for person in self._find(text)[:MOST]
        ]
        nobody = self.tr("Nobody of that name on the roster") if text.strip() and not rows else ""
        self._popup.show_rows(rows, nobody)

    def _on_chosen(self, person: object) -> None:
        self.clear()
        self.chosen.emit(person)

    def _on_return_pressed(self) -> None:
        typed = self.text().strip()
        if not typed:
            return
        found = self._find(typed)
        if len(found) == 1:
            self._on_chosen(found[0])
        else:
            self.unknown.emit(typed)

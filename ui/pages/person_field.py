"""The line in which a person is told: a name, a birth year, an id number, a phone, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from desk.domain.person_line import read_person
from desk.domain.privacy import Tier, cut
from desk.domain.visit import Citizen, CitizenDraft
from desk.usecases import clock
from ui import words
from ui.widgets.fields import SearchField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget


class PersonField(SearchField):
    """The tall line at the top: a name, perhaps a birth year; known citizens are offered below it."""

    told = Signal(object)  # CitizenDraft, as typed
    known_chosen = Signal(object)  # Citizen, met before

    def __init__(self, find: Callable[[str], list[Citizen]], parent: QWidget | None = None) -> None:
        super().__init__("", "Ctrl+K", "user", tall=True, parent=parent)
        self._find = find
        self._tier = Tier.SHORTENED
        self.today: Callable[[], date] = clock.today  # the day of the visit
        self._popup = PopupList(self)
        self.set_tier(self._tier)
        self.setAccessibleName(self.tr("Citizen"))
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return_pressed)
        self._popup.chosen.connect(self._on_chosen)

    def set_tier(self, tier: Tier) -> None:
        """Say what may be told; where visits are anonymous only the birth year is taken."""
        self._tier = tier
        if tier is Tier.ANONYMOUS:
            self.setPlaceholderText(self.tr("Type the birth year (this register keeps no names)"))
        else:
            self.setPlaceholderText(
                self.tr("Type name and birth year, or phone, or the last digits of the id")
            )

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page while nothing is typed: it undoes the last save."""
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return True
        return super().event(event)

    def _leaves(self, event: QEvent) -> bool:
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return undo and not self.text()

    def empty(self) -> None:
        """Take the words away, also out of reach of the field's own undo."""
        self.setText("")

    def _on_edited(self, line: str) -> None:
        draft = self._read(line)
        rows = [
            PopupRow(known, words.citizen_name(known), detail=words.citizen_line(known))
            for known in self._known(draft, line)
        ]
        if not draft.anonymous:
            rows.append(PopupRow(draft, words.citizen_name(draft), aside=self.tr("new")))
        if rows:
            self._popup.show_rows(rows, self.tr("↑ ↓ choose   Enter take   Esc close"))
        else:
            self._popup.close_list()

    def _read(self, line: str) -> CitizenDraft:
        return cut(read_person(line, self.today()), self._tier)

    def _known(self, draft: CitizenDraft, line: str) -> list[Citizen]:
        told = draft.id_number or f"{draft.name} {draft.phone}".strip()
        found = self._find(told or line)
        if draft.birth_year is None or draft.id_number or not draft.name:
            return found
        return [known for known in found if known.birth_year in {None, draft.birth_year}]

    def _on_chosen(self, value: object) -> None:
        self.empty()
        if isinstance(value, Citizen):
            self.known_chosen.emit(value)
        else:
            self.told.emit(value)

    def take(self) -> None:
        """Take what is typed as the citizen, as Enter does; nothing where nothing is typed."""
        if self.text().strip():
            self._on_return_pressed()

    def _on_return_pressed(self) -> None:
        draft = self._read(self.text())
        self.empty()
        self.told.emit(draft)

"""Several people of the roster, found one after the other and listed below the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.pages.person_search import PersonSearch
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from desk.domain.person import Person


class PeoplePicker(QWidget):
    """`unknown` carries what was typed and fits nobody."""

    unknown = Signal(str)

    def __init__(self, find: Callable[[str], list[Person]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []
        self._removers: dict[IconButton, Person] = {}
        self.search = PersonSearch(find)
        self.search.ask(self.tr("Type a name or initials"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addLayout(self._list)
        column.addStretch(1)
        self.search.chosen.connect(self._on_chosen)
        self.search.unknown.connect(self.unknown)

    def persons(self) -> tuple[UUID, ...]:
        """Return who was picked."""
        return tuple(person.id for person in self._people)

    def set_people(self, people: list[Person]) -> None:
        """Begin with these people."""
        self._people = list(people)
        self._show()

    def _show(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            assert old is not None
            old.hide()
            old.deleteLater()
        self._removers = {}
        for person in self._people:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(4, 0, 0, 0)
            row.addWidget(ElidedLabel(person.name, theme.BODY), 1)
            remove = IconButton("x", self.tr("Take {name} off").format(name=person.name))
            remove.clicked.connect(self._on_remove_clicked)
            self._removers[remove] = person
            row.addWidget(remove)
            self._list.addWidget(line)

    def _on_chosen(self, person: Person) -> None:
        if person not in self._people:
            self._people.append(person)
            self._show()

    def _on_remove_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, IconButton)
        self._people.remove(self._removers[button])
        self._show()
        self.search.setFocus()

"""Who can sit down at the desk: a tile a person, and a search where there are more than six."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.text import matches
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton
from ui.widgets.fields import SearchField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QPaintEvent

    from desk.domain.people import User

MOST = 6
COLUMNS = 2
CAP = 32
OTHERS = MOST + 1


class PersonTile(Button):
    """A person with the digit that chooses them; a note says that something typed waits for them."""

    def __init__(self, digit: int, user: User, note: str, parent: QWidget | None = None) -> None:
        super().__init__(user.name, parent=parent)
        self.user = user
        self._digit, self._note = str(digit), note
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        parts = (self._digit, user.name, words.role(user.role), note)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def set_chosen(self, chosen: bool) -> None:
        """Mark the person who is asked for the PIN."""
        self._chosen = chosen
        self.update()

    def is_chosen(self) -> bool:
        """Whether this person is asked for the PIN."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """High enough for name, role and note."""
        return QSize(300, 74 if theme.sizes(self).compact else 84)

    def minimumSizeHint(self) -> QSize:
        """Room for a shortened name."""
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, digit, name, role and note."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        look = self._look()
        if self._chosen:
            painting.box(painter, self.rect(), colours.accent_soft, colours.accent, 2, theme.CARD_RADIUS)
        else:
            fill, edge = getattr(colours, look.fill), getattr(colours, look.border)
            painting.box(painter, self.rect(), fill, edge, 1, theme.CARD_RADIUS)
        cap = QRect(14, (self.height() - CAP) // 2, CAP, CAP)
        painting.key_cap(painter, cap, self._digit, solid=self._chosen)
        lines = 3 if self._note else 2
        top = (self.height() - (24 + 20 * (lines - 1))) // 2
        room = QRect(60, top, self.width() - 72, 24)
        ink = colours.accent_ink if self._chosen else colours.ink
        painting.text(painter, room, self.text(), theme.font(theme.SUB), ink)
        role = QRect(60, top + 24, room.width(), 20)
        painting.text(painter, role, words.role(self.user.role), theme.font(theme.CAPTION), colours.ink2)
        if self._note:
            place = QRect(60, top + 44, 16, 20)
            icons.draw(painter, place, "pencil-simple", colours.warn, 14)
            note = QRect(82, top + 44, room.width() - 22, 20)
            painting.text(painter, note, self._note, theme.font(theme.CAPTION, 600), colours.warn)


class People(QWidget):
    """The people to choose from; `chosen` carries one of them, `searching` comes when a name is typed."""

    chosen = Signal(object)
    searching = Signal()

    def __init__(
        self,
        users: Sequence[User],
        recent: Sequence[UUID],
        notes: Mapping[UUID, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._users = list(users)
        shown = first_ones(users, recent)
        self.tiles = [
            PersonTile(digit, user, notes.get(user.id, "")) for digit, user in enumerate(shown, start=1)
        ]
        self.others = GhostButton(self.tr("Somebody else…"), str(OTHERS), "users-three", low=True)
        self.search = SearchField(self.tr("Type a name (accents not needed)"))
        self._popup = PopupList(self.search)
        self._build()

    def pick(self, digit: int) -> bool:
        """Do what a digit key does; False where there is nobody under it."""
        if digit == OTHERS and self.others.isVisibleTo(self):
            self.others.click()
            return True
        if 1 <= digit <= len(self.tiles):
            self.chosen.emit(self.tiles[digit - 1].user)
            return True
        return False

    def mark(self, user: User | None) -> None:
        """Show who is asked for the PIN."""
        for tile in self.tiles:
            tile.set_chosen(user is not None and tile.user.id == user.id)

    def close_search(self) -> None:
        """Go back to the tiles alone."""
        self.search.setText("")
        self.search.hide()
        self._popup.close_list()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_grid"):
            self._grid.setSpacing(8 if theme.sizes(self).compact else 10)

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
            tile.clicked.connect(self._on_tile_clicked)
        row = QHBoxLayout()
        row.addWidget(self.others)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(10)
        column_layout.addLayout(self._grid)
        column_layout.addLayout(row)
        self.others.setVisible(len(self._users) > len(self.tiles))
        self.search.hide()
        self.search.setAccessibleName(self.tr("Name"))
        self.others.clicked.connect(self._on_others_clicked)
        self.search.textEdited.connect(self._on_edited)
        self._popup.chosen.connect(self._on_found)

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        assert isinstance(tile, PersonTile)
        self.chosen.emit(tile.user)

    def _on_others_clicked(self) -> None:
        self.search.show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.searching.emit()

    def _on_edited(self, query: str) -> None:
        found = [user for user in self._users if matches(query, user.name)]
        rows = [PopupRow(user, user.name, aside=words.role(user.role)) for user in found]
        nobody = "" if rows else self.tr("Nobody of that name")
        self._popup.show_rows(rows, nobody or self.tr("↑ ↓ choose   Enter take   Esc close"))

    def _on_found(self, user: User) -> None:
        self.close_search()
        self.chosen.emit(user)


def first_ones(users: Sequence[User], recent: Sequence[UUID]) -> list[User]:
    """Who gets a tile: all where there is room, else those who sat here last; always in the same order."""
    if len(users) <= MOST:
        return list(users)
    places = {user_id: place for place, user_id in enumerate(recent)}
    by_use = sorted(users, key=lambda user: places.get(user.id, len(places)))
    kept = {user.id for user in by_use[:MOST]}
    return [user for user in users if user.id in kept]

"""The nine tiles of the tally pad, and the list of the services that have no tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from ui.widgets.tally_tile import TallyTile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from desk.domain.service import Service

COLUMNS = 3


class TallyTiles(QWidget):
    """Tiles under the same digits as on the Desk page; `tapped` and `picked` carry a service's key."""

    tapped = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: Sequence[Service] = ()
        self._tiles: list[TallyTile] = []
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def set_services(self, services: Sequence[Service]) -> None:
        """Make the tiles anew, where the services changed."""
        active = [service for service in services if service.active]
        if active == list(self._services):
            return
        self._services = active
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        favourites = sorted((each for each in active if each.favourite), key=_by_digit)
        self._tiles = [self._made(place, service) for place, service in enumerate(favourites)]
        self._fill_menu()

    def tiles(self) -> list[TallyTile]:
        """Return the tiles in the order of their digits."""
        return list(self._tiles)

    def service_of(self, digit: int) -> str:
        """Return the service of a digit, empty where there is none."""
        return next((each.key for each in self._services if digit and each.favourite == digit), "")

    def name_of(self, service: str) -> str:
        """Return what a service is called, empty where it is none of these."""
        return next((each.name for each in self._services if each.key == service), "")

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show the figures of a shift."""
        for tile in self._tiles:
            tile.set_count(counts.get(tile.value, 0))

    def choose(self, service: str) -> None:
        """Mark the tile of a service, and no other."""
        for tile in self._tiles:
            tile.set_chosen(chosen=tile.value == service)

    def open_list(self, below: QWidget) -> None:
        """Open the list of the other services under a button."""
        self._menu.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def _made(self, place: int, service: Service) -> TallyTile:
        tile = TallyTile(str(service.favourite), service.name, service.key)
        tile.clicked.connect(self._on_clicked)
        self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        return tile

    def _fill_menu(self) -> None:
        self._menu.clear()
        group = ""
        for service in sorted(self._services, key=_by_group):
            if service.favourite:
                continue
            if service.group != group:
                group = service.group
                self._menu.addSection(group)
            self._menu.addAction(service.name).setData(service.key)

    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, TallyTile):
            self.tapped.emit(tile.value)

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(action.data())


def _by_digit(service: Service) -> int:
    return service.favourite


def _by_group(service: Service) -> str:
    return service.group

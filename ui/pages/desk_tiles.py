"""The favourite services as numbered tiles, and the way to all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QWidget

from ui import theme
from ui.widgets.buttons import GhostButton
from ui.widgets.tiles import ServiceTile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from desk.domain.service import Service

COLUMNS = 5
ICONS = {
    "submit_online": "cloud-arrow-up",
    "vneid_activate": "identification-card",
    "pay_online": "credit-card",
    "account_create": "user-plus",
    "dossier_lookup": "file-search",
    "province_app": "device-mobile",
    "ewallet": "wallet",
    "digital_signature": "pen-nib",
    "other": "dots-three",
}


class TileGrid(QWidget):
    """Tiles 1–9 and a list of the rest; `picked` carries the service."""

    picked = Signal(object)

    def __init__(self, services: Sequence[Service], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tiles: list[ServiceTile] = []
        self._more = GhostButton(self.tr("Other services…"), "Alt+0", "plus")
        self._more.set_keys("Alt+0")
        self._more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._more.clicked.connect(self._on_more_clicked)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._fill()

    def set_services(self, services: Sequence[Service]) -> None:
        """Show other services; tiles stay as they are where nothing about them changed."""
        if list(services) == list(self._services):
            return
        self._services = services
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = []
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the key out where there is no room for it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._more.set_hint("" if theme.sizes(self).compact else "Alt+0")

    def tiles(self) -> list[ServiceTile]:
        """The tiles in the order of their keys."""
        return list(self._tiles)

    def pick(self, digit: int) -> bool:
        """Choose the tile of a digit; False where there is none."""
        for service in self._services:
            if digit and service.favourite == digit:
                self.picked.emit(service)
                return True
        return False

    def focus_first(self) -> None:
        """Put focus on the first tile, from where the digits work."""
        self._tiles[0].setFocus()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often each service stands in the visit."""
        for tile in self._tiles:
            tile.set_count(counts.get(tile.value.key, 0))  # type: ignore[attr-defined]

    def _fill(self) -> None:
        for service in self._services:
            if service.favourite:
                self._add_tile(service)
        place = len(self._tiles)
        self._grid.addWidget(self._more, place // COLUMNS, place % COLUMNS)
        self._fill_menu()

    def _add_tile(self, service: Service) -> None:
        icon = ICONS.get(service.key, "plus-circle")
        tile = ServiceTile(str(service.favourite), service.name, icon, service)
        tile.set_keys(f"Alt+{service.favourite}")
        tile.clicked.connect(self._on_tile_clicked)
        place = len(self._tiles)
        self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        self._tiles.append(tile)

    def _fill_menu(self) -> None:
        menu, group = self._menu, ""
        menu.clear()
        for service in sorted(self._services, key=_by_group):
            if service.favourite:
                continue
            if service.group != group:
                group = service.group
                menu.addSection(group)
            action = menu.addAction(service.name)
            action.setData(service)

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ServiceTile):
            self.picked.emit(tile.value)

    def _on_more_clicked(self) -> None:
        self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(action.data())


def _by_group(service: Service) -> str:
    return service.group

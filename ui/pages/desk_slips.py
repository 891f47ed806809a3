"""The doors to the slip after filing: below the visit just saved, by its key, and on the turned screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.pages.desk_last import LastVisit
    from ui.pages.desk_print import VisitPrinter
    from ui.pages.desk_side import DaySide
    from ui.preferences import Preferences

SLIP_PIN = "slip_size"


class DeskSlips(QObject):
    """Asks the printer of the desk for slips, on the paper that this PC printed slips on last."""

    def __init__(
        self, side: DaySide, last: LastVisit, prints: VisitPrinter, preferences: Preferences, page: QWidget
    ) -> None:
        super().__init__(page)
        self._row, self._last, self._prints, self._preferences = side.slip, last, prints, preferences
        self._row.paper.set_value(preferences.pinned(SLIP_PIN))
        self._row.asked.connect(self.print_last)
        self._row.paper.activated.connect(self._on_paper_chosen)
        last.slip_asked.connect(self._on_slip_asked)
        prints.told.connect(last.tell)

    def print_last(self) -> None:
        """Print a slip for each dossier that the last visit filed."""
        self._on_slip_asked("")

    def _on_slip_asked(self, dossier: str) -> None:
        self._prints.print_slips(self._last.visit(), self._row.size_key(), dossier)

    def _on_paper_chosen(self) -> None:
        self._preferences.pin(SLIP_PIN, self._row.size_key())

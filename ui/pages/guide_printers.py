"""Which printers this PC has, and whether the chosen one names the chosen paper; asked in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageSize

from resources.sheet_sizes import sheet_sizes
from ui import background, printing, words
from ui.pages.guide_words import Note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.background import Task
    from ui.pages.guide_panel import GuidePanel
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

QUIET = Note("", "", "ink2")
A4 = {210, 297}  # mm


class GuidePrinters(QObject):
    """Fills the printer field of the panel; a list that takes half a minute blocks nothing."""

    found = Signal(list)  # the names

    def __init__(
        self, panel: GuidePanel, preferences: Preferences, dialogs: SystemDialogs, page: QWidget
    ) -> None:
        super().__init__(page)
        self._panel, self._preferences, self._dialogs = panel, preferences, dialogs
        self._asked = False
        self.names: list[str] | None = None  # until they are known
        self._papers: dict[str, frozenset[str]] = {}
        panel.printer_changed.connect(self.check_paper)
        panel.paper_changed.connect(self.check_paper)

    def look_once(self) -> None:
        """Look for printers unless that was done; until then the one used last can be printed on."""
        if not self._asked:
            self._asked = True
            self._panel.show_looking(self._preferences.printer)
            background.run(self, partial(_names, self._dialogs), self._on_found)

    def look_again(self) -> None:
        """Look anew, as after a printer was not there."""
        self._asked = False
        self._papers.clear()
        self.look_once()

    def check_paper(self) -> None:
        """Say whether the printer names the paper of the chosen size."""
        name = self._panel.printer()
        if not name or name in self._papers:
            self._tell(name)
            return
        work = partial(_papers, self._dialogs, name)
        background.run(self, work, partial(self._on_papers, name))

    def _on_found(self, names: list[str]) -> None:
        self.names = names
        self.found.emit(names)
        self._panel.set_printers(names, self._panel.printer() or self._preferences.printer)
        self.check_paper()

    def _on_papers(self, name: str, papers: frozenset[str]) -> None:
        self._papers[name] = papers
        self._tell(self._panel.printer())

    def _tell(self, name: str) -> None:
        size = next(size for size in sheet_sizes() if size.key == self._panel.size_key())
        known = self._papers.get(name, frozenset())
        wide, high = size.paper
        fits = not known or not high or QPageSize(printing.paper_of(wide, high).size).key() in known
        if fits:
            self._panel.show_mismatch(QUIET)
            return
        if {round(wide), round(high)} == A4:
            told = self.tr("{printer} has no A4 paper: put A4 in, or sheets come out cut or shrunk.")
        else:
            told = self.tr("{printer} has no paper for “{size}”: put it in, or choose a size on A4.")
        said = told.format(printer=name, size=words.sheet_size(size))
        self._panel.show_mismatch(Note(said, "warning-circle", "warn"))


def _names(dialogs: SystemDialogs, _task: Task) -> list[str]:
    return dialogs.printer_names()


def _papers(dialogs: SystemDialogs, name: str, _task: Task) -> frozenset[str]:
    return dialogs.printer_papers(name)

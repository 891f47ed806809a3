"""What came of an export, in a bar with the way out: open the folder, take another name or another folder."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk.usecases.months import free_name
from ui import words
from ui.widgets.bars import Bar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.problems import Refused


class WayOut(StrEnum):
    """What the button of the bar does after an export."""

    NONE = "none"
    OPEN_FOLDER = "open_folder"
    OTHER_NAME = "other_name"
    OTHER_FOLDER = "other_folder"


WAYS_OUT = {"target_open_elsewhere": WayOut.OTHER_NAME, "folder_not_writable": WayOut.OTHER_FOLDER}


class ExportBar(Bar):
    """Tells of one export; `other_name_asked` carries a free path, `other_folder_asked` asks for a folder."""

    other_name_asked = Signal(object)
    other_folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ok", parent=parent)
        self._way_out = WayOut.NONE
        self._target = Path()
        self.action_clicked.connect(self._on_action)
        self.hide()

    def message(self) -> str:
        """Return what came of the last export; empty while nothing is shown."""
        return "" if self.isHidden() else self.accessibleName()

    def tell_saved(self, path: Path, note: str = "") -> None:
        """Say that a file was written."""
        self._target = path
        self._tell("ok", self.tr("Saved {file}").format(file=path.name), note, WayOut.OPEN_FOLDER)

    def tell_superseded(self, at: str) -> None:
        """Say that the last file holds figures that have changed since."""
        title = self.tr("The file of {at} is superseded").format(at=at)
        self._tell("warn", title, self.tr("Its figures have changed; write it again."), WayOut.NONE)

    def tell_refused(self, refused: Refused, target: Path) -> None:
        """Say why a file was not written; the usual way on is focused where there is one."""
        self._target = target
        way_out = WAYS_OUT.get(refused.problem.code, WayOut.NONE)
        self._tell("err", self.tr("The file was not saved"), words.refusal(refused), way_out)

    def tell_stopped(self) -> None:
        """Say that the user stopped the export."""
        self._tell(
            "warn", self.tr("The export was stopped"), self.tr("No unfinished file is left."), WayOut.NONE
        )

    def _tell(self, tone: str, title: str, sentence: str, way_out: WayOut) -> None:
        self._way_out = way_out
        self.show_message(tone, title, sentence, self._action(way_out))
        self.show()
        if way_out is WayOut.OTHER_NAME:
            self.action_button().setFocus()

    def _action(self, way_out: WayOut) -> str:
        if way_out is WayOut.OTHER_NAME:
            return self.tr("Save as {file}").format(file=free_name(self._target).name)
        if way_out is WayOut.OTHER_FOLDER:
            return self.tr("Choose another folder…")
        return self.tr("Open folder") if way_out is WayOut.OPEN_FOLDER else ""

    def _on_action(self) -> None:
        if self._way_out is WayOut.OTHER_NAME:
            self.other_name_asked.emit(free_name(self._target))
        elif self._way_out is WayOut.OTHER_FOLDER:
            self.other_folder_asked.emit()
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

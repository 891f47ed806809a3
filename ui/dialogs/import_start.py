"""Where an import begins: what a file may be, and the imports before it, each of which can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Card
from ui.widgets.facts import EmptyState
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.imported_file import ImportedFile


class ImportStart(QWidget):
    """`undo_asked` tells which import is to be taken out again."""

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = Card()
        self._lines = QWidget()
        self._inside = QVBoxLayout(self._recent)
        self._buttons: list[GhostButton] = []
        self._build()

    def show_recent(self, files: Sequence[ImportedFile]) -> None:
        """List the newest imports."""
        old, self._lines = self._lines, QWidget()
        self._inside.replaceWidget(old, self._lines)
        old.deleteLater()
        self._buttons = []
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, file in enumerate(files):
            grid.addWidget(ElidedLabel(file.name, theme.BODY, "ink"), row, 0)
            grid.addWidget(ElidedLabel(self._when(file), theme.BODY, "ink2"), row, 1)
            grid.addWidget(self._end(file), row, 2, Qt.AlignmentFlag.AlignRight)
        self._recent.setVisible(bool(files))

    def undo_buttons(self) -> list[GhostButton]:
        """Return the buttons that undo an import, the newest first."""
        return self._buttons

    def _when(self, file: ImportedFile) -> str:
        told = self.tr("{count} rows, imported {when}")
        return told.format(count=words.number(file.rows), when=f"{file.at.astimezone():%d/%m/%Y %H:%M}")

    def _end(self, file: ImportedFile) -> QWidget:
        if file.undone_at is not None:
            return Text(self.tr("Undone"), theme.SMALL, "ink3")
        if not file.visits:
            return Text(self.tr("From an older version"), theme.SMALL, "ink3")
        button = GhostButton(self.tr("Undo this import…"), low=True)
        button.setAccessibleName(self.tr("Undo the import of {file}").format(file=file.name))
        button.clicked.connect(partial(self._on_undo_clicked, file))
        self._buttons.append(button)
        return button

    def _build(self) -> None:
        state = EmptyState(
            "upload-simple",
            self.tr("Choose the workbook of the help log"),
            self.tr("Excel, OpenDocument or CSV, one help item a row. You see first what was read."),
        )
        inside = self._inside
        inside.setContentsMargins(16, 10, 12, 10)
        inside.setSpacing(2)
        inside.addWidget(Text(self.tr("Recent imports"), theme.SUB))
        inside.addWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(state, 1)
        column.addWidget(self._recent)
        self._recent.hide()

    def _on_undo_clicked(self, file: ImportedFile) -> None:
        self.undo_asked.emit(file)

"""A word of the log that is not understood: the user says once which kind of help it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.choices import ComboField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.help_log_preview import PreviewRow
    from desk.domain.service import Service

NOT_UNDERSTOOD = "service_not_found"


class WordLine(QWidget):
    """Stands below a row whose kind of help is unknown; `told` sends the word and the key of the service."""

    told = Signal(str, str)

    def __init__(self, services: Sequence[Service], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self._label = Text("", theme.BODY, weight=600)
        choose = [(None, self.tr("Choose the kind of help…"))]
        self.field = ComboField([*choose, *((each.key, each.name) for each in services)])
        self.field.activated.connect(self._on_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.field)
        row.addWidget(Text(self.tr("for all rows and later files"), theme.CAPTION, "ink2"))
        row.addStretch(1)
        self.hide()

    def show_row(self, row: PreviewRow | None) -> None:
        """Ask about the word of a row, where it has one that is not understood."""
        remarks = row.told if row is not None else ()
        found = (each.problem for each in remarks if each.problem.code == NOT_UNDERSTOOD)
        problem = next(found, None)
        self._word = str(problem.values["text"]) if problem is not None else ""
        asked = self.tr("“{word}” is").format(word=self._word)
        self._label.setText(asked)
        self.field.setAccessibleName(asked)
        self.field.set_value(None)
        self.setVisible(bool(self._word))

    def _on_activated(self, _row: int) -> None:
        if self.field.value is not None:
            self.told.emit(self._word, str(self.field.value))

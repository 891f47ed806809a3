"""The last prints, as a short list in the right column of the guide page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RUNS = 5
RUNS_WHERE_NARROW = 2


class RunList(QWidget):
    """The last prints, one line each; fewer where the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []

    def set_runs(self, runs: Sequence[tuple[str, str, str]]) -> None:
        """Show runs as (name, how many and when, tip)."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(*run) for run in runs[:MOST_RUNS]]
        for row in self._rows:
            self._column.addWidget(row)
        self.settle()

    def settle(self) -> None:
        """Show as many rows as the density has room for."""
        most = RUNS_WHERE_NARROW if theme.sizes(self).compact else MOST_RUNS
        for number, row in enumerate(self._rows):
            row.setVisible(number < most)

    def _row(self, name: str, line: str, tip: str) -> QWidget:
        row = QWidget()
        row.setToolTip(tip)
        row.setAccessibleName(f"{name}, {line}")
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(ElidedLabel(name, theme.CAPTION, "ink"), 1)
        inner.addWidget(Text(line, theme.CAPTION, "ink2"))
        return row

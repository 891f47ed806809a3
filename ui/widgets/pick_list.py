"""Several things picked one after the other: a field that offers what fits, and below it what was picked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.text import matches
from ui import theme
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST = 30


class PickList(QWidget):
    """Keys in the order they were picked; `changed` is sent for what the user does, not the program."""

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._picked: list[str] = []
        self.field = TextField(placeholder)
        self._popup = PopupList(self.field)
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.field)
        self._column.addWidget(self._lines)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._on_edited)
        self._popup.chosen.connect(self._on_chosen)

    def setAccessibleName(self, name: str) -> None:
        """Name the field, which is what gets focus."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def set_choices(self, names: Mapping[str, str]) -> None:
        """Offer these from now on, by key."""
        self._names = names

    @property
    def keys(self) -> tuple[str, ...]:
        """What was picked."""
        return tuple(self._picked)

    def set_keys(self, keys: Iterable[str]) -> None:
        """Show what is picked; what is no longer on offer keeps its key for a name."""
        self._picked = list(keys)
        self.field.clear()
        self._show_lines()

    def _show_lines(self) -> None:
        old, self._lines = self._lines, QWidget()
        self._column.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()  # a button in it may be the sender
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key in self._picked:
            column.addLayout(self._line(key))
        self._lines.setVisible(bool(self._picked))

    def _line(self, key: str) -> QHBoxLayout:
        name = self._names.get(key, key)
        remove = IconButton("x", self.tr("Take {name} away").format(name=name), side=28)
        remove.clicked.connect(partial(self._on_removed, key))
        line = QHBoxLayout()
        line.addWidget(ElidedLabel(name, theme.SMALL, "ink"), 1)
        line.addWidget(remove)
        return line

    def _on_edited(self, text: str) -> None:
        fitting = [
            PopupRow(key, name)
            for key, name in self._names.items()
            if text.strip() and key not in self._picked and matches(text, name)
        ]
        self._popup.show_rows(fitting[:MOST])

    def _on_chosen(self, key: object) -> None:
        self.set_keys([*self._picked, str(key)])
        self.changed.emit()

    def _on_removed(self, key: str) -> None:
        self.set_keys(each for each in self._picked if each != key)
        self.field.setFocus()
        self.changed.emit()

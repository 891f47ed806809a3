"""A filter as a button: outlined while it lets everything through, tinted with its value when set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.checks import CheckLine
from ui.widgets.drop_frame import DropButton
from ui.widgets.drop_list import DropList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

CLEAR_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
OPEN_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class FilterButton(DropButton):
    """Opens a list below; `chosen` carries the value, None for all. Delete clears it.

    `every` is what it says while nothing is left out ("All places"), `name` what it narrows by ("Place"),
    which is all that it says in a small window.
    """

    chosen = Signal(object)
    MOST_WIDTH = 190

    def __init__(self, every: str, name: str, width: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(every, parent=parent)
        self._every, self._name = every, name
        self._value: object | None = None
        self._rows: list[PopupRow] = []
        self.tick = CheckLine("")
        self.tick.hide()
        self._list = DropList(self, width)
        self._list.foot.insertWidget(0, self.tick)
        self._list.chosen.connect(self._on_chosen)
        self.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def value(self) -> object | None:
        """What is let through; None for all."""
        return self._value

    def set_value(self, value: object | None) -> None:
        """Let only one value through without sending `chosen`."""
        self._value = value
        self._describe()

    def set_choices(self, rows: Sequence[PopupRow]) -> None:
        """Replace what can be chosen beside everything; the value in force stays."""
        self._rows = list(rows)
        self._list.set_rows([PopupRow(None, self._every), *self._rows], self._name)
        self._describe()

    def set_tick(self, words: str) -> None:
        """Offer a tick below the list, or none where there are no words."""
        self.tick.setText(words)
        self.tick.setVisible(bool(words))
        self._describe()

    def popup(self) -> DropList:
        """Return the list behind the button."""
        return self._list

    def is_set(self) -> bool:
        """Return whether something is left out, or the tick below the list is set."""
        return self._value is not None or (not self.tick.isHidden() and self.tick.isChecked())

    def words(self) -> str:
        """Return what the button says, whole."""
        chosen = next((row.text for row in self._rows if row.value == self._value), "")
        return chosen or (self._name if theme.sizes(self).compact else self._every)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Delete and Backspace, open on Down as well as on Enter and Space."""
        if event.key() in CLEAR_KEYS:
            if self._value is not None:
                self._on_chosen(None)
        elif event.key() in OPEN_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Use fewer words in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_list"):
            self._describe()

    def _describe(self) -> None:
        words = self.words()
        self.setText(words)
        self.setToolTip(words if self._value is not None else "")
        chosen = words if self._value is not None else self._every
        self.setAccessibleName(f"{self._name}: {chosen}")
        self.update()

    def _on_clicked(self) -> None:
        if self._list.isVisible():
            self._list.close_popup()
        else:
            self._list.drop(self._value)

    def _on_chosen(self, value: object | None) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

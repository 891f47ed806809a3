"""The rows of a paper tally sheet as they are typed in: a number for each service, of each group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem
from desk.domain.tally import TallyLine
from ui import theme
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from desk.domain.service import Service


class RowField(TextField):
    """The number of a row; `passed` is Enter, on to the next one."""

    passed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter; with Ctrl it is the page's."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for five digits."""
        return QSize(92, theme.sizes(self).control)


class SheetRows(QWidget):
    """A row for each favourite service, more by the list below; numbers of other groups wait unseen.

    `changed` tells that a number was typed, `ended` that Enter was pressed in the last row.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: Sequence[Service] = ()
        self._fields: dict[str, RowField] = {}
        self._typed: dict[tuple[str, str], str] = {}
        self._group = ""
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.more = ComboField()
        self.more.setAccessibleName(self.tr("Another service"))
        self.more.activated.connect(self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self.more)

    def begin(self, services: Sequence[Service]) -> None:
        """Begin with empty rows for the favourites among these services."""
        for field in self._fields.values():
            field.deleteLater()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._services = [service for service in services if service.active]
        self._fields, self._typed, self._group = {}, {}, ""
        for service in sorted(self._services, key=_by_digit):
            if service.favourite:
                self._add(service)
        self._offer()

    def show_group(self, group: str) -> None:
        """Show the numbers of another residential group; empty for none."""
        self._group = group
        for service, field in self._fields.items():
            field.setText(self._typed.get((service, group), ""))
            field.set_tone("")

    def field(self, service: str) -> RowField:
        """Return the field of a service."""
        return self._fields[service]

    def focus_first(self) -> None:
        """Put focus on the first row."""
        next(iter(self._fields.values())).setFocus()

    def lines(self) -> list[TallyLine] | Problem:
        """Return all numbers that were typed, or what is wrong with one, whose row is then marked."""
        found = []
        for (service, group), typed in self._typed.items():
            read = parse_whole(typed) if typed.strip() else 0
            if isinstance(read, Problem):
                if group == self._group:
                    self._fields[service].set_tone("err")
                    self._fields[service].setFocus()
                return read
            if read:
                found.append(TallyLine(service, read, group))
        return found

    def counted(self) -> int:
        """Return the sum of what can be read so far."""
        read = [parse_whole(typed) for typed in self._typed.values() if typed.strip()]
        return sum(number for number in read if isinstance(number, int))

    def _add(self, service: Service) -> None:
        row = len(self._fields)
        field = RowField()
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(service.name)
        field.textEdited.connect(self._on_edited)
        field.passed.connect(self._on_passed)
        self._fields[service.key] = field
        self._grid.addWidget(Text(service.name, theme.BODY, wrap=True), row, 0)
        self._grid.addWidget(field, row, 1)

    def _offer(self) -> None:
        others = [(each.key, each.name) for each in self._services if each.key not in self._fields]
        self.more.set_choices([("", self.tr("Another service…")), *others])
        self.more.set_value("")

    def _on_more(self) -> None:
        chosen = next((each for each in self._services if each.key == self.more.value), None)
        if chosen is not None:
            self._add(chosen)
            self._offer()
            self._fields[chosen.key].show()  # a field that is not shown yet takes no focus
            self._fields[chosen.key].setFocus()

    def _on_edited(self, text: str) -> None:
        field = self.sender()
        assert isinstance(field, RowField)
        field.set_tone("")
        service = next(key for key, own in self._fields.items() if own is field)
        self._typed[service, self._group] = text
        self.changed.emit()

    def _on_passed(self) -> None:
        fields = list(self._fields.values())
        place = fields.index(self.sender()) + 1  # type: ignore[arg-type]
        if place < len(fields):
            fields[place].setFocus()
            fields[place].selectAll()
        else:
            self.ended.emit()


def _by_digit(service: Service) -> int:
    return service.favourite

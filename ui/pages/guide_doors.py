"""The head of the guide page: which of its views is shown, and the saved print sets."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.roles import Permission, allowed
from ui import theme
from ui.widgets.filter_button import FilterButton
from ui.widgets.popup_rows import PopupRow
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.people import User
    from desk.domain.print_set import PrintSet


class View(StrEnum):
    """What the page shows."""

    SHEETS = "sheets"
    REGISTER = "register"
    CODES = "codes"
    FLYERS = "flyers"
    RUNS = "runs"


class GuideDoors(QWidget):
    """`opened` carries the view that was asked for, `set_chosen` a saved print set or None."""

    opened = Signal(object)  # View
    set_chosen = Signal(object)  # PrintSet | None

    def __init__(self, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        may_check = allowed(user.role, Permission.CHECK_LINKS)
        may_keep = allowed(user.role, Permission.KEEP_SHEETS)
        named = (
            (View.SHEETS, self.tr("Sheets"), True),
            (View.REGISTER, self.tr("QR register"), may_check),
            (View.CODES, self.tr("Several codes"), True),
            (View.FLYERS, self.tr("Flyers"), True),
            (View.RUNS, self.tr("Printed"), may_keep),
        )
        self.views = [view for view, _name, may in named if may]
        self._choice = Segments([(view, name) for view, name, may in named if may], clearable=False)
        self._choice.setAccessibleName(self.tr("View of the page"))
        self._choice.set_value(View.SHEETS)
        self.sets = FilterButton(self.tr("Saved print sets"), self.tr("Set"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._choice)
        self._row.addStretch(1)
        self._row.addWidget(self.sets)
        self._choice.chosen.connect(self._on_chosen)
        self.sets.chosen.connect(self.set_chosen)
        self._has_sets = False
        self.show_sets(())
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self._on_stepped, step))
        self._settle()

    def show_view(self, view: View) -> None:
        """Mark a view as the one that is shown."""
        self._choice.set_value(view)
        self._settle_sets()

    def show_sets(self, sets: Sequence[PrintSet]) -> None:
        """Offer saved sets beside the sheets; none offers nothing."""
        self.sets.set_choices([PopupRow(each, each.name) for each in sets])
        self._has_sets = bool(sets)
        self._settle_sets()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._settle()

    def _settle_sets(self) -> None:
        self.sets.setVisible(self._has_sets and self._choice.value is View.SHEETS)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        edge = 6 if sizes.compact else 10
        self._row.setContentsMargins(sizes.margin, edge, 16, edge)

    def _on_stepped(self, step: int) -> None:
        at = self.views.index(View(str(self._choice.value)))
        self.opened.emit(self.views[(at + step) % len(self.views)])

    def _on_chosen(self, view: object) -> None:
        self.opened.emit(view)

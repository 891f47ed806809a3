"""Choosing a procedure by code, name or field, without accents, from a list below the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desk.usecases import clock
from ui import words
from ui.widgets.fields import SearchField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.procedure import Procedure

ROWS = 40


class ProcedureField(SearchField):
    """A field that holds one procedure or none; the list opens when the field gets focus."""

    chosen = Signal(object)  # Procedure, None for one that is not in the list
    barred = Signal(str)  # why the procedure that was asked for cannot be chosen
    moved_on = Signal()

    def __init__(
        self,
        find: Callable[[str], list[Procedure]],
        total: int,
        *,
        list_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Look procedures up with `find`; the list is at least `list_width` pixels wide."""
        super().__init__(parent=parent)
        self._find = find
        self._total = total
        self._procedure: Procedure | None = None
        self._barred = ""
        self._popup = PopupList(self, least_width=list_width)
        self.setPlaceholderText(self.tr("Name without accents, or code"))
        self.textEdited.connect(self._on_edited)
        self._popup.chosen.connect(self._on_chosen)
        self.returnPressed.connect(self._on_return_pressed)

    @property
    def code(self) -> str:
        """The code of the chosen procedure; empty where none was chosen."""
        return self._procedure.code if self._procedure else ""

    @property
    def procedure(self) -> Procedure | None:
        """The chosen procedure."""
        return self._procedure

    def choose(self, procedure: Procedure | None) -> None:
        """Hold a procedure, or none."""
        self._procedure = procedure
        self.setText(f"{procedure.code}  ·  {procedure.short_name}" if procedure else "")
        self.setCursorPosition(0)
        self.setToolTip(procedure.name if procedure else "")
        if procedure:
            self.set_level_note(_level(procedure), words.level(procedure.level))
        else:
            self.set_note("")

    def offer(self) -> None:
        """Open the list for what stands in the field: the most used ones where nothing does."""
        self._offer("" if self._procedure else self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark what stands in the field, so that typing replaces it, and open the list on an empty field."""
        super().focusInEvent(event)
        if self._procedure:
            self.selectAll()
        elif event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with the down key."""
        if event.key() == Qt.Key.Key_Down and not self._popup.is_open():
            self.offer()
            return
        super().keyPressEvent(event)

    def _offer(self, query: str) -> None:
        found = self._find(query)[:ROWS]
        rows = [self._row(procedure) for procedure in found]
        open_ones = [row.value for row in rows if not row.barred]
        self._barred = rows[0].barred if rows and not open_ones else ""
        rows.append(PopupRow(None, self.tr("Another procedure, not in the list…")))
        told = self.tr("{n} of {total} procedures · not here? take the last row")
        keys = self.tr("↑ ↓ choose   Enter take   Esc close")
        told = told.format(n=len(found), total=self._total)
        self._popup.show_rows(rows, keys, told, first=bool(open_ones))

    def _row(self, procedure: Procedure) -> PopupRow:
        # A blank keeps the column free, so that what follows stands under each other.
        uses = self.tr("used {n}×").format(n=procedure.uses) if procedure.uses else " "
        return PopupRow(
            procedure,
            procedure.short_name,
            lead=procedure.code,
            detail=procedure.field,
            aside=uses,
            level=_level(procedure),
            level_word=words.level(procedure.level),
            barred=words.barred(procedure, clock.today()),
        )

    def _on_edited(self, text: str) -> None:
        self._procedure = None
        self.set_note("")
        self._offer(text)

    def _on_chosen(self, procedure: Procedure | None) -> None:
        self.choose(procedure)
        if procedure is None:
            self.set_note(self.tr("another procedure, may stay empty"), tone="ok")
        self.chosen.emit(procedure)

    def _on_return_pressed(self) -> None:
        if not self._popup.is_open():
            self.moved_on.emit()
        elif self._barred:
            self.barred.emit(self._barred)


def _level(procedure: Procedure) -> str:
    return "none" if procedure.level.value == "offline" else procedure.level.value

"""Forgetting a citizen who asks for it: found by name, number or phone, erased after a look at who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.domain.visit import Citizen
from ui import theme, words
from ui.widgets.bars import Bar
from ui.widgets.buttons import DangerButton, OutlineButton
from ui.widgets.fields import SearchField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.privacy import Privacies
    from ui.changes import Changes

WIDTH, HEIGHT = 560, 360


class EraseDialog(QDialog):
    """A search field, the citizen that was chosen, what will happen, and the button that does it."""

    def __init__(
        self, privacy: Privacies, user: User, changes: Changes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._privacy, self._user, self._changes = privacy, user, changes
        self._chosen: Citizen | None = None
        self.search = SearchField(self.tr("Name, whole id number or phone"))
        self.popup = PopupList(self.search)
        self.who = Bar("warn")
        self.erase_button = DangerButton(self.tr("Erase this person"))
        self.close_button = OutlineButton(self.tr("Close"))
        self._build()
        self._ring = FocusRing(self)
        self._choose(None)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Find and erase"))
        self.resize(WIDTH, HEIGHT)
        self.search.setAccessibleName(self.tr("Citizen to be erased"))
        self.search.textEdited.connect(self._on_edited)
        self.popup.chosen.connect(self._choose)
        self.erase_button.clicked.connect(self._on_erase_clicked)
        self.close_button.clicked.connect(self.reject)
        told = self.tr(
            "For a citizen who asks to be forgotten. Name, number and phone are erased for good;"
            " visits, figures and notes stay. Backups made before keep them until they are thinned out."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.close_button, self.erase_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("Find and erase"), theme.TITLE))
        column.addWidget(Text(told, theme.BODY, "ink2", wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.who)
        column.addStretch(1)
        column.addLayout(row)

    def _on_edited(self, line: str) -> None:
        found = self._privacy.find(self._user, line) if line.strip() else []
        rows = [PopupRow(each, words.citizen_name(each), detail=words.citizen_line(each)) for each in found]
        if rows:
            self.popup.show_rows(rows, self.tr("↑ ↓ choose   Enter take   Esc close"))
        else:
            self.popup.close_list()
        self._choose(None)

    def _choose(self, value: object) -> None:
        self._chosen = value if isinstance(value, Citizen) else None
        self.erase_button.setEnabled(self._chosen is not None)
        self.who.setVisible(self._chosen is not None)
        if self._chosen is not None:
            self.search.setText("")
            self.who.show_message("warn", words.citizen_name(self._chosen), words.citizen_line(self._chosen))

    def _on_erase_clicked(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        try:
            self._privacy.erase(self._user, chosen.id)
        except Refused as refused:
            self.who.show_message("err", self.tr("Nothing was erased"), words.refusal(refused))
            return
        self._choose(None)
        self.who.show_message("ok", self.tr("Erased"), self.tr("The visits still count, without the person."))
        self.who.show()
        self._changes.privacy_changed.emit()
        self.search.setFocus()

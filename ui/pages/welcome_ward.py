"""The first card of the first run: which ward, and what its sheets and reports say of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.domain.text import fold, matches
from desk.domain.ward import DEFAULT_HOURS, Ward, check, tidy
from resources import tables
from ui.pages.welcome_step import CheckedField, StepCard
from ui.widgets.fields import TextField
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from desk.domain.problems import Problem


class ProvinceField(TextField):
    """A province as typed; those that fit are offered below, ↓ offers them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._popup = PopupList(self)
        self.setPlaceholderText(self.tr("for example Thanh Hóa"))
        self.textEdited.connect(self._on_edited)
        self._popup.chosen.connect(self._on_chosen)

    def popup(self) -> PopupList:
        """Return the list below the field."""
        return self._popup

    def _on_edited(self, typed: str) -> None:
        found = [name for name in tables.province_names() if typed.strip() and matches(typed, name)]
        if found and fold(found[0]) != fold(typed):
            self._popup.show_rows([PopupRow(name, name) for name in found], first=False)
        else:
            self._popup.close_list()

    def _on_chosen(self, value: object) -> None:
        self.setText(str(value))


class WardCard(StepCard):
    """Which ward, and what its sheets and reports say of the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            1, self.tr("Ward"), self.tr("Names of ward and desk, for all that is printed"), parent
        )
        self._province = ProvinceField()
        self._name = TextField(self.tr("for example Phường Hạc Thành"))
        self._desk = TextField()
        self._phone = TextField("0237 …")
        self._hours = TextField()
        self._hours.setText(DEFAULT_HOURS)
        later = self.tr("can wait")
        self._fields = {
            "province": CheckedField(self.tr("Province or city"), later, self._province),
            "name": CheckedField(self.tr("Ward or commune"), "", self._name),
            "desk_name": CheckedField(self.tr("Name of the desk on sheets and reports"), later, self._desk),
            "phone": CheckedField(self.tr("Telephone of the desk"), later, self._phone),
            "hours": CheckedField(self.tr("Opening hours"), "", self._hours),
        }
        self._build()

    def ward(self) -> Ward:
        """Return what was typed, in normal form."""
        texts = (self._name, self._desk, self._province, self._phone, self._hours)
        return tidy(Ward(*(field.text() for field in texts)))

    def problems(self) -> list[Problem]:
        """Return what keeps the ward from being set up."""
        return check(self.ward())

    def start(self) -> None:
        """Begin with the name: everything else can wait."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def summary(self) -> str:
        """Return ward and province, as far as they were told."""
        ward = self.ward()
        return ", ".join(part for part in (ward.name, ward.province) if part)

    def fields(self) -> dict[str, CheckedField]:
        """Return the fields by the names that problems give them."""
        return self._fields

    def _build(self) -> None:
        grid = QGridLayout(self.body)
        grid.setContentsMargins(0, 8, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for name, (row, column, span) in {
            "province": (0, 0, 1),
            "name": (0, 1, 1),
            "desk_name": (1, 0, 2),
            "phone": (2, 0, 1),
            "hours": (2, 1, 1),
        }.items():
            grid.addWidget(self._fields[name], row, column, 1, span)
        self._name.textEdited.connect(self._on_name_edited)

    def _on_name_edited(self, typed: str) -> None:
        name = tidy(Ward(typed)).name
        self._desk.setPlaceholderText(Ward(name).desk if name else "")

"""Loại hỗ trợ: the services with their keys 1–9, pinned or chosen by use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.domain.service import Service
from desk.domain.text import matches, sort_key
from ui import theme, words
from ui.models.catalogue_model import Cell, Row
from ui.pages.catalogue_panel import EditPanel
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.welcome_step import CheckedField
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.suggest_field import SuggestField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.services import Services

WIDTHS = (0, 110, 150, 96)
BY_USE = 0
EMPTY = Service("", "", "")


class ServicePanel(EditPanel):
    """Name, group, key and use; the unit of account is told once, because figures depend on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service: Service | None = None
        self._pinned = BY_USE
        self._name = CheckedField(self.tr("Name"), "", TextField())
        self._groups, self._units = SuggestField(), SuggestField()
        self._group = CheckedField(self.tr("Group"), self.tr("type, choose from the list"), self._groups)
        self._unit = CheckedField(self.tr("Unit of account"), self.tr("never changes"), self._units)
        self._files = CheckLine(self.tr("Files a dossier: asks procedure and code"))
        self._key = ComboField(self._keys())
        self._active = CheckLine(self.tr("In use"))
        self._active.setObjectName("active")
        self._note = Text("", theme.CAPTION, "ink2", wrap=True)
        for field in (self._name, self._group, self._unit):
            self.body.addWidget(field)
        self.body.addWidget(self._files)
        self.body.addLayout(labelled(FieldLabel(self.tr("Key at the desk"), "", self._key), self._key))
        self.body.addWidget(self._active)
        self.body.addWidget(self._note)
        self._note.setText(
            self.tr(
                "Keys that are not pinned go to the services used most in the last 90 days, at most once a "
                "week, when the program starts. The others stay within reach under “Other services…”."
            )
        )
        self.show_service(None, BY_USE, (), ())

    def show_service(
        self, service: Service | None, pinned: int, groups: Iterable[str], units: Iterable[str]
    ) -> None:
        """Show a service, None for a new one, with the key it is pinned to (0: by use)."""
        self._service, self._pinned = service, pinned
        self._groups.set_known(groups)
        self._units.set_known(units)
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        shown = self._service or EMPTY
        self._name.field.setText(shown.name)
        self._group.field.setText(shown.group)
        self._unit.field.setText(shown.unit_of_account)
        self._files.setChecked(shown.files_dossier)
        self._key.set_value(self._pinned)
        self._active.setChecked(shown.active)
        for widget in (self._unit, self._files):
            widget.setVisible(self.is_new())
        self._active.setVisible(not self.is_new())
        counted = self.tr("Counted in {unit}, which never changes").format(unit=shown.unit_of_account)
        told = self.tr("A kind of help that is missing in the list")
        title = self.tr("New service") if self.is_new() else shown.name
        self.settle(title, told if self.is_new() else counted)

    def is_new(self) -> bool:
        """Whether the panel holds a service that is not in the list yet."""
        return self._service is None

    def told(self) -> tuple[Service, int]:
        """Return the service as typed and the key it is pinned to."""
        service = replace(
            self._service or EMPTY,
            name=self._name.field.text(),
            group=self._group.field.text(),
            unit_of_account=self._unit.field.text(),
            files_dossier=self._files.isChecked(),
            active=self._active.isChecked(),
        )
        return service, int(str(self._key.value))

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything in the fields."""
        return self.told()

    def start(self) -> None:
        """Begin with the name."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.field.selectAll()

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {"name": self._name, "group": self._group, "unit": self._unit}

    def _keys(self) -> list[tuple[object, str]]:
        pinned = self.tr("Pinned to key {digit}")
        return [
            (BY_USE, self.tr("By use")),
            *((digit, pinned.format(digit=digit)) for digit in range(1, 10)),
        ]


class ServiceTab(CatalogueTab):
    """Names, groups and keys of services."""

    NUMBERS = 3

    def __init__(
        self, catalogues: Catalogues, services: Services, user: User, parent: QWidget | None = None
    ) -> None:
        self._catalogues, self._services, self._by = catalogues, services, user
        self._panel = ServicePanel()
        self._pinned: Mapping[str, int] = {}
        super().__init__(self._headings(), self._placeholder(), self._panel, parent)
        self.table.set_widths(WIDTHS)

    def refresh(self) -> None:
        """Read the list, the pinned keys and the use anew."""
        self._pinned = self._services.pinned(self._by)
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return the services that fit, the most used first, those out of use last."""
        uses = self._services.uses(self._by)
        fitting = [
            each
            for each in self._catalogues.snapshot().services
            if matches(query, f"{each.name} {each.group} {each.unit_of_account}")
        ]
        fitting.sort(key=lambda each: (not each.active, -uses.get(each.key, 0)))
        return [self._row(each, uses.get(each.key, 0)) for each in fitting]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        total = len(self._catalogues.snapshot().services)
        return self.tr("{n} of {total} services, the most used first").format(n=shown, total=total)

    def show_value(self, value: object | None) -> None:
        """Show a service in the panel."""
        known = self._catalogues.snapshot().services
        groups = sorted({each.group for each in known if each.group}, key=sort_key)
        units = sorted({each.unit_of_account for each in known}, key=sort_key)
        found = value if isinstance(value, Service) else None
        pinned = self._pinned.get(found.key, BY_USE) if found else BY_USE
        self._panel.show_service(found, pinned, groups, units)

    def save(self) -> str:
        """Add or change the service."""
        service, pinned = self._panel.told()
        change = self._services.add if self._panel.is_new() else self._services.alter
        return change(self._by, service, pinned).key

    def _headings(self) -> list[str]:
        return [self.tr("Service"), self.tr("Counted in"), self.tr("Key"), self.tr("90 days")]

    def _placeholder(self) -> str:
        return self.tr("Find name, group")

    def _row(self, service: Service, uses: int) -> Row:
        name = Cell(service.name, service.group or " ", "ink" if service.active else "ink3")
        unit = Cell(service.unit_of_account, tone="ink2")
        return Row(
            service.key, service, (name, unit, self._key(service), Cell(words.number(uses), number=True))
        )

    def _key(self, service: Service) -> Cell:
        if not service.active:
            return Cell(self.tr("out of use"), tone="ink3", icon="prohibit")
        if service.key in self._pinned:
            return Cell(self.tr("{digit}, pinned").format(digit=service.favourite), icon="push-pin")
        return Cell(str(service.favourite) if service.favourite else "–", tone="ink2")

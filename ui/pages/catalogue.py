"""Danh mục: procedures, services and units, each as one list with one editor; for the administrator alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.pages.catalogue_procedures import ProcedureTab
from ui.pages.catalogue_services import ServiceTab
from ui.pages.catalogue_units import UnitTab
from ui.widgets.buttons import OutlineButton
from ui.widgets.labels import Text
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.catalogue_tab import CatalogueTab


class CataloguePage(QWidget):
    """The lists side by side; Ctrl+Tab moves between them, what is typed in one waits there."""

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self.procedures = ProcedureTab(desk.catalogues, desk.procedures, user)
        self.services = ServiceTab(desk.catalogues, desk.services, user)
        self.units = UnitTab(desk.catalogues, desk.units, user)
        self._tabs: list[CatalogueTab] = [self.procedures, self.services, self.units]
        self._choice = Segments(
            [(0, self.tr("Procedures")), (1, self.tr("Services")), (2, self.tr("Units"))], clearable=False
        )
        self._choice.setAccessibleName(self.tr("List"))
        self._add = OutlineButton("", "Ctrl+N", "plus")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.show_tab(0)

    def page_shown(self) -> None:
        """Read the list anew and begin in its search field."""
        self.tab().begin()

    def refresh(self) -> None:
        """Read the list anew where it can be seen."""
        if self.isVisible():
            self.tab().refresh()

    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self.procedures.is_busy()

    def tab(self) -> CatalogueTab:
        """Return the list that is shown."""
        return self._tabs[self._stack.currentIndex()]

    def show_tab(self, number: int) -> None:
        """Show one of the lists."""
        self._choice.set_value(number)
        self._stack.setCurrentIndex(number)
        adds = (self.tr("Add a procedure"), self.tr("Add a service"), self.tr("Add a unit"))
        self._add.setText(adds[number])
        self._add.updateGeometry()

    def add_button(self) -> OutlineButton:
        """Return the button that begins something new."""
        return self._add

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._settle()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(Text(self.tr("Catalogues"), theme.TITLE))
        self._head.addWidget(self._choice)
        self._head.addStretch(1)
        self._head.addWidget(self._add)
        for tab in self._tabs:
            self._stack.addWidget(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._settle()

    def _connect(self) -> None:
        self._choice.chosen.connect(self._on_tab_chosen)
        self._add.set_keys("Ctrl+N")
        self._add.clicked.connect(self._on_add_clicked)
        for keys, slot in (
            ("Ctrl+Tab", self._on_next_asked),
            ("Ctrl+Shift+Tab", self._on_previous_asked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        for tab in self._tabs:
            tab.changed.connect(self._changes.catalogue_changed)
        self._changes.visit_saved.connect(self.refresh)

    def _settle(self) -> None:
        margin = theme.sizes(self).margin
        self._head.setContentsMargins(margin, 10, margin, 0)

    def _step(self, step: int) -> None:
        self.show_tab((self._stack.currentIndex() + step) % len(self._tabs))
        self.page_shown()

    def _on_tab_chosen(self, number: object) -> None:
        self.show_tab(int(str(number)))
        self.page_shown()

    def _on_next_asked(self) -> None:
        self._step(1)

    def _on_previous_asked(self) -> None:
        self._step(-1)

    def _on_add_clicked(self) -> None:
        self.tab().add()

"""Danh mục: lists with one editor each; officers keep people, teams, duty days, hours, administrators all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.roles import Permission, allowed
from ui import theme
from ui.pages.catalogue_duty import DutyTab
from ui.pages.catalogue_people import PeopleTab
from ui.pages.catalogue_procedures import ProcedureTab
from ui.pages.catalogue_services import ServiceTab
from ui.pages.catalogue_teams import TeamTab
from ui.pages.catalogue_units import UnitTab
from ui.pages.catalogue_year import YearTab
from ui.pages.hours_view import HoursView
from ui.preferences import Preferences
from ui.widgets.buttons import OutlineButton
from ui.widgets.labels import Text
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.catalogue_tab import CatalogueTab


class ListOfPage(NamedTuple):
    """A list, the words of its tab, those of the button that adds (empty for none), and who may see it."""

    tab: CatalogueTab
    name: str
    add: str
    permission: Permission


class CataloguePage(QWidget):
    """The lists side by side; Ctrl+Tab moves between them, what is typed in one waits there."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        kept = preferences or Preferences(desk.folder)
        self.procedures = ProcedureTab(desk.catalogues, desk.procedures, user)
        self.services = ServiceTab(desk.catalogues, desk.services, user)
        self.units = UnitTab(desk.catalogues, desk.units, user)
        self.people = PeopleTab(desk, user, kept)
        self.teams = TeamTab(desk, user)
        self.duty = DutyTab(desk.duty, user)
        self.hours = HoursView(desk, user, kept)
        self.years = YearTab(desk, user)
        self._lists = [each for each in self._all_lists() if allowed(user.role, each.permission)]
        self._tabs: list[CatalogueTab] = [each.tab for each in self._lists]
        self._choice = Segments(
            [(number, each.name) for number, each in enumerate(self._lists)], clearable=False
        )
        self._choice.setAccessibleName(self.tr("List"))
        self._title = Text(self.tr("Catalogues"), theme.TITLE)
        self._add = OutlineButton("", "Ctrl+N", "plus")
        kept_room = self._add.sizePolicy()
        kept_room.setRetainSizeWhenHidden(True)  # the lists must not jump where nothing is added
        self._add.setSizePolicy(kept_room)
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
        busy = (self.procedures, self.people, self.duty, self.hours)
        return any(each.is_busy() for each in busy)

    def tab(self) -> CatalogueTab:
        """Return the list that is shown."""
        return self._tabs[self._stack.currentIndex()]

    def show_tab(self, number: int) -> None:
        """Show one of the lists."""
        self._choice.set_value(number)
        self._stack.setCurrentIndex(number)
        add = self._lists[number].add
        self._add.setText(add)
        self._add.setVisible(bool(add))
        self._add.updateGeometry()

    def show_list(self, tab: CatalogueTab) -> None:
        """Show one of the lists, where the user may see it."""
        if tab in self._tabs:
            self.show_tab(self._tabs.index(tab))

    def add_button(self) -> OutlineButton:
        """Return the button that begins something new."""
        return self._add

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._settle()

    def _all_lists(self) -> list[ListOfPage]:
        catalogues, roster, report = Permission.CATALOGUES, Permission.ROSTER, Permission.REPORT
        named = (
            (self.procedures, self.tr("Procedures"), self.tr("Add a procedure"), catalogues),
            (self.services, self.tr("Services"), self.tr("Add a service"), catalogues),
            (self.units, self.tr("Units"), self.tr("Add a unit"), catalogues),
            (self.people, self.tr("People"), self.tr("Add a person"), roster),
            (self.teams, self.tr("Teams"), self.tr("Add a team"), roster),
            (self.duty, self.tr("Duty calendar"), self.tr("Add to the calendar"), roster),
            (self.hours, self.tr("Hours"), "", report),
            (self.years, self.tr("Year plan"), self.tr("Add a registration"), roster),
        )
        return [ListOfPage(*each) for each in named]

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(self._title)
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
        # The rail says where one is; in a small window the lists need the room.
        self._title.setVisible(not theme.sizes(self).compact)

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

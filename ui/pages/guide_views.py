"""The views of the guide page beside its sheets, made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.pages.guide_doors import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.code_page_view import CodePageView
    from ui.pages.code_register import CodeRegister
    from ui.pages.flyer_view import FlyerView
    from ui.pages.guide import GuidePage
    from ui.pages.guide_printers import GuidePrinters
    from ui.pages.job_panel import JobPanel
    from ui.pages.run_view import RunView
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

    AnyView = CodePageView | CodeRegister | FlyerView | RunView


class GuideViews(QObject):
    """Shows a view in the stack of the page, read anew each time."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        dialogs: SystemDialogs,
        page: GuidePage,
    ) -> None:
        super().__init__(page)
        self._desk, self._user, self._changes = desk, user, changes
        self._preferences, self._dialogs, self._page = preferences, dialogs, page
        self._made: dict[View, AnyView] = {}
        self._panels: list[JobPanel] = []
        self._names: list[str] | None = None

    def show_view(self, view: View, stack: QStackedWidget) -> None:
        """Show one of them, and put the cursor where one begins in it."""
        if view not in self._made:
            self._made[view] = self._make(view)
            stack.addWidget(self._made[view])
        shown = self._made[view]
        shown.refresh()
        stack.setCurrentWidget(shown)
        shown.page_shown()

    def follow_printers(self, printers: GuidePrinters) -> None:
        """Offer the printers that are found to every view."""
        self._names = printers.names
        printers.found.connect(self._on_printers_found)

    def is_busy(self) -> bool:
        """Whether one of them is drawing, printing or saving."""
        return any(view.is_busy() for view in self._made.values())

    def refresh_view(self, widget: object) -> None:
        """Read one of them anew, if it is one."""
        for view in self._made.values():
            if view is widget:
                view.refresh()

    def start(self, widget: object) -> bool:
        """Put the cursor where one begins in a view; False where it is none."""
        for view in self._made.values():
            if view is widget:
                view.page_shown()
                return True
        return False

    def is_view(self, widget: object) -> bool:
        """Whether this is one of them."""
        return widget in self._made.values()

    def _make(self, view: View) -> AnyView:
        told = (self._desk, self._user, self._preferences, self._dialogs)
        if view is View.REGISTER:
            from ui.pages.code_register import CodeRegister

            register = CodeRegister(self._desk, self._user, self._dialogs)
            register.changed.connect(self._changes.catalogue_changed)
            register.print_asked.connect(self._page.show_procedure)
            return register
        made = _printing(view, *told)
        made.registered.connect(self._changes.sheet_printed)
        self._panels.append(made.panel)
        if self._names is None:
            made.panel.show_looking(self._preferences.printer)
        else:
            made.panel.set_printers(self._names, self._preferences.printer)
        return made

    def _on_printers_found(self, names: list[str]) -> None:
        self._names = names
        for panel in self._panels:
            panel.set_printers(names, panel.printer() or self._preferences.printer)


def _printing(
    view: View, desk: Desk, user: User, preferences: Preferences, dialogs: SystemDialogs
) -> CodePageView | FlyerView | RunView:
    from ui.pages.code_page_view import CodePageView
    from ui.pages.flyer_view import FlyerView
    from ui.pages.run_view import RunView

    if view is View.CODES:
        return CodePageView(desk, user, preferences, dialogs)
    if view is View.FLYERS:
        return FlyerView(desk, user, preferences, dialogs)
    return RunView(desk, user, preferences, dialogs)

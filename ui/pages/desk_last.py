"""The visit saved last at the desk: said again for the next one, or shown to the citizen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desk.domain.problems import Refused
from ui import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.dialogs.turned_screen import TurnedScreen
    from ui.pages.desk_form import VisitForm
    from ui.pages.desk_side import DaySide


class LastVisit(QObject):
    """Takes person or help over into the form (F4, F5) and turns the screen; first there must be one."""

    slip_asked = Signal(str)  # the code of the dossier on the turned screen

    def __init__(self, desk: Desk, form: VisitForm, side: DaySide, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._form, self._side, self._page = desk, form, side, page
        self._user: User | None = None
        self._visit: Visit | None = None
        self._turned: TurnedScreen | None = None

    def set_user(self, user: User) -> None:
        """Show it for this user from now on."""
        self._user = user

    def visit(self) -> Visit | None:
        """Return the visit; None before the first save."""
        return self._visit

    def remember(self, visit: Visit) -> None:
        """Take a visit for the last one."""
        self._visit = visit

    def remember_first(self, visits: tuple[Visit, ...]) -> None:
        """Take the newest of the day's visits that counts, where none was saved here yet."""
        self._visit = self._visit or next((visit for visit in visits if not visit.voided), None)

    def repeat_person(self) -> None:
        """The same citizen again."""
        if self._visit is not None:
            self._form.repeat(self._visit)

    def repeat_help(self) -> None:
        """The same help again."""
        if self._visit is not None:
            self._form.repeat_help(self._visit)

    def turn(self) -> None:
        """Show the citizen in big type what was done."""
        if self._visit is None or self._user is None:
            return
        from ui.dialogs.turned_screen import TurnedScreen  # not before the first visit is saved

        try:
            shown = self._desk.guides.confirmation(self._user, self._visit)
        except Refused as refused:
            self._side.show_refused(words.refusal(refused))
        else:
            self._turned = TurnedScreen(shown, self._page)
            self._turned.slip_asked.connect(self.slip_asked)
            self._turned.open_full()

    def tell(self, told: str) -> None:
        """Say on the turned screen, while it is open, what became of a slip."""
        if self._turned is not None and isValid(self._turned):  # it goes for good when it closes
            self._turned.tell(told)

"""What the rule of privacy means for the form: what may be told, a note on odd numbers, the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.domain.id_number import check
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from resources import tables
from ui import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.visit import CitizenDraft
    from desk.usecases.privacy import Privacies
    from ui.changes import Changes
    from ui.pages.desk_form import VisitForm
    from ui.pages.desk_side import DaySide


class DeskPrivacy(QObject):
    """Keeps one form to the rule in force."""

    def __init__(
        self, form: VisitForm, side: DaySide, privacy: Privacies, changes: Changes, page: QWidget
    ) -> None:
        super().__init__(page)
        self._form, self._side, self._privacy = form, side, privacy
        self._user: User | None = None
        changes.privacy_changed.connect(self.refresh)
        form.person.told.connect(self._on_told)
        form.strip.look_asked.connect(self._on_look_asked)
        form.strip.look_ended.connect(form.strip.hide_whole)
        self.refresh()

    def refresh(self) -> None:
        """Take over the rule in force."""
        tier = self._privacy.rule().tier
        self._form.person.set_tier(tier)
        self._form.strip.set_tier(tier)

    def set_user(self, user: User) -> None:
        """Go on for this user, who may see whole numbers or not."""
        self._user = user
        self._form.strip.set_may_look(may=allowed(user.role, Permission.CORRECT))

    def _on_told(self, told: CitizenDraft) -> None:
        odd = check(told.id_number, told.birth_year, told.sex, tables.provinces())
        if odd is not None:
            self._side.tell(words.problem(odd))

    def _on_look_asked(self) -> None:
        known = self._form.strip.citizen().known
        if self._user is None or known is None:
            return
        try:
            held = self._privacy.look(self._user, known)
        except Refused as refused:
            self._side.tell(words.refusal(refused))
            return
        self._form.strip.show_whole(held.id_number, held.phone)

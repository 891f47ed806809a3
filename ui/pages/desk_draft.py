"""What is typed at the desk and not saved: kept while one types, brought back after a kill or a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk.domain.problems import Refused
from ui import words

if TYPE_CHECKING:
    from desk.domain.kept_draft import KeptDraft
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.pages.desk_form import VisitForm

KEEP_AFTER = 1000  # milliseconds without a key until the draft is kept


class DeskDraft(QObject):
    """Keeps the form of one page for its user; `failed` carries a sentence where the disk refuses."""

    failed = Signal(str)

    def __init__(self, desk: Desk, form: VisitForm, parent: QObject) -> None:
        super().__init__(parent)
        self._visits, self._drafts = desk.visits, desk.drafts
        self._form = form
        self._user: User | None = None
        self._cleared: KeptDraft | None = None
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_AFTER)
        self._keeping.timeout.connect(self.keep)

    def set_user(self, user: User) -> None:
        """Keep for this user from now on."""
        self._user = user

    def keep_soon(self) -> None:
        """Keep once nothing was typed for a moment."""
        self._keeping.start()

    def keep(self) -> None:
        """Keep what stands in the form, so that it comes back after a kill."""
        assert self._user is not None
        self._keeping.stop()
        try:
            self._drafts.keep(self._user, self._form.kept(self._user.name))
        except Refused as refused:  # the disk is full or gone: the save itself will say what to do
            self.failed.emit(words.refusal(refused))

    def bring_back(self) -> KeptDraft | None:
        """Put what was kept for the user into the form; None where nothing was."""
        assert self._user is not None
        kept = self._drafts.kept(self._user)
        if kept is not None:
            self._fill(kept)
        return kept

    def clear(self) -> bool:
        """Empty the form; true where something was in it that `restore` can bring back."""
        assert self._user is not None
        kept = self._form.kept(self._user.name)
        if not kept.empty:
            self._cleared = kept
        self._form.clear()
        return not kept.empty

    def forget_cleared(self) -> None:
        """A visit was saved since: what was cleared before it is no longer on offer."""
        self._cleared = None

    def restore(self) -> None:
        """Bring back what was cleared."""
        if self._cleared is not None:
            self._fill(self._cleared)
            self._cleared = None

    def _fill(self, kept: KeptDraft) -> None:
        assert self._user is not None
        citizen = kept.visit.citizen
        known = self._visits.known(self._user, citizen) if citizen.known else None
        self._form.bring_back(kept, known)

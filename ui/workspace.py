"""A working desk in the window: its pages, what they tell each other, the state, backups while one works."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk.domain.privacy import Blanked
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from ui import background, words
from ui.changes import Changes
from ui.page_offers import PageOffers
from ui.pages import duty_words
from ui.pages.desk import DeskPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.main_window import MainWindow
    from ui.preferences import Preferences
    from ui.tally_door import TallyDoor

BACKUP_EVERY = 30 * 60 * 1000  # milliseconds of work between two backups
BLANK_AFTER = 60 * 1000  # milliseconds: an old PC has enough to do while it starts


class Workspace(QObject):
    """Puts the pages of an open desk into the window; the desk page at once, the others when first shown.

    `complete` is sent when every page is offered.
    """

    complete = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        user: User,
        preferences: Preferences,
        *,
        changes: Changes | None = None,
        desk_page: DeskPage | None = None,
    ) -> None:
        """Work for one user; `desk_page` is the one they left with something typed in it."""
        super().__init__(window)
        self._window, self._desk, self._user = window, desk, user
        self._preferences = preferences
        self.changes = changes or Changes(self)
        self._backup: Task | None = None
        self._blanking: Task | None = None
        self._left = False
        self._offers: PageOffers | None = None
        self._tell_state()
        self._add_desk(desk_page)
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY)
        self._timer.timeout.connect(self.back_up)
        self._timer.timeout.connect(self.blank_overdue)

    def add_other_pages(self) -> None:
        """Offer the pages that are not needed to save a visit, as far as the role goes; begin to back up."""
        if self._left:
            return
        self._desk_page.listen()
        self._offers = PageOffers(self._window, self._desk, self._user, self.changes, self._preferences)
        self._offers.offer()
        self.changes.tallied.connect(self._on_tallied)
        self.changes.backup_made.connect(self._tell_backup)
        if allowed(self._user.role, Permission.ATTEND):
            self.changes.shift_changed.connect(self._tell_shift)
            self._tell_shift()
        self.complete.emit()
        self._timer.start()
        self.back_up()
        QTimer.singleShot(BLANK_AFTER, self, self.blank_overdue)

    def back_up(self) -> None:
        """Copy the register beside the work, where something was recorded since the last copy."""
        if self._backup is None and self._desk.backups.needed():
            self._backup = background.run(self, self._make_backup, self._on_backed_up, self._on_backup_failed)

    def blank_overdue(self) -> None:
        """Once a day, beside the work: take out what is kept of citizens for longer than the rule says."""
        if self._blanking is None and self._desk.privacy.due():
            self._blanking = background.run(self, self._blank, self._on_blanked)

    @property
    def tally(self) -> TallyDoor | None:
        """The tally pad's door, once pages are offered to somebody who may tally."""
        return self._offers.tally if self._offers is not None else None

    def user(self) -> User:
        """Return for whom the pages are."""
        return self._user

    def holds_words(self) -> bool:
        """Whether a visit is typed and not saved."""
        return self._desk_page.holds_words()

    def leave(self) -> DeskPage | None:
        """Take the pages out of the window for another user; the desk page where something is typed in it."""
        self._left = True
        self._timer.stop()
        page = self._desk_page
        page.keep()
        kept = page if page.holds_words() else None
        for signal in (page.log_asked, page.save_failed):
            signal.disconnect()
        if self._offers is not None:
            self._offers.close()
        self._window.remove_pages(kept)
        self.deleteLater()
        return kept

    def _tell_state(self) -> None:
        ward = self._desk.wards.ward()
        self._window.set_ward(ward.name if ward is not None else "")
        self._window.set_user(self._user.name, words.role(self._user.role))
        self._on_visit_saved()
        self._window.set_database(self.tr("Practice register") if self._desk.practice else "SQLite")
        self._tell_backup()

    def _tell_backup(self) -> None:
        latest = self._desk.backups.latest()
        if self._desk.practice:
            self._window.set_backup(self.tr("Not backed up"))
        elif latest is None:
            self._window.set_backup(self.tr("No backup yet"), "warn")
        else:
            told = self.tr("Last backup {moment}")
            self._window.set_backup(told.format(moment=f"{latest[1]:%H:%M %d/%m}"))

    def _add_desk(self, left: DeskPage | None) -> None:
        page = left or DeskPage(self._desk, self._user, self.changes, self._preferences)
        if left is None:
            self._window.about_to_close.connect(page.keep)
        else:
            page.set_user(self._user)
            page.refresh()
        page.log_asked.connect(self._on_log_asked)
        self._desk_page = page
        page.save_failed.connect(self._on_save_failed)
        for fact in (self.changes.visit_saved, self.changes.visit_changed, self.changes.visit_voided):
            fact.connect(self._on_visit_saved)
        self._window.add_page("desk", "desktop", self.tr("Desk"), "F2", partial(_same, page))

    def _tell_shift(self) -> None:
        self._window.set_shift(duty_words.status(self._desk.shifts.current(self._user)))

    def _make_backup(self, _task: Task) -> Path:
        return self._desk.backups.make()

    def _blank(self, _task: Task) -> Blanked:
        try:
            return self._desk.privacy.blank_overdue()
        except Refused:  # the register is busy or the disk full: it is still due in half an hour
            return Blanked()

    def _on_blanked(self, blanked: Blanked) -> None:
        self._blanking = None
        if blanked.citizens:
            self.changes.privacy_changed.emit()

    def _on_backed_up(self, _copy: Path) -> None:
        self._backup = None
        self.changes.backup_made.emit()
        self._tell_backup()

    def _on_backup_failed(self, problem: Exception) -> None:
        self._backup = None
        self._window.set_backup(words.trouble(problem, self.tr("The backup failed")), "err")

    def _on_save_failed(self, sentence: str) -> None:
        self._window.set_saved(self.tr("Not saved: {sentence}").format(sentence=sentence), "err")

    def _on_visit_saved(self) -> None:
        practice = self._desk.practice
        told = self.tr("Practice: saved in the practice register")
        self._window.set_saved(told if practice else self.tr("Saved on this computer"))

    def _on_tallied(self) -> None:
        self._on_visit_saved()
        self._desk_page.refresh()

    def _on_log_asked(self) -> None:
        self._window.show_page("log")


def _same(page: QWidget) -> QWidget:
    """A page that is there already, as what makes it."""
    return page

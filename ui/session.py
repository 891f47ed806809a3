"""Who is at work: the pages are for one user, locked when they leave, and another may sit down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desk.usecases import clock
from ui.changes import Changes
from ui.idle import IdleWatch
from ui.workspace import Workspace

if TYPE_CHECKING:
    from uuid import UUID

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage
    from ui.pages.lock import LockNotes, LockPage
    from ui.preferences import Preferences
    from ui.stray_scans import StrayScans

MINUTE = 60  # seconds


class Session(QObject):
    """Lets users in and out of one open desk; `entered` is sent when one can work, `locked` when none can.

    A register with one user and no PIN never asks anything. Where somebody left with something typed, their
    desk page waits in the window, unseen, until they come back.
    """

    entered = Signal()
    locked = Signal()

    def __init__(self, window: MainWindow, desk: Desk, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._desk, self._preferences = window, desk, preferences
        self.changes = Changes(self)
        self._kept: dict[UUID, DeskPage] = {}
        self._left_at: dict[UUID, str] = {}
        self.workspace: Workspace | None = None
        self.lock_page: LockPage | None = None
        self._watch = IdleWatch(self)
        self._watch.idle.connect(self._on_idle)
        self._stray: StrayScans | None = None
        window.lock_asked.connect(self._on_lock_asked)
        self.changes.users_changed.connect(self._on_users_changed)

    def start(self) -> None:
        """Let the only user in, or ask who it is."""
        alone = self._desk.users.unasked()
        if alone is not None:
            self._enter(alone, lockable=False)
        else:
            self._show_lock("")

    def enter(self, user: User) -> None:
        """Show the pages of a user; those of who was here before are theirs alone."""
        self._enter(user, lockable=self._desk.users.unasked() is None)

    def _enter(self, user: User, *, lockable: bool) -> None:
        before = self.workspace
        if before is not None and before.user() == user:
            self._unlock(lockable=lockable)
            return
        if before is not None:
            self._leave(before)
        self.workspace = Workspace(
            self._window,
            self._desk,
            user,
            self._preferences,
            changes=self.changes,
            desk_page=self._kept.pop(user.id, None),
        )
        self.workspace.complete.connect(self._listen)
        if lockable:
            self._preferences.note_user(user.id)
        self._unlock(lockable=lockable)
        QTimer.singleShot(0, self.workspace, self.workspace.add_other_pages)

    def close(self) -> None:
        """Watch no longer; the desk is about to close."""
        self._watch.stop()

    def _unlock(self, *, lockable: bool) -> None:
        self.lock_page = None
        self._window.show_frame()
        self._settle_lock(lockable=lockable)
        self._window.show_page(self._window.current_page())
        self.entered.emit()

    def _leave(self, workspace: Workspace) -> None:
        kept = workspace.leave()
        user = workspace.user()
        if kept is not None:
            self._kept[user.id] = kept
            self._left_at[user.id] = self._left_at.get(user.id) or _now()
        self.workspace = None

    def _settle_lock(self, *, lockable: bool) -> None:
        """Offer the lock, and watch for idleness, only where somebody would be asked for something."""
        self._window.set_lockable(lockable)
        if lockable:
            self._watch.start(self._preferences.lock_minutes * MINUTE)
        else:
            self._watch.stop()

    def _show_lock(self, reason: str) -> None:
        from ui.pages.lock import LockPage

        self._watch.stop()
        page = LockPage(self._desk.users, self._notes(reason))
        page.signed_in.connect(self.enter)
        page.help_asked.connect(self._window.toggle_help)
        self.lock_page = page
        self._window.show_alone(page, "lock")
        page.page_shown()
        self._listen()
        self.locked.emit()

    def _notes(self, reason: str) -> LockNotes:
        from ui.pages.lock import LockNotes

        ward = self._desk.wards.ward()
        latest = self._desk.backups.latest()
        at = f"{latest[1]:%H:%M %d/%m}" if latest is not None else ""
        return LockNotes(
            ward=ward.name if ward is not None else "",
            reason=reason,
            backup=self.tr("Last backup {moment}").format(moment=at) if at else "",
            drafts={
                user: self.tr("a visit is waiting since {time}").format(time=at)
                for user, at in self._drafts().items()
            },
            recent=self._preferences.recent_users,
        )

    def _drafts(self) -> dict[UUID, str]:
        """Whose typed visit waits, and since when."""
        waiting = {user: self._left_at.get(user, "") for user in self._kept}
        if self.workspace is not None and self.workspace.holds_words():
            waiting[self.workspace.user().id] = _now()
        self._left_at = waiting
        return waiting

    def _lock(self, reason: str) -> None:
        if self.lock_page is None and self.workspace is not None and _close_other_windows(self._window):
            mine = self.workspace.holds_words()
            name = self.workspace.user().name
            waits = self.tr("What {name} typed is kept; only {name} can open it again.").format(name=name)
            self._show_lock(f"{reason} {waits}" if mine else reason)

    def _on_lock_asked(self) -> None:
        self._lock(self.tr("Locked at {time}.").format(time=_now()))

    def _listen(self) -> None:
        """Begin to catch scans where no card is wanted, after what has to be seen first."""
        from ui.stray_scans import StrayScans

        if self._stray is None:
            self._stray = StrayScans(self._window)
            self._stray.refused.connect(self._on_scan_refused)

    def _on_scan_refused(self) -> None:
        """Say where cards are scanned."""
        if self.lock_page is not None:
            self.lock_page.refuse_scan()
        else:
            self._window.set_saved(
                self.tr("Nothing was scanned: cards are scanned on the Desk page (F2)"), "warn"
            )

    def _on_idle(self) -> None:
        minutes = self._preferences.lock_minutes
        told = self.tr("Locked at {time}, because nobody used the desk for {minutes} minutes.")
        self._lock(told.format(time=_now(), minutes=minutes))

    def _on_users_changed(self) -> None:
        """Follow what became of the users, among them perhaps of the one at work."""
        assert self.workspace is not None
        held = self.workspace.user()
        now = next((user for user in self._desk.users.active() if user.id == held.id), None)
        if now is None:
            QTimer.singleShot(0, self, self._on_user_gone)
        elif (now.name, now.role) != (held.name, held.role):
            QTimer.singleShot(0, self, self._on_user_altered)
        else:
            self._settle_lock(lockable=self._desk.users.unasked() is None)

    def _on_user_gone(self) -> None:
        if self.workspace is not None:
            self._leave(self.workspace)
        self.start()

    def _on_user_altered(self) -> None:
        assert self.workspace is not None
        changed = self.workspace.user().id
        self.enter(next(user for user in self._desk.users.active() if user.id == changed))


def _now() -> str:
    """The time at the desk."""
    return f"{clock.local(clock.now()):%H:%M}"


def _close_other_windows(window: MainWindow) -> bool:
    """Close what stands over the window, which may show names; False where one cannot be closed now."""
    others = [
        other
        for other in QApplication.topLevelWidgets()
        if other is not window and other.isVisible() and other.parentWidget() is not None
    ]
    closed = [other.close() for other in others]
    return all(closed)

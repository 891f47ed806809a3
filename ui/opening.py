"""From the empty frame to a working desk: opens the register once the frame can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from ui.background import wait_for_all

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.problems import Refused
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.preferences import Preferences


class Opening(QObject):
    """Holds the open desk from the first frame to the end of the program.

    `opened` is sent when a register is open and its pages are in the window, `welcome_needed` when the folder
    holds no register yet.
    """

    opened = Signal()
    welcome_needed = Signal()

    def __init__(self, window: MainWindow, folder: Path, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._preferences = preferences
        self._desk: Desk | None = None
        window.set_note(self.tr("Opening the register…"))
        # Queued: the frame must be on the screen before the data layer is imported.
        window.first_painted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        window.about_to_close.connect(self._on_about_to_close)

    def desk(self) -> Desk | None:
        """Return the open desk, or None."""
        return self._desk

    def open(self) -> None:
        """Open the register of the folder and fill the window, or say in one sentence why not."""
        from desk.domain.problems import Refused
        from desk.usecases.opening import open_desk, register_exists

        try:
            if not register_exists(self._folder):
                self.welcome_needed.emit()
                return
            self.enter(open_desk(self._folder))
        except Refused as refused:
            self._show_refusal(refused)

    def enter(self, desk: Desk) -> None:
        """Take an open desk into the window."""
        user = desk.users.first()
        if user is None:
            desk.close()
            self.welcome_needed.emit()
            return
        self._desk = desk
        build_pages(self._window, desk, user)
        self._window.show_frame()
        if self._preferences.last_page in self._window.page_keys():
            self._window.show_page(self._preferences.last_page)
        self.opened.emit()

    def close(self) -> None:
        """Let background work end and close the register."""
        wait_for_all()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _show_refusal(self, refused: Refused) -> None:
        from resources.sentences import sentence
        from ui.widgets.facts import EmptyState

        words = " ".join(sentence(problem, self._preferences.language) for problem in refused.problems)
        place = EmptyState(
            "warning-circle", self.tr("The register could not be opened"), words, self.tr("Try again")
        )
        place.action_clicked.connect(self._on_retry)
        self._window.show_alone(place)

    def _on_retry(self) -> None:
        self._window.show_frame()
        self.open()

    def _on_about_to_close(self) -> None:
        self._preferences.geometry = self._window.saveGeometry()
        self._preferences.last_page = self._window.current_page()
        self._preferences.save()


def build_pages(window: MainWindow, desk: Desk, actor: User) -> None:
    """Put ward, user, state and the finished pages into the window."""
    ward = desk.wards.ward()
    window.set_ward(ward.name if ward is not None else "")
    window.set_user(actor.name, window.role_name(actor.role.value))
    window.set_saved(QCoreApplication.translate("Opening", "Saved on this computer"))
    window.set_database("SQLite")
    latest = desk.backups.latest()
    if latest is None:
        window.set_backup(QCoreApplication.translate("Opening", "No backup yet"), "warn")
    else:
        words = QCoreApplication.translate("Opening", "Last backup {moment}")
        moment = f"{latest[1]:%H:%M %d/%m}"
        window.set_backup(words.format(moment=moment))

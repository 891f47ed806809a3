"""From the empty frame to a working desk: opens the register once the frame can be seen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.background import wait_for_all
from ui.modes import Mode
from ui.plain_imports import plain_imports

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.problems import Refused
    from desk.domain.visit import Visit
    from desk.domain.ward import Ward
    from desk.usecases.opening import Desk
    from ui.front_door import FrontDoor
    from ui.main_window import MainWindow
    from ui.pages.welcome import WelcomePage
    from ui.practice import Practice
    from ui.preferences import Preferences
    from ui.session import Session
    from ui.workspace import Workspace


class Opening(QObject):
    """Holds the open desk from the first frame to the end of the program.

    `ready` is sent when a visit can be saved, again for each user who sits down, `welcomed` when a folder
    without register shows the first run. `wanted` is the mode that somebody asked for before the window was
    closed, else None.
    """

    ready = Signal()
    welcomed = Signal()

    def __init__(
        self, window: MainWindow, folder: Path, preferences: Preferences, mode: Mode = Mode.REGISTER
    ) -> None:
        super().__init__(window)
        self._mode = mode
        self.wanted: Mode | None = None
        self.practice: Practice | None = None
        self._window = window
        self._folder = folder
        self._preferences = preferences
        self._desk: Desk | None = None
        self._welcome: WelcomePage | None = None
        self._door: FrontDoor | None = None
        self.session: Session | None = None
        window.set_note(self.tr("Opening the register…"))
        # Queued: the frame must be on the screen before the data layer is imported.
        window.first_painted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        window.about_to_close.connect(self._on_about_to_close)

    def desk(self) -> Desk | None:
        """Return the open desk, or None."""
        return self._desk

    @property
    def workspace(self) -> Workspace | None:
        """The pages of who is at work; None before anybody is."""
        return self.session.workspace if self.session is not None else None

    def open(self) -> None:
        """Open the register of the folder and fill the window, or say in one sentence why not."""
        with plain_imports():
            from desk.domain.problems import Refused
            from desk.usecases.opening import open_desk, register_exists

        try:
            if self._mode is not Mode.REGISTER:
                self._enter(self._practice_desk())
            elif register_exists(self._folder):
                self._enter(open_desk(self._folder))
            else:
                self._show_welcome()
        except Refused as refused:
            if not self._gives_way(refused):
                self._show_refusal(refused)

    def close(self) -> None:
        """Let background work end and close the register."""
        if self.session is not None:
            self.session.close()
        wait_for_all()
        if self._door is not None:
            self._door.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def change_mode(self, mode: Mode) -> None:
        """Close the window so that it opens again on the other register, unless somebody keeps it open."""
        self.wanted = mode
        if not self._window.close():
            self.wanted = None

    def _practice_desk(self) -> Desk:
        from desk.usecases.practice import open_practice

        # Once only: what is tried out after a refusal must not throw away what was recorded meanwhile.
        anew, self._mode = self._mode is Mode.AGAIN, Mode.PRACTICE
        return open_practice(self._folder, anew=anew)

    def _enter(self, desk: Desk) -> None:
        with plain_imports():
            from ui.session import Session

        if not desk.users.active():  # the program ended between making the register and setting it up
            desk.close()
            self._show_welcome()
            return
        self._desk = desk
        if not desk.practice:
            self._choose_favourites(desk)
        self.session = Session(self._window, desk, self._preferences)
        self._add_door(desk, self.session)
        self.session.entered.connect(self.ready)
        self.session.start()
        # Queued: nobody starts the program twice before the first page can be seen.
        QTimer.singleShot(0, self, self._open_door)

    def _open_door(self) -> None:
        """Come to the front from now on when the program is started again."""
        from ui.front_door import FrontDoor

        if self._desk is not None:
            self._door = FrontDoor(self._desk.folder, self)
            self._door.called.connect(self._on_called)

    def _on_called(self) -> None:
        minimized = Qt.WindowState.WindowMinimized
        self._window.setWindowState(self._window.windowState() & ~minimized | Qt.WindowState.WindowActive)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _gives_way(self, refused: Refused) -> bool:
        """Close this window where another one has the register open and came to the front."""
        if refused.problem.code != "register_in_use":
            return False
        from desk.usecases.folders import practice_folder
        from ui.front_door import call_first

        place = self._folder if self._mode is Mode.REGISTER else practice_folder(self._folder)
        if not call_first(place):
            return False
        self._window.close()
        return True

    def _choose_favourites(self, desk: Desk) -> None:
        """Let the keys 1–9 follow the desk's use, before anybody sees them; not so in practice."""
        from desk.domain.problems import Refused

        with suppress(Refused):  # a disk that is full must not keep the register from being read
            desk.favourites.refresh()

    def _add_door(self, desk: Desk, session: Session) -> None:
        if not desk.practice:
            door = self._window.add_door("notebook", self.tr("Practice"), self.tr("Practice"))
            door.setToolTip(self.tr("Try things on a register of its own that counts nowhere"))
            door.clicked.connect(self._on_practice_asked)
            return
        from ui.practice import Practice

        self.practice = Practice(self._window, session.changes, self._last_visit)
        self.practice.leave_asked.connect(self._on_register_asked)
        self.practice.again_asked.connect(self._on_again_asked)

    def _last_visit(self) -> Visit | None:
        """What whoever is at work saved last today."""
        if self._desk is None or self.workspace is None:
            return None
        return next(iter(self._desk.visits.today(self.workspace.user(), limit=1).visits), None)

    def _show_welcome(self) -> None:
        from ui.pages.welcome import WelcomePage

        self._welcome = WelcomePage(self._folder)
        self._welcome.finished.connect(self._on_welcome_finished)
        self._welcome.exit_clicked.connect(self._window.close)
        self._welcome.practice_clicked.connect(self._on_practice_asked)
        self._window.show_alone(self._welcome)
        self._welcome.page_shown()
        self.welcomed.emit()

    def _on_welcome_finished(self, ward: Ward, user_name: str, sample_units: bool) -> None:
        from desk.domain.problems import Refused
        from desk.usecases.opening import open_desk

        desk: Desk | None = None
        try:
            desk = open_desk(self._folder, create=True)
            desk.wards.set_up(ward, user_name, sample_units=sample_units)
        except Refused as refused:
            if desk is not None:
                desk.close()
            if self._welcome is not None:
                self._welcome.show_refusal(refused)
            return
        self._enter(desk)

    def _show_refusal(self, refused: Refused) -> None:
        from ui import words
        from ui.widgets.facts import EmptyState

        told = " ".join(words.problem(problem) for problem in refused.problems)
        place = EmptyState(
            "warning-circle", self.tr("The register could not be opened"), told, self.tr("Try again")
        )
        place.action_clicked.connect(self._on_retry)
        self._window.show_alone(place)

    def _on_retry(self) -> None:
        self._window.show_frame()
        self.open()

    def _on_practice_asked(self) -> None:
        self.change_mode(Mode.PRACTICE)

    def _on_again_asked(self) -> None:
        self.change_mode(Mode.AGAIN)

    def _on_register_asked(self) -> None:
        self.change_mode(Mode.REGISTER)

    def _on_about_to_close(self) -> None:
        self._preferences.geometry = self._window.saveGeometry()
        self._preferences.save()

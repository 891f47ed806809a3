"""The pages beside the desk page: each is offered as far as the role goes and made when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.domain.roles import Permission, allowed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.log import LogQuery
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.main_window import MainWindow
    from ui.pages.log import LogPage
    from ui.preferences import Preferences
    from ui.quick_door import QuickDoor
    from ui.tally_door import TallyDoor


class PageOffers(QObject):
    """Offers pages to the window: a desk that only records visits never pays for the others."""

    def __init__(
        self, window: MainWindow, desk: Desk, user: User, changes: Changes, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._user = window, desk, user
        self._changes, self._preferences = changes, preferences
        self.tally: TallyDoor | None = None
        self.quick: QuickDoor | None = None

    def offer(self) -> None:
        """Put every page that the role may see into the rail, in its order."""
        for permission, offer in (
            (Permission.SEE_LOG, self._offer_log),
            (Permission.ATTEND, self._offer_duty),
            (Permission.PRINT_SHEETS, self._offer_guide),
            (Permission.REPORT, self._offer_targets),
            (Permission.REPORT, self._offer_criteria),
            (Permission.REPORT, self._offer_report),
            (Permission.ROSTER, self._offer_catalogues),
            (Permission.USERS, self._offer_system),
        ):
            if allowed(self._user.role, permission):
                offer()

    def close(self) -> None:
        """Take away what stands beside the window, for another user."""
        if self.tally is not None:
            self.tally.close()
        if self.quick is not None:
            self.quick.close()
        self.deleteLater()

    def _offer_log(self) -> None:
        self._window.add_page("log", "book-open", self.tr("Log"), "F3", self._make_log)

    def _make_log(self) -> QWidget:
        from ui.pages.log import LogPage

        desk = self._desk
        return LogPage(
            desk.log,
            desk.catalogues,
            desk.imports,
            self._user,
            self._changes,
            self._preferences,
            desk.folder,
            corrections=desk.corrections,
        )

    def _offer_duty(self) -> None:
        from ui.tally_door import TallyDoor

        self.tally = TallyDoor(self._window, self._desk, self._user, self._changes, self._preferences)
        self._window.add_page("duty", "users-three", self.tr("Duty"), "F8", self._make_duty)

    def _make_duty(self) -> QWidget:
        from ui.pages.duty import DutyPage
        from ui.pages.tally_pad import TallyPad

        desk = self._desk
        page = DutyPage(desk, self._user, self._changes, self._preferences)
        pad = TallyPad(desk.tallies, desk.catalogues, self._user, self._changes)
        pad.offer_alone()
        assert self.tally is not None
        pad.alone_asked.connect(self.tally.open)
        page.set_pad(pad)
        return page

    def _offer_guide(self) -> None:
        self._window.add_page("guide", "qr-code", self.tr("QR sheets"), "F7", self._make_guide)

    def _make_guide(self) -> QWidget:
        from ui.pages.guide import GuidePage

        return GuidePage(self._desk, self._user, self._changes, self._preferences)

    def _offer_targets(self) -> None:
        self._window.add_page("targets", "target", self.tr("Targets"), "F11", self._make_targets)

    def _make_targets(self) -> QWidget:
        from ui.pages.targets import TargetsPage

        return TargetsPage(self._desk, self._user, self._changes, self._preferences)

    def _offer_criteria(self) -> None:
        self._window.add_page("criteria", "list-bullets", self.tr("Criteria"), "F12", self._make_criteria)

    def _make_criteria(self) -> QWidget:
        from ui.pages.criteria import CriteriaPage

        return CriteriaPage(self._desk, self._user, self._changes, self._preferences)

    def _offer_report(self) -> None:
        from ui.quick_door import QuickDoor

        self.quick = QuickDoor(self._window, self._desk, self._user, self._changes, self._preferences)
        self.quick.rows_requested.connect(self.show_rows)
        self._window.add_page("report", "file-text", self.tr("Reports"), "F10", self._make_report)

    def _make_report(self) -> QWidget:
        from ui.pages.report import ReportPage

        page = ReportPage(self._desk, self._user, self._changes, self._preferences)
        page.rows_requested.connect(self.show_rows)
        assert self.quick is not None
        page.quick_requested.connect(self.quick.open_for)
        return page

    def _offer_catalogues(self) -> None:
        name = self.tr("Catalogues")
        self._window.add_page("catalogue", "folders", name, "", self._make_catalogues, below=True)

    def _make_catalogues(self) -> QWidget:
        from ui.pages.catalogue import CataloguePage

        return CataloguePage(self._desk, self._user, self._changes, self._preferences)

    def _offer_system(self) -> None:
        self._window.add_page("system", "gear-six", self.tr("System"), "", self._make_system, below=True)

    def _make_system(self) -> QWidget:
        from ui.pages.system import SystemPage

        desk = self._desk
        return SystemPage(
            desk.users,
            desk.backups,
            desk.ledger,
            desk.privacy,
            self._user,
            self._changes,
            self._preferences,
        )

    def show_rows(self, query: LogQuery) -> None:
        """Show the lines of the log that a figure stands for."""
        page: LogPage = self._window.page("log")  # type: ignore[assignment]
        self._window.show_page("log")
        page.show_query(query)

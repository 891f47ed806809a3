"""Pictures of every page and dialog, in the two sizes the program is designed for."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.workspace import Workspace

SIZES = ((1366, 698), (1092, 614))
PATIENCE = 20.0  # seconds that a page may take until it is drawn
MONTH = (2026, 10)
SHEET = "1.001193"
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Camera:
    """Takes pictures of a window over a filled register; `taken` counts those written to the folder."""

    def __init__(self, target: Path, desk: Desk, user: User, language: str = "vi") -> None:
        """Open the window with all its pages."""
        from ui.app import make_application
        from ui.main_window import MainWindow
        from ui.preferences import Preferences
        from ui.workspace import Workspace

        self._app: QApplication = make_application(language)
        self._target = target
        self._desk, self._user = desk, user
        self.taken = 0
        target.mkdir(parents=True, exist_ok=True)
        self._window: MainWindow = MainWindow()
        self._workspace: Workspace = Workspace(self._window, desk, user, Preferences(desk.folder))
        self._window.show()
        self._workspace.add_other_pages()
        self._settle()

    def pages(self) -> None:
        """Every page in its usual state."""
        from desk.domain.period import Basis, month_period
        from ui.pages.guide import GuidePage
        from ui.pages.report import ReportPage

        self._page("quay", "desk")
        self._page("so", "log")
        self._log_states()
        guide, report = self._window.page("guide"), self._window.page("report")
        assert isinstance(guide, GuidePage)
        assert isinstance(report, ReportPage)
        guide.show_procedure(SHEET)
        self._page("phieu-qr", "guide")
        report.show_period(month_period(*MONTH, Basis.ND09))
        self._page("bao-cao", "report")
        self._page("danh-muc", "catalogue")
        self._page("he-thong", "system")
        self._privacy()

    def _log_states(self) -> None:
        from desk.domain.period import Basis, month_period
        from desk.domain.visit import Outcome
        from ui.models.log_columns import Column
        from ui.pages.log import LogPage

        page = self._window.page("log")
        assert isinstance(page, LogPage)
        filters = page.filters
        page.show_period(month_period(*MONTH, Basis.ND09))
        filters.outcome.set_value(Outcome.SUBMITTED)
        page.refresh()
        filters.procedure.setFocus()
        self._key(Qt.Key.Key_Return)
        self._type("khai")
        self._both("so-loc", self._window)
        self._key(Qt.Key.Key_Return)
        page.lines.focus_rows()
        self._key(Qt.Key.Key_Return)
        self._both("so-da-loc", self._window)
        filters.clear()
        filters.columns.setFocus()
        self._key(Qt.Key.Key_Return)
        for column in (Column.UNIT, Column.PLACE, Column.BARRIER):
            filters.columns.tick(column).click()
        self._both("so-cot", self._window)
        self._key(Qt.Key.Key_Escape)
        page.export.export(filters.query(), names=False)
        self._both("so-xuat", self._window)

    def states(self) -> None:
        """The desk while one types, the help, the first run, and every dialog."""
        self._desk_states()
        self._window.show_page("desk")
        self._window.toggle_help()
        self._both("tro-giup", self._window)
        self._window.toggle_help()
        self.open_states()
        self.log_states()
        self._catalogue_states()
        self._first_run()
        self._lock()
        self._dialogs()

    def practice(self) -> None:
        """The desk in practice mode; the desk is the practice register."""
        from ui import theme
        from ui.practice import Practice

        theme.install(self._app, theme.PRACTICE)
        Practice(self._window, self._workspace.changes, lambda: None)
        self._page("luyen-tap", "desk")
        theme.install(self._app)

    def _desk_states(self) -> None:
        from ui.pages.desk import DeskPage

        page = self._window.page("desk")
        assert isinstance(page, DeskPage)
        self._window.show_page("desk")
        page.form.person.setFocus()
        self._type("nguyen thi")
        self._both("quay-nguoi", self._window)
        self._key(Qt.Key.Key_Escape)
        page.form.person.take()
        self._both("quay-nguoi-moi", self._window)
        page.form.clear()
        self._type("nguyen thi")
        self._key(Qt.Key.Key_Return)
        page.form.tiles.pick(1)
        self._type("khai s")
        self._both("quay-thu-tuc", self._window)
        self._key(Qt.Key.Key_Return)
        self._type("H56.118.24-261323-0007")
        self._key(Qt.Key.Key_Return)
        self._both("quay-mot-viec", self._window)
        page.form.tiles.pick(2)
        page.form.tiles.pick(7)
        self._both("quay-ba-viec", self._window)
        page.bar.show_failure("Chưa lưu được lượt này", "Ổ đĩa đã đầy. Nội dung đang gõ còn nguyên.")
        self._both("quay-chua-luu", self._window)
        page.bar.show_buttons()
        page.save()
        self._both("quay-vua-luu", self._window)

    def log_states(self) -> None:
        """A line of the log while it is corrected and voided, and its history afterwards."""
        from ui.pages.log import LogPage

        page = self._window.page("log")
        assert isinstance(page, LogPage)
        self._window.show_page("log")
        self._settle()
        page.lines.focus_rows()
        self._key(Qt.Key.Key_Return)
        self._both("so-sua", self._window)
        self._key(Qt.Key.Key_Down)
        page.panel.foot.save.click()
        self._both("so-thieu-ly-do", self._window)
        page.panel.foot.reason.free.setFocus()
        self._type("khách hẹn mang giấy")
        self._key(Qt.Key.Key_Return)
        self._both("so-lich-su", self._window)
        page.panel.foot.void.click()
        self._both("so-huy", self._window)
        page.panel.foot.reason.free.setFocus()
        self._type("ghi trùng với bà Thoa")
        self._key(Qt.Key.Key_Return)
        page.filters.voided.click()
        self._settle()
        page.lines.focus_rows()
        self._both("so-da-huy", self._window)

    def open_states(self) -> None:
        """What waits for its outcome, in place of the day's entries."""
        from ui.pages.desk import DeskPage

        page = self._window.page("desk")
        assert isinstance(page, DeskPage)
        self._window.show_page("desk")
        self._settle()
        self._both("quay-con-viec", self._window)
        page.side.waiting_asked.emit()
        self._key(Qt.Key.Key_Down)
        self._key(Qt.Key.Key_Return)
        self._both("quay-chua-xong", self._window)
        self._key(Qt.Key.Key_Return)
        self._both("quay-vua-xong", self._window)
        page.side.waiting_asked.emit()

    def _catalogue_states(self) -> None:
        from ui.pages.catalogue import CataloguePage

        page = self._window.page("catalogue")
        assert isinstance(page, CataloguePage)
        self._window.show_page("catalogue")
        page.procedures.choose(SHEET)
        page.procedures.panel.start()
        page.procedures.ask_for_end()
        self._both("danh-muc-bai-bo", self._window)
        for number, name in ((1, "danh-muc-loai"), (2, "danh-muc-don-vi")):
            page.show_tab(number)
            page.page_shown()
            self._both(name, self._window)

    def _privacy(self) -> None:
        """The three tiers on the System page, the strip in the full one, and a citizen to be erased."""
        from desk.domain.privacy import Privacy, Tier
        from ui.dialogs.erase_citizen import EraseDialog
        from ui.pages.desk import DeskPage
        from ui.pages.system import SystemPage

        system, page = self._window.page("system"), self._window.page("desk")
        assert isinstance(system, SystemPage)
        assert isinstance(page, DeskPage)
        for tier in (Tier.ANONYMOUS, Tier.FULL):
            system.privacy.tiers.set_value(tier)
            system.privacy.tiers.chosen.emit(tier)
            self._page(f"he-thong-{tier.value}", "system")
        dialog = EraseDialog(self._desk.privacy, self._user, self._workspace.changes)
        dialog.popup.chosen.emit(self._desk.privacy.find(self._user, "nguyen thi mau")[0])
        self._alone("tim-va-xoa", dialog, ((dialog.width(), dialog.height()),))
        self._desk.users.set_pin(self._user, self._user, "2468")
        self._desk.privacy.choose(self._user, Privacy(Tier.FULL, purpose="Báo kết quả"), "2468")
        self._workspace.changes.privacy_changed.emit()
        page.form.person.setText("nguyễn thị minh hạnh 1962 038162012345 0912345678")
        page.form.person.take()
        self._page("quay-day-du", "desk")
        page.form.clear()
        self._desk.privacy.choose(self._user, Privacy())
        self._desk.users.clear_pin(self._user, self._user)
        self._workspace.changes.privacy_changed.emit()

    def _first_run(self) -> None:
        from ui.pages.welcome import WelcomePage

        welcome = WelcomePage(self._desk.folder)
        self._window.show_alone(welcome)
        welcome.page_shown()
        self._type("Phường Hạc Thành")
        self._both("bat-dau-1", self._window)
        for step in (2, 3):
            self._key(Qt.Key.Key_Return)
            self._both(f"bat-dau-{step}", self._window)
        self._window.show_frame()

    def _lock(self) -> None:
        from desk.domain.people import Role
        from ui.pages.lock import LockNotes, LockPage

        users = self._desk.users
        for name, role in (("Lê Quốc Bảo", Role.VOLUNTEER), ("Lê Thị Phương", Role.LEADER)):
            users.set_pin(self._user, users.add(self._user, name, role), "2468")
        ward = self._desk.wards.ward()
        lock = LockPage(users, LockNotes(ward.name if ward is not None else ""))
        self._window.show_alone(lock, "lock")
        lock.page_shown()
        self._both("khoa", self._window)
        lock.choose(users.active()[0])
        self._both("khoa-pin", self._window)
        self._window.show_frame()

    def _dialogs(self) -> None:
        from ui.crash import CrashDialog
        from ui.dialogs.import_log import ImportDialog
        from ui.dialogs.screen_code import ScreenCodeWindow
        from ui.dialogs.turned_screen import TurnedScreen

        filed = next(each for each in self._desk.visits.today(self._user).visits if each.items[0].dossier)
        self._alone("quay-man-hinh", TurnedScreen(self._desk.guides.confirmation(self._user, filed)), SIZES)
        code = ScreenCodeWindow(self._desk.guides.screen_code(SHEET))
        self._alone("ma-tren-man-hinh", code, SIZES)
        dialog = ImportDialog(self._desk.imports, self._user, self._workspace.changes)
        size = ((dialog.width(), dialog.height()),)
        self._alone("nhap-tep", dialog, size)
        with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
            dialog.read(workbook)
            while dialog.is_busy():
                self._settle()
            self._alone("nhap-tep-ghep-cot", dialog, size)
            dialog.frame.back_button.click()
            self._alone("nhap-tep-chon-trang", dialog, size)
        crash = CrashDialog("", self._window)
        self._alone("su-co", crash, ((crash.sizeHint().width(), crash.sizeHint().height()),))

    def _page(self, name: str, key: str) -> None:
        self._window.show_page(key)
        self._both(name, self._window)

    def _alone(self, name: str, widget: QWidget, sizes: tuple[tuple[int, int], ...]) -> None:
        widget.show()
        for size in sizes:
            self._take(name, widget, size)
        widget.close()

    def _both(self, name: str, widget: QWidget) -> None:
        for size in SIZES:
            self._take(name, widget, size)
        widget.resize(*SIZES[0])
        self._settle()

    def _take(self, name: str, widget: QWidget, size: tuple[int, int]) -> None:
        widget.resize(*size)
        self._settle()
        widget.grab().save(str(self._target / f"{name}-{size[0]}x{size[1]}.png"))
        self.taken += 1

    def _settle(self) -> None:
        """Let Qt and the work behind the pages come to rest."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self._app.processEvents()
            pages = [self._window.page(key) for key in self._window.page_keys()]
            busy = any(page.is_busy() for page in pages if page.isVisible() and hasattr(page, "is_busy"))
            if QThreadPool.globalInstance().waitForDone(20) and not busy:
                break
        self._app.processEvents()

    def _type(self, words: str) -> None:
        for letter in words:
            self._send(QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))
        self._settle()

    def _key(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._send(QKeyEvent(kind, key, NO_KEYS))
        self._settle()

    def _send(self, event: QKeyEvent) -> None:
        widget = self._window.focusWidget()
        assert widget is not None
        self._app.sendEvent(widget, event)


def main(target: Path) -> int:
    """Fill registers in folders that are thrown away, and take all pictures."""
    from desk.usecases.opening import open_desk
    from desk.usecases.practice import fill, open_practice
    from ui.shots_duty import DutyCamera

    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder), create=True) as desk:
        camera = DutyCamera(target, desk, fill(desk))
        camera.pages()
        camera.states()
        camera.duty_states()
        taken = camera.taken
    with tempfile.TemporaryDirectory() as folder, open_practice(Path(folder)) as desk:
        learner = desk.users.first()
        assert learner is not None
        practising = Camera(target, desk, learner)
        practising.practice()
        sys.stdout.write(f"{target}: {taken + practising.taken}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(Path(sys.argv[1])))

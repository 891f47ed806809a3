"""Phiếu QR: find a procedure's guide sheet, see it as it will be printed, then print, save or show it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.guide import plain_title
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.usecases import clock
from ui import background, words
from ui.dialogs.screen_code import ScreenCodeWindow
from ui.pages import guide_words
from ui.pages.guide_found import Found
from ui.pages.guide_output import SIZE, GuideOutput
from ui.pages.guide_panel import MOST_RUNS, GuidePanel
from ui.pages.guide_preview import GuidePreview
from ui.pages.guide_words import Note
from ui.printing import SystemDialogs
from ui.widgets.cards import Hairline

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.domain.procedure import Procedure
    from desk.usecases.guides import Guides, ScreenCode
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences

ALL = 10_000
SAY_NOTHING = Note("", "", "ink2")


class GuidePage(QWidget):
    """The page; call `show_procedure` to come here for one procedure."""

    def __init__(
        self,
        guides: Guides,
        user: User,
        changes: Changes,
        preferences: Preferences,
        dialogs: SystemDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._guides, self._changes = guides, changes
        self._output = GuideOutput(self, guides, user, preferences, dialogs or SystemDialogs())
        self._stale = True
        self._names: dict[str, str] = {}
        self._screen: ScreenCodeWindow | None = None
        self._bar_leads_to = ""
        self._found = Found()
        self._preview = GuidePreview(guides, SIZE)
        self._panel = GuidePanel()
        self._may_keep = allowed(user.role, Permission.KEEP_SHEETS)
        self._panel.set_may_keep(self._may_keep)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read procedures and last prints anew, keeping what is searched and chosen."""
        self._stale = False
        self._names = {
            procedure.code: plain_title(procedure.name) for procedure in self._guides.find("", ALL)
        }
        self._search(self._found.search.text(), self._found.code())
        self._show_runs()

    def show_procedure(self, code: str) -> None:
        """Choose a procedure's sheet, as when another page wants it printed; says why where there is none."""
        self._found.search.clear()
        self.refresh()
        if self._found.cards.choose(code):
            return
        try:
            self._guides.sheet(code)
        except Refused as refused:
            self._tell("err", self.tr("There is no such sheet"), words.refusal(refused))

    def set_copies(self, copies: int) -> None:
        """Change how many sheets are wanted."""
        self._panel.set_copies(copies)

    def is_busy(self) -> bool:
        """Whether a sheet is still being drawn, printed or saved."""
        return self._preview.is_busy() or self._output.is_busy()

    def page_shown(self) -> None:
        """Put the cursor where one starts."""
        self._found.start()

    def screen_window(self) -> ScreenCodeWindow | None:
        """Return the window that shows a code, while it is open."""
        return self._screen

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_panel"):
            self._found.settle()
            self._preview.settle()

    def _build(self) -> None:
        self._preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._found)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._preview, 1)
        row.addWidget(self._panel)

    def _connect(self) -> None:
        self._found.search.textEdited.connect(self._on_edited)
        self._found.cards.procedure_chosen.connect(self._on_procedure_chosen)
        self._preview.drawn.connect(self._on_drawn)
        self._preview.refused.connect(self._on_refused)
        self._preview.bar.action_clicked.connect(self._on_bar_clicked)
        self._panel.print_clicked.connect(self._on_print_clicked)
        self._panel.save_clicked.connect(self._on_save_clicked)
        self._panel.screen_clicked.connect(self._on_screen_clicked)
        self._output.busy_changed.connect(self._on_busy_changed)
        self._output.printed.connect(self._on_printed)
        self._output.saved.connect(self._on_saved)
        self._output.no_printer_found.connect(self._on_no_printer_found)
        self._output.failed.connect(self._on_failed)
        for changed in (
            self._changes.catalogue_changed,
            self._changes.visit_saved,
            self._changes.log_imported,
        ):
            changed.connect(self._on_changed)

    def _search(self, query: str, chosen: str) -> None:
        found = self._guides.find(query, ALL)
        self._found.show_procedures(found, chosen)
        if not found:
            self._preview.show_code("")
            self._panel.show_procedure(None)
            self._panel.show_notes(SAY_NOTHING, SAY_NOTHING)
            self._panel.allow(output=False, screen=False)

    def _show_runs(self) -> None:
        today = clock.today()
        runs = self._guides.recent_runs(MOST_RUNS)
        self._panel.show_runs(
            [
                (self._names.get(run.subject, run.subject), guide_words.run_line(run, today), run.printer)
                for run in runs
            ]
        )

    def _tell(self, tone: str, title: str, text: str = "", action: str = "", leads_to: str = "") -> None:
        self._bar_leads_to = leads_to
        self._preview.bar.show_message(tone, title, text, action)
        self._preview.bar.show()

    def _on_edited(self, query: str) -> None:
        self._search(query, self._found.code())

    def _on_procedure_chosen(self, procedure: Procedure) -> None:
        self._preview.bar.hide()
        self._panel.show_procedure(procedure)
        self._panel.show_notes(SAY_NOTHING, Note(self.tr("Reading the QR code back…"), "qr-code", "ink2"))
        self._panel.allow(output=True, screen=True)
        self._preview.show_code(procedure.code)

    def _on_drawn(self, sheet: GuideSheet) -> None:
        problem = sheet.link_problem
        reason = words.problem(problem) if problem is not None else ""
        told = self.tr("QR code read back: it is {domain}").format(domain=sheet.domain)
        self._panel.show_notes(guide_words.link_note(sheet, reason), Note(told, "check-circle-fill", "ok"))

    def _on_refused(self, refused: Refused) -> None:
        told = self.tr("Cannot be printed. {reason}").format(reason=words.refusal(refused))
        self._panel.show_notes(SAY_NOTHING, Note(told, "warning-octagon-fill", "err"))
        self._panel.allow(output=False, screen=True)

    def _on_print_clicked(self) -> None:
        self._output.print_sheet(self._found.code(), self._panel.copies())

    def _on_save_clicked(self) -> None:
        self._output.save_sheet(self._found.code())

    def _on_screen_clicked(self) -> None:
        work = partial(_code, self._guides, self._found.code())
        background.run(self, work, self._on_code_ready, self._on_code_failed)

    def _on_code_ready(self, code: ScreenCode) -> None:
        self._close_screen()
        self._screen = ScreenCodeWindow(code, self)
        self._screen.print_clicked.connect(self._on_print_clicked)
        self._screen.finished.connect(self._on_screen_finished)
        self._screen.open_full()

    def _on_code_failed(self, problem: Exception) -> None:
        if not isinstance(problem, Refused):
            raise problem
        self._tell("err", self.tr("The code cannot be shown"), words.refusal(problem))

    def _on_screen_finished(self) -> None:
        if self._screen is not None:
            self._screen.deleteLater()
        self._screen = None

    def _close_screen(self) -> None:
        if self._screen is not None:
            self._screen.close()

    def _on_busy_changed(self, words: str) -> None:
        if words:
            self._preview.bar.hide()
        self._panel.show_busy(words)

    def _on_printed(self, copies: int, printer: str) -> None:
        title = self.tr("Sent {count} sheets to the printer").format(count=copies)
        self._tell("ok", title, printer)
        self._register_shown()

    def _on_saved(self, path: Path) -> None:
        self._tell("ok", self.tr("PDF saved"), path.name, self.tr("Open folder"), "folder")
        self._register_shown()

    def _register_shown(self) -> None:
        self._show_runs()
        self._changes.sheet_printed.emit()

    def _on_no_printer_found(self) -> None:
        if self._may_keep:
            words = self.tr(
                "This computer has no printer yet. Save the sheet as a PDF and print it elsewhere."
            )
            self._tell("err", self.tr("No printer"), words, self.tr("Save PDF…"), "save")
        else:
            words = self.tr("This computer has no printer yet. Show the code on the screen instead (F5).")
            self._tell("err", self.tr("No printer"), words)

    def _on_failed(self, title: str, words: str) -> None:
        self._tell("err", title, words)

    def _on_bar_clicked(self) -> None:
        if self._bar_leads_to == "folder":
            self._output.open_folder()
        else:
            self._on_save_clicked()

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()


def _code(guides: Guides, code: str, _task: Task) -> ScreenCode:
    return guides.screen_code(code)

"""Phiếu QR: find sheets, see one as it will be printed, print a set, save, show codes, check links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.sheet_shelf import SheetShelf
from desk.usecases import clock
from ui import words
from ui.pages import guide_words
from ui.pages.guide_checks import GuideChecks
from ui.pages.guide_codes import GuideCodes
from ui.pages.guide_doors import GuideDoors, View
from ui.pages.guide_found import Found
from ui.pages.guide_links import GuideLinks
from ui.pages.guide_panel import GuidePanel
from ui.pages.guide_paper import GuidePaper
from ui.pages.guide_preview import GuidePreview
from ui.pages.guide_printers import GuidePrinters
from ui.pages.guide_recalls import GuideRecalls
from ui.pages.guide_runs import MOST_RUNS
from ui.pages.guide_sets import GuideSets
from ui.pages.guide_views import GuideViews
from ui.print_jobs import A5
from ui.printing import SystemDialogs
from ui.widgets.cards import Hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desk.domain.people import User
    from desk.domain.sheet_card import SheetCard
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.dialogs.screen_code import ScreenCodeWindow
    from ui.preferences import Preferences


class GuidePage(QWidget):
    """The page; call `show_procedure` to come here for one sheet."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        dialogs: SystemDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._guides, self._user, self._changes = desk, desk.guides, user, changes
        system = dialogs or SystemDialogs()
        self._stale = True
        self._names: dict[str, str] = {}
        self._shelf = SheetShelf()
        self.doors = GuideDoors(user)
        self._views = GuideViews(desk, user, changes, preferences, system, self)
        self._stack = QStackedWidget()
        self._found = Found()
        self._preview = GuidePreview(self._guides, A5)
        self._panel = GuidePanel()
        self._recalls = GuideRecalls()
        self._paper = GuidePaper(
            *(self._guides, user, preferences, system, self._panel, self._preview.bar),
            *(self._found.code, self),
        )
        self._printers = GuidePrinters(self._panel, preferences, system, self)
        self._codes = GuideCodes(self._guides, self)
        self._links = GuideLinks(desk, user, changes, system, self)
        self._sets = GuideSets(desk, user, self._found, self._panel, self.doors, self)
        self._checks = GuideChecks(self._preview, self._panel, self._found, self)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read sheets, recalls and last prints anew, keeping what is searched and chosen."""
        self._stale = False
        self._shelf = self._desk.sheet_library.shelf(self._user)
        self._names = {card.key: card.name for card in self._shelf.find()}
        self._search(self._found.search.text(), self._found.code())
        self._sets.refresh()
        self._show_runs()
        self._show_recalls()

    def show_procedure(self, code: str) -> None:
        """Choose a sheet, as when another page wants it printed; says why where there is none."""
        self.open_view(View.SHEETS)
        self._found.search.clear()
        self._found.let_all_through()
        self.refresh()
        if self._found.cards.choose(code):
            return
        try:
            self._guides.sheet(code)
        except Refused as refused:
            self.tell("err", self.tr("There is no such sheet"), words.refusal(refused))

    def set_copies(self, copies: int) -> None:
        """Change how many sheets are wanted."""
        self._panel.set_copies(copies)

    def look_for_printers(self) -> None:
        """Look anew which printers and papers there are."""
        self._printers.look_again()

    def is_busy(self) -> bool:
        """Whether a sheet is still being drawn, printed or saved."""
        return self._preview.is_busy() or self._paper.is_busy() or self._views.is_busy()

    def page_shown(self) -> None:
        """Put the cursor where one starts."""
        if not self._views.start(self._stack.currentWidget()):
            self._found.start()

    def screen_window(self) -> ScreenCodeWindow | None:
        """Return the window that shows a code, while it is open."""
        return self._codes.window

    def show_widget(self, widget: QWidget) -> None:
        """Show something in place of the whole page, such as the editor of a template."""
        self.doors.hide()  # what is typed there must not be left by a click beside it
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def open_view(self, view: View) -> None:
        """Show the sheets, the register of codes, a page of codes, flyers, or what was printed."""
        self.doors.show_view(view)
        if view is not View.SHEETS:
            self._views.show_view(view, self._stack)
        elif self._stack.currentIndex() != 0:
            self.show_library()

    def show_recalls(self) -> None:
        """Show which printed sheets are called back."""
        self.doors.hide()
        self._stack.setCurrentWidget(self._recalls)
        self._recalls.close_button().setFocus()

    def add_shown(self) -> None:
        """Put the sheet that is shown into the print set once."""
        self._sets.add(self._found.cards.chosen())

    def show_library(self) -> None:
        """Come back to the sheets from whatever was shown in their place."""
        left = self._stack.currentWidget()
        self.doors.show()
        self._stack.setCurrentIndex(0)
        kept = left in (self._stack.widget(0), self._recalls) or self._views.is_view(left)
        if left is not None and not kept:
            self._stack.removeWidget(left)
            left.deleteLater()
        self.refresh()
        self._found.cards.setFocus()

    def tell(self, tone: str, title: str, text: str = "") -> None:
        """Say something below the preview."""
        self._paper.tell(tone, title, text)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        self._printers.look_once()
        if self._stale:
            self.refresh()
        self._views.refresh_view(self._stack.currentWidget())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_panel"):
            self._found.settle()
            self._preview.settle()

    def _build(self) -> None:
        self._preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._found)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._preview, 1)
        row.addWidget(self._panel)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._recalls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.doors)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._found.search.textEdited.connect(self._on_edited)
        self._found.cards.card_chosen.connect(self._on_card_chosen)
        self._found.recalls.action_clicked.connect(self.show_recalls)
        self._recalls.closed.connect(self.show_library)
        self._recalls.brought_back.connect(self._links.bring_back)
        self._links.follow(self._preview.link)
        self._links.changed.connect(self.refresh)
        self.doors.opened.connect(self.open_view)
        self._views.follow_printers(self._printers)
        self._connect_panel()
        told = self._changes
        used = (told.visit_saved, told.log_imported)  # procedures stand in the order of their use
        for changed in (told.catalogue_changed, told.templates_changed, *used):
            changed.connect(self._on_changed)
        self._changes.sheet_printed.connect(self._on_printed)

    def _connect_panel(self) -> None:
        self._panel.print_clicked.connect(self._on_print_clicked)
        self._panel.screen_clicked.connect(self._on_screen_clicked)
        self._panel.paper_changed.connect(self._draw_anew)
        self._codes.print_asked.connect(self._on_print_clicked)
        self._codes.failed.connect(self._on_code_failed)
        self._paper.registered.connect(self._changes.sheet_printed)

    def _search(self, query: str, chosen: str) -> None:
        self._found.show_cards(self._shelf.find(query), chosen)

    def _show_runs(self) -> None:
        today = clock.today()
        runs = self._guides.recent_runs(MOST_RUNS)
        self._panel.show_runs(
            [
                (self._names.get(run.subject, run.subject), guide_words.run_line(run, today), run.printer)
                for run in runs
            ]
        )

    def _show_recalls(self) -> None:
        recalls = self._desk.recalls.all(self._user)
        self._found.show_recalls(recalls)
        may = allowed(self._user.role, Permission.CHECK_LINKS)
        self._recalls.show_recalls(recalls, self._names, may_settle=may)

    def _draw_anew(self) -> None:
        panel = self._panel
        self._preview.set_paper(panel.size_key(), large=panel.large(), no_phone=panel.no_phone())

    def _on_edited(self, query: str) -> None:
        self._search(query, self._found.code())

    def _on_card_chosen(self, card: SheetCard) -> None:
        self._links.show_card(card)
        self._sets.show_card(card)
        self._checks.begin(card)

    def _on_print_clicked(self) -> None:
        if not self._panel.print_button().isEnabled():
            return
        self._paper.print_lines(self._sets.lines())

    def _on_screen_clicked(self) -> None:
        self._codes.show_codes(self._sets.keys())

    def _on_code_failed(self, reason: str) -> None:
        self.tell("err", self.tr("The code cannot be shown"), reason)

    def _on_printed(self) -> None:
        """Only the last prints are others now; to read all sheets again would hold the window up."""
        if self.isVisible():
            self._show_runs()
        else:
            self._stale = True

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible() and self._stack.currentIndex() == 0:
            self.refresh()

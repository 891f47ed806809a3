"""The tally pad in a window of its own: for a laptop at an outing, small beside other windows, or full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui import icons, theme
from ui.pages.outing_close import OutingClose
from ui.pages.outing_form import OutingForm
from ui.pages.sheet_entry import SheetEntry
from ui.pages.sheet_print import SheetPrint
from ui.pages.tally_pad import TallyPad
from ui.widgets.buttons import FoldingButton
from ui.widgets.choices import ComboField
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desk.domain.people import User
    from desk.domain.shift import Shift
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.help_panel import HelpPanel
    from ui.pages.pad_step import PadStep
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

LEAST = QSize(480, 420)
FIRST = QSize(720, 560)
FOLDED_BELOW = 560


class TallyWindow(QWidget):
    """Pad, outing form, paper sheets and closing, one at a time."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        dialogs: SystemDialogs | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk, self._user = desk, user
        self._shifts: list[Shift] = []
        self.pad = TallyPad(desk.tallies, desk.catalogues, user, changes)
        self.outing = OutingForm(desk, user, changes)
        self.closing = OutingClose(desk, user, changes)
        self.sheet = SheetEntry(desk, user, changes)
        self.paper = SheetPrint(desk, user, preferences, dialogs)
        self.shift = ComboField()
        self.more = FoldingButton(self.tr("More…"), "Alt+M", "dots-three")
        self.menu = QMenu(self)
        self._stack = QStackedWidget()
        self._build()
        self._connect(changes)
        self._help: HelpPanel | None = None
        self._ring = FocusRing(self)
        self.setMinimumSize(LEAST)
        self.resize(FIRST)

    def open_pad(self) -> None:
        """Show the pad of the shift that is open, ready for the first digit."""
        if not self.isVisible():
            self.show_pad()
        self.show()
        self.activateWindow()
        if self._stack.currentWidget() is self.pad:
            self.pad.focus_first()

    def show_pad(self) -> None:
        """Come back to the tiles."""
        self.refresh()
        self._stack.setCurrentWidget(self.pad)
        self.pad.focus_first()

    def show_step(self, step: PadStep) -> None:
        """Show a form in place of the tiles."""
        self._stack.setCurrentWidget(step)
        if isinstance(step, OutingForm | OutingClose | SheetEntry | SheetPrint):
            step.page_shown()

    def step(self) -> QWidget:
        """Return what is shown: the pad, or a form."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def refresh(self) -> None:
        """Follow what was opened and closed elsewhere; one that is open stays the one counted in."""
        self._shifts = [view.shift for view in self._desk.shifts.open_ones(self._user)]
        self.shift.set_choices([(str(own.id), own.plan.place) for own in reversed(self._shifts)])
        self.shift.setVisible(bool(self._shifts))
        held = self.pad.shift()
        kept = next((own for own in self._shifts if held is not None and own.id == held.id), None)
        self._count_in(kept or (self._shifts[-1] if self._shifts else None))

    def toggle_help(self) -> None:
        """Open the help of the pad, or close it."""
        if self._help is None:
            from ui.help_panel import HelpPanel  # made on first use: a text browser is not needed to count

            self._help = HelpPanel(self)
        if self._help.isVisible():
            self._help.close_help()
        else:
            self._help.show_help("tally")

    def help_panel(self) -> HelpPanel | None:
        """Return the help once it was opened."""
        return self._help

    def is_busy(self) -> bool:
        """Whether something is on its way to paper."""
        return self.paper.is_busy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the whole screen; the window stays."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep only the icons where there is little room."""
        super().resizeEvent(event)
        self.more.fold(folded=self.width() < FOLDED_BELOW)
        if self._help is not None:
            self._help.settle()

    def _build(self) -> None:
        self.setProperty("sizes_in_force", theme.COMPACT)
        self.setWindowTitle(self.tr("Tally pad"))
        self.setWindowIcon(icons.window_icon())
        self.shift.setAccessibleName(self.tr("Shift that is counted in"))
        self.more.set_keys("Alt+M")
        self.pad.head.insert(self.shift, first=True)
        self.shift.setMaximumWidth(360)
        self.pad.head.insert(self.more)
        for page in (self.pad, self.outing, self.closing, self.sheet, self.paper):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.addWidget(self._stack)
        for words, act in (
            (self.tr("Open an outing…"), self._on_outing),
            (self.tr("Enter a paper sheet…"), self._on_sheet),
            (self.tr("Print paper sheets…"), self._on_paper),
            (self.tr("Close the shift…"), self._on_close),
            (self.tr("Whole screen"), self._on_whole),
        ):
            self.menu.addAction(words).triggered.connect(act)

    def _connect(self, changes: Changes) -> None:
        self.more.clicked.connect(self._on_more)
        self.shift.currentIndexChanged.connect(self._on_shift)
        self.pad.open_asked.connect(self._on_outing)
        for step in (self.outing, self.closing, self.sheet, self.paper):
            step.left.connect(self.show_pad)
        self.outing.opened.connect(self._on_opened)
        self.closing.closed.connect(self.show_pad)
        self.sheet.entered.connect(self._on_opened)
        changes.shift_changed.connect(self.refresh)
        for keys, act in (("F6", self.close), ("F11", self._on_whole), ("F1", self.toggle_help)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _count_in(self, shift: Shift | None) -> None:
        if shift is not None:
            self.shift.blockSignals(True)
            self.shift.set_value(str(shift.id))
            self.shift.blockSignals(False)
        self.pad.show_shift(shift)

    def _on_shift(self) -> None:
        chosen = next((own for own in self._shifts if str(own.id) == self.shift.value), None)
        self._count_in(chosen)

    def _on_opened(self, shift: Shift) -> None:
        self.pad.show_shift(shift if shift.open else None)
        self.show_pad()

    def _on_more(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _on_outing(self) -> None:
        self.show_step(self.outing)

    def _on_sheet(self) -> None:
        self.show_step(self.sheet)

    def _on_paper(self) -> None:
        self.paper.show_shift(self.pad.shift())
        self.show_step(self.paper)

    def _on_close(self) -> None:
        shift = self.pad.shift()
        if shift is not None:
            self.closing.show_shift(shift)
            self.show_step(self.closing)

    def _on_whole(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

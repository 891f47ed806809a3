"""The main window: frame and navigation; it shows itself before any page or register exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui import icons, theme
from ui.page_stack import PageStack
from ui.widgets.focus_ring import FocusRing
from ui.widgets.rail import Rail
from ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.help_panel import HelpPanel
    from ui.widgets.rail import RailDoor


FIRST_SIZE = QSize(1366, 698)
LEAST_SIZE = QSize(1008, 557)
LOCK_KEYS = "Ctrl+L"


class MainWindow(QMainWindow):
    """Rail, pages and status bar; a page is made when it is first shown."""

    page_changed = Signal(str)
    first_painted = Signal()
    about_to_close = Signal()
    lock_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[QShortcut] = []
        self._current = ""
        self._ward, self._mark = "", ""
        self._alone_help = "start"
        self._was_painted = False
        self._help: HelpPanel | None = None
        self.setWindowTitle(self.tr("Sổ Một Cửa"))
        self.setWindowIcon(icons.window_icon())
        self._build_frame()
        self._ring = FocusRing(self)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.toggle_help)
        self._lock_keys = QShortcut(QKeySequence(LOCK_KEYS), self)
        self._lock_keys.activated.connect(self.lock_asked)
        self.set_lockable(False)

    def add_page(
        self,
        key: str,
        icon: str,
        text: str,
        shortcut: str,
        make: Callable[[], QWidget],
        *,
        below: bool = False,
    ) -> None:
        """Offer a page, made when first asked for; the first one is shown. `below`: low in the rail."""
        self._stack.offer(key, make)
        self._rail.add_item(key, icon, text, shortcut, below=below)
        theme.spread_sizes(self._rail)
        if shortcut:
            keys = QShortcut(QKeySequence(shortcut), self)
            keys.setObjectName(key)
            keys.activated.connect(self._on_shortcut_activated)
            self._keys.append(keys)
        if not self._current:
            self.show_page(key)

    def remove_pages(self, keep: QWidget | None = None) -> None:
        """Take every page away, for another user; one that still holds something is only hidden."""
        for gone in self._keys:
            gone.deleteLater()
        self._stack.clear(keep)
        self._rail.clear()
        self._keys, self._current = [], ""

    def show_page(self, key: str) -> None:
        """Show a page; its method `page_shown`, when it has one, then puts focus where it belongs.

        A page may have a method `key_again`, called when its key is pressed while it is shown.
        """
        widget = self.page(key)
        changed = key != self._current
        self._current = key
        self._rail.set_current(key)
        self._stack.setCurrentWidget(widget)
        if self._help is not None and self._help.isVisible():
            self._help.show_help(key)
        if changed:
            self.page_changed.emit(key)
        if hasattr(widget, "page_shown"):
            widget.page_shown()

    def current_page(self) -> str:
        """Return the key of the page shown, or an empty string."""
        return self._current

    def page(self, key: str) -> QWidget:
        """Return a page by its key; it is made now where nobody asked for it before."""
        return self._stack.page(key)

    def page_keys(self) -> list[str]:
        """Return the keys of all pages offered, in their order."""
        return self._stack.keys()

    def made_pages(self) -> list[QWidget]:
        """Return the pages that were made so far."""
        return self._stack.made()

    def add_door(self, icon: str, text: str, short: str) -> RailDoor:
        """Add a way out of the pages at the bottom of the rail."""
        return self._rail.add_door(icon, text, short)

    def add_banner(self, banner: QWidget) -> None:
        """Put a band over the pages."""
        self._middle.insertWidget(0, banner)
        theme.spread_sizes(banner)

    def pages_area(self) -> QWidget:
        """Return the place in which the pages stand."""
        return self._stack

    def set_note(self, words: str) -> None:
        """Say something in the middle while there is no page, such as that the register is being opened."""
        self._stack.set_note(words)

    def set_ward(self, ward: str) -> None:
        """Show the ward in the rail and in the title."""
        self._ward = ward
        self._rail.set_ward(ward)
        self._tell_title()

    def set_mark(self, word: str) -> None:
        """Put a word behind every title that the window has from now on."""
        self._mark = word
        self._tell_title()

    def set_user(self, name: str, role: str) -> None:
        """Show who is at work."""
        self._rail.set_user(name, role)

    def set_lockable(self, lockable: bool) -> None:
        """Offer to lock the window, by key and in the rail; `lock_asked` tells that it is wanted."""
        self._lock_keys.setEnabled(lockable)
        self._rail.lock_button().setVisible(lockable)

    def set_saved(self, words: str, tone: str = "ok") -> None:
        """Show the saved state; the only item of the status bar that is coloured as a rule."""
        names = {"ok": "check-circle-fill", "warn": "warning-circle", "err": "warning-octagon-fill"}
        self._status.saved.set_item(names.get(tone, "info"), words, tone)

    def set_backup(self, words: str, tone: str = "") -> None:
        """Show when the last backup was made and where it is."""
        self._status.backup.set_item("hard-drive", words, tone)

    def set_shift(self, words: str) -> None:
        """Show the shift or period one is in."""
        self._status.shift.set_item("clock", words)

    def set_database(self, words: str) -> None:
        """Show the kind of database."""
        self._status.database.set_item("database", words)

    def show_alone(self, widget: QWidget, help_key: str = "start") -> None:
        """Show one widget without rail and status bar, as at the first run; the title names no ward."""
        self._close_help()
        self._drop_alone(widget)
        self._alone_help = help_key
        if self._outer.indexOf(widget) < 0:
            self._outer.addWidget(widget)
            theme.spread_sizes(widget)
        self._outer.setCurrentWidget(widget)
        self._tell_title()

    def show_frame(self) -> None:
        """Come back to rail, pages and status bar; what stood alone is taken away."""
        self._close_help()
        self._drop_alone(self._frame)
        self._outer.setCurrentWidget(self._frame)
        self._tell_title()

    def is_framed(self) -> bool:
        """Whether rail and pages are shown."""
        return self._outer.currentWidget() is self._frame

    def toggle_help(self) -> None:
        """Open the help of the page shown, or close it."""
        if self._help is None:
            from ui.help_panel import HelpPanel  # made on first use: a text browser is not needed to start

            self._help = HelpPanel(self)
        if self._help.isVisible():
            self._help.close_help()
        else:
            self._help.show_help(self._current or "start" if self.is_framed() else self._alone_help)

    def help_panel(self) -> HelpPanel | None:
        """Return the help panel once it was opened."""
        return self._help

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the density for the new size."""
        super().resizeEvent(event)
        chosen = theme.sizes_for(self.width(), self.height())
        if theme.sizes(self) != chosen or self.property("sizes_in_force") is None:
            theme.set_sizes(self, chosen)
        if self._help is not None:
            self._help.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once, after the first frame is on the screen, that it is."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let pages keep their drafts before the window closes."""
        self.about_to_close.emit()
        super().closeEvent(event)

    def _build_frame(self) -> None:
        self._stack = PageStack()
        self._rail = Rail(self.tr("Sổ Một Cửa"))
        self._rail.picked.connect(self.show_page)
        self._rail.lock_button().clicked.connect(self.lock_asked)
        self._status = StatusBar()
        row = QHBoxLayout()
        row.setSpacing(0)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        row.addWidget(self._rail)
        row.addLayout(self._middle, 1)
        self._frame = QWidget()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self._status)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._frame)
        self.setCentralWidget(self._outer)

    def _tell_title(self) -> None:
        known = self._ward and self.is_framed()
        title = self.tr("Sổ Một Cửa, {ward}").format(ward=self._ward) if known else self.tr("Sổ Một Cửa")
        self.setWindowTitle(f"{title} – {self._mark}" if self._mark else title)

    def _close_help(self) -> None:
        if self._help is not None and self._help.isVisible():
            self._help.close_help()

    def _drop_alone(self, instead: QWidget) -> None:
        alone = self._outer.currentWidget()
        if alone is not None and alone is not self._frame and alone is not instead:
            self._outer.removeWidget(alone)
            alone.deleteLater()

    def _on_shortcut_activated(self) -> None:
        keys = self.sender()
        assert keys is not None
        if not self.is_framed():
            return
        page = self.page(keys.objectName())
        if keys.objectName() == self._current and hasattr(page, "key_again"):
            page.key_again()
        else:
            self.show_page(keys.objectName())

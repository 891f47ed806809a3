"""What waits for its outcome, beside the form: a quiet line with their number, and the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from desk.domain.problems import Refused
from ui import words
from ui.pages.open_list import who
from ui.pages.open_side import OpenSide
from ui.pages.waiting_button import KEYS

if TYPE_CHECKING:
    from desk.domain.open_item import OpenItem
    from desk.domain.visit import Outcome
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.corrections import Corrections
    from ui.changes import Changes
    from ui.pages.desk import DeskPage
    from ui.pages.desk_side import DaySide


class DeskOpenItems(QObject):
    """Counts what waits whenever the day is shown anew; completes it in place. Never in the way of saving."""

    def __init__(
        self,
        side: DaySide,
        corrections: Corrections,
        catalogues: Catalogues,
        changes: Changes,
        page: DeskPage,
    ) -> None:
        super().__init__(page)
        self._side, self._corrections, self._changes = side, corrections, changes
        self._items: tuple[OpenItem, ...] = ()
        self._page = page
        self.list = OpenSide(catalogues)
        side.set_waiting_list(self.list)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self._count)
        side.day_shown.connect(self._counting.start)
        side.waiting_asked.connect(self._on_asked)
        self.list.left.connect(self._on_left)
        self.list.completed.connect(self._on_completed)
        shortcut = QShortcut(QKeySequence(KEYS), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_asked)
        self._count()

    def _count(self) -> None:
        """Read what waits; where that fails the line stays, and the next save says what is wrong."""
        try:
            self._items = self._corrections.unfinished(self._page.user())
        except Refused:
            return
        self._side.show_waiting(len(self._items), late=any(each.age for each in self._items))
        self.list.show_items(self._items)
        if not self._items and self.list.isVisible():
            self._on_left()

    def _on_asked(self) -> None:
        if self._side.shows_waiting_list():
            self._on_left()
        elif self._items:
            self._side.show_list(waiting=True)
            self.list.start()

    def _on_left(self) -> None:
        self._side.show_list(waiting=False)
        self._page.page_shown()

    def _on_completed(self, item: OpenItem, outcome: Outcome | None, dossier: str) -> None:
        try:
            self._corrections.complete(self._page.user(), item.visit_id, item.number, outcome, dossier)
        except Refused as refused:
            self.list.tell("err", "", words.refusal(refused))
            return
        self.list.start()
        told = words.outcome(outcome) or self.tr("Done")
        self.list.tell("ok", who(item), self.tr("Recorded: {outcome}").format(outcome=told))
        self._count()
        self._changes.visit_changed.emit()

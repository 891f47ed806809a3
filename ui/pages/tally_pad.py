"""The tally pad: a tap counts one, a digit and a number count many; every step is in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.usecases.late_rows import REASON_FIELD
from ui import words
from ui.pages.tally_entry import TallyEntry
from ui.pages.tally_head import TallyHead
from ui.pages.tally_log import TallyLog
from ui.pages.tally_tiles import TallyTiles
from ui.widgets.facts import EmptyState
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.shift import Shift
    from desk.domain.tally import TallyStep
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.tallies import Tallies
    from ui.changes import Changes

LOG_WIDTH = 252
WITH_LOG = 660  # pixels from which the log stands beside the tiles
STEPS = 200
QWIDGETSIZE_MAX = 16777215


class TallyPad(QWidget):
    """Tiles, number and log of one open shift; `counted` carries the step that was written.

    `show_shift` says which shift; without one the pad says so, and `open_asked` tells that one is wanted.
    `alone_asked` tells that the pad is wanted in a window of its own, once that was offered.
    """

    counted = Signal(object)
    open_asked = Signal()
    alone_asked = Signal()

    def __init__(
        self,
        tallies: Tallies,
        catalogues: Catalogues,
        user: User,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tallies, self._catalogues, self._user, self._changes = tallies, catalogues, user, changes
        self._shift: Shift | None = None
        self._chosen = ""
        self._is_beside: bool | None = None
        self.tiles, self.entry, self.log = TallyTiles(), TallyEntry(), TallyLog()
        self.head = TallyHead()
        self.late = TextField(self.tr("why it is counted late"))
        self._middle, self._beside = QStackedWidget(), QHBoxLayout()
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            "users-three",
            self.tr("No shift is open"),
            self.tr("A tally belongs to a shift. Open one, then count."),
            self.tr("Open an outing…"),
        )
        self._build()
        self._connect()
        self.refresh()

    def show_shift(self, shift: Shift | None) -> None:
        """Count in this shift from now on; None where none is open."""
        moved = shift is None or self._shift is None or shift.id != self._shift.id
        self._shift = shift
        asked = shift.plan.groups if shift is not None else ()
        self.head.offer_groups(self._catalogues.snapshot().groups, asked)
        if moved:
            self.late.clear()
            self.late.hide()
            self.choose("")
            self.entry.clear_problem()
        self.refresh()

    def shift(self) -> Shift | None:
        """Return the shift that is counted in."""
        return self._shift

    def focus_first(self) -> None:
        """Put focus where the digits work, or on the way to a shift."""
        (self if self._shift is not None else self._empty.action_button()).setFocus()

    def focus_rect(self) -> QRect:
        """Return where the focus ring belongs: round the tiles."""
        return QRect(self._middle.mapTo(self, QPoint()), self._middle.size())

    def offer_alone(self) -> None:
        """Show the button that asks for a window of its own; somebody listens to `alone_asked`."""
        self.head.alone.show()

    def refresh(self) -> None:
        """Show the figures and the log as they are now."""
        self.tiles.set_services(self._catalogues.snapshot().services)
        self.tiles.choose(self._chosen)
        self._stack.setCurrentIndex(0 if self._shift is not None else 1)
        self._settle()
        if self._shift is None:
            return
        self.tiles.set_counts(self._tallies.counters(self._user, self._shift.id))
        known = self._catalogues.snapshot()
        services = {service.key: service.name for service in known.services}
        groups = {unit.key: unit.name for unit in known.groups}
        self.log.show_steps(self._tallies.steps(self._user, self._shift.id, STEPS), services, groups)

    def choose(self, service: str) -> None:
        """Let a typed number go to this service; empty for none."""
        self._chosen = service
        self.tiles.choose(service)
        self.entry.choose(self.tiles.name_of(service))

    def chosen(self) -> str:
        """Return the service that a typed number goes to."""
        return self._chosen

    def count(self, service: str, amount: int) -> None:
        """Write a step; where it is refused, say why and keep what was typed."""
        if self._shift is None:
            return
        try:
            reason = self.late.text()
            step = self._tallies.add(
                self._user, self._shift.id, service, amount, self.head.group_key(), reason
            )
        except Refused as refused:
            self.entry.show_problem(words.refusal(refused))
            self.late.setVisible(refused.problem.field == REASON_FIELD)
            if not self.late.isHidden():
                self.late.setFocus()
            return
        self._wrote(step)

    def undo(self, step: TallyStep) -> None:
        """Take a step back by another one, or say why that cannot be."""
        try:
            back = self._tallies.undo(self._user, step.id)
        except Refused as refused:
            self.entry.show_problem(words.refusal(refused))
            return
        self._wrote(back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1–9 choose, + and − count one of what is chosen, Ctrl+Z takes the last step back."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        typed = event.text()
        if self._shift is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Z:
            self.log.undo.click()
        elif plain and typed.isdecimal() and self.tiles.service_of(int(typed)):
            self.choose(self.tiles.service_of(int(typed)))
            self.entry.ask()
        elif typed and typed in "+-−" and self._chosen:
            self.count(self._chosen, 1 if typed == "+" else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the log beside the tiles, or behind its button."""
        super().resizeEvent(event)
        self._settle()

    def _wrote(self, step: TallyStep) -> None:
        self.entry.clear_problem()
        self.choose(step.service)
        self.setFocus()  # not on a tile: Enter pressed twice must not count one more
        self._changes.tallied.emit()
        self.counted.emit(step)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.head.title.text())
        self._middle.addWidget(self.tiles)
        self._beside.setSpacing(16)
        self._beside.addWidget(self._stack, 1)
        counting = QWidget()
        column = QVBoxLayout(counting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._middle, 1)
        column.addWidget(self.late)
        column.addWidget(self.entry)
        self.late.setAccessibleName(self.late.placeholderText())
        self.late.hide()
        self._stack.addWidget(counting)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.head)
        whole.addLayout(self._beside, 1)

    def _connect(self) -> None:
        self.tiles.tapped.connect(self._on_tapped)
        self.tiles.picked.connect(self._on_picked)
        self.entry.written.connect(self._on_written)
        self.entry.one_less.connect(self._on_one_less)
        self.entry.left.connect(self.setFocus)
        self.late.returnPressed.connect(self.setFocus)
        self.entry.unreadable.connect(self._on_unreadable)
        self.log.undo_asked.connect(self.undo)
        self.head.others.clicked.connect(self._on_others)
        self.head.log_button.clicked.connect(self._on_log)
        self.head.alone.clicked.connect(self.alone_asked)
        self._empty.action_clicked.connect(self.open_asked)
        for fact in (
            *(self._changes.tallied, self._changes.visit_saved, self._changes.visit_changed),
            *(self._changes.visit_voided, self._changes.catalogue_changed),
        ):
            fact.connect(self.refresh)

    def _settle(self) -> None:
        open_shift, beside = self._shift is not None, self.width() >= WITH_LOG
        self.head.settle(self.width(), counting=open_shift, beside=beside)
        if beside is not self._is_beside:
            self._is_beside = beside
            self._place_log(beside=beside)
        if beside:
            self.log.setVisible(open_shift)

    def _place_log(self, *, beside: bool) -> None:
        """Move the log between its column and the place of the tiles."""
        if beside:
            self._middle.removeWidget(self.log)
            self._beside.addWidget(self.log)
            self.log.setFixedWidth(LOG_WIDTH)
        else:
            self._beside.removeWidget(self.log)
            self.log.setMinimumWidth(0)
            self.log.setMaximumWidth(QWIDGETSIZE_MAX)
            self._middle.addWidget(self.log)
        self._show_tiles(tiles=True)

    def _show_tiles(self, *, tiles: bool) -> None:
        self._middle.setCurrentWidget(self.tiles if tiles else self.log)
        self.head.show_log_words(tiles=tiles)

    def _on_tapped(self, service: str) -> None:
        self.choose(service)
        self.count(service, 1)

    def _on_picked(self, service: str) -> None:
        self.choose(service)
        self.entry.ask()

    def _on_written(self, amount: int) -> None:
        self.count(self._chosen, amount)

    def _on_one_less(self) -> None:
        self.count(self._chosen, -1)

    def _on_unreadable(self, problem: Problem) -> None:
        self.entry.show_problem(words.problem(problem))

    def _on_others(self) -> None:
        self.tiles.open_list(self.head.others)

    def _on_log(self) -> None:
        showing = self._middle.currentWidget() is self.tiles
        self._show_tiles(tiles=not showing)
        (self.log.rows if showing else self).setFocus()

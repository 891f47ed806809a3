"""The day beside the form: counters, the last save with its undo, today's entries, possible duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desk.domain.visit import Place
from desk.usecases import clock
from ui import theme, words
from ui.pages.day_list import DayDelegate, DayModel, at_time, who
from ui.pages.slip_row import SlipRow
from ui.pages.waiting_button import WaitingButton
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import SidePanel
from ui.widgets.choices import ComboField
from ui.widgets.facts import Counter, EmptyState
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desk.domain.visit import Visit
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import DayEntries, Duplicate, Saved
    from ui.pages.open_side import OpenSide


class DaySide(SidePanel):
    """Counters, last save, today's entries."""

    undo_asked = Signal()
    restore_asked = Signal()
    offer_taken = Signal()
    turn_asked = Signal()
    log_asked = Signal()
    waiting_asked = Signal()
    day_shown = Signal()

    def __init__(self, catalogues: Catalogues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._title = Text("", theme.SUB)
        self.place = ComboField([(place, words.place(place)) for place in Place])
        self.place.setAccessibleName(self.tr("Place"))
        self._visits = Counter(self.tr("visits"))
        self._dossiers = Counter(self.tr("dossiers"))
        self._vneid = Counter(self.tr("VNeID"))
        self._saved = Bar()
        self._tells_saved = False
        self._cleared = Bar("warn", self.tr("The form was cleared"), "", self.tr("Bring back"))
        self._told = Bar("warn")
        self._turn = GhostButton(self.tr("Turn the screen to the citizen"), "Ctrl+M", "desktop", low=True)
        self.slip = SlipRow()
        self._duplicate = Bar("warn", self.tr("Perhaps entered before"))
        self._model = DayModel(catalogues.snapshot(), self)
        self._list = QListView()
        self._day = QWidget()
        self._waiting_list: OpenSide | None = None
        self._waiting = WaitingButton()
        self._empty = EmptyState(
            "notebook",
            self.tr("Nothing recorded today yet"),
            self.tr("Type a name or press a number from 1 to 9. A citizen need not be named."),
        )
        self._build()

    def follow_catalogues(self) -> None:
        """Call services and procedures as they are called now; the day must be shown anew."""
        self._model.known = self._catalogues.snapshot()

    def set_with_log(self, shown: bool) -> None:
        """Offer the way to the whole log, or not."""
        self._whole.setVisible(shown)

    def show_day(self, day: DayEntries, when: date) -> None:
        """Show a day's figures and entries."""
        self._title.setText(
            self.tr("{weekday} {day}").format(weekday=words.weekday(when), day=f"{when:%d/%m}")
        )
        self._visits.set_figure(words.number(day.figures.visits))
        self._dossiers.set_figure(words.number(day.figures.distinct_dossiers))
        self._vneid.set_figure(words.number(day.figures.by_service.get("vneid_activate", 0)))
        self._model.set_visits(day.visits)
        self._list.setVisible(bool(day.visits))
        self._empty.setVisible(not day.visits)
        self.day_shown.emit()

    def set_waiting_list(self, waiting: OpenSide) -> None:
        """Take the list of what waits, to be shown in place of the day's entries when it is asked for."""
        self._waiting_list = waiting
        self._column.insertWidget(self._column.indexOf(self._day) + 1, waiting, 1)
        self.show_list(waiting=False)

    def show_waiting(self, count: int, *, late: bool) -> None:
        """Say how many items wait for their outcome, in amber once one waits since yesterday."""
        self._waiting.show_count(count, late=late)

    def show_list(self, *, waiting: bool) -> None:
        """Show what waits, or the day's entries."""
        if self._waiting_list is not None:
            self._waiting_list.setVisible(waiting)
            self._day.setVisible(not waiting)

    def shows_waiting_list(self) -> bool:
        """Whether the list of what waits stands in place of the day's entries."""
        return self._waiting_list is not None and not self._waiting_list.isHidden()

    def take_code(self, code: str) -> bool:
        """Give a scanned dossier code to the item that is being completed; False where there is none."""
        return self._waiting_list is not None and self._waiting_list.take_code(code)

    def show_saved(self, saved: Saved, *, with_slip: bool = False) -> None:
        """Say what was just saved, what was odd about it, offer to undo it and to print its slip."""
        at = clock.minute(saved.visit.recorded_at)
        title = self.tr("Saved at {time}").format(time=f"{at:%H:%M}")
        odd = " ".join(words.problem(each) for each in saved.warnings)
        self._saved.show_message(
            "warn" if odd else "ok", title, odd or who(saved.visit), self.tr("Undo"), "Ctrl+Z"
        )
        self._saved.show()
        self._tells_saved = True
        self._turn.show()
        self.slip.setVisible(with_slip)
        self._cleared.hide()

    def tells_saved(self) -> bool:
        """Whether the last thing that was said is that a visit was saved."""
        return self._tells_saved and not self._saved.isHidden()

    def show_undone(self, visit: Visit) -> None:
        """Say that the last save was undone."""
        self._saved.show_message(
            "warn", self.tr("Undone"), self.tr("{name}: no longer counted").format(name=who(visit))
        )
        self._tells_saved = False
        self._saved.show()
        self._turn.hide()
        self.slip.hide()

    def show_refused(self, sentence: str) -> None:
        """Say why nothing was saved or undone."""
        self._tells_saved = False
        self._saved.show_message("warn", "", sentence)
        self._saved.show()

    def tell(self, title: str, words: str = "", action: str = "") -> None:
        """Say something about a scan or a draft, perhaps with an offer; `offer_taken` tells it was taken."""
        self._told.show_message("warn", title, words, action)
        self._told.show()

    def tell_done(self, title: str, words: str = "") -> None:
        """Say that something went well, in the same place."""
        self._told.show_message("ok", title, words)
        self._told.show()

    def be_quiet(self) -> None:
        """Take back what was told of the visit before."""
        self._told.hide()

    def show_duplicates(self, found: Sequence[Duplicate]) -> None:
        """Point at visits that this one may repeat; never in the way of saving."""
        self._model.mark(frozenset(each.visit.id for each in found))
        self._duplicate.setVisible(bool(found))
        if found:
            first = found[0]
            told = self._repeats_dossier(first) if first.dossier else self._repeats_procedure(first)
            self._duplicate.show_message("warn", self.tr("Perhaps entered before"), told)

    def _repeats_dossier(self, found: Duplicate) -> str:
        told = self.tr("Dossier {code} was entered on {day}, {name}. It can be saved all the same.")
        day = f"{found.visit.day:%d/%m/%Y}"
        return told.format(code=found.dossier, day=day, name=who(found.visit))

    def _repeats_procedure(self, found: Duplicate) -> str:
        told = self.tr("{name}: {procedure} was entered at {time}. It can be saved all the same.")
        procedure = self._model.known.procedure_by_code[found.procedure].short_name
        return told.format(name=who(found.visit), procedure=procedure, time=at_time(found.visit))

    def show_cleared(self) -> None:
        """Offer what was just cleared."""
        self._cleared.show()

    def hide_cleared(self) -> None:
        """There is nothing to bring back."""
        self._cleared.hide()

    def _build(self) -> None:
        counters = QHBoxLayout()
        counters.setSpacing(8)
        for counter in (self._visits, self._dossiers, self._vneid):
            counters.addWidget(counter, 1)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Recorded today"), theme.CAPTION, "ink2", weight=600), 1)
        self._whole = GhostButton(self.tr("Whole log"), "F3", low=True)
        self._whole.clicked.connect(self.log_asked)
        head.addWidget(self._whole)
        self._list.setModel(self._model)
        self._list.setItemDelegate(DayDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.setAccessibleName(self.tr("Recorded today"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(6)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self.place)
        column.addLayout(title)
        column.addLayout(counters)
        column.addWidget(self._saved)
        column.addWidget(self._cleared)
        column.addWidget(self._turn)
        column.addWidget(self.slip)
        column.addWidget(self._told)
        column.addWidget(self._waiting)
        day = QVBoxLayout(self._day)
        day.setContentsMargins(0, 0, 0, 0)
        day.setSpacing(6)
        day.addLayout(head)
        day.addWidget(self._list, 1)
        day.addWidget(self._empty, 1)
        column.addWidget(self._day, 1)
        column.addWidget(self._duplicate)
        for bar in (self._saved, self._turn, self.slip, self._cleared, self._told, self._duplicate):
            bar.hide()
        self._turn.clicked.connect(self.turn_asked)
        self._waiting.clicked.connect(self.waiting_asked)
        self._told.action_clicked.connect(self.offer_taken)
        self._saved.action_clicked.connect(self.undo_asked)
        self._cleared.action_clicked.connect(self.restore_asked)

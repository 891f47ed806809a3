"""The day beside the form: counters, the last save with its undo, and today's entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk.domain.visit import Outcome
from desk.usecases import clock
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import SidePanel
from ui.widgets.facts import Counter, EmptyState
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.visit import Visit
    from desk.usecases.visits import DayEntries, Saved

ROW = 46
Index = QModelIndex | QPersistentModelIndex


class DayModel(QAbstractListModel):
    """Today's visits, newest first."""

    def __init__(
        self, services: Mapping[str, Service], procedures: Mapping[str, Procedure], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._procedures = procedures
        self._visits: tuple[Visit, ...] = ()

    def set_visits(self, visits: tuple[Visit, ...]) -> None:
        """Show these visits."""
        self.beginResetModel()
        self._visits = visits
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a visit."""
        return 0 if parent is not None and parent.isValid() else len(self._visits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The visit for the delegate, and one line for screen readers."""
        visit = self._visits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return visit
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return f"{at_time(visit)}, {who(visit)}, {self.what(visit)}"
        return None

    def what(self, visit: Visit) -> str:
        """What was done in the visit: the procedure where there is one, else the services."""
        names = []
        for item in visit.items:
            procedure = self._procedures.get(item.procedure)
            service = self._services.get(item.service)
            names.append(
                f"{procedure.code} {procedure.short_name}"
                if procedure
                else service.name
                if service
                else item.service
            )
        return " · ".join(names)


class DayDelegate(QStyledItemDelegate):
    """Two lines a visit: time, who and how it ended; below what was done."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        del option, index
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one visit."""
        visit: Visit = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        rect: QRect = option.rect
        colours = theme.colours()
        painter.save()
        if visit.voided:
            painter.setOpacity(0.55)
        top = QRect(rect.x(), rect.y() + 3, rect.width(), 20)
        painting.text(painter, top, at_time(visit), theme.font(theme.CAPTION), colours.ink2)
        right = _outcome(painter, QRect(top.right() - 120, top.y(), 120, 20), visit)
        name = theme.font(theme.SMALL, 600)
        name.setStrikeOut(visit.voided)
        painting.text(painter, top.adjusted(46, 0, -right - 6, 0), who(visit), name, colours.ink)
        below = QRect(rect.x() + 46, rect.y() + 22, rect.width() - 48, 20)
        what = model.what(visit) if isinstance(model, DayModel) else ""
        painting.text(painter, below, what, theme.font(theme.CAPTION), colours.ink2)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()


def _outcome(painter: QPainter, place: QRect, visit: Visit) -> int:
    """Draw how the visit ended at the right; the width that was used."""
    colours = theme.colours()
    ends = [item.outcome for item in visit.items if item.outcome is not None]
    worst = max(ends, key=list(Outcome).index) if ends else Outcome.SUBMITTED
    if visit.voided:
        icons.draw(painter, QRect(place.right() - 16, place.y(), 16, 20), "prohibit", colours.ink2, 14)
        return 20
    if worst is Outcome.SUBMITTED:
        icons.draw(painter, QRect(place.right() - 16, place.y(), 16, 20), "check-circle-fill", colours.ok, 14)
        return 20
    ink = {Outcome.PENDING: colours.warn, Outcome.UNFINISHED: colours.err}.get(worst, colours.ink2)
    return painting.text(
        painter, place, words.outcome(worst), theme.font(theme.CAPTION, 600), ink, painting.RIGHT
    )


def at_time(visit: Visit) -> str:
    """The time at the desk; the time of recording where none was told."""
    shown = visit.time or clock.minute(visit.recorded_at)
    return f"{shown:%H:%M}"


def who(visit: Visit) -> str:
    """The citizen's name, or that there is none."""
    return visit.citizen.name if visit.citizen and visit.citizen.name else words.anonymous()


class DaySide(SidePanel):
    """Counters, last save, today's entries."""

    undo_asked = Signal()
    restore_asked = Signal()
    log_asked = Signal()

    def __init__(
        self,
        services: Mapping[str, Service],
        procedures: Mapping[str, Procedure],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._title = Text("", theme.SUB)
        self._visits = Counter(self.tr("visits"))
        self._dossiers = Counter(self.tr("dossiers"))
        self._vneid = Counter(self.tr("VNeID"))
        self._saved = Bar()
        self._cleared = Bar("warn", self.tr("The form was cleared"), "", self.tr("Bring back"))
        self._model = DayModel(services, procedures, self)
        self._list = QListView()
        self._empty = EmptyState(
            "notebook",
            self.tr("Nothing recorded today yet"),
            self.tr("Type a name or press a number from 1 to 9. A citizen need not be named."),
        )
        self._build()

    def set_with_log(self, shown: bool) -> None:
        """Offer the way to the whole log, or not."""
        self._whole.setVisible(shown)

    def show_day(self, day: DayEntries) -> None:
        """Show a day's figures and entries."""
        today = clock.today()
        self._title.setText(
            self.tr("{weekday} {day}").format(weekday=words.weekday(today), day=f"{today:%d/%m/%Y}")
        )
        self._visits.set_figure(words.number(day.figures.visits))
        self._dossiers.set_figure(words.number(day.figures.distinct_dossiers))
        self._vneid.set_figure(words.number(day.figures.quantity.get("vneid_activate", 0)))
        self._model.set_visits(day.visits)
        self._list.setVisible(bool(day.visits))
        self._empty.setVisible(not day.visits)

    def show_saved(self, saved: Saved) -> None:
        """Say what was just saved, what was odd about it, and offer to undo it."""
        at = clock.minute(saved.visit.recorded_at)
        title = self.tr("Saved at {time}").format(time=f"{at:%H:%M}")
        odd = " ".join(words.problem(each) for each in saved.warnings)
        self._saved.show_message(
            "warn" if odd else "ok", title, odd or who(saved.visit), self.tr("Undo"), "Ctrl+Z"
        )
        self._saved.show()
        self._cleared.hide()

    def show_undone(self, visit: Visit) -> None:
        """Say that the last save was undone."""
        self._saved.show_message(
            "warn", self.tr("Undone"), self.tr("{name}: no longer counted").format(name=who(visit))
        )
        self._saved.show()

    def show_refused(self, sentence: str) -> None:
        """Say why nothing was undone."""
        self._saved.show_message("warn", "", sentence)
        self._saved.show()

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
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(counters)
        column.addWidget(self._saved)
        column.addWidget(self._cleared)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        self._saved.hide()
        self._cleared.hide()
        self._saved.action_clicked.connect(self.undo_asked)
        self._cleared.action_clicked.connect(self.restore_asked)

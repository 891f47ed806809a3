"""Today's visits as a list of two-line rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.domain.visit import Outcome
from desk.usecases import clock
from ui import icons, theme, words
from ui.widgets import painting

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QPainter

    from desk.domain.visit import Visit
    from desk.usecases.catalogues import Snapshot

ROW = 46
Index = QModelIndex | QPersistentModelIndex


class DayModel(QAbstractListModel):
    """Today's visits, newest first, with services and procedures called as in `known`."""

    def __init__(self, known: Snapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self.known = known
        self._visits: tuple[Visit, ...] = ()
        self._marked: frozenset[UUID] = frozenset()

    def mark(self, visits: frozenset[UUID]) -> None:
        """Tint the rows of these visits."""
        self._marked = visits
        if self._visits:
            self.dataChanged.emit(self.index(0), self.index(len(self._visits) - 1))

    def is_marked(self, visit: Visit) -> bool:
        """Whether a visit's row is tinted."""
        return visit.id in self._marked

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
            procedure = self.known.procedure_by_code.get(item.procedure)
            service = self.known.service_by_key.get(item.service)
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
        if isinstance(model, DayModel) and model.is_marked(visit):
            painter.fillRect(rect, theme.colour("warn_soft"))
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
    """The citizen's name, else what is shown of number or phone, or that there is none."""
    return words.citizen_name(visit.citizen)

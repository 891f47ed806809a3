"""Help items that wait for their outcome as a list of two-line rows, the oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme, words
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desk.domain.open_item import OpenItem
    from desk.usecases.catalogues import Catalogues

ROW = 46
WHAT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class OpenModel(QAbstractListModel):
    """The open items."""

    def __init__(self, catalogues: Catalogues, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._items: tuple[OpenItem, ...] = ()
        self._what: tuple[str, ...] = ()

    def set_items(self, items: Sequence[OpenItem]) -> None:
        """Show these items."""
        self.beginResetModel()
        self._items = tuple(items)
        # Words are made here and never while a row is painted: the catalogue may have to be read anew.
        self._what = tuple(map(self._words_for, items))
        self.endResetModel()

    def item(self, row: int) -> OpenItem | None:
        """Return the item of a row, or None."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def files_dossier(self, item: OpenItem) -> bool:
        """Whether the item's service files a dossier."""
        service = self._catalogues.snapshot().service_by_key.get(item.service)
        return service is not None and service.files_dossier

    def rowCount(self, parent: Index | None = None) -> int:
        """One row an item."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The item for the delegate, and one line for screen readers."""
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == WHAT_ROLE:
            return self._what[index.row()]
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return ", ".join((who(item), self._what[index.row()], age(item)))
        return None

    def _words_for(self, item: OpenItem) -> str:
        """Say what was done, and how far it came."""
        known = self._catalogues.snapshot()
        procedure = known.procedure_by_code.get(item.procedure)
        service = known.service_by_key.get(item.service)
        name = procedure.short_name if procedure else service.name if service else item.service
        end = words.outcome(item.outcome) or QCoreApplication.translate("OpenList", "outcome not known")
        return f"{end} · {name}"


class OpenDelegate(QStyledItemDelegate):
    """Two lines an item: who and how old, below how far and what."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        del option, index
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        item: OpenItem = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        colours = theme.colours()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme.colour("accent"))
        top = QRect(rect.x() + 8, rect.y() + 3, rect.width() - 14, 20)
        late = colours.warn if item.age else colours.ink2
        right = painting.text(painter, top, age(item), theme.font(theme.CAPTION, 600), late, painting.RIGHT)
        name = top.adjusted(0, 0, -right - 6, 0)
        painting.text(painter, name, who(item), theme.font(theme.SMALL, 600), colours.ink)
        below = QRect(top.x(), rect.y() + 22, top.width(), 20)
        painting.text(painter, below, str(index.data(WHAT_ROLE)), theme.font(theme.CAPTION), colours.ink2)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()


def who(item: OpenItem) -> str:
    """The citizen's name, or that there is none."""
    return item.citizen_name or words.anonymous()


def age(item: OpenItem) -> str:
    """How long the item waits."""
    if item.age == 0:
        return QCoreApplication.translate("OpenList", "today")
    if item.age == 1:
        return QCoreApplication.translate("OpenList", "yesterday")
    return QCoreApplication.translate("OpenList", "{n} days").format(n=item.age)

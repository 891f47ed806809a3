"""The log of the tally: every step with who and when; a step taken back stays, struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk.usecases import clock
from ui import theme
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Card, Hairline
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter

    from desk.domain.tally import TallyStep

ROW = 44
AMOUNT = 52
Index = QModelIndex | QPersistentModelIndex


def signed(amount: int) -> str:
    """A step as it is written: +10, −1."""
    return f"+{amount}" if amount >= 0 else f"−{-amount}"


class TallyLogModel(QAbstractListModel):
    """The steps of a shift, newest first, with the names of services and groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[TallyStep] = ()
        self._services: Mapping[str, str] = {}
        self._groups: Mapping[str, str] = {}

    def show_steps(
        self, steps: Sequence[TallyStep], services: Mapping[str, str], groups: Mapping[str, str]
    ) -> None:
        """Show steps under these names."""
        self.beginResetModel()
        self._steps, self._services, self._groups = steps, services, groups
        self.endResetModel()

    def steps(self) -> list[TallyStep]:
        """Return the steps, newest first."""
        return list(self._steps)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many steps there are."""
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The step itself (UserRole), or its words."""
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return step
        words = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        if role in words:
            return f"{signed(step.amount)} {self.what(step)}, {self.told(step)}"
        return None

    def what(self, step: TallyStep) -> str:
        """What was counted."""
        return self._services.get(step.service, step.service)

    def told(self, step: TallyStep) -> str:
        """When, who, which group, and what is special about the step."""
        parts = [f"{clock.local(step.at):%H:%M}"]
        if step.unit:
            parts.append(self._groups.get(step.unit, step.unit))
        if step.sheet is not None:
            parts.append(self.tr("paper sheet"))
        if step.undoes is not None:
            parts.append(self.tr("takes a step back"))
        if step.undone:
            parts.append(self.tr("taken back"))
        parts.append(" ".join(step.by_name.split()[-2:]))  # as people call each other here
        return " · ".join(part for part in parts if part)


class TallyLogDelegate(QStyledItemDelegate):
    """Two lines a step: ±n and the service; below when and who."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        del option, index
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one step."""
        step: TallyStep = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        assert isinstance(model, TallyLogModel)
        rect: QRect = option.rect
        colours = theme.colours()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        font = theme.font(theme.SMALL, 600)
        font.setStrikeOut(step.undone)
        ink = colours.ink3 if step.undone else colours.accent if step.amount > 0 else colours.err
        room = QRect(rect.x() + 6, rect.y() + 3, AMOUNT - 10, 20)
        painting.text(painter, room, signed(step.amount), font, ink)
        line = QRect(rect.x() + AMOUNT, rect.y() + 3, rect.width() - AMOUNT - 4, 20)
        painting.text(painter, line, model.what(step), font, colours.ink3 if step.undone else colours.ink)
        below = line.translated(0, 19)
        painting.text(painter, below, model.told(step), theme.font(theme.CAPTION), colours.ink2)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()


class StepList(QListView):
    """The rows; Delete and Enter ask to take the current one back."""

    undo_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current step back by Delete or Enter."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.undo_asked.emit()
            return
        super().keyPressEvent(event)


class TallyLog(Card):
    """The log with its way back; `undo_asked` carries the step that is chosen, or the newest that can be."""

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TallyLogModel(self)
        self.rows = StepList()
        self._empty = Text(
            self.tr("Nothing was counted in this shift yet."), theme.CAPTION, "ink2", wrap=True
        )
        self.undo = GhostButton(self.tr("Undo"), "Ctrl+Z", low=True)
        self.undo.clicked.connect(self._on_undo)
        self.rows.undo_asked.connect(self._on_undo)
        self._build()
        self.show_steps((), {}, {})

    def show_steps(
        self, steps: Sequence[TallyStep], services: Mapping[str, str], groups: Mapping[str, str]
    ) -> None:
        """Show the steps of a shift, newest first; none is chosen."""
        self._model.show_steps(steps, services, groups)
        self.rows.setVisible(bool(steps))
        self._empty.setVisible(not steps)
        self.undo.setEnabled(self.last() is not None)

    def steps(self) -> list[TallyStep]:
        """Return what is shown."""
        return self._model.steps()

    def last(self) -> TallyStep | None:
        """Return the chosen step where one is, else the newest that can be taken back."""
        chosen = self.rows.selectionModel().selectedIndexes()
        if chosen:
            step: TallyStep = chosen[0].data(Qt.ItemDataRole.UserRole)
            return step
        return next((step for step in self.steps() if not step.undone and step.undoes is None), None)

    def _build(self) -> None:
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(TallyLogDelegate(self.rows))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(self.tr("Log of the tally"))
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Log of the tally"), theme.STRONG), 1)
        head.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._empty)
        column.addWidget(self.rows, 1)
        column.addStretch(0)

    def _on_undo(self) -> None:
        step = self.last()
        if step is not None:
            self.undo_asked.emit(step)

"""The left of the page of targets: the plan, its indicators with their bars, and what is off target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from desk.domain.numbers import shown
from desk.domain.target import TargetLine
from ui import target_words, theme
from ui.pages.targets_bars import draw_bar
from ui.widgets import painting
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import Hairline, Panel
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from desk.domain.amount import Amount
    from desk.domain.target import OffTargetLine, TargetPlan, TargetReport

WIDTH = 284
ROW = 58
OFF_ROW = 27
LINE = Qt.ItemDataRole.UserRole + 1
FULL = 0.62  # of the row's width, where 100 per cent lie
OFF_MOST, OFF_LEAST = 7, 3
ROOM = 8  # rows that the indicators and what is off target share


class IndicatorDelegate(QStyledItemDelegate):
    """Paints an indicator: name and percentage, its bar, done of target and what is left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(WIDTH, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one indicator."""
        line, rect, colours = index.data(LINE), option.rect, theme.colours()
        assert isinstance(line, TargetLine)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if chosen:
            painting.box(painter, rect.adjusted(0, 1, 0, -1), colours.accent_soft)
            painter.fillRect(QRect(rect.x(), rect.y() + 6, 3, rect.height() - 12), theme.colour("accent"))
        ink = colours.accent_ink if chosen else colours.ink
        room = rect.adjusted(12, 3, -10, 0)
        first = QRect(room.x(), room.y(), room.width(), theme.SMALL.line)
        percent = target_words.percent(line.progress)
        font = theme.font(theme.SMALL, 600)
        painting.text(painter, first, percent, font, ink, painting.RIGHT)
        name = first.adjusted(0, 0, -painting.text_width(percent, font) - 8, 0)
        painting.text(painter, name, line.name, font, ink)
        bar = QRect(room.x(), first.bottom() + 1, room.width(), 11)
        draw_bar(painter, bar, line.progress, room.width() * FULL, 5, "accent_soft" if chosen else "surface")
        last = QRect(room.x(), bar.bottom() + 1, room.width(), theme.CAPTION.line)
        small = theme.font(theme.CAPTION)
        painting.text(
            painter, last, target_words.figure(line.progress, line.unit_of_account), small, colours.ink2
        )
        rest = target_words.left_in_words(line.progress)
        painting.text(painter, last, rest, small, colours.ink2, painting.RIGHT)
        painter.restore()


class IndicatorList(QListView):
    """The indicators of a plan; `chosen` carries the code of the one that is gone to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = IndicatorDelegate(self)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_lines(self, lines: Sequence[TargetLine], code: str) -> None:
        """Show these and mark the one with that code; nothing is sent."""
        blocked = self.selectionModel().blockSignals(True)
        self._rows.clear()
        for line in lines:
            item = QStandardItem(line.name)
            item.setData(line, LINE)
            spoken = (
                line.name,
                target_words.percent(line.progress),
                target_words.left_in_words(line.progress),
            )
            item.setAccessibleText(", ".join(spoken))
            self._rows.appendRow(item)
        self.selectionModel().blockSignals(blocked)
        self.mark(code)

    def mark(self, code: str) -> None:
        """Mark an indicator without sending it."""
        blocked = self.selectionModel().blockSignals(True)
        for row in range(self._rows.rowCount()):
            if self._rows.item(row).data(LINE).indicator == code:
                self.setCurrentIndex(self._rows.index(row, 0))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(LINE)
        if isinstance(line, TargetLine):
            self.chosen.emit(line.indicator)


class OffTarget(Panel):
    """What was done off target: figures without a percentage, a total for each unit of account.

    `asked` carries the line that was clicked.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._lines: Sequence[OffTargetLine] = ()
        self._totals: Sequence[Amount] = ()

    def set_report(self, lines: Sequence[OffTargetLine], totals: Sequence[Amount], most: int) -> None:
        """Show the largest figures, `most` of them, and all totals; the tip tells the others."""
        ranked = sorted(lines, key=lambda line: -line.amount.value)
        self._lines = ranked[:most]
        self._totals = totals
        told = [f"{each.name}: {shown(each.amount.value)} {each.amount.unit}" for each in ranked]
        self.setAccessibleName("; ".join([*told, self._summed()]))
        self.setToolTip("\n".join(told))
        self.setFixedHeight(OFF_ROW * len(self._lines) + (OFF_ROW if totals else 0))
        self.update()

    def paintEvent(self, event: object) -> None:
        """Draw a line for each figure, and the totals."""
        super().paintEvent(event)  # type: ignore[arg-type]
        painter, colours = painting.painter_on(self), theme.colours()
        units = [painting.text_width(each.amount.unit, theme.font(theme.CAPTION)) for each in self._lines]
        beside = max(units, default=0) + 6
        for number, line in enumerate(self._lines):
            row = QRect(0, number * OFF_ROW, self.width() - 10, OFF_ROW)
            value = shown(line.amount.value)
            unit = QRect(row.right() - beside + 6, row.y(), beside, OFF_ROW)
            painting.text(painter, unit, line.amount.unit, theme.font(theme.CAPTION), colours.ink2)
            figure = row.adjusted(0, 0, -beside, 0)
            width = painting.text(
                painter, figure, value, theme.font(theme.SMALL, 600), colours.ink, painting.RIGHT
            )
            name = figure.adjusted(0, 0, -width - 10, 0)
            painting.text(painter, name, line.name, theme.font(theme.SMALL, 400), colours.ink)
        last = QRect(0, len(self._lines) * OFF_ROW, self.width(), OFF_ROW)
        painting.text(painter, last, self._summed(), theme.font(theme.CAPTION, 600), colours.ink2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the rows behind a figure."""
        number = int(event.position().y()) // OFF_ROW
        if event.button() == Qt.MouseButton.LeftButton and 0 <= number < len(self._lines):
            self.asked.emit(self._lines[number])

    def _summed(self) -> str:
        if not self._totals:
            return ""
        told = " · ".join(f"{shown(each.value)} {each.unit}" for each in self._totals)
        return self.tr("Together {totals}").format(totals=told)


class TargetsList(Panel):
    """`plan_chosen` carries a plan's id, `indicator_chosen` a code; `setup_asked` wants targets to be set."""

    plan_chosen = Signal(object)
    indicator_chosen = Signal(str)
    setup_asked = Signal()

    def __init__(self, *, may_set: bool, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("right",), parent)
        self.setFixedWidth(WIDTH)
        self.plans = ComboField()
        self.plans.setAccessibleName(self.tr("Plan"))
        self.reached = FieldLabel(self.tr("In target"))
        self.list = IndicatorList()
        self.reached.set_buddy(self.list)
        self.off_title = FieldLabel(self.tr("Off target"))
        self.off = OffTarget()
        self.off_note = Text(
            self.tr("Different units of account are never added."), theme.CAPTION, "ink3", wrap=True
        )
        self.setup = OutlineButton(self.tr("Plan and targets…"), icon="pencil-simple")
        self.indicators = GhostButton(self.tr("All indicators…"))
        self._build()
        self.setup.setHidden(not may_set)
        self.plans.currentIndexChanged.connect(self._on_plan_chosen)
        self.list.chosen.connect(self.indicator_chosen)
        self.setup.clicked.connect(self.setup_asked)

    def set_plans(self, plans: Sequence[TargetPlan]) -> None:
        """Offer plans; the one that is shown stays where it is still there."""
        self.plans.set_choices([(plan.id, plan.name) for plan in plans])

    def set_report(self, report: TargetReport | None, code: str) -> None:
        """Show a plan's indicators and what is off target."""
        lines = report.lines if report is not None else ()
        self.list.set_lines(lines, code)
        count = self.tr("{reached} of {count} reached") if lines else ""
        self.reached.set_note(count.format(reached=report.reached if report else 0, count=len(lines)))
        off = report.off_target if report is not None else ()
        totals = report.off_totals if report is not None else ()
        self.off.set_report(off, totals, min(OFF_MOST, max(OFF_LEAST, ROOM - len(lines))))
        for part in (self.off, self.off_title):
            part.setVisible(bool(off))
        self.off_note.setVisible(len(totals) > 1)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 9, 12)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Targets"), theme.TITLE))
        column.addWidget(self.plans)
        column.addWidget(self.reached)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline())
        for part in (self.off_title, self.off, self.off_note):
            column.addWidget(part)
        column.addWidget(self.setup)
        column.addWidget(self.indicators)

    def _on_plan_chosen(self) -> None:
        self.plan_chosen.emit(self.plans.value)

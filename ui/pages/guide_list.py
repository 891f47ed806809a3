"""The procedures that have a guide sheet, as a list of cards; only the visible ones are painted."""

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
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.domain.procedure import Procedure
from desk.usecases import clock
from ui import icons, theme, words
from ui.pages import guide_words
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

CARD = 96
INSET = 4  # room for the focus ring between two cards
PADDING = 12
LINE = 19
PROCEDURE_ROLE = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


class GuideModel(QAbstractListModel):
    """The procedures found, in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._procedures: list[Procedure] = []

    def set_procedures(self, procedures: Sequence[Procedure]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._procedures = list(procedures)
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Return the row of a procedure, or -1."""
        rows = (row for row, procedure in enumerate(self._procedures) if procedure.code == code)
        return next(rows, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._procedures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the procedure itself, or what a screen reader says."""
        procedure = self._procedures[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return procedure.short_name
        if role == PROCEDURE_ROLE:
            return procedure
        if role == Qt.ItemDataRole.AccessibleTextRole:
            link = guide_words.link_state(procedure, clock.today()).words
            level = words.level(procedure.level)
            return ", ".join((procedure.short_name, procedure.code, procedure.field, level, link))
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints a procedure as a card: name, code and field, level and channel, what is known of its link."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are equally high."""
        return QSize(200, CARD + 2 * INSET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        procedure = index.data(PROCEDURE_ROLE)
        if not isinstance(procedure, Procedure):
            return
        card: QRect = option.rect.adjusted(INSET, INSET, -INSET, -INSET)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, card, state)
        self._draw_words(painter, card.adjusted(PADDING, 9, -PADDING, 0), procedure)
        painter.restore()

    def _draw_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painting.box(painter, card, colours.accent_soft, colours.accent, 2, theme.CARD_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, card, colours.alt, colours.ink2, 1, theme.CARD_RADIUS)
        else:
            painting.box(painter, card, colours.surface, colours.line, 1, theme.CARD_RADIUS)

    def _draw_words(self, painter: QPainter, room: QRect, procedure: Procedure) -> None:
        colours = theme.colours()
        name_font = theme.font(theme.SMALL, 600)
        top = room.y()
        for line in painting.wrapped(procedure.short_name, name_font, room.width()):
            painting.text(painter, QRect(room.x(), top, room.width(), LINE), line, name_font, colours.ink)
            top += LINE
        place = QRect(room.x(), room.y() + 2 * LINE + 1, room.width(), LINE)
        subject = f"{procedure.code} · {procedure.field}"
        painting.text(painter, place, subject, theme.font(theme.CAPTION), colours.ink2)
        self._draw_facts(painter, place.translated(0, LINE + 1), procedure)

    def _draw_facts(self, painter: QPainter, room: QRect, procedure: Procedure) -> None:
        colours = theme.colours()
        font = theme.font(theme.CAPTION, 500)
        shape = guide_words.LEVEL_SHAPES[procedure.level]
        shape_ink = colours.ink2 if shape == "unknown" else colours.accent
        painting.level(painter, QRect(room.x(), room.y(), 12, room.height()), shape, shape_ink)
        facts = f"{words.level(procedure.level)} · {guide_words.channel(procedure.channel)}"
        link = guide_words.link_state(procedure, clock.today())
        needed = 18 + painting.text_width(facts, font) + 16 + 18 + painting.text_width(link.words, font)
        said = link.words if needed <= room.width() else link.brief
        width = painting.text_width(said, font)
        ink = str(getattr(colours, link.tone))
        icon = QRect(room.right() - width - 18, room.y(), 16, room.height())
        icons.draw(painter, icon, link.icon, ink, 13)
        painting.text(
            painter, QRect(room.right() - width, room.y(), width + 2, room.height()), said, font, ink
        )
        left = room.adjusted(18, 0, -(width + 26), 0)
        painting.text(painter, left, facts, font, colours.ink2)


class GuideList(QListView):
    """The cards; `procedure_chosen` follows the current one, by key, mouse or program."""

    procedure_chosen = Signal(object)  # Procedure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = GuideModel(self)
        self._delegate = CardDelegate(self)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(CARD // 2)
        self.setAccessibleName(self.tr("Guide sheets"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_procedures(self, procedures: Sequence[Procedure], chosen: str = "") -> None:
        """Show procedures and choose one by its code, else the first."""
        self._cards.set_procedures(procedures)
        if procedures:
            self.choose(chosen) or self.choose(procedures[0].code)

    def choose(self, code: str) -> bool:
        """Choose a procedure and bring it into view; False where it is not in the list."""
        row = self._cards.row_of(code)
        if row < 0:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def count(self) -> int:
        """Return how many procedures are shown."""
        return self._cards.rowCount()

    def chosen(self) -> Procedure | None:
        """Return the chosen procedure."""
        found = self.currentIndex().data(PROCEDURE_ROLE) if self.currentIndex().isValid() else None
        return found if isinstance(found, Procedure) else None

    def step(self, rows: int) -> None:
        """Choose the card so many rows further down, or up."""
        row = min(max(self.currentIndex().row() + rows, 0), self.count() - 1)
        self.setCurrentIndex(self._cards.index(row))

    def focus_rect(self) -> QRect:
        """Return where the focus ring belongs: the chosen card."""
        card = self.visualRect(self.currentIndex()).adjusted(INSET, INSET, -INSET, -INSET)
        return card.translated(self.viewport().pos()) if self.currentIndex().isValid() else self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; letters are never taken as a search."""
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.procedure_chosen.emit(current.data(PROCEDURE_ROLE))

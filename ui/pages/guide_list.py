"""What has a guide sheet, as a list of cards; only the visible ones are painted."""

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
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.domain.sheet_card import SheetCard
from desk.domain.sheet_subject import SubjectKind
from ui import icons, theme, words
from ui.pages import guide_words
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CARD = 96
INSET = 4  # room for the focus ring between two cards
PADDING = 12
LINE = 19
BADGE = 20
CARD_ROLE = int(Qt.ItemDataRole.UserRole)
COPIES_ROLE = CARD_ROLE + 1

Index = QModelIndex | QPersistentModelIndex


class GuideModel(QAbstractListModel):
    """The cards found, in the order in which they were found, and how many copies of each are in the set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[SheetCard] = []
        self._copies: Mapping[str, int] = {}

    def set_cards(self, cards: Sequence[SheetCard]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def set_copies(self, copies: Mapping[str, int]) -> None:
        """Mark what is in the print set, by key."""
        self._copies = dict(copies)
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    def row_of(self, key: str) -> int:
        """Return the row of a card, or -1."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the card itself, its copies in the set, or what a screen reader says."""
        card = self._cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.name
        if role == CARD_ROLE:
            return card
        if role == COPIES_ROLE:
            return self._copies.get(card.key, 0)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in _said(card) if part)
        return None


def _said(card: SheetCard) -> tuple[str, ...]:
    link = guide_words.link_state(card).words
    if card.subject.kind is not SubjectKind.PROCEDURE:
        return card.name, card.field, link
    return card.name, card.key, card.field, words.level(card.level), link


def badge_of(card: QRect) -> QRect:
    """Return where the mark of the print set stands on a card."""
    return QRect(card.right() - PADDING - BADGE + 1, card.y() + 8, BADGE, BADGE)


class CardDelegate(QStyledItemDelegate):
    """Paints a card: name, code and field, level and channel, how its link stands, copies in the set."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are equally high."""
        return QSize(200, CARD + 2 * INSET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        told = index.data(CARD_ROLE)
        if not isinstance(told, SheetCard):
            return
        card: QRect = option.rect.adjusted(INSET, INSET, -INSET, -INSET)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, card, option.state, broken=told.broken)
        self._draw_badge(painter, badge_of(card), int(index.data(COPIES_ROLE)), told)
        self._draw_words(painter, card.adjusted(PADDING, 9, -PADDING, 0), told)
        painter.restore()

    def _draw_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag, *, broken: bool) -> None:
        colours = theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painting.box(painter, card, colours.accent_soft, colours.accent, 2, theme.CARD_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, card, colours.alt, colours.ink2, 1, theme.CARD_RADIUS)
        else:
            edge = colours.err if broken else colours.line
            painting.box(painter, card, colours.surface, edge, 1, theme.CARD_RADIUS)

    def _draw_badge(self, painter: QPainter, place: QRect, copies: int, card: SheetCard) -> None:
        colours = theme.colours()
        if copies:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(place)
            font = theme.font(theme.CAPTION, 600)
            painting.text(painter, place, str(copies), font, colours.surface, painting.CENTRE)
        elif not card.broken:
            icons.draw(painter, place, "plus-circle", colours.ink2, 18)

    def _draw_words(self, painter: QPainter, room: QRect, card: SheetCard) -> None:
        colours = theme.colours()
        name_font = theme.font(theme.SMALL, 600)
        top, width = room.y(), room.width() - BADGE - 8
        for line in painting.wrapped(card.name, name_font, width):
            painting.text(painter, QRect(room.x(), top, width, LINE), line, name_font, colours.ink)
            top += LINE
        place = QRect(room.x(), room.y() + 2 * LINE + 1, room.width(), LINE)
        procedure = card.subject.kind is SubjectKind.PROCEDURE
        subject = f"{card.key} · {card.field}" if procedure else card.field
        painting.text(painter, place, subject, theme.font(theme.CAPTION), colours.ink2)
        self._draw_facts(painter, place.translated(0, LINE + 1), card, leveled=procedure)

    def _draw_facts(self, painter: QPainter, room: QRect, card: SheetCard, *, leveled: bool) -> None:
        colours = theme.colours()
        font = theme.font(theme.CAPTION, 500)
        facts = ""
        if leveled:
            shape = guide_words.LEVEL_SHAPES[card.level]
            shape_ink = colours.ink2 if shape == "unknown" else colours.accent
            painting.level(painter, QRect(room.x(), room.y(), 12, room.height()), shape, shape_ink)
            facts = f"{words.level(card.level)} · {guide_words.channel(card.channel)}"
        link = guide_words.link_state(card)
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
    """The cards; `card_chosen` follows the current one; ⊕ or Space sends `add_asked`."""

    card_chosen = Signal(object)  # SheetCard
    add_asked = Signal(object)  # SheetCard

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

    def set_cards(self, cards: Sequence[SheetCard], chosen: str = "") -> None:
        """Show cards and choose one by its key, else the first."""
        self._cards.set_cards(cards)
        if cards:
            self.choose(chosen) or self.choose(cards[0].key)

    def set_copies(self, copies: Mapping[str, int]) -> None:
        """Mark what is in the print set, by key."""
        self._cards.set_copies(copies)

    def choose(self, key: str) -> bool:
        """Choose a card and bring it into view; False where it is not in the list."""
        row = self._cards.row_of(key)
        if row < 0:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def count(self) -> int:
        """Return how many cards are shown."""
        return self._cards.rowCount()

    def chosen(self) -> SheetCard | None:
        """Return the chosen card."""
        found = self.currentIndex().data(CARD_ROLE) if self.currentIndex().isValid() else None
        return found if isinstance(found, SheetCard) else None

    def step(self, rows: int) -> None:
        """Choose the card so many rows further down, or up."""
        row = min(max(self.currentIndex().row() + rows, 0), self.count() - 1)
        self.setCurrentIndex(self._cards.index(row))

    def focus_rect(self) -> QRect:
        """Return where the focus ring belongs: the chosen card."""
        card = self.visualRect(self.currentIndex()).adjusted(INSET, INSET, -INSET, -INSET)
        return card.translated(self.viewport().pos()) if self.currentIndex().isValid() else self.rect()

    def badge_rect(self, row: int) -> QRect:
        """Return where the mark of the print set stands, in the viewport."""
        return badge_of(self.visualRect(self._cards.index(row)).adjusted(INSET, INSET, -INSET, -INSET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, add with Space; letters are never taken as a search."""
        chosen = self.chosen()
        if event.key() == Qt.Key.Key_Space and chosen is not None:
            self.add_asked.emit(chosen)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Add the card whose ⊕ was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        reach = self.badge_rect(index.row()).adjusted(-12, -12, 12, 12) if index.isValid() else QRect()
        if reach.contains(event.position().toPoint()):
            self.add_asked.emit(index.data(CARD_ROLE))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.card_chosen.emit(current.data(CARD_ROLE))

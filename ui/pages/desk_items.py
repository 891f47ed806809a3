"""The help items of the visit at hand: one open, the others as lines; from the fourth on they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.pages.desk_fields import DossierFields, ItemFields, PlainFields
from ui.pages.desk_item import ItemCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.visit import HelpItemDraft, How


class ItemStack(QScrollArea):
    """All items of the visit, in the order they were chosen."""

    changed = Signal()

    def __init__(
        self,
        find_procedures: Callable[[str], list[Procedure]],
        procedure_total: int,
        barriers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find_procedures = find_procedures
        self._procedure_total = procedure_total
        self._barriers = barriers
        self._cards: list[ItemCard] = []
        self._how: How | None = None
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        # A viewport of our own: to ask Qt for its one makes PySide load every kind of widget there is.
        self.setViewport(QWidget())
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside.setAutoFillBackground(False)

    def cards(self) -> list[ItemCard]:
        """The items from top to bottom."""
        return list(self._cards)

    def drafts(self) -> tuple[HelpItemDraft, ...]:
        """The items as they stand."""
        return tuple(card.fields.draft() for card in self._cards)

    def add(self, service: Service) -> ItemCard:
        """Add an item and open it."""
        card = ItemCard(service, self._fields(service))
        card.fields.set_how(self._how)
        card.removed.connect(self._on_removed)
        card.opened.connect(self._on_opened)
        card.fields.changed.connect(self.changed)
        self._cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)
        self._number()
        self.open_card(card)
        self.changed.emit()
        return card

    def open_card(self, card: ItemCard) -> None:
        """Show one item's fields and the others as lines."""
        for each in self._cards:
            each.set_open(is_open=each is card)
        self._inside.adjustSize()
        self.ensureWidgetVisible(card, 0, 0)

    def take_code(self, dossier: str, procedure: Procedure | None) -> bool:
        """Give a scanned code to the open item; False where it has no empty field for it."""
        return any(card.is_open() and card.fields.take_code(dossier, procedure) for card in self._cards)

    def remove_current(self) -> None:
        """Take the open item away."""
        for card in self._cards:
            if card.is_open():
                self._remove(card)
                return

    def clear(self) -> None:
        """Take all items away and remember how the last one was helped."""
        for card in self._cards:
            self._how = card.fields.how() or self._how
            card.hide()
            card.deleteLater()
        self._cards = []
        self.changed.emit()

    def _fields(self, service: Service) -> ItemFields:
        if service.files_dossier:
            return DossierFields(service, self._find_procedures, self._procedure_total, self._barriers)
        return PlainFields(service, self._barriers)

    def _remove(self, card: ItemCard) -> None:
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
        self._number()
        if self._cards and not any(each.is_open() for each in self._cards):
            self.open_card(self._cards[-1])
        self.changed.emit()

    def _number(self) -> None:
        for number, card in enumerate(self._cards, start=1):
            card.set_number(number)

    def _on_removed(self) -> None:
        card = self.sender()
        if isinstance(card, ItemCard):
            self._remove(card)

    def _on_opened(self) -> None:
        card = self.sender()
        if isinstance(card, ItemCard):
            self.open_card(card)
            card.fields.start()

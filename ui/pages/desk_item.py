"""One help item on the desk page: a card to fill in, or one line while another is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.visit import Outcome
from ui import theme, words
from ui.widgets.buttons import GhostButton, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import Tag, Text

if TYPE_CHECKING:
    from desk.domain.service import Service
    from ui.pages.desk_fields import ItemFields

LONGEST_TAG = 44


class ItemCard(Card):
    """A help item; open it shows its fields, otherwise one line with what was chosen."""

    removed = Signal()
    opened = Signal()

    def __init__(self, service: Service, fields: ItemFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self.fields = fields
        self._number = Text("", theme.BODY, "ink2", weight=500)
        self._title = Text(service.name, theme.STRONG, "accent_ink")
        self._tags = [Tag(), Tag()]
        self._edit = GhostButton(self.tr("Edit"), low=True)
        self._remove = GhostButton(self.tr("Remove"), "Ctrl+Del", low=True)
        self._remove_small = IconButton("x", self.tr("Remove this item"), side=28)
        self._build()
        self.set_open(is_open=True)

    def set_number(self, number: int) -> None:
        """Number the item within its visit."""
        self._number.setText(self.tr("Item {n}").format(n=number))

    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self.fields.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show the fields, or only one line."""
        self.fields.setVisible(is_open)
        self.set_current(is_open)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._number)
        head.addWidget(self._title)
        for tag in self._tags:
            head.addWidget(tag)
        head.addStretch(1)
        for button in (self._edit, self._remove, self._remove_small):
            head.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self.fields)
        self._edit.clicked.connect(self.opened)
        self._remove.clicked.connect(self.removed)
        self._remove_small.clicked.connect(self.removed)

    def _settle(self) -> None:
        is_open = self.is_open()
        self._edit.setVisible(not is_open)
        self._remove.setVisible(is_open)
        self._remove_small.setVisible(not is_open)
        self._show_tags(is_open=is_open)
        edge = 3 if not is_open else 10 if theme.sizes(self).compact else 14
        self._column.setContentsMargins(18, min(edge, 8), 14, edge)

    def _show_tags(self, *, is_open: bool) -> None:
        outcome = self.fields.draft().outcome
        procedure = self.fields.procedure()
        tone = {None: "plain", Outcome.SUBMITTED: "ok"}.get(outcome, "warn")
        shown = [(words.outcome(outcome), tone), (_cut(procedure.short_name if procedure else ""), "plain")]
        for tag, (text, colour) in zip(self._tags, shown, strict=True):
            tag.set_tag(text, colour)
            tag.setVisible(not is_open and bool(text))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TAG else text[: LONGEST_TAG - 1].rstrip() + "…"

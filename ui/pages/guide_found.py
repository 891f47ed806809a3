"""The left column of the guide page: what is searched for, how many sheets fit, and their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.procedure import Level
from desk.domain.sheet_subject import SubjectKind
from desk.domain.text import sort_key
from ui import theme, words
from ui.pages.guide_list import INSET, GuideList
from ui.widgets.bars import Bar
from ui.widgets.checks import CheckChip
from ui.widgets.facts import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.filter_button import FilterButton
from ui.widgets.labels import Text
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.recall import Recall
    from desk.domain.sheet_card import SheetCard

WIDTH = 440
WIDTH_WHERE_NARROW = 350
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}


class Found(QWidget):
    """Search field, filters and cards; the arrow keys walk through the cards while one types."""

    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(self.tr("Guide sheets"), theme.TITLE)
        self._count = Text("", theme.CAPTION, "ink2")
        self._low_count = Text("", theme.CAPTION, "ink2")  # beside the filters, where the title has no room
        self.search = SearchField(self.tr("Name, code or field, accents not needed"), "Ctrl+F")
        self.search.setAccessibleName(self.tr("Find a guide sheet"))
        self.field = FilterButton(self.tr("Every field"), self.tr("Field"))
        self.level = FilterButton(self.tr("Every level"), self.tr("Level"), 220)
        self.waits = CheckChip("")
        self.recalls = Bar("err")
        self.cards = GuideList()
        self._all: list[SheetCard] = []
        self._empty = EmptyState(
            "file-search",
            self.tr("No procedure fits these words"),
            self.tr("Try fewer words, or the code, such as 1.001193."),
        )
        self._column = QVBoxLayout(self)
        self._build()
        self.settle()

    def show_cards(self, cards: Sequence[SheetCard], chosen: str) -> None:
        """Show what was found, as far as the filters let it through, and choose one by its key."""
        self._all = list(cards)
        fields = dict.fromkeys(card.field for card in cards if card.subject.kind is SubjectKind.PROCEDURE)
        self.field.set_choices([PopupRow(field, field) for field in sorted(fields, key=sort_key)])
        waiting = sum(card.waits for card in cards)
        self.waits.setText(self.tr("To be checked · {count}").format(count=words.number(waiting)))
        self._filter(chosen)

    def shown(self) -> int:
        """Return how many cards the filters let through."""
        return self.cards.count()

    def let_all_through(self) -> None:
        """Take the filters away; what is shown changes with the next search."""
        self.field.set_value(None)
        self.level.set_value(None)
        self.waits.blockSignals(True)
        self.waits.setChecked(False)
        self.waits.blockSignals(False)

    def show_recalls(self, recalls: Sequence[Recall]) -> None:
        """Say in red how many sheets are called back, or nothing."""
        out = sum(recall.out for recall in recalls)
        self.recalls.setVisible(bool(out))
        if out:
            title = self.tr("{count} sheets must be called back").format(count=words.number(out))
            links = self.tr("Their links lead nowhere or elsewhere: {count}").format(count=len(recalls))
            self.recalls.show_message("err", title, links, self.tr("See"))

    def code(self) -> str:
        """Return the key of the chosen card, or an empty string."""
        chosen = self.cards.chosen()
        return chosen.key if chosen else ""

    def _filter(self, chosen: str) -> None:
        passed = [card for card in self._all if self._passes(card)]
        told = self.tr("{count} sheets").format(count=words.number(len(passed)))
        self._count.setText(told)
        self._low_count.setText(told)
        self._empty.setVisible(not passed)
        self.cards.setVisible(bool(passed))
        self.cards.set_cards(passed, chosen)
        self.filtered.emit()

    def _passes(self, card: SheetCard) -> bool:
        return (
            (self.field.value is None or card.field == self.field.value)
            and (self.level.value is None or card.level is self.level.value)
            and (card.waits or not self.waits.isChecked())
        )

    def _on_filtered(self) -> None:
        self._filter(self.code())

    def start(self) -> None:
        """Put the cursor into the search field, ready to type over what stands there."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def settle(self) -> None:
        """Follow the density."""
        sizes = theme.sizes(self)
        self._column.setContentsMargins(sizes.margin - INSET, 12 if sizes.compact else 18, 4, 4)
        for widget in (self.waits, self._title, self._count):
            widget.setVisible(not sizes.compact)
        self._low_count.setVisible(sizes.compact)
        self.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move to the cards from the search field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self.cards.count():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if event.key() not in STEPS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.cards.step(STEPS[Qt.Key(event.key())])
        return True

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.setContentsMargins(INSET, 0, 12, 0)
        field = QHBoxLayout()
        field.setContentsMargins(INSET, 0, 12, 0)
        field.addWidget(self.search)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addLayout(field)
        self._column.addLayout(self._filters())
        bar = QHBoxLayout()
        bar.setContentsMargins(INSET, 0, 12, 0)
        bar.addWidget(self.recalls)
        self._column.addLayout(bar)
        self._column.addWidget(self.cards, 1)
        self._column.addWidget(self._empty, 1)
        self._empty.hide()
        self.recalls.hide()
        self.search.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.start)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 0, 12, 0)
        row.setSpacing(8)
        for widget in (self.field, self.level, self.waits):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._low_count)
        self.level.set_choices([PopupRow(level, words.level(level)) for level in Level])
        self.field.chosen.connect(self._on_filtered)
        self.level.chosen.connect(self._on_filtered)
        self.waits.toggled.connect(self._on_filtered)
        return row

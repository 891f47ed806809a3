"""Quầy: who is there, what was helped with, how it ended, saved."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.domain.problems import InvalidDraft, Problem, Refused
from desk.domain.visit import CitizenDraft, VisitDraft
from desk.usecases import clock
from ui import theme, words
from ui.pages.desk_items import ItemStack
from ui.pages.desk_person import PersonField, PersonStrip
from ui.pages.desk_save import SaveBar
from ui.pages.desk_side import DaySide
from ui.pages.desk_tiles import TileGrid
from ui.widgets.facts import EmptyState
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.visit import Citizen, Visit
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits
    from ui.changes import Changes


class DeskPage(QWidget):
    """The form of one visit with the day beside it; nothing modal, focus comes back after every save."""

    sheet_asked = Signal(str)
    log_asked = Signal()
    saved = Signal(object)

    def __init__(
        self,
        visits: Visits,
        catalogues: Catalogues,
        user: User,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._visits = visits
        self._catalogues = catalogues
        self._user = user
        self._changes = changes
        self._cleared: VisitDraft | None = None
        known = catalogues.snapshot()
        self._person = PersonField(visits.find_citizens)
        self._strip = PersonStrip(catalogues.groups())
        self._tiles = TileGrid(catalogues.services())
        self._items = ItemStack(self._find_procedures, len(known.procedures), catalogues.barriers())
        self._side = DaySide(known.service_by_key, known.procedure_by_code)
        self._bar = SaveBar()
        self._build()
        self._connect()
        self._changes.log_imported.connect(self.refresh)
        self.refresh()

    def page_shown(self) -> None:
        """Put the cursor where the next visit begins."""
        if not self._items.cards():
            self._person.setFocus()

    def refresh(self) -> None:
        """Read today's entries anew."""
        self._side.show_day(self._visits.today())
        self._tell()

    def draft(self) -> VisitDraft:
        """The visit as it stands in the form."""
        elderly, disabled, no_phone = self._strip.flags()
        now = clock.now()
        return VisitDraft(
            day=clock.local(now).date(),
            time=clock.minute(now),
            helpers=(self._user.name,),
            citizen=self._strip.citizen(),
            unit=self._strip.unit(),
            elderly=elderly,
            disabled=disabled,
            no_phone=no_phone,
            items=self._items.drafts(),
        )

    def save(self) -> Visit | None:
        """Save what stands in the form and make it ready for the next citizen; None where it was refused."""
        if not self._ready():
            return None
        try:
            saved = self._visits.record(self._user, self.draft())
        except InvalidDraft as refused:
            self._point_out(refused.problems)
            return None
        except Refused as refused:
            self._bar.show_failure(
                self.tr("This visit is not saved yet"),
                self.tr("{sentence} What you typed is still here.").format(
                    sentence=words.problem(refused.problem)
                ),
            )
            return None
        self._bar.show_buttons()
        self._empty_form()
        self._cleared = None
        self._catalogues.forget()
        self.refresh()
        self._side.show_saved(saved)
        self.saved.emit(saved.visit)
        self._changes.visit_saved.emit()
        return saved.visit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a service where no text field has the cursor; Esc clears the form."""
        if self._take_digit(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self._on_clear_asked()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let the digits of the keypad choose a service while the person's line is still empty."""
        if watched is self._person and event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            keypad = bool(key.modifiers() & Qt.KeyboardModifier.KeypadModifier)
            return keypad and not self._person.text() and self._take_digit(key)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def _build(self) -> None:
        self._heading = Text(self.tr("What was the help?"), theme.STRONG)
        self._hint = Text(
            self.tr("Keys 1–9, in a text field Alt+1–9. A visit may hold several."), theme.CAPTION, "ink3"
        )
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._hint)
        self._empty = EmptyState(
            "cloud-arrow-up",
            self.tr("Choose what you helped with"),
            self.tr("The name may stay empty. Save with Ctrl+Enter."),
        )
        self._form = QVBoxLayout()
        for widget in (self._person, self._strip, self._head, self._tiles):
            self._form.addWidget(widget)
        self._form.addWidget(self._items, 1)
        self._form.addWidget(self._empty, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._form, 1)
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self._settle()

    def _connect(self) -> None:
        self._person.told.connect(self._on_told)
        self._person.known_chosen.connect(self._on_known_chosen)
        self._person.installEventFilter(self)
        self._strip.changed.connect(self._tell)
        self._tiles.picked.connect(self._on_picked)
        self._items.changed.connect(self._on_items_changed)
        self._bar.save_asked.connect(self._on_save_asked)
        self._bar.print_asked.connect(self._on_print_asked)
        self._bar.clear_asked.connect(self._on_clear_asked)
        self._side.undo_asked.connect(self._on_undo_asked)
        self._side.restore_asked.connect(self._on_restore_asked)
        self._side.log_asked.connect(self.log_asked)
        for keys, slot in (
            ("Ctrl+Return", self._on_save_asked),
            ("Ctrl+Enter", self._on_save_asked),
            ("Ctrl+P", self._on_print_asked),
            ("Ctrl+K", self._person.setFocus),
            ("Ctrl+Del", self._items.remove_current),
            ("Ctrl+Z", self._on_undo_asked),
        ):
            self._shortcut(keys).activated.connect(slot)
        for digit in range(1, 10):
            shortcut = self._shortcut(f"Alt+{digit}")
            shortcut.setObjectName(str(digit))
            shortcut.activated.connect(self._on_digit_activated)

    def _shortcut(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._form.setContentsMargins(sizes.margin, 10 if sizes.compact else 16, sizes.margin, 8)
        self._form.setSpacing(sizes.gap)
        self._head.setVisible(not sizes.compact)

    def _tell(self) -> None:
        count = len(self._items.cards())
        self._items.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        told = self.tr("{n} items") if count != 1 else self.tr("{n} item")
        self._bar.set_words(self.tr("This visit: {items}").format(items=told.format(n=count)))

    def _find_procedures(self, query: str) -> list[Procedure]:
        return self._catalogues.find_procedures(query, clock.today())

    def _take_digit(self, event: QKeyEvent) -> bool:
        digit = event.key() - Qt.Key.Key_0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and 1 <= digit <= 9 and self._tiles.pick(digit)

    def _ready(self) -> bool:
        """Point out what is typed but cannot be read; nothing may be dropped without a word."""
        if self._strip.birth_problem():
            self._strip.mark_birth(wrong=True)
            return False
        for card in self._items.cards():
            if card.loose_procedure():
                self._items.open_card(card)
                card.say("procedure", self.tr("choose one from the list, or empty the field"), wrong=True)
                return False
        if self._person.text().strip():
            self._person.returnPressed.emit()
        return True

    def _point_out(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        where = first.field.split(".")
        if where[0] == "items" and len(where) == 3:
            card = self._items.cards()[int(where[1]) - 1]
            self._items.open_card(card)
            if where[2] in {"procedure", "dossier", "quantity"}:
                card.say(where[2], words.problem(first), wrong=True)
                return
        if first.field == "birth_year":
            self._strip.mark_birth(wrong=True)
        self._side.show_refused(words.problem(first))

    def _empty_form(self) -> None:
        self._items.clear()
        self._strip.clear()
        self._person.empty()
        self._person.setFocus()

    def _on_told(self, citizen: CitizenDraft) -> None:
        if not citizen.anonymous or citizen.birth_year is not None:
            self._strip.tell(citizen)
        self._tiles.focus_first()

    def _on_known_chosen(self, citizen: Citizen) -> None:
        self._strip.recall(citizen)
        self._tiles.focus_first()

    def _on_picked(self, service: Service) -> None:
        self._items.add(service).start()

    def _on_digit_activated(self) -> None:
        self._tiles.pick(int(self.sender().objectName()))

    def _on_items_changed(self) -> None:
        self._tiles.set_counts(Counter(card.service.key for card in self._items.cards()))
        self._tell()

    def _on_save_asked(self) -> None:
        self.save()

    def _on_print_asked(self) -> None:
        visit = self.save()
        code = next((item.procedure for item in visit.items if item.procedure), "") if visit else ""
        if code:
            self.sheet_asked.emit(code)

    def _on_clear_asked(self) -> None:
        if self._items.cards() or not self._strip.empty():
            self._cleared = self.draft()
            self._empty_form()
            self._side.show_cleared()
        self._bar.show_buttons()
        self._person.empty()
        self._person.setFocus()

    def _on_restore_asked(self) -> None:
        if self._cleared is not None:
            self.restore(self._cleared)
            self._cleared = None
        self._side.hide_cleared()

    def restore(self, draft: VisitDraft) -> None:
        """Put a draft back into the form."""
        known = self._catalogues.snapshot()
        self._empty_form()
        self._strip.tell(draft.citizen)
        self._strip.restore(draft.unit, (draft.elderly, draft.disabled, draft.no_phone))
        for item in draft.items:
            card = self._items.add(known.service_by_key[item.service])
            card.fill(item, known.procedure_by_code.get(item.procedure))

    def _on_undo_asked(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit) and focused.text() and focused.isUndoAvailable():
            focused.undo()
            return
        try:
            visit = self._visits.undo_last(self._user)
        except Refused as refused:
            self._side.show_refused(words.problem(refused.problem))
            return
        self._catalogues.forget()
        self.refresh()
        self._side.show_undone(visit)
        self._changes.visit_voided.emit()

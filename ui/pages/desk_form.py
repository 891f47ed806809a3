"""The form of one visit: person, services, items; it knows what was typed, not where it is saved."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.id_number import completed
from desk.domain.kept_draft import KeptDraft
from desk.domain.visit import CitizenDraft, HelpItemDraft, Place, VisitDraft
from desk.usecases import clock
from ui import theme, words
from ui.pages.desk_items import ItemStack
from ui.pages.desk_person import PersonStrip
from ui.pages.desk_tiles import TileGrid
from ui.pages.person_field import PersonField
from ui.widgets.facts import EmptyState
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desk.domain.problems import Problem
    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.visit import Citizen, Visit
    from desk.usecases.catalogues import Catalogues

NONE_BUT_KEYPAD = ~Qt.KeyboardModifier.KeypadModifier


class VisitForm(QWidget):
    """Everything that is typed about a visit; `changed` tells that it is another one now.

    `asked_about` carries a sentence that is too long to stand at its field.
    """

    changed = Signal()
    asked_about = Signal(str)

    def __init__(
        self,
        catalogues: Catalogues,
        find_citizens: Callable[[str], list[Citizen]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._told_day: date | None = None
        total = len(catalogues.snapshot().procedures)
        self.person = PersonField(find_citizens)
        self.strip = PersonStrip(catalogues.groups())
        self.person.today = self.strip.today
        self.tiles = TileGrid(catalogues.services())
        self.items = ItemStack(self._find_procedures, total, catalogues.barriers())
        self._build()
        self.person.told.connect(self._on_told)
        self.person.textEdited.connect(self.changed)
        self.person.known_chosen.connect(self._on_known_chosen)
        self.person.installEventFilter(self)
        self.strip.changed.connect(self.changed)
        self.tiles.picked.connect(self._on_picked)
        self.items.changed.connect(self._on_items_changed)
        self._on_items_changed()

    def draft(self, helper: str, place: Place = Place.DESK) -> VisitDraft:
        """The visit as it stands, helped by one person at a place, today and now unless a day was told."""
        elderly, disabled, no_phone = self.strip.flags()
        return VisitDraft(
            day=self.day(),
            time=clock.minute(clock.now()) if self._told_day is None else None,
            place=place,
            helpers=(helper,),
            citizen=self.strip.citizen(),
            unit=self.strip.unit(),
            elderly=elderly,
            disabled=disabled,
            no_phone=no_phone,
            items=self.items.drafts(),
        )

    def day(self) -> date:
        """The day that the visit is for."""
        return self.strip.today()

    def set_day(self, day: date | None) -> None:
        """Save under another day than the clock's; the time of such a visit is not known."""
        self._told_day = day
        self.strip.set_day(day)

    def restore(self, draft: VisitDraft) -> None:
        """Put a draft back into the form."""
        known = self._catalogues.snapshot()
        self.clear()
        self.strip.tell(draft.citizen)
        self._restore_strip(draft)
        for item in draft.items:
            card = self.items.add(known.service_by_key[item.service])
            card.fields.fill(item, known.procedure_by_code.get(item.procedure))

    def _restore_strip(self, draft: VisitDraft) -> None:
        flags = (bool(draft.elderly), draft.disabled, draft.no_phone)
        self.strip.restore(draft.unit, flags, draft.day)

    def kept(self, helper: str) -> KeptDraft:
        """Everything that stands in the form, also what is neither citizen nor procedure yet."""
        fields = [card.fields for card in self.items.cards()]
        procedures = tuple(each.loose_procedure() for each in fields)
        quantities = tuple(each.loose_quantity() for each in fields)
        return KeptDraft(self.draft(helper), self.person.text(), procedures, quantities)

    def bring_back(self, kept: KeptDraft, known: Citizen | None) -> None:
        """Put what was kept back as it stood; `known` is the citizen met before, where it was one."""
        self.restore(kept.visit)
        if known is not None:
            self.strip.recall(known, kept.visit.citizen)
            self._restore_strip(kept.visit)
        self.person.setText(kept.person_line)
        for card, text in zip(self.items.cards(), kept.procedure_texts, strict=False):
            card.fields.type_procedure(text)
        for card, text in zip(self.items.cards(), kept.quantity_texts, strict=False):
            card.fields.type_quantity(text)

    def repeat(self, visit: Visit) -> None:
        """Bring the citizen of a saved visit back, with group and flags."""
        if visit.citizen is not None:
            self.strip.recall(visit.citizen)
        else:
            self.strip.tell(CitizenDraft(birth_year=visit.birth_year, sex=visit.sex))
        self.strip.restore(visit.unit, (visit.elderly, visit.disabled, visit.no_phone), visit.day)
        self.tiles.focus_first()

    def repeat_help(self, visit: Visit) -> None:
        """Add the services of a saved visit again, with their procedures; codes and outcomes are new."""
        known = self._catalogues.snapshot()
        for item in visit.items:
            card = self.items.add(known.service_by_key[item.service])
            draft = HelpItemDraft(item.service, item.quantity, item.procedure, how=item.how)
            card.fields.fill(draft, known.procedure_by_code.get(item.procedure))
        if self.items.cards():
            self.items.cards()[-1].fields.start()

    def clear(self) -> None:
        """Ready for the next citizen, with the cursor where the visit begins."""
        self.items.clear()
        self.strip.clear()
        self.person.empty()
        self.person.setFocus()

    def empty(self) -> bool:
        """Whether nothing was chosen or told."""
        return not self.items.cards() and self.strip.empty()

    def readable(self) -> bool:
        """Whether all that is typed can be read; else point at what cannot, so that nothing is dropped."""
        if self.strip.birth_problem():
            self.strip.mark_birth(wrong=True)
            return False
        for card in self.items.cards():
            if card.fields.loose_procedure():
                self.items.open_card(card)
                sentence = self.tr("choose one from the list, or empty the field")
                card.fields.say("procedure", sentence, wrong=True)
                return False
            if (problem := card.fields.quantity_problem()) is not None:
                self.items.open_card(card)
                card.fields.say("quantity", words.problem(problem), wrong=True)
                self.asked_about.emit(words.problem(problem))
                return False
        self.person.take()
        return True

    def point_out(self, problem: Problem) -> bool:
        """Show a problem at its field; False where the form has no place for it."""
        where = problem.field.split(".")
        if where[0] == "items" and len(where) == 3:
            card = self.items.cards()[int(where[1]) - 1]
            self.items.open_card(card)
            return card.fields.say(where[2], words.problem(problem), wrong=True)
        if problem.field == "birth_year":
            self.strip.mark_birth(wrong=True)
        if problem.field == "name":  # back into the line, where it can be mended
            told = self.strip.citizen()
            self.strip.tell(replace(told, name="", known=None))
            self.person.setText(told.name)
            self.person.setFocus()
        return False

    def take_digit(self, event: QKeyEvent) -> bool:
        """Choose the service of a digit key; False for other keys."""
        digit = event.key() - Qt.Key.Key_0
        return not event.modifiers() & NONE_BUT_KEYPAD and 1 <= digit <= 9 and self.tiles.pick(digit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the digits of the keypad choose a service while the person's line is still empty."""
        if watched is self.person and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
            return keypad and not self.person.text() and self.take_digit(event)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def follow_catalogues(self) -> None:
        """Show the services and groups as they are now; what is typed stays."""
        self.tiles.set_services(self._catalogues.services())
        self.tiles.set_counts(Counter(card.service.key for card in self.items.cards()))
        self.strip.set_groups(self._catalogues.groups())

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Text(self.tr("What was the help?"), theme.STRONG))
        head.addStretch(1)
        hint = self.tr("Keys 1–9, in a text field Alt+1–9. A visit may hold several.")
        head.addWidget(Text(hint, theme.CAPTION, "ink3"))
        self._nothing = EmptyState(
            "cloud-arrow-up",
            self.tr("Choose what you helped with"),
            self.tr("The name may stay empty. Save with Ctrl+Enter."),
        )
        self._column = QVBoxLayout(self)
        for widget in (self.person, self.strip, self._head, self.tiles):
            self._column.addWidget(widget)
        self._column.addWidget(self.items, 1)
        self._column.addWidget(self._nothing, 1)
        self._settle()

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._column.setContentsMargins(sizes.margin, 10 if sizes.compact else 16, sizes.margin, 8)
        self._column.setSpacing(sizes.gap)
        self._head.setVisible(not sizes.compact)

    def _find_procedures(self, query: str) -> list[Procedure]:
        return self._catalogues.offered_procedures(query, self.day())

    def _on_told(self, citizen: CitizenDraft) -> None:
        phone_alone = bool(citizen.phone) and citizen == CitizenDraft(phone=citizen.phone)
        if not (phone_alone and self.strip.take_phone(citizen.phone)):
            self._tell(citizen)
        self.tiles.focus_first()

    def _tell(self, citizen: CitizenDraft) -> None:
        if not citizen.anonymous or citizen.birth_year is not None:
            self.strip.tell(completed(citizen, self.day()))

    def _on_known_chosen(self, citizen: Citizen) -> None:
        self.strip.recall(citizen)
        self.tiles.focus_first()

    def _on_picked(self, service: Service) -> None:
        self.items.add(service).fields.start()

    def _on_items_changed(self) -> None:
        cards = self.items.cards()
        self.tiles.set_counts(Counter(card.service.key for card in cards))
        self.items.setVisible(bool(cards))
        self._nothing.setVisible(not cards)
        self.changed.emit()

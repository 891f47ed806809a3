"""The print set of the guide page: cards are added to it, and it is kept for the sheet that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject

from desk.domain.print_set import PrintSet, SetLine
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.sheet_subject import SubjectKind
from desk.domain.text import fold
from ui import words

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.sheet_card import SheetCard
    from desk.usecases.opening import Desk
    from ui.pages.guide import GuidePage
    from ui.pages.guide_doors import GuideDoors
    from ui.pages.guide_found import Found
    from ui.pages.guide_panel import GuidePanel


class GuideSets(QObject):
    """Links the cards with the rows of the set."""

    def __init__(
        self, desk: Desk, user: User, found: Found, panel: GuidePanel, doors: GuideDoors, page: GuidePage
    ) -> None:
        super().__init__(page)
        self._desk, self._user = desk, user
        self._found, self._panel, self._page, self._doors = found, panel, page, doors
        self._loaded: PrintSet | None = None
        self._may_keep = allowed(user.role, Permission.KEEP_SHEETS)
        found.cards.add_asked.connect(self.add)
        panel.set.changed.connect(self._on_changed)
        panel.set.keep_asked.connect(self._on_keep_asked)
        panel.set.named.connect(self._on_named)
        panel.set.drop_asked.connect(self._on_drop_asked)
        panel.set.set_may_name(self._may_keep)
        doors.set_chosen.connect(self._on_set_chosen)

    def lines(self) -> tuple[SetLine, ...]:
        """Return what is printed now: the set, else copies of the sheet that is shown."""
        card = self._found.cards.chosen()
        one = (SetLine(card.subject, self._panel.copies()),) if card else ()
        return self._panel.set.lines() or one

    def keys(self) -> tuple[str, ...]:
        """Return the sheets whose codes are shown: the one that is shown first, then those of the set."""
        chosen = self._found.code()
        others = (line.sheet.key for line in self._panel.set.lines())
        return tuple(dict.fromkeys(key for key in (chosen, *others) if key))

    def show_card(self, card: SheetCard) -> None:
        """Offer to keep the set for this sheet, where a visit can ask for it."""
        may = self._may_keep and card.subject.kind is not SubjectKind.LINK
        self._panel.set.set_keep(card.name if may else "")

    def add(self, card: SheetCard | None) -> None:
        """Put a sheet into the set once more, or say why it cannot be printed."""
        if card is None:
            return
        if card.broken:
            told = self.tr("Its link is broken: check the link again, or give it another one.")
            self._page.tell("err", self.tr("This sheet is called back"), told)
            return
        self._panel.set.add(card)

    def refresh(self) -> None:
        """Offer the sets that are saved now."""
        self._doors.show_sets(self._desk.print_sets.all(self._user))

    def _on_set_chosen(self, chosen: object) -> None:
        """Fill the print set with a saved one; what has no sheet any more is left out and said."""
        if not isinstance(chosen, PrintSet):
            self._panel.set.clear()
            return
        self._loaded = chosen
        cards = {card.subject: card for card in self._desk.sheet_library.find(self._user) if not card.broken}
        known = [line for line in chosen.lines if line.sheet in cards]
        lines = [(line.sheet, cards[line.sheet].name, line.copies) for line in known]
        self._panel.set.fill(chosen.name, lines)
        if len(known) < len(chosen.lines):
            told = self.tr("Sheets that cannot be printed today were left out: {count}")
            count = len(chosen.lines) - len(known)
            self._page.tell("warn", chosen.name, told.format(count=count))

    def _on_named(self, name: str) -> None:
        """Save the set under a name: the loaded one where it still has that name, else a new one."""
        loaded = self._loaded
        own = loaded is not None and fold(loaded.name) == fold(name)
        kept = replace(loaded, name=name) if loaded is not None and own else PrintSet(uuid4(), name, ())
        try:
            saved = self._desk.print_sets.put(self._user, replace(kept, lines=self._panel.set.lines()))
        except Refused as refused:
            self._page.tell("err", self.tr("The set was not kept"), words.refusal(refused))
            return
        self._loaded = saved
        self._panel.set.saved(saved.name)
        self.refresh()
        self._doors.sets.set_value(saved)
        self._page.tell("ok", self.tr("Set kept"), self.tr("It stands in “Saved print sets” at the top."))

    def _on_drop_asked(self) -> None:
        if self._loaded is None:
            return
        try:
            self._desk.print_sets.drop(self._user, self._loaded.id)
        except Refused as refused:
            self._page.tell("err", self.tr("The set was not kept"), words.refusal(refused))
            return
        self._page.tell("ok", self.tr("Set forgotten"), self._loaded.name)
        self._panel.set.clear()
        self.refresh()

    def _on_changed(self) -> None:
        if not self._panel.set.lines() and self._loaded is not None:  # printed, or taken out one by one
            self._loaded = None
            self._doors.sets.set_value(None)
        self._found.cards.set_copies({line.sheet.key: line.copies for line in self._panel.set.lines()})

    def _on_keep_asked(self) -> None:
        card = self._found.cards.chosen()
        if card is None:
            return
        known = (each for each in self._desk.print_sets.all(self._user) if each.of == card.subject)
        before = next(known, PrintSet(uuid4(), f"{card.name} ({card.key})"[:100], (), card.subject))
        try:
            self._desk.print_sets.put(self._user, replace(before, lines=self._panel.set.lines()))
        except Refused as refused:
            self._page.tell("err", self.tr("The set was not kept"), words.refusal(refused))
            return
        told = self.tr("Ctrl+P at the desk prints it after a visit about “{name}”.").format(name=card.name)
        self.refresh()
        self._page.tell("ok", self.tr("Set kept"), told)

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
from ui import words

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.sheet_card import SheetCard
    from desk.usecases.opening import Desk
    from ui.pages.guide import GuidePage
    from ui.pages.guide_found import Found
    from ui.pages.guide_panel import GuidePanel


class GuideSets(QObject):
    """Links the cards with the rows of the set."""

    def __init__(self, desk: Desk, user: User, found: Found, panel: GuidePanel, page: GuidePage) -> None:
        super().__init__(page)
        self._desk, self._user = desk, user
        self._found, self._panel, self._page = found, panel, page
        self._may_keep = allowed(user.role, Permission.KEEP_SHEETS)
        found.cards.add_asked.connect(self.add)
        panel.set.changed.connect(self._on_changed)
        panel.set.keep_asked.connect(self._on_keep_asked)

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

    def _on_changed(self) -> None:
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
        self._page.tell("ok", self.tr("Set kept"), told)

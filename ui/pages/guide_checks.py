"""What the guide page says once a sheet was drawn and its code read back, or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import words
from ui.pages import guide_words
from ui.pages.guide_words import Note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.guide import GuideSheet
    from desk.domain.problems import Refused
    from desk.domain.sheet_card import SheetCard
    from ui.pages.guide_found import Found
    from ui.pages.guide_panel import GuidePanel
    from ui.pages.guide_preview import GuidePreview

SAY_NOTHING = Note("", "", "ink2")


class GuideChecks(QObject):
    """Switches printing on only for a sheet whose code says exactly its link."""

    def __init__(self, preview: GuidePreview, panel: GuidePanel, found: Found, page: QWidget) -> None:
        super().__init__(page)
        self._preview, self._panel, self._found = preview, panel, found
        preview.drawn.connect(self._on_drawn)
        preview.refused.connect(self._on_refused)
        found.filtered.connect(self._on_filtered)

    def begin(self, card: SheetCard) -> None:
        """Draw the sheet of a card; until it was read back, only that is said."""
        self._preview.bar.hide()
        self._preview.link.show_note(SAY_NOTHING)
        self._panel.show_check(Note(self.tr("Reading the QR code back…"), "qr-code", "ink2"))
        self._panel.allow(output=not card.broken, screen=not card.broken)
        self._preview.show_code(card.key)

    def _on_filtered(self) -> None:
        if not self._found.shown():
            self._preview.show_code("")
            self._preview.link.show_note(SAY_NOTHING)
            self._preview.link.offer(check=False, edit=False)
            self._panel.show_check(SAY_NOTHING)
            self._panel.allow(output=False, screen=False)

    def _on_drawn(self, sheet: GuideSheet) -> None:
        problem = sheet.link_problem
        reason = words.problem(problem) if problem is not None else ""
        told = self.tr("QR code read back: it is {domain}").format(domain=sheet.domain)
        self._preview.link.show_note(guide_words.link_note(sheet, reason))
        self._panel.show_check(Note(told, "check-circle-fill", "ok"))
        self._panel.allow(output=True, screen=True)

    def _on_refused(self, refused: Refused) -> None:
        told = self.tr("Cannot be printed. {reason}").format(reason=words.refusal(refused))
        card = self._found.cards.chosen()
        if card is not None and card.out:
            told += " " + self.tr("{count} printed sheets are still out.").format(count=card.out)
        self._preview.link.show_note(SAY_NOTHING)
        self._panel.show_check(Note(told, "warning-octagon-fill", "err"))
        self._panel.allow(output=False, screen=card is not None and not card.broken)

"""What the guide page does about links: opened and judged by a person, recalls noted, words changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.link_check import CheckResult
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.sheet_subject import SubjectKind
from ui import words

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.recall import RecalledRun
    from desk.domain.sheet_card import SheetCard
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.guide import GuidePage
    from ui.pages.guide_link import GuideLink
    from ui.printing import SystemDialogs


class GuideLinks(QObject):
    """`changed` tells that a link stands otherwise now, or sheets came back."""

    changed = Signal()

    def __init__(
        self, desk: Desk, user: User, changes: Changes, dialogs: SystemDialogs, page: GuidePage
    ) -> None:
        super().__init__(page)
        self._desk, self._user, self._changes, self._page = desk, user, changes, page
        self._dialogs = dialogs
        self._card: SheetCard | None = None
        self._strip: GuideLink | None = None

    def follow(self, strip: GuideLink) -> None:
        """Do what is asked below the preview."""
        self._strip = strip
        strip.open_asked.connect(self._on_open_asked)
        strip.seen.connect(self._on_seen)
        strip.edit_asked.connect(self._on_edit_asked)

    def show_card(self, card: SheetCard) -> None:
        """Offer what can be done about this sheet."""
        self._card = card
        check = bool(card.link) and allowed(self._user.role, Permission.CHECK_LINKS)
        edit = card.subject.kind is not SubjectKind.LINK
        if self._strip is not None:
            may_edit = edit and allowed(self._user.role, Permission.KEEP_SHEETS)
            self._strip.offer(check=check, edit=may_edit)

    def bring_back(self, recalled: RecalledRun, back: bool) -> None:
        """Note that all sheets of a run are back, or that nobody looks for them any more."""
        copies = recalled.out if back else 0
        try:
            self._desk.recalls.bring_back(self._user, recalled.run.id, copies, settled=not back)
        except Refused as refused:
            self._page.tell("err", self.tr("This was not noted"), words.refusal(refused))
        self.changed.emit()

    def _on_open_asked(self) -> None:
        if self._card is not None and self._strip is not None:
            self._dialogs.open_link(self._card.link)
            self._strip.ask()

    def _on_seen(self, result: CheckResult) -> None:
        if self._card is None:
            return
        try:
            self._desk.links.check(self._user, self._card.link, result)
        except Refused as refused:
            self._page.tell("err", self.tr("The check was not noted"), words.refusal(refused))
            return
        self.changed.emit()
        if result is CheckResult.OK:
            self._page.tell("ok", self.tr("Link checked today"))
            return
        broken = result is CheckResult.DEAD
        title = self.tr("Link marked as broken") if broken else self.tr("Link leads to another page now")
        self._page.tell("err", title, self.tr("Every sheet printed with it is on the recall list."))

    def _on_edit_asked(self) -> None:
        from ui.pages.template_editor import TemplateEditor

        if self._card is None:
            return
        try:
            editor = TemplateEditor(
                self._desk.sheet_templates, self._card.key, self._user, self._changes, self._page
            )
        except Refused as refused:
            self._page.tell("err", self.tr("The words cannot be changed"), words.refusal(refused))
            return
        editor.closed.connect(self._page.show_library)
        self._page.show_widget(editor)
        editor.start()

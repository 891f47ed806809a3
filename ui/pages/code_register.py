"""Sổ mã QR: links of places, surveys and groups; added, changed, ended, opened to check, taken to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desk.domain.links import Link, domain
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.text import matches
from ui import words
from ui.models.catalogue_model import Cell, Row
from ui.pages import guide_words
from ui.pages.catalogue_tab import CatalogueTab
from ui.pages.code_register_panel import LinkPanel
from ui.pages.guide_link import GuideLink
from ui.widgets.buttons import OutlineButton
from ui.widgets.checks import CheckChip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.link_check import CheckResult, LinkLine
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.printing import SystemDialogs

WIDTHS = (0, 190, 184)


class CodeRegister(CatalogueTab):
    """`print_asked` carries the key of a link whose sheet is wanted."""

    print_asked = Signal(str)

    NUMBERS = 9

    def __init__(self, desk: Desk, user: User, dialogs: SystemDialogs, parent: QWidget | None = None) -> None:
        self._desk, self._by, self._dialogs = desk, user, dialogs
        self._links: list[Link] = []
        self._lines: dict[str, LinkLine] = {}
        self._fields = LinkPanel(may_leave_state=allowed(user.role, Permission.ALLOW_LINKS))
        headings = [self.tr("Name"), self.tr("Leads to"), self.tr("Link check")]
        super().__init__(headings, self.tr("Find name, kind, page"), self._fields, parent)
        self.waits = CheckChip("")
        self.add_button = OutlineButton(self.tr("Add a code"), "Ctrl+N", "plus")
        self.strip = GuideLink()
        self.print_button = OutlineButton(self.tr("See and print its sheet"), "", "printer")
        self.table.set_widths(WIDTHS)
        self._build_more()

    def page_shown(self) -> None:
        """Read the list anew and begin in its search field."""
        self.begin()

    def is_busy(self) -> bool:
        """Whether anything is under way: nothing here takes long."""
        return False

    def refresh(self) -> None:
        """Read links and how they stand anew."""
        self._links = self._desk.qr_register.all(self._by)
        self._lines = {line.subject.key: line for line in self._desk.links.lines(self._by)}
        own = (self._lines[link.key] for link in self._links if link.key in self._lines)
        waiting = sum(line.waits for line in own)
        self.waits.setText(self.tr("To be checked · {count}").format(count=words.number(waiting)))
        super().refresh()

    def narrow(self) -> None:
        """Show what fits; the register is not read anew for each key."""
        super().refresh()

    def rows(self, query: str) -> list[Row]:
        """Return the links that fit: those in use first."""
        found = [link for link in self._links if matches(query, _searched(link)) and self._passes(link)]
        return [self._row(link) for link in sorted(found, key=lambda link: link.ended_on is not None)]

    def count_words(self, shown: int) -> str:
        """Return how many are shown."""
        return self.tr("{n} of {total} codes").format(n=shown, total=len(self._links))

    def show_value(self, value: object | None) -> None:
        """Show a link in the panel, and what can be done about it."""
        link = value if isinstance(value, Link) else None
        self._fields.show_link(link)
        live = link is not None and link.ended_on is None
        self.strip.offer(check=live, edit=False)
        self.print_button.setVisible(live)
        self.strip.show_note(self._told(link) if link is not None else guide_words.Note("", "", "ink2"))

    def save(self) -> str:
        """Add the link or change it."""
        return self._desk.qr_register.put(self._by, self._fields.link()).key

    def _row(self, link: Link) -> Row:
        note = self._standing(link)
        kind = f"{guide_words.link_kind(link.kind)} · {link.owner}"
        host = Cell(domain(link.url), self.tr("not of the State"), "warn") if link.outside else None
        state = Cell(note.brief or note.words, _checked(link) if note.tone != "err" else "", note.tone)
        return Row(link.key, link, (Cell(link.name, kind), host or Cell(domain(link.url)), state))

    def _told(self, link: Link) -> guide_words.Note:
        """How a link stands, and who opened it last."""
        note, checks = self._standing(link), self._desk.links.checks(self._by, link.url)
        if not checks or link.ended_on is not None:
            return note
        told = self.tr("{state} · opened on {day} by {name}")
        last = {"day": f"{checks[-1].day:%d/%m/%Y}", "name": checks[-1].user_name}
        return note._replace(words=told.format(state=note.words, **last))

    def _standing(self, link: Link) -> guide_words.Note:
        if link.ended_on is not None:
            told = self.tr("Not in use since {day}").format(day=f"{link.ended_on:%d/%m/%Y}")
            return guide_words.Note(told, "prohibit", "ink3", told)
        line = self._lines.get(link.key)
        return guide_words.standing_note(line.standing if line else None, link.checked_on)

    def _passes(self, link: Link) -> bool:
        line = self._lines.get(link.key)
        return not self.waits.isChecked() or (line is not None and line.waits)

    def _build_more(self) -> None:
        self.filters.addWidget(self.waits)
        self.filters.addWidget(self.add_button)
        row = QHBoxLayout()
        row.addWidget(self.strip, 1)
        row.addWidget(self.print_button)
        self._left.insertLayout(2, row)
        self.waits.toggled.connect(self.narrow)
        self.add_button.set_keys("Ctrl+N")
        self.add_button.clicked.connect(self.add)
        self.strip.open_asked.connect(self._on_open_asked)
        self.strip.seen.connect(self._on_seen)
        self.print_button.clicked.connect(self._on_print_clicked)
        self._fields.end_asked.connect(self._on_end_asked)
        self.show_value(None)

    def _shown(self) -> Link | None:
        return next((link for link in self._links if link.key == self._held), None)

    def _on_open_asked(self) -> None:
        link = self._shown()
        if link is not None:
            self._dialogs.open_link(link.url)
            self.strip.ask()

    def _on_seen(self, result: CheckResult) -> None:
        link = self._shown()
        if link is None:
            return
        try:
            self._desk.links.check(self._by, link.url, result)
        except Refused as refused:
            self.panel.say("err", self.tr("The check was not noted"), words.refusal(refused))
            return
        self.changed.emit()
        self.refresh()

    def _on_print_clicked(self) -> None:
        link = self._shown()
        if link is not None:
            self.print_asked.emit(link.key)

    def _on_end_asked(self) -> None:
        link = self._shown()
        if link is not None:
            self.attempt(self._end)

    def _end(self) -> str:
        return self._desk.qr_register.end(self._by, self._held).key


def _checked(link: Link) -> str:
    return f"{link.checked_on:%d/%m/%Y} · {link.checked_by}" if link.checked_on is not None else ""


def _searched(link: Link) -> str:
    return f"{link.name} {guide_words.link_kind(link.kind)} {link.owner} {domain(link.url)}"

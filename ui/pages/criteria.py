"""Tiêu chí: a pack in a year, its conclusion with every arm, its criteria, and what stands behind each."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.usecases.criteria import Format
from ui import criteria_words, theme, words
from ui.background import run
from ui.dialogs.figure_rows import show_rows
from ui.models.criteria_model import LineKind
from ui.pages import criteria_work
from ui.pages.criteria_conclusion import ConclusionCard
from ui.pages.criteria_files import CriteriaFiles
from ui.pages.criteria_head import CriteriaHead, Rarer
from ui.pages.criteria_panel import CriteriaPanel
from ui.pages.criteria_proofs import CriteriaProofs
from ui.pages.criteria_table import CriteriaTable
from ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desk.domain.assessment import Evidence
    from desk.domain.criteria import CriteriaPack
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.changes import Changes
    from ui.models.criteria_model import TableLine
    from ui.preferences import Preferences


class CriteriaPage(QWidget):
    """Everything is saved as it is entered; what is typed and not saved stays while one looks around."""

    def __init__(self, desk: Desk, user: User, changes: Changes, preferences: Preferences) -> None:
        super().__init__()
        self._desk, self._user = desk, user
        self._leads = allowed(user.role, Permission.SET_TARGETS)
        self._seen: criteria_work.Seen | None = None
        self._stale = True
        self._reading: Task | None = None
        self._asking: Task | None = None
        self.head = CriteriaHead(leads=self._leads)
        self.card, self.table = ConclusionCard(), CriteriaTable(leads=self._leads)
        self.panel = CriteriaPanel(leads=self._leads)
        self.files = CriteriaFiles(desk, user, preferences)
        self._proofs = CriteriaProofs(desk, user, self.head, self.panel)
        self.feeds = ElidedLabel("", theme.CAPTION, "ink2")
        self._keys = ElidedLabel(self._key_words(), theme.CAPTION, "ink3")
        self._build()
        self._connect(changes)

    def page_shown(self) -> None:
        """Put focus where one begins: on the criteria."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Read again, now or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._read()

    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        reading = self._reading is not None or self._asking is not None
        return reading or self.files.is_busy() or self._proofs.is_busy()

    def showEvent(self, event: QShowEvent) -> None:
        """Read where something has changed since it was read."""
        super().showEvent(event)
        self._settle()
        if self._stale:
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self._settle()

    def _key_words(self) -> str:
        if self._leads:
            return self.tr(
                "↑ ↓ choose   ← → close, open a group   Enter enter the figure   Space give or not"
            )
        return self.tr("↑ ↓ choose   ← → close, open a group   Enter enter the figure")

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._keys, 1)
        foot.addWidget(self.feeds)
        self._left = QVBoxLayout()
        for part in (self.head, self.card):
            self._left.addWidget(part)
        self._left.addWidget(self.table, 1)
        self._left.addWidget(self.files)
        self._left.addLayout(foot)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._left, 1)
        self._outer.addWidget(self.panel)
        self._settle()

    def _connect(self, facts: Changes) -> None:
        seen = (facts.visit_saved, facts.visit_changed, facts.visit_voided, facts.tallied)
        for fact in (*seen, facts.log_imported, facts.shift_changed, facts.catalogue_changed):
            fact.connect(self.refresh)
        self.head.changed.connect(self._on_pack_changed)
        self.head.asked.connect(self._on_asked)
        self.head.report.clicked.connect(self._on_report_clicked)
        self.table.line_chosen.connect(self._on_line_chosen)
        self.table.assign_asked.connect(self._on_assign_asked)
        self.table.edit_asked.connect(self._on_edit_asked)
        self.table.fill_asked.connect(self._on_line_fill_asked)
        self.panel.edit_asked.connect(self.panel.begin_entry)
        self.panel.fill_asked.connect(self._fill)
        self.panel.left.connect(self._on_left)
        self.panel.entry.save_asked.connect(self._on_entry_saved)
        self.panel.fill.save_asked.connect(self._on_fill_saved)
        self.panel.evidence.file_asked.connect(self.files.choose_evidence)
        self.files.evidence_chosen.connect(self._proofs.add_file)
        self._proofs.changed.connect(self.refresh)
        self.files.imported.connect(self._show_new)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        edge = 12 if sizes.compact else sizes.margin
        self._left.setContentsMargins(edge, 8, edge, 6)
        self._left.setSpacing(sizes.gap)
        self.table.settle()

    def _read(self) -> None:
        self._stale = False
        if self._reading is not None:
            self._reading.cancel()
        code, version = self.head.chosen()
        work = partial(criteria_work.read, self._desk, self._user, code, version, self.head.chosen_year())
        self._reading = run(self, work, self._on_read, self._on_failed)

    def _on_read(self, seen: criteria_work.Seen) -> None:
        self._reading = None
        self._seen = seen
        self.head.show_packs(seen.packs)
        if seen.conclusion is not None:
            pack = seen.conclusion.pack
            self.head.choose(pack.code, pack.version)
            self.card.show_conclusion(seen.conclusion)
            self.table.show_conclusion(seen.conclusion)
        told = "   ".join(criteria_words.feed(each) for each in seen.feeds)
        self.feeds.set_text(self.tr("Into index 766: {feeds}").format(feeds=told))
        self.feeds.setToolTip("\n".join(criteria_words.feed_parts(each) for each in seen.feeds))

    def _on_failed(self, problem: Exception) -> None:
        self._reading = self._asking = None
        refused = criteria_work.is_refusal(problem)
        self.files.say("err", self.tr("The criteria could not be read"), words.refusal(refused))

    def _on_pack_changed(self) -> None:
        self.files.hush()
        self.panel.end()
        self.refresh()

    def _on_line_chosen(self, line: TableLine | None) -> None:
        self.panel.show_line(line, self.head.chosen_year())
        shown = self.panel.line()
        if shown is not None and not self.panel.is_open():
            if self._asking is not None:
                self._asking.cancel()
            code, year = self.head.chosen()[0], self.head.chosen_year()
            work = partial(criteria_work.details, self._desk, self._user, code, year, shown.criterion.code)
            self._asking = run(self, work, self._on_details, self._on_failed)

    def _on_details(self, found: tuple[str, list[Evidence], str]) -> None:
        self._asking = None
        line = self.panel.line()
        if line is not None and line.criterion.code == found[0]:
            self.panel.show_details(found[1], found[2])

    def _here(self, code: str) -> tuple[str, int, str]:
        return self.head.chosen()[0], self.head.chosen_year(), code

    def _on_assign_asked(self, line: TableLine) -> None:
        if not self._leads:
            self.panel.say("warn", self.tr("Only a leader gives criteria for a year."))
            return
        wanted = not line.criteria[0].assigned
        try:
            self._desk.criteria.assign(self._user, *self._here(line.code), assigned=wanted)
        except Refused as refused:
            self.panel.say("err", words.refusal(refused))
            return
        self.refresh()

    def _on_edit_asked(self, line: TableLine) -> None:
        criterion = line.criteria[0].criterion
        if criterion.automatic:
            show_rows(self, self._desk, self._user, criterion.numerator_indicator, *self._days())
        elif not self.panel.is_busy():
            self.panel.end()
            self.panel.show_line(line, self.head.chosen_year())
            self.panel.begin_entry()

    def _days(self) -> tuple[date, date]:
        year = self.head.chosen_year()
        return date(year, 1, 1), date(year, 12, 31)

    def _on_entry_saved(self) -> None:
        line = self.panel.line()
        if line is None:
            return
        here = self._here(line.criterion.code)
        try:
            self._desk.criteria.assess(self._user, *here, self.panel.entry.told())
        except Refused as refused:
            self.panel.entry.point_out(refused)
            return
        self._on_left()
        self.refresh()

    def _on_left(self) -> None:
        self.panel.end()
        self.table.setFocus()
        self._on_line_chosen(self.table.current())

    def _on_line_fill_asked(self, line: TableLine) -> None:
        self._fill(line.code)

    def _fill(self, code: str) -> None:
        if self._seen is not None and self._seen.conclusion is not None:
            self.panel.begin_fill()
            self.panel.fill.begin(self._seen.conclusion.pack, code, self._seen.indicators)

    def _on_fill_saved(self) -> None:
        code, version = self.head.chosen()
        try:
            lines, points = self.panel.fill.told()
            pack = self._desk.criteria_packs.fill(self._user, code, version, lines, points)
        except Refused as refused:
            self.panel.fill.point_out(refused)
            return
        self._show_new(pack)

    def _show_new(self, pack: CriteriaPack) -> None:
        """Go on with a version that has just been made."""
        self.panel.end()
        self.head.show_packs(self._desk.criteria_packs.all(self._user))
        self.head.choose(pack.code, pack.version)
        self.refresh()
        self.table.setFocus()

    def _on_report_clicked(self) -> None:
        self._report(Format.DOCX)

    def _report(self, kind: Format) -> None:
        code, version = self.head.chosen()
        if code:
            self.files.report(code, version, self.head.chosen_year(), kind)

    def _on_asked(self, rarer: Rarer) -> None:
        code, version = self.head.chosen()
        if rarer is Rarer.PDF:
            self._report(Format.PDF)
        elif rarer is Rarer.EXPORT:
            self.files.choose_pack_target(code, version)
        elif rarer is Rarer.IMPORT:
            self.files.choose_pack()
        else:
            line = self.table.current()
            blank = self._first_blank()
            chosen = line is not None and line.kind is not LineKind.GROUP
            self._fill(line.code if line is not None and chosen else blank)

    def _first_blank(self) -> str:
        assert self._seen is not None
        assert self._seen.conclusion is not None
        lines = self._seen.conclusion.lines
        return next((each.criterion.code for each in lines if each.blank), lines[0].criterion.code)

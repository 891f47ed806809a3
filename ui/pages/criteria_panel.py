"""The panel beside the criteria: the chosen one with its evidence, or the fields in which it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.models.criteria_model import LineKind
from ui.pages.criteria_entry import CriterionEntry
from ui.pages.criteria_evidence import EvidenceBlock
from ui.pages.criteria_facts import CriterionFacts
from ui.pages.criteria_fill import FillForm
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import SidePanel
from ui.widgets.labels import Tag, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.assessment import Evidence
    from desk.domain.criteria_result import CriterionLine
    from ui.models.criteria_model import TableLine


class CriteriaPanel(SidePanel):
    """`edit_asked` and `fill_asked` come from the buttons; `left` tells that the work in it is done.

    While something is being typed another line that is chosen waits, so that nothing is lost.
    """

    edit_asked = Signal()
    fill_asked = Signal(object)
    left = Signal()

    def __init__(self, *, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = leads
        self._line: CriterionLine | None = None
        self._code = Text("", theme.CAPTION, "ink2")
        self._given = Tag()
        self._name = Text("", theme.SUB, wrap=True)
        self.facts, self.evidence = CriterionFacts(), EvidenceBlock()
        self._remark = Text("", theme.CAPTION, "ink2", wrap=True)
        self.change = OutlineButton(self.tr("Enter the figure"), "Enter", "pencil-simple")
        self.rewrite = GhostButton(self.tr("Change the criterion…"), low=True)
        self._hint = Text("", theme.BODY, "ink2", wrap=True)
        self.bar = Bar()
        self.entry, self.fill = CriterionEntry(), FillForm()
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.show_line(None, 0)

    def show_line(self, line: TableLine | None, year: int) -> None:
        """Show what was chosen; nothing happens while something is being typed."""
        if self.is_busy():
            return
        self.bar.hide()
        self._line = line.criteria[0] if line is not None and line.kind is LineKind.CRITERION else None
        if self._line is None:
            self._hint.setText(self._about(line))
            self._views.setCurrentWidget(self._empty)
            return
        found = self._line
        self._code.setText(self.tr("Criterion {code}").format(code=found.criterion.code))
        given = self.tr("given {year}") if found.assigned else self.tr("not given {year}")
        self._given.set_tag(given.format(year=year), "ok" if found.assigned else "plain")
        self._name.setText(found.criterion.name)
        self._remark.setText(found.criterion.remark)
        counted = found.criterion.automatic
        self.change.setText(self.tr("Points and note") if counted else self.tr("Enter the figure"))
        self.facts.show_line(found, "")
        self._settle()
        self._views.setCurrentWidget(self._read)

    def show_details(self, found: Sequence[Evidence], told_by: str) -> None:
        """Show the evidence of the line and who entered its figure."""
        if self._line is not None:
            self.facts.show_line(self._line, told_by)
            self.evidence.show_evidence(found)

    def line(self) -> CriterionLine | None:
        """Return the criterion shown."""
        return self._line

    def begin_entry(self) -> None:
        """Turn the figures into fields."""
        if self._line is not None:
            self.entry.show_line(self._line)
            self._views.setCurrentWidget(self.entry)
            self.entry.start()

    def begin_fill(self) -> None:
        """Show the form in which the pack is filled in."""
        self._views.setCurrentWidget(self.fill)

    def is_busy(self) -> bool:
        """Whether something is typed that is not saved."""
        current = self._views.currentWidget()
        typing = self.entry.changed() if current is self.entry else False
        return typing or (current is self.fill and self.fill.changed())

    def is_open(self) -> bool:
        """Whether fields are shown, changed or not."""
        return self._views.currentWidget() in (self.entry, self.fill)

    def end(self) -> None:
        """Go back from the fields; what was typed is dropped."""
        self.fill.forget()
        if self.is_open():
            self._views.setCurrentWidget(self._read if self._line is not None else self._empty)

    def say(self, tone: str, told: str) -> None:
        """Say something at the foot of what is shown."""
        self.bar.show_message(tone, told)
        self.bar.setVisible(bool(told))

    def changeEvent(self, event: QEvent) -> None:
        """Leave the remark out where there is little room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_read"):
            self._settle()

    def _about(self, line: TableLine | None) -> str:
        if line is not None and line.kind is LineKind.BLANK:
            return (
                self.tr("These lines have no name yet. Fill them in as the decision has them (Enter).")
                if self._leads
                else self.tr("These lines have no name yet. A leader fills them in.")
            )
        return self.tr("Choose a criterion to see its figures and its evidence.")

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._remark.setVisible(bool(self._remark.text()) and not compact)
        self.rewrite.setVisible(self._leads)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._code)
        head.addStretch(1)
        head.addWidget(self._given)
        self._read = QWidget()
        column = QVBoxLayout(self._read)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._name)
        column.addWidget(self.facts)
        column.addWidget(self.evidence, 1)
        column.addWidget(self._remark)
        self.change.setSizePolicy(
            self.evidence.sizePolicy().horizontalPolicy(), self.change.sizePolicy().verticalPolicy()
        )
        column.addWidget(self.change)
        column.addWidget(self.rewrite, 0, Qt.AlignmentFlag.AlignRight)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(4, 4, 4, 4)
        empty.addWidget(self._hint)
        empty.addStretch(1)
        for view in (self._empty, self._read, self.entry, self.fill):
            self._views.addWidget(view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(self._views, 1)
        outer.addWidget(self.bar)
        self.bar.hide()

    def _connect(self) -> None:
        self.change.clicked.connect(self.edit_asked)
        self.rewrite.clicked.connect(self._on_rewrite_clicked)
        for part in (self.entry, self.fill):
            part.left.connect(self.left)

    def _on_rewrite_clicked(self) -> None:
        if self._line is not None:
            self.fill_asked.emit(self._line.criterion.code)

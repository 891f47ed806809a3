"""The right of the entry table: how many are in, whether sums hold, what to look at, and saving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.figure_checks import FixKind
from desk.domain.numbers import parse_whole, shown
from ui import target_words, theme
from ui.widgets.bars import Bar
from ui.widgets.buttons import PrimaryButton, WarnButton
from ui.widgets.cards import Hairline, SidePanel
from ui.widgets.fields import TextField
from ui.widgets.labels import Text
from ui.widgets.progress import Track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.figure_checks import Finding, Fix
    from desk.domain.target import Progress
    from ui.models.entry_state import EntryState

ACROSS = 2  # repairs beside each other
MOST = 4  # doubts shown at once; the others follow when these are settled


class Doubt(QWidget):
    """One thing to look at: its sentence, and its repairs or a field for the reason."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 6)
        self.column.setSpacing(4)
        self.title = Text(title, theme.SMALL, "warn", weight=600, wrap=True)
        self.column.addWidget(self.title)


class TargetsCheck(SidePanel):
    """`fix_chosen` carries a unit and a repair, `reason_typed` a unit and why its figure falls."""

    fix_chosen = Signal(str, object)
    reason_typed = Signal(str, str)

    def __init__(self, *, may_set: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_set = may_set
        self.ward = ""
        self._total: int | None = None
        self._shown: list[tuple[str, str]] = []
        self._made: list[Doubt] = []
        self.entered, self.track = Text("", theme.SUB), Track()
        self.sum_title = Text(self.tr("Done + left = target"), theme.SMALL, weight=600)
        self.sum_words = Text("", theme.CAPTION, "ink2", wrap=True)
        self.paper = TextField()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.paper.setAccessibleName(self.tr("Total on paper"))
        self.paper_words = Text("", theme.CAPTION, "ink2", wrap=True)
        self.doubts_title = Text("", theme.SMALL, weight=600)
        self.bar = Bar("err")
        self.late = TextField(self.tr("Why it comes after the close"))
        self.late.setAccessibleName(self.tr("Why it comes after the close"))
        self.save = PrimaryButton(self.tr("Save today's table"), "Ctrl+Enter", "check")
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self._build()
        self.paper.textEdited.connect(self._on_paper_edited)

    def show_state(self, units: int, entered: int, whole: Progress) -> None:
        """Say how many units are in, and what they come to together."""
        self.entered.setText(self.tr("{entered} of {units} entered").format(entered=entered, units=units))
        self.track.setRange(0, max(units, 1))
        self.track.setValue(entered)
        self._total = whole.done
        left = (whole.target or 0) - whole.done
        told = f"{shown(whole.done)} + {shown(left)} = {shown(whole.target or 0)}"
        if left < 0:
            told = f"{shown(whole.done)}, {target_words.left(whole)}"
        self.sum_words.setText(told)
        self._compare()

    def show_doubts(self, falls: Sequence[EntryState], doubts: Sequence[tuple[EntryState, Finding]]) -> None:
        """List what is to be looked at; nothing is rebuilt while the same things are listed."""
        wanted = [("fall", state.key) for state in falls] + [("doubt", found.key) for _, found in doubts]
        count = len(wanted)
        title = self.tr("{count} to look at").format(count=count) if count else ""
        self.doubts_title.setText(title)
        if wanted == self._shown:
            for state, doubt in zip(falls, self._made, strict=False):
                doubt.title.setText(self._fell(state))
            return
        self._shown = wanted
        while (item := self._doubts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        made = [self._fall(state) for state in falls] + [self._doubt(*each) for each in doubts]
        self._made = made[:MOST]
        for widget in self._made:
            self._doubts.addWidget(widget)
        self._doubts.addStretch(1)

    def settle(self, *, compact: bool) -> None:
        """Leave the shortcut out where there is no room for it."""
        self.save.set_hint("" if compact else "Ctrl+Enter")

    def ask_late(self) -> None:
        """Ask why figures come into a month that is closed."""
        self.late.show()
        self.late.setFocus()

    def clear(self) -> None:
        """Forget what was typed and told, for another table."""
        self.bar.hide()
        self.late.hide()
        self.late.clear()
        self.paper.clear()
        self._compare()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(5)
        column.addWidget(self.entered)
        column.addWidget(self.track)
        column.addSpacing(6)
        for part in (self.sum_title, self.sum_words):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(Text(self.tr("Total on paper"), theme.CAPTION, "ink2"), 1)
        self.paper.setFixedWidth(96)
        row.addWidget(self.paper)
        column.addLayout(row)
        column.addWidget(self.paper_words)
        column.addWidget(Hairline())
        column.addWidget(self.doubts_title)
        inner = QWidget()
        self._doubts = QVBoxLayout(inner)
        self._doubts.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(area, 1)
        column.addWidget(self.bar)
        column.addWidget(self.late)
        hint = self.tr("It can be saved before it is complete. What is not entered keeps its figure.")
        column.addWidget(Text(hint, theme.CAPTION, "ink3", wrap=True))
        column.addWidget(self.save)
        self.save.setSizePolicy(self.save.sizePolicy().Policy.Expanding, self.save.sizePolicy().Policy.Fixed)
        self.bar.hide()
        self.late.hide()

    def _fell(self, state: EntryState) -> str:
        before, after = shown(state.done), shown(state.now().done)
        return self.tr("{unit}: {before} down to {after}").format(unit=state.name, before=before, after=after)

    def _fall(self, state: EntryState) -> Doubt:
        doubt = Doubt(self._fell(state))
        field = TextField(self.tr("Reason, such as: counted twice"))
        field.setAccessibleName(self.tr("{unit}: reason").format(unit=state.name))
        field.setText(state.reason)
        field.textEdited.connect(partial(self._on_reason_edited, state.key))
        doubt.column.addWidget(field)
        return doubt

    def _doubt(self, state: EntryState, found: Finding) -> Doubt:
        doubt = Doubt(target_words.mismatch(found, state.name))
        rows = QGridLayout()
        rows.setSpacing(6)
        for fix in found.fixes:
            if fix.kind is FixKind.TOTAL and not self._may_set:
                continue
            if fix.kind is FixKind.DONE and state.key == self.ward:
                continue  # the ward's figure is the sum of its units
            button = WarnButton(target_words.fix(fix), low=True)
            button.clicked.connect(partial(self._on_fix, state.key, fix))
            rows.addWidget(button, rows.count() // ACROSS, rows.count() % ACROSS)
        rows.setColumnStretch(ACROSS, 1)
        doubt.column.addLayout(rows)
        return doubt

    def _compare(self) -> None:
        told = parse_whole(self.paper.text()) if self.paper.text().strip() else None
        if not isinstance(told, int) or self._total is None:
            self.paper_words.setText(self.tr("Type it to compare, if there is one."))
            self.paper_words.set_colour("ink3")
        elif told == self._total:
            self.paper_words.setText(self.tr("The same as the table."))
            self.paper_words.set_colour("ok")
        else:
            difference = self._total - told
            more = self.tr("The table has {count} more than the paper.")
            less = self.tr("The table has {count} less than the paper.")
            self.paper_words.setText((more if difference > 0 else less).format(count=shown(abs(difference))))
            self.paper_words.set_colour("warn")

    def _on_paper_edited(self) -> None:
        self._compare()

    def _on_reason_edited(self, unit: str, text: str) -> None:
        self.reason_typed.emit(unit, text)

    def _on_fix(self, unit: str, fix: Fix) -> None:
        self.fix_chosen.emit(unit, fix)

"""Entering a paper tally sheet: its code and control total first, then its rows; each sheet once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem, Refused
from desk.domain.roles import Permission, allowed
from ui import theme, words
from ui.pages.pad_step import PadStep
from ui.pages.sheet_rows import SheetRows
from ui.widgets.buttons import OutlineButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.shift import Shift
    from desk.domain.tally import TallySheet
    from desk.usecases.opening import Desk
    from ui.changes import Changes


class SheetEntry(PadStep):
    """`entered` carries the shift into which a sheet was counted."""

    entered = Signal(object)

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self._desk, self._user, self._changes = desk, user, changes
        self._sheet: TallySheet | None = None
        self._total = 0
        self._shifts: list[Shift] = []
        self.title.setText(self.tr("Enter a paper sheet"))
        self.code = TextField(self.tr("P and 8 characters, in the corner of the sheet"))
        self.total = TextField(self.tr("the number in the heavy box"))
        self.shift, self.group = ComboField(), ComboField()
        self.rows = SheetRows()
        self.reason = TextField(self.tr("such as: one row cannot be read"))
        self.anyway = OutlineButton(self.tr("Save with this reason"))
        self._sum = Text("", theme.STRONG)
        self._first, self._second, self._differs = QWidget(), QWidget(), QWidget()
        self._build_fields()
        self._connect()

    def page_shown(self) -> None:
        """Begin with the next sheet."""
        self._sheet = None
        self.code.clear()
        self.total.clear()
        self.reason.clear()
        self.clear_message()
        self._settle()
        self.code.setFocus()

    def go_on(self) -> None:
        """Look the code up, then show the rows; or, with the rows there, write the sheet."""
        if self._sheet is None:
            self._find()
        else:
            self._enter("")

    def sum_words(self) -> str:
        """Return what stands beside the button: how much was typed of the control total."""
        return self._sum.text()

    def _build_fields(self) -> None:
        first = QVBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(8)
        first.addLayout(labelled(FieldLabel(self.tr("Code of the sheet"), "", self.code), self.code))
        first.addLayout(labelled(FieldLabel(self.tr("Control total"), "", self.total), self.total))
        second = QVBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addLayout(labelled(FieldLabel(self.tr("Count in the shift"), "", self.shift), self.shift))
        self._for_group = QWidget()
        group = labelled(FieldLabel(self.tr("Residential group"), "", self.group), self.group)
        self._for_group.setLayout(group)
        second.addWidget(self._for_group)
        second.addWidget(self.rows)
        differs = QVBoxLayout(self._differs)
        differs.setContentsMargins(0, 0, 0, 0)
        differs.addLayout(labelled(FieldLabel(self.tr("Why"), "", self.reason), self.reason))
        for part in (self._first, self._second):
            self.body.addWidget(part)
        self.body.addStretch(1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.bar) + 1, self._differs)
        self.foot.insertWidget(0, self._sum)
        self.foot.insertWidget(2, self.anyway)

    def _connect(self) -> None:
        self.save.clicked.connect(self.go_on)
        self.code.returnPressed.connect(self.total.setFocus)
        self.total.returnPressed.connect(self.go_on)
        self.rows.ended.connect(self.go_on)
        self.rows.changed.connect(self._on_changed)
        self.anyway.clicked.connect(self._on_anyway)
        self.reason.returnPressed.connect(self._on_anyway)
        self.group.currentIndexChanged.connect(self._on_group)
        self.bar.action_clicked.connect(self._on_correct)
        for field in (self.code, self.total):
            field.textEdited.connect(self._on_first_edited)

    def _find(self) -> None:
        total = parse_whole(self.total.text())
        try:
            sheet = self._desk.tally_sheets.find(self._user, self.code.text())
        except Refused as refused:
            self.show_message("err", words.refusal(refused))
            self.code.set_tone("err")
            self.code.setFocus()
            return
        if isinstance(total, Problem):
            self.show_message("err", words.problem(total))
            self.total.set_tone("err")
            self.total.setFocus()
            return
        self._show_rows(sheet, total)

    def _show_rows(self, sheet: TallySheet, total: int) -> None:
        self._sheet, self._total = sheet, total
        self._shifts = self._possible(sheet)
        told = self.tr("{place}, {day}")
        named = [
            (str(own.id), told.format(place=own.plan.place, day=f"{own.day:%d/%m}")) for own in self._shifts
        ]
        self.shift.set_choices(named)
        groups = self._desk.catalogues.groups()
        self.group.set_choices([("", self.tr("No group")), *((unit.key, unit.name) for unit in groups)])
        self.group.set_value("")
        self._for_group.setVisible(any(own.plan.groups for own in self._shifts))
        self.rows.begin(self._desk.catalogues.snapshot().services)
        self.clear_message()
        if not self._shifts:
            self.show_message("warn", self.tr("Open a shift first, then enter the sheet into it."))
        self._settle()
        self.rows.focus_first()

    def _possible(self, sheet: TallySheet) -> list[Shift]:
        """The shifts that a sheet may be counted in: open ones, for officers also those of its day."""
        found = [view.shift for view in self._desk.shifts.open_ones(self._user)]
        if allowed(self._user.role, Permission.RUN_SHIFTS):
            held = [view.shift for view in self._desk.shifts.between(self._user, sheet.day, sheet.day)]
            found += [own for own in held if not own.open]
        return sorted(found, key=partial(_distance, sheet))

    def _enter(self, reason: str) -> None:
        lines = self.rows.lines()
        if isinstance(lines, Problem):
            self.show_message("err", words.problem(lines))
            return
        own = next((each for each in self._shifts if str(each.id) == self.shift.value), None)
        if own is None or self._sheet is None:
            return
        try:
            self._desk.tally_sheets.enter(self._user, own.id, self._sheet.code, self._total, lines, reason)
        except Refused as refused:
            self._tell(refused)
            return
        self._changes.tallied.emit()
        self.entered.emit(own)

    def _tell(self, refused: Refused) -> None:
        """Say what is wrong; a sum that differs, or a closed month, is amber, with two ways out."""
        if refused.problem.code not in {"sheet_sum_differs", "day_closed"}:
            self.show_message("err", words.refusal(refused))
            return
        self.show_message("warn", words.refusal(refused), "", self.tr("Correct the rows"))
        self._differs.show()
        self.anyway.show()

    def _settle(self) -> None:
        rows = self._sheet is not None
        self._first.setVisible(not rows)
        self._second.setVisible(rows)
        self._differs.hide()
        self.anyway.hide()
        self._sum.setVisible(rows)
        self.save.setText(self.tr("Save the sheet") if rows else self.tr("Go on"))
        self.save.setEnabled(not rows or bool(self._shifts))
        title = self.tr("Enter a paper sheet")
        if self._sheet is not None:
            title = self.tr("Sheet {code} · {place}").format(code=self._sheet.code, place=self._sheet.place)
        self.title.setText(title)
        self._show_sum()

    def _show_sum(self) -> None:
        counted = self.rows.counted()
        told = self.tr("{counted} of {total}").format(
            counted=words.number(counted), total=words.number(self._total)
        )
        self._sum.setText(told)
        self._sum.set_colour("ok" if counted == self._total else "ink2")

    def _on_changed(self) -> None:
        self._differs.hide()
        self.anyway.hide()
        if self._shifts:
            self.clear_message()
        self._show_sum()

    def _on_first_edited(self) -> None:
        for field in (self.code, self.total):
            field.set_tone("")
        self.clear_message()

    def _on_group(self) -> None:
        self.rows.show_group(str(self.group.value or ""))

    def _on_correct(self) -> None:
        self.rows.focus_first()

    def _on_anyway(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self._enter(reason)
        else:
            self.reason.set_tone("warn")
            self.reason.setFocus()


def _distance(sheet: TallySheet, own: Shift) -> tuple[bool, bool]:
    """The shift that a sheet was printed for comes first: its day, then its place."""
    return own.day != sheet.day, own.plan.place != sheet.place

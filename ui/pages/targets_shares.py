"""Sharing a target: over groups, party cells, unions or teams; equally, after a denominator, or by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.numbers import parse_whole, shown
from desk.domain.problems import InvalidDraft, Problem
from desk.domain.target import TargetDraft
from desk.domain.unit import Measure, UnitKind
from desk.usecases.targets import Sharing
from ui import target_words, theme
from ui.widgets.buttons import OutlineButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from desk.domain.team import Team
    from desk.domain.unit import Unit

FIELD = 110
ROW = 38


TEAMS = "teams"


class Taker(NamedTuple):
    """Who can get a part of a target: a unit by its key or a team by its id."""

    key: str
    name: str
    kind: UnitKind | str
    team: UUID | None = None


def key_of(draft: TargetDraft) -> str:
    """The key of who gets a target; empty for the whole ward."""
    return draft.unit or (str(draft.team) if draft.team is not None else "")


class ShareRow(QWidget):
    """A unit or team and how much of the target it gets."""

    edited = Signal()

    def __init__(self, taker: Taker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taker = taker
        self.dated = Text("", theme.CAPTION, "ink3")
        self.field = TextField()
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(FIELD)
        self.field.setAccessibleName(taker.name)
        self.field.textEdited.connect(self._on_edited)
        self.setFixedHeight(ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.addWidget(Text(taker.name, theme.SMALL, weight=500), 1)
        row.addWidget(self.dated)
        row.addWidget(self.field)
        self.draft: TargetDraft | None = None

    def show_draft(self, draft: TargetDraft | None) -> None:
        """Show what the unit gets, with the date of the denominator it was shared after."""
        self.draft = draft
        self.field.setText(str(draft.amount) if draft is not None else "")
        day = draft.measured_on if draft is not None else None
        self.dated.setText(self.tr("counted on {day}").format(day=f"{day:%d/%m/%Y}") if day else "")

    def amount(self) -> int | Problem | None:
        """Return what was typed; None for nothing."""
        return parse_whole(self.field.text()) if self.field.text().strip() else None

    def _on_edited(self) -> None:
        # A figure typed by hand follows no denominator any more.
        self.draft = None
        self.dated.setText("")
        self.field.set_tone("err" if isinstance(self.amount(), Problem) else "")
        self.edited.emit()


class SharesPanel(QWidget):
    """`share_asked` carries how a total is to be shared, and after which denominator."""

    share_asked = Signal(object, object)

    def __init__(self, units: Sequence[Unit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = [Taker(unit.key, unit.name, unit.kind) for unit in units]
        self._teams: list[Taker] = []
        self._held: dict[str, TargetDraft] = {}
        self.kinds = Segments(
            [
                (UnitKind.RESIDENTIAL_GROUP, self.tr("Groups")),
                (UnitKind.PARTY_CELL, self.tr("Party cells")),
                (UnitKind.UNION, self.tr("Unions")),
                (TEAMS, self.tr("Teams")),
                (UnitKind.WARD, self.tr("Whole ward")),
            ],
            clearable=False,
        )
        self.kinds.setAccessibleName(self.tr("Who gets the target"))
        self.total = TextField()
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.measure = ComboField([(each, target_words.measure(each)) for each in Measure])
        self.equal = OutlineButton(self.tr("Share equally"))
        self.after = OutlineButton(self.tr("Share after"))
        self.rest = Text("", theme.SMALL, "ink2", weight=600)
        self.rows: list[ShareRow] = []
        self._build()
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.equal.clicked.connect(partial(self._on_share, Sharing.EQUALLY))
        self.after.clicked.connect(partial(self._on_share, Sharing.BY_DENOMINATOR))
        self.total.textEdited.connect(self._tell_rest)
        self.kinds.set_value(UnitKind.RESIDENTIAL_GROUP)
        self.measure.setAccessibleName(self.tr("Denominator"))

    def set_teams(self, teams: Sequence[Team]) -> None:
        """Offer the teams there are."""
        self._teams = [Taker(str(team.id), team.name, TEAMS, team.id) for team in teams]

    def show_held(self, held: Iterable[TargetDraft]) -> None:
        """Show what units, teams or the whole ward have of the indicator."""
        self._held = {key_of(each): each for each in held}
        kinds = {each.key: each.kind for each in (*self._units, *self._teams)}
        first = next((kinds[key] for key in self._held if key in kinds), None)
        whole = UnitKind.WARD if "" in self._held else None
        self.kinds.set_value(first or whole or self.kinds.value)
        self._fill()

    def kind(self) -> UnitKind | str:
        """Return who gets the target."""
        value = self.kinds.value
        return value if isinstance(value, UnitKind) or value == TEAMS else UnitKind.RESIDENTIAL_GROUP

    def amount(self) -> int:
        """Return the total that was typed; InvalidDraft where it is no whole number."""
        read = parse_whole(self.total.text())
        self.total.set_tone("err" if isinstance(read, Problem) else "")
        if isinstance(read, Problem):
            self.total.setFocus()
            raise InvalidDraft(read)
        return read

    def show_shares(self, drafts: Sequence[TargetDraft]) -> None:
        """Show how a total was shared."""
        told = {key_of(draft): draft for draft in drafts}
        for row in self.rows:
            row.show_draft(told.get(row.taker.key))
        self._tell_rest()

    def drafts(self, indicator: str) -> list[TargetDraft]:
        """Return the targets that were typed; InvalidDraft for what is no whole number or a broken sum."""
        if self.kind() is UnitKind.WARD:
            return [TargetDraft(indicator, self.amount())] if self.total.text().strip() else []
        found = []
        for row in self.rows:
            amount = row.amount()
            if isinstance(amount, Problem):
                row.field.setFocus()
                raise InvalidDraft(amount)
            if amount is not None:
                taker = row.taker
                unit = taker.key if taker.team is None else ""
                found.append(row.draft or TargetDraft(indicator, amount, unit, taker.team))
        return found

    def total_told(self) -> int | None:
        """Return the total that was typed for units to add up to; None where none was."""
        return self.amount() if self.total.text().strip() and self.kind() is not UnitKind.WARD else None

    def takers(self) -> list[str]:
        """Return the keys of the units or teams in sight."""
        return [row.taker.key for row in self.rows]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.kinds)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.total.setFixedWidth(FIELD + 20)
        line.addLayout(labelled(FieldLabel(self.tr("Total"), buddy=self.total), self.total))
        low = Qt.AlignmentFlag.AlignBottom
        line.addWidget(self.equal, 0, low)
        line.addWidget(self.after, 0, low)
        line.addWidget(self.measure, 0, low)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.rest)
        inner = self._inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(self.area, 1)

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        kind = self.kind()
        whole = kind is UnitKind.WARD
        known = (*self._units, *self._teams)
        self.rows = [] if whole else [ShareRow(taker) for taker in known if taker.kind == kind]
        for row in self.rows:
            row.show_draft(self._held.get(row.taker.key))
            row.edited.connect(self._tell_rest)
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._inner.setMinimumHeight(ROW * len(self.rows))
        for part in (self.equal, self.after, self.measure):
            part.setVisible(not whole and kind != TEAMS)  # teams have no denominator, and are few
        own = [self._held[key].amount for key in self.takers() if key in self._held]
        if whole:
            own = [self._held[""].amount] if "" in self._held else []
        self.total.setText(str(sum(own)) if own else "")
        self._tell_rest()

    def _tell_rest(self) -> None:
        if self.kind() is UnitKind.WARD:
            self.rest.setText("")
            return
        amounts = [row.amount() for row in self.rows]
        given = sum(amount for amount in amounts if isinstance(amount, int))
        total = parse_whole(self.total.text()) if self.total.text().strip() else None
        if not isinstance(total, int) or total == given:
            self.rest.setText(self.tr("Given: {given}").format(given=shown(given)))
            self.rest.set_colour("ink2")
            return
        more = self.tr("Given: {given}, {rest} not given yet")
        less = self.tr("Given: {given}, {rest} too many")
        told = (more if total > given else less).format(given=shown(given), rest=shown(abs(total - given)))
        self.rest.setText(told)
        self.rest.set_colour("warn")

    def _on_kind_chosen(self, _kind: object) -> None:
        self._fill()

    def _on_share(self, sharing: Sharing) -> None:
        self.share_asked.emit(sharing, self.measure.value)

"""The fields of a new indicator: its name, where its figure comes from, what is counted, its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.indicator_rules import UNITS_OF_ACCOUNT
from desk.domain.shift import ShiftKind
from ui import indicator_words, theme
from ui.dialogs.indicator_filter import IndicatorFilter
from ui.pages.welcome_step import CheckedField
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.pick_list import PickList
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.domain.indicator_rules import Known


class IndicatorForm(QScrollArea):
    """`edited` with every change; the unit of account follows from what is counted, except by hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self.name = CheckedField(
            self.tr("Name of the indicator"), "", TextField(self.tr("as the plan calls it"))
        )
        self.source = Segments([(each, indicator_words.source(each)) for each in Source], clearable=False)
        self.counting = ComboField([(each, indicator_words.counting(each)) for each in Counting])
        self.unit = CheckedField(
            self.tr("Unit of account"), "", TextField(self.tr("households, people, shops …"))
        )
        self.unit_told = Text("", theme.BODY, "ink2")
        self.filter = IndicatorFilter()
        self.parts = PickList(self.tr("Type a few letters of an indicator"))
        self._counting_box, self._parts_box = QWidget(), QWidget()
        self._build()
        self._connect()
        self.show_draft(None)

    def set_known(self, known: Known, names: Mapping[str, Mapping[str, str]]) -> None:
        """Offer what may be named; `names` are services, procedures, fields, units, teams by key."""
        self._known = known
        self.filter.set_choices(names)
        offered = [each for each in known.indicators.values() if each.ended_on is None]
        self.parts.set_choices({each.code: f"{each.name} ({each.unit_of_account})" for each in offered})

    def show_draft(self, like: Indicator | None) -> None:
        """Begin a new one, empty or made like another."""
        self.name.field.setText("")
        self.name.clear_problem()
        self.source.set_value(like.source if like else Source.COUNTED)
        self.counting.blockSignals(True)
        self.counting.set_value(like.counting if like else Counting.QUANTITY)
        self.counting.blockSignals(False)
        self.unit.field.setText(like.unit_of_account if like else "")
        self.unit.clear_problem()
        self.filter.set_asked(like.filter if like else Filter())
        self.parts.set_keys(like.parts if like else ())
        self.verticalScrollBar().setValue(0)
        self._settle()

    def draft(self) -> Indicator:
        """Return what is told so far."""
        source, counting = Source(str(self.source.value)), Counting(str(self.counting.value))
        asked = self.filter.asked() if source is Source.COUNTED else Filter()
        parts = self.parts.keys if source is Source.COMPOSED else ()
        unit = self.unit.field.text() if source is Source.ENTERED else self._unit(source, counting, asked)
        return Indicator("", self.name.field.text(), unit, source, counting, asked, parts)

    def begin(self) -> None:
        """Put the cursor into the name."""
        self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unit(self, source: Source, counting: Counting, asked: Filter) -> str:
        known = self._known
        if known is None:
            return ""
        if source is Source.COMPOSED:
            first = known.indicators.get(self.parts.keys[0]) if self.parts.keys else None
            return first.unit_of_account if first else ""
        if counting is Counting.QUANTITY:
            service = known.services.get(asked.services[0]) if asked.services else None
            return service.unit_of_account if service else ""
        outings = asked.shift_kinds == (ShiftKind.OUTING.value,)
        return UNITS_OF_ACCOUNT[counting][-1 if outings else 0]

    def _build(self) -> None:
        self.counting.setAccessibleName(self.tr("What is counted"))
        self.source.setAccessibleName(self.tr("Where the figure comes from"))
        self.parts.setAccessibleName(self.tr("Indicators that are added up"))
        top = QGridLayout()
        top.setHorizontalSpacing(16)
        top.setVerticalSpacing(4)
        top.setColumnStretch(0, 3)
        top.setColumnStretch(1, 2)
        top.addWidget(self.name, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._unit_label = FieldLabel(self.tr("Unit of account"), "")
        top.addWidget(self._unit_label, 0, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.unit_told, 1, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.unit, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._fill(self._counting_box, self.tr("What is counted"), self.counting, self.filter)
        self._fill(self._parts_box, self.tr("Indicators that are added up"), self.parts)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 2, 14, 6)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._counting_box)
        column.addWidget(self._parts_box)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fill(self, box: QWidget, label: str, field: ComboField | PickList, *below: QWidget) -> None:
        buddy = field.field if isinstance(field, PickList) else field
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(label, "", buddy))
        column.addWidget(field)
        column.addSpacing(4)
        for widget in below:
            column.addWidget(widget)

    def _connect(self) -> None:
        for field in (self.name.field, self.unit.field):
            field.textEdited.connect(self._on_edited)
        self.source.chosen.connect(self._on_edited)
        self.counting.currentIndexChanged.connect(self._on_edited)
        for picked in (self.filter, self.parts):
            picked.changed.connect(self._on_edited)

    def _on_edited(self) -> None:
        self._settle()
        self.edited.emit()

    def _settle(self) -> None:
        draft = self.draft()
        by_hand = draft.source is Source.ENTERED
        self.filter.set_counting(draft.counting)
        self._counting_box.setVisible(draft.source is Source.COUNTED)
        self._parts_box.setVisible(draft.source is Source.COMPOSED)
        self.unit.setVisible(by_hand)
        for widget in (self._unit_label, self.unit_told):
            widget.setVisible(not by_hand)
        self.unit_told.setText(draft.unit_of_account or self.tr("follows from what you choose"))

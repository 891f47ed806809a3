"""The fields of a sheet template, with a remark below each that could read easier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.guide import MOST_PAPERS
from desk.domain.problems import Severity
from ui import theme, words
from ui.pages.template_second import SecondFields
from ui.pages.template_steps import TemplateSteps
from ui.widgets.cards import Hairline
from ui.widgets.fields import TextField
from ui.widgets.labels import Text
from ui.widgets.remarked_field import RemarkedField
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.domain.guide import SheetTemplate
    from desk.domain.problems import Problem

OWN_LINK, PORTAL_ONLY = "steps", "search_steps"
MOST_REMARKS = 2


class TemplateForm(QScrollArea):
    """Everything that may be written on a sheet; `edited` tells what the user does."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: SheetTemplate | None = None
        self._lines = {
            "title": self._field(self.tr("Title"), self.tr("in the citizen's words")),
            "benefit": self._field(self.tr("What one gains"), self.tr("one line")),
            "condition": self._field(self.tr("Condition"), self.tr("may stay empty")),
            "fee": self._field(self.tr("Fee"), self.tr("empty if not sure")),
            "days": self._field(self.tr("Days"), self.tr("empty if not sure")),
            "panel": self._field(self.tr("Above the page's name"), ""),
            "fallback": self._field(self.tr("For those who cannot scan"), ""),
            "help": self._field(self.tr("Box for those without a phone"), ""),
        }
        self._papers = [
            self._field(self.tr("Paper to bring {number}").format(number=number), "")
            for number in range(1, MOST_PAPERS + 1)
        ]
        ways = [(OWN_LINK, self.tr("Page of its own")), (PORTAL_ONLY, self.tr("Front page only"))]
        self._way = Segments(ways, clearable=False)
        self._way_label = Text(self.tr("Steps, where the code opens"), theme.CAPTION, "ink2", weight=500)
        self._steps = {OWN_LINK: TemplateSteps(), PORTAL_ONLY: TemplateSteps()}
        self._second = SecondFields()
        self._build()

    def show_template(self, template: SheetTemplate) -> None:
        """Put the words of a template into the fields."""
        self._template = template
        for name, row in self._lines.items():
            row.field.setText(getattr(template, name))
            row.field.setCursorPosition(0)
        for place, row in enumerate(self._papers):
            row.field.setText(template.papers[place] if place < len(template.papers) else "")
        self._steps[OWN_LINK].show_steps(template.steps)
        self._steps[PORTAL_ONLY].show_steps(template.search_steps)
        self._second.show_second(template.second)
        self._show_way(OWN_LINK)

    def template(self) -> SheetTemplate:
        """Return the template as typed; a form that was never filled is a fault of the program."""
        if self._template is None:
            raise RuntimeError
        lines: dict[str, Any] = {name: row.text() for name, row in self._lines.items()}
        return replace(
            self._template,
            **lines,
            papers=tuple(row.text() for row in self._papers if row.text()),
            steps=self._steps[OWN_LINK].steps(),
            search_steps=self._steps[PORTAL_ONLY].steps(),
            second=self._second.second(),
        )

    def show_remarks(self, remarks: Iterable[Problem]) -> list[str]:
        """Say the remarks at their fields; return the sentences that have no field here."""
        places = self._places()
        found: dict[RemarkedField, list[Problem]] = {}
        loose: list[str] = []
        for remark in remarks:
            place = places.get(remark.field)
            if place is None:
                loose.append(words.problem(remark))
            else:
                found.setdefault(place, []).append(remark)
        for row in self._all_rows():
            row.show_remark(*_told(found.get(row, [])))
        return loose

    def start(self) -> None:
        """Begin with the title."""
        field = self._lines["title"].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _places(self) -> dict[str, RemarkedField]:
        """The fields by their names in a remark."""
        places = dict(self._lines)
        places |= {f"papers.{n}": row for n, row in enumerate(self._papers, start=1)}
        places |= self._second.places()
        for name, steps in self._steps.items():
            places |= {f"{name}.{number}": row for number, row in enumerate(steps.rows(), start=1)}
            places[name] = steps.all_rows()[-1]
        places["papers"] = self._papers[0]
        return places

    def _all_rows(self) -> list[RemarkedField]:
        steps = [row for each in self._steps.values() for row in each.all_rows()]
        return [*self._lines.values(), *self._papers, *steps, *self._second.all_rows()]

    def _field(self, label: str, hint: str) -> RemarkedField:
        row = RemarkedField(label, hint, TextField())
        row.field.textEdited.connect(self._on_edited)
        return row

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 12, 8)
        column.setSpacing(8)
        for name in ("title", "benefit", "condition"):
            column.addWidget(self._lines[name])
        column.addLayout(self._pairs())
        column.addWidget(Hairline())
        column.addWidget(self._way_label)
        column.addWidget(self._way)
        hint = self.tr("Words between ** and ** are printed bold: names of buttons. {domain} is the page.")
        column.addWidget(Text(hint, theme.CAPTION, "ink3", wrap=True))
        for steps in self._steps.values():
            column.addWidget(steps)
            steps.edited.connect(self.edited)
        column.addWidget(Hairline())
        for name in ("panel", "fallback", "help"):
            column.addWidget(self._lines[name])
        column.addWidget(Hairline())
        column.addWidget(self._second)
        column.addStretch(1)
        self._second.edited.connect(self.edited)
        self._way.setAccessibleName(self._way_label.text())
        self._way.chosen.connect(self._show_way)
        self._frame(inside)

    def _pairs(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        pairs = (*self._papers, self._lines["fee"], self._lines["days"])
        for place, row in enumerate(pairs):
            grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _frame(self, inside: QWidget) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        # The scroll area would fill both with the ground of the window.
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _show_way(self, way: object) -> None:
        self._way.set_value(way)
        for name, steps in self._steps.items():
            steps.setVisible(name == way)

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()


def _told(remarks: list[Problem]) -> tuple[str, str]:
    """What to say below a field, and its tone: what must be mended, else two things to look at."""
    wrong = [remark for remark in remarks if remark.severity is Severity.REFUSE]
    told = wrong[:1] or remarks[:MOST_REMARKS]
    return " ".join(words.problem(remark) for remark in told), "err" if wrong else "warn"

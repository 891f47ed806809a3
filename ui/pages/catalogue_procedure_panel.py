"""The editor of a procedure: name, field, level, validity; its end from a day on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.problems import InvalidDraft, Problem, refusal
from desk.domain.procedure import Level, Procedure
from desk.usecases import clock
from ui import theme, words
from ui.pages.catalogue_panel import EditPanel
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, OutlineButton, WarnButton
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import ElidedLabel, FieldLabel, Text, labelled
from ui.widgets.level_choice import LevelChoice
from ui.widgets.suggest_field import SuggestField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desk.domain.procedure import LevelSet

EMPTY = Procedure("", "", "")


class ProcedurePanel(EditPanel):
    """The code is typed once, for a new procedure, and never changes after that."""

    abolish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._procedure: Procedure | None = None
        self._level_set: LevelSet | None = None
        self._code = CheckedField(self.tr("Code"), self.tr("as on the portal"), TextField("1.001193"))
        self._name = CheckedField(self.tr("Name"), self.tr("the log keeps the code"), TextField())
        self._known_fields = SuggestField()
        self._field = CheckedField(
            self.tr("Field"), self.tr("type, choose from the list"), self._known_fields
        )
        self._level = LevelChoice([(each.value, words.level(each)) for each in Level])
        self._level_label = FieldLabel(self.tr("Level"), "", self._level)
        self._from = CheckedField(self.tr("In force from"), "", DateField(self.tr("since ever")))
        self._to = CheckedField(self.tr("Last day"), "", DateField(self.tr("none")))
        self._link = ElidedLabel("", theme.CAPTION, "ink2")
        self._uses = Text("", theme.CAPTION, "ink2")
        self._end = OutlineButton(self.tr("Abolish…"))
        self._abolition = QWidget()
        self._first_day = CheckedField(self.tr("Abolished from"), self.tr("first day"), DateField())
        self._abolish = WarnButton(self.tr("Abolish"), low=True)
        self._keep = GhostButton(self.tr("Keep it"), low=True)
        self._build_fields()
        self._build_abolition()
        self.show_procedure(None, None, ())

    def show_procedure(
        self, procedure: Procedure | None, level_set: LevelSet | None, fields: Iterable[str]
    ) -> None:
        """Show a procedure, None for a new one; `fields` are those in use, `level_set` who set its level."""
        self._procedure, self._level_set = procedure, level_set
        self._known_fields.set_known(fields)
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        shown = self._procedure or EMPTY
        self._code.setVisible(self.is_new())
        self._code.field.setText("")
        self._name.field.setText(shown.name)
        self._name.field.setCursorPosition(0)
        self._field.field.setText(shown.field)
        self._level.set_value(shown.level.value)
        self._from.field.setText(_written(shown.valid_from))
        self._to.field.setText(_written(shown.valid_to))
        self._abolition.hide()
        self._tell(shown)
        about = self.tr("{code} · the code never changes").format(code=shown.code)
        told = self.tr("A procedure that is missing in the list")
        title = self.tr("New procedure") if self.is_new() else shown.short_name
        self.settle(title, told if self.is_new() else about)

    def is_new(self) -> bool:
        """Whether the panel holds a procedure that is not in the list yet."""
        return self._procedure is None

    def told(self) -> Procedure:
        """Return the procedure as typed; InvalidDraft where a day cannot be read."""
        start, end = _day(self._from, "valid_from"), _day(self._to, "valid_to")
        shown = self._procedure or Procedure(self._code.field.text(), "", "")
        return replace(
            shown,
            name=self._name.field.text(),
            field=self._field.field.text(),
            level=Level(self._level.value),
            valid_from=start,
            valid_to=end,
        )

    def abolition(self) -> date:
        """Return the first day without the procedure; InvalidDraft where it cannot be read."""
        found = _day(self._first_day, "first_day")
        if found is None:
            raise InvalidDraft(refusal("day_unreadable", "first_day", text=""))
        return found

    def begin_abolition(self) -> None:
        """Ask from which day on; nothing happens before that is answered."""
        if self.is_new() or not self._end.isVisible():
            return
        self._first_day.field.setText(_written(clock.today()))
        self._abolition.show()
        self._end.hide()
        self._first_day.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first_day.field.selectAll()

    def tell_level_set(self, levels: Mapping[str, LevelSet]) -> None:
        """Say who set the level that is shown."""
        if self._procedure is not None:
            self._level_set = levels.get(self._procedure.code)
            self._tell(self._procedure)

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything in the fields."""
        fields = (self._code, self._name, self._field, self._from, self._to)
        return (*(each.field.text() for each in fields), self._level.value)

    def start(self) -> None:
        """Begin with the code of a new procedure, else with the name."""
        field = (self._code if self.is_new() else self._name).field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {
            "code": self._code,
            "name": self._name,
            "field": self._field,
            "valid_from": self._from,
            "valid_to": self._to,
            "first_day": self._first_day,
        }

    def _build_fields(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self._from)
        days.addWidget(self._to)
        for field in (self._code, self._name, self._field):
            self.body.addWidget(field)
        self.body.addLayout(labelled(self._level_label, self._level))
        self.body.addLayout(days)
        self.body.addWidget(self._abolition)
        self.body.addWidget(self._link)
        self.body.addWidget(self._uses)
        self.row.insertWidget(0, self._end)
        self._end.clicked.connect(self.begin_abolition)

    def _build_abolition(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._abolish)
        column = QVBoxLayout(self._abolition)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._first_day)
        column.addLayout(buttons)
        self._abolish.clicked.connect(self.abolish_asked)
        self._first_day.field.returnPressed.connect(self.abolish_asked)
        self._keep.clicked.connect(self._on_keep_clicked)

    def _on_keep_clicked(self) -> None:
        self._abolition.hide()
        self._end.show()
        self._end.setFocus()

    def _tell(self, shown: Procedure) -> None:
        asked = not self._abolition.isHidden()
        self._end.setVisible(not self.is_new() and shown.valid_to is None and not asked)
        who = self._level_set
        told = self.tr("set by {name}, {day}")
        by_ward = told.format(name=who.by, day=f"{who.on:%d/%m/%Y}") if who else ""
        unknown = self.tr("the ward sets it") if shown.level is Level.UNKNOWN else ""
        self._level_label.set_note(by_ward or unknown)
        link = shown.link.removeprefix("https://")
        self._link.set_text(self.tr("Portal: {link}").format(link=link) if link else "")
        self._link.setVisible(bool(link))
        self._uses.setText(self.tr("Used {n} times at this desk").format(n=words.number(shown.uses)))
        self._uses.setVisible(not self.is_new())


def _day(field: CheckedField, name: str) -> date | None:
    """The day in a field, None where it is empty; InvalidDraft where it cannot be read."""
    text = field.field.text().strip()
    found = parse_day(text) if text else None
    if isinstance(found, Problem):
        raise InvalidDraft(replace(found, field=name))
    return found


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""

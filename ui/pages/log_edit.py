"""The facts of one line as fields, in the place where they were read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.dates import parse_birth, parse_day
from desk.domain.entry import split_helpers
from desk.domain.problems import InvalidDraft, Problem, refusal
from desk.domain.text import clean
from desk.domain.visit import (
    QUANTITY_LIMIT,
    CitizenDraft,
    HelpItemDraft,
    How,
    Outcome,
    Payment,
    Place,
    Sex,
    elderly,
)
from desk.domain.visit_change import draft_of
from desk.usecases import clock
from desk.usecases.corrections import STUCK
from ui import theme, words
from ui.pages.log_words import field_names
from ui.pages.person_flags import PersonFlags
from ui.pages.procedure_field import ProcedureField
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import Text
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desk.domain.dates import Birth
    from desk.domain.procedure import Procedure
    from desk.domain.visit import Visit, VisitDraft
    from desk.usecases.catalogues import Catalogues

LABEL_WIDTH = 72
LIST_WIDTH = 460
NEXT_TIME = {"": None, "yes": True, "no": False}
T = TypeVar("T")
OF_DOSSIERS = ("procedure", "dossier", "payment")


class EditFields(QWidget):
    """A visit with one of its items to be corrected; what the fields do not show stays as it was."""

    def __init__(self, catalogues: Catalogues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._visit: Visit | None = None
        self._number = 1
        self.name = TextField(words.anonymous())
        self.birth_year, self.day, self.time = TextField(), DateField(), TextField()
        unknown = ("", self.tr("not known"))
        self.sex = ComboField([unknown, *_choices(Sex, words.sex)])
        self.unit = ComboField()
        self.flags = PersonFlags(self._day_of_visit, stacked=True)
        self.service = ComboField([(each.key, each.name) for each in catalogues.services()])
        self.procedure = ProcedureField(
            self._find, len(catalogues.snapshot().procedures), list_width=LIST_WIDTH
        )
        self.dossier = TextField()
        self.quantity = QuantityField(1, QUANTITY_LIMIT)
        self.outcome, self.barrier = ComboField(), ComboField()
        self.payment = ComboField([unknown, *_choices(Payment, words.payment)])
        self.how = ComboField([unknown, *_choices(How, words.how)])
        self.next_time = ComboField(self._next_times())
        self.place = ComboField(_choices(Place, words.place))
        self.helpers, self.note = TextField(), TextField()
        self._rows: dict[str, tuple[Text, QWidget]] = {}
        self._build()

    def show_visit(self, visit: Visit, number: int) -> None:
        """Fill the fields with a visit and its item of that number."""
        self._visit, self._number = visit, number
        item = draft_of(visit).items[number - 1]
        self.name.setText(visit.citizen.name if visit.citizen else "")
        self.birth_year.setText(str(visit.birth_year or ""))
        self.sex.set_value(visit.sex or "")
        self.unit.set_choices([("", self.tr("not known")), *_groups(self._catalogues, visit.unit).items()])
        self.unit.set_value(visit.unit)
        self.flags.restore((visit.elderly, visit.disabled, visit.no_phone), visit.birth_year, visit.day)
        self.day.setText(f"{visit.day:%d/%m/%Y}")
        self.time.setText(f"{visit.time:%H:%M}" if visit.time else "")
        self.service.set_value(item.service)
        self.procedure.choose(self._catalogues.procedure(item.procedure))
        self.dossier.setText(item.dossier)
        self.quantity.set_number(item.quantity)
        self._settle_outcomes(item.outcome)
        self._offer_barriers(item.barrier)
        self.payment.set_value(item.payment or "")
        self.how.set_value(item.how or "")
        self.next_time.set_value({told: key for key, told in NEXT_TIME.items()}[item.next_time])
        self.place.set_value(visit.place)
        self.helpers.setText(", ".join(visit.helpers))
        self.note.setText(item.note)
        for field in self.findChildren(TextField):
            field.set_tone("")
            field.setCursorPosition(0)
        self._settle()

    def draft(self) -> VisitDraft:
        """The visit as it stands; InvalidDraft where a field cannot be read."""
        assert self._visit is not None
        base = draft_of(self._visit)
        day, time, birth = self._read_dates()
        born = birth.year if birth else None
        sex = Sex(str(self.sex.value)) if self.sex.value else None
        old, disabled, no_phone = self.flags.ticked()
        items = list(base.items)
        items[self._number - 1] = self._item(items[self._number - 1])
        return replace(
            base,
            day=day,
            time=time,
            place=Place(str(self.place.value)),
            helpers=split_helpers(self.helpers.text()),
            citizen=_citizen(self._visit, clean(self.name.text()), born, sex),
            unit=str(self.unit.value or ""),
            elderly=None if old == elderly(born, day) else old,
            disabled=disabled,
            no_phone=no_phone,
            items=tuple(items),
        )

    def changed(self) -> bool:
        """Whether anything differs from the visit, or cannot be read."""
        try:
            return self._visit is not None and self.draft() != draft_of(self._visit)
        except InvalidDraft:
            return True

    def start(self) -> None:
        """Put the cursor where most corrections begin."""
        self.outcome.setFocus(Qt.FocusReason.TabFocusReason)

    def point_out(self, problem: Problem) -> None:
        """Mark the field of a problem and go there."""
        field = self._rows.get(problem.field.rpartition(".")[2], (None, None))[1]
        if isinstance(field, TextField):
            field.set_tone("err")
        if field is not None:
            field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._rows:
            self._settle()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(3, 3, 3, 3)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        labels = field_names() | {
            "name": self.tr("Citizen"),
            "helpers": self.tr("Helpers"),
            "flags": self.tr("Ticks"),
        }
        for number, (key, field) in enumerate(self._fields().items()):
            label = Text(labels[key], theme.CAPTION, "ink2", wrap=True)
            field.setAccessibleName(labels[key])
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, number, 1)
            self._rows[key] = (label, field)
            if isinstance(field, TextField):
                field.textEdited.connect(self._on_edited)
        for date_field in (self.birth_year, self.day):
            date_field.textEdited.connect(self._follow_age)
        self.flags.settle(bare=False)
        self.service.activated.connect(self._on_service_chosen)
        self.outcome.activated.connect(self._settle)
        self.procedure.moved_on.connect(self.dossier.setFocus)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "name": self.name,
            "birth_year": self.birth_year,
            "day": self.day,
            "time": self.time,
            "service": self.service,
            "quantity": self.quantity,
            "procedure": self.procedure,
            "dossier": self.dossier,
            "outcome": self.outcome,
            "barrier": self.barrier,
            "payment": self.payment,
            "how": self.how,
            "next_time": self.next_time,
            "sex": self.sex,
            "unit": self.unit,
            "flags": self.flags,
            "place": self.place,
            "helpers": self.helpers,
            "note": self.note,
        }

    def _find(self, query: str) -> list[Procedure]:
        return self._catalogues.find_procedures(query, self._visit.day if self._visit else clock.today())

    def _files(self) -> bool:
        service = self._catalogues.snapshot().service_by_key.get(str(self.service.value))
        return service is not None and service.files_dossier

    def _settle_outcomes(self, outcome: Outcome | None) -> None:
        """Help that files no dossier is done or not."""
        files = self._files()
        offered = [("", self.tr("not known") if files else self.tr("Done"))]
        kept = {outcome} if files else {outcome, Outcome.UNFINISHED}
        offered += [(each, words.outcome(each)) for each in Outcome if files or each in kept]
        self.outcome.set_choices(offered)
        self.outcome.set_value(outcome or "")

    def _offer_barriers(self, barrier: str) -> None:
        offered = dict(self._catalogues.barriers())
        own = [(barrier, barrier)] if barrier and barrier not in offered else []
        self.barrier.set_choices([("", self.tr("not known")), *offered.items(), *own])
        self.barrier.set_value(barrier)

    def _next_times(self) -> list[tuple[object, str]]:
        return [(key, words.next_time(told) or self.tr("not known")) for key, told in NEXT_TIME.items()]

    def _settle(self) -> None:
        files = self._files()
        shown = dict.fromkeys(OF_DOSSIERS, files) | {"quantity": not files, "barrier": self._stuck()}
        for key, visible in shown.items():
            for widget in self._rows[key]:
                widget.setVisible(visible)

    def _stuck(self) -> bool:
        return self._outcome() in STUCK or bool(self.barrier.value)

    def _outcome(self) -> Outcome | None:
        return Outcome(str(self.outcome.value)) if self.outcome.value else None

    def _read_dates(self) -> tuple[date, time | None, Birth | None]:
        """Day, time and birth; InvalidDraft with every one that cannot be read, and a loose procedure."""
        day = parse_day(self.day.text())
        at = parse_time(self.time.text()) if self.time.text().strip() else None
        born = parse_birth(self.birth_year.text(), clock.today()) if self.birth_year.text().strip() else None
        problems = [each for each in (day, at, born, self._loose_procedure()) if isinstance(each, Problem)]
        if problems:
            raise InvalidDraft(*problems)
        assert isinstance(day, date)
        return day, at if isinstance(at, time) else None, None if isinstance(born, Problem) else born

    def _day_of_visit(self) -> date:
        read = parse_day(self.day.text())
        if isinstance(read, date):
            return read
        return self._visit.day if self._visit else clock.today()

    def _follow_age(self) -> None:
        born = parse_birth(self.birth_year.text(), clock.today())
        self.flags.follow_age(None if isinstance(born, Problem) else born.year)

    def _loose_procedure(self) -> Problem | None:
        typed = "" if self.procedure.code or not self._files() else self.procedure.text().strip()
        return refusal("procedure_unknown", "procedure", code=typed) if typed else None

    def _item(self, before: HelpItemDraft) -> HelpItemDraft:
        told = replace(
            before,
            service=str(self.service.value),
            outcome=self._outcome(),
            how=How(str(self.how.value)) if self.how.value else None,
            barrier=str(self.barrier.value or "") if self._stuck() else "",
            note=self.note.text(),
            next_time=NEXT_TIME[str(self.next_time.value)],
        )
        if self._files():
            paid = Payment(str(self.payment.value)) if self.payment.value else None
            code, dossier = self.procedure.code, self.dossier.text()
            return replace(told, procedure=code, dossier=dossier, payment=paid)
        if told.service != before.service:
            told = replace(told, procedure="", dossier="", payment=None)
        quantity = self.quantity.number()
        if isinstance(quantity, Problem):
            raise InvalidDraft(quantity)
        return replace(told, quantity=quantity)

    def _on_service_chosen(self) -> None:
        self._settle_outcomes(self._outcome())
        self._settle()

    def _on_edited(self) -> None:
        field = self.sender()
        if isinstance(field, TextField):
            field.set_tone("")


def _citizen(visit: Visit, name: str, born: int | None, sex: Sex | None) -> CitizenDraft:
    """The citizen as corrected: the same, the same under another name, or somebody else."""
    known = visit.citizen
    same = (born, sex) == (visit.birth_year, visit.sex)
    if known is not None and name == known.name and same:
        return CitizenDraft(birth_year=born, sex=sex, known=known.id)
    if known is not None and known.id_tail and name:
        return CitizenDraft(name, "", born, sex, known.id)
    return CitizenDraft(name, "", born, sex)


def _groups(catalogues: Catalogues, unit: str) -> dict[str, str]:
    """Key and name of the groups there are now, and the visit's own where it is none of them any more."""
    known = catalogues.snapshot()
    offered = known.groups + [each for each in known.units if each.key == unit]
    return {each.key: each.name for each in offered}


def _choices(values: Iterable[T], told: Callable[[T], str]) -> list[tuple[object, str]]:
    return [(value, told(value)) for value in values]

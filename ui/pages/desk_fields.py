"""The fields of a help item: those that all kinds share, those of a filed dossier, those of other help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain import dossier_code
from desk.domain.problems import Problem
from desk.domain.typed_text import unicode_of
from desk.domain.visit import QUANTITY_LIMIT, HelpItemDraft, How, Outcome, Payment
from ui import theme, words
from ui.pages.procedure_field import ProcedureField
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, labelled
from ui.widgets.quantity import QuantityField
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service

BARRIER_OUTCOMES = {Outcome.UNFINISHED, Outcome.PAPER}
OTHER = "other"
DONE = "done"


class ItemFields(QWidget):
    """Outcome, barrier, how, the next time; `say` points a sentence at a field by its name in the draft."""

    changed = Signal()

    def __init__(
        self,
        service: Service,
        outcomes: Iterable[tuple[object, str]],
        barriers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._outcome = Segments(outcomes)
        self._how = Segments([(value, words.how(value)) for value in How])
        self._next_time = Segments([(True, self.tr("can")), (False, self.tr("cannot yet"))])
        self._barrier = ComboField([("", self.tr("not known")), *barriers])
        self._outcome_label = FieldLabel(self.tr("Outcome"), "", self._outcome)
        self._how_label = FieldLabel(self.tr("How helped"), self.tr("as last time"), self._how)
        self._next_time_label = FieldLabel(self.tr("Alone next time?"), "", self._next_time)
        self._barrier_label = FieldLabel(self.tr("Barrier"), "", self._barrier)
        self._labels: dict[str, FieldLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        for column, stretch in enumerate((2, 1, 3)):
            self._grid.setColumnStretch(column, stretch)
        self._outcome.chosen.connect(self._on_outcome_chosen)
        self._how.chosen.connect(self._on_changed)
        self._next_time.chosen.connect(self._on_changed)
        self._barrier.activated.connect(self._on_changed)

    def draft(self) -> HelpItemDraft:
        """The item as it stands."""
        outcome, barrier = self._outcome.value, str(self._barrier.value or "")
        return HelpItemDraft(
            self._service.key,
            outcome=outcome if isinstance(outcome, Outcome) else None,
            how=self.how(),
            barrier=barrier if self.stuck() else "",
            next_time=self.next_time(),
        )

    def fill(self, draft: HelpItemDraft, procedure: Procedure | None) -> None:
        """Put a draft back into the fields."""
        del procedure
        self._outcome.set_value(draft.outcome)
        self._how.set_value(draft.how)
        self._next_time.set_value(draft.next_time)
        self._barrier.set_value(draft.barrier)
        self.settle()

    def set_how(self, how: How | None) -> None:
        """Preset who holds the phone, as the last time."""
        self._how.set_value(how)

    def how(self) -> How | None:
        """Who held the phone."""
        value = self._how.value
        return value if isinstance(value, How) else None

    def next_time(self) -> bool | None:
        """Whether the citizen will manage alone the next time; None where nobody asked."""
        value = self._next_time.value
        return value if isinstance(value, bool) else None

    def stuck(self) -> bool:
        """Whether the outcome asks for the barrier that was met."""
        return self._outcome.value in BARRIER_OUTCOMES

    def procedure(self) -> Procedure | None:
        """The chosen procedure; none for help that files no dossier."""
        return None

    def loose_procedure(self) -> str:
        """What was typed as a procedure while none was chosen."""
        return ""

    def type_procedure(self, text: str) -> None:
        """Put back what was typed as a procedure; nothing to do for help that files no dossier."""

    def loose_quantity(self) -> str:
        """What was typed as a quantity while it is none; a dossier has no quantity."""
        return ""

    def type_quantity(self, text: str) -> None:
        """Put back what was typed as a quantity; nothing to do for a dossier."""

    def quantity_problem(self) -> Problem | None:
        """What is wrong with the quantity; a dossier has none."""
        return None

    def take_code(self, dossier: str, procedure: Procedure | None) -> bool:
        """Take a scanned dossier code or procedure into an empty field; False where there is none."""
        del dossier, procedure
        return False

    def start(self) -> None:
        """Put the cursor where the item begins."""
        self._outcome.setFocus()

    def say(self, field: str, sentence: str, *, wrong: bool) -> bool:
        """Say a sentence at a field, red and with the cursor where it must be mended; False: no field."""
        label = self._labels.get(field)
        if label is None:
            return False
        tone = ("err" if wrong else "warn") if sentence else ""
        label.set_note(sentence, tone)
        buddy = label.buddy()
        if isinstance(buddy, TextField):
            buddy.set_tone(tone)
        if wrong and sentence and buddy is not None:
            buddy.setFocus()
        return True

    def settle(self) -> None:
        """Show what goes with the outcome and the density of the window."""
        self._barrier.setVisible(self.stuck())
        self._barrier_label.setVisible(self.stuck())
        self._grid.setVerticalSpacing(3 if theme.sizes(self).compact else 6)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.settle()

    def _last_row(self) -> QHBoxLayout:
        """Who held the phone, and whether the citizen will manage alone; asked of every kind of help."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(labelled(self._how_label, self._how), 4)
        row.addLayout(labelled(self._next_time_label, self._next_time), 2)
        return row

    def _on_outcome_chosen(self) -> None:
        self.settle()
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()


class DossierFields(ItemFields):
    """A filed dossier: procedure, code, outcome, payment or barrier, how."""

    def __init__(
        self,
        service: Service,
        find_procedures: Callable[[str], list[Procedure]],
        procedure_total: int,
        barriers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(service, [(value, words.outcome(value)) for value in Outcome], barriers, parent)
        self._procedure = ProcedureField(find_procedures, procedure_total)
        self._dossier = TextField()
        self._payment = Segments([(value, words.payment(value)) for value in Payment])
        hint = self.tr("name without accents, or code")
        self._labels = {
            "procedure": FieldLabel(self.tr("Procedure"), hint, self._procedure),
            "dossier": FieldLabel(self.tr("Dossier code"), self.tr("may stay empty"), self._dossier),
        }
        self._payment_label = FieldLabel(self.tr("Paid online"), "", self._payment)
        self._build()
        self.settle()

    def draft(self) -> HelpItemDraft:
        """The item as it stands."""
        shared = super().draft()
        payment = self._payment.value
        return HelpItemDraft(
            shared.service,
            procedure=self._procedure.code,
            dossier=self._dossier.text(),
            outcome=shared.outcome,
            payment=payment if isinstance(payment, Payment) and not self.stuck() else None,
            how=shared.how,
            barrier=shared.barrier,
            next_time=shared.next_time,
        )

    def fill(self, draft: HelpItemDraft, procedure: Procedure | None) -> None:
        """Put a draft back into the fields."""
        self._procedure.choose(procedure)
        self._dossier.setText(draft.dossier)
        self._payment.set_value(draft.payment)
        super().fill(draft, procedure)

    def procedure(self) -> Procedure | None:
        """The chosen procedure."""
        return self._procedure.procedure

    def loose_procedure(self) -> str:
        """What was typed as a procedure while none was chosen."""
        return "" if self._procedure.code else self._procedure.text().strip()

    def type_procedure(self, text: str) -> None:
        """Put back what was typed as a procedure."""
        if text:
            self._procedure.setText(text)

    def take_code(self, dossier: str, procedure: Procedure | None) -> bool:
        """Take a scanned dossier code or procedure into an empty field; what was typed stays."""
        if dossier and not self._dossier.text().strip():
            self._dossier.setText(dossier)
            self._on_dossier_edited()
            self._outcome.setFocus()
        elif procedure and not self._procedure.text().strip():
            self._procedure.choose(procedure)
            self._on_procedure_chosen()
        else:
            return False
        self.changed.emit()
        return True

    def start(self) -> None:
        """Begin with the procedure."""
        self._procedure.setFocus()

    def settle(self) -> None:
        """Payment gives way to the barrier where the dossier was not filed."""
        super().settle()
        self._payment.setVisible(not self.stuck())
        self._payment_label.setVisible(not self.stuck())

    def _build(self) -> None:
        self._grid.addLayout(labelled(self._labels["procedure"], self._procedure), 0, 0, 1, 3)
        self._grid.addLayout(labelled(self._labels["dossier"], self._dossier), 1, 0)
        self._grid.addLayout(labelled(self._outcome_label, self._outcome), 1, 1, 1, 2)
        either = QVBoxLayout()
        either.setSpacing(0)
        either.addLayout(labelled(self._payment_label, self._payment))
        either.addLayout(labelled(self._barrier_label, self._barrier))
        last = self._last_row()
        last.insertLayout(0, either, 4)
        self._grid.addLayout(last, 2, 0, 1, 3)
        self._procedure.chosen.connect(self._on_procedure_chosen)
        self._procedure.barred.connect(self._on_procedure_barred)
        self._procedure.moved_on.connect(self._dossier.setFocus)
        self._dossier.returnPressed.connect(self._on_dossier_entered)
        self._procedure.textEdited.connect(self._on_changed)
        self._dossier.editingFinished.connect(self._on_dossier_edited)
        self._dossier.textEdited.connect(self._on_changed)
        self._payment.chosen.connect(self._on_changed)

    def _on_procedure_chosen(self) -> None:
        self.say("procedure", "", wrong=False)
        self._dossier.setFocus()
        self.changed.emit()

    def _on_procedure_barred(self, reason: str) -> None:
        told = self.tr("{reason}: choose another one").format(reason=reason)
        self.say("procedure", told, wrong=True)

    def _on_dossier_entered(self) -> None:
        """Go on to the outcome; Enter says that the dossier was filed, the arrow keys say otherwise."""
        if self._outcome.value is None:
            self._outcome.set_value(Outcome.SUBMITTED)
            self._on_outcome_chosen()
        self._outcome.setFocus()

    def _on_dossier_edited(self) -> None:
        odd = dossier_code.check(self._dossier.text())
        self.say("dossier", self._oddity(odd.code) if odd else "", wrong=False)

    def _oddity(self, code: str) -> str:
        if code == "dossier_day_impossible":
            return self.tr("odd day, can be saved")
        return self.tr("odd form, can be saved")


class PlainFields(ItemFields):
    """Help that files no dossier: how many, done or not, how; a word of explanation for other help."""

    def __init__(
        self, service: Service, barriers: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(service, [(DONE, ""), (Outcome.UNFINISHED, "")], barriers, parent)
        self._outcome.set_choices(
            [(DONE, self.tr("Done")), (Outcome.UNFINISHED, words.outcome(Outcome.UNFINISHED))]
        )
        self._quantity = QuantityField(1, QUANTITY_LIMIT)
        self._note = TextField()
        counted = self.tr("Quantity ({unit})").format(unit=service.unit_of_account)
        self._labels = {
            "quantity": FieldLabel(counted, "", self._quantity),
            "note": FieldLabel(self.tr("What was it"), self.tr("a few words"), self._note),
        }
        self._outcome.set_value(DONE)
        self._build()
        self.settle()

    def draft(self) -> HelpItemDraft:
        """The item as it stands."""
        shared = super().draft()
        number = self._quantity.number()
        return HelpItemDraft(
            shared.service,
            number if isinstance(number, int) else 1,
            outcome=shared.outcome,
            how=shared.how,
            barrier=shared.barrier,
            note=unicode_of(self._note.text()),
            next_time=shared.next_time,
        )

    def fill(self, draft: HelpItemDraft, procedure: Procedure | None) -> None:
        """Put a draft back into the fields."""
        self._quantity.set_number(draft.quantity)
        self._note.setText(draft.note)
        super().fill(draft, procedure)
        self._outcome.set_value(draft.outcome or DONE)

    def loose_quantity(self) -> str:
        """What was typed as a quantity while it is none."""
        return "" if isinstance(self._quantity.number(), int) else self._quantity.text()

    def type_quantity(self, text: str) -> None:
        """Put back what was typed as a quantity."""
        if text:
            self._quantity.setText(text)

    def quantity_problem(self) -> Problem | None:
        """What is wrong with the quantity."""
        number = self._quantity.number()
        return number if isinstance(number, Problem) else None

    def start(self) -> None:
        """Begin with the word of explanation where one is needed."""
        (self._note if self._service.key == OTHER else self._outcome).setFocus()

    def _build(self) -> None:
        self._grid.addLayout(labelled(self._labels["note"], self._note), 0, 0, 1, 3)
        self._grid.addLayout(labelled(self._labels["quantity"], self._quantity), 1, 0)
        self._grid.addLayout(labelled(self._outcome_label, self._outcome), 1, 1, 1, 2)
        last = self._last_row()
        last.addLayout(labelled(self._barrier_label, self._barrier), 4)
        self._grid.addLayout(last, 2, 0, 1, 3)
        self._note.setVisible(self._service.key == OTHER)
        self._labels["note"].setVisible(self._service.key == OTHER)
        self._note.returnPressed.connect(self._outcome.setFocus)
        self._note.textEdited.connect(self._on_changed)
        self._quantity.changed.connect(self._on_quantity_changed)

    def _on_quantity_changed(self) -> None:
        self.say("quantity", "", wrong=False)
        self.changed.emit()

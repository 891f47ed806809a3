"""One help item on the desk page: a card to fill in, or one line while another is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain import dossier_code
from desk.domain.visit import HelpItemDraft, How, Outcome, Payment
from ui import theme, words
from ui.pages.procedure_field import ProcedureField
from ui.widgets.buttons import GhostButton, IconButton
from ui.widgets.cards import Card
from ui.widgets.choices import ComboField, SpinField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Tag, Text, labelled
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.domain.procedure import Procedure
    from desk.domain.service import Service

BARRIER_OUTCOMES = {Outcome.UNFINISHED, Outcome.PAPER}
OTHER = "other"
DONE = "done"


class ItemCard(Card):
    """A help item; `open` shows its fields, otherwise it is one line with what was chosen."""

    removed = Signal()
    opened = Signal()
    changed = Signal()

    def __init__(
        self,
        service: Service,
        find_procedures: Callable[[str], list[Procedure]],
        procedure_total: int,
        barriers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.service = service
        self._number = Text("", theme.BODY, "ink2")
        self._title = Text(service.name, theme.STRONG, "accent_ink")
        self._tags = [Tag(), Tag()]
        self._edit = GhostButton(self.tr("Edit"), low=True)
        self._remove = GhostButton(self.tr("Remove"), "Ctrl+Del", low=True)
        self._remove_small = IconButton("x", self.tr("Remove this item"), side=28)
        self._procedure = ProcedureField(find_procedures, procedure_total)
        self._dossier = TextField()
        self._quantity = SpinField()
        self._note = TextField()
        self._outcome = Segments(self._outcomes())
        self._payment = Segments([(value, words.payment(value)) for value in Payment])
        self._how = Segments([(value, words.how(value)) for value in How])
        self._barrier = ComboField([("", self.tr("not known")), *barriers])
        self._body = QWidget()
        self._build()
        self._outcome.set_value(self._usual_outcome())
        self.set_open(is_open=True)

    def draft(self) -> HelpItemDraft:
        """The item as it stands."""
        outcome = self._outcome.value
        payment, how = self._payment.value, self._how.value
        stuck = outcome in BARRIER_OUTCOMES
        return HelpItemDraft(
            self.service.key,
            self._quantity.value(),
            self._procedure.code,
            self._dossier.text(),
            outcome if isinstance(outcome, Outcome) else None,
            payment if isinstance(payment, Payment) and not stuck else None,
            how if isinstance(how, How) else None,
            str(self._barrier.value or "") if stuck else "",
            self._note.text(),
        )

    def fill(self, draft: HelpItemDraft, procedure: Procedure | None) -> None:
        """Put a draft back into the fields."""
        self._quantity.setValue(draft.quantity)
        self._procedure.choose(procedure)
        self._dossier.setText(draft.dossier)
        self._outcome.set_value(draft.outcome or self._usual_outcome())
        self._payment.set_value(draft.payment)
        self._how.set_value(draft.how)
        self._barrier.set_value(draft.barrier)
        self._note.setText(draft.note)
        self._settle()

    def set_how(self, how: How | None) -> None:
        """Preset who holds the phone, as the last time."""
        self._how.set_value(how)

    def how(self) -> How | None:
        """Who held the phone."""
        value = self._how.value
        return value if isinstance(value, How) else None

    def procedure(self) -> Procedure | None:
        """The chosen procedure."""
        return self._procedure.procedure

    def loose_procedure(self) -> bool:
        """Whether something was typed as a procedure and none was chosen."""
        return (
            self.service.files_dossier and not self._procedure.code and bool(self._procedure.text().strip())
        )

    def set_number(self, number: int) -> None:
        """Number the item within its visit."""
        self._number.setText(self.tr("Item {n}").format(n=number))

    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self._body.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show the fields, or only one line."""
        self._body.setVisible(is_open)
        self.set_current(is_open)
        self._settle()

    def start(self) -> None:
        """Put the cursor where the item begins."""
        if self.service.files_dossier:
            self._procedure.setFocus()
        elif self.service.key == OTHER:
            self._note.setFocus()
        else:
            self._outcome.setFocus()

    def say(self, field: str, sentence: str, *, wrong: bool) -> None:
        """Say a sentence at a field (`procedure`, `dossier`, `quantity`), red where it must be mended."""
        labels = {
            "procedure": self._procedure_label,
            "dossier": self._dossier_label,
            "quantity": self._quantity_label,
        }
        label = labels[field]
        tone = "err" if wrong else "warn"
        label.set_note(sentence, tone if sentence else "")
        buddy = label.buddy()
        if isinstance(buddy, TextField):
            buddy.set_tone(tone if sentence else "")
        if wrong and sentence and buddy is not None:
            buddy.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def _outcomes(self) -> list[tuple[object, str]]:
        if self.service.files_dossier:
            return [(value, words.outcome(value)) for value in Outcome]
        return [(DONE, self.tr("Done")), (Outcome.UNFINISHED, words.outcome(Outcome.UNFINISHED))]

    def _usual_outcome(self) -> str | None:
        """What a dossier came to must be chosen; other help is done unless said otherwise."""
        return None if self.service.files_dossier else DONE

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._number)
        head.addWidget(self._title)
        for tag in self._tags:
            head.addWidget(tag)
        head.addStretch(1)
        head.addWidget(self._edit)
        head.addWidget(self._remove)
        head.addWidget(self._remove_small)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._body)
        self._build_labels()
        self._build_fields()
        self._edit.clicked.connect(self.opened)
        self._remove.clicked.connect(self.removed)
        self._remove_small.clicked.connect(self.removed)
        self._procedure.chosen.connect(self._on_procedure_chosen)
        self._procedure.moved_on.connect(self._dossier.setFocus)
        self._dossier.returnPressed.connect(self._outcome.setFocus)
        self._dossier.editingFinished.connect(self._on_dossier_edited)
        self._dossier.textEdited.connect(self._on_changed)
        self._outcome.chosen.connect(self._on_outcome_chosen)
        for control in (self._payment, self._how):
            control.chosen.connect(self._on_changed)

    def _build_labels(self) -> None:
        self._procedure_label = FieldLabel(
            self.tr("Procedure"), self.tr("name without accents, or code"), self._procedure
        )
        self._dossier_label = FieldLabel(self.tr("Dossier code"), self.tr("may stay empty"), self._dossier)
        self._quantity_label = FieldLabel(
            self.tr("Quantity ({unit})").format(unit=self.service.unit_of_account), "", self._quantity
        )
        self._note_label = FieldLabel(self.tr("What was it"), self.tr("a few words"), self._note)
        self._outcome_label = FieldLabel(self.tr("Outcome"), "", self._outcome)
        self._payment_label = FieldLabel(self.tr("Paid online"), "", self._payment)
        self._barrier_label = FieldLabel(self.tr("Barrier"), "", self._barrier)
        self._how_label = FieldLabel(self.tr("How helped"), self.tr("as last time"), self._how)

    def _build_fields(self) -> None:
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 3)
        if self.service.files_dossier:
            self._grid.addLayout(labelled(self._procedure_label, self._procedure), 0, 0, 1, 3)
            self._grid.addLayout(labelled(self._dossier_label, self._dossier), 1, 0)
            self._grid.addLayout(labelled(self._outcome_label, self._outcome), 1, 1, 1, 2)
            self._grid.addLayout(labelled(self._payment_label, self._payment), 2, 0, 1, 2)
            self._grid.addLayout(labelled(self._barrier_label, self._barrier), 2, 0, 1, 2)
            self._grid.addLayout(labelled(self._how_label, self._how), 2, 2)
            for unused in (self._quantity_label, self._quantity, self._note_label, self._note):
                unused.setParent(self)
                unused.hide()
            return
        self._grid.addLayout(labelled(self._quantity_label, self._quantity), 1, 0)
        self._grid.addLayout(labelled(self._outcome_label, self._outcome), 1, 1, 1, 2)
        self._grid.addLayout(labelled(self._how_label, self._how), 2, 0, 1, 2)
        self._grid.addLayout(labelled(self._barrier_label, self._barrier), 2, 2)
        self._grid.addLayout(labelled(self._note_label, self._note), 0, 0, 1, 3)
        self._note.setVisible(self.service.key == OTHER)
        self._note_label.setVisible(self.service.key == OTHER)
        for field in (
            self._procedure_label,
            self._procedure,
            self._dossier_label,
            self._dossier,
            self._payment_label,
            self._payment,
        ):
            field.setParent(self)
            field.hide()

    def _settle(self) -> None:
        is_open = self.is_open()
        stuck = self._outcome.value in BARRIER_OUTCOMES
        files = self.service.files_dossier
        self._payment.setVisible(files and not stuck)
        self._payment_label.setVisible(files and not stuck)
        self._barrier.setVisible(stuck)
        self._barrier_label.setVisible(stuck)
        self._edit.setVisible(not is_open)
        self._remove.setVisible(is_open)
        self._remove_small.setVisible(not is_open)
        self._show_tags(is_open=is_open)
        small = theme.sizes(self).compact
        self._column.setContentsMargins(18, 8 if is_open else 3, 14, (10 if small else 14) if is_open else 3)
        self._column.setSpacing(4)
        self._grid.setVerticalSpacing(3 if small else 6)

    def _show_tags(self, *, is_open: bool) -> None:
        draft = self.draft()
        outcome = words.outcome(draft.outcome)
        tone = "ok" if draft.outcome is Outcome.SUBMITTED else "warn"
        procedure = self._procedure.procedure
        short = procedure.short_name if procedure else ""
        shown = [(outcome, tone if outcome else "plain"), (_cut(short), "plain")]
        for tag, (text, colour) in zip(self._tags, shown, strict=True):
            tag.set_tag(text, colour)
            tag.setVisible(not is_open and bool(text))

    def _on_procedure_chosen(self) -> None:
        self.say("procedure", "", wrong=False)
        self._dossier.setFocus()
        self.changed.emit()

    def _on_dossier_edited(self) -> None:
        odd = dossier_code.check(self._dossier.text())
        self.say("dossier", self._oddity(odd.code) if odd else "", wrong=False)

    def _oddity(self, code: str) -> str:
        if code == "dossier_day_impossible":
            return self.tr("impossible day, can be saved")
        return self.tr("unusual form, can be saved")

    def _on_outcome_chosen(self) -> None:
        self._settle()
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()


def _cut(text: str, most: int = 44) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"

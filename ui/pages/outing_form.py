"""Opening an outing, home visits, a training, a meeting or a shift in a public place, in one short form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desk.domain.problems import Refused
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.usecases import clock
from ui import words
from ui.pages.pad_step import PadStep
from ui.pages.shift_about import GOES_OUT, LEARNING, ShiftAbout
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes

KINDS = (*GOES_OUT, *LEARNING)


class OutingForm(PadStep):
    """Kind and fields of a shift that begins now; `opened` carries it."""

    opened = Signal(object)

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__("", "", "users-three", parent)
        self._desk, self._user, self._changes = desk, user, changes
        self.title.setText(self.tr("Open an outing"))
        self.save.setText(self.tr("Open and count"))
        self.kind = ComboField([(kind, words.shift_kind(kind)) for kind in KINDS])
        self.about = ShiftAbout(desk, user)
        self.add_field(self.tr("Kind"), self.kind)
        self.body.addWidget(self.about)
        self.body.addWidget(self.about.for_groups)
        self.body.addStretch(1)
        self.save.clicked.connect(self.open_shift)
        self.kind.currentIndexChanged.connect(self._settle)
        for field in self.about.texts().values():
            field.textEdited.connect(self._on_edited)

    def page_shown(self) -> None:
        """Offer what is true now, and put focus on the place."""
        self.about.refresh()
        self._settle()
        self.clear_message()
        self.about.place.setFocus()

    def draft(self) -> ShiftDraft:
        """Return the shift that the form describes."""
        return self.about.told(ShiftDraft(clock.today(), self._kind()))

    def open_shift(self) -> None:
        """Open it now, or say what is missing."""
        try:
            view = self._desk.shifts.open(self._user, self.draft())
        except Refused as refused:
            self.show_refusal(refused, self.about.texts())
            return
        self.about.clear()
        self._changes.shift_changed.emit()
        self.opened.emit(view.shift)

    def _kind(self) -> ShiftKind:
        return ShiftKind(str(self.kind.value))  # Qt hands an enumeration of words back as a word

    def _settle(self) -> None:
        self.about.show_kind(self._kind())

    def _on_edited(self) -> None:
        field = self.sender()
        if isinstance(field, TextField):
            field.set_tone("")
        self.clear_message()

"""What one person or one team did in a period, and the certificate for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.domain.shift import ShiftKind
from ui import people_words, theme, words
from ui.pages.catalogue_panel import EditPanel
from ui.widgets.cards import Hairline
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.hours import HoursLine
    from desk.usecases.hours import PersonHours
    from ui.pages.welcome_step import CheckedField

    Figures = Sequence[tuple[str, Sequence[tuple[str, int]]]]

DESK, COMMITTEE = "desk", "committee"


class HoursPanel(EditPanel):
    """Nothing is edited here: the button writes the certificate of the person shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._lines = QWidget()
        self._signer = Segments(
            [(DESK, self.tr("The service centre")), (COMMITTEE, self.tr("The committee"))], clearable=False
        )
        self._signer.set_value(DESK)
        self._label = FieldLabel(self.tr("Who signs"), "", self._signer)
        self._note = Text("", theme.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._lines)
        self.body.addWidget(Hairline())
        self.body.addLayout(labelled(self._label, self._signer))
        self.body.addWidget(self._note)
        self.save_button().setText(self.tr("Certificate (PDF)"))
        self.save_button().set_icon_name("file-pdf")
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._show(
            "", self.tr("Nothing chosen"), self.tr("Choose somebody in the list."), (), certified=False
        )

    def show_person(self, told: PersonHours) -> None:
        """Show what a person did by kind of shift and by month."""
        kinds = [
            (people_words.shift_kind(ShiftKind(kind)), minutes) for kind, minutes in told.by_kind.items()
        ]
        months = [(_month(key), minutes) for key, minutes in told.by_month.items()]
        about = self.tr("{count} shifts, {time}").format(
            count=words.number(told.shifts), time=people_words.duration(told.minutes)
        )
        self._note.setText(self.tr("Minutes are exact, from coming to leaving."))
        figures = [(self.tr("By kind of shift"), kinds), (self.tr("By month"), months)]
        self._show(told.person.name, told.person.name, about, figures, certified=told.shifts > 0)

    def show_line(self, told: HoursLine) -> None:
        """Show what a team did."""
        about = self.tr("{count} shifts, {turns} turns, {time}").format(
            count=words.number(told.shifts),
            turns=words.number(told.turns),
            time=people_words.duration(told.minutes),
        )
        self._note.setText(self.tr("An hour counts for one team: the one the shift was for."))
        self._show(told.name, told.name, about, (), certified=False)

    def by_committee(self) -> bool:
        """Whether the People's Committee signs."""
        return self._signer.value == COMMITTEE

    def restore(self) -> None:
        """Nothing is typed here."""

    def name(self) -> str:
        """The name shown."""
        return self._name

    def state(self) -> object:
        """Nothing waits to be saved, whoever signs."""
        return self._name

    def start(self) -> None:
        """Go to the button that writes the certificate."""
        if self.save_button().isVisible():
            self.save_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def checked_fields(self) -> dict[str, CheckedField]:
        """No field is checked."""
        return {}

    def _show(self, name: str, title: str, about: str, figures: Figures, *, certified: bool) -> None:
        self._name = name
        old, self._lines = self._lines, QWidget()
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()
        self._lines.setLayout(_grid(figures))
        self._lines.setVisible(bool(figures))
        for widget in (self._label, self._signer, self.save_button()):
            widget.setVisible(certified)
        self._note.setVisible(bool(name))
        self.settle(title, about)


def _grid(figures: Figures) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    right = Qt.AlignmentFlag.AlignRight
    for title, lines in figures:
        grid.addWidget(Text(title, theme.STRONG), grid.rowCount(), 0)
        for word, minutes in lines:
            row = grid.rowCount()
            grid.addWidget(Text(word, theme.BODY, "ink2"), row, 0)
            grid.addWidget(Text(people_words.duration(minutes), theme.BODY), row, 1, right)
    return grid


def _month(key: str) -> str:
    year, month = key.split("-")
    return f"{month}/{year}"

"""Who is at the desk: one line to type a person in, and a strip that shows who was chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import Birth, parse_birth
from desk.domain.person_line import read_person
from desk.domain.visit import Citizen, CitizenDraft, Sex, elderly
from desk.usecases import clock
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import GhostButton, IconButton
from ui.widgets.cards import Card
from ui.widgets.checks import CheckChip
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField, SearchField
from ui.widgets.labels import ElidedLabel
from ui.widgets.popup import PopupList
from ui.widgets.popup_rows import PopupRow
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from desk.domain.unit import Unit


class PersonField(SearchField):
    """The tall line at the top: a name, perhaps a birth year; known citizens are offered below it."""

    told = Signal(object)  # CitizenDraft, as typed
    known_chosen = Signal(object)  # Citizen, met before

    def __init__(self, find: Callable[[str], list[Citizen]], parent: QWidget | None = None) -> None:
        super().__init__("", "Ctrl+K", "user", tall=True, parent=parent)
        self._find = find
        self._popup = PopupList(self)
        self.setPlaceholderText(self.tr("Type the name, with the birth year if told (accents not needed)"))
        self.setAccessibleName(self.tr("Citizen"))
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return_pressed)
        self._popup.chosen.connect(self._on_chosen)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page while nothing is typed: it undoes the last save."""
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return True
        return super().event(event)

    def _leaves(self, event: QEvent) -> bool:
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return undo and not self.text()

    def empty(self) -> None:
        """Take the words away, also out of reach of the field's own undo."""
        self.setText("")

    def _on_edited(self, line: str) -> None:
        draft = read_person(line, clock.today())
        rows = [
            PopupRow(known, known.name, detail=words.citizen_line(known))
            for known in self._known(draft, line)
        ]
        if draft.name or draft.id_number:
            rows.append(PopupRow(draft, draft.name or draft.id_number, aside=self.tr("new")))
        if rows:
            self._popup.show_rows(rows, self.tr("↑ ↓ choose   Enter take   Esc close"))
        else:
            self._popup.close_list()

    def _known(self, draft: CitizenDraft, line: str) -> list[Citizen]:
        found = self._find(draft.name or draft.id_number or line)
        if draft.birth_year is None:
            return found
        return [known for known in found if known.birth_year in {None, draft.birth_year}]

    def _on_chosen(self, value: object) -> None:
        self.empty()
        if isinstance(value, Citizen):
            self.known_chosen.emit(value)
        else:
            self.told.emit(value)

    def take(self) -> None:
        """Take what is typed as the citizen, as Enter does; nothing where nothing is typed."""
        if self.text().strip():
            self._on_return_pressed()

    def _on_return_pressed(self) -> None:
        draft = read_person(self.text(), clock.today())
        self.empty()
        self.told.emit(draft)


class PersonStrip(Card):
    """The chosen citizen: anonymous unless told, with group, birth year, sex and flags."""

    changed = Signal()

    def __init__(self, groups: Sequence[Unit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._citizen = CitizenDraft()
        self._caption = ""
        self._elderly_by_hand = False
        self._name = ElidedLabel("", theme.SUB)
        self._line = ElidedLabel("", theme.CAPTION, "ink2")
        self._birth = DateField(self.tr("Birth year"))
        self._birth.setAccessibleName(self.tr("Birth year"))
        self._sex = Segments([(Sex.MALE, words.sex(Sex.MALE)), (Sex.FEMALE, words.sex(Sex.FEMALE))])
        self._sex.setAccessibleName(self.tr("Sex"))
        self._group = ComboField([("", self.tr("Residential group"))])
        self._group.setAccessibleName(self.tr("Residential group"))
        self._groups = groups
        self._elderly = CheckChip(self.tr("Elderly"))
        self._disabled = CheckChip(self.tr("Disabled"))
        self._no_phone = CheckChip(self.tr("No phone"))
        self._drop = GhostButton(self.tr("Anonymous"))
        self._drop_small = IconButton("x", self.tr("Anonymous"))
        self._build()
        self.clear()

    def clear(self) -> None:
        """Back to an anonymous citizen without anything known."""
        self._group.set_value("")
        for chip in (self._elderly, self._disabled, self._no_phone):
            chip.setChecked(False)
        self._elderly_by_hand = False
        self.tell(CitizenDraft())

    def tell(self, citizen: CitizenDraft) -> None:
        """Show a citizen as told."""
        self._caption = ""
        self._show(citizen)

    def set_groups(self, groups: Sequence[Unit]) -> None:
        """Offer other groups; the chosen one stays."""
        self._groups = groups
        self._settle()

    def recall(self, known: Citizen) -> None:
        """Show a citizen met before, with the group and what else was known."""
        self._caption = words.citizen_line(known)
        if known.unit:
            self._group.set_value(known.unit)
        self._show(CitizenDraft(known.name, "", known.birth_year, known.sex, known.id))

    def citizen(self) -> CitizenDraft:
        """The citizen as it stands now; a birth year that cannot be read is None, see `birth_problem`."""
        born = self._born()
        chosen = self._sex.value
        sex = chosen if isinstance(chosen, Sex) else None
        return replace(self._citizen, birth_year=born, sex=sex)

    def birth_problem(self) -> bool:
        """Whether something was typed as birth year that is none."""
        return bool(self._birth.text().strip()) and self._born() is None

    def mark_birth(self, *, wrong: bool) -> None:
        """Show the birth year as wrong and put the cursor there."""
        self._birth.set_tone("err" if wrong else "")
        if wrong:
            self._birth.setFocus()

    def unit(self) -> str:
        """The key of the residential group; empty for none."""
        return str(self._group.value or "")

    def set_unit(self, unit: str) -> None:
        """Choose the residential group."""
        self._group.set_value(unit)
        self.changed.emit()

    def flags(self) -> tuple[bool, bool, bool]:
        """Elderly, disabled, without a phone."""
        return self._elderly.isChecked(), self._disabled.isChecked(), self._no_phone.isChecked()

    def restore(self, unit: str, flags: tuple[bool, bool, bool]) -> None:
        """Put group and flags back as they were."""
        self._group.set_value(unit)
        for chip, on in zip((self._elderly, self._disabled, self._no_phone), flags, strict=True):
            chip.setChecked(on)

    def caption(self) -> str:
        """What stands under the name."""
        return self._line.text()

    def empty(self) -> bool:
        """Whether nothing at all is known or ticked."""
        return self.citizen() == CitizenDraft() and not self.unit() and not any(self.flags())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the person's icon."""
        super().paintEvent(event)
        name = "user-circle" if self._citizen.anonymous else "identification-card"
        place = self.rect().adjusted(12, 0, 0, 0)
        place.setWidth(28)
        icons.draw(painting.painter_on(self), place, name, theme.colours().accent, 20)

    def changeEvent(self, event: QEvent) -> None:
        """Shorten the words in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(48, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addLayout(names, 1)
        chips = (self._elderly, self._disabled, self._no_phone)
        for widget in (self._birth, self._sex, self._group, *chips, self._drop, self._drop_small):
            self._row.addWidget(widget)
        self._birth.setMaximumWidth(92)
        self._name.setMinimumWidth(120)
        self._birth.textEdited.connect(self._on_birth_edited)
        self._sex.chosen.connect(self._on_changed)
        self._group.activated.connect(self._on_changed)
        self._elderly.clicked.connect(self._on_elderly_clicked)
        self._disabled.clicked.connect(self._on_changed)
        self._no_phone.clicked.connect(self._on_changed)
        self._drop.clicked.connect(self._on_dropped)
        self._drop_small.clicked.connect(self._on_dropped)

    def _show(self, citizen: CitizenDraft) -> None:
        self._citizen = citizen
        self._birth.setText(str(citizen.birth_year or ""))
        self._birth.set_tone("")
        self._sex.set_value(citizen.sex)
        self._settle()
        self._age()
        self.changed.emit()

    def _settle(self) -> None:
        anonymous = self._citizen.anonymous
        known = not anonymous and bool(self._caption)
        fresh = not anonymous and not known  # named just now: name, birth year and flags share the line
        small = theme.sizes(self).compact
        self._name.set_text(words.anonymous() if anonymous else self._citizen.name or self._masked())
        self._line.set_text(self._line_below(anonymous=anonymous))
        self._birth.setVisible(not known)
        self._sex.setVisible(anonymous or (fresh and not small))
        self._elderly.setVisible(known)
        self._drop.setVisible(known and not small)
        self._drop_small.setVisible(not anonymous and (fresh or small))
        self._shorten_groups(short=small or fresh)
        self._row.setSpacing(theme.sizes(self).gap)
        self.update()

    def _shorten_groups(self, *, short: bool) -> None:
        none = self.tr("Group") if short else self.tr("Residential group")
        named = ((each.key, _short(each.name) if short else each.name) for each in self._groups)
        self._group.set_choices([("", none), *named])
        self._group.setFixedWidth(96 if short else 150)

    def _line_below(self, *, anonymous: bool) -> str:
        if anonymous:
            return self.tr("No need to ask the name")
        return self._caption or self._told_line()

    def _told_line(self) -> str:
        return self._masked() if self._citizen.name else self.tr("Number only")

    def _masked(self) -> str:
        number = self._citizen.id_number
        return f"{number[:3]}•••••••{number[-2:]}" if number else self.tr("New in the register")

    def _born(self) -> int | None:
        read = parse_birth(self._birth.text(), clock.today())
        return read.year if isinstance(read, Birth) else None

    def _age(self) -> None:
        if not self._elderly_by_hand:
            self._elderly.setChecked(elderly(self._born(), clock.today()))

    def _on_birth_edited(self) -> None:
        self._birth.set_tone("")
        self._age()
        self.changed.emit()

    def _on_elderly_clicked(self) -> None:
        self._elderly_by_hand = True
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_dropped(self) -> None:
        """Drop who it is and keep the rest."""
        self.tell(replace(self.citizen(), name="", id_number="", known=None))


def _short(group: str) -> str:
    """A group's name as people write it: `TDP 7`."""
    return group.replace("Tổ dân phố", "TDP")

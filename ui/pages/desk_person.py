"""The strip that shows who is at the desk: masked, with group, birth year, sex, flags and agreement."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import Birth, parse_birth
from desk.domain.privacy import Tier, cut
from desk.domain.visit import CitizenDraft, Sex
from desk.usecases import clock
from ui import icons, theme, words
from ui.pages.person_flags import PersonFlags
from ui.widgets import painting
from ui.widgets.buttons import GhostButton, IconButton
from ui.widgets.cards import Card
from ui.widgets.checks import CheckChip
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField
from ui.widgets.labels import ElidedLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from desk.domain.unit import Unit
    from desk.domain.visit import Citizen


NOBODY = CitizenDraft()


class PersonStrip(Card):
    """The chosen citizen: anonymous unless told, with group, birth year, sex and flags.

    `look_asked` and `look_ended` tell that somebody holds the eye to see the whole number.
    """

    changed = Signal()
    look_asked = Signal()
    look_ended = Signal()

    def __init__(self, groups: Sequence[Unit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._citizen = CitizenDraft()
        self._met: Citizen | None = None
        self._tier, self._may_look = Tier.SHORTENED, False
        self._name = ElidedLabel("", theme.SUB)
        self._line = ElidedLabel("", theme.CAPTION, "ink2")
        self._eye = IconButton("eye", self.tr("Show the whole number while held"), side=28)
        self._birth = DateField(self.tr("Birth year"))
        self._birth.setAccessibleName(self.tr("Birth year"))
        self._sex = Segments([(Sex.MALE, words.sex(Sex.MALE)), (Sex.FEMALE, words.sex(Sex.FEMALE))])
        self._sex.setAccessibleName(self.tr("Sex"))
        self._group = ComboField([("", self.tr("Residential group"))])
        self._group.setAccessibleName(self.tr("Residential group"))
        self._groups = groups
        self._flags = PersonFlags(self.today)
        self._agreed = CheckChip(self.tr("Agrees to keep"))
        self._drop = GhostButton(self.tr("Anonymous"))
        self._drop_small = IconButton("x", self.tr("Anonymous"))
        self._build()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Back to an anonymous citizen without anything known."""
        self._group.set_value("")
        self._flags.clear()
        self.tell(CitizenDraft())

    def today(self) -> date:
        """Return the day of the visit: the clock's unless another was told."""
        return self._day or clock.today()

    def set_day(self, day: date | None) -> None:
        """Take another day as the visit's, None for the clock's; who is old by the birth year follows."""
        if day != self._day:
            self._day = day
            self._flags.follow_age(self._born())

    def set_tier(self, tier: Tier) -> None:
        """Show what the register keeps of citizens; where it keeps nothing, who was told is dropped."""
        self._tier = tier
        if tier is Tier.ANONYMOUS and not self._citizen.anonymous:
            self.tell(self.citizen())
        self._settle()

    def set_groups(self, groups: Sequence[Unit]) -> None:
        """Offer other groups; the chosen one stays."""
        self._groups = groups
        self._settle()

    def set_may_look(self, *, may: bool) -> None:
        """Offer the eye to those who may see whole numbers."""
        self._may_look = may
        self._settle()

    def tell(self, citizen: CitizenDraft) -> None:
        """Show a citizen as told, as far as the register keeps it."""
        self._met = None
        self._show(cut(citizen, self._tier))

    def recall(self, known: Citizen, told: CitizenDraft = NOBODY) -> None:
        """Show a citizen met before, with the group and what else was known; numbers told anew go with it."""
        self._met = known
        if known.unit:
            self._group.set_value(known.unit)
        born, sex = known.birth_year, known.sex
        self._show(replace(told, name=known.name, birth_year=born, sex=sex, known=known.id))

    def take_phone(self, phone: str) -> bool:
        """Give a phone told alone to the citizen on the strip; False where nobody can take it."""
        if self._citizen.anonymous or self._citizen.masked_phone or (self._met and self._met.phone_tail):
            return False
        citizen = replace(self.citizen(), phone=phone)
        self._citizen = citizen
        self._settle()
        self.changed.emit()
        return True

    def show_whole(self, id_number: str, phone: str) -> None:
        """Show whole numbers in place of the name and the masked ones, until `hide_whole`."""
        self._name.set_text(id_number or phone)
        self._line.set_text(phone if id_number else self._citizen.name)

    def hide_whole(self) -> None:
        """Show the masked numbers again."""
        self._settle()

    def citizen(self) -> CitizenDraft:
        """The citizen as it stands now; a birth year that cannot be read is None, see `birth_problem`."""
        born = self._born()
        chosen = self._sex.value
        sex = chosen if isinstance(chosen, Sex) else None
        return replace(self._citizen, birth_year=born, sex=sex, agreed=self._agreed.isChecked())

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
        return self._flags.ticked()

    def restore(self, unit: str, flags: tuple[bool, bool, bool], day: date | None = None) -> None:
        """Put group and flags back as they were on a day, the visit's by default."""
        self._group.set_value(unit)
        self._flags.restore(flags, self._born(), day or self.today())

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
        more = (self._birth, self._sex, self._group, self._flags, self._agreed, self._drop, self._drop_small)
        for widget in (self._eye, *more):
            self._row.addWidget(widget)
        self._birth.setMaximumWidth(92)
        asked = self.tr("Asked aloud: the citizen agrees that number and phone are kept whole.")
        self._agreed.setToolTip(asked)
        self._agreed.setAccessibleName(asked)

    def _connect(self) -> None:
        self._birth.textEdited.connect(self._on_birth_edited)
        self._sex.chosen.connect(self._on_changed)
        self._group.activated.connect(self._on_changed)
        self._flags.changed.connect(self._on_changed)
        self._agreed.clicked.connect(self._on_changed)
        self._eye.pressed.connect(self.look_asked)
        self._eye.released.connect(self.look_ended)
        self._drop.clicked.connect(self._on_dropped)
        self._drop_small.clicked.connect(self._on_dropped)

    def _show(self, citizen: CitizenDraft) -> None:
        self._citizen = citizen
        self._agreed.setChecked(False)
        self._birth.setText(str(citizen.birth_year or ""))
        self._birth.set_tone("")
        self._sex.set_value(citizen.sex)
        self._settle()
        self._flags.follow_age(self._born())
        self.changed.emit()

    def _settle(self) -> None:
        anonymous = self._citizen.anonymous
        known = self._met is not None
        fresh = not anonymous and not known  # named just now: name, birth year and flags share the line
        small = theme.sizes(self).compact
        asks = _asks_to_agree(self._citizen, self._tier)
        self._name.set_text(words.citizen_name(self._citizen))
        self._line.set_text(self._line_below(anonymous=anonymous))
        self._eye.setVisible(self._may_look and self._met is not None and self._met.whole)
        self._birth.setVisible(not known)
        self._sex.setVisible(anonymous or (fresh and not small and not asks))
        self._agreed.setVisible(asks)
        self._drop.setVisible(known and not small and not asks)
        self._drop_small.setVisible(not anonymous and (fresh or small or asks))
        self._flags.settle(bare=fresh or (anonymous and small))
        self._agreed.set_bare(bare=fresh or small)
        self._agreed.setText(self.tr("Agrees") if small else self.tr("Agrees to keep"))
        self._birth.setFixedWidth(88 if small else 92)
        self._name.setMinimumWidth(84 if small else 112)
        self._shorten_groups(short=small or not known)
        self._row.setSpacing(theme.sizes(self).gap)
        self.update()

    def _shorten_groups(self, *, short: bool) -> None:
        none = self.tr("Group") if short else self.tr("Residential group")
        named = ((each.key, _short(each.name) if short else each.name) for each in self._groups)
        self._group.set_choices([("", none), *named])
        self._group.setFixedWidth(96 if short else 150)

    def _line_below(self, *, anonymous: bool) -> str:
        if anonymous:
            nothing = self._tier is Tier.ANONYMOUS
            return self.tr("No names are kept") if nothing else self.tr("No need to ask the name")
        if self._met is not None:
            told = "" if self._met.phone_tail else words.phone(self._citizen.masked_phone)
            return " · ".join(part for part in (words.citizen_line(self._met), told) if part)
        if not self._citizen.name:
            return self.tr("Number only") if self._citizen.masked_id else self.tr("Phone only")
        shown = (self._citizen.masked_id, words.phone(self._citizen.masked_phone))
        return " · ".join(part for part in shown if part) or self.tr("New in the register")

    def _born(self) -> int | None:
        read = parse_birth(self._birth.text(), self.today())
        return read.year if isinstance(read, Birth) else None

    def _on_birth_edited(self) -> None:
        self._birth.set_tone("")
        self._flags.follow_age(self._born())
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_dropped(self) -> None:
        """Drop who it is and keep the rest."""
        self.tell(cut(self.citizen(), Tier.ANONYMOUS))


def _asks_to_agree(citizen: CitizenDraft, tier: Tier) -> bool:
    """Whether there is something that may be kept whole if the citizen agrees."""
    return tier is Tier.FULL and bool(citizen.id_number or citizen.phone)


def _short(group: str) -> str:
    """A group's name as people write it: `TDP 7`."""
    return group.replace("Tổ dân phố", "TDP")

"""Quầy: the form of a visit with the day beside it; saved, undone, kept while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.domain.confirmation import slip_codes
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.roles import Permission, allowed
from desk.domain.visit import Place
from desk.usecases.late_rows import REASON_FIELD
from ui import words
from ui.pages.desk_day import DeskDay
from ui.pages.desk_draft import DeskDraft
from ui.pages.desk_form import VisitForm
from ui.pages.desk_last import LastVisit
from ui.pages.desk_print import VisitPrinter
from ui.pages.desk_privacy import DeskPrivacy
from ui.pages.desk_save import SaveBar
from ui.pages.desk_side import DaySide
from ui.pages.desk_slips import DeskSlips
from ui.pages.slip_row import SLIP_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.domain.visit import Citizen, CitizenDraft, Visit, VisitDraft
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.preferences import Preferences

PLACE_PIN = "place"


class DeskPage(QWidget):
    """Nothing modal: focus comes back after every save, what was typed stays until it is saved."""

    save_failed = Signal(str)
    log_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visits, self._catalogues = desk.visits, desk.catalogues
        self._user = user
        ward = desk.wards.ward()
        self._ward = ward.name if ward is not None else ""
        self._changes, self._preferences = changes, preferences
        self._checked: tuple[object, ...] = ()
        self._listens = False
        self.form = VisitForm(desk.catalogues, self._find_citizens)
        self.side = DaySide(desk.catalogues)
        self._privacy = DeskPrivacy(self.form, self.side, desk.privacy, changes, self)
        self.bar = SaveBar()
        self.day = DeskDay(self.form, desk.days, self)
        self._drafts = DeskDraft(desk, self.form, self)
        self.last = LastVisit(desk, self.form, self.side, self)
        self.prints = VisitPrinter(desk, self.side, changes, preferences, self)
        self.slips = DeskSlips(self.side, self.last, self.prints, preferences, self)
        self._build()
        self._connect()
        self.set_user(user)
        self.refresh()
        self._bring_back()

    def set_user(self, user: User) -> None:
        """Go on for this user; what is typed stays."""
        self._user = user
        self._privacy.set_user(user)
        self._drafts.set_user(user)
        self.last.set_user(user)
        self.prints.set_user(user)
        self.side.set_with_log(allowed(user.role, Permission.SEE_LOG))

    def user(self) -> User:
        """Return for whom the page is."""
        return self._user

    def holds_words(self) -> bool:
        """Whether something is typed or chosen that is not saved."""
        return not self.form.empty() or bool(self.form.person.text().strip())

    def page_shown(self) -> None:
        """Put the cursor where the next visit begins, or back where the one in the form was left."""
        left = None if self.form.empty() else self.focusWidget()
        (left or self.form.person).setFocus()

    def listen(self) -> None:
        """Listen to the scanner and count what waits; both are loaded only now, after the first frame."""
        from ui.pages.desk_open import DeskOpenItems
        from ui.pages.desk_scan import DeskScans

        if not self._listens:
            self._listens = True
            DeskOpenItems(self.side, self._desk.corrections, self._catalogues, self._changes, self)
            DeskScans(self.form, self.side, self._known, self._catalogues, self._ward, self)

    def refresh(self) -> None:
        """Read the day's entries anew."""
        self.day.look(self._user)
        day = self.day.shown(self._user)
        entries = self._visits.today(self._user, day)
        self.side.show_day(entries, day)
        self.last.remember_first(entries.visits)

    def _read_anew(self) -> None:
        self._catalogues.forget()
        self.refresh()

    def saved_count(self) -> int:
        """How many visits of today are saved and count."""
        return self._visits.today(self._user).figures.visits

    def draft(self) -> VisitDraft:
        """The visit as it stands in the form."""
        return self.form.draft(self._user.name, self._place())

    def keep(self) -> None:
        """Keep what stands in the form, so that it comes back after a kill."""
        self._drafts.keep()

    def save(self) -> Visit | None:
        """Save what stands in the form and make it ready for the next citizen; None where it was refused."""
        if not self.form.readable():
            return None
        if not self.holds_words() and self.side.tells_saved():
            return None  # the second Enter of a hand in a hurry, or of a slow disk
        try:
            saved = self._visits.record(self._user, self.draft(), self.bar.late_reason())
        except InvalidDraft as refused:
            if refused.problem.field == REASON_FIELD:
                self.bar.ask_reason(words.problem(refused.problem))
            elif not self.form.point_out(refused.problem):
                self.side.show_refused(words.problem(refused.problem))
            return None
        except Refused as refused:
            self._tell_failure(words.problem(refused.problem))
            return None
        self.bar.show_buttons()
        self.last.remember(saved.visit)
        self._drafts.forget_cleared()
        self.form.clear()
        self.day.visit_over()
        self.keep()
        self._read_anew()
        self.side.be_quiet()
        self.side.show_saved(saved, with_slip=bool(slip_codes(saved.visit)))
        self._changes.visit_saved.emit()
        return saved.visit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a service where no text field has the cursor; Esc clears the form."""
        if self.form.take_digit(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self._on_clear_asked()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.day.question)
        left.addWidget(self.form, 1)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.side.place.set_value(_pinned_place(self._preferences))

    def _connect(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.form.asked_about.connect(self.side.show_refused)
        self._drafts.failed.connect(self.save_failed)
        self.bar.save_asked.connect(self.save)
        self.bar.print_asked.connect(self._on_print_asked)
        self.bar.clear_asked.connect(self._on_clear_asked)
        self.side.undo_asked.connect(self._on_undo_asked)
        self.side.restore_asked.connect(self._on_restore_asked)
        self.side.log_asked.connect(self.log_asked)
        self.side.turn_asked.connect(self.last.turn)
        self.side.place.activated.connect(self._on_place_chosen)
        for fact in (self._changes.log_imported, self._changes.visit_changed, self._changes.visit_voided):
            fact.connect(self._read_anew)
        for follow in (self.form.follow_catalogues, self.side.follow_catalogues, self.refresh):
            self._changes.catalogue_changed.connect(follow)
        self.day.changed.connect(self.refresh)
        self.day.changed.connect(self._on_form_changed)
        _connect_keys(
            self,
            {
                "Ctrl+Return": self.save,
                "Ctrl+Enter": self.save,
                "Ctrl+P": self._on_print_asked,
                SLIP_KEYS: self.slips.print_last,
                "Ctrl+K": self.form.person.setFocus,
                "Ctrl+Del": self.form.items.remove_current,
                "Ctrl+Z": self._on_undo_asked,
                "F4": self.last.repeat_person,
                "F5": self.last.repeat_help,
                "Ctrl+M": self.last.turn,
            },
        )

    def _find_citizens(self, query: str) -> list[Citizen]:
        return self._visits.find_citizens(self._user, query)

    def _known(self, told: CitizenDraft) -> Citizen | None:
        return self._visits.known(self._user, told)

    def _place(self) -> Place:
        return Place(str(self.side.place.value))

    def _bring_back(self) -> None:
        kept = self._drafts.bring_back()
        if kept is not None:
            self.day.look_at_draft(kept.visit.day)
            self.side.tell(
                self.tr("Brought back"), self.tr("The visit you were typing when the program ended.")
            )
        self._on_form_changed()

    def _tell_failure(self, sentence: str) -> None:
        told = self.tr("{sentence} What you typed is still here.")
        self.bar.show_failure(self.tr("This visit is not saved yet"), told.format(sentence=sentence))
        self.save_failed.emit(sentence)

    def _on_form_changed(self) -> None:
        count = len(self.form.items.cards())
        told = self.tr("This visit: {n} items") if count != 1 else self.tr("This visit: {n} item")
        self.bar.set_words(told.format(n=count))
        self._drafts.keep_soon()
        self._look_for_duplicates()

    def _look_for_duplicates(self) -> None:
        draft = self.draft()
        about = (draft.citizen, *((item.procedure, item.dossier) for item in draft.items))
        if about != self._checked:
            self._checked = about
            self.side.show_duplicates(self._visits.duplicates(self._user, draft))

    def _on_print_asked(self) -> None:
        if self.holds_words():
            visit = self.save()
            if visit is not None:
                self.prints.print_visit(visit)
        else:
            self.prints.print_visit(self.last.visit())

    def _on_place_chosen(self) -> None:
        self._preferences.pin(PLACE_PIN, self._place().value)

    def _on_clear_asked(self) -> None:
        if self._drafts.clear():
            self.side.show_cleared()
        self.bar.show_buttons()
        self.side.be_quiet()
        self.day.visit_over()
        self.day.look(self._user)

    def _on_restore_asked(self) -> None:
        self._drafts.restore()
        self.side.hide_cleared()

    def _on_undo_asked(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit) and focused.text() and focused.isUndoAvailable():
            focused.undo()
            return
        try:
            visit = self._visits.undo_last(self._user)
        except Refused as refused:
            self.side.show_refused(words.problem(refused.problem))
            return
        self._changes.visit_voided.emit()
        self.side.show_undone(visit)


def _connect_keys(page: DeskPage, slots: Mapping[str, Callable[[], object]]) -> None:
    for keys, slot in slots.items():
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


def _pinned_place(preferences: Preferences) -> Place:
    pinned = preferences.pinned(PLACE_PIN)
    return Place(pinned) if pinned in set(Place) else Place.DESK

"""Quầy: the form of a visit with the day beside it; saved, undone, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.domain.problems import InvalidDraft, Refused
from desk.domain.roles import Permission, allowed
from ui import words
from ui.pages.desk_form import VisitForm
from ui.pages.desk_save import SaveBar
from ui.pages.desk_side import DaySide

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.domain.visit import Citizen, Visit, VisitDraft
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits
    from ui.changes import Changes


class DeskPage(QWidget):
    """Nothing modal: focus comes back after every save, what was typed stays until it is saved."""

    sheet_asked = Signal(str)
    save_failed = Signal(str)
    log_asked = Signal()

    def __init__(
        self,
        visits: Visits,
        catalogues: Catalogues,
        user: User,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._visits = visits
        self._catalogues = catalogues
        self._user = user
        self._changes = changes
        self._cleared: VisitDraft | None = None
        known = catalogues.snapshot()
        self.form = VisitForm(catalogues, self._find_citizens)
        self.side = DaySide(known.service_by_key, known.procedure_by_code)
        self.bar = SaveBar()
        self._build()
        self._connect()
        self.set_user(user)
        self.refresh()

    def set_user(self, user: User) -> None:
        """Go on for this user; what is typed stays."""
        self._user = user
        self.side.set_with_log(allowed(user.role, Permission.SEE_LOG))

    def holds_words(self) -> bool:
        """Whether something is typed or chosen that is not saved."""
        return not self.form.empty() or bool(self.form.person.text().strip())

    def page_shown(self) -> None:
        """Put the cursor where the next visit begins, or back where the one in the form was left."""
        left = None if self.form.empty() else self.focusWidget()
        (left or self.form.person).setFocus()

    def refresh(self) -> None:
        """Read today's entries anew."""
        self.side.show_day(self._visits.today(self._user))

    def draft(self) -> VisitDraft:
        """The visit as it stands in the form."""
        return self.form.draft(self._user.name)

    def save(self) -> Visit | None:
        """Save what stands in the form and make it ready for the next citizen; None where it was refused."""
        if not self.form.readable():
            return None
        try:
            saved = self._visits.record(self._user, self.draft())
        except InvalidDraft as refused:
            if not self.form.point_out(refused.problem):
                self.side.show_refused(words.problem(refused.problem))
            return None
        except Refused as refused:
            sentence = words.problem(refused.problem)
            told = self.tr("{sentence} What you typed is still here.")
            self.bar.show_failure(self.tr("This visit is not saved yet"), told.format(sentence=sentence))
            self.save_failed.emit(sentence)
            return None
        self.bar.show_buttons()
        self.form.clear()
        self._cleared = None
        self._catalogues.forget()
        self.refresh()
        self.side.show_saved(saved)
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
        left.addWidget(self.form, 1)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self._on_form_changed()

    def _connect(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.bar.save_asked.connect(self._on_save_asked)
        self.bar.print_asked.connect(self._on_print_asked)
        self.bar.clear_asked.connect(self._on_clear_asked)
        self.side.undo_asked.connect(self._on_undo_asked)
        self.side.restore_asked.connect(self._on_restore_asked)
        self.side.log_asked.connect(self.log_asked)
        self._changes.log_imported.connect(self._on_log_imported)
        for keys, slot in (
            ("Ctrl+Return", self._on_save_asked),
            ("Ctrl+Enter", self._on_save_asked),
            ("Ctrl+P", self._on_print_asked),
            ("Ctrl+K", self.form.person.setFocus),
            ("Ctrl+Del", self.form.items.remove_current),
            ("Ctrl+Z", self._on_undo_asked),
        ):
            self._shortcut(keys).activated.connect(slot)
        for digit in range(1, 10):
            shortcut = self._shortcut(f"Alt+{digit}")
            shortcut.setObjectName(str(digit))
            shortcut.activated.connect(self._on_digit_activated)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _find_citizens(self, query: str) -> list[Citizen]:
        return self._visits.find_citizens(self._user, query)

    def _on_form_changed(self) -> None:
        count = len(self.form.items.cards())
        told = self.tr("This visit: {n} items") if count != 1 else self.tr("This visit: {n} item")
        self.bar.set_words(told.format(n=count))

    def _on_digit_activated(self) -> None:
        self.form.tiles.pick(int(self.sender().objectName()))

    def _on_save_asked(self) -> None:
        self.save()

    def _on_print_asked(self) -> None:
        visit = self.save()
        code = next((item.procedure for item in visit.items if item.procedure), "") if visit else ""
        if code:
            self.sheet_asked.emit(code)

    def _on_clear_asked(self) -> None:
        if not self.form.empty():
            self._cleared = self.draft()
            self.side.show_cleared()
        self.bar.show_buttons()
        self.form.clear()

    def _on_restore_asked(self) -> None:
        if self._cleared is not None:
            self.form.restore(self._cleared)
            self._cleared = None
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
        self._catalogues.forget()
        self.refresh()
        self.side.show_undone(visit)
        self._changes.visit_voided.emit()

    def _on_log_imported(self) -> None:
        self._catalogues.forget()
        self.refresh()

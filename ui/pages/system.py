"""Hệ thống: users with roles and PINs, privacy, backup, the ledger's check; for the administrator alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain import pin as pins
from desk.domain.problems import Refused, refusal
from ui import theme, words
from ui.pages.system_privacy import PrivacyCard
from ui.pages.system_safety import SafetyCard
from ui.pages.system_users import UserForm, UserModel
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton
from ui.widgets.cards import Card, Hairline
from ui.widgets.labels import Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.people import User
    from desk.usecases.backups import Backups
    from desk.usecases.ledger import Ledger
    from desk.usecases.privacy import Privacies
    from desk.usecases.users import Users
    from ui.changes import Changes
    from ui.preferences import Preferences

WIDTHS = (0, 150, 150)
SAFETY_WIDTH, SAFETY_WHERE_NARROW = 372, 316


class SystemPage(QWidget):
    """The few things that are looked after twice a year."""

    def __init__(
        self,
        users: Users,
        backups: Backups,
        ledger: Ledger,
        privacy: Privacies,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._users, self._by, self._changes = users, user, changes
        self._shown: User | None = user
        self.safety = SafetyCard(backups, ledger, user, changes, preferences)
        self.privacy = PrivacyCard(privacy, user, changes)
        self.model = UserModel(self)
        self.table = DataTable()
        self.form = UserForm()
        self.bar = Bar("err")
        self._add = GhostButton(self.tr("Add a user"), "Ctrl+N", "user-plus", low=True)
        self._row = QHBoxLayout()
        self._users_column = QVBoxLayout()
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Read everything anew and begin in the list of users."""
        self.safety.refresh()
        self.privacy.refresh()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Show the users as they are now, keeping the chosen one."""
        shown = self._shown
        self.model.set_users(self._users.all())
        row = self.model.row_of(shown) if shown is not None else -1
        self.table.choose_row(row)
        self._show(self.model.user(row))

    def is_busy(self) -> bool:
        """Whether a backup or a check is under way."""
        return self.safety.is_busy()

    def add_button(self) -> GhostButton:
        """Return the button that begins a new user."""
        return self._add

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._settle()

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Users"))
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Users"), theme.SUB), 1)
        head.addWidget(self._add)
        card = Card()
        card.setLayout(self._users_column)
        column = self._users_column
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        column.addWidget(Hairline())
        column.addWidget(self.form)
        self.bar.hide()
        self._left = QVBoxLayout()
        self._left.addWidget(card, 1)
        self._left.addWidget(self.privacy)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.safety)
        title = QHBoxLayout()
        title.setSpacing(14)
        title.addWidget(Text(self.tr("System"), theme.TITLE))
        sub = self.tr("The register looks after itself; here one sees whether anything is left to do.")
        title.addWidget(Text(sub, theme.BODY, "ink2"), 1)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(10)
        self._whole.addLayout(title)
        self._whole.addLayout(self._row, 1)
        self._settle()

    def _connect(self) -> None:
        self._add.set_keys("Ctrl+N")
        self._add.clicked.connect(self._on_add_clicked)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self.form.start)
        self.form.save_asked.connect(self._on_save_asked)
        self.form.clear_pin_asked.connect(self._on_clear_pin_asked)
        self.form.leave_asked.connect(self._on_leave_asked)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        margin = theme.sizes(self).margin
        self._whole.setContentsMargins(margin, 8 if compact else 12, margin, 10 if compact else 16)
        for layout in (self._row, self._left):
            layout.setSpacing(10 if compact else 14)
        self.safety.setFixedWidth(SAFETY_WHERE_NARROW if compact else SAFETY_WIDTH)
        edge = 14 if compact else 18
        self._users_column.setContentsMargins(edge, edge - 6, edge, edge - 2)

    def _show(self, user: User | None) -> None:
        self._shown = user
        self.bar.hide()
        self.form.show_user(user)

    def _on_row_chosen(self, row: int) -> None:
        if (user := self.model.user(row)) is not None:
            self._show(user)

    def _on_add_clicked(self) -> None:
        self.table.choose_row(-1)
        self._show(None)
        self.form.start()

    def _on_save_asked(self) -> None:
        self._do(self._save)

    def _on_clear_pin_asked(self) -> None:
        self._do(self._clear_pin)

    def _on_leave_asked(self) -> None:
        self._do(self._leave)

    def _save(self, user: User | None) -> User:
        """Add or change the user; the PIN is looked at first, so that nothing is half done."""
        name, role, pin = self.form.told()
        if pin and not pins.well_formed(pin):
            raise Refused(refusal("pin_malformed", "pin"))
        if user is None:
            user = self._users.add(self._by, name, role)
        else:
            user = self._users.alter(self._by, user, name, role)
        return self._users.set_pin(self._by, user, pin) if pin else user

    def _clear_pin(self, user: User | None) -> User | None:
        return self._users.clear_pin(self._by, user) if user is not None else None

    def _leave(self, user: User | None) -> User | None:
        if user is None:
            return None
        return (self._users.deactivate if user.active else self._users.reactivate)(self._by, user)

    def _do(self, change: Callable[[User | None], User | None]) -> None:
        try:
            self._shown = change(self._shown)
        except Refused as refused:
            if not self.form.point_out(refused.problem):
                self.bar.show_message("err", self.tr("Nothing was changed"), words.refusal(refused))
                self.bar.show()
            return
        self._done()

    def _done(self) -> None:
        self.refresh()
        self._changes.users_changed.emit()

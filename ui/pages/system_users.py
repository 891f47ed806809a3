"""The users of the register as a table, and what is known of the chosen one to be changed."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.people import Role
from ui import theme, words
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import DangerButton, GhostButton, OutlineButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.domain.problems import Problem

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    NAME = 0
    ROLE = 1
    PIN = 2


class UserModel(QAbstractTableModel):
    """Who may sign in, and who could once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._users: list[User] = []

    def set_users(self, users: list[User]) -> None:
        """Show these users, the active ones first."""
        self.beginResetModel()
        self._users = sorted(users, key=lambda user: not user.active)
        self.endResetModel()

    def user(self, row: int) -> User | None:
        """Return the user of a row."""
        return self._users[row] if 0 <= row < len(self._users) else None

    def row_of(self, user: User) -> int:
        """Return the row of a user, or -1."""
        return next((row for row, each in enumerate(self._users) if each.id == user.id), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """One row a user."""
        return 0 if parent.isValid() else len(self._users)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Name, role, PIN."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("Full name"),
            Column.ROLE: self.tr("Role"),
            Column.PIN: self.tr("Signs in"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; who has no PIN is marked, where others could sit down as them."""
        user, column = self._users[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(user, column)
        if role == TableRole.STRONG:
            return column is Column.NAME and user.active
        if role == TableRole.TONE:
            if not user.active:
                return "ink3"
            return "warn" if column is Column.PIN and not user.has_pin else "ink"
        if role == TableRole.ICON and column is Column.PIN:
            return "prohibit" if not user.active else "lock-key" if user.has_pin else "warning"
        return None

    def _text(self, user: User, column: Column) -> str:
        if column is Column.NAME:
            return user.name
        if column is Column.ROLE:
            return words.role(user.role)
        if not user.active:
            return self.tr("Left")
        if not user.has_pin:
            return self.tr("Without a PIN")
        return self.tr("With {n} digits").format(n=user.pin_digits)


class UserForm(QWidget):
    """Name, role and PIN of one user, or of somebody new; the page does what is asked."""

    save_asked = Signal()
    clear_pin_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", theme.STRONG)
        self._may = Text("", theme.CAPTION, "ink2", wrap=True)
        self._name = CheckedField(self.tr("Full name"), "", TextField())
        self._role = ComboField([(role.value, words.role(role)) for role in Role])
        self._pin = CheckedField(self.tr("New PIN"), self.tr("4 or 6 digits"), TextField())
        self._save = OutlineButton("", "Enter", low=True)
        self._clear_pin = GhostButton(self.tr("Take the PIN away"), low=True)
        self._leave = DangerButton("", low=True)
        self._build()
        self.show_user(None)

    def show_user(self, user: User | None) -> None:
        """Show what is known of a user; None is somebody new."""
        new = user is None
        self._title.setText(user.name if user is not None else self.tr("New user"))
        self._name.field.setText(user.name if user is not None else "")
        self._role.set_value((user.role if user is not None else Role.VOLUNTEER).value)
        self._pin.field.setText("")
        for field in (self._name, self._pin):
            field.clear_problem()
        has_pin = user is not None and user.has_pin
        self._pin.field.setPlaceholderText(
            self.tr("unchanged") if has_pin else self.tr("may stay empty: no PIN")
        )
        self._clear_pin.setVisible(has_pin)
        self._leave.setVisible(not new)
        active = user is None or user.active
        self._leave.setText(self.tr("Let go") if active else self.tr("Let back in"))
        self._save.setText(self.tr("Add this user") if new else self.tr("Save changes"))
        self._tell_role()

    def told(self) -> tuple[str, Role, str]:
        """Return name, role and new PIN as typed."""
        return self._name.field.text(), Role(str(self._role.value)), self._pin.field.text().strip()

    def start(self) -> None:
        """Put the cursor where one begins."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.field.selectAll()

    def point_out(self, problem: Problem) -> bool:
        """Show a problem at its field; False where it belongs to none."""
        fields = {"user": self._name, "pin": self._pin}
        if problem.field not in fields:
            return False
        fields[problem.field].show_problem(words.problem(problem))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.save_asked.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._pin.field.setEchoMode(TextField.EchoMode.Password)
        self._pin.field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        role = QVBoxLayout()
        role.setSpacing(4)
        role.addWidget(FieldLabel(self.tr("Role"), buddy=self._role))
        role.addWidget(self._role)
        role.addStretch(1)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.addWidget(self._name, 0, 0)
        fields.addLayout(role, 0, 1)
        fields.addWidget(self._pin, 0, 2)
        for column, stretch in enumerate((4, 3, 3)):
            fields.setColumnStretch(column, stretch)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._clear_pin)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(6)
        column_layout.addWidget(self._title)
        column_layout.addLayout(fields)
        column_layout.addWidget(self._may)
        column_layout.addLayout(buttons)
        self._role.activated.connect(self._tell_role)
        self._save.clicked.connect(self.save_asked)
        self._clear_pin.clicked.connect(self.clear_pin_asked)
        self._leave.clicked.connect(self.leave_asked)

    def _tell_role(self) -> None:
        told = {
            Role.VOLUNTEER: self.tr("Records visits, undoes their own last one, prints sheets."),
            Role.OFFICER: self.tr("Also the log, corrections, imports, sheets as files, reports."),
            Role.LEADER: self.tr("Also exports with names, closing a month, allowed links."),
            Role.ADMINISTRATOR: self.tr("Everything, with users, catalogues and backups."),
        }
        self._may.setText(told[self.told()[1]])

"""What each role may do; a use case asks here before it does anything, a page before it is shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.people import Role
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from desk.domain.people import User


class Permission(StrEnum):
    """One kind of thing that a user does or sees."""

    RECORD = "record"
    UNDO_OWN = "undo_own"
    PRINT_SHEETS = "print_sheets"
    ATTEND = "attend"
    SEE_LOG = "see_log"
    CORRECT = "correct"
    KEEP_SHEETS = "keep_sheets"
    CHECK_LINKS = "check_links"
    IMPORT = "import"
    REPORT = "report"
    RUN_SHIFTS = "run_shifts"
    ROSTER = "roster"
    EXPORT_NAMES = "export_names"
    CLOSE_MONTH = "close_month"
    SET_TARGETS = "set_targets"
    REOPEN_SHIFT = "reopen_shift"
    ALLOW_LINKS = "allow_links"
    CONFIRM_SHEETS = "confirm_sheets"
    USERS = "users"
    CATALOGUES = "catalogues"
    BACK_UP = "back_up"
    RESTORE = "restore"
    PRIVACY = "privacy"


_GRANTED = {
    Role.VOLUNTEER: (Permission.RECORD, Permission.UNDO_OWN, Permission.PRINT_SHEETS, Permission.ATTEND),
    Role.OFFICER: (
        Permission.SEE_LOG,
        Permission.CORRECT,
        Permission.KEEP_SHEETS,
        Permission.CHECK_LINKS,
        Permission.IMPORT,
        Permission.REPORT,
        Permission.RUN_SHIFTS,
        Permission.ROSTER,
    ),
    Role.LEADER: (
        Permission.EXPORT_NAMES,
        Permission.CLOSE_MONTH,
        Permission.SET_TARGETS,
        Permission.REOPEN_SHIFT,
        Permission.ALLOW_LINKS,
        Permission.CONFIRM_SHEETS,
    ),
    Role.ADMINISTRATOR: (
        Permission.USERS,
        Permission.CATALOGUES,
        Permission.BACK_UP,
        Permission.RESTORE,
        Permission.PRIVACY,
    ),
}
"""What each role may do beyond the roles before it."""

_RANKS = {role: rank for rank, role in enumerate(Role)}
_LEAST = {permission: _RANKS[role] for role, granted in _GRANTED.items() for permission in granted}


def rank(role: Role) -> int:
    """How much a role may do, from 0 for the least."""
    return _RANKS[role]


def allowed(role: Role, permission: Permission) -> bool:
    """Whether a role may do something."""
    return _RANKS[role] >= _LEAST[permission]


def require(by: User, permission: Permission) -> None:
    """Refused unless the user is active and has a role that may do it."""
    if not (by.active and allowed(by.role, permission)):
        raise Refused(refusal("not_allowed"))

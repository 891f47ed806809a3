"""Acts on sheet templates that tests of several kinds need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.people import Role
from desk.domain.roles import Permission, allowed
from desk.domain.sheet_version import Origin, SheetVersion
from desk.usecases import clock
from reports import templates

if TYPE_CHECKING:
    from desk.domain.guide import SheetTemplate
    from desk.domain.people import User
    from desk.usecases.opening import Desk

KEY = "1.001193"


def leader(desk: Desk) -> User:
    """Somebody who may do everything with templates."""
    return next(user for user in desk.users.all() if user.role is Role.ADMINISTRATOR)


def titled(desk: Desk, title: str, key: str = KEY) -> SheetTemplate:
    """The newest words with another title."""
    return replace(desk.sheet_templates.template(key), title=title)


def rewrite(desk: Desk, by: User) -> SheetTemplate:
    """Save other words than those in force."""
    number = len(desk.sheet_templates.history(KEY))
    return desk.sheet_templates.save(by, titled(desk, f"Làm giấy khai sinh cho con {number}"))


def confirm(desk: Desk, by: User) -> SheetTemplate:
    """Confirm a version that waits, where this user may."""
    may = allowed(by.role, Permission.CONFIRM_SHEETS)
    return desk.sheet_templates.confirm(by, KEY, rewrite(desk, leader(desk)).version if may else 1)


def retire(desk: Desk, by: User) -> None:
    """Take the ward's words out of use."""
    if allowed(by.role, Permission.CONFIRM_SHEETS):
        rewrite(desk, leader(desk))
    desk.sheet_templates.retire(by, KEY)


def import_back(desk: Desk, by: User) -> SheetTemplate:
    """Take in a file with other words."""
    path = desk.folder / "mau.toml"
    number = len(desk.sheet_templates.history(KEY))
    path.write_text(templates.text_of(titled(desk, f"Khai sinh cho bé {number}")), encoding="utf-8")
    return desk.sheet_templates.import_file(by, path)


def version(words: str) -> SheetVersion:
    """A version with these words, as the register gives it back."""
    return SheetVersion(KEY, 2, Origin.WARD, words, clock.now(), uuid4())

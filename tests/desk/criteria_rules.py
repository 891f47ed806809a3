"""Calls of the use cases of criteria, each where somebody who may can do it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.assessment import EvidenceKind
from desk.domain.criteria import Criterion
from desk.domain.people import Role
from desk.usecases.criteria import Format, Told

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from desk.domain.people import User
    from desk.usecases.opening import Desk

    Call = Callable[[Desk, User], object]

_PACK, _YEAR, _CRITERION = "qd1829", 2026, "3.2"
_HERE = (_PACK, _YEAR, _CRITERION)


def _chief(desk: Desk) -> User:
    return next(user for user in desk.users.all() if user.role is Role.ADMINISTRATOR)


def fill_criteria(desk: Desk) -> None:
    """Enough of everything that each role can use one up."""
    by = _chief(desk)
    for _ in Role:
        desk.evidence.add_note(by, *_HERE, "Công văn 12")
        _fill(desk, by)
    _add_file(desk, by)


def _evidence(desk: Desk, kind: EvidenceKind) -> UUID:
    found = desk.evidence.all(_chief(desk), _PACK, _YEAR)
    return next(each.id for each in found if each.kind is kind)


def _add_file(desk: Desk, by: User) -> object:
    path = desk.folder / "kế hoạch.txt"
    path.write_text("Kế hoạch", encoding="utf-8")
    return desk.evidence.add_file(by, *_HERE, path)


def _import(desk: Desk, by: User) -> object:
    """Another version each time."""
    path = desk.folder / "bộ.toml"
    desk.criteria_packs.export_file(_chief(desk), _PACK, "1", path)
    text = path.read_text(encoding="utf-8").replace('version = "1"', f'version = "{uuid4().hex}"')
    path.write_text(text, encoding="utf-8")
    return desk.criteria_packs.import_file(by, path)


def _fill(desk: Desk, by: User) -> object:
    return desk.criteria_packs.fill(by, _PACK, "1", [Criterion("1.1", f"Tên {uuid4()}")])


def _end(desk: Desk, by: User) -> None:
    known = desk.criteria_packs.all(_chief(desk))
    version = next(each.pack.version for each in known if each.kept and each.offered)
    desk.criteria_packs.end(by, _PACK, version)


OFFICERS_ONLY: dict[str, Call] = {
    "criteria.view": lambda desk, by: desk.criteria.view(by, _PACK, _YEAR),
    "criteria.standing": lambda desk, by: desk.criteria.standing(by, _YEAR),
    "criteria.block": lambda desk, by: desk.criteria.block(by, _YEAR),
    "criteria.assess": lambda desk, by: desk.criteria.assess(by, *_HERE, Told(points=Decimal(1))),
    "criteria.history": lambda desk, by: desk.criteria.history(by, *_HERE),
    "criteria.feeds": lambda desk, by: desk.criteria.feeds(by, _YEAR),
    "criteria.report": lambda desk, by: desk.criteria.report(by, _PACK, _YEAR),
    "criteria.export": lambda desk, by: desk.criteria.export(
        by, _PACK, _YEAR, Format.DOCX, desk.folder / "tiêu chí.docx"
    ),
    "criteria_packs.all": lambda desk, by: desk.criteria_packs.all(by),
    "criteria_packs.export_file": lambda desk, by: desk.criteria_packs.export_file(
        by, _PACK, "1", desk.folder / "bộ.toml"
    ),
    "evidence.all": lambda desk, by: desk.evidence.all(by, _PACK, _YEAR),
    "evidence.add_file": _add_file,
    "evidence.add_link": lambda desk, by: desk.evidence.add_link(by, *_HERE, "https://a.gov.vn/x", ""),
    "evidence.add_note": lambda desk, by: desk.evidence.add_note(by, *_HERE, "Công văn 13"),
    "evidence.remove": lambda desk, by: desk.evidence.remove(by, _evidence(desk, EvidenceKind.NOTE)),
    "evidence.file": lambda desk, by: desk.evidence.file(by, _evidence(desk, EvidenceKind.FILE)),
}
LEADERS_ONLY: dict[str, Call] = {
    "criteria.assign": lambda desk, by: desk.criteria.assign(by, *_HERE, assigned=True),
    "criteria_packs.import_file": _import,
    "criteria_packs.fill": _fill,
    "criteria_packs.end": _end,
}
ALL = frozenset({*OFFICERS_ONLY, *LEADERS_ONLY})

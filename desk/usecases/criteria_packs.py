"""Criteria packs: taken in from files, filled in by the ward, passed on; each version stands for ever."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import criteria
from desk.domain import criteria_check, criteria_file, roles
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock, criteria_shelf
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.criteria import CriteriaPack, Criterion
    from desk.domain.people import User
    from desk.usecases.criteria_shelf import PackLine


class CriteriaPacks:
    """The versions of criteria packs that the ward has."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def all(self, by: User) -> list[PackLine]:
        """Every version of every pack, those of the program too: by code, the newest last."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return criteria_shelf.lines(session)

    def import_file(self, by: User, path: Path) -> CriteriaPack:
        """Take a TOML file in as a version of a pack.

        Refused with every fault where it is no pack, has other groups than the pack of its code, or its
        version is there already with other words.
        """
        roles.require(by, Permission.SET_TARGETS)
        text = _text_in(path)
        with self._db.begin() as session:
            known = criteria_shelf.lines(session)
            pack = criteria_file.read(text, path.name, [each.pack for each in known])
            _refuse_known(pack, known)
            version = criteria_shelf.keep(session, pack, text, by.id)
            details = {"version": pack.version, "digest": version.digest, "criteria": len(pack.criteria)}
            note(session, by, "criteria_imported", "criteria_pack", pack.code, **details)
        return pack

    def export_file(self, by: User, code: str, version: str, path: Path) -> None:
        """Write a version as the file that it came in as."""
        from reports import files

        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            line = criteria_shelf.find(session, code, version)
        files.write_beside(path, line.content.encode())

    def fill(
        self, by: User, code: str, version: str, told: Sequence[Criterion], points: Decimal | None = None
    ) -> CriteriaPack:
        """Give criteria names, thresholds and points: a new version that stands beside the old one.

        `told` are whole criteria, found by their codes; `points` is the maximum of the whole pack, None
        leaves it as it is. InvalidDraft with every fault, Refused where a code is unknown or nothing changes.
        """
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            before = criteria_shelf.find(session, code, version).pack
            known = criteria_shelf.lines(session)
            versions = [each.pack.version for each in known if each.pack.code == code]
            after = _filled(before, told, versions, points)
            problems = criteria_check.check(after, before)
            if problems:
                raise InvalidDraft(*problems)
            kept = criteria_shelf.keep(session, after, criteria_file.text_of(after), by.id)
            details = {"version": after.version, "from": version, "digest": kept.digest}
            codes = [each.code for each in told]
            note(session, by, "criteria_filled", "criteria_pack", code, criteria=codes, **details)
        return after

    def end(self, by: User, code: str, version: str) -> None:
        """Offer a version no more; what was assessed with its pack stays. Refused for the last one left."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            line = criteria_shelf.find(session, code, version)
            others = [
                each
                for each in criteria_shelf.lines(session)
                if each.offered and each.pack.code == code and each.pack.version != version
            ]
            if not (line.kept and line.offered and others):
                raise Refused(refusal("criteria_last_version", version=version))
            criteria.end_pack(session, code, version, clock.today())
            note(session, by, "criteria_ended", "criteria_pack", code, version=version)


def use(session: Session, line: PackLine) -> None:
    """Keep a pack of the program once it is used, so that no newer program can change it."""
    if not line.kept:
        criteria_shelf.keep(session, line.pack, line.content, None)


def _filled(
    before: CriteriaPack, told: Sequence[Criterion], versions: Sequence[str], points: Decimal | None
) -> CriteriaPack:
    wanted = {each.code: each for each in told}
    for code in wanted.keys() - {each.code for each in before.criteria}:
        raise Refused(refusal("criterion_unknown", code=code))
    groups = tuple(
        replace(group, criteria=tuple(wanted.get(each.code, each) for each in group.criteria))
        for group in before.groups
    )
    after = replace(before, groups=groups, points=before.points if points is None else points)
    if after == before:
        raise Refused(refusal("criteria_unchanged"))
    return replace(after, version=_next(before.version, versions), dated=clock.today())


def _next(version: str, versions: Sequence[str]) -> str:
    """The next version of the ward's own: `1` becomes `1-1`, then `1-2`."""
    base = version.partition("-")[0]
    number = 1
    while f"{base}-{number}" in versions:
        number += 1
    return f"{base}-{number}"


def _refuse_known(pack: CriteriaPack, known: list[PackLine]) -> None:
    for line in known:
        if (line.pack.code, line.pack.version) == (pack.code, pack.version):
            code = "criteria_known" if line.pack == pack else "criteria_version_taken"
            raise Refused(refusal(code, code=pack.code, version=pack.version))


def _text_in(path: Path) -> str:
    try:
        if path.stat().st_size > criteria_file.LARGEST_FILE:
            raise Refused(refusal("criteria_file_too_large", name=path.name))
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(refusal("criteria_file_unreadable", name=path.name, reason=str(error))) from error

"""The packs at hand: those that came with the program and those that the register keeps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from db import criteria
from desk.domain import criteria_file
from desk.domain.criteria import PackVersion
from desk.domain.problems import Refused, refusal
from desk.usecases import clock
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from uuid import UUID

    from db.engine import Session
    from desk.domain.criteria import CriteriaPack


@dataclass(frozen=True)
class PackLine:
    """A version of a pack; `kept` where the register has it, `newest` for the last one of its code.

    `offered` is False for a version that was taken out of use.
    """

    pack: CriteriaPack
    content: str
    kept: bool
    newest: bool
    offered: bool


@cache
def shipped() -> tuple[tuple[CriteriaPack, str], ...]:
    """The packs of the program with the text of their files."""
    folder = files("resources").joinpath("criteria")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    texts = [(name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names]
    return tuple((criteria_file.read(text, name), text) for name, text in texts)


def lines(session: Session) -> list[PackLine]:
    """Every version of every pack: by code, and the newest last."""
    versions = criteria.packs(session)
    kept = {(each.code, each.version) for each in versions}
    found = [(pack, text, False, True) for pack, text in shipped() if (pack.code, pack.version) not in kept]
    found += [(_read(each), each.content, True, each.ended_on is None) for each in versions]
    found.sort(key=lambda each: each[0].code)
    last = {pack.code: pack.version for pack, _, _, offered in found if offered}
    return [
        PackLine(pack, text, is_kept, last.get(pack.code) == pack.version, offered)
        for pack, text, is_kept, offered in found
    ]


def find(session: Session, code: str, version: str = "") -> PackLine:
    """A version of a pack, without one the newest; Refused where it is unknown."""
    for line in lines(session):
        if line.pack.code == code and (line.pack.version == version if version else line.newest):
            return line
    raise Refused(refusal("criteria_pack_unknown", code=code, version=version or "…"))


def keep(session: Session, pack: CriteriaPack, content: str, by: UUID | None) -> PackVersion:
    """Keep a version as a row of the register; `by` is None for one that came with the program."""
    digest = sha256(content.encode()).hexdigest()
    version = PackVersion(pack.code, pack.version, pack.name, pack.dated, content, digest, clock.now(), by)
    criteria.add_pack(session, new_id(), version)
    return version


def _read(version: PackVersion) -> CriteriaPack:
    """The pack of a kept version; it was checked when it came in."""
    return criteria_file.read(version.content, version.code)

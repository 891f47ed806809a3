"""Evidence behind criteria: files copied into the register's folder, links and notes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from db import criteria
from desk.domain import assessment, roles
from desk.domain.assessment import Evidence, EvidenceKind
from desk.domain.evidence_file import SUFFIXES, place_of
from desk.domain.links import check_link, domain
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock, criteria_shelf
from desk.usecases.criteria_packs import use
from desk.usecases.ids import new_id
from desk.usecases.notes import note

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database
    from desk.domain.people import User

_MEGABYTE = 1_000_000


class EvidenceBook:
    """Add, look at and take away evidence; what is taken away stays, marked."""

    def __init__(self, db: Database, folder: Path) -> None:
        """Work on one register and the folder that it lies in."""
        self._db, self._folder = db, folder

    def all(self, by: User, code: str, year: int, criterion: str = "") -> list[Evidence]:
        """The evidence of a pack (or of one criterion) in a year, the oldest first."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return criteria.evidence(session, code, year, criterion)

    def add_file(
        self, by: User, code: str, year: int, criterion: str, path: Path, title: str = ""
    ) -> Evidence:
        """Copy a file of at most 20 MB in; the file's own name is the title where none is given.

        Refused for kinds of files that a computer would run, and where it cannot be read or copied.
        """
        from reports import files

        roles.require(by, Permission.REPORT)
        data = _read(path)
        id, words = new_id(), clean(title) or clean(path.stem)
        place = place_of(year, criterion, words, id.hex[-8:], path.suffix)
        made = Evidence(
            *(id, code, year, criterion, EvidenceKind.FILE, words, place, sha256(data).hexdigest()),
            *(len(data), clock.now(), by.id),
        )
        target = self._folder / place
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = refusal("folder_not_writable", name=target.name, folder=str(target.parent))
            raise Refused(told) from error
        files.write_beside(target, data)
        try:
            self._keep(by, made)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return made

    def add_link(self, by: User, code: str, year: int, criterion: str, url: str, title: str) -> Evidence:
        """Note an https page that shows the figure; InvalidDraft where the link may not be opened."""
        roles.require(by, Permission.REPORT)
        link, words = clean(url), clean(title)
        wrong = check_link(link, [domain(link)])
        if wrong is not None:
            raise InvalidDraft(wrong)
        return self._keep(
            by, _bare(by, code, year, criterion, EvidenceKind.LINK, words or domain(link), link)
        )

    def add_note(self, by: User, code: str, year: int, criterion: str, words: str) -> Evidence:
        """Note in words what shows the figure, such as the number of a document on paper."""
        roles.require(by, Permission.REPORT)
        return self._keep(by, _bare(by, code, year, criterion, EvidenceKind.NOTE, clean(words), ""))

    def remove(self, by: User, id: UUID) -> None:
        """Take a piece of evidence away; its row and its file stay, marked."""
        roles.require(by, Permission.REPORT)
        with self._db.begin() as session:
            found = criteria.one_evidence(session, id)
            if not found:
                raise Refused(refusal("evidence_unknown"))
            criteria.remove_evidence(session, id, clock.now())
            details = {"year": found[0].year, "criterion": found[0].criterion}
            note(session, by, "evidence_removed", "evidence", id, **details)

    def file(self, by: User, id: UUID) -> Path:
        """Where the copied file of a piece of evidence lies; Refused where it is gone or was changed."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            found = criteria.one_evidence(session, id)
        if not found or found[0].kind is not EvidenceKind.FILE:
            raise Refused(refusal("evidence_unknown"))
        path = self._folder / found[0].place
        try:
            digest = sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise Refused(refusal("evidence_gone", name=path.name, folder=str(path.parent))) from error
        if digest != found[0].digest:
            raise Refused(refusal("evidence_changed", name=path.name))
        return path

    def _keep(self, by: User, made: Evidence) -> Evidence:
        if not made.title or len(made.title) > assessment.TITLE_LIMIT:
            raise InvalidDraft(refusal("evidence_title_bad", "title", limit=assessment.TITLE_LIMIT))
        if not assessment.FIRST_YEAR <= made.year <= assessment.LAST_YEAR:
            raise Refused(refusal("criteria_year_impossible", year=made.year))
        with self._db.begin() as session:
            line = criteria_shelf.find(session, made.pack)
            asked = line.pack.find(made.criterion)
            if asked is None or not asked.name:
                raise Refused(refusal("criterion_without_name", made.criterion, code=made.criterion))
            use(session, line)
            criteria.add_evidence(session, made)
            details = {"year": made.year, "criterion": made.criterion, "digest": made.digest}
            note(session, by, "evidence_added", "evidence", made.id, kind=made.kind.value, **details)
        return made


def _bare(
    by: User, code: str, year: int, criterion: str, kind: EvidenceKind, title: str, place: str
) -> Evidence:
    """Evidence without a file."""
    return Evidence(new_id(), code, year, criterion, kind, title, place, "", 0, clock.now(), by.id)


def _read(path: Path) -> bytes:
    if path.suffix.lower() not in SUFFIXES:
        raise Refused(refusal("evidence_kind", name=path.name, suffix=path.suffix or "…"))
    try:
        if path.stat().st_size > assessment.LARGEST_EVIDENCE:
            limit = assessment.LARGEST_EVIDENCE // _MEGABYTE
            raise Refused(refusal("evidence_too_large", name=path.name, limit=limit))
        return path.read_bytes()
    except OSError as error:
        raise Refused(refusal("evidence_unreadable", name=path.name)) from error

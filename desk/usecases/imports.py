"""Importing a help log kept as a workbook: all or nothing, twice adds nothing, and out again as a whole."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db import imports, ledger, visits
from desk.domain import roles
from desk.domain.imported_file import UndoneImport
from desk.domain.late_row import LateSubject
from desk.domain.ledger import LedgerEntry
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.visit_change import IMPORT_REASON
from desk.usecases import clock, import_mappings, late_rows
from desk.usecases.ids import new_id
from desk.usecases.import_refused import write_refused
from desk.usecases.import_report import BookSheet, ImportBook, ImportPreview, ImportReport, report_of
from desk.usecases.visits import payload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.catalogue import Catalogue
    from desk.domain.help_log_columns import Column
    from desk.domain.help_log_mapping import SheetMapping
    from desk.domain.help_log_plan import ImportPlan, PlannedVisit, SheetRows
    from desk.domain.help_log_preview import PreviewRow
    from desk.domain.imported_file import ImportedFile, ImportedVisit
    from desk.domain.people import User
    from desk.domain.service import Service
    from desk.domain.visit import Visit
    from desk.usecases.backups import Backups
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits


@dataclass
class _Taken:
    """What an import has added so far."""

    visits: list[Visit] = field(default_factory=list)
    source_keys: list[list[str | None]] = field(default_factory=list)


class Imports:
    """Read help logs, take them into the register and out again."""

    def __init__(
        self, db: Database, catalogues: Catalogues, all_visits: Visits, backups: Backups, secret: bytes
    ) -> None:
        """Work on one register; `secret` keys the hash by which a row is known again."""
        self._db = db
        self._catalogues = catalogues
        self._visits = all_visits
        self._backups = backups
        self._secret = secret

    def open(self, path: Path) -> ImportBook:
        """Open a workbook: its sheets with the mappings they begin with; Refused where it holds no rows."""
        # Imported here: reading a log is not part of a start.
        from desk.usecases.workbook import read_workbook

        read = read_workbook(path)
        with self._db.read() as session:
            known = import_mappings.remembered(session)
        sheets = tuple(sheet for sheet in (_book_sheet(each, known) for each in read) if sheet.filled)
        if not sheets:
            raise Refused(refusal("log_header_missing"))
        return ImportBook(path, _digest(path), sheets)

    def preview(self, book: ImportBook, mappings: Mapping[str, SheetMapping]) -> ImportPreview:
        """What the mapped sheets of a workbook would do; Refused where a mapping lacks what a row needs."""
        from desk.domain import help_log, help_log_mapping

        problems = [told for each in mappings.values() for told in help_log_mapping.check(each)]
        if problems:
            raise Refused(*problems)
        catalogue = self._catalogue()
        wanted = [sheet.rows for sheet in book.sheets if sheet.name in mappings]
        plans = help_log.read_sheets(wanted, catalogue, clock.today(), mappings)
        with self._db.read() as session:
            known = self._known(session, plans)
        rows = tuple(self._rows(book, mappings, plans, known, catalogue))
        return ImportPreview(
            book, mappings, plans, self._told(report_of(plans, len(known), written=False)), rows
        )

    def read(self, path: Path, sheet: str = "") -> ImportPreview:
        """Understand every sheet with known headers (or the one named) at once; Refused where none has."""
        book = self.open(path)
        named = [each for each in book.sheets if sheet in {"", each.name}]
        if not named:
            raise Refused(refusal("sheet_not_found", sheet=sheet, file=path.name))
        mappings = {each.name: each.mapping for each in named if each.mapping is not None}
        if not mappings:
            raise Refused(refusal("log_header_missing"))
        return self.preview(book, mappings)

    def suggest(self, sheet: BookSheet, mapping: SheetMapping) -> dict[int, Column]:
        """Fields for columns that a mapping leaves out, by what stands in them; positions from 0."""
        from desk.domain.help_log_guess import suggest

        return suggest(sheet.rows.rows, mapping, self._catalogue())

    def services(self) -> tuple[Service, ...]:
        """The services that a word of a log can stand for."""
        return self._catalogues.snapshot().services

    def learn(self, by: User, text: str, service: str) -> None:
        """Keep which service (its key) a word stands for that no import understood; later ones know it."""
        roles.require(by, Permission.IMPORT)
        with self._db.begin() as session:
            import_mappings.learn(session, text, service)
            ledger.append(session, LedgerEntry(clock.now(), by.id, "import_word_learned", "service", service))

    def take(
        self, by: User, preview: ImportPreview, *, good_rows: bool = False, reason: str = ""
    ) -> ImportReport:
        """Take the rows into the register in one transaction, after a backup; rows known already add nothing.

        Rows on days of closed months come in late: InvalidDraft where no reason is told.

        Refused where a row was refused, unless only the good rows are wanted: then the refused rows are
        written to a workbook of their own beside the file, before the register is touched. The mapping is
        remembered for files with the same headers.
        """
        roles.require(by, Permission.IMPORT)
        if preview.report.refused and not good_rows:
            raise Refused(refusal("import_refused", count=preview.report.refused_rows))
        with self._db.read() as session:
            known = self._known(session, preview.plans)
            keyed = self._keyed(preview.plans)
            days = {planned.draft.day for _, planned, keys in keyed if {*keys} - known}
            late_rows.ask(session, days, reason)
        refused_file = write_refused(preview) if preview.report.refused else None
        self._backups.secure()
        with self._db.begin() as session:
            keys = self._known(session, preview.plans)
            taken = self._take(session, by, preview.plans, keys)
            import_id = self._write(session, by, preview, taken, reason) if taken.visits else None
        self._catalogues.forget()  # the counts of use, by which procedures are ordered, have changed
        report = self._told(report_of(preview.plans, len(keys), written=True))
        return replace(report, refused_file=refused_file, import_id=import_id)

    def _told(self, report: ImportReport) -> ImportReport:
        return replace(report, without_names=not self._visits.keeps_people)

    def recent(self, by: User, limit: int = 5) -> list[ImportedFile]:
        """The newest imports, those that were undone too."""
        roles.require(by, Permission.IMPORT)
        with self._db.read() as session:
            return imports.recent(session, limit)

    def undo(self, by: User, import_id: UUID) -> UndoneImport:
        """Strike everything that an import brought in out again, in one transaction, after a backup.

        A visit that was corrected since is kept and named by its day, and its rows stay known; one that was
        voided since stays so. All other rows can be imported again. Refused where it was undone before, or
        where nothing of it is noted (files taken in before the register knew which visits came from which).
        """
        roles.require(by, Permission.IMPORT)
        self._backups.secure()
        with self._db.begin() as session:
            file = imports.get(session, import_id)
            if file is None or not file.visits:
                raise Refused(refusal("import_not_noted"))
            at = clock.now()
            if not imports.mark_undone(session, import_id, at):
                raise Refused(refusal("import_undone_before", file=file.name))
            brought = imports.standing_visits(session, import_id)
            struck = [each for each in brought if not each.changed]
            visits.void_all(session, [each.id for each in struck], by.id, at, IMPORT_REASON)
            kept = tuple(each.day for each in brought if each.changed)
            undone = UndoneImport(file.name, len(struck), sum(each.rows for each in struck), kept)
            ledger.append(session, _undone_entry(by, file, undone, struck))
            days = {each.id: each.day for each in struck}
            late_rows.admit_all(session, by, LateSubject.VOID, days, IMPORT_REASON)
        self._catalogues.forget()
        return undone

    def _take(self, session: Session, by: User, plans: Sequence[ImportPlan], known: set[str]) -> _Taken:
        """Visits of the rows that are new, numbered in the order of the file."""
        fresh = [_fresh(planned, keys, known) for _, planned, keys in self._keyed(plans)]
        wanted = [each for each in fresh if each[0].draft.items]
        number = visits.next_entry_number(session, len(wanted)) if wanted else 0
        taken = _Taken()
        at = clock.now()
        for offset, (planned, keys) in enumerate(wanted):
            taken.visits.append(self._visits.build(session, by, planned.draft, number + offset, at))
            taken.source_keys.append(list(keys))
        return taken

    def _write(self, session: Session, by: User, preview: ImportPreview, taken: _Taken, reason: str) -> UUID:
        visits.add_all(session, taken.visits, taken.source_keys)
        rows = sum(len(each.items) for each in taken.visits)
        import_id, name = new_id(), preview.path.name[-120:]
        ids = [each.id for each in taken.visits]
        imports.add(session, import_id, preview.book.digest, name, clock.now(), by.id, rows, ids)
        import_mappings.remember(session, preview)
        ledger.append(session, _entry(by, preview, taken.visits, rows))
        days = {each.id: each.day for each in taken.visits}
        late_rows.admit_all(session, by, LateSubject.VISIT, days, reason)
        return import_id

    def _rows(
        self,
        book: ImportBook,
        mappings: Mapping[str, SheetMapping],
        plans: Sequence[ImportPlan],
        known: set[str],
        catalogue: Catalogue,
    ) -> Iterator[PreviewRow]:
        from desk.domain.help_log_preview import preview_rows

        held: dict[str, set[int]] = {plan.sheet: set() for plan in plans}
        for sheet, planned, keys in self._keyed(plans):
            held[sheet] |= {row for row, key in zip(planned.rows, keys, strict=True) if key in known}
        rows = {sheet.name: sheet.rows.rows for sheet in book.sheets}
        for plan in plans:
            own = mappings[plan.sheet]
            yield from preview_rows(rows[plan.sheet], own, plan, held[plan.sheet], catalogue)

    def _keyed(self, plans: Sequence[ImportPlan]) -> Iterator[tuple[str, PlannedVisit, list[str]]]:
        for plan in plans:
            for planned in plan.visits:
                yield plan.sheet, planned, [self._key(fingerprint) for fingerprint in planned.fingerprints]

    def _known(self, session: Session, plans: Sequence[ImportPlan]) -> set[str]:
        """Keys of the rows that the register holds: from an import before, or as a line of its own log."""
        keyed = [
            (key, line)
            for _, planned, keys in self._keyed(plans)
            for key, line in zip(keys, planned.lines, strict=True)
        ]
        own = visits.known_items(session, [line for _, line in keyed if line is not None])
        held = visits.existing_source_keys(session, [key for key, _ in keyed])
        return held | {key for key, line in keyed if line in own}

    def _key(self, fingerprint: str) -> str:
        return hmac.new(self._secret, f"row:{fingerprint}".encode(), hashlib.sha256).hexdigest()

    def _catalogue(self) -> Catalogue:
        with self._db.read() as session:
            learned = import_mappings.words(session)
        return self._catalogues.catalogue(learned.items())


def _book_sheet(read: SheetRows, known: Mapping[str, Mapping[int, Column]]) -> BookSheet:
    from desk.domain import help_log
    from desk.domain.cell import is_empty
    from desk.domain.help_log_mapping import propose

    rows = help_log.spread(read)
    filled = sum(not all(map(is_empty, row)) for row in rows)
    return BookSheet(replace(read, rows=rows), propose(rows, known), filled)


def _fresh(planned: PlannedVisit, keys: list[str], known: set[str]) -> tuple[PlannedVisit, list[str]]:
    """The planned visit with only those items that the register does not hold yet."""
    new = [number for number, key in enumerate(keys) if key not in known]
    items = tuple(planned.draft.items[number] for number in new)
    return replace(planned, draft=replace(planned.draft, items=items)), [keys[number] for number in new]


def _digest(path: Path) -> str:
    """The file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _entry(by: User, preview: ImportPreview, added: Sequence[Visit], rows: int) -> LedgerEntry:
    content = json.dumps([payload(each) for each in added], sort_keys=True, default=str)
    details = {
        "file": preview.book.digest,
        "visits": len(added),
        "rows": rows,
        "content": hashlib.sha256(content.encode()).hexdigest(),
    }
    return LedgerEntry(clock.now(), by.id, "log_imported", "import", preview.book.digest[:16], details)


def _undone_entry(
    by: User, file: ImportedFile, undone: UndoneImport, struck: Sequence[ImportedVisit]
) -> LedgerEntry:
    ids = "\n".join(str(each.id) for each in struck)
    details = {
        "file": file.digest,
        "visits": undone.visits,
        "rows": undone.rows,
        "kept": len(undone.kept),
        "ids": hashlib.sha256(ids.encode()).hexdigest(),
    }
    return LedgerEntry(clock.now(), by.id, IMPORT_REASON, "import", str(file.id), details)

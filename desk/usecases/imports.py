"""Importing a help log kept as a workbook: all or nothing, twice adds nothing, row by row accounted for."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db import imports, ledger, visits
from desk.domain import roles
from desk.domain.ledger import LedgerEntry
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.visits import payload
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.help_log_plan import ImportPlan, PlannedVisit, RowProblem, SheetRows
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.backups import Backups
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits
    from reports.refused_rows import RefusedSheet


@dataclass(frozen=True)
class ImportReport:
    """What an import did or would do: numbers of rows, and what was said of single rows."""

    read: int
    skipped: int
    imported: int
    known: int
    refused_rows: int
    refused: tuple[RowProblem, ...]
    repairs: tuple[RowProblem, ...]
    unknown_columns: tuple[str, ...]
    written: bool
    refused_file: Path | None = None
    without_names: bool = False

    def lines(self, language: str = "vi") -> Iterator[str]:
        """The account in sentences, totals first, then row by row."""
        yield sentence(refusal("import_totals", **self._totals()), language)
        if self.without_names:
            yield sentence(refusal("import_without_names"), language)
        if self.unknown_columns:
            yield sentence(
                refusal("import_unknown_columns", columns=", ".join(self.unknown_columns)), language
            )
        if self.refused_file is not None:
            yield sentence(refusal("import_refused_file", file=str(self.refused_file)), language)
        for told in sorted((*self.refused, *self.repairs), key=_by_row):
            reason = sentence(told.problem, language)
            yield sentence(refusal("import_row", row=told.row, column=told.column, reason=reason), language)

    def _totals(self) -> dict[str, object]:
        return {
            "read": self.read,
            "skipped": self.skipped,
            "imported": self.imported,
            "known": self.known,
            "refused": self.refused_rows,
        }


def _by_row(told: RowProblem) -> int:
    return told.row


@dataclass(frozen=True)
class ImportPreview:
    """A workbook as it was understood, before anything is written."""

    path: Path
    digest: str
    sheets: tuple[SheetRows, ...]
    plans: tuple[ImportPlan, ...]
    report: ImportReport


@dataclass
class _Taken:
    """What an import has added so far."""

    visits: list[Visit] = field(default_factory=list)
    source_keys: list[list[str | None]] = field(default_factory=list)


class Imports:
    """Read help logs and take them into the register."""

    def __init__(
        self, db: Database, catalogues: Catalogues, all_visits: Visits, backups: Backups, secret: bytes
    ) -> None:
        """Work on one register; `secret` keys the hash by which a row is known again."""
        self._db = db
        self._catalogues = catalogues
        self._visits = all_visits
        self._backups = backups
        self._secret = secret

    def read(self, path: Path, sheet: str = "") -> ImportPreview:
        """Understand a workbook (or one sheet of it) without writing; Refused where it is no help log."""
        # Imported here: reading a log is not part of a start.
        from desk.domain import help_log
        from desk.usecases.workbook import read_workbook

        sheets = tuple(each for each in read_workbook(path) if sheet in {"", each.name})
        digest = _digest(path)
        if not sheets:
            raise Refused(refusal("sheet_not_found", sheet=sheet, file=path.name))
        plans = help_log.read_sheets(sheets, self._catalogues.catalogue(), clock.today())
        with self._db.read() as session:
            known = visits.existing_source_keys(session, self._all_keys(plans))
        report = self._told(_report(plans, len(known), written=False))
        return ImportPreview(path, digest, sheets, plans, report)

    def take(self, by: User, preview: ImportPreview, *, good_rows: bool = False) -> ImportReport:
        """Take the rows into the register in one transaction, after a backup; rows known already add nothing.

        Refused where a row was refused, unless only the good rows are wanted: then the refused rows are
        written to a workbook of their own beside the file, before the register is touched.
        """
        roles.require(by, Permission.IMPORT)
        refused = [told for plan in preview.plans for told in plan.refused]
        if refused and not good_rows:
            count = sum(len(plan.refused_rows) for plan in preview.plans)
            raise Refused(refusal("import_refused", count=count))
        refused_file = _write_refused(preview) if refused else None
        self._backups.secure()
        with self._db.begin() as session:
            keys = visits.existing_source_keys(session, self._all_keys(preview.plans))
            taken = self._take(session, by, preview.plans, keys)
            if taken.visits:
                visits.add_all(session, taken.visits, taken.source_keys)
                rows = sum(len(each.items) for each in taken.visits)
                at = clock.now()
                imports.add(session, new_id(), preview.digest, preview.path.name[-120:], at, by.id, rows)
                ledger.append(session, _entry(by, preview, taken.visits, rows))
        self._catalogues.forget()  # the counts of use, by which procedures are ordered, have changed
        return self._told(_report(preview.plans, len(keys), written=True, refused_file=refused_file))

    def _told(self, report: ImportReport) -> ImportReport:
        return replace(report, without_names=not self._visits.keeps_people)

    def _take(self, session: Session, by: User, plans: Sequence[ImportPlan], known: set[str]) -> _Taken:
        """Visits of the rows that are new, numbered in the order of the file."""
        fresh = [_fresh(planned, keys, known) for planned, keys in self._keyed(plans)]
        wanted = [each for each in fresh if each[0].draft.items]
        number = visits.next_entry_number(session, len(wanted)) if wanted else 0
        taken = _Taken()
        at = clock.now()
        for offset, (planned, keys) in enumerate(wanted):
            taken.visits.append(self._visits.build(session, by, planned.draft, number + offset, at))
            taken.source_keys.append(list(keys))
        return taken

    def _keyed(self, plans: Sequence[ImportPlan]) -> Iterator[tuple[PlannedVisit, list[str]]]:
        for plan in plans:
            for planned in plan.visits:
                yield planned, [self._key(fingerprint) for fingerprint in planned.fingerprints]

    def _all_keys(self, plans: Sequence[ImportPlan]) -> list[str]:
        return [key for _, keys in self._keyed(plans) for key in keys]

    def _key(self, fingerprint: str) -> str:
        return hmac.new(self._secret, f"row:{fingerprint}".encode(), hashlib.sha256).hexdigest()


def _fresh(planned: PlannedVisit, keys: list[str], known: set[str]) -> tuple[PlannedVisit, list[str]]:
    """The planned visit with only those items that the register does not hold yet."""
    new = [number for number, key in enumerate(keys) if key not in known]
    items = tuple(planned.draft.items[number] for number in new)
    return replace(planned, draft=replace(planned.draft, items=items)), [keys[number] for number in new]


def _report(
    plans: Sequence[ImportPlan], known: int, *, written: bool, refused_file: Path | None = None
) -> ImportReport:
    return ImportReport(
        read=sum(plan.read for plan in plans),
        skipped=sum(len(plan.skipped) for plan in plans),
        imported=sum(plan.imported for plan in plans) - known,
        known=known,
        refused_rows=sum(len(plan.refused_rows) for plan in plans),
        refused=tuple(told for plan in plans for told in plan.refused),
        repairs=tuple(told for plan in plans for told in (*plan.repairs, *plan.warnings)),
        unknown_columns=tuple(dict.fromkeys(name for plan in plans for name in plan.unknown_columns)),
        written=written,
        refused_file=refused_file,
    )


def _digest(path: Path) -> str:
    """The file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _entry(by: User, preview: ImportPreview, added: Sequence[Visit], rows: int) -> LedgerEntry:
    content = json.dumps([payload(each) for each in added], sort_keys=True, default=str)
    details = {
        "file": preview.digest,
        "visits": len(added),
        "rows": rows,
        "content": hashlib.sha256(content.encode()).hexdigest(),
    }
    return LedgerEntry(clock.now(), by.id, "log_imported", "import", preview.digest[:16], details)


def _write_refused(preview: ImportPreview) -> Path:
    """Write the refused rows, as they stand in the file and with their reasons, to a workbook beside it."""
    from reports import files, refused_rows

    target = files.free_name(preview.path.with_name(f"{preview.path.stem} - dòng chưa nhập.xlsx"))
    refused = [_refused_sheet(preview, plan) for plan in preview.plans]
    files.write_beside(target, refused_rows.render(refused))
    return target


def _refused_sheet(preview: ImportPreview, plan: ImportPlan) -> RefusedSheet:
    from reports.refused_rows import RefusedSheet

    rows = next(sheet.rows for sheet in preview.sheets if sheet.name == plan.sheet)
    reasons: dict[int, list[str]] = {}
    for told in plan.refused:
        reasons.setdefault(told.row, []).append(f"{told.column}: {sentence(told.problem)}")
    return RefusedSheet(plan.sheet, rows, plan.header_row, reasons)

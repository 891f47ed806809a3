"""One line of the log in words: what its cells and its panel say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desk.domain.guide import plain_title
from desk.domain.visit import Outcome
from ui import words

if TYPE_CHECKING:
    from desk.domain.log import LogRow
    from desk.usecases.catalogues import Catalogues

TAIL = 11
NOTHING = "–"


class Result(NamedTuple):
    """How a help item ended as the table shows it: icon, words, and the tone of both."""

    icon: str
    words: str
    tone: str


def result(row: LogRow) -> Result:
    """Return the outcome of a line in one or two words; a voided line says only that."""
    if row.voided:
        return Result("prohibit", QCoreApplication.translate("Log", "Voided"), "ink3")
    results = {
        Outcome.SUBMITTED: Result("check-circle-fill", QCoreApplication.translate("Log", "Done"), "ok"),
        Outcome.PENDING: Result("clock", words.outcome(Outcome.PENDING), "warn"),
        Outcome.PAPER: Result("file-text", QCoreApplication.translate("Log", "On paper"), "ink2"),
        Outcome.UNFINISHED: Result("warning-circle", words.outcome(Outcome.UNFINISHED), "err"),
    }
    return results[row.outcome] if row.outcome is not None else Result("", NOTHING, "ink3")


def when(row: LogRow, *, with_year: bool) -> str:
    """Return day and time of a line."""
    day = f"{row.day:%d/%m/%Y}" if with_year else f"{row.day:%d/%m}"
    return f"{day} {row.time:%H:%M}" if row.time else day


def dossier_tail(row: LogRow) -> str:
    """Return the part of a dossier code that tells dossiers apart."""
    return row.dossier[-TAIL:].lstrip("-.") or NOTHING


class LogNames:
    """The names behind the keys that a line of the log carries."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues

    def work(self, row: LogRow) -> str:
        """Return the procedure's name without what all names begin with, else the service's name."""
        return plain_title(self.procedure(row)) or self.service(row)

    def service(self, row: LogRow) -> str:
        """Return the service's name; a key that is not in the catalogue stands for itself."""
        service = self._catalogues.snapshot().service_by_key.get(row.service)
        return service.name if service else row.service

    def procedure(self, row: LogRow) -> str:
        """Return the procedure's name, or an empty string where there is none."""
        procedure = self._catalogues.snapshot().procedure_by_code.get(row.procedure)
        return procedure.name if procedure else row.procedure

    def unit(self, row: LogRow) -> str:
        """Return the unit's name, or an empty string where none was told."""
        names = (unit.name for unit in self._catalogues.snapshot().units if unit.key == row.unit)
        return next(names, row.unit)

    def barrier(self, row: LogRow) -> str:
        """Return the barrier's label, or what was written."""
        return dict(self._catalogues.barriers()).get(row.barrier, row.barrier)

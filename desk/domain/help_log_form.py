"""The help log written: a line of the log as a row of the form that the import reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain import entry
from desk.domain.cell import guarded
from desk.domain.help_log_columns import HEADERS, Column

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desk.domain.catalogue import Catalogue
    from desk.domain.log import LogRow

    FormCell = str | int | date | None
FormRow = dict[str, "str | int | date | None"]

COLUMNS = (
    *(Column.DAY, Column.TIME, Column.PLACE, Column.HELPER, Column.CITIZEN, Column.ID, Column.BIRTH),
    *(Column.SEX, Column.GROUP, Column.SERVICE, Column.QUANTITY, Column.PROCEDURE, Column.PROCEDURE_NAME),
    *(Column.DOSSIER, Column.OUTCOME, Column.PAYMENT, Column.HOW, Column.BARRIER, Column.NOTE),
    *(Column.VISIT, Column.VOIDED, Column.LINE),
)
"""The columns of the form from left to right."""
TICK = "x"
_HEADS = tuple(HEADERS[column][0] for column in COLUMNS)


@dataclass(frozen=True)
class Form:
    """How keys are written so that they are understood again; `names` tells who the citizens are."""

    services: Mapping[str, str]
    procedures: Mapping[str, str]
    groups: Mapping[str, str]
    barriers: Mapping[str, str]
    names: bool

    @classmethod
    def build(cls, catalogue: Catalogue, *, names: bool) -> Form:
        """Write names of the catalogue; a service whose name means another one is written by its key."""
        services = {
            key: service.name if catalogue.service(service.name) == key else key
            for key, service in catalogue.services.items()
        }
        procedures = {code: procedure.short_name for code, procedure in catalogue.procedures.items()}
        return cls(services, procedures, catalogue.group_names, catalogue.barrier_labels, names)

    def row(self, line: LogRow, visit: int) -> FormRow:
        """The row of a line by header; `visit` numbers the visits of the file."""
        cells = (*self._visit(line), *self._item(line), visit, TICK if line.voided else None, _id(line))
        return dict(zip(_HEADS, map(_safe, cells), strict=True))

    def _visit(self, line: LogRow) -> tuple[FormCell, ...]:
        """The cells from the day to the group."""
        return (
            line.day,
            f"{line.time:%H:%M}" if line.time else None,
            entry.PLACE_WORDS[line.place],
            ", ".join(line.helpers),
            line.citizen_name if self.names else None,
            line.masked_id if self.names else None,
            line.birth_year,
            entry.SEX_WORDS[line.sex] if line.sex else None,
            self.groups.get(line.unit, line.unit),
        )

    def _item(self, line: LogRow) -> tuple[FormCell, ...]:
        """The cells from the service to the note."""
        # Beside a dossier code an empty outcome is read as success, so that it is not known must be said.
        unknown = entry.NOT_KNOWN if line.dossier else None
        return (
            self.services.get(line.service, line.service),
            line.quantity,
            line.procedure,
            self.procedures.get(line.procedure),
            line.dossier,
            entry.OUTCOME_WORDS[line.outcome] if line.outcome else unknown,
            entry.PAYMENT_WORDS[line.payment] if line.payment else None,
            entry.HOW_WORDS[line.how] if line.how else None,
            self.barriers.get(line.barrier, line.barrier),
            line.note,
        )


def _id(line: LogRow) -> str | None:
    return str(line.item_id) if line.item_id else None


def _safe(value: FormCell) -> FormCell:
    return (guarded(value) or None) if isinstance(value, str) else value

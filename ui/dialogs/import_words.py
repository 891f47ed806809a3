"""Words of the import: the register's fields as columns go into them, cells as they stand in a file."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.cell import text_of
from desk.domain.help_log_columns import Column

if TYPE_CHECKING:
    from desk.domain.cell import Cell


def field_name(column: Column) -> str:
    """What a field of the register is called where a column is mapped to it."""
    names = {
        Column.DAY: QCoreApplication.translate("ImportWords", "Day"),
        Column.TIME: QCoreApplication.translate("ImportWords", "Hour"),
        Column.PLACE: QCoreApplication.translate("ImportWords", "Place of the help"),
        Column.HELPER: QCoreApplication.translate("ImportWords", "Helper"),
        Column.CITIZEN: QCoreApplication.translate("ImportWords", "Citizen's name"),
        Column.ID: QCoreApplication.translate("ImportWords", "Id number"),
        Column.BIRTH: QCoreApplication.translate("ImportWords", "Birth year"),
        Column.SEX: QCoreApplication.translate("ImportWords", "Sex"),
        Column.GROUP: QCoreApplication.translate("ImportWords", "Residential group"),
        Column.SERVICE: QCoreApplication.translate("ImportWords", "Kind of help"),
        Column.QUANTITY: QCoreApplication.translate("ImportWords", "Quantity"),
        Column.PROCEDURE: QCoreApplication.translate("ImportWords", "Procedure"),
        Column.DOSSIER: QCoreApplication.translate("ImportWords", "Dossier code"),
        Column.OUTCOME: QCoreApplication.translate("ImportWords", "Outcome"),
        Column.PAYMENT: QCoreApplication.translate("ImportWords", "Online payment"),
        Column.HOW: QCoreApplication.translate("ImportWords", "How it was done"),
        Column.BARRIER: QCoreApplication.translate("ImportWords", "Barrier"),
        Column.NOTE: QCoreApplication.translate("ImportWords", "Note"),
        Column.VISIT: QCoreApplication.translate("ImportWords", "Number of the visit"),
        Column.VOIDED: QCoreApplication.translate("ImportWords", "Voided (tick)"),
        Column.PROCEDURE_NAME: QCoreApplication.translate("ImportWords", "Name of the procedure (not read)"),
        Column.LINE: QCoreApplication.translate("ImportWords", "Code of the line"),
        Column.NUMBER: QCoreApplication.translate("ImportWords", "Running number"),
    }
    return names[column]


def cell_text(cell: Cell) -> str:
    """A cell as it is read in its file, days as 05/10/2026 and hours as 09:41."""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return f"{cell:%H:%M}" if isinstance(cell, time) else text_of(cell)

"""The columns that the log can show: their names, what stands in them, how wide they are."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import words
from ui.models import log_cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.domain.log import LogRow
    from ui.models.log_cells import LogNames


class Column(IntEnum):
    """The columns of the log from left to right."""

    WHEN = 0
    CITIZEN = 1
    ID = 2
    UNIT = 3
    WORK = 4
    PROCEDURE = 5
    QUANTITY = 6
    DOSSIER = 7
    DOSSIER_CODE = 8
    OUTCOME = 9
    PAYMENT = 10
    BARRIER = 11
    HOW = 12
    NOTE = 13
    PLACE = 14
    HELPERS = 15


ALWAYS = (Column.WHEN, Column.WORK)
"""Columns without which a line says nothing."""
USUAL = (*ALWAYS, Column.CITIZEN, Column.DOSSIER, Column.OUTCOME, Column.HELPERS)
WIDTHS = {
    Column.WHEN: 96,
    Column.CITIZEN: 150,
    Column.ID: 118,
    Column.UNIT: 120,
    Column.WORK: 0,
    Column.PROCEDURE: 88,
    Column.QUANTITY: 76,
    Column.DOSSIER: 104,
    Column.DOSSIER_CODE: 190,
    Column.OUTCOME: 118,
    Column.PAYMENT: 104,
    Column.BARRIER: 180,
    Column.HOW: 96,
    Column.NOTE: 220,
    Column.PLACE: 112,
    Column.HELPERS: 114,
}
"""Pixels; 0 takes what is left."""
WIDTH_WITH_YEAR = 128
LEAST_WORK = 190


def chosen(names: Iterable[str]) -> frozenset[Column]:
    """Return the columns of these names, the usual ones where none is known, and those that stand always."""
    known = {Column[name] for name in names if name in Column.__members__}
    return frozenset({*(known or USUAL), *ALWAYS})


def header(column: Column) -> str:
    """Return the name of a column."""
    names = {
        Column.WHEN: QCoreApplication.translate("Log", "Day and time"),
        Column.CITIZEN: QCoreApplication.translate("Log", "Citizen"),
        Column.ID: QCoreApplication.translate("Log", "Id number"),
        Column.UNIT: QCoreApplication.translate("Log", "Residential group"),
        Column.WORK: QCoreApplication.translate("Log", "Help item"),
        Column.PROCEDURE: QCoreApplication.translate("Log", "Procedure code"),
        Column.QUANTITY: QCoreApplication.translate("Log", "Quantity"),
        Column.DOSSIER: QCoreApplication.translate("Log", "Dossier code"),
        Column.DOSSIER_CODE: QCoreApplication.translate("Log", "Whole dossier code"),
        Column.OUTCOME: QCoreApplication.translate("Log", "Outcome"),
        Column.PAYMENT: QCoreApplication.translate("Log", "Paid online"),
        Column.BARRIER: QCoreApplication.translate("Log", "Barrier"),
        Column.HOW: QCoreApplication.translate("Log", "How"),
        Column.NOTE: QCoreApplication.translate("Log", "Note"),
        Column.PLACE: QCoreApplication.translate("Log", "Place"),
        Column.HELPERS: QCoreApplication.translate("Log", "Helper"),
    }
    return names[column]


def text(row: LogRow, column: Column, names: LogNames, *, with_year: bool) -> str:
    """Return what stands in a column of a line."""
    match column:
        case Column.WHEN:
            return log_cells.when(row, with_year=with_year)
        case Column.CITIZEN:
            return row.citizen_name or words.anonymous()
        case Column.WORK:
            return names.work(row)
        case Column.DOSSIER:
            return log_cells.dossier_tail(row)
        case Column.OUTCOME:
            return log_cells.result(row).words
        case Column.QUANTITY:
            return words.number(row.quantity)
    return _rarer_text(row, column, names) or log_cells.NOTHING


def _rarer_text(row: LogRow, column: Column, names: LogNames) -> str:
    texts = {
        Column.ID: row.masked_id,
        Column.UNIT: names.unit(row),
        Column.PROCEDURE: row.procedure,
        Column.DOSSIER_CODE: row.dossier,
        Column.PAYMENT: words.payment(row.payment),
        Column.BARRIER: names.barrier(row),
        Column.HOW: words.how(row.how),
        Column.NOTE: row.note,
        Column.PLACE: words.place(row.place),
        Column.HELPERS: ", ".join(row.helpers),
    }
    return texts[column]

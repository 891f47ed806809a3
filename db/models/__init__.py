"""Mapped classes of the register; importing this package knows them all."""

from __future__ import annotations

from db.models.catalogue import DenominatorRow, LinkRow, ProcedureRow, ProvinceRow, ServiceRow, UnitRow
from db.models.people import CitizenRow, HelperRow, UserRow
from db.models.records import CounterRow, ImportRow, ImportVisitRow, LedgerRow, PrintRunRow, SettingRow
from db.models.register import HelpItemRow, ShiftRow, VisitChangeRow, VisitHelperRow, VisitRow

__all__ = [
    "CitizenRow",
    "CounterRow",
    "DenominatorRow",
    "HelpItemRow",
    "HelperRow",
    "ImportRow",
    "ImportVisitRow",
    "LedgerRow",
    "LinkRow",
    "PrintRunRow",
    "ProcedureRow",
    "ProvinceRow",
    "ServiceRow",
    "SettingRow",
    "ShiftRow",
    "UnitRow",
    "UserRow",
    "VisitChangeRow",
    "VisitHelperRow",
    "VisitRow",
]

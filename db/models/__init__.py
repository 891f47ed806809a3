"""Mapped classes of the register; importing this package knows them all."""

from __future__ import annotations

from db.models.catalogue import DenominatorRow, LinkRow, ProcedureRow, ProvinceRow, ServiceRow, UnitRow
from db.models.duty import (
    AttendanceRow,
    DayChangeRow,
    DutyDeskRow,
    MembershipRow,
    PersonGroupRow,
    PersonProcedureRow,
    PersonRow,
    PersonServiceRow,
    RegistrationRow,
    ReopeningRow,
    ShiftDetailRow,
    ShiftGroupRow,
    SlotGroupRow,
    SlotPersonRow,
    SlotRow,
    TallySheetRow,
    TallyStepRow,
    TeamRow,
    WaveRow,
)
from db.models.people import CitizenRow, HelperRow, UserRow
from db.models.records import CounterRow, ImportRow, ImportVisitRow, LedgerRow, PrintRunRow, SettingRow
from db.models.register import HelpItemRow, ShiftRow, VisitChangeRow, VisitHelperRow, VisitRow
from db.models.sheets import SheetTemplateRow

__all__ = [
    "AttendanceRow",
    "CitizenRow",
    "CounterRow",
    "DayChangeRow",
    "DenominatorRow",
    "DutyDeskRow",
    "HelpItemRow",
    "HelperRow",
    "ImportRow",
    "ImportVisitRow",
    "LedgerRow",
    "LinkRow",
    "MembershipRow",
    "PersonGroupRow",
    "PersonProcedureRow",
    "PersonRow",
    "PersonServiceRow",
    "PrintRunRow",
    "ProcedureRow",
    "ProvinceRow",
    "RegistrationRow",
    "ReopeningRow",
    "ServiceRow",
    "SettingRow",
    "SheetTemplateRow",
    "ShiftDetailRow",
    "ShiftGroupRow",
    "ShiftRow",
    "SlotGroupRow",
    "SlotPersonRow",
    "SlotRow",
    "TallySheetRow",
    "TallyStepRow",
    "TeamRow",
    "UnitRow",
    "UserRow",
    "VisitChangeRow",
    "VisitHelperRow",
    "VisitRow",
    "WaveRow",
]

"""What indicators and their rows are called on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.figure_row import DIFFERENT, RowSource
from desk.domain.indicator import FILTER_FIELDS, Counting, Source
from desk.domain.procedure import Level
from desk.domain.shift import ShiftKind
from desk.domain.visit import How, Outcome, Payment, Place
from ui import words

if TYPE_CHECKING:
    from desk.domain.figure_row import FigureRow
    from desk.domain.indicator import Indicator
    from desk.domain.indicator_rules import Known
    from desk.usecases.catalogues import Snapshot
    from desk.usecases.indicators import FigureDetail


def source(value: Source) -> str:
    """Where a figure comes from."""
    told = {
        Source.COUNTED: QCoreApplication.translate("Indicators", "Counted from the register"),
        Source.ENTERED: QCoreApplication.translate("Indicators", "Entered by hand"),
        Source.COMPOSED: QCoreApplication.translate("Indicators", "Sum of others"),
    }
    return told[value]


def counting(value: Counting) -> str:
    """What is counted."""
    told = {
        Counting.QUANTITY: QCoreApplication.translate("Indicators", "Quantities of services, with tallies"),
        Counting.ITEMS: QCoreApplication.translate("Indicators", "Help items, one each"),
        Counting.VISITS: QCoreApplication.translate("Indicators", "Visits"),
        Counting.PEOPLE: QCoreApplication.translate("Indicators", "Different known citizens"),
        Counting.DOSSIERS: QCoreApplication.translate("Indicators", "Different dossiers with a code"),
        Counting.SHIFTS: QCoreApplication.translate("Indicators", "Shifts and outings"),
        Counting.HOURS: QCoreApplication.translate("Indicators", "Hours of duty"),
    }
    return told[value]


def condition(field: str) -> str:
    """What a field of a filter narrows by."""
    told = {
        "services": QCoreApplication.translate("Indicators", "Services"),
        "procedures": QCoreApplication.translate("Indicators", "Procedures"),
        "fields": QCoreApplication.translate("Indicators", "Fields"),
        "levels": QCoreApplication.translate("Indicators", "Level"),
        "outcomes": QCoreApplication.translate("Indicators", "Outcome"),
        "payments": QCoreApplication.translate("Indicators", "Online payment"),
        "hows": QCoreApplication.translate("Indicators", "How it was done"),
        "places": QCoreApplication.translate("Indicators", "Place"),
        "units": QCoreApplication.translate("Indicators", "Units"),
        "teams": QCoreApplication.translate("Indicators", "Teams"),
        "shift_kinds": QCoreApplication.translate("Indicators", "Kind of shift"),
    }
    return told[field]


def choices(field: str) -> list[tuple[str, str]]:
    """The values of a field that is an enumeration, with their words."""
    told = {
        "levels": [(each.value, words.level(each)) for each in Level],
        "outcomes": [(each.value, words.outcome(each)) for each in Outcome],
        "payments": [(each.value, words.payment(each)) for each in Payment],
        "hows": [(each.value, words.how(each)) for each in How],
        "places": [(each.value, words.place(each)) for each in Place],
        "shift_kinds": [(each.value, words.shift_kind(each)) for each in ShiftKind],
    }
    return told[field]


def row_source(value: RowSource) -> str:
    """Where a row was recorded."""
    told = {
        RowSource.VISIT: QCoreApplication.translate("Indicators", "Visit"),
        RowSource.TALLY: QCoreApplication.translate("Indicators", "Tally"),
        RowSource.SHIFT: QCoreApplication.translate("Indicators", "Shift"),
        RowSource.STAY: QCoreApplication.translate("Indicators", "Attendance"),
        RowSource.ENTRY: QCoreApplication.translate("Indicators", "Entered by hand"),
    }
    return told[value]


def what(row: FigureRow, known: Snapshot) -> str:
    """What a row is about: service, procedure and dossier, a place, a kind of shift, or a reason."""
    if row.source in (RowSource.SHIFT, RowSource.STAY):
        return words.shift_kind(ShiftKind(row.what))
    if row.source is RowSource.ENTRY:
        return row.what or QCoreApplication.translate("Indicators", "Figure of the day")
    service = known.service_by_key.get(row.what)
    if service is None:
        return words.place(Place(row.what))
    procedure = known.procedure_by_code.get(row.procedure)
    about = procedure.short_name if procedure else service.name
    return f"{row.dossier} · {about}" if row.dossier else about


def sum_line(detail: FigureDetail) -> str:
    """How the rows add up to the figure."""
    indicator, rows = detail.indicator, words.number(len(detail.rows))
    figure = f"{words.number(detail.value)} {indicator.unit_of_account}"
    if indicator.source is Source.COUNTED and indicator.counting is Counting.HOURS:
        minutes = words.number(sum(row.amount for row in detail.rows))
        told = QCoreApplication.translate(
            "Indicators", "{rows} rows, {minutes} minutes in all, rounded half up: {figure}"
        )
        return told.format(rows=rows, minutes=minutes, figure=figure)
    if indicator.source is Source.COUNTED and indicator.counting in DIFFERENT:
        told = QCoreApplication.translate("Indicators", "{rows} rows, each counted once: {figure}")
        return told.format(rows=rows, figure=figure)
    told = QCoreApplication.translate("Indicators", "{rows} rows add up to {figure}")
    return told.format(rows=rows, figure=figure)


def definition(indicator: Indicator, known: Known, unit_names: dict[str, str]) -> str:
    """What an indicator counts, in a line for each condition."""
    if indicator.source is Source.ENTERED:
        return QCoreApplication.translate("Indicators", "Entered by hand for each unit and day.")
    if indicator.source is Source.COMPOSED:
        names = [known.indicators[code].name for code in indicator.parts if code in known.indicators]
        return QCoreApplication.translate("Indicators", "Sum of: {names}").format(names="; ".join(names))
    counted = QCoreApplication.translate("Indicators", "Counts: {what}")
    lines = [counted.format(what=counting(indicator.counting))]
    for field in FILTER_FIELDS:
        values = getattr(indicator.filter, field)
        if values:
            named = "; ".join(_name(field, value, known, unit_names) for value in values)
            lines.append(f"{condition(field)}: {named}")
    return "\n".join(lines)


def _name(field: str, value: str, known: Known, unit_names: dict[str, str]) -> str:
    if field == "services" and value in known.services:
        return known.services[value].name
    if field == "procedures" and value in known.procedures:
        return f"{value} {known.procedures[value].short_name}"
    if field in ("units", "teams"):
        return unit_names.get(value, value)
    if field in ("services", "procedures", "fields"):
        return value
    return dict(choices(field)).get(value, value)

"""Words of the duty page: what a shift is called, how long somebody is there, how it stands with a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.month_strip import DayState
from desk.domain.shift import ShiftKind
from desk.usecases import clock

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from desk.domain.month_strip import StripDay
    from desk.domain.shift import Shift, ShiftDraft
    from desk.usecases.shifts import ShiftRemarks, ShiftView

NOON, EVENING = 12, 18


def kind(value: ShiftKind) -> str:
    """What a shift is."""
    told = {
        ShiftKind.DESK: QCoreApplication.translate("Duty", "Desk duty"),
        ShiftKind.PUBLIC_PLACE: QCoreApplication.translate("Duty", "Public place"),
        ShiftKind.HOME_VISITS: QCoreApplication.translate("Duty", "Home visits"),
        ShiftKind.OUTING: QCoreApplication.translate("Duty", "Outing"),
        ShiftKind.TRAINING: QCoreApplication.translate("Duty", "Training"),
        ShiftKind.MEETING: QCoreApplication.translate("Duty", "Meeting"),
    }
    return told[value]


def day(value: date) -> str:
    """A day inside a sentence: `thứ Hai 23/11`."""
    names = (
        QCoreApplication.translate("Duty", "Monday"),
        QCoreApplication.translate("Duty", "Tuesday"),
        QCoreApplication.translate("Duty", "Wednesday"),
        QCoreApplication.translate("Duty", "Thursday"),
        QCoreApplication.translate("Duty", "Friday"),
        QCoreApplication.translate("Duty", "Saturday"),
        QCoreApplication.translate("Duty", "Sunday"),
    )
    return f"{names[value.weekday()]} {value:%d/%m}"


def day_first(value: date) -> str:
    """A day at the start of a sentence: `Thứ Hai 23/11`."""
    told = day(value)
    return told[:1].upper() + told[1:]


def name(plan: ShiftDraft, opened: time | None = None) -> str:
    """What a shift is called: `Ca sáng`, or its kind where it is no desk duty."""
    at = plan.starts or opened
    if plan.kind is not ShiftKind.DESK or at is None:
        return kind(plan.kind)
    if at.hour < NOON:
        return QCoreApplication.translate("Duty", "Morning shift")
    if at.hour < EVENING:
        return QCoreApplication.translate("Duty", "Afternoon shift")
    return QCoreApplication.translate("Duty", "Evening shift")


def of(shift: Shift) -> str:
    """A shift with its day: `Ca sáng thứ Hai 23/11`."""
    told = QCoreApplication.translate("Duty", "{shift} {day}")
    return told.format(shift=name(shift.plan, clock.minute(shift.opened_at)), day=day(shift.day))


def hours(plan: ShiftDraft) -> str:
    """The planned hours, `07:30–11:30`; only the start where no end was told, empty without both."""
    if plan.starts is None:
        return ""
    return f"{plan.starts:%H:%M}" + (f"–{plan.ends:%H:%M}" if plan.ends is not None else "")


def at(moment: datetime) -> str:
    """The time of day at the desk."""
    return f"{clock.local(moment):%H:%M}"


def span(shift: Shift) -> str:
    """From when to when a shift was, open-ended where it still is."""
    return f"{at(shift.opened_at)}–{at(shift.ended_at) if shift.ended_at is not None else ''}"


def length(minutes: int) -> str:
    """How long in short: `2 giờ 16`."""
    if minutes < 60:
        return QCoreApplication.translate("Duty", "{minutes} min").format(minutes=minutes)
    if minutes % 60 == 0:
        return QCoreApplication.translate("Duty", "{hours} h").format(hours=minutes // 60)
    told = QCoreApplication.translate("Duty", "{hours} h {minutes}")
    return told.format(hours=minutes // 60, minutes=f"{minutes % 60:02}")


def long_length(minutes: int) -> str:
    """How long in full: `6 giờ 33 phút`."""
    told = QCoreApplication.translate("Duty", "{hours} hours {minutes} minutes")
    return told.format(hours=minutes // 60, minutes=minutes % 60)


def status(view: ShiftView | None) -> str:
    """The open shift for the status bar; empty without one."""
    if view is None:
        return ""
    told = QCoreApplication.translate("Duty", "{shift}, {hours} · {count} there")
    planned = hours(view.shift.plan) or span(view.shift)
    return told.format(shift=of(view.shift), hours=planned, count=len(view.present))


def why(value: StripDay) -> str:
    """What is special about a day: its holiday, and each wave with its hours."""
    told = QCoreApplication.translate("Duty", "{wave} {hours}")
    waves = [
        told.format(wave=each.note, hours=f"{each.starts:%H:%M}–{each.ends:%H:%M}")
        for each in value.duties
        if each.starts is not None and each.ends is not None
    ]
    return ", ".join(part for part in (value.holiday, *dict.fromkeys(waves)) if part)


def state(value: StripDay) -> str:
    """How it stands with a day of the strip, for a screen reader and the tip."""
    told = {
        DayState.FREE: QCoreApplication.translate("Duty", "no duty"),
        DayState.DUE: QCoreApplication.translate("Duty", "duty, nobody planned yet"),
        DayState.PLANNED: QCoreApplication.translate("Duty", "duty planned"),
        DayState.OPEN: QCoreApplication.translate("Duty", "shift open"),
        DayState.DONE: QCoreApplication.translate("Duty", "shift held"),
        DayState.MISSING: QCoreApplication.translate("Duty", "no shift was written"),
    }
    parts = [day_first(value.day), told[value.state], why(value)]
    return ", ".join(part for part in parts if part)


def remarks(told: ShiftRemarks) -> list[str]:
    """Why a shift was opened again and why its paper sheets did not add up, a sentence each."""
    again = QCoreApplication.translate("Duty", "Opened again {day} {time} by {name}: {reason}")
    sheet = QCoreApplication.translate(
        "Duty", "Paper sheet {code}: control total {total}, rows {counted}. {reason}"
    )
    return [
        *(
            again.format(
                day=f"{clock.local(each.at):%d/%m}", time=at(each.at), name=each.by_name, reason=each.reason
            )
            for each in told.reopenings
        ),
        *(
            sheet.format(code=each.code, total=each.total, counted=each.counted, reason=each.reason)
            for each in told.sheets
        ),
    ]


def short_weekday(value: date) -> str:
    """A weekday in two letters: `T2`, `CN`."""
    names = (
        QCoreApplication.translate("Duty", "Mo"),
        QCoreApplication.translate("Duty", "Tu"),
        QCoreApplication.translate("Duty", "We"),
        QCoreApplication.translate("Duty", "Th"),
        QCoreApplication.translate("Duty", "Fr"),
        QCoreApplication.translate("Duty", "Sa"),
        QCoreApplication.translate("Duty", "Su"),
    )
    return names[value.weekday()]

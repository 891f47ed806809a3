"""Words on screen for the domain's enumerations, and numbers as they are written in Vietnam."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.people import Role
from desk.domain.problems import Refused
from desk.domain.procedure import Level, Validity
from desk.domain.shift import ShiftKind
from desk.domain.unit import UnitKind
from desk.domain.visit import How, Outcome, Payment, Place, Sex
from resources.sentences import sentence

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.problems import Problem
    from desk.domain.procedure import Procedure
    from desk.domain.visit import Citizen, CitizenDraft
    from resources.sheet_sizes import SheetSize


def role(value: Role) -> str:
    """What a user is."""
    words = {
        Role.VOLUNTEER: QCoreApplication.translate("Words", "Volunteer"),
        Role.OFFICER: QCoreApplication.translate("Words", "Reception officer"),
        Role.LEADER: QCoreApplication.translate("Words", "Leader"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Words", "Administrator"),
    }
    return words[value]


def outcome(value: Outcome | None) -> str:
    """How a help item ended."""
    words = {
        Outcome.SUBMITTED: QCoreApplication.translate("Words", "Submitted"),
        Outcome.PENDING: QCoreApplication.translate("Words", "Papers to add"),
        Outcome.PAPER: QCoreApplication.translate("Words", "Filed on paper"),
        Outcome.UNFINISHED: QCoreApplication.translate("Words", "Unfinished"),
    }
    return words[value] if value is not None else ""


def payment(value: Payment | None) -> str:
    """Whether the dossier was paid for online."""
    words = {
        Payment.PAID: QCoreApplication.translate("Words", "Yes"),
        Payment.UNPAID: QCoreApplication.translate("Words", "No"),
        Payment.FREE: QCoreApplication.translate("Words", "No fee"),
    }
    return words[value] if value is not None else ""


def how(value: How | None) -> str:
    """Who held the phone."""
    words = {
        How.FOR_THEM: QCoreApplication.translate("Words", "Done for them"),
        How.TOGETHER: QCoreApplication.translate("Words", "Done together"),
        How.THEMSELVES: QCoreApplication.translate("Words", "Done by themselves"),
    }
    return words[value] if value is not None else ""


def next_time(value: bool | None) -> str:
    """Whether the citizen will manage alone the next time."""
    words = {
        True: QCoreApplication.translate("Words", "Will manage"),
        False: QCoreApplication.translate("Words", "Will need help"),
    }
    return words[value] if value is not None else ""


def place(value: Place) -> str:
    """Where the citizen was met."""
    words = {
        Place.DESK: QCoreApplication.translate("Words", "At the desk"),
        Place.PUBLIC: QCoreApplication.translate("Words", "Public place"),
        Place.HOME: QCoreApplication.translate("Words", "At home"),
        Place.OUTING: QCoreApplication.translate("Words", "Outing"),
    }
    return words[value]


def shift_kind(value: ShiftKind) -> str:
    """What a shift is."""
    words = {
        ShiftKind.DESK: QCoreApplication.translate("Words", "Desk duty"),
        ShiftKind.PUBLIC_PLACE: QCoreApplication.translate("Words", "Public place"),
        ShiftKind.HOME_VISITS: QCoreApplication.translate("Words", "Home visits"),
        ShiftKind.OUTING: QCoreApplication.translate("Words", "Outing"),
        ShiftKind.TRAINING: QCoreApplication.translate("Words", "Training"),
        ShiftKind.MEETING: QCoreApplication.translate("Words", "Meeting"),
    }
    return words[value]


def level(value: Level) -> str:
    """How far a procedure runs online."""
    words = {
        Level.FULL: QCoreApplication.translate("Words", "Fully online"),
        Level.PARTIAL: QCoreApplication.translate("Words", "Partly online"),
        Level.OFFLINE: QCoreApplication.translate("Words", "Not online"),
        Level.UNKNOWN: QCoreApplication.translate("Words", "Level unknown"),
    }
    return words[value]


def unit_kind(value: UnitKind) -> str:
    """What a unit is."""
    words = {
        UnitKind.WARD: QCoreApplication.translate("Words", "Ward"),
        UnitKind.RESIDENTIAL_GROUP: QCoreApplication.translate("Words", "Residential group"),
        UnitKind.PARTY_CELL: QCoreApplication.translate("Words", "Party cell"),
        UnitKind.UNION: QCoreApplication.translate("Words", "Union"),
    }
    return words[value]


def barred(told: Procedure, day: date) -> str:
    """Why a procedure cannot be chosen for a day; empty where it can."""
    state = told.validity(day)
    if state is Validity.OVER and told.valid_to is not None:
        first = told.valid_to + timedelta(days=1)
        return QCoreApplication.translate("Words", "abolished from {day}").format(day=f"{first:%d/%m/%Y}")
    if state is Validity.NOT_YET:
        words = QCoreApplication.translate("Words", "in force from {day}")
        return words.format(day=f"{told.valid_from:%d/%m/%Y}")
    return ""


def validity(told: Procedure, day: date) -> str:
    """How a procedure stands on a day, in a few words."""
    if told.validity(day) is Validity.ENDS:
        words = QCoreApplication.translate("Words", "until {day}")
        return words.format(day=f"{told.valid_to:%d/%m/%Y}")
    return barred(told, day) or QCoreApplication.translate("Words", "in force")


def sex(value: Sex | None) -> str:
    """Sex as it stands on the card."""
    words = {
        Sex.MALE: QCoreApplication.translate("Words", "Male"),
        Sex.FEMALE: QCoreApplication.translate("Words", "Female"),
    }
    return words[value] if value is not None else ""


def weekday(day: date) -> str:
    """The day of the week."""
    names = (
        QCoreApplication.translate("Words", "Monday"),
        QCoreApplication.translate("Words", "Tuesday"),
        QCoreApplication.translate("Words", "Wednesday"),
        QCoreApplication.translate("Words", "Thursday"),
        QCoreApplication.translate("Words", "Friday"),
        QCoreApplication.translate("Words", "Saturday"),
        QCoreApplication.translate("Words", "Sunday"),
    )
    return names[day.weekday()]


def yes_or_no(value: bool) -> str:
    """A tick in words."""
    return QCoreApplication.translate("Words", "Yes") if value else QCoreApplication.translate("Words", "No")


def anonymous() -> str:
    """What a citizen without a name is called."""
    return QCoreApplication.translate("Words", "Anonymous citizen")


def phone(masked: str) -> str:
    """A masked phone, told from a masked id number; empty for none."""
    return QCoreApplication.translate("Words", "tel. {phone}").format(phone=masked) if masked else ""


def citizen_line(citizen: Citizen) -> str:
    """Masked number and phone, birth year and sex on one line, as far as they are known."""
    parts = [citizen.masked_id, phone(citizen.masked_phone), str(citizen.birth_year or ""), sex(citizen.sex)]
    return " · ".join(part for part in parts if part)


def citizen_name(citizen: Citizen | CitizenDraft | None) -> str:
    """What a citizen is called on screen: the name, else the masked number or phone, else anonymous."""
    shown = (citizen.name or citizen.masked_id or phone(citizen.masked_phone)) if citizen is not None else ""
    return shown or anonymous()


def number(value: int) -> str:
    """A whole number with points between thousands."""
    return f"{value:,}".replace(",", ".")


def language() -> str:
    """The language of the window: `vi` unless another was chosen."""
    app = QCoreApplication.instance()
    held = app.property("language") if app is not None else None
    return held if isinstance(held, str) else "vi"


def sheet_size(size: SheetSize) -> str:
    """What a size of sheets is called."""
    return size.vi if language() == "vi" else size.en


def problem(told: Problem) -> str:
    """The sentence of a problem in the language of the window."""
    return sentence(told, language())


def refusal(refused: Refused) -> str:
    """All sentences of a refusal, the most important first."""
    return " ".join(problem(told) for told in refused.problems)


def slip_size(key: str) -> str:
    """The paper of a slip, in a word."""
    words = {
        "a6": QCoreApplication.translate("Words", "A6"),
        "roll80": QCoreApplication.translate("Words", "80 mm"),
    }
    return words[key]


def held() -> str:
    """What becomes of a job that the spooler took from a printer that is off, paused or without paper."""
    return QCoreApplication.translate(
        "Words",
        "It is off, paused or out of paper. The job waits and prints by itself: press nothing again.",
    )


def trouble(error: Exception, otherwise: str) -> str:
    """The sentences of a refusal; other words for a fault of the program, whose own words are for the log."""
    return refusal(error) if isinstance(error, Refused) else otherwise

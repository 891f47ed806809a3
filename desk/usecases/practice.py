"""A register to try things on: a sample ward, two months of sample entries, a morning of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from db.engine import register_path
from desk.domain.duty_calendar import MAIN_DESK
from desk.domain.person import PersonDraft
from desk.domain.shift import ShiftDraft
from desk.domain.visit import CitizenDraft, HelpItemDraft, How, Outcome, Payment, Sex, VisitDraft
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.folders import practice_folder
from desk.usecases.opening import open_desk, register_exists

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk

SAMPLE_WARD = Ward("Phường Mẫu", province="Tỉnh Mẫu", phone="0237 000 0000")
SAMPLE_USER = "Vũ Minh Anh"
SAMPLE_VOLUNTEERS = ("Lê Quốc Bảo", "Đỗ Thu Trang", "Nguyễn Hải Long")
LEARNER = "Học viên"


def open_practice(folder: Path, *, anew: bool = False) -> Desk:
    """Open the practice register of a data folder, made and filled where there is none, or `anew`.

    The data folder's own register is not touched. Refused where the practice folder holds a real register.
    """
    place = practice_folder(folder)
    if anew and register_exists(place):
        _discard(place)
    desk = open_desk(place, create=True, practice=True)
    try:
        if desk.users.first() is None:
            fill(desk, LEARNER)
    except BaseException:
        desk.close()
        raise
    return desk


def fill(desk: Desk, user_name: str = SAMPLE_USER) -> User:
    """Set an empty register up for the sample ward and fill it; the names in it are invented."""
    user = desk.wards.set_up(SAMPLE_WARD, user_name)
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        desk.imports.take(user, desk.imports.read(workbook))
    for draft in _morning():
        desk.visits.record(user, replace(draft, helpers=(user.name,)))
    plan_today(desk, user)
    return user


def plan_today(desk: Desk, user: User) -> None:
    """Three volunteers who are to come today, so that a shift can be opened."""
    people = [desk.people.add(user, PersonDraft(name)) for name in SAMPLE_VOLUNTEERS]
    persons = tuple(person.id for person in people)
    draft = ShiftDraft(clock.today(), desk=MAIN_DESK, starts=time(7, 30), ends=time(11, 30), persons=persons)
    desk.roster.plan(user, draft)


def _discard(place: Path) -> None:
    """Remove a practice register; Refused where it is a real one, or in use."""
    open_desk(place, practice=True).close()
    for file in place.glob(f"{register_path(place).name}*"):
        file.unlink()


def _morning() -> list[VisitDraft]:
    together, themselves = How.TOGETHER, How.THEMSELVES
    birth = HelpItemDraft("submit_online", 1, "1.001193", _code(7), Outcome.UNFINISHED, how=together)
    stay = HelpItemDraft("submit_online", 1, "1.004194", _code(31), Outcome.PENDING, Payment.FREE, together)
    shop = HelpItemDraft("submit_online", 1, "1.001612", _code(9), Outcome.SUBMITTED, Payment.PAID, together)
    death = HelpItemDraft("submit_online", 1, "1.000656", "", Outcome.PAPER, how=together)
    return [
        _visit(
            time(8, 5), "Đỗ Bá Mẫu", 1975, Sex.MALE, HelpItemDraft("ewallet"), HelpItemDraft("province_app")
        ),
        _visit(time(8, 21), "Hoàng Thị Mẫu", 1958, Sex.FEMALE, death),
        _visit(time(8, 40), "", None, None, HelpItemDraft("dossier_lookup", how=themselves)),
        _visit(time(8, 52), "Nguyễn Thị Mẫu", 1962, Sex.FEMALE, birth),
        _visit(time(9, 12), "Phạm Đức Mẫu", 1988, Sex.MALE, shop),
        _visit(time(9, 27), "Lê Thị Mẫu", 1990, Sex.FEMALE, stay),
        _visit(time(9, 33), "", None, None, HelpItemDraft("vneid_activate", how=together)),
        _visit(time(9, 41), "Trần Văn Mẫu", 1949, Sex.MALE, HelpItemDraft("pay_online", how=together)),
    ]


def _code(number: int) -> str:
    return f"MAU.000-{clock.today():%y%m%d}-{number:04d}"


def _visit(at: time, name: str, born: int | None, sex: Sex | None, *items: HelpItemDraft) -> VisitDraft:
    citizen = CitizenDraft(name, birth_year=born, sex=sex)
    unit = "tdp07" if name else ""
    return VisitDraft(clock.today(), at, citizen=citizen, unit=unit, items=items)

"""Badges and certificates as files: who is on them, what stands on them, what is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.hours import HoursLine, to_thank
from desk.domain.person import PersonDraft
from desk.domain.shift import ShiftKind
from desk.usecases.opening import open_desk
from desk.usecases.person_papers import certificate_name
from desk.usecases.practice import open_practice
from tests.desk.duty_stage import NAMES, Stage, clock_at, refused, stage
from tests.reports.paper import words_of

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["stage"]

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def words(path: Path) -> str:
    """Everything a PDF file says, on one line."""
    return words_of(path.read_bytes())


def test_badges_of_those_chosen_who_have_not_left(stage: Stage, home: Path) -> None:
    first, second, third = stage.people
    with clock_at(8):
        stage.team("Tổ một", first)
        stage.desk.people.leave(stage.user, third.id)
        count = stage.desk.papers.badges(stage.user, [first.id, third.id], home / "the.pdf")
    said = words(home / "the.pdf")
    assert count == 1
    assert (first.badge in said, "Tổ một" in said) == (True, True)
    assert second.badge not in said
    assert third.badge not in said


def test_badges_of_nobody_are_refused(stage: Stage, home: Path) -> None:
    with refused("badges_nobody"):
        stage.desk.papers.badges(stage.user, [], home / "the.pdf")
    assert not (home / "the.pdf").exists()


def test_a_certificate_tells_shifts_and_hours_by_kind(stage: Stage, home: Path) -> None:
    first = stage.people[0]
    with clock_at(8):
        stage.team("Tổ một", first, start=date(2026, 11, 1))
        stage.past(date(2026, 11, 13), first)
        stage.past(date(2026, 11, 20), first, hours=3)
        stage.past(date(2026, 11, 22), first, kind=ShiftKind.OUTING, place="Chợ", desk="")
        code = stage.desk.papers.certificate(stage.user, first.id, *YEAR, home / "giay.pdf")
    said = words(home / "giay.pdf")
    for told in (NAMES[0], "Tổ một", "3 ca", "7 giờ", "Lượt ra quân 1 2 giờ", code):
        assert told in said


def test_the_committee_may_sign(stage: Stage, home: Path) -> None:
    first = stage.people[0]
    with clock_at(8):
        stage.past(date(2026, 11, 13), first)
        stage.desk.papers.certificate(stage.user, first.id, *YEAR, home / "giay.pdf", by_committee=True)
    assert "CHỦ TỊCH" in words(home / "giay.pdf")


def test_a_team_left_before_the_days_does_not_stand_on_the_certificate(stage: Stage, home: Path) -> None:
    first = stage.people[0]
    with clock_at(8):
        team = stage.team("Tổ một", first, start=date(2026, 10, 5))
        (held,) = stage.desk.teams.memberships(stage.user, team)
        stage.desk.teams.part(stage.user, held.id, date(2026, 10, 9))
        stage.past(date(2026, 11, 13), first)
        days = (date(2026, 11, 1), date(2026, 11, 30))
        stage.desk.papers.certificate(stage.user, first.id, *days, home / "giay.pdf")
    assert "Tổ một" not in words(home / "giay.pdf")


def test_without_hours_there_is_no_certificate(stage: Stage, home: Path) -> None:
    with refused("certificate_without_hours"):
        stage.desk.papers.certificate(stage.user, stage.people[0].id, *YEAR, home / "giay.pdf")


def test_days_of_a_certificate_are_not_backwards(stage: Stage, home: Path) -> None:
    with refused("range_backwards"):
        stage.desk.papers.certificate(stage.user, stage.people[0].id, *reversed(YEAR), home / "giay.pdf")


def test_the_file_of_a_certificate_has_the_name_of_the_person(stage: Stage) -> None:
    assert certificate_name(stage.people[0], *YEAR) == "giay-xac-nhan-le-quoc-bao-2026-01-01-2026-12-31.pdf"


def test_papers_of_the_practice_register_say_so(home: Path) -> None:
    with open_practice(home / "data") as desk:
        learner = desk.users.all()[0]
        own = desk.people.add(learner, PersonDraft("Đỗ Bá Mẫu"))
        desk.papers.badges(learner, [own.id], home / "the.pdf")
    assert "THỰC HÀNH" in words(home / "the.pdf")


def test_a_register_without_a_ward_prints_nothing(home: Path, stage: Stage) -> None:
    with open_desk(home / "empty", create=True) as empty, refused("register_not_set_up"):
        empty.papers.badges(stage.user, [stage.people[0].id], home / "the.pdf")


def line(minutes: int) -> HoursLine:
    return HoursLine(uuid4(), "Ai đó", minutes, 1, 1)


def test_those_to_thank_are_the_busiest_with_their_equals() -> None:
    lines = [line(minutes) for minutes in (30, 90, 60, 60, 0)]
    assert [each.minutes for each in to_thank(lines, 2)] == [90, 60, 60]
    assert [each.minutes for each in to_thank(lines)] == [90, 60, 60, 30]


def test_hours_of_a_period_by_month(stage: Stage) -> None:
    with clock_at(8):
        stage.past(date(2026, 10, 30), stage.people[0])
        stage.past(date(2026, 11, 13), stage.people[0], hours=3)
        told = stage.desk.hours.of_period(stage.user, *YEAR)
    assert told.by_month == {"2026-10": 120, "2026-11": 180}

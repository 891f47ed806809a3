"""Hours from attendance, and plan and load: registrations, forecasts, questions, groups, training."""

from __future__ import annotations

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cli import main
from desk.domain import workload
from desk.domain.hours import DutyFigures, quarter_hours
from desk.domain.people import Role
from desk.domain.person import PersonKind
from desk.domain.shift import ShiftKind, minutes_between
from desk.domain.workload import Advance, Registration
from tests.desk.duty_stage import MONDAY, NAMES, Stage, at, clock_at, refused, stage

__all__ = ["stage"]

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
OUTING = {"kind": ShiftKind.OUTING, "place": "Chợ", "desk": ""}


@pytest.mark.parametrize(
    ("minutes", "hours"), [(0, 0), (7, 0), (8, 0.25), (22, 0.25), (23, 0.5), (60, 1), (393, 6.5)]
)
def test_quarter_hours_are_half_up(minutes: int, hours: float) -> None:
    assert quarter_hours(minutes) == hours


@given(st.integers(0, 100_000))
def test_quarter_hours_are_within_seven_and_a_half_minutes(minutes: int) -> None:
    assert abs(quarter_hours(minutes) * 60 - minutes) <= 7.5


def test_minutes_are_half_up() -> None:
    assert minutes_between(at(8), at(8) + timedelta(seconds=29)) == 0
    assert minutes_between(at(8), at(8) + timedelta(seconds=30)) == 1


def test_hours_of_people_and_teams(stage: Stage) -> None:
    first, second, third = stage.people
    with clock_at(8):
        team = stage.team("Tổ một", first, second, start=MONDAY - timedelta(30))
        stage.past(date(2026, 11, 13), first, second)
        stage.past(date(2026, 11, 20), first, third, hours=3)
        told = stage.desk.hours.of_period(stage.user, *YEAR)
    assert [(line.name, line.minutes, line.shifts) for line in told.persons] == [
        (NAMES[1], 120, 1),
        (NAMES[0], 300, 2),
        (NAMES[2], 180, 1),
    ]
    (own,) = told.teams
    assert (own.id, own.minutes, own.shifts, own.turns) == (team.id, 420, 2, 3)
    assert told.unassigned == 180


def test_hours_of_one_person_by_month_and_kind(stage: Stage) -> None:
    person = stage.people[0]
    with clock_at(8):
        stage.past(date(2026, 10, 30), person)
        stage.past(date(2026, 11, 20), person, hours=3, **OUTING)
        told = stage.desk.hours.of_person(stage.user, person.id, *YEAR)
    assert (told.minutes, told.shifts) == (300, 2)
    assert told.by_month == {"2026-10": 120, "2026-11": 180}
    assert told.by_kind == {"desk": 120, "outing": 180}
    assert (told.first_day, told.last_day) == (date(2026, 10, 30), date(2026, 11, 20))


def test_a_volunteer_sees_their_own_hours(stage: Stage) -> None:
    volunteer = stage.desk.users.add(stage.user, NAMES[0], Role.VOLUNTEER)
    assert stage.desk.hours.mine(volunteer, *YEAR) is None
    stage.desk.people.link(stage.user, stage.people[0].id, volunteer.id)
    told = stage.desk.hours.mine(volunteer, *YEAR)
    assert told is not None
    assert (told.person.name, told.minutes, told.first_day) == (NAMES[0], 0, None)


def test_figures_of_duty_count_volunteers_alone(stage: Stage) -> None:
    officer = stage.person("Vũ Minh Anh", kind=PersonKind.OFFICER)
    with clock_at(8):
        stage.past(date(2026, 11, 20), stage.people[0], officer, reached=30, **OUTING)
        stage.past(date(2026, 11, 13), stage.people[0])
        told = stage.desk.months.duty_figures(*YEAR)
    assert told == DutyFigures({"desk": 1, "outing": 1}, 1, 2, 240, 30)
    assert told.outings == 1


def test_the_command_line_tells_duty_in_json_and_in_words(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    with clock_at(11):
        stage.past(MONDAY, stage.people[0], reached=30, **OUTING)
        own = stage.open().shift.id
        stage.desk.tallies.add(stage.user, own, "vneid_activate", 14)
    stage.desk.close()
    folder = ["--data", str(stage.desk.folder)]
    assert main(["figures", "--json", *folder]) == 0
    told = json.loads(capsys.readouterr().out)
    wanted = {"shifts": {"desk": 1, "outing": 1}, "outings": 1, "volunteers": 1, "volunteer_turns": 1}
    wanted |= {"volunteer_minutes": 120, "volunteer_hours": 2, "tallies": {"vneid_activate": 14}}  # type: ignore[dict-item]
    assert {key: told[key] for key in wanted} == wanted
    assert main(["figures", *folder]) == 0
    words = capsys.readouterr().out
    assert "Lượt ra quân: 1 ca" in words
    assert "Tình nguyện viên: 1 người, 1 lượt, 2,00 giờ" in words
    assert "Đếm nhanh, Kích hoạt VNeID mức 2: 14 lượt" in words


def test_a_registration_is_followed_through_the_year(stage: Stage) -> None:
    team = stage.team()
    stage.desk.workload.register(stage.user, Registration(uuid4(), team.id, 2026, 20, 600))
    stage.desk.workload.register(stage.user, Registration(uuid4(), team.id, 2026, 12, 500))
    with clock_at(8, day=date(2026, 7, 1)):
        stage.past(date(2026, 6, 28), reached=200, team=team.id, **OUTING)
        stage.past(date(2026, 6, 29), reached=9, team=team.id)
        stage.past(date(2026, 6, 30), reached=50, **OUTING)
        (progress,) = stage.desk.workload.progress(stage.user, 2026)
    assert (progress.outings.done, progress.outings.registered, progress.outings.remaining) == (1, 12, 11)
    assert progress.people == Advance(209, 500, 419)
    assert stage.desk.workload.progress(stage.user, 2025) == []


def test_a_registration_that_is_passed_has_nothing_left() -> None:
    assert Advance(13, 12, 13).remaining == 0


@pytest.mark.parametrize(
    ("done", "today", "expected"),
    [
        (10, date(2026, 7, 2), 20),
        (1, date(2026, 1, 1), 365),
        (1, date(2028, 1, 1), 366),
        (7, date(2025, 5, 1), 7),
        (7, date(2030, 1, 1), 7),
    ],
)
def test_a_forecast_goes_on_at_the_pace_so_far(done: int, today: date, expected: int) -> None:
    year = 2026 if today.year in {2025, 2026, 2030} else today.year
    assert workload.forecast(done, year, today) == expected


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"year": 1999}, "year_impossible"),
        ({"outings": -1}, "registered_impossible"),
        ({"people": 100_001}, "registered_impossible"),
        ({"team": uuid4()}, "team_unknown"),
    ],
)
def test_what_is_wrong_with_a_registration(stage: Stage, told: dict[str, object], code: str) -> None:
    usual = {"team": stage.team().id, "year": 2026, "outings": 12, "people": 600}
    with refused(code):
        stage.desk.workload.register(stage.user, Registration(uuid4(), **(usual | told)))  # type: ignore[arg-type]


def test_a_shift_far_outside_the_usual_is_asked_about(stage: Stage) -> None:
    with clock_at(11):
        for number in range(5):
            stage.past(MONDAY - timedelta(5 + number), stage.people[0])
        usual = stage.past(MONDAY - timedelta(1), stage.people[0]).shift.id
        long = stage.past(MONDAY - timedelta(2), *stage.people, hours=15).shift.id
        assert stage.desk.workload.questions(stage.user, usual) == []
        (asked,) = stage.desk.workload.questions(stage.user, long)
    assert (asked.code, asked.values["value"]) == ("shift_minutes_unusual", 2700)
    assert (asked.values["low"], asked.values["high"]) == (35, 365)


def test_without_a_history_nothing_is_asked() -> None:
    assert workload.band([5] * 4) is None
    assert workload.band([30] * 5) == (5, 95)
    assert workload.questions({"visits": 99}, [{"visits": 1}] * 4) == []
    assert [each.code for each in workload.questions({"visits": 99}, [{}] * 5)] == ["shift_visits_unusual"]


def test_which_residential_groups_were_reached(stage: Stage) -> None:
    with clock_at(8):
        for day, groups in ((13, ("tdp07",)), (20, ("tdp07", "tdp08"))):
            stage.past(date(2026, 11, day), groups=groups, **OUTING)
        stage.past(date(2026, 11, 6), groups=("tdp09",))
        told = stage.desk.workload.coverage(stage.user, *YEAR)
    found = {each.unit: (each.shifts, each.last) for each in told if each.shifts}
    assert found == {"tdp07": (2, date(2026, 11, 20)), "tdp08": (1, date(2026, 11, 20))}
    assert len(told) == len(stage.desk.catalogues.groups())


def test_months_without_training(stage: Stage) -> None:
    training = {"kind": ShiftKind.TRAINING, "place": "Hội trường", "topic": "VNeID", "desk": ""}
    with clock_at(8):
        stage.past(date(2026, 3, 2), **training)
        told = [stage.desk.workload.months_without_training(stage.user, year) for year in (2026, 2027)]
    assert told == [[1, 2, 4, 5, 6, 7, 8, 9, 10, 11], []]
    assert workload.months_without([], 2025, MONDAY) == list(range(1, 13))

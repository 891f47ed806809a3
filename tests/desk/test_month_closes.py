"""Chốt tháng: who may, when, what is frozen, what comes late, and what opening again leaves behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
import time_machine

from desk.domain.check_override import Checked
from desk.domain.late_row import LateSubject
from desk.domain.people import Role, User
from desk.domain.period import Basis, free_range, month_period
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import HelpItemDraft, Outcome, VisitDraft
from desk.domain.visit_change import draft_of
from desk.usecases.month_closes import MonthCloses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.period import Period
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
ND09 = month_period(2026, 10, Basis.ND09)
NOVEMBER = month_period(2026, 11, Basis.CALENDAR)
DAY = date(2026, 10, 7)
PIN = "4821"


@contextmanager
def at(month: int, day: int, hour: int = 9) -> Iterator[None]:
    """The clock of the desk at an hour of a day in 2026."""
    with time_machine.travel(datetime(2026, month, day, hour - 7, 0, tzinfo=UTC), tick=False):
        yield


def record(desk: Desk, by: User, day: date = DAY, reason: str = "", **told: object) -> Visit:
    """A visit with one activation, or with the item that is told."""
    item = HelpItemDraft(**{"service": "vneid_activate", **told})  # type: ignore[arg-type]
    return desk.visits.record(by, VisitDraft(day, items=(item,)), reason).visit


def visits(desk: Desk) -> int:
    """How many visits October has now, in the rows."""
    return desk.months.figures(OCTOBER.start, OCTOBER.end).visits


@pytest.fixture
def leader(desk: Desk, user: User) -> User:
    """A leader with a PIN, in a register with three visits of October; the others have nothing in them."""
    with at(10, 7):
        phuong = desk.users.add(user, "Lê Thị Phương", Role.LEADER)
        for _ in range(3):
            record(desk, user)
        return desk.users.set_pin(user, phuong, PIN)


@pytest.fixture
def closed(desk: Desk, leader: User) -> User:
    """The leader, once October was closed on 2 November."""
    with at(11, 2):
        desk.days.confirm(leader)
        desk.month_closes.close(leader, OCTOBER, PIN)
    return leader


def refused(desk: Desk, by: User, period: object = OCTOBER, pin: str = PIN) -> str:
    with pytest.raises(Refused) as told:
        desk.month_closes.close(by, period, pin)  # type: ignore[arg-type]
    return told.value.problem.code


def test_a_month_is_closed_once_by_a_leader_with_a_pin_when_it_is_over(
    desk: Desk, leader: User, user: User
) -> None:
    with at(10, 31, 23):
        assert refused(desk, leader) == "close_too_early"
        assert refused(desk, leader, free_range(DAY, DAY)) == "close_only_months"
    with at(11, 2):
        assert refused(desk, leader) == "close_clock_doubted"
        record(desk, user, date(2026, 10, 20))
        desk.days.confirm(user)
        assert refused(desk, user) == "close_needs_pin"
        assert refused(desk, leader, pin="0000") == "pin_wrong"
        close = desk.month_closes.close(leader, OCTOBER, PIN)
        assert refused(desk, leader) == "month_closed_already"
        assert desk.month_closes.hindrances(leader, OCTOBER)[0].values["code"] == close.code
        assert desk.month_closes.newest(leader) == replace(close, figures="")
        on_nd09 = desk.month_closes.close(leader, ND09, PIN)
    assert len(close.code) == len("7F3A-21C9")
    assert close.code != on_nd09.code
    assert desk.backups.latest() is not None


def test_of_two_desks_that_close_a_month_the_second_is_told(desk: Desk, leader: User) -> None:
    def meanwhile(by: User, period: Period) -> Checked:
        if not desk.month_closes.state(by, period):
            desk.month_closes.close(by, period, PIN)
        return Checked()

    build = desk.month_reports.fresh
    slower = MonthCloses(desk._db, desk.users, desk.backups, meanwhile, build)  # noqa: SLF001 - a second desk
    with at(11, 2):
        desk.days.confirm(leader)
        with pytest.raises(Refused, match="month_closed_already"):
            slower.close(leader, OCTOBER, PIN)
    assert len(desk.month_closes.state(leader, OCTOBER)) == 1
    assert desk.month_closes.told_before(leader, OCTOBER) == 0


def test_findings_are_mended_or_answered_for_before_a_close(desk: Desk, leader: User) -> None:
    with at(11, 2):
        record(desk, leader, date(2026, 11, 2))
        desk.days.confirm(leader)
        for _ in range(2):
            record(desk, leader, service="submit_online", dossier="H38.09-261007-0001")
        assert refused(desk, leader) == "close_findings_open"
        twice, missing = desk.figure_checks.check(leader, OCTOBER).open
        assert twice.rows.text == "H38.09-261007-0001"
        assert missing.told.values["count"] == "2"
        with pytest.raises(InvalidDraft, match="reason_missing"):
            desk.figure_checks.override(leader, OCTOBER, [twice.finding.key], " ")
        with pytest.raises(InvalidDraft, match="text_too_long"):
            desk.figure_checks.override(leader, OCTOBER, [twice.finding.key], "x" * 401)
        keys = [twice.finding.key, missing.finding.key]
        (first, _) = desk.figure_checks.override(leader, OCTOBER, keys, "Một người nộp cho hai con.")
        with pytest.raises(Refused, match="finding_gone"):
            desk.figure_checks.override(leader, OCTOBER, keys, "lần nữa")
        (footnote,) = desk.figure_checks.footnotes(OCTOBER)
        assert footnote.reason == "Một người nộp cho hai con. Lê Thị Phương, 02/11/2026 09:00"
        desk.figure_checks.withdraw(leader, first.id)
        with pytest.raises(Refused, match="finding_gone"):
            desk.figure_checks.withdraw(leader, first.id)
        assert refused(desk, leader) == "close_findings_open"
        desk.figure_checks.override(leader, OCTOBER, keys[:1], "Hai con sinh đôi")
        desk.month_closes.close(leader, OCTOBER, PIN)
    frozen = desk.closed_months.frozen(OCTOBER)
    assert frozen is not None
    assert frozen.notes.footnotes[0].finding.startswith("2 lượt")
    assert len(frozen.notes.footnotes) == 2


def test_an_answer_lapses_when_the_figures_are_wrong_in_another_way(desk: Desk, leader: User) -> None:
    record(desk, leader, service="submit_online")
    (missing,) = desk.figure_checks.check(leader, OCTOBER).open
    desk.figure_checks.override(leader, OCTOBER, [missing.finding.key], "chờ cổng")
    assert not desk.figure_checks.check(leader, OCTOBER).open
    record(desk, leader, service="submit_online")
    assert len(desk.figure_checks.check(leader, OCTOBER).open) == 1
    assert desk.figure_checks.footnotes(OCTOBER) == ()


def test_everything_written_into_a_closed_month_comes_late_and_with_a_reason(
    desk: Desk, closed: User
) -> None:
    frozen = desk.closed_months.frozen(OCTOBER)
    with at(11, 3):
        with pytest.raises(InvalidDraft) as told:
            record(desk, closed)
        assert told.value.problem.field == "late_reason"
        assert told.value.problem.values == {"day": "07/10/2026", "month": "10/2026"}
        assert visits(desk) == 3
        late = record(desk, closed, reason="sổ giấy ở Tổ 3", service="submit_online", outcome=Outcome.PENDING)
        other = record(desk, closed, date(2026, 11, 3))
        moved = replace(draft_of(other), day=DAY)
        desk.corrections.correct(closed, other, moved, "typo")
        desk.corrections.complete(closed, late.id, 1, Outcome.SUBMITTED)
        desk.corrections.void(closed, other.id, "repeated")
        record(desk, closed, reason="quên")
        desk.visits.undo_last(closed)
        rows = desk.month_closes.late(closed, OCTOBER)
    assert [row.subject for row in rows] == [
        *(LateSubject.VISIT, LateSubject.CORRECTION, LateSubject.CORRECTION, LateSubject.VOID),
        *(LateSubject.VISIT, LateSubject.VOID),
    ]
    assert rows[0].subject_id == late.id
    assert desk.closed_months.frozen(OCTOBER) == frozen
    assert visits(desk) == 4
    lines = desk.closed_months.notes(NOVEMBER).late
    assert [(line.subject.value, line.rows) for line in lines] == [
        ("correction", 2),
        ("visit", 2),
        ("void", 2),
    ]
    assert lines[0].reasons == ("gõ nhầm", "có kết quả sau khi chốt")
    assert lines[0].period == OCTOBER
    assert desk.closed_months.notes(ND09).late == ()


def test_a_closed_month_comes_out_the_same_after_renames_and_mergers(
    desk: Desk, closed: User, user: User
) -> None:
    """Fault 31."""
    before = desk.closed_months.frozen(OCTOBER)
    assert before is not None
    with at(11, 20):
        record(desk, closed, reason="muộn")
        service = desk.catalogues.snapshot().service_by_key["vneid_activate"]
        desk.services.alter(user, replace(service, name="Tên mới"))
        one, two = desk.catalogues.groups()[:2]
        desk.units.merge(user, [one], two, date(2026, 11, 20))
        desk.users.rename(user, closed, "Lê Thị Phương Anh")
    assert desk.closed_months.frozen(OCTOBER) == before
    assert before.tally.figures.visits == 3


def test_a_month_is_opened_again_with_a_reason_and_closed_anew(desk: Desk, closed: User) -> None:
    first = desk.month_closes.newest(closed)
    assert first is not None
    with at(11, 5):
        for reason, pin, code in (
            *(("", PIN, "reason_missing"), ("x" * 401, PIN, "text_too_long")),
            ("sai số", "1111", "pin_wrong"),
        ):
            with pytest.raises(Refused, match=code):
                desk.month_closes.reopen(closed, OCTOBER, reason, pin)
        record(desk, closed, reason="muộn")
        desk.month_closes.reopen(closed, OCTOBER, "Thiếu lượt Tổ 3", PIN)
        with pytest.raises(Refused, match="month_not_closed"):
            desk.month_closes.reopen(closed, OCTOBER, "lần nữa", PIN)
        assert desk.closed_months.frozen(OCTOBER) is None
        assert desk.month_closes.late(closed, OCTOBER) == []
        record(desk, closed)
        second = desk.month_closes.close(closed, OCTOBER, PIN)
    anew = desk.closed_months.frozen(OCTOBER)
    assert anew is not None
    assert anew.tally.figures.visits == 5
    assert [each.reason for each in anew.notes.reopened] == ["Thiếu lượt Tổ 3"]
    assert anew.notes.reopened[0].code == first.code
    assert [each.standing for each in desk.month_closes.state(closed, OCTOBER)] == [False, True]
    assert desk.closed_months.notes(NOVEMBER).late == ()
    assert second.code != first.code


def test_frozen_figures_that_were_changed_from_outside_are_not_used(desk: Desk, closed: User) -> None:
    with closing(sqlite3.connect(desk.folder / "register.db")) as register, register:
        register.execute(
            "update month_close set figures = replace(figures, '\"visits\":3', '\"visits\":300')"
        )
    with pytest.raises(Refused, match="close_altered"):
        desk.closed_months.frozen(OCTOBER)


def test_who_asks_to_be_forgotten_is_forgotten_in_late_rows_too(desk: Desk, closed: User, user: User) -> None:
    from desk.domain.visit import CitizenDraft

    told = VisitDraft(DAY, items=(HelpItemDraft("vneid_activate"),), citizen=CitizenDraft("Nguyễn Thị Hạnh"))
    with at(11, 4):
        desk.visits.record(user, told, "bà Hạnh đến muộn")
        (known,) = desk.privacy.find(user, "hanh")
        desk.privacy.erase(user, known.id)
    assert [row.reason for row in desk.month_closes.late(user, OCTOBER)] == [""]

"""Versions of sheet templates and the words of print runs, on both engines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import print_runs, sheet_templates
from desk.domain.print_run import PrintRun
from desk.domain.problems import Refused
from desk.domain.sheet_version import Origin, PrintedSheet, SheetVersion
from tests.db.filled import BIRTH, MARRIAGE, MOMENT

if TYPE_CHECKING:
    from db.engine import Database
    from tests.db.filled import Desk

WORDS = '{"title": "Đăng ký khai sinh cho con"}'


def version(desk: Desk, number: int, key: str = BIRTH) -> SheetVersion:
    return SheetVersion(key, number, Origin.WARD, WORDS, MOMENT, desk.user.id)


def test_versions_come_back_by_key_the_oldest_first(db: Database, desk: Desk) -> None:
    kept = [version(desk, 1, MARRIAGE), version(desk, 2), version(desk, 3)]
    with db.begin() as session:
        for each in reversed(kept):
            sheet_templates.add(session, each)
    with db.read() as session:
        assert sheet_templates.all_versions(session) == kept
        assert sheet_templates.of_key(session, BIRTH) == kept[1:]


def test_a_number_is_given_once(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        sheet_templates.add(session, version(desk, 2))
    with pytest.raises(Refused, match="register_duplicate"), db.begin() as session:
        sheet_templates.add(session, version(desk, 2))


def test_confirming_marks_one_version(db: Database, desk: Desk) -> None:
    later = MOMENT + timedelta(hours=1)
    with db.begin() as session:
        for number in (2, 3):
            sheet_templates.add(session, version(desk, number))
        sheet_templates.confirm(session, BIRTH, 3, desk.user.id, later)
        waiting, confirmed = sheet_templates.of_key(session, BIRTH)
    assert (waiting.confirmed_at, confirmed.confirmed_at) == (None, later)
    assert confirmed.words == WORDS


def test_retiring_keeps_the_day_of_those_retired_before(db: Database, desk: Desk) -> None:
    later = MOMENT + timedelta(hours=1)
    with db.begin() as session:
        sheet_templates.add(session, version(desk, 2))
        sheet_templates.retire(session, BIRTH, desk.user.id, MOMENT)
        sheet_templates.add(session, version(desk, 3))
        sheet_templates.retire(session, BIRTH, desk.user.id, later)
        found = sheet_templates.of_key(session, BIRTH)
    assert [each.retired_at for each in found] == [MOMENT, later]


def test_a_print_run_keeps_its_words(db: Database, desk: Desk) -> None:
    told = (desk.user.id, BIRTH, "1.001193-v02", "https://dichvucong.gov.vn", "a5", 2, "Canon", 1)
    run, older = PrintRun(uuid4(), MOMENT, *told), PrintRun(uuid4(), MOMENT, *told)
    with db.begin() as session:
        print_runs.add(session, run, WORDS)
        print_runs.add(session, older)
        assert print_runs.printed(session, run.id) == [PrintedSheet(run, WORDS)]
        assert print_runs.printed(session, older.id) == [PrintedSheet(older, "")]
        assert print_runs.printed(session, uuid4()) == []

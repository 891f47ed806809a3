"""Fault 28: the report's target is full, gone or open elsewhere; the old file stays, nothing is noted."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.domain.month_report import Form
from desk.domain.period import Basis, Span, span_period
from desk.domain.problems import Refused
from desk.usecases.months import Format

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

QUARTER = span_period(2026, Span.QUARTER, 3, Basis.CALENDAR)


@pytest.mark.parametrize(
    ("module", "call", "error", "code"),
    [(os, "fsync", errno.ENOSPC, "disk_full"), (Path, "replace", errno.EACCES, "target_open_elsewhere")],
)
def test_the_old_report_stays_whole_in_every_format(
    desk: Desk,
    user: User,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    call: str,
    error: int,
    code: str,
) -> None:
    def fail(*_told: object) -> None:
        raise OSError(error, "told")

    monkeypatch.setattr(module, call, fail)
    before = desk.ledger.verify()
    for kind in Format:
        target = tmp_path / f"quý.{kind.value}"
        target.write_bytes(b"old")
        with pytest.raises(Refused, match=code):
            desk.month_reports.export(user, QUARTER, Form.OFFICIAL, kind, target)
        assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == len(Format)
    assert desk.ledger.verify() == before


def test_a_folder_that_is_gone_is_told(desk: Desk, user: User, tmp_path: Path) -> None:
    target = tmp_path / "USB đã rút" / "quý.docx"
    with pytest.raises(Refused, match="folder_not_writable"):
        desk.month_reports.export(user, QUARTER, Form.LIST, Format.DOCX, target)

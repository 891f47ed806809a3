"""In the shortened tier no ledger, draft, search word, export or stored byte ever holds a whole number."""

from __future__ import annotations

import io
import logging
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desk.domain.kept_draft import KeptDraft
from desk.domain.month_report import Form
from desk.domain.period import Basis, month_period
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, VisitDraft
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.months import Format
from desk.usecases.opening import open_desk

if TYPE_CHECKING:
    from desk.usecases.opening import Desk

CITIZENS = st.builds(
    CitizenDraft,
    name=st.sampled_from(["", "Nguyễn Thị Hạnh", "Lê Văn Tám"]),
    id_number=st.integers(123_456_789, 987_654_321).map("038{}".format) | st.just(""),
    birth_year=st.integers(1930, 2010) | st.none(),
    phone=st.integers(12_345_678, 98_765_432).map("09{}".format) | st.just(""),
    agreed=st.booleans(),
)
ITEM = HelpItemDraft("submit_online", 1, "1.001193", "H56.118.24-261122-0007", Outcome.SUBMITTED)


def written(desk: Desk, citizens: list[CitizenDraft]) -> bytes:
    """Everything that a register leaves behind of these citizens: files, log, the exports of a month."""
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    logging.getLogger().addHandler(handler)
    user = desk.users.first()
    assert user is not None
    for citizen in citizens:
        visit = VisitDraft(clock.today(), citizen=citizen, items=(ITEM,))
        line = f"{citizen.name} {citizen.id_number} {citizen.phone}"
        desk.drafts.keep(user, KeptDraft(visit, line))
        desk.visits.record(user, visit)
        desk.drafts.keep(user, KeptDraft(replace(visit, citizen=CitizenDraft()), line))
    period = month_period(clock.today().year, clock.today().month, Basis.CALENDAR)
    for kind in (Format.XLSX, Format.DOCX):
        desk.month_reports.export(user, period, Form.OFFICIAL, kind, desk.folder / f"tháng.{kind.value}")
    desk.close()
    logging.getLogger().removeHandler(handler)
    return told.getvalue().encode() + b"".join(contents(file) for file in desk.folder.rglob("*"))


def contents(file: Path) -> bytes:
    """The bytes of a file, unpacked where it is an office document."""
    if file.suffix not in {".xlsx", ".docx"}:
        return file.read_bytes() if file.is_file() else b""
    with zipfile.ZipFile(file) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


# A register for each example: a failure is small enough as it stands.
@settings(max_examples=12, phases=[Phase.generate])
@given(st.lists(CITIZENS, max_size=4))
def test_no_whole_number_is_written_anywhere(citizens: list[CitizenDraft]) -> None:
    with TemporaryDirectory() as folder, open_desk(Path(folder), create=True) as desk:
        desk.wards.set_up(Ward("Phường Mẫu", province="Tỉnh Mẫu"), "Vũ Minh Anh", sample_units=False)
        held = written(desk, citizens)
    for citizen in citizens:
        for number in filter(None, (citizen.id_number, citizen.phone)):
            assert number.encode() not in held

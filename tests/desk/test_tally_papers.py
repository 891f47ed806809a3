"""Tally sheets on paper: each page leads back to its own sheet, and none is issued that cannot be printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk.usecases.tally_papers import SheetOrder
from reports import raster
from tests.desk.duty_stage import SUNDAY, Stage, refused, stage

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["stage"]

ORDER = SheetOrder(SUNDAY, "Chợ Vườn Hoa", ("vneid_activate", "ewallet"), 2, "Ra quân", "Đội tình nguyện")


def test_each_page_is_decoded_to_the_code_of_its_sheet(stage: Stage) -> None:
    made = stage.desk.tally_papers.make(stage.user, ORDER)
    assert [raster.decode(page) for page in made.pages(150)] == [{sheet.code} for sheet in made.sheets]
    for sheet in made.sheets:
        assert stage.desk.tally_sheets.find(stage.user, sheet.code) == sheet


def test_a_sheet_by_residential_group_lies_on_its_side(stage: Stage) -> None:
    groups = tuple(unit.key for unit in stage.desk.catalogues.groups()[:6])
    (page,) = stage.desk.tally_papers.make(stage.user, replace(ORDER, count=1, groups=groups)).pages(40)
    assert page.width > page.height


def test_sheets_are_saved_as_a_file(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "phiếu.pdf"
    made = stage.desk.tally_papers.save_pdf(stage.user, ORDER, path)
    assert path.read_bytes() == made.pdf


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"services": ("không có",)}, "service_unknown"),
        ({"groups": ("không có",)}, "unit_unknown"),
        ({"services": ()}, "tally_sheet_services"),
        ({"place": " "}, "shift_without_place"),
    ],
)
def test_what_cannot_be_printed_is_not_issued(stage: Stage, told: dict[str, object], code: str) -> None:
    with refused(code):
        stage.desk.tally_papers.make(stage.user, replace(ORDER, **told))  # type: ignore[arg-type]
    assert stage.desk.tally_sheets.waiting(stage.user) == []

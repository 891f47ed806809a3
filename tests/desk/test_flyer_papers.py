"""Flyers on paper: numbers go on from print to print, and every print belongs to its batch."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from desk.usecases.flyer_papers import FlyerOrder
from reports import raster
from tests.desk.duty_stage import refused
from tests.desk.link_stage import Prints, prints
from tests.desk.test_flyers import SHEET
from tests.reports.samples import all_text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["prints"]


def test_the_next_print_goes_on_where_the_last_one_ended(prints: Prints, tmp_path: Path) -> None:
    papers, by = prints.desk.flyer_papers, prints.user
    own = prints.desk.flyers.plan(by, SHEET, {"tdp07": 9}).batch.id
    first = papers.make(by, FlyerOrder(own, "a6_4up", 5))
    assert [len(raster.codes(page)) for page in first.pages(150)] == [3, 2]
    run = papers.printed(by, first, "Canon")
    assert (run.where.batch, run.copies, run.pages) == (own, 5, 2)
    second = papers.save_pdf(by, FlyerOrder(own, "a5_2up", 2), tmp_path / "dot.pdf")
    assert second.first == 6
    assert "Tờ số 0007" in all_text((tmp_path / "dot.pdf").read_bytes())
    [count] = prints.desk.flyers.all(by)
    assert (count.printed, count.left, count.next_number) == (7, 7, 8)


def test_flyers_of_no_batch_or_too_many_at_once_are_not_made(prints: Prints) -> None:
    with refused("flyer_batch_unknown"):
        prints.desk.flyer_papers.make(prints.user, FlyerOrder(uuid4(), "a6_4up", 5))
    own = prints.desk.flyers.plan(prints.user, SHEET, {}).batch.id
    with refused("flyer_count"):
        prints.desk.flyer_papers.make(prints.user, FlyerOrder(own, "a6_4up", 201))

"""Several codes on a page: each may be printed by itself, and each is a run of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL
from reports import raster
from tests.desk.duty_stage import refused
from tests.desk.link_stage import BIRTH, Prints, prints

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["prints"]
VNEID = "vneid_activate"


def test_procedures_services_and_links_share_a_page_and_each_is_registered(prints: Prints) -> None:
    survey = prints.page("Khảo sát hài lòng", f"{PORTAL}/danh-gia", outside=False).key
    made = prints.desk.code_pages.make(prints.user, " ", [BIRTH, VNEID, survey])
    [page] = made.pages(150)
    assert raster.decode(page) == {sheet.link for sheet in made.sheets}
    runs = prints.desk.code_pages.printed(prints.user, made, 4, "Canon")
    assert [(run.subject, run.copies, run.size) for run in runs] == [
        (key, 4, "a4_codes") for key in (BIRTH, VNEID, survey)
    ]
    prints.see(CheckResult.DEAD)
    assert prints.desk.recalls.all(prints.user)[0].out == 4
    with refused("link_dead"):
        prints.desk.code_pages.make(prints.user, "", [VNEID, BIRTH])


def test_a_page_without_codes_or_with_pages_of_others_among_them_is_refused(prints: Prints) -> None:
    with refused("code_page_empty"):
        prints.desk.code_pages.make(prints.user, "", [])
    with refused("code_page_mixed"):
        prints.desk.code_pages.make(prints.user, "", [BIRTH, prints.page().key])


def test_a_page_saved_as_a_file_is_registered_once_it_is_written(prints: Prints, tmp_path: Path) -> None:
    prints.desk.code_pages.save_pdf(prints.user, "Mã QR", [BIRTH], tmp_path / "trang.pdf")
    assert raster.page_count((tmp_path / "trang.pdf").read_bytes()) == 1
    [run] = prints.desk.guides.recent_runs()
    assert (run.subject, run.printer) == (BIRTH, "tệp PDF")

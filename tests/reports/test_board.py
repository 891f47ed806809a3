"""The emulation board on paper: ranks, over and missing alike, sums of branches, one page where it can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from desk.domain.emulation import Board, BoardRow, Branch, Holder, branch_sums, checked, ranked
from desk.domain.forecast import forecast
from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_step import Told
from desk.domain.rounding import Rule
from desk.domain.target import Progress, TargetPlan
from desk.domain.unit import Measure
from reports import board, raster
from reports.board_words import BoardPaper
from tests.reports.paper import margins_are_white, overlaps, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST, LAST, DAY = date(2026, 11, 1), date(2026, 11, 30), date(2026, 11, 23)
AT = datetime(2026, 11, 23, 17, 5)  # noqa: DTZ001 - the local time that is printed
PLAN = TargetPlan(UUID(int=1), "Đợt thi đua tháng 11/2026", FIRST, LAST, "KH 42/KH-UBND")
VNEID = Indicator("vneid", "Kích hoạt VNeID mức 2", "người", Source.ENTERED)
LONG = "Chi bộ Trường Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai"


def group(number: int, done: int, target: int, on: date | None = FIRST) -> BoardRow:
    measure = Measure.HOUSEHOLDS if on else None
    holder = Holder(f"tdp{number:02}", f"Tổ dân phố {number}", Branch.GROUPS, target, measure, target, on)
    return BoardRow(holder, Progress(done, target))


def cell(number: int, branch: Branch, name: str) -> BoardRow:
    return BoardRow(Holder(f"cb{number:02}", name, branch, 10), Progress(number, 10))


def paper(rows: Sequence[BoardRow], elsewhere: int = 0) -> BoardPaper:
    done = sum(row.progress.done for row in rows) + elsewhere
    target = sum(row.progress.target or 0 for row in rows)
    ward = BoardRow(Holder("phuong", "", Branch.GROUPS, target), Progress(done, target))
    told = forecast(done, target, FIRST, LAST, DAY)
    made = Board(PLAN, VNEID, DAY, ranked(rows), ward, branch_sums(rows), told)
    return BoardPaper(made, "Phường Hạc Thành", AT)


def test_a_lying_page_holds_sixteen_groups() -> None:
    rows = [
        group(1, 93, 88),
        *(group(number, 80, 80) for number in (2, 3)),
        *(group(n, 10, 40) for n in range(4, 17)),
    ]
    pdf = board.render(paper(rows))
    text = words_of(pdf)
    assert text.startswith(
        "Bảng thi đua: Kích hoạt VNeID mức 2 Toàn phường: 49,9% Phường Hạc Thành · "
        "Đợt thi đua tháng 11/2026 · số liệu đến hết ngày 23/11/2026 · mẫu số: số hộ ngày 01/11/2026 "
        "Hạng Tổ dân phố Chỉ tiêu Đã làm Còn lại Tỷ lệ 0% 50% 100%"
    )
    assert "1 Tổ dân phố 1 88 93 vượt 5 105,7% 2= Tổ dân phố 2 80 80 đủ 100,0%" in text
    assert "4= Tổ dân phố 4 40 10 30 25,0%" in text
    assert "Toàn phường 768 383 385 49,9%" in text
    assert "Đơn vị tính: người · làm tròn nửa lên, 1 chữ số · bằng nhau thì cùng hạng · KH 42/KH-UBND" in text
    assert text.endswith("In 23/11/2026 17:05")
    (page,) = raster.pages(pdf, 30)
    assert page.width > page.height
    assert margins_are_white(pdf)
    assert not overlaps(pdf)
    assert board.render(paper(rows)) == pdf


def test_27_party_cells_stand_upright_with_their_sums() -> None:
    rows = [
        cell(number % 11, Branch.RESIDENTIAL_CELLS, f"Chi bộ tổ dân phố {number}") for number in range(16)
    ]
    rows += [
        cell(10, Branch.OTHER_CELLS, f"{LONG} {number}" if number else "Chi bộ Công an")
        for number in range(11)
    ]
    pdf = board.render(paper(rows))
    text = words_of(pdf)
    assert "16 chi bộ tổ dân phố 160 65 95 40,6% 11 chi bộ khác 110 110 đủ 100,0%" in text
    (page,) = raster.pages(pdf, 30)
    assert page.height > page.width
    assert not overlaps(pdf)
    assert "mẫu số" not in text


def test_the_large_sheet_is_a3_and_many_units_go_on_upon_the_next_page() -> None:
    rows = [group(number, number, 80, None) for number in range(1, 41)]
    pdf = board.render(paper(rows), board.Size.A3)
    pages = raster.pages(pdf, 25.4)
    assert [(page.width, page.height) for page in pages] == [(297, 420), (297, 420)]
    assert "Trang 2/2" in words_of(pdf)


def test_the_picture_is_as_wide_as_a_chat_shows() -> None:
    pdf = board.render(paper([group(number, 5, 10) for number in range(1, 17)]), board.Size.PICTURE)
    assert raster.page(pdf, 0, board.PICTURE_DPI).width == board.PICTURE_WIDTH
    assert raster.page_count(pdf) == 1


def test_the_page_says_what_does_not_add_up_and_what_is_not_known() -> None:
    wrong = group(6, 45, 76, date(2026, 11, 15))
    rows = [checked(wrong, "vneid", {"tdp06": Told(32, 45, DAY, AT)}), group(1, 3, 0), group(2, 500, 100)]
    told = paper(rows, elsewhere=4)
    plan = replace(PLAN, rule=Rule.TRUNCATE, digits=0, decision="", emulation=False)
    union = BoardRow(Holder("dtn", "Đoàn phường", Branch.UNIONS, 10), Progress(9, 10))
    text = words_of(
        board.render(replace(told, board=replace(told.board, plan=plan, rows=ranked([*rows, union]))))
    )
    assert "mẫu số ghi ngày 01/11/2026, 15/11/2026" in text
    assert "cắt bỏ phần lẻ, 0 chữ số" in text
    assert "Tổ dân phố 6 báo còn 32, tính ra 31" in text
    assert "Tổ dân phố 1 0 3 – –" in text
    assert text.startswith("Tiến độ chỉ tiêu: Kích hoạt")
    assert "Hạng Đơn vị" in text

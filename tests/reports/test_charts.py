"""Bars against a target: one picture on paper, on the screen and in documents."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from desk.domain.month_report import Form
from reports import charts, month_report_pdf, raster
from reports.report_blocks import Bar
from tests.reports.report_samples import TARGETS, month_report

BARS = [Bar(line.name, line.percent or Decimal(0), line.reached) for line in TARGETS]


def image(dpi: int = 100) -> Image.Image:
    made = charts.picture(BARS, dpi)
    return Image.frombytes("RGB", (made.width, made.height), made.rgb).convert("L")


@pytest.mark.parametrize(
    ("percents", "end"),
    [
        (["52.5"], 100),
        (["99.9"], 100),
        (["100"], 150),
        (["154"], 200),
        (["900"], 300),
        ([], 100),
        (["-3"], 100),
    ],
)
def test_the_axis_ends_at_the_next_fifty(percents: list[str], end: int) -> None:
    assert charts.axis_end([Bar("", Decimal(percent), reached=False) for percent in percents]) == end


def test_the_picture_of_a_document_is_the_one_of_the_screen() -> None:
    kept = Image.open(BytesIO(charts.png(BARS, 100)))
    assert ImageChops.difference(kept, image()).getbbox() is None
    assert kept.info["dpi"] == pytest.approx((100, 100), abs=0.1)


def test_the_picture_of_the_screen_is_the_one_on_paper() -> None:
    pdf = month_report_pdf.render(month_report(), Form.OFFICIAL)
    page = raster.page(pdf, 1, 100)
    paper = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    chart = image()
    left = round(30 / 25.4 * 100)
    columns = paper.crop((left, 0, left + chart.width, paper.height))
    differences = (
        sum(
            ImageChops.difference(chart, columns.crop((0, top, chart.width, top + chart.height))).histogram()[
                128:
            ]
        )
        for top in range(paper.height - chart.height)
    )
    assert min(differences) < chart.width * chart.height / 100


def test_reached_is_solid_and_below_is_hatched() -> None:
    drawn = image(200)
    inside = round(62 / 165 * drawn.width)
    middles = [
        round((charts.height(BARS) - 7 - (4 - row - 0.5) * 8.2) / charts.height(BARS) * drawn.height)
        for row in range(4)
    ]
    ink = [drawn.crop((inside, middle - 8, inside + 60, middle + 8)).histogram() for middle in middles]
    dark = [sum(shades[:128]) / 960 for shades in ink]
    assert dark[:3] == [1, 1, 1]
    assert 0.05 < dark[3] < 0.6


def test_odd_bars_are_drawn_too() -> None:
    odd = [
        Bar("Từ-dài-không-có-dấu-cách-nào-để-xuống-dòng-cả " * 3, Decimal(0), reached=False),
        Bar("", Decimal("100000.5"), reached=True),
        Bar("Âm vì sửa số", Decimal("-12.5"), reached=False),
    ]
    assert charts.png(odd, 50).startswith(b"\x89PNG")

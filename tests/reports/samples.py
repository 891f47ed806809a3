"""Invented sheets and tallies that the tests of the reports print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pypdfium2

from desk.domain.figures import BarrierLine, Figures, MonthTally, OutcomeLine, ProcedureLine, ServiceLine
from desk.domain.guide import SheetDesk, choose, sheet_for
from desk.domain.links import domain
from desk.domain.period import Basis, month_period
from desk.domain.procedure import Channel, Procedure
from reports import templates

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet

DESK = SheetDesk(
    "Trung tâm Phục vụ hành chính công phường Mẫu", "0237 000 0000", "Thứ 2 – thứ 6, 7:30 – 17:00"
)
LINK = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
BIRTH = Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", channel=Channel.YES, link=LINK)
COPY = Procedure("2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực", channel=Channel.NO, link=LINK)
CARE = Procedure("1.001699", "Xác định mức độ khuyết tật", "Bảo trợ xã hội")


def sheet_of(procedure: Procedure, desk: SheetDesk = DESK) -> GuideSheet:
    """The sheet of a procedure as the program would choose it."""
    return sheet_for(procedure, choose(procedure, templates.load()), desk, date(2026, 11, 21))


def service_sheet(key: str) -> GuideSheet:
    """The sheet of a service that we carry."""
    template = next(template for template in templates.load() if template.key == key)
    return sheet_for(None, template, DESK, date(2026, 11, 21))


def place_sheet(link: str, name: str) -> GuideSheet:
    """The sheet of a place or a group, as the register of codes would make it."""
    template = next(template for template in templates.load() if template.key == "generic-place")
    own = replace(template, key="nhom-5", title=name, link=link)
    return sheet_for(None, own, DESK, date(2026, 11, 21), (domain(link),))


def page_text(pdf: bytes, page: int) -> str:
    """The text of a page as a reader of the file gets it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[page].get_textpage().get_text_bounded()).replace("\r\n", "\n")


def all_text(pdf: bytes) -> str:
    """The text of all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page_text(pdf, number) for number in range(len(document)))


def tally(procedures: int = 3) -> MonthTally:
    """October 2026 of an invented ward; every number in it is different, so that none can be mistaken."""
    names = ["Thủ tục đăng ký khai sinh", "Đăng ký thường trú", "Chứng thực <bản sao> & chữ ký"]
    fields = ["Hộ tịch", "Cư trú", "Chứng thực"]
    lines = (
        ProcedureLine(
            f"1.{number:06d}",
            f"{names[number % 3]} {number}",
            fields[number % 3],
            1000 + 9 * number,
            41,
            31,
            21,
        )
        for number in range(procedures)
    )
    return MonthTally(
        ward="Phường Mẫu",
        desk_name="Trung tâm Phục vụ hành chính công phường Mẫu",
        province="Thanh Hóa",
        period=month_period(2026, 10, Basis.ND09),
        figures=Figures(1384, 1712, {}, 341, 402, 677, {"submitted": 477, "pending": 61}, 143),
        previous=Figures(1201, 1403, {}, 307, 380, 605, {"submitted": 412}, 99),
        services=(
            ServiceLine("submit_online", "Nộp hồ sơ trực tuyến", "hồ sơ", 538, 455),
            ServiceLine("vneid_activate", "Kích hoạt VNeID mức 2", "lượt", 1234, 88),
            ServiceLine("vssid", "Cài VssID", "lượt", 0, 0),
        ),
        procedures=tuple(lines),
        outcomes=(OutcomeLine("submitted", "Nộp thành công", 477), OutcomeLine("pending", "Chờ bổ sung", 61)),
        barriers=(BarrierLine("Quên mật khẩu VNeID", 14), BarrierLine("=1+1", 9)),
        code="BC-2026-10-PM-0007",
        chain_head="7f3ac21e90d40011" + "ab" * 24,
        made_at=datetime(2026, 10, 16, 17, 5),  # noqa: DTZ001 - the local time at the desk
        made_by="Lê Thị Phương",
        as_of=date(2026, 7, 20),
    )


def empty_tally() -> MonthTally:
    """A month in which nothing was recorded."""
    return MonthTally(
        ward="Phường 7",
        desk_name="Bộ phận Một cửa phường 7",
        province="Cần Thơ",
        period=month_period(2026, 10, Basis.CALENDAR),
        figures=Figures(),
        previous=Figures(),
        services=(),
        procedures=(),
        outcomes=(),
        barriers=(),
        code="BC-2026-10-0001",
        chain_head="",
        made_at=datetime(2026, 11, 2, 8, 0),  # noqa: DTZ001 - the local time at the desk
        made_by="Lê Thị Phương",
    )

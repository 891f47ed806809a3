"""An invented month's report with all six sections; the targets are the published figures of the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from desk.domain.figures import BarrierLine, Figures, OutcomeLine, ProcedureLine
from desk.domain.hours import DutyFigures
from desk.domain.late_row import LateSubject
from desk.domain.month_report import (
    Closing,
    ConditionLine,
    CriteriaBlock,
    CriteriaGroupLine,
    Footnote,
    LateLine,
    MonthReport,
    OffTargetLine,
    Reopening,
    ReportNotes,
    ShiftLine,
    TargetLine,
)
from desk.domain.period import Basis, month_period
from desk.domain.shift import ShiftKind
from tests.reports.samples import tally

PROCEDURES = (
    ProcedureLine("1.001193", "Đăng ký khai sinh", "Hộ tịch", 46, 41, 41, 0, 44),
    ProcedureLine("1.000894", "Đăng ký kết hôn", "Hộ tịch", 17, 15, 15, 0, 17),
    ProcedureLine("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", "Hộ tịch", 38, 35, 35, 21, 37),
    ProcedureLine("2.000635", "Cấp bản sao trích lục hộ tịch", "Hộ tịch", 52, 49, 49, 44, 47),
    ProcedureLine("1.004222", "Đăng ký thường trú", "Cư trú", 61, 54, 54, 22, 58),
    ProcedureLine("1.004194", "Đăng ký tạm trú", "Cư trú", 44, 42, 42, 19, 43),
    ProcedureLine("2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực", 73, 0, 0, 0, 70, online=False),
    ProcedureLine("1.014063", "Cấp đổi thẻ căn cước", "Căn cước", 29, 22, 22, 20, 29),
    ProcedureLine("1.001612", "Đăng ký thành lập hộ kinh doanh", "Kinh doanh", 24, 19, 19, 17, 21),
)
OTHER_HELP = ProcedureLine("", "", "", 33, 0, 0, 0, 30)
PLAN = ("Kế hoạch chuyển đổi số 2026", "QĐ 15/QĐ-UBND", date(2026, 1, 1), date(2026, 11, 14))


def target(code: str, name: str, unit: str, assigned: int, done: int, percent: str) -> TargetLine:
    """A target of the sample's plan."""
    return TargetLine(code, name, unit, assigned, done, Decimal(percent), *PLAN)


TARGETS = (
    target("app", "Cài đặt, sử dụng ứng dụng e-Đồng Tháp", "tài khoản", 4800, 6800, "141.7"),
    target("wallet", "Mở ví điện tử", "ví", 3000, 4292, "143.1"),
    target("shop", "Cửa hàng có thanh toán không dùng tiền mặt", "cửa hàng", 480, 739, "154.0"),
    target("product", "Sản phẩm đưa lên sàn thương mại điện tử", "sản phẩm", 360, 189, "52.5"),
)
OFF_TARGET = (
    OffTargetLine("account", "Hướng dẫn tạo, sử dụng tài khoản và dịch vụ công trực tuyến", "lượt", 21438),
    OffTargetLine("vneid", "Hỗ trợ đăng ký, kích hoạt VNeID", "lượt", 46189),
    OffTargetLine("apps", "Cài đặt ứng dụng khác, chuẩn hóa SIM chính chủ", "lượt", 10303),
    OffTargetLine("paid", "Hồ sơ được hỗ trợ thanh toán trực tuyến", "hồ sơ", 4659),
)
SHIFTS = (
    ShiftLine(ShiftKind.DESK, 9, 9, 14, 7560, 303),
    ShiftLine(ShiftKind.OUTING, 4, 3, 11, 2975, 51),
)
BARRIERS = (
    BarrierLine("Quên mật khẩu VNeID", 37, 35),
    BarrierLine("Không có điện thoại thông minh", 29, 29),
    BarrierLine("Cổng báo lỗi khi tải tệp", 18, 9),
    BarrierLine("SIM chưa chính chủ, không nhận được OTP", 14, 6),
    BarrierLine("=1+1", 8, 3),
    BarrierLine("Mất mạng", 2, 0),
)
GROUPS = (
    CriteriaGroupLine("Chính quyền số", 11, 11, 10, 1, Decimal("27.5"), Decimal(35)),
    CriteriaGroupLine("Kinh tế số", 6, 5, 5, 0, Decimal("11.0"), Decimal(15)),
    CriteriaGroupLine("Xã hội số", 12, 12, 10, 2, Decimal("21.0"), Decimal(30)),
    CriteriaGroupLine("Hạ tầng số", 8, 6, 6, 0, Decimal("17.0"), Decimal(20)),
)
CRITERIA = CriteriaBlock(
    "Bộ tiêu chí mẫu",
    "2026.1",
    2026,
    ("Quyết định số 1829/QĐ-UBND ngày 30/5/2023", "Quyết định số 3853/QĐ-UBND ngày 09/11/2022"),
    GROUPS,
    (
        ConditionLine("Điều kiện 1: đạt mọi tiêu chí được giao", "31/34 tiêu chí", met=False),
        ConditionLine("Điều kiện 2: từ 70% tổng điểm trở lên", "76,5/100 = 76,50%", met=True),
    ),
    passed=False,
)
NOTES = ReportNotes(
    (Footnote("Hộ dùng ví điện tử tăng gấp bốn lần tháng trước", "Ra quân trả lương hưu qua tài khoản"),),
    (LateLine(month_period(2026, 10, Basis.ND09), "51C0-9E2B", LateSubject.VISIT, 4, ("sổ giấy nộp muộn",)),),
    reopened=(
        Reopening("9D40-77AA", datetime(2026, 11, 15, 9, 0), "Lê Văn Hải", "thiếu một ca ra quân"),  # noqa: DTZ001
    ),
)
CLOSING = Closing(
    "7F3A-21C9",
    "9b01d2aa77c04e11" + "cd" * 24,
    datetime(2026, 11, 16, 8, 5),  # noqa: DTZ001 - the local time at the desk
    "Lê Văn Hải",
)


def month_report() -> MonthReport:
    """November 2026 of the invented ward, not closed."""
    figures = Figures(
        visits=384,
        help_items=417,
        people_known=341,
        anonymous_visits=21,
        distinct_dossiers=277,
        outcomes={"submitted": 277, "pending": 12, "unfinished": 5},
        paid_online=143,
        tallies={"vneid_activate": 12},
    )
    own = replace(
        tally(),
        period=month_period(2026, 11, Basis.ND09),
        figures=figures,
        procedures=PROCEDURES,
        barriers=BARRIERS,
        code="BC-2026-11-ND09-9B01D2AA",
        made_at=datetime(2026, 11, 14, 17, 5),  # noqa: DTZ001 - the local time at the desk
    )
    return MonthReport(
        own,
        OTHER_HELP,
        TARGETS,
        OFF_TARGET,
        SHIFTS,
        DutyFigures({"desk": 9, "outing": 3}, 18, 33, 10535, 96),
        (OutcomeLine("pending", "Chờ bổ sung", 12), OutcomeLine("unfinished", "Chưa xong", 5)),
        CRITERIA,
        NOTES,
    )


def closed_report() -> MonthReport:
    """The same report as it was frozen at the close."""
    report = month_report()
    return replace(report, notes=replace(report.notes, closing=CLOSING))

"""Pictures of the criteria: a year with one arm met, the fields, blank rows, a year without anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.domain.assessment import Reached
from desk.domain.criteria import PERCENT, Criterion, Operator
from desk.domain.unit import Denominator, Measure, UnitKind
from desk.usecases import clock
from desk.usecases.criteria import Told

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.shots.camera import Camera

PACK = "qd1829"
SIGNATURE = "3.2"
SHARES = (
    ("1.1", "Hồ sơ nộp trực tuyến toàn trình", "80", "861", "8"),
    ("1.2", "Hồ sơ thanh toán trực tuyến", "45", "482", "6"),
    ("1.3", "Kết quả hồ sơ được số hóa", "60", "624", "5.5"),
    ("2.1", "Hộ kinh doanh có mã thanh toán", "50", "612", "5.25"),
    ("3.4", "Người dân kích hoạt VNeID mức 2", "75", "783", "6"),
)
PEOPLE = ((Measure.ADULTS, 9878), (Measure.HOUSEHOLDS, 4120), (Measure.POPULATION, 13480))


def criteria(camera: Camera) -> None:
    """The page as it is used by a leader in the middle of a year."""
    from ui.pages.criteria import CriteriaPage

    fill_criteria(camera.desk, camera.user)
    page = camera.window.page("criteria")
    assert isinstance(page, CriteriaPage)
    camera.window.show_page("criteria")
    camera.settle()
    page.table.choose(SIGNATURE)
    camera.both("tieu-chi", camera.window)
    camera.press(Qt.Key.Key_Return)
    camera.both("tieu-chi-nhap", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.table.choose("1.5")
    camera.press(Qt.Key.Key_Return)
    camera.both("tieu-chi-dien", camera.window)
    camera.press(Qt.Key.Key_Escape)
    page.head.year.set_value(clock.today().year - 1)
    page.head.changed.emit()
    camera.both("tieu-chi-chua-giao", camera.window)


def fill_criteria(desk: Desk, by: User) -> None:
    """Names as a ward may fill them in (invented but for 3.1 to 3.3), figures, points and evidence."""
    year = clock.today().year
    ward = next(each for each in desk.catalogues.snapshot().units if each.kind is UnitKind.WARD)
    for measure, value in PEOPLE:
        told = Denominator(ward.key, measure, date(year, 1, 1), value, "Công an phường")
        desk.units.count(by, told)
    known = desk.criteria_packs.all(by)[0].pack
    named = [replace(each, points=Decimal(8)) for each in known.criteria if each.name]
    lines = [
        Criterion(code, name, PERCENT, Operator.AT_LEAST, Decimal(asked), Decimal(8), counted="hồ sơ")
        for code, name, asked, _, _ in SHARES
    ]
    yes = Criterion("3.5", "Tổ CNSCĐ hoạt động hằng tháng", operator=Operator.YES, points=Decimal(6))
    desk.criteria_packs.fill(by, PACK, "1", [*named, *lines, yes], Decimal(60))
    reached = {code: Reached(Decimal(done), Decimal(1000)) for code, _, _, done, _ in SHARES}
    points = {code: Decimal(told) for code, _, _, _, told in SHARES}
    reached |= {"3.1": Reached(Decimal(2938)), "3.2": Reached(Decimal(2961)), "3.3": Reached(Decimal(11876))}
    reached["3.5"] = Reached(answer=True)
    for code, told_of in reached.items():
        desk.criteria.assign(by, PACK, year, code, assigned=True)
        desk.criteria.assess(by, PACK, year, code, Told(told_of, points.get(code, Decimal(3))))
    here = (PACK, year, SIGNATURE)
    desk.evidence.add_link(by, *here, "https://thanhhoa.gov.vn/thong-ke", "Thống kê của nhà cung cấp")
    desk.evidence.add_note(by, *here, "Công văn 12/UBND-VP ngày 05/01")

"""The certificate (giấy xác nhận) of a volunteer's hours, as a letter of the committee or of the desk.

Form of the letter: Nghị định 30/2020/NĐ-CP, Phụ lục I. That decree has no form for this kind of paper, so its
body is the project's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, TableStyle
from reportlab.platypus import Table as PaperTable

from desk.domain.text import clean
from reports import letter, letter_words
from reports.letter import Letterhead, Rule, letterhead
from reports.letter_words import COMMITTEE, PRACTICE, SIGNERS
from reports.page import About
from reports.report_blocks import vietnamese_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportlab.platypus import Flowable

    from reports.letter import Setter

_KIND = "GIẤY XÁC NHẬN"
_SUBJECT = ("Thời gian hoạt động tình nguyện", "hỗ trợ người dân thực hiện dịch vụ công")
_HEADS = ("Hoạt động", "Số ca", "Thời gian")
_WIDTHS = (95 * mm, 25 * mm, 45 * mm)
_MINUTES = 60


class Issuer(Enum):
    """Who signs: the People's Committee of the ward, or its service centre in a form of its own."""

    COMMITTEE = "UBND"
    DESK = "TTPVHCC"


@dataclass(frozen=True)
class Activity:
    """A kind of shift with how many there were and how long in minutes."""

    name: str
    shifts: int
    minutes: int


@dataclass(frozen=True)
class Certificate:
    """A volunteer's hours from one day to another, by activity; what is empty is written by hand."""

    code: str
    issuer: Issuer
    ward: str
    desk: str
    name: str
    team: str
    start: date
    end: date
    activities: tuple[Activity, ...]
    issued_on: date | None = None
    birth_year: int | None = None
    signer: str = ""
    practice: bool = False

    @property
    def shifts(self) -> int:
        """All shifts."""
        return sum(activity.shifts for activity in self.activities)

    @property
    def minutes(self) -> int:
        """All minutes."""
        return sum(activity.minutes for activity in self.activities)


def render(certificate: Certificate) -> bytes:
    """The certificate as PDF; Refused where a letter cannot be drawn."""
    mark = f"{PRACTICE} – " if certificate.practice else ""
    about = About(
        clean(f"{mark}Giấy xác nhận {certificate.code}"),
        clean(certificate.ward),
        " ".join(_SUBJECT),
        practice=certificate.practice,
    )
    evidence = clean(f"{mark}Mã ghi nhận {certificate.code} · lập từ Sổ Một Cửa")
    return letter.render(about, evidence, partial(_story, certificate))


def duration(minutes: int) -> str:
    """A time in hours and minutes: `126 giờ 30 phút`, `45 phút`, `2 giờ`."""
    hours, rest = divmod(minutes, _MINUTES)
    parts = [f"{vietnamese_number(hours)} giờ"] if hours or not rest else []
    return " ".join([*parts, *([f"{rest} phút"] if rest else [])])


def _story(certificate: Certificate, setter: Setter) -> Iterator[Flowable]:
    bold = setter.style(14, bold=True, side=TA_CENTER)
    yield letterhead(_head(certificate), setter)
    yield Spacer(1, 10 * mm)
    yield setter.text(_KIND, setter.style(14, bold=True, side=TA_CENTER, after=2))
    for line in _SUBJECT:
        yield setter.text(line, bold)
    yield Spacer(1, 2)
    yield Rule(60 * mm, letter.WIDTH)
    yield Spacer(1, 5 * mm)
    body = setter.style(14, side=TA_JUSTIFY, indent=12.7 * mm, after=6)
    born = f", sinh năm {certificate.birth_year}." if certificate.birth_year else "."
    yield setter.text(f"{_issuer(certificate)} xác nhận:", body)
    yield setter.labelled("Ông/Bà:", certificate.name, born, body)
    if certificate.team:
        yield setter.text(f"Tổ, đội: {certificate.team}.", body)
    yield setter.text(_sum(certificate), body)
    if certificate.activities:
        yield Spacer(1, 2)
        yield _table(certificate, setter)
        yield Spacer(1, 8)
    thanks = [setter.text(sentence, body) for sentence in _thanks(certificate)]
    yield KeepTogether([*thanks, Spacer(1, 4 * mm), _signature(certificate, setter)])


def _head(certificate: Certificate) -> Letterhead:
    ward = letter_words.agency(certificate.ward)
    dated = f"{letter_words.place(ward)}, {_dated(certificate)}"
    number = f"Số:          /GXN-{certificate.issuer.value}"
    if certificate.issuer is Issuer.COMMITTEE:
        return Letterhead(ward.upper(), number, dated)
    above = f"{COMMITTEE} {ward.upper()}"
    return Letterhead(_desk(certificate).upper(), number, dated, superior=above, superior_bold=False)


def _dated(certificate: Certificate) -> str:
    """The day of issue, or blanks for the day on which it is signed."""
    day = certificate.issued_on
    if day is None:
        return f"ngày       tháng       năm {certificate.end.year}"
    # A day under 10 and the months 1 and 2 take a 0: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day:%d} tháng {month} năm {day.year}"


def _desk(certificate: Certificate) -> str:
    """The desk without the ward's name, which stands above it."""
    desk, ward = clean(certificate.desk), clean(certificate.ward)
    if desk.casefold().endswith(f" {ward.casefold()}"):
        return desk[: -len(ward)].strip()
    return desk


def _issuer(certificate: Certificate) -> str:
    if certificate.issuer is Issuer.COMMITTEE:
        return f"Ủy ban nhân dân {letter_words.lower_first(letter_words.agency(certificate.ward))}"
    return clean(certificate.desk)


def _sum(certificate: Certificate) -> str:
    return (
        f"Từ ngày {certificate.start:%d/%m/%Y} đến ngày {certificate.end:%d/%m/%Y}, ông/bà đã tham gia "
        f"{vietnamese_number(certificate.shifts)} ca hoạt động tình nguyện, "
        f"tổng thời gian {duration(certificate.minutes)}."
    )


def _thanks(certificate: Certificate) -> Iterator[str]:
    yield "Thời gian trên được tính theo giờ vào ca, giờ ra ca ghi trong sổ của đơn vị."
    yield (
        f"{_issuer(certificate)} ghi nhận và cảm ơn tinh thần tình nguyện, trách nhiệm của ông/bà đối với "
        f"người dân./."
    )


def _table(certificate: Certificate, setter: Setter) -> Flowable:
    head = setter.style(13, bold=True, side=TA_CENTER)
    plain, right = setter.style(13), setter.style(13, side=TA_RIGHT)
    strong, strong_right = setter.style(13, bold=True), setter.style(13, bold=True, side=TA_RIGHT)
    rows = [
        [setter.text(word, head) for word in _HEADS],
        *(
            [
                setter.text(activity.name, plain),
                setter.text(vietnamese_number(activity.shifts), right),
                setter.text(duration(activity.minutes), right),
            ]
            for activity in certificate.activities
        ),
        [
            setter.text("Cộng", strong),
            setter.text(vietnamese_number(certificate.shifts), strong_right),
            setter.text(duration(certificate.minutes), strong_right),
        ],
    ]
    style = [
        *setter.plain_cells(4),
        ("GRID", (0, 0), (-1, -1), 0.5, 0),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("NOSPLIT", (0, -2), (0, -1)),
    ]
    return PaperTable(rows, _WIDTHS, style=TableStyle(style), repeatRows=1, hAlign="LEFT")


def _signature(certificate: Certificate, setter: Setter) -> Flowable:
    title = setter.style(14, bold=True, side=TA_CENTER)
    lines = SIGNERS if certificate.issuer is Issuer.COMMITTEE else ("GIÁM ĐỐC",)
    recipients = [
        setter.text("Nơi nhận:", setter.style(12, bold=True, italic=True)),
        setter.text("- Người có tên trên;", setter.style(11)),
        setter.text("- Lưu: VT.", setter.style(11)),
    ]
    signed = [*(setter.text(line, title) for line in lines), Spacer(1, letter.SIGNATURE)]
    if certificate.signer:
        signed.append(setter.text(certificate.signer, title))
    return setter.side_by_side(recipients, signed, 0.45)

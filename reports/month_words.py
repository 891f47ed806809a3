"""The month's report in words, the same for PDF, DOCX and XLSX.

Official form of a report by a commune's People's Committee: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.period import Basis
from desk.domain.text import clean
from reports import letter_words
from reports.letter_words import PRACTICE
from reports.month_sections import days, sections

if TYPE_CHECKING:
    from desk.domain.figures import MonthTally
    from desk.domain.period import Period
    from reports.month_sections import Section, Table

KIND = "BÁO CÁO"
PRACTICE_NOTICE = f"{PRACTICE} – số liệu tập, không dùng để báo cáo"

_CITIES = frozenset({"hà nội", "huế", "hải phòng", "đà nẵng", "hồ chí minh", "cần thơ"})
_SHOWN_CHAIN = 16
_BASES = {
    Basis.CALENDAR: "tháng dương lịch",
    Basis.ND09: "khoản 1 Điều 12 Nghị định số 09/2019/NĐ-CP",
    Basis.RANGE: "khoảng ngày do đơn vị chọn",
}


@dataclass(frozen=True)
class MonthWords:
    """The whole report in words, ready to be set in any format; a `notice` stands above everything else."""

    agency: str
    number: str
    place_and_date: str
    subject: tuple[str, str]
    basis: str
    addressee: str
    sections: tuple[Section, ...]
    closing: str
    recipients: tuple[str, ...]
    evidence: str
    chain_head: str
    title: str
    notice: str = ""

    @property
    def tables(self) -> list[Table]:
        """All tables in the order of the report."""
        return [table for section in self.sections for table in section.tables]


def words(tally: MonthTally, *, short_names: bool = True) -> MonthWords:
    """The report of a tally; `short_names` cuts the longest names of procedures for a printed table."""
    span = _span(tally.period)
    agency = letter_words.agency(tally.ward)
    return MonthWords(
        agency=agency.upper(),
        number="Số:          /BC-UBND",
        place_and_date=f"{letter_words.place(tally.ward)}, ngày       tháng       năm {tally.made_at.year}",
        subject=("Kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến", span),
        basis=_basis(tally),
        addressee=f"Kính gửi: Ủy ban nhân dân {_province(tally.province)}.",
        sections=sections(tally, short_names=short_names),
        closing=f"Trên đây là báo cáo kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến {span} "
        f"của Ủy ban nhân dân {letter_words.lower_first(agency)}./.",
        recipients=_recipients(agency),
        evidence=_evidence(tally),
        chain_head=tally.chain_head,
        title=f"{_mark(tally)}Báo cáo hỗ trợ dịch vụ công {span} – {agency}",
        notice=PRACTICE_NOTICE if tally.practice else "",
    )


def _evidence(tally: MonthTally) -> str:
    chain = _chain(tally.chain_head)
    return clean(
        f"{_mark(tally)}Mã bằng chứng {tally.code} · đầu chuỗi sổ {chain} · người lập {tally.made_by}"
    )


def _mark(tally: MonthTally) -> str:
    return f"{PRACTICE} – " if tally.practice else ""


def _chain(head: str) -> str:
    shown = head[:_SHOWN_CHAIN]
    return "-".join(re.findall(".{1,4}", shown)) or "chưa có"


def _span(period: Period) -> str:
    if period.month is None:
        return f"từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}"
    year, month = period.month
    return f"tháng {month} năm {year}"


def _basis(tally: MonthTally) -> str:
    made = tally.made_at
    unfinished = ", khi kỳ chưa kết thúc" if made.date() <= tally.period.end else ""
    return (
        f"Kỳ số liệu: {days(tally.period)} ({_BASES[tally.period.basis]}). "
        f"Số liệu lấy lúc {made.hour} giờ {made.minute:02d} ngày {made:%d/%m/%Y}{unfinished}."
    )


def _province(province: str) -> str:
    name = clean(province)
    if not name:
        return "………………………"
    if name.casefold().startswith(("tỉnh ", "thành phố ")):
        return name[:1].lower() + name[1:]
    return f"{'thành phố' if name.casefold() in _CITIES else 'tỉnh'} {name}"


def _recipients(agency: str) -> tuple[str, ...]:
    kind = next((kind for kind in letter_words.WARD_KINDS if agency.casefold().startswith(f"{kind} ")), "")
    ward = f" {kind}" if kind else ""
    return (
        "- Như trên;",
        f"- TT. Đảng ủy, TT. HĐND{ward};",
        f"- Chủ tịch, các PCT UBND{ward};",
        "- Lưu: VT, TTPVHCC.",
    )

"""The month's report in words, the same for PDF, DOCX and XLSX.

The official form is that of a report by a commune's People's Committee (Nghị định 30/2020/NĐ-CP, Phụ lục I);
the internal list is the desk's own and bears no letterhead of the Committee.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.month_report import Form
from desk.domain.text import clean
from reports import letter_words, report_duty, report_list, report_results
from reports.letter_words import COMMITTEE, PRACTICE, SIGNERS
from reports.report_periods import basis_words, days, span_words

if TYPE_CHECKING:
    from datetime import datetime

    from desk.domain.month_report import MonthReport
    from reports.report_blocks import Section, Table

PRACTICE_NOTICE = f"{PRACTICE} – số liệu tập, không dùng để báo cáo"

_CITIES = frozenset({"hà nội", "huế", "hải phòng", "đà nẵng", "hồ chí minh", "cần thơ"})
_SHOWN_CHAIN = 16


@dataclass(frozen=True)
class ReportWords:
    """The whole report in words, ready to be set in any format; a `notice` stands above everything else.

    An official report has a `number`, a `place_and_date`, an `addressee` and `recipients`; a list has none of
    them, and is signed by two. `signers` are columns of lines from the left.
    """

    form: Form
    superior: str
    agency: str
    number: str
    place_and_date: str
    kind: str
    subject: tuple[str, str]
    basis: str
    addressee: str
    sections: tuple[Section, ...]
    closing: str
    recipients: tuple[str, ...]
    signers: tuple[tuple[str, ...], ...]
    evidence: str
    title: str
    author: str
    made_at: datetime
    notice: str = ""

    @property
    def tables(self) -> list[Table]:
        """All tables in the order of the report."""
        return [table for section in self.sections for table in section.tables]


def words(report: MonthReport, form: Form, *, short_names: bool = True) -> ReportWords:
    """The report in a form; `short_names` cuts the longest names of procedures for a printed table."""
    if form is Form.LIST:
        return _list(report, short_names=short_names)
    tally = report.tally
    span, agency = span_words(report.period), letter_words.agency(tally.ward)
    return ReportWords(
        form=form,
        superior=COMMITTEE,
        agency=agency.upper(),
        number="Số:          /BC-UBND",
        place_and_date=f"{letter_words.place(tally.ward)}, ngày       tháng       năm {tally.made_at.year}",
        kind="BÁO CÁO",
        subject=("Kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến", span),
        basis=_basis(report),
        addressee=f"Kính gửi: Ủy ban nhân dân {province(tally.province)}.",
        sections=_official_sections(report, short_names=short_names),
        closing=f"Trên đây là báo cáo kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến {span} "
        f"của Ủy ban nhân dân {letter_words.lower_first(agency)}./.",
        recipients=recipients(agency),
        signers=(SIGNERS,),
        evidence=_evidence(report),
        title=f"{_mark(report)}Báo cáo hỗ trợ dịch vụ công {span} – {agency}",
        author=tally.desk_name,
        made_at=tally.made_at,
        notice=PRACTICE_NOTICE if tally.practice else "",
    )


def _official_sections(report: MonthReport, *, short_names: bool) -> tuple[Section, ...]:
    """The six sections, and the notes where there are any."""
    six = (
        report_results.results(report, short_names=short_names),
        report_results.targets(report),
        report_results.off_target(report),
        report_duty.duty(report),
        report_duty.difficulties(report),
        report_duty.criteria(report),
    )
    notes = report_duty.notes(report)
    return (*six, notes) if notes else six


def _list(report: MonthReport, *, short_names: bool) -> ReportWords:
    tally = report.tally
    span, agency = span_words(report.period), letter_words.agency(tally.ward)
    sections = report_list.sections(tally, short_names=short_names)
    notes = report_duty.notes(report)
    return ReportWords(
        form=Form.LIST,
        superior=f"{COMMITTEE} {agency.upper()}",
        agency=clean(tally.desk_name).upper(),
        number="",
        place_and_date="",
        kind="BẢNG KÊ",
        subject=("Kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến", span),
        basis=_basis(report),
        addressee="",
        sections=(*sections, notes) if notes else sections,
        closing="Bảng kê nội bộ, không thay báo cáo của Ủy ban nhân dân.",
        recipients=(),
        signers=(("NGƯỜI LẬP BẢNG",), ("PHỤ TRÁCH ĐIỂM HỖ TRỢ",)),
        evidence=_evidence(report),
        title=f"{_mark(report)}Bảng kê hỗ trợ dịch vụ công {span} – {agency}",
        author=tally.desk_name,
        made_at=tally.made_at,
        notice=PRACTICE_NOTICE if tally.practice else "",
    )


def _evidence(report: MonthReport) -> str:
    chain, maker = chain_words(report.chain_head), report.tally.made_by
    closing = report.notes.closing
    code = f"Mã chốt {closing.code} · {report.code}" if closing else f"Mã bằng chứng {report.code}"
    return clean(f"{_mark(report)}{code} · đầu chuỗi sổ {chain} · người lập {maker}")


def _mark(report: MonthReport) -> str:
    return f"{PRACTICE} – " if report.tally.practice else ""


def chain_words(head: str) -> str:
    """The first digits of a chain's head in groups of four."""
    return "-".join(re.findall(".{1,4}", head[:_SHOWN_CHAIN])) or "chưa có"


def _basis(report: MonthReport) -> str:
    """Under the title: the days, the rule behind them, when it was counted, and whether it is closed."""
    made, closing = report.tally.made_at, report.notes.closing
    told = f"Kỳ số liệu: {days(report.period)} ({basis_words(report.period)})."
    if closing:
        at = closing.closed_at
        return (
            f"{told} Đã chốt lúc {_time(at)}, mã chốt {closing.code}, đầu chuỗi sổ "
            f"{chain_words(closing.chain_head)}."
        )
    unfinished = ", khi kỳ chưa kết thúc" if made.date() <= report.period.end else ""
    return f"{told} Số liệu lấy lúc {_time(made)}{unfinished}. Kỳ chưa chốt."


def _time(at: datetime) -> str:
    return f"{at.hour} giờ {at.minute:02d} ngày {at:%d/%m/%Y}"


def province(name: str) -> str:
    """A province inside a sentence, a line to write on where it is not known."""
    name = clean(name)
    if not name:
        return "………………………"
    if name.casefold().startswith(("tỉnh ", "thành phố ")):
        return name[:1].lower() + name[1:]
    return f"{'thành phố' if name.casefold() in _CITIES else 'tỉnh'} {name}"


def recipients(agency: str) -> tuple[str, ...]:
    """Who gets a report of a ward, line by line."""
    kind = next((kind for kind in letter_words.WARD_KINDS if agency.casefold().startswith(f"{kind} ")), "")
    ward = f" {kind}" if kind else ""
    return (
        "- Như trên;",
        f"- TT. Đảng ủy, TT. HĐND{ward};",
        f"- Chủ tịch, các PCT UBND{ward};",
        "- Lưu: VT, TTPVHCC.",
    )

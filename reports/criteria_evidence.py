"""The evidence behind the criteria, and what the log feeds into the national score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.assessment import EvidenceKind
from desk.domain.exact import shown_percent
from desk.domain.national_score import FeedKey
from desk.domain.text import clean
from reports.report_blocks import Align, Column, Row, Section, Table, vietnamese_number

if TYPE_CHECKING:
    from desk.domain.assessment import Evidence
    from desk.domain.criteria_report import CriteriaReport
    from desk.domain.national_score import Feed, Part

_KINDS = {EvidenceKind.LINK: "liên kết", EvidenceKind.NOTE: "ghi chú"}
_DIGEST = 8
_KILO, _MEGA = 1000, 1_000_000
FEED_NAMES = {
    FeedKey.FULL_ONLINE: ("Nộp trực tuyến toàn trình", "chưa rõ mức"),
    FeedKey.PAID_ONLINE: ("Thanh toán trực tuyến", "không thu phí"),
}
"""A feed's name, and which dossiers are left out."""


def evidence(report: CriteriaReport) -> Section:
    """Section IV: what stands behind the figures."""
    heading = "IV. MINH CHỨNG"
    if not report.evidence:
        return Section(heading, ("Chưa có minh chứng nào trong sổ.",), (), "IV. Minh chứng")
    order = {line.criterion.code: number for number, line in enumerate(report.conclusion.lines)}
    found = sorted(report.evidence, key=lambda each: (order.get(each.criterion, len(order)), each.at))
    table = Table(
        "Minh chứng",
        "Biểu 3. Danh mục minh chứng",
        (
            Column("Mã", 15, Align.LEFT),
            Column("Minh chứng", 88, Align.LEFT),
            Column("Loại", 38, Align.LEFT),
            Column("Ngày", 24, Align.CENTRE),
        ),
        tuple(Row((each.criterion, _title(each), _kind(each), f"{each.at:%d/%m/%Y}")) for each in found),
        f"Tệp nằm trong thư mục của sổ; tám chữ sau dấu # là dấu vết của tệp. Mã số liệu: {report.code}/B3.",
    )
    sentence = f"Có {len(found)} minh chứng."
    return Section(heading, (sentence,), (table,), "IV. Minh chứng")


def feeds(report: CriteriaReport) -> Section:
    """Section V: shares of the national score among the dossiers that the desk helped with."""
    table = Table(
        "Bộ chỉ số 766",
        "Biểu 4. Số liệu của quầy góp vào Bộ chỉ số 766",
        (
            Column("Nội dung", 40, Align.LEFT),
            Column("Tử số", 49, Align.LEFT),
            Column("Mẫu số", 52, Align.LEFT),
            Column("Tỷ lệ", 24),
        ),
        tuple(_feed(each) for each in report.feeds),
        f"Không tính: {'; '.join(_left_out(each) for each in report.feeds)}. Mã số liệu: {report.code}/B4.",
    )
    sentence = (
        "Hai tỷ lệ dưới đây chỉ tính trên hồ sơ được quầy hỗ trợ trong năm, mức của thủ tục lấy theo lúc "
        "ghi. Điểm chính thức theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 do Cổng Dịch vụ công quốc gia "
        "tính."
    )
    return Section("V. SỐ LIỆU GÓP VÀO BỘ CHỈ SỐ 766", (sentence,), (table,), "V. Bộ chỉ số 766")


def _feed(feed: Feed) -> Row:
    share = "–" if feed.share is None else shown_percent(feed.share)
    return Row((FEED_NAMES[feed.key][0], _part(feed.numerator), _part(feed.denominator), share))


def _part(part: Part) -> str:
    return f"{clean(part.name)}: {vietnamese_number(part.value)}"


def _left_out(feed: Feed) -> str:
    return f"{feed.left_out} hồ sơ {FEED_NAMES[feed.key][1]}"


def _title(each: Evidence) -> str:
    return clean(f"{each.title} – {each.place}" if each.kind is EvidenceKind.LINK else each.title)


def _kind(each: Evidence) -> str:
    if each.kind is not EvidenceKind.FILE:
        return _KINDS[each.kind]
    suffix = each.place.rpartition(".")[2].upper()
    return f"tệp {suffix}, {size(each.size)} #{each.digest[:_DIGEST]}"


def size(octets: int) -> str:
    """A file's size in words: `1,2 MB`, `34 KB`."""
    if octets >= _MEGA:
        return f"{octets / _MEGA:.1f} MB".replace(".", ",")
    return f"{max(1, octets // _KILO)} KB"

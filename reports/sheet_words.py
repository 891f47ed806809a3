"""The words that every guide sheet prints of itself, whatever its template says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.guide import SheetKind
from desk.domain.links import domain

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.guide import GuideSheet

_PILLS = {
    SheetKind.ONLINE: "Nộp qua mạng",
    SheetKind.PAPER: "Mang giấy đến quầy",
    SheetKind.PHONE: "Làm trên điện thoại",
    SheetKind.ASK: "Hỏi trước khi nộp",
    SheetKind.PLACE: "Quét mã để xem",
}
_TO_KNOW = "Điều cần biết"
FREE = "Tờ này miễn phí. Không ai được hỏi mã OTP."
NOT_OF_THE_STATE = "Trang này không phải của Nhà nước"
FOREIGN_PANEL = "Trang ngoài Nhà nước:"
FOREIGN_WARNING = "Đừng gõ mật khẩu, mã OTP vào trang này."
SCAN = "Soi vào mã vuông."
TAP = "Bấm dòng chữ hiện trên màn hình:"
TAP_DOMAIN = "Trên màn hình, bấm **{domain}**."
_LOOK = "Xem trước trên mạng: soi mã, bấm dòng chữ hiện trên màn hình:"
_LOOK_MORE = "Xem thêm trên mạng: soi mã, bấm dòng chữ hiện trên màn hình:"
POSTER_SCAN = "Mở máy ảnh, soi vào mã vuông."
POSTER_TAP = "Bấm vào dòng chữ **{domain}** hiện trên màn hình."
_FOLLOW = "Làm theo màn hình. Cần giúp thì hỏi quầy."
_FOLLOWS = {
    SheetKind.PAPER: "Xem giấy tờ cần có, rồi mang đến quầy.",
    SheetKind.PLACE: "Xem trang. Chưa rõ thì hỏi quầy.",
}
POSTER_HELP = "**Không có điện thoại?** Đến quầy, có người làm giúp."
POSTER_SEARCH = "Không quét được? Gõ mã **{code}** vào ô tìm kiếm."
FILED = "Đã nộp: {title}"
DOSSIER = "Mã hồ sơ"
LOOK_UP = "Bấm **Tra cứu hồ sơ**, gõ mã hồ sơ."
_DUE = "Ngày **{day:%d/%m/%Y}**: mang căn cước đến nhận."
_NOT_DUE = "Giữ tờ này. Hỏi quầy ngày nhận kết quả."
PASTED_OVER = "Thấy mã bị dán đè: báo quầy ngay"
CALL = "**Cần giúp?** Gọi **{phone}**."
COME = "**Cần giúp?** Đến quầy có người giúp."
BRING = "Mang theo: {papers}."
BRING_THESE = "**Mang theo:**"
ASK = "Hỏi: **{phone}**"
NOT_CONFIRMED = "Nội dung đang chờ xác nhận"
_NOT_CONFIRMED_SHORT = "Chờ xác nhận"
_STATE = "gov.vn"


def of_the_state(link: str) -> bool:
    """Whether the link's host lies under gov.vn, so that the sheet may call it a page of the State."""
    host = domain(link)
    return host == _STATE or host.endswith(f".{_STATE}")


def pill(sheet: GuideSheet) -> str:
    """How it is done, in the words of the head."""
    return _TO_KNOW if sheet.kind is SheetKind.PLACE and not sheet.by_code else _PILLS[sheet.kind]


def look(sheet: GuideSheet) -> str:
    """What a code is for that is no step of the way."""
    return _LOOK if sheet.kind is SheetKind.PAPER else _LOOK_MORE


def warning(sheet: GuideSheet) -> str:
    """The sentence against tricksters."""
    return FREE if of_the_state(sheet.link) else FOREIGN_WARNING


def checked(day: date | None) -> str:
    """When a person last opened the link."""
    return f"Liên kết: {day:%d/%m/%Y}" if day else "Liên kết: chưa kiểm tra"


def notes(sheet: GuideSheet, *, short: bool = False) -> list[str]:
    """The small print: the sheet's number, what is unchecked, and its days; shorter on narrow paper."""
    told = [f"Phiếu {sheet.id}", f"In {sheet.printed_on:%d/%m/%Y}", checked(sheet.link_checked_on)]
    if not sheet.confirmed:
        told.insert(1, _NOT_CONFIRMED_SHORT if short else NOT_CONFIRMED)
    return told


def contact(sheet: GuideSheet) -> str:
    """When to come and whom to ask; empty where the desk has told neither."""
    ask = ASK.format(phone=sheet.desk.phone) if sheet.desk.phone else ""
    return ". ".join(part for part in (sheet.desk.hours, ask) if part)


def next_step(due: date | None) -> str:
    """What happens after filing."""
    return _DUE.format(day=due) if due else _NOT_DUE


def help_line(phone: str) -> str:
    """Whom to ask, in one line."""
    return CALL.format(phone=phone) if phone else COME


def poster_steps(sheet: GuideSheet) -> tuple[str, str, str]:
    """How to use the code of a poster; the last step is the one that it can do without."""
    return POSTER_SCAN, POSTER_TAP.format(domain=sheet.domain), _FOLLOWS.get(sheet.kind, _FOLLOW)


def facts(sheet: GuideSheet) -> str:
    """The fee and the days, where the template knows them."""
    fee = f"Lệ phí: {_bold(sheet.fee)}." if sheet.fee else ""
    days = f"Có kết quả: {_bold(sheet.days)}." if sheet.days else ""
    return " ".join(part for part in (fee, days) if part)


def _bold(text: str) -> str:
    words = text.replace("*", "").rstrip(".").split()
    return " ".join(f"**{word}**" for word in words)

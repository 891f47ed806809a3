"""The words of a tally sheet around its boxes: what, where and who on top, the control total below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports import qr
from reports.lettering import bold, fitted, set_lines, unmarked

if TYPE_CHECKING:
    from datetime import date

    from reports.fonts import Family
    from reports.lettering import Lettering
    from reports.page import Page, Pen

_RULES = (
    "Giúp xong một lượt, gạch một ô; hết ô thì lấy phiếu mới.",
    "Cuối buổi, đếm số ô đã gạch ở mỗi hàng, ghi vào ô Tổng.",
    "Cộng tất cả các ô Tổng, ghi vào ô TỔNG KIỂM.",
)
_GROUP_RULES = (
    *_RULES[:1],
    "Cuối buổi, đếm số ô đã gạch, ghi vào ô Tổng cạnh đó rồi cộng từng cột.",
    "Cộng các ô của hàng Cộng trên mọi trang, ghi vào ô TỔNG KIỂM.",
)
_ENTERING = (
    "Nhập vào Sổ Một Cửa: gõ mã phiếu và TỔNG KIỂM trước, rồi từng ô Tổng. Mỗi phiếu chỉ nhập một lần."
)
_CODE = 22.0  # least side of the symbol in mm
_TEXT = 11.5
_LEADING = 1.28


@dataclass(frozen=True)
class Words:
    """A sheet's code, the text of its QR code, and the lines of its head; an empty one is written by hand."""

    code: str
    scan: str
    title: str
    ward: str
    place: str = ""
    day: date | None = None
    team: str = ""


def _fields(words: Words) -> tuple[tuple[str, str], ...]:
    day = f"{words.day:%d/%m/%Y}" if words.day else ""
    return (("Ngày", day), ("Nơi", words.place), ("Tổ, đội", words.team))


@dataclass(frozen=True)
class _Head:
    """The head set in type: title, ward, fields with their values and the rules, widths in mm."""

    width: float
    ward: Lettering
    title: Lettering
    fields: tuple[tuple[Lettering, Lettering | None], ...]
    rules: Lettering
    block: float
    module: float

    @property
    def left_height(self) -> float:
        """The height in mm of the column beside the code."""
        lines = sum(max(name.height, value.height if value else 0) + 0.8 for name, value in self.fields)
        return self.ward.height + 1 + self.title.height + 1.5 + lines


def _set(words: Words, page: Page, family: Family, *, by_group: bool) -> _Head:
    count = len(qr.matrix(words.scan))
    module = qr.module_mm(count, _CODE)
    block = qr.block_mm(count, module)
    width = page.inner - max(block, _spoken(words, family).width) - 6
    fields = []
    for name, value in _fields(words):
        label = set_lines(f"{name}:", family, _TEXT, width)
        text = fitted(unmarked(value), bold(family), (_TEXT, 10.5, 9.5), width - 18, 11) if value else None
        fields.append((label, text))
    told = tuple(
        line
        for number, rule in enumerate(_GROUP_RULES if by_group else _RULES, start=1)
        for line in set_lines(f"**{number}.** {rule}", family, _TEXT, page.inner).lines
    )
    return _Head(
        width,
        fitted(unmarked(words.ward), family, (11, 10, 9), width, 9),
        fitted(unmarked(f"Phiếu đếm: {words.title}"), bold(family), (20, 18, 16, 14, 12, 11), width, 17),
        tuple(fields),
        set_lines("", family, _TEXT, width, _LEADING).with_lines(told),
        block,
        module,
    )


def _spoken(words: Words, family: Family) -> Lettering:
    return set_lines(unmarked(words.code), bold(family), 20, 90)


def head_height(words: Words, page: Page, family: Family, *, by_group: bool) -> float:
    """The height in mm that the head takes under the top margin, the same on every page."""
    ready = _set(words, page, family, by_group=by_group)
    right = ready.block + _spoken(words, family).height
    return max(ready.left_height, right) + ready.rules.height + 3.5


def draw_head(words: Words, pen: Pen, *, by_group: bool) -> None:
    """Draw the head: words on the left, the code to scan and to read out on the right, the rules below."""
    page, family = pen.page, pen.family
    ready, spoken = _set(words, page, family, by_group=by_group), _spoken(words, family)
    column = max(ready.block, spoken.width)
    y = page.top
    pen.write(ready.ward, page.side, y)
    y += ready.ward.height + 1
    pen.write(ready.title, page.side, y)
    y += ready.title.height + 1.5
    for name, value in ready.fields:
        pen.write(name, page.side, y)
        if value:
            pen.write(value, page.side + 18, y)
        else:
            pen.rule(y + name.height, page.side + 18, page.side + ready.width, 0.6)
        y += max(name.height, value.height if value else 0) + 0.8
    pen.code(words.scan, ready.module, page.right - (column + ready.block) / 2, page.top - 3)
    pen.write_centred(spoken, page.right - column, column, page.top - 3.5 + ready.block)
    below = page.top + head_height(words, page, family, by_group=by_group) - ready.rules.height - 2
    pen.write(ready.rules, page.side, below)


def draw_foot(words: Words, number: int, count: int, pen: Pen, height: float) -> None:
    """Draw the control total in a heavy box, the hours and the signature beside it, the code below."""
    page, family = pen.page, pen.family
    top, width = page.height - page.bottom - height + 2.5, 78.0
    last = number == count
    pen.box(page.side, top, width, 26, 2.4 if last else 0.6)
    pen.write(set_lines("**TỔNG KIỂM**", family, 14, width), page.side + 3, top + 1.5)
    if not last:
        pen.write(set_lines(f"ghi ở trang {count}", family, _TEXT, width), page.side + 3, top + 9)
    left, middle = page.side + width + 6, (page.side + width + 6 + page.right) / 2
    _to_write("Từ giờ:", pen, left, middle - 2, top)
    _to_write("Đến giờ:", pen, middle + 2, page.right, top)
    _to_write("Số người gặp được:", pen, left, page.right, top + 8)
    pen.write(set_lines("Người đếm (ký, họ tên):", family, _TEXT, 90), left, top + 17)
    pen.rule(top + 26, left, page.right, 0.6)
    below = top + 27.6
    pen.write(set_lines(_ENTERING, family, 9, page.inner), page.side, below)
    numbered = set_lines(f"{unmarked(words.code)} · Trang {number}/{count}", family, 9, page.inner)
    pen.write_right(numbered, page.right, below + 4.2)


def _to_write(text: str, pen: Pen, left: float, right: float, top: float) -> None:
    lines = set_lines(text, pen.family, _TEXT, right - left)
    pen.write(lines, left, top + 1)
    pen.rule(top + 1 + lines.height, left + lines.width + 2, right, 0.6)

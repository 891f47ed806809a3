"""Badges (thẻ trực) with a code to scan at check-in: ten cards on A4 with cut marks, read back before use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal
from reports import fonts, gate, qr
from reports.letter_words import PRACTICE
from reports.lettering import bold, fitted, set_lines, unmarked
from reports.page import About, Page, file_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.fonts import Family
    from reports.page import Pen

CARD_WIDTH, CARD_HEIGHT = 85.6, 54.0  # ISO/IEC 7810 ID-1, as bank cards and their holders
_COLUMNS, _ROWS = 2, 5
_SIDE, _TOP = (210 - _COLUMNS * CARD_WIDTH) / 2, (297 - _ROWS * CARD_HEIGHT) / 2
_PAGE = Page(210, 297, _SIDE, _TOP, _TOP)
_PAD = 4.0
_CODE = 25.0  # least side of the symbol: about 1 mm a module
_NAMES = (22, 20, 18, 16, 14, 12, 11)
_TEAMS = (11, 10, 9)
_KIND = "THẺ TRỰC"
_HINT = "Quét mã khi vào ca và khi ra ca"


@dataclass(frozen=True)
class Badge:
    """A person's card: `code` is the whole text of the QR code, an opaque id and never a name or number."""

    code: str
    name: str
    team: str
    ward: str


def render(badges: Sequence[Badge], *, practice: bool = False) -> bytes:
    """The cards as PDF pages whose codes were decoded back to exactly those of the badges.

    Refused where nobody is chosen, words do not fit on a card, a letter cannot be drawn or a code not read.
    """
    if not badges:
        raise Refused(refusal("badges_nobody"))
    family, size = fonts.sans(), _COLUMNS * _ROWS
    parts = [badges[start : start + size] for start in range(0, len(badges), size)]
    about = About("Thẻ trực", badges[0].ward, f"{len(badges)} thẻ có mã quét vào ca", practice=practice)
    sheets = [
        (f"Tờ {number}", partial(_draw, part, PRACTICE if practice else _KIND))
        for number, part in enumerate(parts, start=1)
    ]
    return gate.passed(file_of(about, _PAGE, family, sheets), {badge.code for badge in badges})


def _draw(badges: Sequence[Badge], kind: str, pen: Pen) -> None:
    for place, badge in enumerate(badges):
        row, column = divmod(place, _COLUMNS)
        _card(badge, kind, pen, _SIDE + column * CARD_WIDTH, _TOP + row * CARD_HEIGHT)
    _cut_marks(pen)


def _card(badge: Badge, kind: str, pen: Pen, left: float, top: float) -> None:
    family, right = pen.family, left + CARD_WIDTH - _PAD
    module = qr.module_mm(len(qr.matrix(badge.code)), _CODE)
    block = qr.block_mm(len(qr.matrix(badge.code)), module)
    above = set_lines(f"**{kind}**", family, 9, 30)
    ward = fitted(unmarked(badge.ward), family, (9, 8, 7), CARD_WIDTH - 2 * _PAD - above.width - 4, 9)
    head = max(4.0, ward.height)
    pen.write(ward, left + _PAD, top + 3)
    pen.write_right(above, right, top + 3)
    pen.rule(top + 3.6 + head, left + _PAD, right, 0.8)
    body, bottom = top + 4 + head, top + CARD_HEIGHT - 3
    _words(badge, pen, left + _PAD, body + 1.5, bottom, CARD_WIDTH - 2 * _PAD - block)
    # The quiet zone may reach into the card's own white margin, but not over its edge.
    code_left = right + 2 - block
    pen.code(badge.code, module, code_left, body)
    spoken = set_lines(badge.code, family, 6.5, CARD_WIDTH)
    pen.write_right(spoken, right, min(body + block, bottom - spoken.height))


def _words(badge: Badge, pen: Pen, left: float, top: float, bottom: float, width: float) -> None:
    family: Family = pen.family
    hint = set_lines(_HINT, family, 8, width)
    team = fitted(unmarked(badge.team), family, _TEAMS, width, 13) if badge.team else None
    below = hint.height + 1.5 + (team.height + 1 if team else 0)
    name = fitted(unmarked(badge.name), bold(family), _NAMES, width, bottom - top - below)
    pen.write(name, left, top)
    if team:
        pen.write(team, left, min(top + name.height + 1, bottom - below + 0.5))
    pen.write(hint, left, bottom - hint.height)


def _cut_marks(pen: Pen) -> None:
    """Hairlines outside the cards and small crosses between them, so that a knife finds every corner."""
    across = [_SIDE + column * CARD_WIDTH for column in range(_COLUMNS + 1)]
    down = [_TOP + row * CARD_HEIGHT for row in range(_ROWS + 1)]
    for x in across:
        pen.upright(x, 6, _TOP - 1.5, 0.4)
        pen.upright(x, 297 - _TOP + 1.5, 291, 0.4)
    for y in down:
        pen.rule(y, 6, _SIDE - 1.5, 0.4)
        pen.rule(y, 210 - _SIDE + 1.5, 204, 0.4)
        for x in across:
            pen.rule(y, x - 1.5, x + 1.5, 0.4, 0.5)
            pen.upright(x, y - 1.5, y + 1.5, 0.4, 0.5)

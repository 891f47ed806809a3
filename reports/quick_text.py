"""The words of the quick report: a message of at most 1.000 characters, with nobody's name in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.numbers import shown
from desk.domain.period import Basis, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.month_report import MonthReport
    from desk.domain.period import Period
    from desk.domain.snapshot import ToldFigure

MOST_CHARACTERS = 1000
_LONGEST_NAME = 60
_BASES = {
    Basis.ND09: "theo Nghị định 09/2019",
    Basis.CALENDAR: "tháng dương lịch",
    Basis.RANGE: "khoảng ngày tự chọn",
}


@dataclass(frozen=True)
class Line:
    """A figure: its name, its value with the unit, and what is to be said beside it."""

    name: str
    value: str
    beside: str = ""

    @property
    def text(self) -> str:
        """The line in the message."""
        return f"• {self.name}: {self.value}{', ' if self.beside else ''}{self.beside}"


@dataclass(frozen=True)
class QuickWords:
    """Everything that is said: heading, period, state, figures, those with a target, and the foot."""

    ward: str
    period: str
    days: str
    state: str
    lines: tuple[Line, ...]
    targets: tuple[Line, ...]
    foot: tuple[str, ...]


def words(report: MonthReport, figures: Sequence[ToldFigure], code: str, unchecked: int) -> QuickWords:
    """The words of a report; `unchecked` is how many findings nobody looked at yet."""
    closing = report.notes.closing
    notes = len(report.notes.footnotes)
    foot = [f"{notes} số có chú thích, xem báo cáo." if notes else ""]
    foot.append(f"Còn {unchecked} mục chưa đối chiếu." if unchecked and closing is None else "")
    foot.append("DỮ LIỆU LUYỆN TẬP, KHÔNG DÙNG." if report.tally.practice else "")
    made = f"{report.tally.made_at:%d/%m/%Y %H:%M}"
    return QuickWords(
        ward=report.tally.ward,
        period=period_words(report.period),
        days=f"{days(report.period)}, {_BASES[report.period.basis]}",
        state=f"Đã chốt, mã {closing.code}" if closing else f"Số tạm tính lúc {made}, chưa chốt",
        lines=tuple(_line(each) for each in figures if each.assigned is None),
        targets=tuple(_line(each) for each in figures if each.assigned is not None),
        foot=(*(each for each in foot if each), f"Mã tin {code}"),
    )


def message(told: QuickWords) -> str:
    """The message: figures that do not fit are counted, the heading and the foot always stand."""
    head = [told.ward.upper(), f"Hỗ trợ dịch vụ công, {told.period}", f"({told.days})", told.state]
    lines = [line.text for line in told.lines]
    if told.targets:
        lines = [*lines[:2], "Chỉ tiêu giao:", *(line.text for line in told.targets), *lines[2:]]
    for kept in range(len(lines), -1, -1):
        left = len(lines) - kept
        more = [f"… và {left} dòng khác trong báo cáo."] if left else []
        text = "\n".join([*head, *lines[:kept], *more, *told.foot])
        if len(text) <= MOST_CHARACTERS:
            break
    return text


def period_words(period: Period) -> str:
    """What a period is called: tháng 10/2026, quý III/2026, 9 tháng năm 2026."""
    year, number = period.end.year, period.number
    return {
        Span.MONTH: f"tháng {number}/{year}",
        Span.QUARTER: f"quý {('I', 'II', 'III', 'IV')[(number - 1) % 4]}/{year}",
        Span.HALF: f"6 tháng {('đầu', 'cuối')[(number - 1) % 2]} năm {year}",
        Span.NINE: f"9 tháng năm {year}",
        Span.YEAR: f"năm {year}",
        None: "khoảng ngày",
    }[period.span]


def days(period: Period) -> str:
    """The days of a period: từ 15/09/2026 đến hết 14/10/2026."""
    return f"từ {period.start:%d/%m/%Y} đến hết {period.end:%d/%m/%Y}"


def _line(told: ToldFigure) -> Line:
    name = told.name if len(told.name) <= _LONGEST_NAME else f"{told.name[: _LONGEST_NAME - 1].rstrip()}…"
    if told.assigned is None:
        return Line(name, f"{shown(told.value)} {told.unit}")
    rate = f"{shown(told.percent)}%" if told.percent is not None else "chưa giao"
    left = told.assigned - told.value
    beside = f"còn {shown(left)}" if left > 0 else f"vượt {shown(-left)}" if left < 0 else "đủ chỉ tiêu"
    return Line(name, f"{shown(told.value)}/{shown(told.assigned)} {told.unit}", f"{rate}, {beside}")

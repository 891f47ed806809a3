"""The words of a printed emulation board: its title, the lines under it, its columns and its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.emulation import Branch
from desk.domain.numbers import shown
from desk.domain.rounding import Rule
from desk.domain.unit import Measure

if TYPE_CHECKING:
    from datetime import datetime

    from desk.domain.emulation import Board, BranchSum
    from desk.domain.target import Progress

_BRANCHES = {
    Branch.GROUPS: ("Tổ dân phố", "tổ dân phố"),
    Branch.RESIDENTIAL_CELLS: ("Chi bộ", "chi bộ tổ dân phố"),
    Branch.OTHER_CELLS: ("Chi bộ", "chi bộ khác"),
    Branch.UNIONS: ("Đoàn thể", "đoàn thể"),
    Branch.TEAMS: ("Tổ, đội", "tổ, đội"),
}
_MEASURES = {
    Measure.HOUSEHOLDS: "số hộ",
    Measure.POPULATION: "nhân khẩu",
    Measure.ADULTS: "người từ 18 tuổi",
    Measure.PARTY_MEMBERS: "đảng viên",
}
_RULES = {Rule.HALF_UP: "làm tròn nửa lên", Rule.TRUNCATE: "cắt bỏ phần lẻ"}
_NONE = "–"


@dataclass(frozen=True)
class BoardPaper:
    """A board with what else stands on its paper; `printed_at` is the local time."""

    board: Board
    ward: str
    printed_at: datetime
    practice: bool = False


def title(paper: BoardPaper) -> str:
    """What is ranked."""
    what = "Bảng thi đua" if paper.board.plan.emulation else "Tiến độ chỉ tiêu"
    return f"{what}: {paper.board.indicator.name}"


def whole(paper: BoardPaper) -> str:
    """The figure of the ward in one word and a number."""
    return f"Toàn phường: {percent(paper.board.ward.progress)}"


def basis(paper: BoardPaper) -> str:
    """Ward, plan, the last day that counts, and the denominators with their dates."""
    board = paper.board
    last = min(board.day, board.plan.end)
    parts = [paper.ward, board.plan.name, f"số liệu đến hết ngày {last:%d/%m/%Y}", _denominators(board)]
    return " · ".join(part for part in parts if part)


def columns(paper: BoardPaper) -> tuple[str, ...]:
    """The heads of the columns before the bars."""
    branches = {row.holder.branch for row in paper.board.rows}
    names = {_BRANCHES[branch][0] for branch in branches}
    name = names.pop() if len(names) == 1 else "Đơn vị"
    return "Hạng", name, "Chỉ tiêu", "Đã làm", "Còn lại", "Tỷ lệ"


def left(progress: Progress) -> str:
    """What is left, what is beyond, or that it is just enough; over and missing are told alike."""
    if progress.target is None or progress.target == 0:
        return _NONE
    if progress.over:
        return f"vượt {shown(progress.over)}"
    return shown(progress.missing) if progress.missing else "đủ"


def percent(progress: Progress) -> str:
    """The percentage by the plan's rule, a dash where there is no target."""
    told = progress.percent
    return _NONE if told is None else f"{shown(told)}%"


def branch(part: BranchSum) -> str:
    """What a branch is called with how many units it has."""
    return f"{part.units} {_BRANCHES[part.branch][1]}"


def foot(paper: BoardPaper) -> str:
    """Unit of account, rounding, the decision, how ties rank, and what does not add up."""
    board = paper.board
    plan = board.plan
    parts = [
        f"Đơn vị tính: {board.indicator.unit_of_account}",
        f"{_RULES[plan.rule]}, {plan.digits} chữ số",
        "bằng nhau thì cùng hạng" if plan.emulation else "",
        plan.decision,
        f"{shown(board.elsewhere)} chưa rõ đơn vị" if board.elsewhere else "",
        *_doubts(board),
    ]
    return " · ".join(part for part in parts if part)


def printed(paper: BoardPaper) -> str:
    """When it was printed."""
    return f"In {paper.printed_at:%d/%m/%Y %H:%M}"


def _denominators(board: Board) -> str:
    told = {(row.holder.measure, row.holder.measured_on) for row in board.rows if row.holder.measure}
    if len(told) == 1:
        ((measure, day),) = told
        return f"mẫu số: {_MEASURES[measure]} ngày {day:%d/%m/%Y}" if measure and day else ""
    days = sorted({day for _, day in told if day})
    return "mẫu số ghi ngày " + ", ".join(f"{day:%d/%m/%Y}" for day in days) if days else ""


def _doubts(board: Board) -> list[str]:
    found = []
    for row in (board.ward, *board.rows):
        if row.findings and row.told is not None:
            name = row.holder.name or "toàn phường"
            right = max((row.progress.target or 0) - row.told.done, 0)
            found.append(f"{name} báo còn {shown(row.told.left)}, tính ra {shown(right)}")
    return found

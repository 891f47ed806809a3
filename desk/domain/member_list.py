"""Member lists of teams as people keep them: the header row found, each row read as a person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.catalogue import word_key
from desk.domain.cell import is_empty, text_of
from desk.domain.people import NAME_LIMIT
from desk.domain.person import PersonKind, Position
from desk.domain.problems import Problem, refusal
from desk.domain.team import MemberRole
from desk.domain.text import fold
from desk.domain.unit import find_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desk.domain.cell import Cell
    from desk.domain.unit import Unit

_HEADER_WITHIN = 15  # rows


class MemberColumn(StrEnum):
    """What a column of a member list holds."""

    NAME = "name"
    KIND = "kind"
    POSITION = "position"
    TEAM = "team"
    ROLE = "role"
    GROUP = "group"


# The first header of each column is the one for a list made anew.
HEADERS: dict[MemberColumn, tuple[str, ...]] = {
    MemberColumn.NAME: ("Họ tên", "Họ và tên", "Tên", "Thành viên", "Đoàn viên", "Họ tên đoàn viên"),
    MemberColumn.KIND: ("Loại", "Đối tượng", "Tình nguyện viên/cán bộ"),
    MemberColumn.POSITION: ("Chức vụ", "Chức danh", "Chức vụ Đoàn"),
    MemberColumn.TEAM: ("Đội", "Tổ đội", "Đội, tổ", "Tên đội", "Tên tổ", "Tổ/Đội", "Đội/Tổ"),
    MemberColumn.ROLE: ("Vai trò", "Nhiệm vụ", "Vai trò trong tổ", "Vai trò trong đội"),
    MemberColumn.GROUP: ("Tổ dân phố", "TDP", "Thôn", "Khóm", "Ấp", "Thôn/TDP", "Địa bàn", "Phụ trách"),
}
_COLUMN_OF = {word_key(header): column for column, headers in HEADERS.items() for header in headers}
_POSITIONS = {
    "bi thu": Position.SECRETARY, "bi thu doan": Position.SECRETARY, "bi thu chi doan": Position.SECRETARY,
    "bi thu chi bo": Position.SECRETARY, "pho bi thu": Position.DEPUTY_SECRETARY,
    "pho bi thu doan": Position.DEPUTY_SECRETARY, "pho bi thu chi doan": Position.DEPUTY_SECRETARY,
    "pho bi thu chi bo": Position.DEPUTY_SECRETARY, "uy vien": Position.COMMITTEE,
    "uy vien bch": Position.COMMITTEE, "doan vien": Position.MEMBER, "dang vien": Position.MEMBER,
    "hoi vien": Position.MEMBER, "thanh vien": Position.MEMBER, "cong chuc": Position.OFFICIAL,
    "can bo": Position.OFFICIAL, "vien chuc": Position.OFFICIAL, "": Position.MEMBER,
}  # fmt: skip
_ROLES = {
    "to truong": MemberRole.LEADER, "doi truong": MemberRole.LEADER, "truong": MemberRole.LEADER,
    "nhom truong": MemberRole.LEADER, "to pho": MemberRole.DEPUTY, "doi pho": MemberRole.DEPUTY,
    "pho": MemberRole.DEPUTY, "nhom pho": MemberRole.DEPUTY, "thanh vien": MemberRole.MEMBER,
    "to vien": MemberRole.MEMBER, "doi vien": MemberRole.MEMBER, "": MemberRole.MEMBER,
}  # fmt: skip
_OFFICERS = frozenset({"can bo", "cong chuc", "vien chuc", "officer"})


@dataclass(frozen=True)
class MemberRow:
    """A row of a member list; `row` counts from 1 as in the file, `team` is the name written there."""

    row: int
    name: str
    kind: PersonKind
    position: Position
    role: MemberRole
    team: str = ""
    group: str = ""


@dataclass(frozen=True)
class MemberList:
    """A member list as it was understood: its good rows, and what is wrong with others, in order."""

    rows: tuple[MemberRow, ...]
    problems: tuple[Problem, ...]


def read(rows: Sequence[Sequence[Cell]], units: Iterable[Unit]) -> MemberList:
    """Understand the rows of a sheet; a list without a column of names has one problem and no rows."""
    found = _header(rows)
    if found is None:
        return MemberList((), (refusal("member_list_without_names"),))
    index, positions = found
    known = list(units)
    good: list[MemberRow] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[index + 1 :], start=index + 2):
        told = {column: _cell(row, position) for column, position in positions.items()}
        if not any(told.values()):
            continue
        read_row = _row(number, told, known)
        if isinstance(read_row, Problem):
            problems.append(read_row)
        else:
            good.append(read_row)
    if not good and not problems:
        problems.append(refusal("member_list_empty"))
    return MemberList(tuple(good), tuple(problems + _duplicates(good)))


def _header(rows: Sequence[Sequence[Cell]]) -> tuple[int, dict[MemberColumn, int]] | None:
    best: tuple[int, dict[MemberColumn, int]] | None = None
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        positions: dict[MemberColumn, int] = {}
        for position, cell in enumerate(row):
            column = _COLUMN_OF.get(word_key(text_of(cell)))
            if column is not None:
                positions.setdefault(column, position)
        if MemberColumn.NAME in positions and (best is None or len(positions) > len(best[1])):
            best = index, positions
    return best


def _cell(row: Sequence[Cell], position: int) -> str:
    return "" if position >= len(row) or is_empty(row[position]) else text_of(row[position])


def _row(number: int, told: Mapping[MemberColumn, str], units: list[Unit]) -> MemberRow | Problem:
    name = told[MemberColumn.NAME]
    position = _POSITIONS.get(fold(told.get(MemberColumn.POSITION, "")), Position.OTHER)
    role = _ROLES.get(fold(told.get(MemberColumn.ROLE, "")))
    written_group = told.get(MemberColumn.GROUP, "")
    group = find_group(written_group, units) if written_group else None
    if not name:
        return refusal("member_without_name", row=number)
    if len(name) > NAME_LIMIT:
        return refusal("member_name_too_long", row=number, limit=NAME_LIMIT)
    if role is None:
        return refusal("member_role_unknown", row=number, text=told[MemberColumn.ROLE][:40])
    if written_group and group is None:
        return refusal("member_group_unknown", row=number, text=written_group[:40])
    officer = position is Position.OFFICIAL or fold(told.get(MemberColumn.KIND, "")) in _OFFICERS
    kind = PersonKind.OFFICER if officer else PersonKind.VOLUNTEER
    team = told.get(MemberColumn.TEAM, "")
    return MemberRow(number, name, kind, position, role, team, group.key if group else "")


def _duplicates(rows: Iterable[MemberRow]) -> list[Problem]:
    """A problem for each name that stands twice for one team; once for each of several teams is usual."""
    seen: dict[tuple[str, str], list[MemberRow]] = defaultdict(list)
    for row in rows:
        seen[fold(row.name), fold(row.team)].append(row)
    return [
        refusal("member_twice", name=same[0].name, rows=", ".join(str(row.row) for row in same))
        for same in seen.values()
        if len(same) > 1
    ]

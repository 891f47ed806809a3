"""Words of the pages of targets: what is left, percentages, rounding, findings and their repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.emulation import Branch
from desk.domain.numbers import shown
from desk.domain.rounding import Rule
from desk.domain.unit import Measure
from ui import words

if TYPE_CHECKING:
    from desk.domain.emulation import Board, BoardRow
    from desk.domain.figure_checks import Finding, Fix
    from desk.domain.target import Progress

NONE = "–"


def percent(progress: Progress) -> str:
    """Per cent of the target, a dash where there is none."""
    told = progress.percent
    return NONE if told is None else f"{shown(told)}%"


def left(progress: Progress) -> str:
    """What is left as a number, or in words that the target is reached or passed."""
    if not progress.target:
        return NONE
    if progress.over:
        return QCoreApplication.translate("Targets", "{count} over").format(count=shown(progress.over))
    return shown(progress.missing) if progress.missing else QCoreApplication.translate("Targets", "reached")


def left_in_words(progress: Progress) -> str:
    """What is left in words, as it stands beside a figure."""
    if progress.target and progress.missing:
        return QCoreApplication.translate("Targets", "{count} left").format(count=shown(progress.missing))
    return left(progress)


def tone(progress: Progress) -> str:
    """The colour of what is left: green where the target is reached, plain where it is not."""
    return "ok" if progress.reached else "ink"


def figure(progress: Progress, unit: str) -> str:
    """Done of target with the unit of account, such as 1.018/1.300 người."""
    target = NONE if progress.target is None else shown(progress.target)
    return f"{shown(progress.done)}/{target} {unit}"


def branch(value: Branch) -> str:
    """What units of a branch are called."""
    told = {
        Branch.GROUPS: QCoreApplication.translate("Targets", "residential groups"),
        Branch.RESIDENTIAL_CELLS: QCoreApplication.translate("Targets", "party cells of groups"),
        Branch.OTHER_CELLS: QCoreApplication.translate("Targets", "other party cells"),
        Branch.UNIONS: QCoreApplication.translate("Targets", "unions"),
        Branch.TEAMS: QCoreApplication.translate("Targets", "teams"),
    }
    return told[value]


def rule(value: Rule) -> str:
    """How a percentage is rounded."""
    told = {
        Rule.HALF_UP: QCoreApplication.translate("Targets", "rounded half up"),
        Rule.TRUNCATE: QCoreApplication.translate("Targets", "cut off"),
    }
    return told[value]


def measure(value: Measure) -> str:
    """What a denominator counts."""
    told = {
        Measure.HOUSEHOLDS: QCoreApplication.translate("Targets", "households"),
        Measure.POPULATION: QCoreApplication.translate("Targets", "population"),
        Measure.ADULTS: QCoreApplication.translate("Targets", "adults"),
        Measure.PARTY_MEMBERS: QCoreApplication.translate("Targets", "party members"),
    }
    return told[value]


def name(row: BoardRow) -> str:
    """What a row is called; the row of the ward has no name of its own."""
    return row.holder.name or QCoreApplication.translate("Targets", "Whole ward")


def finding(found: Finding, who: str) -> str:
    """What a check found, in a sentence."""
    return words.problem(found.told(who))


def mismatch(found: Finding, who: str) -> str:
    """A sum that is wrong, in figures; any other finding in its sentence."""
    if found.code != "check_parts_differ":
        return finding(found, who)
    facts = {name: shown(value) for name, value in found.facts.items()}
    told = QCoreApplication.translate("Targets", "{who} does not add up: {done} + {remaining} ≠ {total}")
    return told.format(who=who, **facts)


def fix(value: Fix) -> str:
    """What a repair would make of a figure."""
    return words.problem(value.told)


def basis(board: Board) -> str:
    """How the board ranks and rounds, and where it is going."""
    plan = board.plan
    ranked = QCoreApplication.translate("Targets", "Ranked by %; the same % has the same rank.")
    rounded = QCoreApplication.translate("Targets", "Percentages {rule}, {digits} digit(s).").format(
        rule=rule(plan.rule), digits=plan.digits
    )
    return " ".join(
        part
        for part in (
            ranked if plan.emulation else "",
            rounded,
            outlook(board),
            _elsewhere(board),
            _waves(board),
        )
        if part
    )


def outlook(board: Board) -> str:
    """Where the figure stands on the plan's last day at the pace so far, and what each day needs."""
    told = board.forecast
    if not told.days_left:
        return ""
    if told.expected is None:
        return QCoreApplication.translate("Targets", "Too few days have gone for a forecast.")
    pace = QCoreApplication.translate("Targets", "At this pace {count} by {day}.").format(
        count=shown(told.expected), day=f"{board.plan.end:%d/%m}"
    )
    if told.needed is None:
        return pace
    need = QCoreApplication.translate("Targets", "{count} a day are needed.").format(count=shown(told.needed))
    return f"{pace} {need}"


def _waves(board: Board) -> str:
    """What was done in each wave of duty, as far as it has come."""
    told = [f"{each.name} {each.start:%d/%m}–{each.end:%d/%m}: {shown(each.done)}" for each in board.waves]
    return (
        QCoreApplication.translate("Targets", "By wave: {waves}.").format(waves="; ".join(told))
        if told
        else ""
    )


def _elsewhere(board: Board) -> str:
    if not board.elsewhere:
        return ""
    told = QCoreApplication.translate("Targets", "{count} belong to no unit on this board.")
    return told.format(count=shown(board.elsewhere))

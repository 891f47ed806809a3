"""What the page of criteria reads and writes, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.assessment import Evidence
    from desk.domain.criteria_result import Conclusion
    from desk.domain.indicator import Indicator
    from desk.domain.national_score import Feed
    from desk.domain.people import User
    from desk.usecases.criteria import Format
    from desk.usecases.criteria_shelf import PackLine
    from desk.usecases.opening import Desk
    from ui.background import Task


@dataclass(frozen=True)
class Seen:
    """Everything that the page shows of a year."""

    packs: list[PackLine]
    indicators: list[Indicator]
    conclusion: Conclusion | None
    feeds: tuple[Feed, ...]


def read(desk: Desk, user: User, code: str, version: str, year: int, task: Task) -> Seen:
    """A year of a pack, of the newest version of the first one where none is named or it is gone."""
    packs = desk.criteria_packs.all(user)
    offered = [each for each in packs if each.offered]
    known = {(each.pack.code, each.pack.version) for each in offered}
    if (code, version) not in known and offered:
        first = next(each for each in offered if each.newest)
        code, version = first.pack.code, first.pack.version
    task.step()
    conclusion = desk.criteria.view(user, code, year, version) if code else None
    task.step()
    return Seen(packs, desk.indicators.all(user), conclusion, desk.criteria.feeds(user, year))


def details(
    desk: Desk, user: User, code: str, year: int, criterion: str, _task: Task
) -> tuple[str, list[Evidence], str]:
    """The evidence of a criterion, and who entered its figure last."""
    told = desk.criteria.history(user, code, year, criterion)
    return criterion, desk.evidence.all(user, code, year, criterion), told[0].by_name if told else ""


def export(
    desk: Desk, user: User, code: str, version: str, year: int, kind: Format, path: Path, task: Task
) -> Path:
    """Write the report; a missing folder is made first."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(path.parent))) from error
    task.step(0, 100)

    def tell(share: float) -> None:
        task.step(round(share * 100), 100)

    desk.criteria.export(user, code, year, kind, path, version, tell)
    return path


def is_refusal(problem: Exception) -> Refused:
    """The refusal that a task ended with; anything else is raised again."""
    if not isinstance(problem, Refused):
        raise problem
    return problem

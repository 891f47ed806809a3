"""What can be sent to a printer: guide sheets, the slip after filing, the trial page."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from desk.domain.print_run import NOWHERE, PrintPlace
from resources.sheet_sizes import sheets_a_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.print_set import SetLine
    from desk.usecases.guides import Guides
    from desk.usecases.slips import Slips
    from ui.printing import Raster

A5 = "a5"


class Order(NamedTuple):
    """Guide sheets to be printed; without a printer the one used last, or else the first of this PC."""

    lines: tuple[SetLine, ...]
    size: str = A5
    large: bool = False
    printer: str = ""
    where: PrintPlace = NOWHERE
    no_phone: bool = True

    @property
    def sheets(self) -> int:
        """How many sheets people get."""
        return sum(line.copies for line in self.lines)


class Made(NamedTuple):
    """Pages that passed their check, and what registers them under a printer's name once that took them."""

    pages: Sequence[Raster]
    register: Callable[[str], object]


class Job(NamedTuple):
    """One thing to print: its name in the queue, the sheets that people get, the copies of its pages."""

    name: str
    make: Callable[[], Made]
    sheets: int = 1
    copies: int = 1


def sheet_jobs(guides: Guides, user: User, order: Order, name: str) -> tuple[Job, ...]:
    """The sheets of an order, each a job of its own; `name` has a place for the sheet's {code}."""
    return tuple(
        Job(
            name.format(code=line.sheet.key),
            partial(_sheet, guides, user, order, line),
            line.copies,
            ceil(line.copies / sheets_a_page(order.size)),
        )
        for line in order.lines
    )


def slip_job(slips: Slips, user: User, visit: UUID, dossier: str, size: str, name: str) -> Job:
    """The slip of a dossier that a visit filed."""
    return Job(name, partial(_slip, slips, user, visit, dossier, size))


def trial_job(guides: Guides, user: User, size: str, name: str) -> Job:
    """The trial page on the paper of a size; nobody registers it."""
    return Job(name, partial(_trial, guides, user, size))


def _sheet(guides: Guides, user: User, order: Order, line: SetLine) -> Made:
    made = guides.for_printer(line.sheet.key, order.size, large=order.large, no_phone=order.no_phone)
    register = partial(guides.printed, user, made.sheet, order.size, line.copies)
    return Made(made.pages, partial(register, large=order.large, where=order.where))


def _slip(slips: Slips, user: User, visit: UUID, dossier: str, size: str) -> Made:
    made = slips.made(user, visit, dossier, size)
    return Made(made.pages, partial(slips.printed, user, made))


def _trial(guides: Guides, user: User, size: str) -> Made:
    return Made(guides.trial_page(user, size), _leave_unregistered)


def _leave_unregistered(_printer: str) -> None:
    """The trial page is no sheet that could be called back."""

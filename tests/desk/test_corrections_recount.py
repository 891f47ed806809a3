"""After any sequence of changes the figures equal a recount of a plain list of what is true now."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from desk.domain.problems import Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, Payment, VisitDraft
from desk.domain.visit_change import draft_of
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

NAMES = ("Lê Thị Thoa", "Đỗ Bá Thắng", "Trần Văn Lực", "")
CODES = ("1.001193", "1.004194", "")
STEPS = 60


@dataclass
class Line:
    """A visit as the model remembers it."""

    day: date
    name: str
    items: list[HelpItemDraft]
    counts: bool = True


@dataclass
class Book:
    """The register and, beside it, a plain list of what it should hold."""

    desk: Desk
    user: User
    chance: random.Random
    lines: dict[UUID, Line] = field(default_factory=dict)
    saved: list[UUID] = field(default_factory=list)

    def record(self) -> None:
        line = Line(
            self.day(), self.chance.choice(NAMES), [self.item() for _ in range(self.chance.randint(1, 3))]
        )
        draft = VisitDraft(line.day, citizen=CitizenDraft(line.name), items=tuple(line.items))
        visit = self.desk.visits.record(self.user, draft).visit
        self.lines[visit.id] = line
        self.saved.append(visit.id)

    def correct(self) -> None:
        visit = self.any_visit()
        line = Line(
            self.day(), self.chance.choice(NAMES), [self.item() for _ in range(self.chance.randint(1, 3))]
        )
        citizen = CitizenDraft(line.name)
        draft = replace(draft_of(visit), day=line.day, citizen=citizen, items=tuple(line.items))
        self.desk.corrections.correct(self.user, visit, draft, "typo")
        self.lines[visit.id] = line

    def void(self) -> None:
        visit = self.any_visit()
        self.desk.corrections.void(self.user, visit.id, "repeated")
        self.lines[visit.id].counts = False

    def complete(self) -> None:
        visit = self.any_visit()
        number = self.chance.randint(1, len(visit.items))
        outcome = self.chance.choice([Outcome.SUBMITTED, Outcome.PAPER])
        self.desk.corrections.complete(self.user, visit.id, number, outcome, f"D-{number}", Payment.PAID)
        items = self.lines[visit.id].items
        told = {"outcome": outcome, "dossier": f"D-{number}", "payment": Payment.PAID, "barrier": ""}
        items[number - 1] = replace(items[number - 1], **told)  # type: ignore[arg-type]

    def undo(self) -> None:
        self.lines[self.desk.visits.undo_last(self.user).id].counts = False

    def any_visit(self) -> Visit:
        return self.desk.corrections.entry(self.user, self.chance.choice(self.saved or [uuid4()]))

    def day(self) -> date:
        return clock.today() - timedelta(self.chance.randrange(40))

    def item(self) -> HelpItemDraft:
        chance = self.chance
        return HelpItemDraft(
            "submit_online",
            chance.randint(1, 5),
            chance.choice(CODES),
            chance.choice(["", "D-1", "D-2", "D-9"]),
            chance.choice([None, *Outcome]),
            chance.choice([None, *Payment]),
        )

    def expected(self) -> tuple[object, ...]:
        """The figures, counted from the plain list."""
        lines = [line for line in self.lines.values() if line.counts]
        items = [item for line in lines for item in line.items]
        return (
            (len(lines), len(items), len({line.name for line in lines} - {""})),
            len([line for line in lines if not line.name]),
            len({item.dossier for item in items} - {""}),
            Counter(item.outcome for item in items if item.outcome),
            len([item for item in items if item.payment is Payment.PAID]),
            Counter(item.procedure for item in items if item.procedure),
            sum(item.quantity for item in items),
        )

    def counted(self) -> tuple[object, ...]:
        """The same figures as the register gives them."""
        told = self.desk.months.figures()
        return (
            (told.visits, told.help_items, told.people_known),
            told.anonymous_visits,
            told.distinct_dossiers,
            Counter(told.outcomes),
            told.paid_online,
            Counter(told.by_procedure),
            sum(told.quantity.values()),
        )

    def uses(self) -> dict[str, int]:
        """How often the register says that each procedure was used."""
        self.desk.catalogues.forget()
        known = self.desk.catalogues.snapshot().procedures
        return {each.code: each.uses for each in known if each.uses}


@pytest.mark.parametrize("seed", range(4))
def test_figures_equal_a_recount_after_any_sequence_of_changes(desk: Desk, user: User, seed: int) -> None:
    book = Book(desk, user, random.Random(seed))
    refused = Counter[str]()
    for _ in range(STEPS):
        step = book.chance.choice(
            [book.record, book.record, book.correct, book.void, book.complete, book.undo]
        )
        try:
            step()
        except Refused as told:
            refused[told.problem.code] += 1
    assert book.counted() == book.expected()
    assert book.uses() == book.expected()[5]
    assert desk.ledger.verify().entries > STEPS // 2
    assert set(refused) <= {
        "visit_voided",
        "visit_missing",
        "item_completed",
        "nothing_to_undo",
        "nothing_changed",
    }


@pytest.mark.parametrize("seed", range(4, 6))
def test_each_day_counts_its_own_after_visits_were_moved(desk: Desk, user: User, seed: int) -> None:
    book = Book(desk, user, random.Random(seed))
    for _ in range(12):
        book.record()
    for _ in range(24):
        book.correct()
    for day in {line.day for line in book.lines.values()}:
        told = desk.months.figures(day, day)
        here = [line for line in book.lines.values() if line.day == day]
        assert (told.visits, told.help_items) == (len(here), sum(len(line.items) for line in here))

"""What the desk page asks the large register for while one types."""

from __future__ import annotations

import itertools

from desk.domain.kept_draft import KeptDraft
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.usecases import clock
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, in_turns, milliseconds, percentile
from tests.bench.large_register import copied

ROUNDS = 300
DUPLICATE_LIMIT_MS = 100
SAVE_LIMIT_MS = 20
KEEP_LIMIT_MS = 20


def working() -> list[Figure]:
    """p95 of looking for duplicates, p99 of a save and of keeping a draft, in 200,000 visits."""
    with copied() as folder, open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        numbers = itertools.count()
        works = {
            "duplicates": lambda: desk.visits.duplicates(user, _draft(next(numbers))),
            "save": lambda: desk.visits.record(user, _draft(next(numbers))),
            "keep": lambda: desk.drafts.keep(user, KeptDraft(_draft(next(numbers)))),
        }
        times = in_turns(works, ROUNDS)
    return [
        milliseconds(
            "duplicates looked for, p95", percentile(times["duplicates"], 0.95), DUPLICATE_LIMIT_MS, ""
        ),
        milliseconds("saved visit, p99 alone", percentile(times["save"], 0.99), SAVE_LIMIT_MS, ""),
        milliseconds("draft kept, p99", percentile(times["keep"], 0.99), KEEP_LIMIT_MS, ""),
    ]


def _draft(number: int) -> VisitDraft:
    citizen = CitizenDraft("Nguyễn Văn An", birth_year=1930 + number % 70)
    item = HelpItemDraft("submit_online", 1, "1.001193", f"H56.118.24-261101-{number:04d}")
    return VisitDraft(clock.today(), citizen=citizen, items=(item,))

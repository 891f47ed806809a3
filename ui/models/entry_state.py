"""What was typed for a unit in the entry table: as numbers, as a line to keep, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass

from desk.domain import figure_checks
from desk.domain.indicator_step import EntryLine, check
from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem
from desk.domain.target import Progress

MINUSES = str.maketrans("−–", "--")


def parse_more(text: str) -> int | Problem:
    """How many more were typed: `3`, `+3`, or `-1` where some are taken back."""
    bare = text.strip().translate(MINUSES)
    below = bare.startswith("-")
    read = parse_whole(bare.lstrip("+-").strip())
    return read if isinstance(read, Problem) else -read if below else read


@dataclass
class EntryState:
    """A unit's figures as they stand, and the texts typed over them; an empty text leaves them.

    `yesterday` is the figure at the end of the day before, `done` the one of the day as it was last saved.
    """

    key: str
    name: str
    progress: Progress
    yesterday: int
    entered: bool
    more: str = ""
    figure: str = ""
    left: str = ""
    reason: str = ""

    @property
    def done(self) -> int:
        """The figure as it was last saved."""
        return self.progress.done

    def typed(self) -> int | Problem | None:
        """The new figure; None where nothing was typed."""
        if self.figure.strip():
            return parse_whole(self.figure)
        if self.more.strip():
            more = parse_more(self.more)
            return more if isinstance(more, Problem) else self.yesterday + more
        return None

    def told(self) -> int | Problem | None:
        """What the unit says is left; None where nothing was typed."""
        return parse_whole(self.left) if self.left.strip() else None

    def now(self) -> Progress:
        """The progress with what was typed, as far as it can be read."""
        typed = self.typed()
        done = typed if isinstance(typed, int) else self.done
        return Progress(done, self.progress.target, self.progress.rule, self.progress.digits)

    def follow_more(self) -> None:
        """Let the figure follow what was typed as more."""
        more = parse_more(self.more) if self.more.strip() else None
        self.figure = str(self.yesterday + more) if isinstance(more, int) else ""

    def follow_figure(self) -> None:
        """Let what is more follow the figure that was typed."""
        typed = parse_whole(self.figure) if self.figure.strip() else None
        self.more = f"{typed - self.yesterday:+d}" if isinstance(typed, int) else ""

    def problem(self) -> Problem | None:
        """The first thing that cannot be read or kept; a fall without a reason is none until it is saved."""
        for read in (self.typed(), self.told()):
            if isinstance(read, Problem):
                return read
        line = self.line()
        found = check(line) if line is not None else []
        return next((each for each in found if each.code != "entry_fall_without_reason"), None)

    @property
    def fall(self) -> int:
        """By how much the typed figure lies below the one that was last saved."""
        return max(self.done - self.now().done, 0)

    def doubts(self, indicator: str) -> tuple[figure_checks.Finding, ...]:
        """What is doubtful about what the unit says is left."""
        told, now = self.told(), self.now()
        if not isinstance(told, int) or now.target is None:
            return ()
        return figure_checks.parts(f"{indicator}/{self.key}", now.done, told, now.target)

    def line(self) -> EntryLine | None:
        """The line to keep; None where nothing was typed or it cannot be read."""
        typed, told = self.typed(), self.told()
        if isinstance(typed, Problem) or isinstance(told, Problem) or (typed is None and told is None):
            return None
        amount = 0 if typed is None else typed - self.done
        if not amount and told is None:
            return None
        return EntryLine(self.key, amount, self.done, told, self.reason.strip())

    def set_figure(self, value: int) -> None:
        """Put a figure here."""
        self.figure = str(value)
        self.follow_figure()

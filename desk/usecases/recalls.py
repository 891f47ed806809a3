"""The recall list: sheets that were printed with a link which is broken or not allowed any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import allowed_hosts, flyers, link_checks, print_runs
from desk.domain import roles
from desk.domain.allow_list import ended_for
from desk.domain.link_check import Standing, broken_since
from desk.domain.links import domain
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.recall import Recall, RecalledRun, SheetReturn, check_return, spots_of
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.link_rules import link_book
from desk.usecases.notes import note

if TYPE_CHECKING:
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.print_run import PrintRun


class Recalls:
    """Calling printed sheets back."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def all(self, by: User, *, settled: bool = False) -> list[Recall]:
        """Links whose sheets are called back, the most sheets out first; with `settled` also done ones."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            found = _recalls(session)
        wanted = [recall for recall in found if settled or recall.out]
        return sorted(wanted, key=lambda recall: (-recall.out, recall.link))

    def bring_back(self, by: User, run_id: UUID, copies: int, *, settled: bool = False) -> RecalledRun:
        """Note how many more sheets of a run came back; `settled` when nobody looks for the others any more.

        InvalidDraft where more would be back than were printed, Refused where the run is not called back.
        """
        roles.require(by, Permission.CHECK_LINKS)
        with self._db.begin() as session:
            run = _recalled(session, run_id)
            wrong = check_return(run, copies)
            if wrong is not None:
                raise InvalidDraft(wrong)
            told = {"copies": copies, "settled": settled}
            seq = note(session, by, "sheets_brought_back", "print_run", run_id, **told)
            back = SheetReturn(new_id(), run_id, clock.now(), by.id, copies, settled, seq)
            print_runs.add_return(session, back)
            return _recalled(session, run_id)


def _recalled(session: Session, run_id: UUID) -> RecalledRun:
    runs = (each for recall in _recalls(session) for each in recall.runs)
    found = next((each for each in runs if each.run.id == run_id), None)
    if found is None:
        raise Refused(refusal("recall_unknown"))
    return found


def _recalls(session: Session) -> list[Recall]:
    book = link_book(session)
    standings = {url: book.standing(url, book.day) for url in print_runs.links(session)}
    bad = {url: standing for url, standing in standings.items() if standing.recalled}
    if not bad:
        return []
    backs = print_runs.returns(session)
    given: dict[UUID, list[tuple[str, int]]] = {}
    for batch, unit, amount in flyers.handed_out(session):
        given.setdefault(batch, []).append((unit, amount))
    runs: dict[str, list[RecalledRun]] = {url: [] for url in bad}
    for run in print_runs.of_links(session, bad):
        runs[run.link].append(_told(run, backs, given))
    return [_recall(session, url, standing, runs[url]) for url, standing in bad.items()]


def _told(run: PrintRun, backs: list[SheetReturn], given: dict[UUID, list[tuple[str, int]]]) -> RecalledRun:
    own = [back for back in backs if back.run == run.id]
    spots = spots_of(run, given.get(run.where.batch, ()) if run.where.batch else ())
    return RecalledRun(run, spots, sum(back.copies for back in own), bool(own) and own[-1].settled)


def _recall(session: Session, url: str, standing: Standing, runs: list[RecalledRun]) -> Recall:
    if standing is Standing.NOT_ALLOWED:
        ended = ended_for(domain(url), allowed_hosts.entries(session), clock.today())
        return Recall(url, standing, ended, "", tuple(runs))
    found = broken_since(link_checks.of_link(session, url))
    day, who = (found.day, found.user_name) if found else (None, "")
    return Recall(url, standing, day, who, tuple(runs))

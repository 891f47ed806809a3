"""Indicators of the ward: their figures, the rows behind these, and the ward's own definitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import figure_rows, indicator_figures, indicators, ledger, teams
from desk.domain import indicator_rules as rules
from desk.domain import roles
from desk.domain.amount import Amount
from desk.domain.indicator import Filter, Indicator, Source
from desk.domain.indicator_rules import Known
from desk.domain.ledger import LedgerEntry
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from db.engine import Database, Session
    from desk.domain.figure_row import FigureRow
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.usecases.catalogues import Catalogues

_STEP = 10


@dataclass(frozen=True)
class IndicatorFigure:
    """An indicator with its figure of a period."""

    indicator: Indicator
    value: int

    @property
    def amount(self) -> Amount:
        """The figure in its unit of account."""
        return Amount(self.value, self.indicator.unit_of_account)


@dataclass(frozen=True)
class FigureDetail:
    """A figure with the rows behind it; `parts` are the indicators that count them, one unless composed."""

    indicator: Indicator
    value: int
    parts: tuple[Indicator, ...]
    rows: tuple[FigureRow, ...]


class Indicators:
    """Count indicators, and define, rename and end them."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def all(self, by: User, *, ended: bool = False) -> list[Indicator]:
        """The indicators that are offered today in their order; with `ended` those of the past too."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            found = indicators.all_indicators(session)
        return found if ended else _offered(found, clock.today())

    def known(self, by: User) -> Known:
        """What a definition may name: services, procedures, units, teams and the other indicators."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return self._known(session)

    def figures(self, by: User, start: date, end: date) -> list[IndicatorFigure]:
        """The figures of the days from start to end, both included, of all that is offered on the first."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            wanted = _offered(indicators.all_indicators(session), start)
            found = indicator_figures.count(session, wanted, start, end)
        return [IndicatorFigure(each, found[each.code]) for each in wanted]

    def by_unit(self, by: User, start: date, end: date) -> dict[tuple[str, str], int]:
        """Code and unit ("" where none was told) -> figure of those days; what is 0 is left out."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            wanted = _offered(indicators.all_indicators(session), start)
            return indicator_figures.count_by_unit(session, wanted, start, end)

    def rows(self, by: User, code: str, start: date, end: date, unit: str | None = None) -> list[FigureRow]:
        """The rows behind a figure, of one unit where it is told; Refused for a code that is not known."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return figure_rows.rows(session, _standing(session, code), start, end, unit)

    def detail(self, by: User, code: str, start: date, end: date, unit: str | None = None) -> FigureDetail:
        """A figure and its rows from one reading of the register, of one unit where it is told."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return _detail(session, _standing(session, code), start, end, unit)

    def service_detail(self, by: User, key: str, start: date, end: date) -> FigureDetail:
        """The quantity of a service with its rows: help items and tallies; Refused for an unknown one."""
        roles.require(by, Permission.REPORT)
        service = self._catalogues.snapshot().service_by_key.get(key)
        if service is None:
            raise Refused(refusal("indicator_unknown", code=key))
        wanted = Indicator(
            *(f"service:{key}", service.name, service.unit_of_account, Source.COUNTED),
            filter=Filter(services=(key,)),
        )
        with self._db.read() as session:
            return _detail(session, wanted, start, end, None)

    def live_count(self, by: User, draft: Indicator, start: date, end: date) -> int:
        """What a draft would count; InvalidDraft where it cannot be one, but for its name."""
        roles.require(by, Permission.REPORT)
        told = replace(rules.tidy(draft), code=draft.code or "draft")
        with self._db.read() as session:
            problems = rules.check(told, self._known(session))
            unfit = [each for each in problems if each.field != "name"]
            if unfit:
                raise InvalidDraft(*unfit)
            return indicator_figures.count(session, [told], start, end)[told.code]

    def findings(self, by: User, day: date | None = None) -> list[Problem]:
        """What the offered indicators name that is over on a day (today by default), each in a sentence."""
        roles.require(by, Permission.REPORT)
        asked = day or clock.today()
        with self._db.read() as session:
            known = self._known(session)
        offered = _offered(known.indicators.values(), asked)
        return [finding for each in offered for finding in rules.findings(each, known, asked)]

    def versions(self, by: User, code: str) -> list[Indicator]:
        """Every version of an indicator, the oldest first: its names as they were."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return indicators.versions(session, code)

    def define(self, by: User, draft: Indicator) -> Indicator:
        """Keep an indicator of the ward's own under a new code; code, unit and definition never change.

        InvalidDraft for what does not go together.
        """
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            known = self._known(session)
            told = rules.tidy(draft)
            code = rules.new_code(told.name, known.indicators)
            last = max((each.position for each in known.indicators.values()), default=0)
            usual = {"version": 1, "position": last + _STEP, "shipped": False, "ended_on": None}
            defined = replace(told, code=code, **usual)  # type: ignore[arg-type]
            _refuse(rules.check(defined, known))
            _keep(session, by, "indicator_defined", defined)
        return defined

    def rename(self, by: User, code: str, name: str) -> Indicator:
        """Give an indicator another name from now on; its code, its figures and its earlier names stay."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            before = _standing(session, code)
            after = replace(before, name=clean(name), version=before.version + 1)
            if after.name == before.name:
                return before
            _refuse(rules.check_name(after, self._known(session)))
            _keep(session, by, "indicator_renamed", after)
        return after

    def end(self, by: User, code: str, day: date | None) -> Indicator:
        """Offer an indicator no more from a day on, or with None again; its past stays."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            before = _standing(session, code)
            after = replace(before, ended_on=day, version=before.version + 1)
            if day == before.ended_on:
                return before
            _refuse(rules.check_name(after, self._known(session)) if day is None else [])
            _keep(session, by, "indicator_ended", after)
        return after

    def _known(self, session: Session) -> Known:
        held = self._catalogues.snapshot()
        ends = indicators.unit_ends(session)
        groups = {str(team.id): team for team in teams.all_teams(session)}
        return Known(
            held.service_by_key,
            held.procedure_by_code,
            {key: ended for key, (ended, _) in ends.items()},
            {key: team.end for key, team in groups.items()},
            {each.code: each for each in indicators.all_indicators(session)},
            {key: team.name for key, team in groups.items()},
        )


def _offered(found: Iterable[Indicator], day: date) -> list[Indicator]:
    return [each for each in found if each.ended_on is None or day < each.ended_on]


def _standing(session: Session, code: str) -> Indicator:
    for each in indicators.all_indicators(session):
        if each.code == code:
            return each
    raise Refused(refusal("indicator_unknown", code=code))


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InvalidDraft(*problems)


def _keep(session: Session, by: User, action: str, indicator: Indicator) -> None:
    now = clock.now()
    indicators.add(session, [indicator], now, by.id)
    details = {"version": indicator.version, "source": indicator.source, "ended_on": indicator.ended_on}
    ledger.append(session, LedgerEntry(now, by.id, action, "indicator", indicator.code, details))


def _detail(session: Session, wanted: Indicator, start: date, end: date, unit: str | None) -> FigureDetail:
    parts = indicator_figures.leaves_of(session, [wanted])[wanted.code]
    rows = tuple(figure_rows.rows(session, wanted, start, end, unit))
    if unit is None:
        value = indicator_figures.count(session, [wanted], start, end)[wanted.code]
    else:
        value = indicator_figures.count_by_unit(session, [wanted], start, end).get((wanted.code, unit), 0)
    return FigureDetail(wanted, value, parts, rows)

"""What the register itself knows of a criterion: figures of indicators and dated denominators of the ward."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from db import indicator_figures, indicators, units
from desk.domain import national_score
from desk.domain.assessment import Assessment, Reached
from desk.domain.unit import UnitKind
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.engine import Session
    from desk.domain.criteria import CriteriaPack, Criterion
    from desk.domain.national_score import Feed
    from desk.domain.unit import Denominator, Measure


def reached(
    session: Session, pack: CriteriaPack, year: int, told: Mapping[str, Assessment]
) -> dict[str, Reached]:
    """What was reached of every criterion: counted by the register, else as told by hand."""
    figures, measures = _figures(session, pack, year), _measures(session, year)
    return {
        each.code: _reached(each, told.get(each.code, Assessment(each.code)).reached, figures, measures)
        for each in pack.criteria
    }


def feeds(session: Session, year: int) -> tuple[Feed, ...]:
    """The shares of the national score that the desk's log feeds, of the calendar year."""
    asked = national_score.wanted(indicators.all_indicators(session))
    return national_score.feeds(asked, indicator_figures.count(session, asked, *_days(year)))


def _figures(session: Session, pack: CriteriaPack, year: int) -> dict[str, int]:
    """The figures of the indicators that a pack names and the register has."""
    codes = {each.numerator_indicator for each in pack.criteria if each.automatic}
    codes |= {each.denominator_indicator for each in pack.criteria if each.automatic}
    if not codes - {""}:
        return {}
    wanted = [each for each in indicators.all_indicators(session) if each.code in codes]
    return dict(indicator_figures.count(session, wanted, *_days(year)))


def _measures(session: Session, year: int) -> dict[Measure, Denominator]:
    """The newest denominators of the whole ward, as of the end of the year or today."""
    ward = next((each for each in units.all_units(session) if each.kind is UnitKind.WARD), None)
    if ward is None:
        return {}
    day = min(clock.today(), _days(year)[1])
    return {each.measure: each for each in units.denominators(session, ward.key, day)}


def _reached(
    criterion: Criterion,
    by_hand: Reached,
    figures: Mapping[str, int],
    measures: Mapping[Measure, Denominator],
) -> Reached:
    found = by_hand
    if criterion.automatic:
        number = _decimal(figures.get(criterion.numerator_indicator))
        found = Reached(numerator=number) if criterion.is_share else Reached(value=number)
        if criterion.denominator_indicator:
            return replace(found, denominator=_decimal(figures.get(criterion.denominator_indicator)))
    measure = criterion.denominator_measure and measures.get(criterion.denominator_measure)
    if measure and found.denominator is None:
        return replace(found, denominator=Decimal(measure.value), day=measure.day, origin=measure.source)
    return found


def _days(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _decimal(figure: int | None) -> Decimal | None:
    return None if figure is None else Decimal(figure)

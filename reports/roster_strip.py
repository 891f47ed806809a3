"""The month at a glance above a roster: a box per day, and the legend of the boxes."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from reports.lettering import set_lines
from reports.roster_words import SHORT_WEEKDAYS, DayState

if TYPE_CHECKING:
    from reports.page import Pen
    from reports.roster_words import Roster

HEIGHT = 22.0
_BOX, _LABEL = 8.0, 4.6
_SAMPLE = 4.2


def draw(roster: Roster, pen: Pen, top: float) -> None:
    """Draw the boxes of the month between the margins and the legend of the states that stand in it."""
    states = {day.day: day.state for day in roster.days}
    count = monthrange(roster.year, roster.month)[1]
    step = pen.page.inner / count
    for number in range(1, count + 1):
        day, left = date(roster.year, roster.month, number), pen.page.side + (number - 1) * step
        name = set_lines(SHORT_WEEKDAYS[day.weekday()], pen.family, 9, step)
        pen.write_centred(name, left, step, top)
        state = states.get(day)
        box = step - 0.6
        if state:
            _mark(state, pen, left + 0.3, top + _LABEL, box, _BOX)
        figure = set_lines(f"**{number}**" if state else str(number), pen.family, 12, step)
        pen.canvas.setFillGray(1 if state is DayState.DUTY else 0)
        pen.write_centred(figure, left, step, top + _LABEL + (_BOX - figure.height) / 2 + 0.2)
        pen.canvas.setFillGray(0)
    _draw_legend([state for state in DayState if state in states.values()], pen, top + _LABEL + _BOX + 2.2)


def _draw_legend(states: list[DayState], pen: Pen, top: float) -> None:
    x = pen.page.side
    for state in states:
        words = set_lines(state.value, pen.family, 11, 60)
        _mark(state, pen, x, top + 0.2, _SAMPLE * 1.4, _SAMPLE)
        pen.write(words, x + _SAMPLE * 1.4 + 1.8, top)
        x += _SAMPLE * 1.4 + words.width + 9


def _mark(state: DayState, pen: Pen, left: float, top: float, width: float, height: float) -> None:
    """Solid for duty, heavy frame for what comes instead, heavy foot for what is added, struck for off."""
    if state is DayState.DUTY:
        pen.fill(left, top, width, height, 0)
        return
    pen.box(left, top, width, height, 1.6 if state is DayState.MAKE_UP else 0.6)
    if state is DayState.EXTRA:
        pen.fill(left, top + height - 1.3, width, 1.3, 0)
    if state is DayState.OFF:
        pen.canvas.setLineWidth(0.6)
        pen.canvas.setStrokeGray(0.5)
        pen.canvas.line(left * mm, pen.at(top + height), (left + width) * mm, pen.at(top))
        pen.canvas.setStrokeGray(0)

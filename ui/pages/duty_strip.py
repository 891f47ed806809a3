"""A month as one strip: the beat of the duty days, what was done, what is missing, what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.month_strip import DayState
from ui import icons, theme
from ui.pages import duty_words
from ui.widgets import painting
from ui.widgets.buttons import Look
from ui.widgets.cards import Card
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from desk.domain.month_strip import StripDay

CELL = 33
HEAD = 20
BOX = 56
LOOKS = {
    DayState.FREE: Look("ink2"),
    DayState.DUE: Look("ink", "surface", "line_strong"),
    DayState.PLANNED: Look("ink", "surface", "line_strong"),
    DayState.OPEN: Look("surface", "accent", "accent"),
    DayState.DONE: Look("accent_ink", "accent_soft"),
    DayState.MISSING: Look("warn", "surface", "warn"),
}
MARKS = {
    DayState.FREE: "",
    DayState.DUE: "user-plus",
    DayState.PLANNED: "users-three",
    DayState.OPEN: "clock",
    DayState.DONE: "check",
    DayState.MISSING: "warning",
}
TODAY = Look("surface", "accent", "accent")
WEEKEND = 5
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayCell(PlainButton):
    """One day; `stepped` tells by how many days an arrow key wants to move."""

    stepped = Signal(int)

    def __init__(self, told: StripDay, parent: QWidget) -> None:
        super().__init__(parent)
        self.told, self._today, self._chosen = told, False, False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_day(self, told: StripDay, today: date) -> None:
        """Show a day."""
        if self.text() and (told, told.day == today) == (self.told, self._today):
            return
        self.told, self._today = told, told.day == today
        self.setText(f"{told.day.day}")
        self.setAccessibleName(duty_words.state(told))
        self.setToolTip(duty_words.state(told))
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Mark the day that is shown below the strip."""
        self._chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        """A narrow column of weekday and box."""
        return QSize(CELL, HEAD + BOX + 4)

    def minimumSizeHint(self) -> QSize:
        """Two digits."""
        return QSize(26, HEAD + BOX + 4)

    def focus_rect(self) -> QRect:
        """The box, without the weekday above it."""
        return self._box()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a day or a week, Enter opens the day."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw weekday, box, number and mark."""
        painter = painting.painter_on(self)
        colours, told = theme.colours(), self.told
        quiet = colours.ink3 if told.day.weekday() >= WEEKEND else colours.ink2
        head = QRect(0, 0, self.width(), HEAD)
        weekday = duty_words.short_weekday(told.day)
        painting.text(painter, head, weekday, theme.font(theme.CAPTION), quiet, painting.CENTRE)
        free = told.state is DayState.FREE
        look = TODAY if self._today else LOOKS[told.state]
        ink = quiet if free and not self._today else getattr(colours, look.ink)
        self._draw_box(painter, look, hovered=free and self.underMouse())
        number = QRect(0, HEAD + 4, self.width(), 24)
        font = theme.font(theme.BODY if free and not self._today else theme.STRONG)
        painting.text(painter, number, self.text(), font, ink, painting.CENTRE)
        below = QRect(0, HEAD + 30, self.width(), 20)
        if MARKS[told.state]:
            icons.draw(painter, below, MARKS[told.state], ink, 14)
        elif told.holiday:
            painting.text(painter, below, self.tr("off"), theme.font(theme.CAPTION), ink, painting.CENTRE)

    def _draw_box(self, painter: QPainter, look: Look, *, hovered: bool) -> None:
        colours = theme.colours()
        fill = getattr(colours, look.fill) if look.fill else colours.track if hovered else ""
        border = getattr(colours, look.border) if look.border else ""
        width = 2 if self._chosen or look.border == "warn" else 1
        painting.box(painter, self._box(), fill, colours.accent if self._chosen else border, width)

    def _box(self) -> QRect:
        side = min(CELL, self.width() - 2)
        return QRect((self.width() - side) // 2, HEAD, side, BOX)


class DutyStrip(Card):
    """The days of a month; `day_chosen` carries one, `month_left` tells that arrows went beyond: -1 or 1."""

    day_chosen = Signal(object)
    month_left = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[DayCell] = []
        self._shown: list[DayCell] = []
        self.setAccessibleName(self.tr("Days of the month"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(0)

    def show_days(self, days: Sequence[StripDay], today: date, chosen: date | None = None) -> None:
        """Replace the days; the focus stays on its place in the strip."""
        while len(self._cells) < len(days):
            self._cells.append(self._made(days[len(self._cells)]))
        for cell, day in zip(self._cells, days, strict=False):
            cell.set_day(day, today)
        for cell in self._cells:
            cell.setVisible(self._cells.index(cell) < len(days))
        self._shown = self._cells[: len(days)]
        entry = next((cell for cell in self._shown if cell.hasFocus()), None)
        middle = chosen or today
        self._settle_focus(
            entry or next((cell for cell in self._shown if cell.told.day == middle), self._shown[0])
        )
        self.set_chosen(chosen)

    def set_chosen(self, day: date | None) -> None:
        """Mark the day that is shown below; None for no one."""
        for cell in self._shown:
            cell.set_chosen(cell.told.day == day)

    def cell(self, day: date) -> DayCell | None:
        """Return the cell of a day of this month."""
        return next((cell for cell in self._shown if cell.told.day == day), None)

    def focus_day(self, day: date) -> None:
        """Put the focus on a day of this month."""
        cell = self.cell(day)
        if cell is not None:
            self._settle_focus(cell)
            cell.setFocus()

    def focus_edge(self, *, last: bool) -> None:
        """Put the focus on the first or the last day."""
        self.focus_day(self._shown[-1 if last else 0].told.day)

    def _made(self, day: StripDay) -> DayCell:
        cell = DayCell(day, self)
        cell.clicked.connect(self._on_clicked)
        cell.stepped.connect(self._on_stepped)
        self._row.addWidget(cell)
        return cell

    def _settle_focus(self, entry: DayCell) -> None:
        """Tab goes to one day only; the arrows go on from there."""
        for cell in self._cells:
            policy = Qt.FocusPolicy.StrongFocus if cell is entry else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)

    def _on_clicked(self) -> None:
        cell = self.sender()
        assert isinstance(cell, DayCell)
        self._settle_focus(cell)
        self.day_chosen.emit(cell.told.day)

    def _on_stepped(self, step: int) -> None:
        cell = self.sender()
        assert isinstance(cell, DayCell)
        place = self._shown.index(cell) + step
        if 0 <= place < len(self._shown):
            self._settle_focus(self._shown[place])
            self._shown[place].setFocus()
        else:
            self.month_left.emit(-1 if place < 0 else 1)

"""Rows of the entry table: real fields for how many more, the figure and what is told to be left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.domain.numbers import shown
from desk.domain.target import Progress
from ui import icons, target_words, theme, words
from ui.widgets import painting
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent

    from ui.models.entry_state import EntryState

ROW = 31
FIELD = 27
DOWN = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
# Widths of the columns after the name, which takes what is left with the last one.
WIDTHS = {"target": 62, "yesterday": 72, "more": 82, "done": 82, "rest": 78, "told": 96, "percent": 76}
SMALL = {"target": 54, "yesterday": 72, "more": 62, "done": 68, "rest": 66, "told": 70, "percent": 62}
NAME_SHARE = 0.42
EDGE = 10


def columns(width: int, *, compact: bool) -> dict[str, QRect]:
    """Where each column of a row lies."""
    widths = SMALL if compact else WIDTHS
    left = width - sum(widths.values()) - EDGE
    name = max(110, round(left * NAME_SHARE))
    places, x = {"name": QRect(EDGE, 0, name - EDGE, ROW)}, name
    for key, each in widths.items():
        places[key] = QRect(x, 0, each, ROW)
        x += each
    places["note"] = QRect(x + 12, 0, max(0, width - x - 16), ROW)
    return places


class EntryField(TextField):
    """A number to type; Enter and the arrows move, several lines from the clipboard are passed on."""

    moved = Signal(int)
    lines_pasted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setTextMargins(-6, 0, -6, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on Enter and the arrows; keep what one line holds, pass on what is more."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if "\n" in text.strip("\r\n") or "\t" in text:
                self.lines_pasted.emit(text)
                return
        if event.key() in DOWN and not held:
            self.moved.emit(DOWN[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class EntryRow(QWidget):
    """A unit: `edited` tells that something was typed, `moved` asks for the same field of another row."""

    edited = Signal()
    moved = Signal(str, int)
    lines_pasted = Signal(str, str)

    def __init__(self, state: EntryState, shaded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._shaded = shaded
        self.more = self._field("more", self.tr("{unit}: more"))
        self.done = self._field("done", self.tr("{unit}: done"))
        self.told = self._field("told", self.tr("{unit}: says is left"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW)
        if state.entered:
            self.more.setText(f"{state.done - state.yesterday:+d}")
            self.done.setText(shown(state.done))
        self.more.textEdited.connect(self._on_more_edited)
        self.done.textEdited.connect(self._on_done_edited)
        self.told.textEdited.connect(self._on_told_edited)

    def field(self, name: str) -> EntryField:
        """Return the field of a column."""
        return {"more": self.more, "done": self.done, "told": self.told}[name]

    def put(self, name: str, text: str) -> None:
        """Put a text into a field as if it was typed."""
        self.field(name).setText(text)
        {"more": self._on_more_edited, "done": self._on_done_edited, "told": self._on_told_edited}[name](text)

    def clear(self) -> None:
        """Take back what was typed."""
        for name in ("more", "done", "told"):
            self.field(name).clear()
        self.state.more = self.state.figure = self.state.left = ""
        self._settle()

    def retarget(self, target: int) -> None:
        """Follow a target that was changed."""
        told = self.state.progress
        self.state.progress = Progress(told.done, target, told.rule, told.digits)
        self._settle()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(600, ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields into their columns."""
        super().resizeEvent(event)
        places = columns(self.width(), compact=theme.sizes(self).compact)
        for name in ("more", "done", "told"):
            place = places[name]
            self.field(name).setGeometry(place.x() + 5, (ROW - FIELD) // 2, place.width() - 8, FIELD)

    def note(self) -> tuple[str, str]:
        """Return what the row says about itself, and its tone."""
        problem = self.state.problem()
        if problem is not None:
            return words.problem(problem), "err"
        told, now = self.state.told(), self.state.now()
        if self.state.fall:
            return self.tr("{count} fewer: why?").format(count=shown(self.state.fall)), "warn"
        if isinstance(told, int) and self.state.doubts(""):
            return self.tr("told {told}, is {left}").format(told=shown(told), left=shown(now.missing)), "warn"
        if any(self.field(name).hasFocus() for name in ("more", "done", "told")):
            return self.tr("being typed"), "accent"
        typed = self.state.typed() is not None or self.state.entered
        return ("", "") if typed else (self.tr("not entered"), "ink3")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words between the fields."""
        painter, colours = painting.painter_on(self), theme.colours()
        painter.fillRect(self.rect(), theme.colour("alt" if self._shaded else "surface"))
        places = columns(self.width(), compact=theme.sizes(self).compact)
        now = self.state.now()
        light = self.state.typed() is None and not self.state.entered
        small, strong = theme.font(theme.SMALL, 400), theme.font(theme.SMALL, 600)
        painting.text(painter, places["name"], self.state.name, strong, colours.ink)
        target = target_words.NONE if now.target is None else shown(now.target)
        ink = colours.ink3 if light else colours.ink
        left_ink = colours.ok if now.reached and not light else ink
        for column, told, font, colour in (
            ("target", target, small, colours.ink2),
            ("yesterday", shown(self.state.yesterday), small, colours.ink2),
            ("rest", target_words.left(now), strong if now.reached else small, left_ink),
            ("percent", target_words.percent(now), small, ink),
        ):
            painting.text(painter, places[column].adjusted(0, 0, -6, 0), told, font, colour, painting.RIGHT)
        self._draw_note(painter, places["note"])

    def _draw_note(self, painter: QPainter, place: QRect) -> None:
        told, tone = self.note()
        self.setToolTip(told if tone in ("err", "warn") else "")
        if not told:
            return
        ink = str(getattr(theme.colours(), tone))
        if tone in ("warn", "err"):
            icons.draw(painter, QRect(place.x(), 0, 16, ROW), "warning-circle", ink, 14)
            place = place.adjusted(22, 0, 0, 0)
        weight = 500 if tone in ("warn", "err", "accent") else 400
        painting.text(painter, place, told, theme.font(theme.CAPTION, weight), ink)

    def _field(self, name: str, spoken: str) -> EntryField:
        field = EntryField(spoken.format(unit=self.state.name), self)
        field.setFont(theme.font(theme.SMALL, 600))
        field.moved.connect(partial(self._on_moved, name))
        field.lines_pasted.connect(partial(self._on_pasted, name))
        return field

    def _on_moved(self, name: str, step: int) -> None:
        self.moved.emit(name, step)

    def _on_pasted(self, name: str, text: str) -> None:
        self.lines_pasted.emit(name, text)

    def _on_more_edited(self, text: str) -> None:
        self.state.more = text
        self.state.follow_more()
        self.done.setText(self.state.figure)
        self._settle()

    def _on_done_edited(self, text: str) -> None:
        self.state.figure = text
        self.state.follow_figure()
        self.more.setText(self.state.more)
        self._settle()

    def _on_told_edited(self, text: str) -> None:
        self.state.left = text
        self._settle()

    def _settle(self) -> None:
        fall = bool(self.state.fall)
        wrong = self.state.problem() is not None
        for field in (self.more, self.done):
            field.set_tone("err" if wrong else "warn" if fall else "")
        self.told.set_tone("warn" if self.state.doubts("") else "")
        self.update()
        self.edited.emit()


class EntryHead(QWidget):
    """The headings over the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings over their columns."""
        painter, colours = painting.painter_on(self), theme.colours()
        painter.fillRect(self.rect(), theme.colour("alt"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        told = {
            "name": self.tr("Unit"),
            "target": self.tr("Target"),
            "yesterday": self.tr("Before"),
            "more": self.tr("More"),
            "done": self.tr("Done"),
            "rest": self.tr("Left"),
            "told": self.tr("Unit says left"),
            "percent": self.tr("Reached"),
            "note": self.tr("Look at"),
        }
        font = theme.font(theme.CAPTION, 600)
        for key, place in columns(self.width(), compact=theme.sizes(self).compact).items():
            align = painting.LEFT if key in ("name", "note") else painting.RIGHT
            room = place.adjusted(0, 0, -6 if align is painting.RIGHT else 0, -1)
            painting.text(painter, room, told[key], font, colours.ink2, align)


class EntryTotal(EntryRow):
    """The row of the ward: its figure is the sum of the units, so only what it says is left is typed."""

    def __init__(self, state: EntryState, parent: QWidget | None = None) -> None:
        super().__init__(state, shaded=False, parent=parent)
        self.more.hide()
        self.done.hide()
        self._sum = state.now()
        self._gained, self._missing = 0, 0

    def set_sums(self, done: int, gained: int, missing: int) -> None:
        """Show what the units come to with what was typed, and how many have no figure for the day yet."""
        self.state.figure = str(done)
        self._gained, self._missing = gained, missing
        self.told.set_tone("warn" if self.state.doubts("") else "")
        self.update()

    def note(self) -> tuple[str, str]:
        """How many are missing, or that what is told does not fit."""
        told = self.state.told()
        if isinstance(told, int) and self.state.doubts(""):
            left = shown(self.state.now().missing)
            return self.tr("told {told}, is {left}").format(told=shown(told), left=left), "warn"
        missing = self.tr("{count} not entered").format(count=self._missing)
        return (missing, "ink2") if self._missing else ("", "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sums where units have their fields."""
        super().paintEvent(event)
        painter, colours = painting.painter_on(self), theme.colours()
        painter.fillRect(0, 0, self.width(), 1, theme.colour("ink2"))
        places = columns(self.width(), compact=theme.sizes(self).compact)
        font = theme.font(theme.SMALL, 600)
        for column, told in (
            ("more", f"{self._gained:+d}" if self._gained else "0"),
            ("done", shown(self.state.now().done)),
        ):
            painting.text(
                painter, places[column].adjusted(0, 0, -14, 0), told, font, colours.ink, painting.RIGHT
            )

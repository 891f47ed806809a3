"""What the citizen sees after a save: one matter in large type, its code, what comes next, where to look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics

from desk.domain.confirmation import Ending
from ui import icons, theme
from ui.dialogs import turned_words
from ui.dialogs.citizen_screen import CitizenCanvas
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.confirmation import Confirmation, Matter

LEAST = 20  # pixels: the smallest type a citizen is shown
EDGE = 48
RIGHT = 0.33  # share of the width for code, host and warning
SQUEEZES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64)  # of the left part, where much has to be said
HEADING, TITLE, CAPTION, CODE, STEP, DETAIL = 44, 34, 23, 50, 30, 22
TITLE_LINES = 2
CELLS = 24  # letters of a code on one line
DISC = 46
TICK = 44
SIGNS = {
    Ending.FILED: ("check-circle-fill", "ok"),
    Ending.PENDING: ("warning-circle", "warn"),
    Ending.PAPER: ("file-text-fill", "ink"),
    Ending.UNFINISHED: ("clock", "warn"),
    Ending.HELPED: ("check-circle-fill", "ok"),
}


@dataclass(frozen=True)
class Part:
    """A part of the left side with its height, the white below it, and how it is drawn into its place."""

    height: int
    below: int
    draw: Callable[[QPainter, QRect], None]


def line_of(font: QFont) -> int:
    """Return the height of a line whose marks are not cut."""
    return round(QFontMetrics(font).height() * 1.14)


class TurnedCanvas(CitizenCanvas):
    """One matter of a confirmation, in proportion to the window, no type smaller than 20 px."""

    def __init__(self, confirmation: Confirmation, parent: QWidget | None = None) -> None:
        super().__init__(practice=confirmation.practice, least=LEAST, parent=parent)
        self._told = confirmation
        self.show_matter(0)

    def show_matter(self, number: int) -> None:
        """Show a matter, counted from 0."""
        self._matter: Matter = self._told.matters[number]
        steps = [words for step in self._matter.steps for words in turned_words.step(step, self._matter)]
        heard = [turned_words.heading(self._matter.ending), self._matter.title, self._matter.dossier]
        self.setAccessibleName(", ".join(filter(None, [*heard, *steps, self._contact(), self._told.domain])))
        self.update()

    def matter(self) -> Matter:
        """Return the matter that is shown."""
        return self._matter

    def code_rect(self) -> QRectF:
        """Return where the modules stand, without quiet zone: logical pixels that are whole device pixels."""
        column = self._right()
        side = min(column.width() - self.px(40), round(self.height() * 0.62))
        top = column.y() + self.px(26)
        place = QRectF(column.x() + (column.width() - side) / 2, top, side, side)
        return self.modules_in(place, len(self._told.modules))

    def parts(self) -> list[Part]:
        """Return the parts of the left side from the top, as large as there is room for them."""
        width, height = self._left_width(), self.height() - self.px(20)
        for squeeze in SQUEEZES:
            made = self._parts(width, squeeze)
            if sum(part.height + part.below for part in made) <= height:
                break
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything on white."""
        painter = self.ground()
        painter.fillRect(self._right().x(), 0, 1, self.height(), theme.colour("line"))
        self._draw_left(painter)
        self.draw_code(painter, self._told.modules, self.code_rect())
        self._draw_right(painter)

    def _left_width(self) -> int:
        return self._right().x() - 2 * self.px(EDGE)

    def _right(self) -> QRect:
        wide = round(self.width() * RIGHT)
        return QRect(self.width() - wide, 0, wide, self.height())

    def _contact(self) -> str:
        phone = self.tr("Ask: {phone}").format(phone=self._told.phone) if self._told.phone else ""
        return " · ".join(filter(None, [phone, self._told.hours]))

    def _parts(self, width: int, squeeze: float) -> list[Part]:
        made = [self._heading(width, squeeze)]
        if self._matter.dossier:
            made.append(self._code(width, squeeze))
        for number, step in enumerate(self._matter.steps, start=1):
            made.append(self._step(number, turned_words.step(step, self._matter), width, squeeze))
        contact = self._contact()
        if contact:
            font = self.fitting(contact, CAPTION, 500, width)
            made.append(Part(line_of(font), 0, partial(self._write, contact, font, "ink")))
        return made

    def _draw_left(self, painter: QPainter) -> None:
        made = self.parts()
        spare = self.height() - sum(part.height + part.below for part in made)
        top = max(0, min(spare // 2, self.px(36)))
        # What room is left over goes between the parts, so that the contact stands at the foot.
        more = max(0, spare - 2 * top) // max(1, len(made) - 1)
        for part in made:
            part.draw(painter, QRect(self.px(EDGE), top, self._left_width(), part.height))
            top += part.height + part.below + min(more, self.px(30))

    def _heading(self, width: int, squeeze: float) -> Part:
        words = turned_words.heading(self._matter.ending)
        inset = self.px((TICK + 18) * squeeze)
        font = self.fitting(words, round(HEADING * squeeze), 600, width - inset)
        title = self.font_of(TITLE * squeeze, 600)
        told = self._matter.title.replace(" …", "…")  # the sign never stands alone on a line
        lines = painting.wrapped(told, title, width - inset, TITLE_LINES)
        while " ".join(lines) != told and title.pixelSize() > LEAST:
            title.setPixelSize(title.pixelSize() - 1)
            lines = painting.wrapped(told, title, width - inset, TITLE_LINES + 1)
        height = line_of(font) + line_of(title) * len(lines)
        draw = partial(self._draw_heading, words, font, lines, title, inset)
        return Part(height, self.px(16 * squeeze), draw)

    def _draw_heading(
        self,
        words: str,
        font: QFont,
        lines: list[str],
        title: QFont,
        inset: int,
        painter: QPainter,
        room: QRect,
    ) -> None:
        icon, name = SIGNS[self._matter.ending]
        ink = getattr(theme.colours(), name)
        side = round(font.pixelSize() * 1.05)
        place = QRect(room.x(), room.y(), min(side, inset), line_of(font))
        icons.draw(painter, place, icon, ink, side)
        line = QRect(room.x() + inset, room.y(), room.width() - inset, line_of(font))
        painting.text(painter, line, words, font, ink)
        top = line.bottom() + 1
        for each in lines:
            place = QRect(line.x(), top, line.width(), line_of(title))
            painting.text(painter, place, each, title, theme.colours().ink)
            top += line_of(title)

    def _code(self, width: int, squeeze: float) -> Part:
        code = self._matter.dossier
        rows = -(-len(code) // CELLS)
        per_row = -(-len(code) // rows)
        pad = self.px(22)
        cell = min((width - 2 * pad) // per_row, self.px(46 * squeeze))
        font = self.font_of(CODE * squeeze, 600)
        while font.pixelSize() > LEAST and QFontMetrics(font).horizontalAdvance("M") > cell * 1.12:
            font.setPixelSize(font.pixelSize() - 1)
        caption = self.font_of(CAPTION * squeeze, 400)
        box = round(line_of(font) * 1.08) * rows + self.px(20 * squeeze)
        draw = partial(self._draw_code_box, caption, font, per_row, cell)
        return Part(line_of(caption) + box, self.px(22 * squeeze), draw)

    def _draw_code_box(
        self, caption: QFont, font: QFont, per_row: int, cell: int, painter: QPainter, room: QRect
    ) -> None:
        colours = theme.colours()
        top = QRect(room.x(), room.y(), room.width(), line_of(caption))
        painting.text(painter, top, self.tr("Dossier code"), caption, colours.ink2)
        box = room.adjusted(0, top.height(), 0, 0)
        painting.box(painter, box, colours.surface, colours.ink, 2, theme.CARD_RADIUS)
        code = self._matter.dossier
        rows = [code[start : start + per_row] for start in range(0, len(code), per_row)]
        line = round(line_of(font) * 1.08)
        y = box.y() + (box.height() - line * len(rows)) // 2
        for row in rows:
            for place, letter in enumerate(row):
                at = QRect(box.x() + self.px(22) + place * cell, y, cell, line)
                painter.setFont(font)
                painter.setPen(theme.colour("ink"))
                wide = QFontMetrics(font).horizontalAdvance(letter)
                painter.drawText(at.x() + (cell - wide) // 2, y + painting.baseline(font, line), letter)
            y += line

    def _step(self, number: int, words: tuple[str, str], width: int, squeeze: float) -> Part:
        inset = self.px((DISC + 16) * squeeze)
        first = self.fitting(words[0], round(STEP * squeeze), 600, width - inset)
        second = self.fitting(words[1], round(DETAIL * squeeze), 400, width - inset)
        height = line_of(first) + line_of(second)
        draw = partial(self._draw_step, number, words, (first, second), inset)
        return Part(height, self.px(14 * squeeze), draw)

    def _draw_step(
        self,
        number: int,
        words: tuple[str, str],
        fonts: tuple[QFont, QFont],
        inset: int,
        painter: QPainter,
        room: QRect,
    ) -> None:
        colours = theme.colours()
        side = min(round(inset * DISC / (DISC + 16)), room.height())
        disc = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
        painting.box(painter, disc, colours.ink, radius=side / 2)
        figure = self.font_of(side * 0.56 / self.scale(), 600)
        painting.text(painter, disc, str(number), figure, colours.surface, painting.CENTRE)
        line = room.adjusted(inset, 0, 0, 0)
        line.setHeight(line_of(fonts[0]))
        painting.text(painter, line, words[0], fonts[0], colours.ink)
        below = QRect(line.x(), line.bottom() + 1, line.width(), line_of(fonts[1]))
        painting.text(painter, below, words[1], fonts[1], colours.ink2)

    def _write(self, words: str, font: QFont, ink: str, painter: QPainter, room: QRect) -> None:
        painting.text(painter, room, words, font, getattr(theme.colours(), ink))

    def _draw_right(self, painter: QPainter) -> None:
        column, code = self._right(), self.code_rect()
        column = column.adjusted(self.px(24), 0, -self.px(24), 0)
        quiet = code.width() / len(self._told.modules) * 4
        top = round(code.bottom() + quiet)
        filed = any(matter.dossier for matter in self._told.matters)
        look = self.tr("Look a dossier up") if filed else self.tr("National public service portal")
        for words, weight in ((look, 500), (self._told.domain, 600)):
            font = self.fitting(words, 26, weight, column.width())
            place = QRect(column.x(), top, column.width(), line_of(font))
            painting.text(painter, place, words, font, theme.colours().ink, painting.CENTRE)
            top += line_of(font) + self.px(4)
        self._draw_warning(painter, column, top + self.px(10))

    def _draw_warning(self, painter: QPainter, column: QRect, top: int) -> None:
        colours = theme.colours()
        font = self.font_of(20, 500)
        inset = self.px(20) + 40
        words = self.tr("Nobody may ask for your OTP or password")
        lines = painting.wrapped(words, font, column.width() - inset - self.px(12), 3)
        box = QRect(column.x(), top, column.width(), line_of(font) * len(lines) + self.px(20))
        painting.box(painter, box, colours.alt, colours.line, 1, theme.CARD_RADIUS)
        sign = QRect(box.x() + self.px(14), box.y(), 28, box.height())
        icons.draw(painter, sign, "shield-check", colours.ink2, 26)
        for number, each in enumerate(lines):
            y = box.y() + self.px(10) + number * line_of(font)
            place = QRect(box.x() + inset, y, box.width() - inset, line_of(font))
            painting.text(painter, place, each, font, colours.ink)

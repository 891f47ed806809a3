"""A QR code as large as the screen allows, for a citizen who needs no paper; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics

from desk.domain.links import PORTAL
from ui import icons, theme
from ui.dialogs.citizen_screen import QUIET, CitizenCanvas, CitizenScreen, Mark
from ui.widgets import painting
from ui.widgets.buttons import OutlineButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desk.usecases.guides import ScreenCode

EDGE = 56
GUTTER = 48
LEAST = 12
TITLE_SIZES = (50, 42, 36, 30, 26)
TITLE_LINES = 3
STEP = 60
DISC = 46
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class CodeCanvas(CitizenCanvas):
    """Title, three steps, the domain in words and the code, all in proportion to the window."""

    def __init__(self, code: ScreenCode, parent: QWidget | None = None) -> None:
        super().__init__(practice=code.practice, least=LEAST, parent=parent)
        self._code = code
        self._steps = (
            self.tr("Open the phone's camera"),
            self.tr("Point it at the square"),
            self.tr("Tap the line with this name:"),
        )
        self.set_code(code)

    def set_code(self, code: ScreenCode) -> None:
        """Show another code in place of this one."""
        self._code = code
        self.setAccessibleName(", ".join(part for part in (code.title, code.code, code.domain) if part))
        self.update()

    def code_rect(self) -> QRectF:
        """Return where the modules stand, without quiet zone: logical pixels that are whole device pixels."""
        edge = EDGE * self.scale() / 2
        room = min(self.height() - 2 * 9 * self.scale(), self.width() * 0.5 - edge)
        place = QRectF(self.width() - edge - room, 0, room, self.height())
        return self.modules_in(place, len(self._code.modules))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything on white."""
        painter = self.ground()
        self._draw_words(painter)
        self.draw_code(painter, self._code.modules, self.code_rect())

    def _title(self, width: int) -> tuple[QFont, list[str]]:
        for size in TITLE_SIZES:
            font = self.font_of(size, 600)
            lines = painting.wrapped(self._code.title, font, width, TITLE_LINES + 1)
            if len(lines) <= self._lines_allowed(size) and " ".join(lines) == self._code.title:
                return font, lines
        return font, painting.wrapped(self._code.title, font, width, TITLE_LINES)

    @staticmethod
    def _lines_allowed(size: int) -> int:
        return 2 if size > 36 else TITLE_LINES

    def _draw_words(self, painter: QPainter) -> None:
        quiet = self.code_rect().width() / len(self._code.modules) * QUIET
        width = int(self.code_rect().left() - quiet) - self.px(EDGE) - self.px(GUTTER) // 2
        font, title = self._title(width)
        line = round(QFontMetrics(font).height() * 1.12)
        height = line * len(title) + self.px(36 + 18 + 3 * STEP + 86 + 16 + 40)
        top = max(self.px(12), (self.height() - height) // 2)
        left = self.px(EDGE)
        ink = theme.colours().ink
        for words in title:
            painting.text(painter, QRect(left, top, width, line), words, font, ink)
            top += line
        subject = self._subject()
        place = QRect(left, top, width, self.px(36))
        painting.text(painter, place, subject, self.fitting(subject, 23, 400, width), theme.colours().ink2)
        top += self.px(36 + 18)
        for number, words in enumerate(self._steps, start=1):
            self._draw_step(painter, QRect(left, top, width, self.px(STEP)), number, words)
            top += self.px(STEP)
        self._draw_domain(painter, QRect(left, top, width, self.px(86)))
        top += self.px(86 + 16)
        self._draw_warning(painter, QRect(left, top, width, self.px(40)))

    def _draw_step(self, painter: QPainter, room: QRect, number: int, words: str) -> None:
        colours = theme.colours()
        disc = QRectF(room.x(), room.y(), self.px(DISC), self.px(DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawEllipse(disc)
        font = self.font_of(26, 600)
        painting.text(painter, disc.toRect(), str(number), font, colours.surface, painting.CENTRE)
        line = QRect(room.x(), room.y(), room.width(), self.px(DISC))
        line.setLeft(room.x() + self.px(DISC + 16))
        painting.text(painter, line, words, self.fitting(words, 29, 500, line.width()), colours.ink)

    def _draw_domain(self, painter: QPainter, box: QRect) -> None:
        colours = theme.colours()
        painting.box(painter, box, colours.alt, colours.line, 1, self.px(theme.CARD_RADIUS))
        lock = self.px(30)
        place = QRect(box.x() + self.px(20), box.y(), lock, box.height())
        icons.draw(painter, place, "lock-simple", colours.ink, lock)
        words = box.adjusted(self.px(66), 0, -self.px(12), 0)
        font = self.fitting(self._code.domain, 48, 600, words.width())
        painting.text(painter, words, self._code.domain, font, colours.ink)

    def _draw_warning(self, painter: QPainter, room: QRect) -> None:
        words = self.tr("Another name? Do not tap it, ask the officer.")
        font = self.fitting(words, 24, 500, room.width())
        painting.text(painter, room, words, font, theme.colours().warn)

    def _subject(self) -> str:
        code = self._code.code
        if not code:
            return ""
        if self._code.link == PORTAL:
            return self.tr("Procedure {code}: search for this number there").format(code=code)
        return self.tr("Procedure {code}").format(code=code)


class ScreenCodeWindow(CitizenScreen):
    """The window of a code; `print_clicked` tells that paper is wanted after all, `stepped` ← or →."""

    print_clicked = Signal()
    stepped = Signal(int)

    def __init__(self, code: ScreenCode, parent: QWidget | None = None) -> None:
        canvas = CodeCanvas(code)
        super().__init__(code.title, canvas, "", parent)
        self._canvas = canvas
        self.close_button.setText(self.tr("Close"))
        self._print = OutlineButton(self.tr("Print the sheet"), "Ctrl+P", "printer")
        self._print.set_keys("Ctrl+P")
        self._print.clicked.connect(self._on_print_clicked)
        self._checked = Text("", theme.CAPTION, "ink2")
        self._place = Text("", theme.CAPTION, "ink2")
        self._build()
        self.show_code(code)
        if code.practice:
            self.add_practice_tag()
        self.bar.addStretch(1)
        self.bar.addWidget(self._print)
        self.bar.addWidget(self.close_button)

    def canvas(self) -> CodeCanvas:
        """Return the part that the citizen looks at."""
        return self._canvas

    def show_code(self, code: ScreenCode) -> None:
        """Show a code that was read back."""
        self._canvas.set_code(code)
        self._checked.setText(self.tr("QR code read back: it is {domain}").format(domain=code.domain))

    def show_place(self, number: int, total: int) -> None:
        """Tell which of several codes this is, and how to reach the others."""
        told = self.tr("{number} of {total}: ← → for the others").format(number=number, total=total)
        self._place.setText(told if total > 1 else "")

    def place(self) -> str:
        """Return which of several codes this is; empty for a single one."""
        return self._place.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the set with ← and →; Esc closes."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.bar.addWidget(Mark())
        self.bar.addWidget(self._checked)
        self.bar.addSpacing(16)
        self.bar.addWidget(self._place)

    def _on_print_clicked(self) -> None:
        self.close()
        self.print_clicked.emit()

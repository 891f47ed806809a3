"""A QR code as large as the screen allows, for a citizen who needs no paper; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.links import PORTAL
from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.cards import Panel
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.usecases.guides import ScreenCode

QUIET = 4  # modules of white on every side of a code
BAR = 64
DRAWN_FOR = QSize(1366, 634)  # the size at which the measures below are meant, in pixels
EDGE = 56
GUTTER = 48
TITLE_SIZES = (50, 42, 36, 30, 26)
TITLE_LINES = 3
STEP = 60
DISC = 46

Screen = TypeVar("Screen")


def screen_for(own: Screen, screens: Sequence[Screen]) -> Screen:
    """Return the screen turned to the citizen: a second one where there is one, else our own."""
    return next((screen for screen in screens if screen is not own), own)


class CodeCanvas(QWidget):
    """Title, three steps, the domain in words and the code, all in proportion to the window."""

    def __init__(self, code: ScreenCode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self._steps = (
            self.tr("Open the phone's camera"),
            self.tr("Point it at the square"),
            self.tr("Tap the line with this name:"),
        )
        self.setAccessibleName(f"{code.title}, {code.code}, {code.domain}")

    def code_rect(self) -> QRectF:
        """Return where the modules stand, without quiet zone: logical pixels that are whole device pixels."""
        ratio = self.devicePixelRatioF()
        count = len(self._code.modules)
        room = min(self.height() - 2 * 9 * self._scale(), self.width() * 0.5 - EDGE * self._scale() / 2)
        side = max(1, int(room * ratio) // (count + 2 * QUIET))
        block = side * (count + 2 * QUIET)
        right = self.width() * ratio - EDGE * self._scale() * ratio / 2
        left = int(right - block) + side * QUIET
        top = int((self.height() * ratio - block) / 2) + side * QUIET
        return QRectF(left / ratio, top / ratio, side * count / ratio, side * count / ratio)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything on white."""
        painter = painting.painter_on(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        self._draw_words(painter)
        self._draw_code(painter)

    def _scale(self) -> float:
        return min(self.width() / DRAWN_FOR.width(), self.height() / DRAWN_FOR.height())

    def _px(self, pixels: float) -> int:
        return round(pixels * self._scale())

    def _font(self, pixels: float, weight: int) -> QFont:
        font = theme.font(theme.BODY, weight)
        font.setPixelSize(max(12, self._px(pixels)))
        return font

    def _draw_code(self, painter: QPainter) -> None:
        modules = self._code.modules
        image = QImage(len(modules), len(modules), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    image.setPixel(column, row, 0xFF000000)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(self.code_rect(), image)
        painter.restore()

    def _title(self, width: int) -> tuple[QFont, list[str]]:
        for size in TITLE_SIZES:
            font = self._font(size, 600)
            lines = painting.wrapped(self._code.title, font, width, TITLE_LINES + 1)
            if len(lines) <= self._lines_allowed(size) and " ".join(lines) == self._code.title:
                return font, lines
        return font, painting.wrapped(self._code.title, font, width, TITLE_LINES)

    @staticmethod
    def _lines_allowed(size: int) -> int:
        return 2 if size > 36 else TITLE_LINES

    def _draw_words(self, painter: QPainter) -> None:
        quiet = self.code_rect().width() / len(self._code.modules) * QUIET
        width = int(self.code_rect().left() - quiet) - self._px(EDGE) - self._px(GUTTER) // 2
        font, title = self._title(width)
        line = round(QFontMetrics(font).height() * 1.12)
        height = line * len(title) + self._px(36 + 18 + 3 * STEP + 86 + 16 + 40)
        top = max(self._px(12), (self.height() - height) // 2)
        left = self._px(EDGE)
        ink = theme.colours().ink
        for words in title:
            painting.text(painter, QRect(left, top, width, line), words, font, ink)
            top += line
        subject = self._subject()
        place = QRect(left, top, width, self._px(36))
        painting.text(painter, place, subject, self._fitting(subject, 23, 400, width), theme.colours().ink2)
        top += self._px(36 + 18)
        for number, words in enumerate(self._steps, start=1):
            self._draw_step(painter, QRect(left, top, width, self._px(STEP)), number, words)
            top += self._px(STEP)
        self._draw_domain(painter, QRect(left, top, width, self._px(86)))
        top += self._px(86 + 16)
        self._draw_warning(painter, QRect(left, top, width, self._px(40)))

    def _draw_step(self, painter: QPainter, room: QRect, number: int, words: str) -> None:
        colours = theme.colours()
        disc = QRectF(room.x(), room.y(), self._px(DISC), self._px(DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawEllipse(disc)
        font = self._font(26, 600)
        painting.text(painter, disc.toRect(), str(number), font, colours.surface, painting.CENTRE)
        line = QRect(room.x(), room.y(), room.width(), self._px(DISC))
        line.setLeft(room.x() + self._px(DISC + 16))
        painting.text(painter, line, words, self._fitting(words, 29, 500, line.width()), colours.ink)

    def _draw_domain(self, painter: QPainter, box: QRect) -> None:
        colours = theme.colours()
        painting.box(painter, box, colours.alt, colours.line, 1, self._px(theme.CARD_RADIUS))
        lock = self._px(30)
        place = QRect(box.x() + self._px(20), box.y(), lock, box.height())
        icons.draw(painter, place, "lock-simple", colours.ink, lock)
        words = box.adjusted(self._px(66), 0, -self._px(12), 0)
        font = self._fitting(self._code.domain, 48, 600, words.width())
        painting.text(painter, words, self._code.domain, font, colours.ink)

    def _draw_warning(self, painter: QPainter, room: QRect) -> None:
        words = self.tr("Another name? Do not tap it, ask the officer.")
        font = self._fitting(words, 24, 500, room.width())
        painting.text(painter, room, words, font, theme.colours().warn)

    def _subject(self) -> str:
        code = self._code.code
        if self._code.link == PORTAL:
            return self.tr("Procedure {code}: search for this number there").format(code=code)
        return self.tr("Procedure {code}").format(code=code)

    def _fitting(self, words: str, pixels: int, weight: int, width: int) -> QFont:
        font = self._font(pixels, weight)
        while painting.text_width(words, font) > width and font.pixelSize() > 14:
            font.setPixelSize(font.pixelSize() - 1)
        return font


class ScreenCodeWindow(QDialog):
    """The window of one code; `print_clicked` tells that paper is wanted after all."""

    print_clicked = Signal()

    def __init__(self, code: ScreenCode, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(code.title)
        self._canvas = CodeCanvas(code)
        self._print = OutlineButton(self.tr("Print the sheet"), "Ctrl+P", "printer")
        self._close = PrimaryButton(self.tr("Close"), "Esc")
        self._build(self.tr("QR code read back: it is {domain}").format(domain=code.domain))
        self._ring = FocusRing(self)

    def canvas(self) -> CodeCanvas:
        """Return the part that the citizen looks at."""
        return self._canvas

    def open_full(self) -> None:
        """Fill the second screen, or this one."""
        place = screen_for(self.screen(), QGuiApplication.screens())
        self.setScreen(place)
        self.setGeometry(place.geometry())
        self.showFullScreen()
        self._close.setFocus()

    def _build(self, checked: str) -> None:
        bar = Panel("rail", ("top",))
        bar.setFixedHeight(BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        mark = Mark()
        row.addWidget(mark)
        row.addWidget(Text(checked, theme.CAPTION, "ink2"))
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._canvas, 1)
        column.addWidget(bar)
        self._print.set_keys("Ctrl+P")
        self._print.clicked.connect(self._on_print_clicked)
        self._close.clicked.connect(self.reject)

    def _on_print_clicked(self) -> None:
        self.close()
        self.print_clicked.emit()


class Mark(QWidget):
    """The small green tick before words that were verified."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick."""
        icons.draw(painting.painter_on(self), self.rect(), "check-circle-fill", theme.colours().ok, 15)

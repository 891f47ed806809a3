"""What every screen turned to a citizen shares: white ground, a whole-pixel code, one bar, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme, watermark
from ui.widgets import painting
from ui.widgets.buttons import PrimaryButton
from ui.widgets.cards import Panel
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

QUIET = 4  # modules of white on every side of a code
BAR = 64
DRAWN_FOR = QSize(1366, 634)  # the size at which the measures of a canvas are meant, in pixels

Screen = TypeVar("Screen")


def screen_for(own: Screen, screens: Sequence[Screen]) -> Screen:
    """Return the screen turned to the citizen: a second one where there is one, else our own."""
    return next((screen for screen in screens if screen is not own), own)


class CitizenCanvas(QWidget):
    """A white ground on which everything is drawn in proportion to the window; `least` px for its words."""

    def __init__(self, *, practice: bool, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._least = least

    def ground(self) -> QPainter:
        """Return a painter on the white ground, which practice mode marks."""
        painter = painting.painter_on(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._practice:
            watermark.draw(painter, QRectF(self.rect()))
        return painter

    def scale(self) -> float:
        """Return how large the canvas is, as a share of the size it is drawn for."""
        return min(self.width() / DRAWN_FOR.width(), self.height() / DRAWN_FOR.height())

    def px(self, pixels: float) -> int:
        """Return a measure in the scale in force."""
        return round(pixels * self.scale())

    def font_of(self, pixels: float, weight: int) -> QFont:
        """Return a font in the scale in force, never smaller than the least."""
        font = theme.font(theme.BODY, weight)
        font.setPixelSize(max(self._least, self.px(pixels)))
        return font

    def fitting(self, words: str, pixels: int, weight: int, width: int, least: int = 0) -> QFont:
        """Return the largest font up to a size in which the words fit a width."""
        font = self.font_of(pixels, weight)
        while painting.text_width(words, font) > width and font.pixelSize() > (least or self._least):
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def modules_in(self, place: QRectF, count: int) -> QRectF:
        """Return where the modules stand in a place that also holds their quiet zone.

        In logical pixels that are whole device pixels, so that no module has a grey edge.
        """
        ratio = self.devicePixelRatioF()
        side = max(1, int(min(place.width(), place.height()) * ratio) // (count + 2 * QUIET))
        block = side * (count + 2 * QUIET)
        left = int((place.x() + place.width() / 2) * ratio - block / 2) + side * QUIET
        top = int((place.y() + place.height() / 2) * ratio - block / 2) + side * QUIET
        return QRectF(left / ratio, top / ratio, side * count / ratio, side * count / ratio)

    def draw_code(self, painter: QPainter, modules: tuple[tuple[bool, ...], ...], place: QRectF) -> None:
        """Draw the modules black on white, with their quiet zone."""
        count = len(modules)
        image = QImage(count, count, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    image.setPixel(column, row, 0xFF000000)
        quiet = place.width() / count * QUIET
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(place.adjusted(-quiet, -quiet, quiet, quiet), Qt.GlobalColor.white)
        painter.drawImage(place, image)
        painter.restore()


class CitizenScreen(QDialog):
    """A window without frame: the canvas, and below it a bar for the officer; Esc closes it."""

    def __init__(self, title: str, canvas: CitizenCanvas, close: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(title)
        self.close_button = PrimaryButton(close, "Esc")
        self.close_button.clicked.connect(self.reject)
        bar = Panel("rail", ("top",))
        bar.setFixedHeight(BAR)
        self.bar = QHBoxLayout(bar)
        self.bar.setContentsMargins(24, 0, 24, 0)
        self.bar.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(canvas, 1)
        column.addWidget(bar)
        self._ring = FocusRing(self)

    def open_full(self) -> None:
        """Fill the second screen and leave the cursor where it is, or fill this one."""
        own = self.screen()
        place = screen_for(own, QGuiApplication.screens())
        self.setScreen(place)
        self.setGeometry(place.geometry())
        self.close_button.setFocus()
        if place is own:
            self.showFullScreen()
            return
        # Not showFullScreen(), which would take the keys away from the officer's own screen.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)
        owner = self.parentWidget()
        if owner is not None:
            owner.window().activateWindow()  # some systems give the keys to every new window

    def add_practice_tag(self) -> None:
        """Say in the bar that this is practice."""
        self.bar.addWidget(Tag(watermark.word(), "warn"))


class Mark(QWidget):
    """The small green tick before words that were verified."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick."""
        icons.draw(painting.painter_on(self), self.rect(), "check-circle-fill", theme.colours().ok, 15)

"""The program's own line icons: SVG files recoloured and drawn at the sharpness of the screen."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources
from ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


def folder() -> Path:
    """Return the folder that holds the SVG files."""
    return Path(resources.__path__[0]) / "icons"


@lru_cache(maxsize=128)
def source(name: str) -> str:
    """Return the text of an icon's SVG file; an unknown name is a FileNotFoundError."""
    return (folder() / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, size: int, colour: str, ratio: float, ground: str = "#FFFFFF") -> QPixmap:
    """Return an icon of `size` logical pixels in a colour (#rrggbb), kept in Qt's own pixmap cache."""
    key = f"{name} {size} {colour} {ground} {ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    text = source(name).replace("#000", colour).replace("#fff", ground)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def draw(painter: QPainter, rect: QRect, name: str, colour: str, size: int = 20) -> None:
    """Draw an icon centred in a rectangle."""
    ratio = painter.device().devicePixelRatioF()
    image = pixmap(name, size, colour, ratio)
    left = rect.x() + (rect.width() - size) / 2
    top = rect.y() + (rect.height() - size) / 2
    painter.drawPixmap(QRectF(left, top, size, size), image, QRectF(image.rect()))


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon for those Qt parts that only take a QIcon (actions, window)."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, 20, colour or theme.colours().ink2, ratio))
    return made


def mark(size: int, ratio: float) -> QPixmap:
    """Return the program's mark, a page of the register with one door."""
    return pixmap("mark", size, "#000", ratio, "#fff")


def window_icon() -> QIcon:
    """Return the icon of the window and the task bar."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(mark(size, 1.0))
    return made

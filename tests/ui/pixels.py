"""A window as a phone's camera sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from reports.raster import PageImage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def photographed(window: QWidget) -> PageImage:
    """Return the pixels of the whole window."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    row = image.width() * 3
    data = bytes(image.constBits())
    rows = (data[y * image.bytesPerLine() : y * image.bytesPerLine() + row] for y in range(image.height()))
    return PageImage(image.width(), image.height(), b"".join(rows))

"""Preview of the real pages of a document, given as rasters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGE = 1


class PageCanvas(QAbstractScrollArea):
    """Paints one page, whole or as wide as the canvas; wheel and arrow keys scroll when it is wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QImage()
        self._note = ""
        self._wide = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def set_image(self, image: QImage) -> None:
        """Show a page; a null image clears it."""
        self._image = image
        self._fit()

    def set_note(self, note: str) -> None:
        """Say something in place of the page."""
        self._note = note
        self.viewport().update()

    def set_wide(self, wide: bool) -> None:
        """Show the page as wide as the canvas instead of whole."""
        self._wide = wide
        self._fit()

    def page_rect(self) -> QRectF:
        """Return where the page stands on the canvas, in logical pixels; the shape of the page is kept."""
        room = QSizeF(self.viewport().size())
        if self._image.isNull() or room.isEmpty():
            return QRectF()
        page = QSizeF(self._image.size())
        if self._wide:
            size = QSizeF(room.width(), room.width() * page.height() / page.width())
        else:
            size = page.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left = (room.width() - size.width()) / 2
        return QRectF(
            left, -self.verticalScrollBar().value() if self._wide else 0, size.width(), size.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw page and edge, or the note."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = theme.colours()
        page = self.page_rect()
        if page.isEmpty() or self._note:
            box = self.viewport().rect()
            painting.box(painter, box, colours.surface, colours.line, 1, 0)
            words = self._note
            painting.text(
                painter,
                box.adjusted(16, 0, -16, 0),
                words,
                theme.font(theme.BODY),
                colours.ink2,
                painting.CENTRE,
            )
            return
        painter.drawImage(page, self._sharp(page), QRectF(self._scaled.rect()))
        painter.setPen(theme.colour("line_strong"))
        painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))

    def _sharp(self, page: QRectF) -> QImage:
        # Scaled once to the exact device pixels: cheaper per paint and clearer than scaling in drawImage.
        ratio = self.devicePixelRatioF()
        wanted = QSize(max(1, round(page.width() * ratio)), max(1, round(page.height() * ratio)))
        if self._scaled.size() != wanted:
            self._scaled = self._image.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return self._scaled

    def _fit(self) -> None:
        self._scaled = QImage()
        bar = self.verticalScrollBar()
        over = max(0, round(self.page_rect().height()) - self.viewport().height()) if self._wide else 0
        bar.setRange(0, over)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(48)
        self.viewport().update()


class PagePreview(QWidget):
    """Pages of a document with "page n of m", back and forth, whole page or page width."""

    page_changed = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._pages: list[QImage] = []
        self._page = 0
        self._label = Text("", theme.CAPTION, "ink2", weight=600)
        self._back = IconButton("caret-left", self.tr("Previous page"), side=28)
        self._next = IconButton("caret-right", self.tr("Next page"), side=28)
        self._zoom = IconButton("magnifying-glass-plus", self.tr("Page width or whole page"), side=28)
        self._canvas = PageCanvas()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._build()
        self._settle()

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show pages, keeping the page number where there is one; rasters of 150 dpi or more look sharp."""
        self._pages = list(pages)
        self._canvas.set_note("")
        self._page = min(self._page, max(0, len(self._pages) - 1))
        self._settle()

    def set_note(self, note: str) -> None:
        """Say something in place of the page, such as that it is being drawn; "" brings the page back."""
        self._canvas.set_note(note)

    def set_title(self, title: str) -> None:
        """Change the words before the page number."""
        self._title = title
        self._settle()

    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def page(self) -> int:
        """Return the page shown, from 0."""
        return self._page

    def show_page(self, page: int) -> None:
        """Show a page, from 0; out of range is cut to the nearest."""
        self._page = min(max(page, 0), max(0, len(self._pages) - 1))
        self._settle()
        self.page_changed.emit(self._page)

    def canvas(self) -> PageCanvas:
        """Return the painted part."""
        return self._canvas

    def wanted_width(self) -> int:
        """Return the width in device pixels at which a page raster is as sharp as the screen."""
        return round(self._canvas.viewport().width() * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """An A4 page at a size that can be read."""
        return QSize(440, 640)

    def minimumSizeHint(self) -> QSize:
        """A page one can still recognise."""
        return QSize(220, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page with PageUp and PageDown."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.show_page(self._page + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._label, 1)
        for button in (self._back, self._next, self._zoom):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._canvas, 1)
        self._zoom.setCheckable(True)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._zoom.toggled.connect(self._on_zoom_toggled)

    def _settle(self) -> None:
        count = len(self._pages)
        self._canvas.set_image(self._pages[self._page] if self._pages else QImage())
        where = self.tr("page {page} of {count}").format(page=self._page + 1, count=count) if count else ""
        self._label.setText(", ".join(part for part in (self._title, where) if part))
        self._canvas.setAccessibleName(self._label.text())
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < count)
        self._zoom.setEnabled(count > 0)

    def _on_back_clicked(self) -> None:
        self.show_page(self._page - 1)

    def _on_next_clicked(self) -> None:
        self.show_page(self._page + 1)

    def _on_zoom_toggled(self, wide: bool) -> None:
        self._zoom.set_icon_name("magnifying-glass-minus" if wide else "magnifying-glass-plus")
        self._canvas.set_wide(wide)

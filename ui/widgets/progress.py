"""Long work: a thin track, a count in words, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Track(QProgressBar):
    """A progress bar of 8 px without words; a maximum of 0 means that the length is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return 8 px of height."""
        return QSize(160, 8)

    def minimumSizeHint(self) -> QSize:
        """As low as that, however short."""
        return QSize(40, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and how far it is."""
        colours = theme.colours()
        painter = painting.painter_on(self)
        painting.box(painter, self.rect(), colours.track, radius=3)
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span > 0 else 0.3
        if share > 0:
            done = self.rect()
            done.setWidth(max(6, round(self.width() * min(share, 1.0))))
            painting.box(painter, done, colours.accent if share >= 1 else colours.accent_mid, radius=3)


class WorkBar(QWidget):
    """Shown while something longer than a second runs; `cancelled` is sent when the user stops it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", theme.CAPTION, "ink2", weight=500)
        self._track = Track()
        self._stop = GhostButton(self.tr("Stop"), low=True)
        self._stop.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._track)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self.hide()

    def start(self, words: str, *, stoppable: bool = True) -> None:
        """Show the bar with what is being done, and the way to stop it where there is one."""
        self._stop.setVisible(stoppable)
        self._words.setText(words)
        self._track.setAccessibleName(words)
        self._track.setRange(0, 0)
        self.show()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the work is; matches the `progress` callback of `ui.background.run`."""
        self._track.setRange(0, total)
        self._track.setValue(done)

    def finish(self) -> None:
        """Take the bar away."""
        self.hide()

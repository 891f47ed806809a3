"""Rubbish is collected between two events of the window: never in a worker, never during a paint.

The collector of Python runs wherever an object happens to be made. In a worker it would destroy widgets in
the wrong thread, in a paint event it would destroy them under the painter; either ends the process.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtWidgets import QApplication

FIRST_AFTER = 1000  # milliseconds; what is made at the start is no rubbish and costs time to look at
EVERY = 500  # milliseconds


class Collector(QObject):
    """Takes over from Python's own collector for as long as the application lives, by its thresholds."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = 0
        QTimer.singleShot(FIRST_AFTER, self, self._begin)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collect the oldest generation whose turn has come."""
        super().timerEvent(event)
        collect_due()

    def _begin(self) -> None:
        gc.freeze()
        self._timer = self.startTimer(EVERY)


def install(app: QApplication) -> None:
    """Give the application its collector, once."""
    if app.findChild(Collector) is None:
        Collector(app)


def collect_due() -> None:
    """Collect the oldest generation of objects of which there are more than its threshold."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return

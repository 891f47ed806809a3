"""The bar of Bác sĩ số liệu: what does not add up, and a button for each single figure that would mend it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui import icons, target_words, theme
from ui.widgets import painting
from ui.widgets.buttons import WarnButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.figure_checks import Finding, Fix


class DoctorBar(QFrame):
    """`fix_chosen` carries the finding and the repair that was pressed."""

    fix_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._title = Text("", theme.BODY, "warn", weight=600, wrap=True)
        self._words = Text("", theme.CAPTION, "ink2", wrap=True)
        self._buttons: list[WarnButton] = []
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._words)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(44, 6, 10, 6)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self.hide()

    def show_finding(self, finding: Finding, who: str, note: str) -> None:
        """Say what was found of whom, how it came in, and offer its repairs."""
        self._finding = finding
        self._title.setText(target_words.mismatch(finding, who))
        self._words.setText(note)
        self.setAccessibleName(f"{self._title.text()} {note}")
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(fix) for fix in finding.fixes]
        self.show()

    def buttons(self) -> list[WarnButton]:
        """Return the buttons of the repairs, in their order."""
        return list(self._buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and icon."""
        colours = theme.colours()
        painter = painting.painter_on(self)
        painting.box(painter, self.rect(), colours.warn_soft, colours.warn_line, 1, theme.CARD_RADIUS)
        icons.draw(painter, QRect(12, 0, 24, self.height()), "warning-circle", colours.warn, 20)

    def _button(self, fix: Fix) -> WarnButton:
        button = WarnButton(target_words.fix(fix))
        button.clicked.connect(partial(self._on_fix, fix))
        self._row.addWidget(button)
        return button

    def _on_fix(self, fix: Fix) -> None:
        self.fix_chosen.emit(self._finding, fix)

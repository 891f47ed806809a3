"""The screen turned to the citizen after a save; it closes by Esc, or by itself after a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence

from ui import theme
from ui.dialogs.citizen_screen import CitizenScreen
from ui.dialogs.turned_canvas import TurnedCanvas
from ui.widgets.buttons import IconButton, OutlineButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.confirmation import Confirmation

SECONDS = 60


class TurnedScreen(CitizenScreen):
    """What was done, its code and what comes next; nobody's name, no other row.

    It takes the place of the one before and goes for good when it closes, so `open_full()` is all one calls.
    """

    slip_asked = Signal(str)  # the code of the dossier that is shown

    def __init__(self, confirmation: Confirmation, parent: QWidget | None = None) -> None:
        canvas = TurnedCanvas(confirmation)
        super().__init__("", canvas, "", parent)
        self._canvas = canvas
        self._count = len(confirmation.matters)
        self._number = 0
        self._place = Text("", theme.CAPTION, "ink2")
        self._back = IconButton("caret-left", self.tr("Matter before"), side=44)
        self._on = IconButton("caret-right", self.tr("Next matter"), side=44)
        self._slip = OutlineButton(self.tr("Print the slip"), "Ctrl+P", "printer")
        closes = self.tr("Closes after {seconds} seconds").format(seconds=SECONDS)
        self._told = Text(closes, theme.CAPTION, "ink2")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("For the citizen"))
        self.close_button.setText(self.tr("Back to the desk"))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SECONDS * 1000)
        self.timer.timeout.connect(self.reject)
        self._build(confirmation)
        self._show(0)

    def canvas(self) -> TurnedCanvas:
        """Return the part that the citizen looks at."""
        return self._canvas

    def tell(self, told: str) -> None:
        """Say in the bar what became of a slip."""
        self._told.setText(told)

    def open_full(self) -> None:
        """Fill the second screen, or this one, for a minute; what was shown before is closed."""
        owner = self.parentWidget()
        for other in owner.findChildren(TurnedScreen) if owner is not None else ():
            if other is not self:
                other.reject()
        super().open_full()
        self.timer.start()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page behind it, such as Ctrl+Z, from being pressed in front of the citizen."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the matters with ← and →; Ctrl+P prints the slip; Esc closes."""
        if event.matches(QKeySequence.StandardKey.Print):
            self._on_slip_clicked()
            return
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._show(self._number + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _build(self, confirmation: Confirmation) -> None:
        self.bar.addWidget(Text(confirmation.desk, theme.CAPTION, "ink2", weight=500))
        if confirmation.practice:
            self.add_practice_tag()
        self.bar.addStretch(1)
        for widget in (self._back, self._place, self._on):
            self.bar.addWidget(widget)
            widget.setVisible(self._count > 1)
        self.bar.addWidget(self._told)
        self.bar.addSpacing(8)
        self.bar.addWidget(self._slip)
        self.bar.addWidget(self.close_button)
        self._back.clicked.connect(self._on_back_clicked)
        self._on.clicked.connect(self._on_on_clicked)
        self._slip.clicked.connect(self._on_slip_clicked)

    def _show(self, number: int) -> None:
        self._number = min(max(number, 0), self._count - 1)
        self._canvas.show_matter(self._number)
        told = self.tr("{number} of {count}")
        self._place.setText(told.format(number=self._number + 1, count=self._count))
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < self._count - 1)
        self._slip.setVisible(self._canvas.matter().has_slip)
        if self.timer.isActive():
            self.timer.start()  # a minute for each matter

    def _on_slip_clicked(self) -> None:
        matter = self._canvas.matter()
        if matter.has_slip:
            self.slip_asked.emit(matter.dossier)

    def _on_back_clicked(self) -> None:
        self._show(self._number - 1)

    def _on_on_clicked(self) -> None:
        self._show(self._number + 1)

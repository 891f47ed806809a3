"""The panel that leads to closing a month, or says that it is closed and by which code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.month_close import month_words
from desk.usecases import clock
from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.buttons import OutlineButton, WarnButton
from ui.widgets.cards import Card
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.month_close import MonthClose
    from ui.pages.report_facts import Facts

LEFT = 58  # pixels for the picture of a lock
FINDINGS = "findings"


class CloseCard(Card):
    """`close_asked` and `reopen_asked` lead to the page that asks for the PIN."""

    close_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._title = Text("", theme.SUB)
        self._words = Text("", theme.CAPTION, "ink2", wrap=True)
        self.close_button = WarnButton(self.tr("Close the month…"), icon="lock-simple")
        self.reopen_button = OutlineButton(self.tr("Open again…"))
        self._why = Text("", theme.CAPTION, "warn", weight=600)
        self._build()
        self.close_button.clicked.connect(self.close_asked)
        self.reopen_button.clicked.connect(self.reopen_asked)

    def said(self) -> str:
        """Return everything that the panel says."""
        return " ".join(part.text() for part in (self._title, self._words, self._why) if not part.isHidden())

    def show_facts(self, facts: Facts) -> None:
        """Show how it stands with closing a period; longer periods and free ranges are never closed."""
        self.setVisible(facts.period.month is not None)
        close = facts.close
        self._closed = close is not None
        self.reopen_button.setVisible(self._closed and facts.may_close)
        self.close_button.setVisible(not self._closed and facts.may_close)
        if close is not None:
            self._show_closed(close, facts)
        else:
            self._show_open(facts)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lock."""
        super().paintEvent(event)
        name = "lock-key" if self._closed else "lock-simple"
        place = QRect(14, 0, 36, self.height())
        icons.draw(painting.painter_on(self), place, name, theme.colours().ink2, 26)

    def _build(self) -> None:
        said, done = QVBoxLayout(), QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._words)
        done.setSpacing(0)
        for button in (self.close_button, self.reopen_button):
            done.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        done.addWidget(self._why, 0, Qt.AlignmentFlag.AlignRight)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(done)
        self._settle()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._row.setContentsMargins(LEFT, 4 if compact else 8, 18, 4 if compact else 8)

    def _show_open(self, facts: Facts) -> None:
        month = month_words(facts.period)
        self._title.setText(self.tr("Close {month}").format(month=month))
        told = self.tr(
            "Freezes the {count} visits of this period. What is changed afterwards needs a reason; "
            "only a leader can open it again."
        )
        reopened = facts.closes[-1] if facts.closes else None
        text = told.format(count=words.number(facts.figures.visits))
        self._words.setText(self._after_reopening(reopened, text) if reopened else text)
        hindered = facts.hindrances[0] if facts.hindrances else None
        self.close_button.setEnabled(hindered is None)
        if hindered is not None and hindered.code == "close_findings_open":
            told = self.tr("{count} still to look at").format(count=hindered.values["count"])
        elif hindered is not None and hindered.code == "close_too_early":
            told = self.tr("not over before {end}").format(end=hindered.values["end"])
        else:
            told = self.tr("please see to the clock") if hindered is not None else ""
        self._why.setText(told)
        self._why.setVisible(bool(told))
        self._why.setToolTip(words.problem(hindered) if hindered is not None else "")

    def _after_reopening(self, close: MonthClose, text: str) -> str:
        told = self.tr("Opened again: “{reason}”. {text}")
        return told.format(reason=close.reopen_reason, text=text)

    def _show_closed(self, close: MonthClose, facts: Facts) -> None:
        self._title.setText(self.tr("{month} is closed · {code}").format(month=close.month, code=close.code))
        at = clock.local(close.closed_at)
        told = self.tr("By {name}, {at}. These figures stay as they are.")
        text = told.format(name=close.closer, at=f"{at:%H:%M %d/%m/%Y}")
        late = self.tr("{count} rows came late and stand in the next report.")
        more = late.format(count=words.number(facts.late)) if facts.late else ""
        self._words.setText(f"{text} {more}".strip())
        self._why.hide()

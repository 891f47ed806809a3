"""The recall list: which printed sheets are called back, where they went, how many are still out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.link_check import Standing
from desk.usecases import clock
from ui import theme, words
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desk.domain.recall import Recall, RecalledRun


class GuideRecalls(QWidget):
    """`brought_back` carries a run and whether its sheets are back or nobody looks for them any more."""

    brought_back = Signal(object, bool)  # RecalledRun, all of them are back
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_settle = False
        self._names: Mapping[str, str] = {}
        self._area = QScrollArea()
        self._close = OutlineButton(self.tr("Back to the sheets"), "Esc")
        self._build()

    def show_recalls(self, recalls: Sequence[Recall], names: Mapping[str, str], *, may_settle: bool) -> None:
        """Show the list; `names` calls sheets by their keys, `may_settle` offers to note what came back."""
        self._names, self._may_settle = names, may_settle
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for recall in recalls:
            self._add_recall(column, recall)
        if not recalls:
            column.addWidget(Text(self.tr("Nothing is called back."), theme.BODY, "ink2"))
        column.addStretch(1)
        before = self._area.takeWidget()
        if before is not None:  # one of its buttons may be what led here
            before.deleteLater()
        self._area.setWidget(inner)

    def close_button(self) -> OutlineButton:
        """Return the button that leads back."""
        return self._close

    def _add_recall(self, column: QVBoxLayout, recall: Recall) -> None:
        column.addWidget(Text(self._why(recall), theme.STRONG, "err", wrap=True))
        column.addWidget(ElidedLabel(recall.link, theme.CAPTION, "ink2"))
        for run in recall.runs:
            if run.out:
                column.addWidget(self._row(run))
                column.addWidget(Hairline())
        column.addSpacing(10)

    def _why(self, recall: Recall) -> str:
        reasons = {
            Standing.DEAD: self.tr("The link is broken: {out} of {printed} sheets are still out"),
            Standing.ELSEWHERE: self.tr("The link leads elsewhere: {out} of {printed} sheets are still out"),
        }
        other = self.tr("The link is not allowed any more: {out} of {printed} sheets are still out")
        reason = reasons.get(recall.standing, other)
        return reason.format(out=words.number(recall.out), printed=words.number(recall.printed))

    def _row(self, recalled: RecalledRun) -> QWidget:
        run, row = recalled.run, QWidget()
        name = self._names.get(run.subject, run.subject)
        day = f"{clock.local(run.printed_at):%d/%m/%Y}"
        places = ", ".join(spot.place or spot.unit or self.tr("place unknown") for spot in recalled.spots)
        told = self.tr("Printed {day}, {count} still out: {places}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(ElidedLabel(name, theme.SMALL, weight=600))
        said = told.format(day=day, count=words.number(recalled.out), places=places)
        both.addWidget(Text(said, theme.CAPTION, "ink2", wrap=True))
        line.addLayout(both, 1)
        if self._may_settle:
            back = OutlineButton(self.tr("All are back"))
            gone = GhostButton(self.tr("No longer looked for"), low=True)
            back.clicked.connect(partial(self._on_clicked, recalled, True))
            gone.clicked.connect(partial(self._on_clicked, recalled, False))
            back.setAccessibleDescription(name)
            gone.setAccessibleDescription(name)
            line.addWidget(back)
            line.addWidget(gone)
        return row

    def _on_clicked(self, recalled: RecalledRun, back: bool) -> None:
        self.brought_back.emit(recalled, back)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Sheets to be called back"), theme.TITLE), 1)
        head.addWidget(self._close)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 14)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._close.set_keys("Esc")
        self._close.clicked.connect(self.closed)

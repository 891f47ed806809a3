"""Findings about the figures, each in its sentence: see the rows, or say why they stay as they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.check_override import REASON_LIMIT
from desk.usecases import clock
from ui import theme, words
from ui.widgets.buttons import GhostButton, IconButton, OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.check_override import Found

MOST_LINES = 40


class FindingsView(QWidget):
    """Several findings and one reason for those that are open; see `CheckCard` for its signals."""

    back_asked = Signal()
    rows_asked = Signal(object)
    answered = Signal(object, str)
    withdrawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []
        self.back = IconButton("caret-left", self.tr("Back to the figures"), side=28)
        self._title = Text("", theme.SUB)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._scroll = QScrollArea()
        self.reason = TextField(self.tr("why it stays so; no citizen's name"))
        self.keep = OutlineButton(self.tr("Keep it, with this reason"), low=True)
        self._foot = QWidget()
        self._build()
        self.back.clicked.connect(self.back_asked)
        self.keep.clicked.connect(self._on_keep_asked)
        self.reason.returnPressed.connect(self._on_keep_asked)
        self.reason.textEdited.connect(self._on_edited)

    def show_findings(self, title: str, found: Sequence[Found]) -> None:
        """Show findings; a reason that is being typed stays."""
        same = [each.finding.key for each in found] == [each.finding.key for each in self._found]
        self._found = list(found)
        self._title.setText(title)
        while (item := self._lines.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for each in found[:MOST_LINES]:
            self._lines.addWidget(self._line(each))
        if len(found) > MOST_LINES:
            more = self.tr("{count} more of the same kind; the reason is for all of them.")
            told = more.format(count=words.number(len(found) - MOST_LINES))
            self._lines.addWidget(Text(told, theme.CAPTION, "ink2", wrap=True))
        self._lines.addStretch(1)
        left = any(each.answer is None for each in found)
        self._foot.setVisible(left)
        if not same:
            self.reason.clear()
            (self.reason if left else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout(self._foot)
        head.setSpacing(4)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.keep)
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setAccessibleName(self.tr("Why it stays so"))
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(4)
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 18, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

    def _line(self, each: Found) -> QWidget:
        line = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Text(_sentence(each), theme.CAPTION, "ink", wrap=True), 1)
        see = GhostButton(self.tr("See the lines"), low=True)
        see.clicked.connect(partial(self.rows_asked.emit, each.rows))
        row.addWidget(see)
        if each.answer is not None:
            back = GhostButton(self.tr("Take back"), low=True)
            back.clicked.connect(partial(self.withdrawn.emit, each.answer.id))
            row.addWidget(back)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(Hairline())
        return line

    def _on_edited(self) -> None:
        self.reason.set_tone("")

    def _on_keep_asked(self) -> None:
        why = self.reason.text().strip()
        if not why:
            self.reason.set_tone("err")
            self.reason.setFocus()
            return
        self.answered.emit([each.finding.key for each in self._found if each.answer is None], why)


def _sentence(each: Found) -> str:
    fixes = " ".join(words.problem(fix.told) for fix in each.finding.fixes)
    told = f"{words.problem(each.told)} {fixes}".strip()
    if each.answer is None:
        return told
    when = clock.local(each.answer.at)
    return f"{told}\n→ {each.answer.reason} ({each.answer.by_name}, {when:%d/%m %H:%M})"

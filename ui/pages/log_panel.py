"""Everything that one line of the log holds, beside the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme, words
from ui.models import log_cells
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Hairline, SidePanel
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.log import LogRow
    from ui.models.log_cells import LogNames

LABEL_WIDTH = 64


class FactGrid(QWidget):
    """Names at the left, what is known at the right; a fact that is not known takes no room."""

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[tuple[Text, Text]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(names):
            label = Text(name, theme.CAPTION, "ink2")
            value = Text("", theme.SMALL, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumHeight(theme.SMALL.line)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
            self._facts.append((label, value))
        grid.setRowStretch(len(names), 1)

    def set_fact(self, number: int, value: str, tone: str = "ink") -> None:
        """Change one fact; an empty one is hidden with its name."""
        label, shown = self._facts[number]
        shown.setText(value)
        shown.setAccessibleName(f"{label.text()}: {value}")
        shown.set_colour(tone)
        label.setVisible(bool(value))
        shown.setVisible(bool(value))

    def texts(self) -> dict[str, str]:
        """Return what is shown, by name."""
        return {label.text(): value.text() for label, value in self._facts if value.text()}


class LogPanel(SidePanel):
    """The chosen line; `closed` is sent when the user puts the panel away."""

    closed = Signal()

    def __init__(self, names: LogNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._title = Text("", theme.SUB, wrap=True)
        self._close = IconButton("x", self.tr("Close the details"))
        self._who = ElidedLabel("", theme.CAPTION, "ink2")
        self._facts = FactGrid(self._fact_names())
        self._hint = Text("", theme.BODY, "ink2", wrap=True)
        self._close.clicked.connect(self.closed)
        self._build()
        self.show_nothing()

    def show_row(self, row: LogRow) -> None:
        """Show a line."""
        self._title.setText(row.citizen_name or words.anonymous())
        who = " · ".join(part for part in (row.masked_id, self._names.unit(row)) if part)
        self._who.set_text(who)
        self._who.setVisible(bool(who))
        self._hint.hide()
        self._facts.show()
        for number, (value, tone) in enumerate(self._values(row)):
            self._facts.set_fact(number, value, tone)

    def show_nothing(self) -> None:
        """Say that a line can be chosen."""
        self._title.setText(self.tr("Details"))
        self._who.hide()
        self._facts.hide()
        self._hint.show()

    def title(self) -> str:
        """Return the name at the top."""
        return self._title.text()

    def facts(self) -> dict[str, str]:
        """Return what is said of the line, by name."""
        return self._facts.texts()

    def close_button(self) -> IconButton:
        """Return the button that puts the panel away."""
        return self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._hint.setText(self.tr("Choose a line to see everything that was recorded in it."))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._facts)
        lines.addWidget(self._hint)
        lines.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        # The scroll area would fill both with the ground of the window.
        body.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 8, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(6)
        column.addWidget(area, 1)

    def _fact_names(self) -> list[str]:
        return [
            self.tr("State"),
            self.tr("When"),
            self.tr("Kind of help"),
            self.tr("Procedure"),
            self.tr("Dossier code"),
            self.tr("Outcome"),
            self.tr("Barrier"),
            self.tr("Payment"),
            self.tr("How"),
            self.tr("Helper"),
            self.tr("Place"),
            self.tr("In the visit"),
            self.tr("Note"),
        ]

    def _values(self, row: LogRow) -> list[tuple[str, str]]:
        plain = [
            self._when(row),
            self._names.service(row),
            " ".join(part for part in (row.procedure, self._names.procedure(row)) if part),
            row.dossier,
        ]
        tone = log_cells.result(row).tone
        rest = [
            self._names.barrier(row),
            words.payment(row.payment),
            words.how(row.how),
            ", ".join(row.helpers),
            words.place(row.place),
            self._place_in_visit(row),
            row.note,
        ]
        return [
            (self.tr("Voided, not counted") if row.voided else "", "err"),
            *((value, "ink") for value in plain),
            (words.outcome(row.outcome), tone if tone in ("warn", "err") else "ink"),
            *((value, "ink") for value in rest),
        ]

    def _when(self, row: LogRow) -> str:
        day = f"{words.weekday(row.day)} {row.day:%d/%m/%Y}"
        return f"{row.time:%H:%M} {day}" if row.time else day

    def _place_in_visit(self, row: LogRow) -> str:
        if row.items < 2:
            return ""
        return self.tr("item {number} of {count}").format(number=row.item_number, count=row.items)

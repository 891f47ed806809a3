"""Everything that one line of the log holds, beside the table: read, corrected in place, voided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.problems import InvalidDraft, Refused
from ui import theme, words
from ui.pages.log_actions import PanelActions, PanelMode
from ui.pages.log_edit import EditFields
from ui.pages.log_facts import RowFacts
from ui.pages.log_history import HistoryList
from ui.pages.log_words import HistoryWords
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Hairline, SidePanel
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from desk.domain.log import LogRow
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.domain.visit_change import HistoryStep
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.corrections import Corrections
    from ui.changes import Changes
    from ui.models.log_cells import LogNames


class LogPanel(SidePanel):
    """The chosen line; `closed` tells that it was put away, `left` that the work in it is done.

    While a line is being corrected another one that is chosen waits, so that nothing typed is lost.
    """

    closed = Signal()
    left = Signal()

    def __init__(
        self,
        names: LogNames,
        catalogues: Catalogues,
        corrections: Corrections,
        user: User,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._corrections, self._user, self._changes = corrections, user, changes
        self._row: LogRow | None = None
        self._waiting: LogRow | None = None
        self._visit: Visit | None = None
        self._read = False
        self._title = Text("", theme.SUB, wrap=True)
        self._close = IconButton("x", self.tr("Close the details"))
        self._who = ElidedLabel("", theme.CAPTION, "ink2")
        self._facts = RowFacts(names)
        self._history = HistoryList(HistoryWords(catalogues))
        self.fields = EditFields(catalogues)
        self.foot = PanelActions()
        self._hint = Text("", theme.BODY, "ink2", wrap=True)
        self._build()
        self._connect()
        self.show_nothing()

    def show_row(self, row: LogRow) -> None:
        """Show a line, or keep it for later while another is being corrected."""
        self._waiting = row
        if self._busy():
            return
        self._row, self._read = row, False
        self._set_mode(PanelMode.READ)
        if self.isVisible():
            self._read_visit()

    def show_nothing(self) -> None:
        """Say that a line can be chosen."""
        self._waiting = None
        if not self._busy():
            self._row, self._visit = None, None
            self._set_mode(PanelMode.READ)

    def edit(self) -> None:
        """Turn the values into fields; nothing to do where no line is shown, or a voided one."""
        if self._visit is None or self._row is None or self._visit.voided:
            return
        self._set_mode(PanelMode.EDIT)
        self.fields.show_visit(self._visit, self._row.item_number)
        QTimer.singleShot(0, self._start)  # the fields have their places only then

    def _start(self) -> None:
        self.fields.start()
        self._scroll.ensureWidgetVisible(self.fields.outcome)

    def title(self) -> str:
        """Return the name at the top."""
        return self._title.text()

    def facts(self) -> dict[str, str]:
        """Return what is said of the line, by name."""
        return self._facts.texts()

    def history(self) -> list[str]:
        """Return the steps of the line's history, newest first, as they are read aloud."""
        return self._history.texts()

    def close_button(self) -> IconButton:
        """Return the button that puts the panel away."""
        return self._close

    def showEvent(self, event: QShowEvent) -> None:
        """Read what belongs to the line only once it is seen."""
        super().showEvent(event)
        if self._row is not None and not self._read:
            self._read_visit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the correction on Esc, else close."""
        if event.key() == Qt.Key.Key_Escape:
            if self.foot.mode is not PanelMode.READ:
                self._on_cancelled()
                return
            if self._close.isVisible():
                self.closed.emit()
                return
        super().keyPressEvent(event)

    def _busy(self) -> bool:
        mode = self.foot.mode
        return mode is PanelMode.VOID or (mode is PanelMode.EDIT and self.fields.changed())

    def _set_mode(self, mode: PanelMode) -> None:
        row = self._row
        self._title.setText(row.citizen_name or words.anonymous() if row else self.tr("Details"))
        who = " · ".join(part for part in (row.masked_id, self._names.unit(row)) if part) if row else ""
        self._who.set_text(who)
        self._who.setVisible(bool(who))
        editing = mode is PanelMode.EDIT
        self._hint.setVisible(row is None)
        self._facts.setVisible(row is not None and not editing)
        self._history.setVisible(row is not None and not editing)
        self.fields.setVisible(editing)
        self.foot.show_mode(mode, row)

    def _read_visit(self) -> None:
        """Read the whole visit and its history; what the line says is shown even where that fails."""
        row = self._row
        assert row is not None
        self._read = True
        self._visit = None
        steps: tuple[HistoryStep, ...] = ()
        try:
            self._visit = self._corrections.entry(self._user, row.visit_id)
            steps = self._corrections.history(self._user, row.visit_id)
        except Refused as refused:
            self.foot.tell(words.refusal(refused))
        items = self._visit.items if self._visit else ()
        self._facts.show_row(row, next((each for each in items if each.number == row.item_number), None))
        self._history.show_steps(steps)

    def _on_cancelled(self) -> None:
        """Leave everything as it was, and show what was chosen meanwhile."""
        self._set_mode(PanelMode.READ)
        if self._waiting is not None:
            self.show_row(self._waiting)
        else:
            self.show_nothing()
        self.left.emit()

    def _on_void_asked(self) -> None:
        self._set_mode(PanelMode.VOID)
        self.foot.reason.quick.setFocus()

    def _on_confirmed(self) -> None:
        """Save the correction or the void; a refusal keeps what was typed and says what to do."""
        assert self._visit is not None
        reason = self.foot.reason.reason()
        voiding = self.foot.mode is PanelMode.VOID
        alone = voiding and self.foot.alone.isChecked()
        try:
            if alone:
                self._drop(reason)
            elif voiding:
                self._corrections.void(self._user, self._visit.id, reason)
            else:
                self._corrections.correct(self._user, self._visit, self.fields.draft(), reason)
        except Refused as refused:
            self._tell(refused)
            return
        self._set_mode(PanelMode.READ)
        if alone:
            self.show_nothing()  # the line is gone
        else:
            self._read_visit()
        (self._changes.visit_voided if voiding else self._changes.visit_changed).emit()
        self.left.emit()

    def _drop(self, reason: str) -> None:
        assert self._visit is not None
        assert self._row is not None
        self._corrections.drop(self._user, self._visit, self._row.item_number, reason)

    def _tell(self, refused: Refused) -> None:
        self.foot.tell(words.refusal(refused))
        if refused.problem.field == "reason":
            self.foot.reason.point_out(missing=True)
        elif isinstance(refused, InvalidDraft):
            self.fields.point_out(refused.problem)

    def _connect(self) -> None:
        self._close.clicked.connect(self._on_close_clicked)
        self.foot.edit_asked.connect(self.edit)
        self.foot.void_asked.connect(self._on_void_asked)
        self.foot.confirmed.connect(self._on_confirmed)
        self.foot.cancelled.connect(self._on_cancelled)

    def _on_close_clicked(self) -> None:
        if self.foot.mode is not PanelMode.READ:
            self._on_cancelled()
        self.closed.emit()

    def _build(self) -> None:
        self._hint.setText(self.tr("Choose a line to see everything that was recorded in it."))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 8, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(6)
        self._scroll = self._area()
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)

    def _area(self) -> QScrollArea:
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 4, 0)
        lines.setSpacing(12)
        for part in (self._facts, self._history, self.fields, self._hint):
            lines.addWidget(part)
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
        return area

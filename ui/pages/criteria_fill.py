"""Filling in a pack: names, thresholds and points of criteria, kept line by line and saved as one version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.exact import shown
from desk.domain.problems import InvalidDraft
from ui import theme, words
from ui.pages.criteria_fill_fields import FillFields, number
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton, SoftButton
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from PySide6.QtGui import QKeyEvent

    from desk.domain.criteria import CriteriaPack, Criterion
    from desk.domain.indicator import Indicator
    from desk.domain.problems import Refused


class FillForm(QWidget):
    """What was typed of other lines is kept until it is saved or dropped.

    `save_asked` and `left` are for the panel.
    """

    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: CriteriaPack | None = None
        self._kept: dict[str, Criterion] = {}
        self._code = ""
        self.fields = FillFields()
        self.bar = Bar("err")
        self.next = OutlineButton(self.tr("Next line"), low=True)
        self.save = SoftButton(self.tr("Save"), low=True)
        self.drop = GhostButton(self.tr("Drop"), low=True)
        self._build()

    def begin(self, pack: CriteriaPack, code: str, indicators: Sequence[Indicator]) -> None:
        """Start with a line of a pack; lines kept of the same version stay."""
        self.fields.set_indicators(indicators)
        if self._pack != pack:
            self._pack, self._kept = pack, {}
            self.fields.total.field.setText("" if pack.points is None else shown(pack.points))
        nameless = self.tr("no name yet")
        rows = [(each.code, f"{each.code}  {each.name or nameless}") for each in pack.criteria]
        self.fields.code.set_choices(rows)
        self.bar.hide()
        self._show(code)
        QTimer.singleShot(0, self, self.fields.name.field.setFocus)  # it has its place only then

    def changed(self) -> bool:
        """Whether something is typed that is not saved."""
        if self._pack is None:
            return False
        told = "" if self._pack.points is None else shown(self._pack.points)
        try:
            differs = self._typed() != self._found(self._code)
        except InvalidDraft:
            differs = True
        return bool(self._kept) or differs or self.fields.total.field.text().strip() != told

    def forget(self) -> None:
        """Drop everything that was typed."""
        self._pack, self._kept = None, {}

    def told(self) -> tuple[list[Criterion], Decimal | None]:
        """Return the lines to save and the total of points; InvalidDraft where a number cannot be read."""
        self._keep()
        return list(self._kept.values()), number(self.fields.total, "total")

    def point_out(self, refused: Refused) -> None:
        """Say each sentence of a refusal at its field, and what has none above the buttons."""
        fields = self.fields.checked()
        for problem in refused.problems:
            if problem.field in fields:
                fields[problem.field].show_problem(words.problem(problem))
        loose = [words.problem(each) for each in refused.problems if each.field not in fields]
        self.bar.show_message("err", self.tr("Nothing was changed"), " ".join(loose))
        self.bar.setVisible(bool(loose))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; Enter keeps the line and goes to the next blank one."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_next()
        else:
            super().keyPressEvent(event)

    def _found(self, code: str) -> Criterion:
        assert self._pack is not None
        found = self._pack.find(code)
        assert found is not None
        return found

    def _typed(self) -> Criterion:
        return self.fields.typed(self._found(self._code))

    def _show(self, code: str) -> None:
        self._code = code
        self.fields.show_criterion(self._kept.get(code) or self._found(code))
        self._tell_count()

    def _keep(self) -> None:
        told = self._typed()
        if told == self._found(self._code):
            self._kept.pop(self._code, None)
        else:
            self._kept[self._code] = told
        self._tell_count()

    def _tell_count(self) -> None:
        count = len(self._kept)
        self.save.setText(self.tr("Save {count} lines").format(count=count) if count else self.tr("Save"))

    def _on_next(self) -> None:
        assert self._pack is not None
        if not self._kept_now():
            return
        codes = [each.code for each in self._pack.criteria]
        place = codes.index(self._code)
        after = [*codes[place + 1 :], *codes[: place + 1]]
        blank = (code for code in after if not (self._kept.get(code) or self._found(code)).name)
        self._show(next(blank, after[0]))
        self.fields.name.field.setFocus()

    def _on_code_chosen(self) -> None:
        wanted = str(self.fields.code.value)
        if self._kept_now():
            self._show(wanted)
        else:
            self.fields.code.set_value(self._code)

    def _kept_now(self) -> bool:
        try:
            self._keep()
        except InvalidDraft as wrong:
            self.point_out(wrong)
            return False
        return True

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.drop)
        row.addStretch(1)
        for button in (self.next, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Fill the pack in"), theme.SUB))
        about = self.tr(
            "As the decision has it. Saved as a new version beside the old one.\n"
            "Enter next line, Ctrl+Enter save, Esc drop"
        )
        column.addWidget(Text(about, theme.CAPTION, "ink2", wrap=True))
        column.addWidget(self.fields, 1)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.bar.hide()
        self.fields.code.activated.connect(self._on_code_chosen)
        self.next.clicked.connect(self._on_next)
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self.save.clicked.connect(self.save_asked)
        self.drop.clicked.connect(self.left)

"""An indicator that is kept: its definition, its figure of this month, its name, whether it is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import indicator_words, theme, words
from ui.pages.welcome_step import CheckedField
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton
from ui.widgets.facts import Counter
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.indicator import Indicator
    from desk.domain.indicator_rules import Known
    from desk.domain.problems import Problem


class IndicatorAbout(QWidget):
    """Only the name can be changed; a changed definition would change the figures of the past."""

    def __init__(self, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_change = may_change
        self._indicator: Indicator | None = None
        self._title = Text("", theme.TITLE, wrap=True)
        self._kind = Text("", theme.CAPTION, "ink2")
        self.figure = Counter("", "–")
        self.definition = Text("", theme.BODY, "ink", wrap=True)
        self.odd = Bar("warn")
        self.name = CheckedField(self.tr("Name from now on"), "", TextField())
        self.rows_button = OutlineButton(self.tr("Rows of this month"), "", "list-bullets")
        self.rename_button = OutlineButton(self.tr("Rename"))
        self.like_button = OutlineButton(self.tr("New one like this"), "", "plus-circle")
        self.end_button = OutlineButton(self.tr("Use no more"))
        self._build()

    def indicator(self) -> Indicator | None:
        """Return what is shown."""
        return self._indicator

    def show_indicator(
        self,
        indicator: Indicator,
        figure: int | None,
        known: Known,
        names: dict[str, str],
        odd: Sequence[Problem],
    ) -> None:
        """Show an indicator with its figure, None where it is no longer counted, and what is odd about it."""
        self._indicator = indicator
        self._title.setText(indicator.name)
        kind = self.tr("Comes with the program") if indicator.shipped else self.tr("The ward's own")
        self._kind.setText(f"{kind} · {indicator_words.source(indicator.source)}")
        self.figure.set_figure("–" if figure is None else words.number(figure))
        self.figure.set_caption(indicator.unit_of_account)
        self.definition.setText(indicator_words.definition(indicator, known, names))
        self.name.clear_problem()
        self.name.field.setText(indicator.name)
        self.name.field.setCursorPosition(0)
        told = [words.problem(each) for each in odd]
        self.odd.show_message("warn", "", " ".join(told))
        self.odd.setVisible(bool(told))
        ended = indicator.ended_on is not None
        self.end_button.setText(self.tr("Use again") if ended else self.tr("Use no more"))

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._kind)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(head, 1)
        top.addWidget(self.figure)
        rows = QHBoxLayout()
        for button in (self.rows_button, self.like_button):
            rows.addWidget(button)
        rows.addStretch(1)
        change = QHBoxLayout()
        for button in (self.rename_button, self.end_button):
            change.addWidget(button)
        change.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.odd)
        column.addWidget(self.definition)
        column.addLayout(rows)
        column.addSpacing(8)
        column.addWidget(self.name)
        column.addLayout(change)
        column.addStretch(1)
        for widget in (self.name, self.rename_button, self.end_button, self.like_button):
            widget.setVisible(self._may_change)

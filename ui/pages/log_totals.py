"""The foot of the log: what the shown days come to, one figure a unit of account, never their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme, words
from ui.widgets import painting
from ui.widgets.cards import Panel
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.figures import Figures

GAP = 8
HEAD_WIDTH = 64
HINT_WIDTH = 118


class Total(QWidget):
    """A figure with its unit of account, and under it what it counts."""

    def __init__(self, unit: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._caption, self._figure = unit, caption, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def figure(self) -> str:
        """Return the figure as shown."""
        return self._figure

    def set_figure(self, value: int) -> None:
        """Change the figure."""
        self._figure = words.number(value)
        self.setAccessibleName(f"{self._figure} {self._unit} {self._caption}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Figure and unit over the caption."""
        upper = painting.text_width(self._figure, theme.font(theme.TITLE)) + GAP
        upper += painting.text_width(self._unit, theme.font(theme.STRONG, 500))
        caption = painting.text_width(self._caption, theme.font(theme.CAPTION))
        return QSize(max(upper, caption) + 4, theme.TITLE.line + theme.CAPTION.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw figure, unit and caption."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        upper = QRect(0, 0, self.width(), theme.TITLE.line)
        used = painting.text(painter, upper, self._figure, theme.font(theme.TITLE), colours.ink)
        beside = upper.adjusted(used + GAP, 2, 0, 0)
        painting.text(painter, beside, self._unit, theme.font(theme.STRONG, 500), colours.ink2)
        lower = QRect(0, theme.TITLE.line, self.width(), theme.CAPTION.line)
        painting.text(painter, lower, self._caption, theme.font(theme.CAPTION), colours.ink2)


class LogTotals(Panel):
    """The totals of the days shown, or why there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("top",), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head = Text(self.tr("Total of these days"), theme.CAPTION, "ink2", weight=600, wrap=True)
        self._visits = Total(self.tr("visits"), self.tr("citizens met"))
        self._dossiers = Total(self.tr("dossiers"), self.tr("different codes"))
        self._people = Total(self.tr("people"), self.tr("known by name or number"))
        self._hint = Text(
            self.tr("Different units of account, never added"), theme.CAPTION, "ink3", wrap=True
        )
        self._head.setFixedWidth(HEAD_WIDTH)
        self._hint.setFixedWidth(HINT_WIDTH)
        self._why = Text("", theme.CAPTION, "ink2")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(36)
        self._row.addWidget(self._head)
        for total in self.totals():
            self._row.addWidget(total)
        self._row.addWidget(self._why)
        self._row.addStretch(1)
        self._row.addWidget(self._hint)
        self.set_margin(theme.NORMAL.margin)
        self.show_figures(None)

    def totals(self) -> tuple[Total, Total, Total]:
        """Return the figures of visits, dossiers and people."""
        return self._visits, self._dossiers, self._people

    def set_margin(self, margin: int) -> None:
        """Stand as far from the edges as the page does."""
        self._row.setContentsMargins(margin, 8, margin, 8)

    def why(self) -> str:
        """Return what stands in the place of the figures."""
        return "" if self._why.isHidden() else self._why.text()

    def show_figures(self, figures: Figures | None, why: str = "") -> None:
        """Show the figures of the days, or say why there are none."""
        for part in (self._head, self._hint, *self.totals()):
            part.setVisible(figures is not None)
        self._why.setText(why)
        self._why.setVisible(figures is None)
        if figures is not None:
            self._visits.set_figure(figures.visits)
            self._dossiers.set_figure(figures.distinct_dossiers)
            self._people.set_figure(figures.people_known)

    def sizeHint(self) -> QSize:
        """Return the height of two lines, whatever is said."""
        return QSize(super().sizeHint().width(), theme.TITLE.line + theme.CAPTION.line + 17)

"""The foot of the log: what the answer comes to, one figure a unit of account, never their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme, words
from ui.widgets import painting
from ui.widgets.cards import Panel
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desk.domain.log import LogSums
    from desk.domain.service import Service
    from desk.usecases.catalogues import Catalogues

GAP = 8
HEAD_WIDTH = 64
HINT_WIDTH = 118
SPACING = 30


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
    """The totals of the answer; `show_sums` fills them.

    Visits, dossiers and people stand always, then the quantities of help in each unit of account that is not
    counted by dossier codes. What finds no room is told by the tip of the last words.
    """

    def __init__(self, catalogues: Catalogues, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("top",), parent)
        self._catalogues = catalogues
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head = Text(self.tr("Total of this filter"), theme.CAPTION, "ink2", weight=600, wrap=True)
        self._visits = Total(self.tr("visits"), self.tr("citizens met"))
        self._dossiers = Total(self.tr("dossiers"), self.tr("different codes"))
        self._people = Total(self.tr("people"), self.tr("known by name or number"))
        self._help: list[Total] = []
        self._hint = Text("", theme.CAPTION, "ink3", wrap=True)
        self._head.setFixedWidth(HEAD_WIDTH)
        self._hint.setFixedWidth(HINT_WIDTH)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self._head)
        for total in self.totals():
            self._row.addWidget(total)
        self._row.addStretch(1)
        self._row.addWidget(self._hint)
        self.set_margin(theme.NORMAL.margin)
        self._show(shown=False)

    def totals(self) -> tuple[Total, Total, Total]:
        """Return the figures of visits, dossiers and people."""
        return self._visits, self._dossiers, self._people

    def help_totals(self) -> list[Total]:
        """Return the quantities of help, one for each unit of account, the largest first."""
        return self._help

    def set_margin(self, margin: int) -> None:
        """Stand as far from the edges as the page does."""
        self._row.setContentsMargins(margin, 8, margin, 8)

    def show_sums(self, sums: LogSums) -> None:
        """Show what an answer comes to."""
        self._visits.set_figure(sums.visits)
        self._dossiers.set_figure(sums.dossiers)
        self._people.set_figure(sums.people)
        for total in self._help:
            self._row.removeWidget(total)
            total.deleteLater()
        self._help = list(self._help_of(sums))
        for place, total in enumerate(self._help, start=1 + len(self.totals())):
            self._row.insertWidget(place, total)
        self._show(shown=True)

    def sizeHint(self) -> QSize:
        """Return the height of two lines, whatever is said."""
        return QSize(HEAD_WIDTH, theme.TITLE.line + theme.CAPTION.line + 17)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page may be: what finds no room is left out."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many figures as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _help_of(self, sums: LogSums) -> Iterator[Total]:
        """Quantities of help by unit of account; dossiers have their own figure already."""
        known = self._catalogues.snapshot().service_by_key
        services = [known[key] for key in sums.quantity if key in known]
        by_code = {service.unit_of_account for service in known.values() if service.files_dossier}
        units: dict[str, list[Service]] = {}
        for service in services:
            if service.unit_of_account not in by_code:
                units.setdefault(service.unit_of_account, []).append(service)
        counted = {unit: sum(sums.quantity[each.key] for each in kinds) for unit, kinds in units.items()}
        for unit in sorted(units, key=counted.__getitem__, reverse=True):
            kinds = units[unit]
            told = self.tr("of help, {count} kinds").format(count=len(kinds))
            total = Total(unit, kinds[0].name if len(kinds) == 1 else told, self)
            lines = (f"{words.number(sums.quantity[each.key])} {each.name}" for each in kinds)
            total.setToolTip("\n".join(lines))
            total.set_figure(counted[unit])
            yield total

    def _show(self, *, shown: bool) -> None:
        for part in (self._head, self._hint, *self.totals()):
            part.setVisible(shown)
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - HEAD_WIDTH - HINT_WIDTH - SPACING
        room -= sum(total.sizeHint().width() + SPACING for total in self.totals())
        left_out = []
        for total in self._help:
            room -= total.sizeHint().width() + SPACING
            total.setVisible(room >= 0)
            if room < 0:
                left_out.append(total)
        told = self.tr("Different units of account, never added")
        more = self.tr("and {count} other units of account").format(count=len(left_out))
        self._hint.setText(more if left_out else told)
        self._hint.setToolTip("\n".join(total.accessibleName() for total in left_out))

"""What a sheet would do to the register: every row, how many go in, which were mended, which are refused."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.help_log_preview import RowState
from desk.domain.problems import refusal
from ui import icons, theme, words
from ui.dialogs.import_rows import RowModel
from ui.dialogs.import_word import WordLine
from ui.widgets import painting
from ui.widgets.bars import Bar
from ui.widgets.labels import Text
from ui.widgets.segments import Segments
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desk.domain.service import Service
    from desk.usecases.import_report import ImportPreview

ALL = "all"
WIDTHS = (52, 94, 140, 150, 0)
NARROW = (46, 94, 112, 104, 0)
NARROW_BELOW = 640


class RowCount(QWidget):
    """An icon, a number of rows, and what happens to them."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._tone = icon, tone
        self._figure, self._caption = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, caption: str) -> None:
        """Change the number and its words; none is not shown."""
        self._figure, self._caption = words.number(count), caption
        self.setAccessibleName(f"{self._figure} {caption}")
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, figure and words on one line."""
        figure = painting.text_width(self._figure, theme.font(theme.TITLE))
        return QSize(
            26 + figure + 8 + painting.text_width(self._caption, theme.font(theme.SMALL, 400)) + 2,
            theme.TITLE.line,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        place = QRect(0, 0, 18, self.height())
        icons.draw(painter, place, self._icon_name, str(getattr(colours, self._tone)), 17)
        room = self.rect().adjusted(26, 0, 0, 0)
        used = painting.text(painter, room, self._figure, theme.font(theme.TITLE), colours.ink)
        room.adjust(used + 8, 2, 0, 0)
        painting.text(painter, room, self._caption, theme.font(theme.SMALL, 400), colours.ink2)


class ImportSummary(QWidget):
    """Tabs by what happens to a row, the table, all that is said of the chosen row, and the numbers below."""

    def __init__(self, services: Sequence[Service], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.good = RowCount("check-circle-fill", "ok")
        self.known = RowCount("info", "ink2")
        self.mended = RowCount("warning-circle", "warn")
        self.refused = RowCount("prohibit", "err")
        self.skipped = RowCount("minus", "ink2")
        self.names = Bar("warn")
        self.kinds = Segments([], clearable=False)
        self.kinds.setAccessibleName(self.tr("Which rows"))
        self.model = RowModel(self)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        self.detail = Text("", theme.CAPTION, "ink2", wrap=True)
        self.word = WordLine(services)
        self._build()
        title = self.tr("Names are left out")
        self.names.show_message("warn", title, words.problem(refusal("import_without_names")))
        self.show_nothing("")

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what a sheet would do."""
        report = preview.report
        states = Counter(row.state for row in preview.rows)
        self.good.set_count(report.imported, self.tr("rows to import"))
        self.known.set_count(report.known, self.tr("in the register already"))
        self.mended.set_count(states[RowState.MENDED], self.tr("mended or pointed out"))
        self.refused.set_count(states[RowState.REFUSED], self.tr("refused"))
        self.skipped.set_count(report.skipped, self.tr("empty or total rows"))
        self.names.setVisible(report.without_names)
        self._show_tabs(states, len(preview.rows))
        self.model.set_rows(preview.rows)
        self._tell()

    def show_nothing(self, why: str) -> None:
        """Show no rows, and why."""
        for count in (self.good, self.known, self.mended, self.refused, self.skipped):
            count.set_count(0, "")
        self.names.hide()
        self._show_tabs(Counter(), 0)
        self.model.set_rows(())
        self.detail.setText(why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the names get less room than the sentences."""
        super().resizeEvent(event)
        self.table.set_widths(NARROW if self.width() < NARROW_BELOW else WIDTHS)

    def _show_tabs(self, states: Counter[RowState], count: int) -> None:
        kept = self.kinds.value
        names = {
            RowState.GOOD: self.tr("Right {count}"),
            RowState.MENDED: self.tr("Mended {count}"),
            RowState.REFUSED: self.tr("Refused {count}"),
            RowState.KNOWN: self.tr("Known {count}"),
        }
        tabs: list[tuple[object, str]] = [(ALL, self.tr("All {count}").format(count=words.number(count)))]
        for state, name in names.items():
            if states[state]:
                tabs.append((state, name.format(count=words.number(states[state]))))
        self.kinds.set_choices(tabs)
        there = kept if kept in dict(tabs) else ALL
        self.kinds.set_value(there)
        self._on_kind_chosen(there)

    def _build(self) -> None:
        counts, filters = QHBoxLayout(), QHBoxLayout()
        counts.setSpacing(20)
        for count in (self.good, self.known, self.mended, self.refused, self.skipped):
            counts.addWidget(count)
        counts.addStretch(1)
        filters.setSpacing(12)
        filters.addWidget(Text(self.tr("Preview"), theme.SUB))
        filters.addWidget(self.kinds)
        filters.addStretch(1)
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.table.row_chosen.connect(self._on_row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.names)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addWidget(self.word)
        column.addLayout(counts)

    def _tell(self) -> None:
        self.word.show_row(None)
        self.detail.setText(self.tr("Choose a row to read everything about it. The file is never changed."))

    def _on_kind_chosen(self, value: object) -> None:
        self.model.show_state(value if isinstance(value, RowState) else None)
        self._tell()

    def _on_row_chosen(self, number: int) -> None:
        if number < 0:
            self._tell()
            return
        self.word.show_row(self.model.row(number))
        row = words.number(self.model.row(number).number)
        told = self.model.told(number)
        said = self.tr("Row {row}: {told}").format(row=row, told=told)
        self.detail.setText(said if told else self.tr("Row {row} was read as it stands.").format(row=row))

"""What a workbook would do to the register: how many rows, which were mended, which are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.problems import refusal
from ui import icons, theme, words
from ui.dialogs.import_rows import RemarkColumn, RemarkDelegate, RemarkModel, Told, remarks
from ui.widgets import painting
from ui.widgets.bars import Bar
from ui.widgets.labels import Text
from ui.widgets.segments import Segments
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.usecases.imports import ImportPreview

ALL = "all"
WIDTHS = (64, 110, 150, 0)


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
    """The numbers above, the columns that are left out, and a table of the rows that something is said of."""

    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.good = RowCount("check-circle-fill", "ok")
        self.known = RowCount("info", "ink2")
        self.mended = RowCount("warning-circle", "warn")
        self.refused = RowCount("prohibit", "err")
        self.skipped = RowCount("minus", "ink2")
        self.columns = Bar("warn")
        self.names = Bar("warn")
        self.kinds = Segments([], clearable=False)
        self.kinds.setAccessibleName(self.tr("Which rows"))
        self.model = RemarkModel(self)
        self.table = DataTable()
        self.table.setItemDelegateForColumn(RemarkColumn.WORDS, RemarkDelegate(self.table))
        self._fine = Text(self.tr("Every row was read as it stands."), theme.BODY, "ink2")
        self._build()
        title = self.tr("Names are left out")
        self.names.show_message("warn", title, words.problem(refusal("import_without_names")))

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what a workbook would do."""
        report = preview.report
        told = remarks(preview.plans)
        mended = len({(each.sheet, each.row) for each in told if each.kind is Told.MENDED})
        refused = len({(each.sheet, each.row) for each in told if each.kind is Told.REFUSED})
        self.good.set_count(report.imported, self.tr("rows to import"))
        self.known.set_count(report.known, self.tr("in the register already"))
        self.mended.set_count(mended, self.tr("mended or pointed out"))
        self.refused.set_count(refused, self.tr("refused"))
        self.skipped.set_count(report.skipped, self.tr("empty or total rows"))
        self.columns.show_message(
            "warn", self.tr("Columns that are left out"), ", ".join(report.unknown_columns)
        )
        self.columns.setVisible(bool(report.unknown_columns))
        self.names.setVisible(report.without_names)
        self.model.set_remarks(told)
        self._show_table(refused, mended, several=len(preview.plans) > 1)

    def show_taken(self, count: int) -> None:
        """Say that the rows have been imported."""
        self.good.set_count(count, self.tr("rows imported"))

    def _show_table(self, refused: int, mended: int, *, several: bool) -> None:
        self.kinds.set_choices(
            [
                (ALL, self.tr("All")),
                (Told.REFUSED, self.tr("Refused {count}").format(count=words.number(refused))),
                (Told.MENDED, self.tr("Mended {count}").format(count=words.number(mended))),
            ]
        )
        self.kinds.set_value(ALL)
        self.kinds.setVisible(bool(refused and mended))
        self.table.setColumnHidden(RemarkColumn.SHEET, not several)
        self.table.setVisible(bool(refused or mended))
        self._fine.setVisible(not (refused or mended))

    def _build(self) -> None:
        counts, filters = QHBoxLayout(), QHBoxLayout()
        counts.setSpacing(26)
        for count in (self.good, self.known, self.mended, self.refused, self.skipped):
            counts.addWidget(count)
        counts.addStretch(1)
        filters.addWidget(self.kinds)
        filters.addStretch(1)
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Rows that something is said of"))
        self.kinds.chosen.connect(self._on_kind_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(counts)
        column.addWidget(self.names)
        column.addWidget(self.columns)
        column.addLayout(filters)
        column.addWidget(self._fine)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def _on_kind_chosen(self, value: object) -> None:
        self.model.show_kind(value if isinstance(value, Told) else None)

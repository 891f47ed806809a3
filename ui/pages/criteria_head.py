"""The head of the page of criteria: which pack, which year, the report, and what is asked more rarely."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.usecases import clock
from ui import criteria_words, theme
from ui.widgets.buttons import FoldingButton, PrimaryButton
from ui.widgets.choices import ComboField
from ui.widgets.drop_list import DropList
from ui.widgets.labels import Text
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.usecases.criteria_shelf import PackLine

FIRST_YEAR = 2022  # the first year for which communes were told to meet criteria in Thanh Hóa


class Rarer(Enum):
    """What is asked of the pack beside its report."""

    PDF = "pdf"
    EXPORT = "export"
    IMPORT = "import"
    FILL = "fill"


class CriteriaHead(QWidget):
    """`changed` tells that another pack or year was chosen; `asked` carries a Rarer."""

    changed = Signal()
    asked = Signal(object)

    def __init__(self, *, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = leads
        self._lines: list[PackLine] = []
        this = clock.today().year
        self.pack = ComboField()
        self.pack.setAccessibleName(self.tr("Criteria pack"))
        self.year = ComboField([(year, str(year)) for year in range(this + 1, FIRST_YEAR - 1, -1)])
        self.year.setAccessibleName(self.tr("Year"))
        self.year.set_value(this)
        self.more = FoldingButton(self.tr("More…"), icon="dots-three")
        self.choices = DropList(self.more, 300)
        self.report = PrimaryButton(self.tr("Export report"), "Ctrl+E", "file-text")
        self._build()

    def show_packs(self, lines: Sequence[PackLine]) -> None:
        """Offer these versions; the one chosen stays, else the newest of the first pack."""
        self._lines = [each for each in lines if each.offered]
        before = self.pack.value
        newest = [each for each in self._lines if each.newest]
        ordered = [*newest, *(each for each in reversed(self._lines) if not each.newest)]
        self._lines = ordered
        self._name_packs()
        self.pack.set_value(before)

    def chosen(self) -> tuple[str, str]:
        """Return code and version of the pack; both empty while nothing is known."""
        value = self.pack.value
        return value if isinstance(value, tuple) else ("", "")

    def choose(self, code: str, version: str) -> None:
        """Choose a version."""
        self.pack.set_value((code, version))

    def chosen_year(self) -> int:
        """Return the year."""
        return int(str(self.year.value))

    def changeEvent(self, event: QEvent) -> None:
        """Say less where there is little room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "more"):
            self._settle()

    def _name_packs(self) -> None:
        brief = theme.sizes(self).compact
        self.pack.set_choices(
            [
                ((each.pack.code, each.pack.version), criteria_words.pack(each.pack, brief=brief))
                for each in self._lines
            ]
        )

    def _settle(self) -> None:
        self.more.fold(folded=theme.sizes(self).compact)
        self._name_packs()

    def _build(self) -> None:
        rows = [
            PopupRow(Rarer.PDF, self.tr("Export the report as PDF")),
            PopupRow(Rarer.EXPORT, self.tr("Save the pack as a file…")),
        ]
        if self._leads:
            rows += [
                PopupRow(Rarer.IMPORT, self.tr("Take a pack in from a file…")),
                PopupRow(Rarer.FILL, self.tr("Fill the pack in…")),
            ]
        self.choices.set_rows(rows, self.tr("More about the pack"))
        self.choices.chosen.connect(self.asked)
        self.more.clicked.connect(self._on_more_clicked)
        self.report.set_keys("Ctrl+E")
        for field in (self.pack, self.year):
            field.activated.connect(self._on_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Text(self.tr("Criteria"), theme.TITLE))
        row.addSpacing(4)
        for part in (self.pack, self.year):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.more, self.report):
            row.addWidget(button)
        self._settle()

    def _on_more_clicked(self) -> None:
        self.choices.drop(Rarer.PDF)

    def _on_activated(self) -> None:
        self.changed.emit()

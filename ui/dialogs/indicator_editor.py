"""The window of indicators: all of them at the left, one of them or the fields of a new one at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain import indicator_rules
from desk.domain.indicator_rules import Known
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.text import matches
from desk.usecases import clock
from ui import theme, words
from ui.background import run
from ui.dialogs.figure_rows import show_rows
from ui.dialogs.indicator_about import IndicatorAbout
from ui.dialogs.indicator_form import IndicatorForm
from ui.dialogs.indicator_live import LiveCount, this_month
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.fields import SearchField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from desk.domain.indicator import Indicator
    from desk.domain.people import User
    from desk.usecases.indicators import Indicators
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.changes import Changes

WIDTH, HEIGHT, LIST_WIDTH = 1060, 590, 430
WIDTHS = (0, 76, 104)


class IndicatorEditor(QDialog):
    """Officers look; leaders define, rename and end. Nothing of the past changes by any of it."""

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._by, self._changes = desk, user, changes
        self._task: Task | None = None
        self._known = Known()
        self._all: list[Indicator] = []
        self._figures: dict[str, int] = {}
        self._may_change = allowed(user.role, Permission.SET_TARGETS)
        self.search = SearchField(self.tr("Find an indicator"))
        self.model = CatalogueModel((self.tr("Indicator"), self.tr("This month"), self.tr("Unit")), 1)
        self.table = DataTable()
        self.bar = Bar("ok")
        self.about = IndicatorAbout(may_change=self._may_change)
        self.form = IndicatorForm()
        self.live = LiveCount(desk.indicators, user)
        self.new_button = OutlineButton(self.tr("New indicator"), "Ctrl+N", "plus")
        self.save_button = PrimaryButton(self.tr("Save indicator"), "Ctrl+Enter", "check")
        self.close_button = OutlineButton(self.tr("Close"), "Esc")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._ring = FocusRing(self)
        self.refresh()

    def refresh(self, code: str = "") -> None:
        """Read the indicators and count this month anew, then show the one with the code."""
        if self._task is not None:
            self._task.cancel()
        work = partial(_figures, self._desk.indicators, self._by)
        self._task = run(self, work, self._on_counted, self._on_failed)
        self._all = self._desk.indicators.all(self._by, ended=True)
        self._known = self._desk.indicators.known(self._by)
        self.form.set_known(self._known, self._names())
        self._fill(code)

    def is_busy(self) -> bool:
        """Whether figures are being counted."""
        return self._task is not None or self.live.is_busy()

    def is_new(self) -> bool:
        """Whether the fields of a new indicator are shown."""
        return self._stack.currentIndex() == 1

    def reject(self) -> None:
        """Leave the fields of a new one first, then the window."""
        if self.is_new():
            self._show_about()
        else:
            super().reject()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Indicators"))
        self.resize(WIDTH, HEIGHT)
        self.new_button.set_keys("Ctrl+N")
        self.save_button.set_keys("Ctrl+Return", "Ctrl+Enter")
        self.search.setAccessibleName(self.tr("Find an indicator"))
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Indicators"))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Text(self.tr("Indicators"), theme.TITLE))
        left.addWidget(self.search)
        left.addWidget(self.table, 1)
        left.addWidget(self.new_button)
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.form, 1)
        column.addWidget(self.live)
        self._stack.addWidget(self.about)
        self._stack.addWidget(new)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.bar, 1)
        foot.addStretch()
        for button in (self.close_button, self.save_button):
            foot.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._stack, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(20)
        row.addWidget(side)
        row.addLayout(right, 1)
        self.bar.hide()
        self.save_button.hide()
        self.new_button.setVisible(self._may_change)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._on_searched)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.new_button.clicked.connect(self._show_form)
        self.save_button.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.reject)
        self.form.edited.connect(self._on_edited)
        self.about.rows_button.clicked.connect(self._on_rows)
        self.about.like_button.clicked.connect(self._on_like)
        self.about.rename_button.clicked.connect(self._on_rename)
        self.about.end_button.clicked.connect(self._on_end)

    def _names(self) -> dict[str, dict[str, str]]:
        held, known = self._desk.catalogues.snapshot(), self._known
        return {
            "services": {
                each.key: f"{each.name} ({each.unit_of_account})" for each in held.services if each.active
            },
            "procedures": {each.code: f"{each.code} {each.short_name}" for each in held.procedures},
            "fields": {field: field for field in sorted({each.field for each in held.procedures})},
            "units": {each.key: each.name for each in held.units},
            "teams": {key: name for key, name in known.team_names.items() if known.teams[key] is None},
        }

    def _fill(self, code: str = "") -> None:
        shown = self.about.indicator()
        wanted = code or (shown.code if shown else "")
        fitting = [each for each in self._all if matches(self.search.text(), each.name)]
        self.model.set_rows([self._row(each) for each in fitting])
        number = max(self.model.number_of(wanted), 0) if fitting else -1
        self.table.choose_row(number)
        self._on_row_chosen(number)

    def _row(self, indicator: Indicator) -> Row:
        figure = self._figures.get(indicator.code)
        tone = "ink" if indicator.ended_on is None else "ink3"
        cells = (
            Cell(indicator.name, tone=tone),
            Cell("–" if figure is None else words.number(figure), tone=tone, number=True),
            Cell(indicator.unit_of_account, tone="ink2", number=True),
        )
        return Row(indicator.code, indicator, cells)

    def _show_about(self) -> None:
        self._show(new=False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        """Show the fields as they are: what was typed before one went back is still there."""
        self.bar.hide()
        self._show(new=True)
        self.form.begin()
        self.live.show_draft(self.form.draft())

    def _show(self, *, new: bool) -> None:
        self._stack.setCurrentIndex(int(new))
        self.save_button.setVisible(new)
        self.close_button.setText(self.tr("Back") if new else self.tr("Close"))
        for widget in (self.table, self.search, self.new_button):
            widget.setEnabled(not new)

    def _say(self, tone: str, title: str, told: str = "") -> None:
        self.bar.show_message(tone, title, told)
        self.bar.show()

    def _on_counted(self, figures: dict[str, int]) -> None:
        self._task = None
        self._figures = figures
        self._fill()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        told = words.trouble(error, self.tr("Close the window and open it again."))
        self._say("err", self.tr("The figures were not counted"), told)

    def _on_searched(self) -> None:
        self._fill()

    def _on_row_chosen(self, number: int) -> None:
        row = self.model.row(number)
        if row is None or self.is_new():
            return
        indicator = self._known.indicators[row.key]
        odd = indicator_rules.findings(indicator, self._known, clock.today())
        names = self._names()
        named = names["units"] | names["teams"]
        self.about.show_indicator(indicator, self._figures.get(row.key), self._known, named, odd)

    def _on_edited(self) -> None:
        self.bar.hide()
        self.live.show_draft(self.form.draft())

    def _on_like(self) -> None:
        self.form.show_draft(self.about.indicator())
        self._show_form()

    def _on_rows(self) -> None:
        shown, month = self.about.indicator(), this_month()
        if shown is not None:
            show_rows(self, self._desk, self._by, shown.code, month.start, month.end)

    def _on_save(self) -> None:
        try:
            saved = self._desk.indicators.define(self._by, self.form.draft())
        except Refused as refused:
            self._refused(refused)
            return
        self.form.show_draft(None)
        self._show_about()
        self._kept(saved, self.tr("Saved on this PC"))

    def _refused(self, refused: Refused) -> None:
        fields = {"name": self.form.name, "unit": self.form.unit}
        field = fields.get(refused.problem.field)
        if field is not None and not field.isHidden():
            field.show_problem(words.problem(refused.problem))
            self.form.ensureWidgetVisible(field)
        self._say("err", self.tr("Nothing was saved"), words.problem(refused.problem))

    def _on_rename(self) -> None:
        shown = self.about.indicator()
        if shown is None:
            return
        try:
            renamed = self._desk.indicators.rename(self._by, shown.code, self.about.name.field.text())
        except Refused as refused:
            self.about.name.show_problem(words.refusal(refused))
            return
        self._kept(renamed, self.tr("Renamed; figures and earlier names stay"))

    def _on_end(self) -> None:
        shown = self.about.indicator()
        if shown is None:
            return
        day = clock.today() if shown.ended_on is None else None
        try:
            kept = self._desk.indicators.end(self._by, shown.code, day)
        except Refused as refused:
            self._say("err", self.tr("Nothing was changed"), words.refusal(refused))
            return
        told = self.tr("Used no more from today on; its past stays") if day else self.tr("Used again")
        self._kept(kept, told)

    def _kept(self, indicator: Indicator, told: str) -> None:
        self.search.clear()
        self.refresh(indicator.code)
        self._say("ok", told, indicator.name)
        self._changes.indicators_changed.emit()


def open_editor(parent: QWidget, desk: Desk, user: User, changes: Changes) -> IndicatorEditor:
    """Open the window of indicators over a page, which stays usable; the window frees itself."""
    editor = IndicatorEditor(desk, user, changes, parent)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.show()
    return editor


def _figures(indicators: Indicators, by: User, _task: Task) -> dict[str, int]:
    month = this_month()
    return {each.indicator.code: each.value for each in indicators.figures(by, month.start, month.end)}

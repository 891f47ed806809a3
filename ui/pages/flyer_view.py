"""Tờ rơi hộ gia đình: numbered batches, printed with progress, and how many went to each group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.flyer import FLYER_SIZES, MOST_AT_ONCE
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.usecases.flyer_papers import FlyerOrder
from resources.sheet_sizes import sheet_sizes
from ui import theme, words
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.pages.catalogue_delegate import ROW_HEIGHT, CatalogueDelegate
from ui.pages.flyer_batch import FlyerBatchView
from ui.pages.flyer_plan import FlyerPlan
from ui.pages.job_output import JobOutput
from ui.pages.job_panel import JobPanel
from ui.paper_job import Job, Made
from ui.widgets.buttons import OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.choices import ComboField
from ui.widgets.facts import EmptyState
from ui.widgets.labels import FieldLabel
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from desk.domain.flyer import FlyerCount
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

WIDTH = 400
WIDTH_WHERE_NARROW = 320
COLUMNS = (0, 60, 72, 48)


class FlyerView(QWidget):
    """Batches, the chosen one with its groups, and printing, side by side; `registered` after a print."""

    registered = Signal()

    def __init__(
        self,
        desk: Desk,
        user: User,
        preferences: Preferences,
        dialogs: SystemDialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._counts: list[FlyerCount] = []
        self._offered: UUID | None = None
        self._names: dict[str, str] = {}
        self._new = OutlineButton(self.tr("New batch"), "Ctrl+N", "plus")
        headings = [self.tr("Batch"), self.tr("Printed"), self.tr("Given"), self.tr("Left")]
        self._model = CatalogueModel(headings, 1, self)
        self.table = DataTable()
        self._empty = EmptyState(
            "file-text",
            self.tr("No batch yet"),
            self.tr("A batch is one sheet, numbered, for several groups."),
        )
        self.plan = FlyerPlan()
        self.batch = FlyerBatchView(may_plan=allowed(user.role, Permission.KEEP_SHEETS))
        self._middle = QStackedWidget()
        self.paper = ComboField(
            [(each.key, words.sheet_size(each)) for each in sheet_sizes() if each.key in FLYER_SIZES]
        )
        self.panel = JobPanel(self.tr("Print flyers"), self.tr("Number of flyers"), MOST_AT_ONCE)
        self._output = JobOutput(self.panel, user, preferences, dialogs, self)
        self._left = QWidget()
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Put the cursor on the batches, or where a first one is begun."""
        (self.table if self._counts else self._new).setFocus()

    def refresh(self) -> None:
        """Read batches, sheets and groups anew, keeping the batch that is chosen."""
        chosen = self._chosen()
        cards = self._desk.sheet_library.find(self._user)
        self._names = {card.key: card.name for card in cards}
        groups = {unit.key: unit.name for unit in self._desk.catalogues.groups()}
        self.plan.offer({card.subject: card.name for card in cards if not card.broken}, groups)
        self.batch.set_groups(groups)
        self._show(chosen.batch.id if chosen is not None else None)

    def begin(self) -> None:
        """Begin a new batch."""
        self.panel.allow(output=False)
        self._middle.setCurrentWidget(self.plan)
        self.plan.start()

    def is_busy(self) -> bool:
        """Whether flyers are being printed or saved."""
        return self._output.is_busy()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self._settle()

    def _show(self, chosen: UUID | None) -> None:
        self._counts = self._desk.flyers.all(self._user)
        blocked = self.table.blockSignals(True)
        self._model.set_rows([self._row(count) for count in self._counts])
        ids = [count.batch.id for count in self._counts]
        self.table.choose_row(ids.index(chosen) if chosen in ids else 0 if ids else -1)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(ids))
        self._empty.setVisible(not ids)
        self._show_chosen()

    def _row(self, count: FlyerCount) -> Row:
        batch = count.batch
        name = self._names.get(batch.sheet.key, batch.sheet.key)
        numbers = (count.printed, count.given, count.left)
        cells = (Cell(words.number(each), number=True) for each in numbers)
        code = self.tr("Batch {code}").format(code=batch.code)
        return Row(str(batch.id), count, (Cell(code, name), *cells))

    def _chosen(self) -> FlyerCount | None:
        row = self.table.current_row()
        return self._counts[row] if 0 <= row < len(self._counts) else None

    def _show_chosen(self) -> None:
        count = self._chosen()
        self._middle.setCurrentWidget(self.batch)
        self.panel.allow(output=count is not None)
        if count is None:
            self.batch.show_nothing()
            return
        self.batch.show_count(count, self._names.get(count.batch.sheet.key, count.batch.sheet.key))
        if count.batch.id != self._offered:
            self._offer_rest(count)
        self._say_numbers()

    def _offer_rest(self, count: FlyerCount) -> None:
        """Offer to print what is planned and not printed yet, as far as one print goes."""
        self._offered = count.batch.id
        rest = sum(count.batch.planned.values()) - count.printed
        self.panel.count.set_number(min(max(rest, 1), MOST_AT_ONCE))

    def _say_numbers(self) -> None:
        """Tell on the button which numbers come next."""
        count, copies = self._chosen(), self.panel.copies()
        if count is not None and copies:
            told = self.tr("Print no. {first} to {last}")
            first, last = count.next_number, count.next_number + copies - 1
            self.panel.set_words(told.format(first=words.number(first), last=words.number(last)))

    def _job(self, count: FlyerCount) -> Job:
        order = FlyerOrder(count.batch.id, str(self.paper.value), self.panel.copies())
        name = f"To-roi-dot-{count.batch.number}-{count.batch.year}"
        told = (self._desk, self._user, order)
        return Job(name, partial(_made, *told), partial(_save, *told))

    def _build(self) -> None:
        column = QVBoxLayout(self._left)
        column.setSpacing(8)
        column.addWidget(self._new)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self._new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._new.setVisible(allowed(self._user.role, Permission.KEEP_SHEETS))
        self._build_table()
        for widget in (self.batch, self.plan):
            self._middle.addWidget(widget)
        self.panel.body.addWidget(FieldLabel(self.tr("Paper"), "", self.paper))
        self.paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.panel.body.addWidget(self.paper)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._middle, 1)
        row.addWidget(self.panel)
        self._settle()

    def _build_table(self) -> None:
        self.table.setItemDelegate(CatalogueDelegate(self.table))
        self.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setModel(self._model)
        self.table.set_widths(COLUMNS)
        self.table.setAccessibleName(self.tr("Batches of flyers"))

    def _connect(self) -> None:
        self._new.set_keys("Ctrl+N")
        self._new.clicked.connect(self.begin)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.plan.planned.connect(self._on_planned)
        self.plan.left.connect(self._show_chosen)
        self.batch.handed_out.connect(self._on_handed_out)
        self.batch.replanned.connect(self._on_replanned)
        self.panel.count.changed.connect(self._say_numbers)
        self.panel.print_clicked.connect(self._on_print_clicked)
        self.panel.save_clicked.connect(self._on_save_clicked)
        self._output.registered.connect(self._on_registered)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._left.layout().setContentsMargins(sizes.margin, 4, 12, 12)  # type: ignore[union-attr]
        self._left.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def _on_row_chosen(self, _row: int) -> None:
        self._show_chosen()

    def _on_planned(self, sheet: object, planned: dict[str, int]) -> None:
        try:
            made = self._desk.flyers.plan(self._user, sheet, planned)  # type: ignore[arg-type]
        except Refused as refused:
            self.plan.point_out(words.refusal(refused))
            return
        self._show(made.batch.id)
        self.panel.tell("ok", self.tr("Batch {code} is planned").format(code=made.batch.code))
        self.panel.count.setFocus()

    def _on_handed_out(self, unit: str, amount: int) -> None:
        count = self._chosen()
        if count is not None:
            own = count.batch.id
            self._change(own, partial(self._desk.flyers.hand_out, self._user, own, unit, amount))

    def _on_replanned(self, unit: str, amount: int) -> None:
        count = self._chosen()
        if count is not None:
            own, planned = count.batch.id, {**count.batch.planned, unit: amount}
            self._change(own, partial(self._desk.flyers.replan, self._user, own, planned))

    def _change(self, batch: UUID, change: partial[FlyerCount]) -> None:
        try:
            change()
        except Refused as refused:
            self.batch.point_out(words.refusal(refused))
            return
        self._show(batch)
        self.batch.accept()

    def _on_print_clicked(self) -> None:
        count = self._chosen()
        if count is not None:
            self._output.print_job(self._job(count))

    def _on_save_clicked(self) -> None:
        count = self._chosen()
        if count is not None:
            self._output.save_job(self._job(count))

    def _on_registered(self) -> None:
        self._offered = None
        count = self._chosen()
        self._show(count.batch.id if count is not None else None)
        self.registered.emit()


def _made(desk: Desk, user: User, order: FlyerOrder) -> Made:
    made = desk.flyer_papers.make(user, order)
    return Made(made.pages_count, made.pages, partial(desk.flyer_papers.printed, user, made))


def _save(desk: Desk, user: User, order: FlyerOrder, path: Path) -> object:
    return desk.flyer_papers.save_pdf(user, order, path)

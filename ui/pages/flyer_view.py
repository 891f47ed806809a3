"""Tờ rơi hộ gia đình: numbered batches, printed with progress, and how many went to each group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from desk.domain.flyer import FLYER_SIZES, MOST_AT_ONCE
from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.usecases.flyer_papers import FlyerOrder
from resources.sheet_sizes import sheet_sizes, sheets_a_page
from ui import words
from ui.pages.flyer_batch import FlyerBatchView
from ui.pages.flyer_list import FlyerList
from ui.pages.flyer_plan import FlyerPlan
from ui.pages.guide_words import Note
from ui.pages.job_output import JobOutput
from ui.pages.job_panel import QUIET, JobPanel
from ui.pages.job_preview import JobPreview
from ui.paper_job import Job, Made
from ui.widgets.buttons import OutlineButton
from ui.widgets.cards import Hairline
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from desk.domain.flyer import FlyerCount
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs


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
        self._offered: UUID | None = None
        self._names: dict[str, str] = {}
        may_plan = allowed(user.role, Permission.KEEP_SHEETS)
        self.batches = FlyerList(may_plan=may_plan)
        self.plan = FlyerPlan()
        self.batch = FlyerBatchView(may_plan=may_plan)
        self.preview = JobPreview()
        self._middle = QStackedWidget()
        sizes = (size for size in sheet_sizes() if size.key in FLYER_SIZES)
        self.paper = ComboField([(size.key, words.sheet_size(size)) for size in sizes])
        self.see = OutlineButton("", "F5", "eye")
        self.panel = JobPanel(self.tr("Print flyers"), self.tr("Number of flyers"), MOST_AT_ONCE)
        self._output = JobOutput(self.panel, user, preferences, dialogs, self)
        self._build()
        self._connect()

    def page_shown(self) -> None:
        """Put the cursor on the batches, or where a first one is begun."""
        self.batches.start()

    def refresh(self) -> None:
        """Read batches, sheets and groups anew, keeping the batch that is chosen."""
        chosen = self.batches.chosen()
        cards = self._desk.sheet_library.find(self._user)
        self._names = {card.key: card.name for card in cards}
        groups = {unit.key: unit.name for unit in self._desk.catalogues.groups()}
        self.plan.offer({card.subject: card.name for card in cards if not card.broken}, groups)
        self.batch.set_groups(groups)
        self._show(chosen.batch.id if chosen is not None else None)

    def begin(self) -> None:
        """Begin a new batch."""
        self._show_in_middle(self.plan)
        self.panel.allow(output=False)
        self.see.setEnabled(False)
        self.plan.start()

    def is_busy(self) -> bool:
        """Whether flyers are being drawn, printed or saved."""
        return self._output.is_busy() or self.preview.is_busy()

    def _show(self, chosen: UUID | None) -> None:
        self.batches.show_counts(self._desk.flyers.all(self._user), self._names, chosen)
        if self._middle.currentWidget() is not self.plan:
            self._show_chosen()

    def _show_chosen(self) -> None:
        count = self.batches.chosen()
        self._show_in_middle(self.batch)
        self.panel.allow(output=count is not None)
        self.see.setEnabled(count is not None)
        if count is None:
            self.batch.show_nothing()
            return
        self.batch.show_count(count, self._names.get(count.batch.sheet.key, count.batch.sheet.key))
        if count.batch.id != self._offered:
            self._offer_rest(count)
        self._say_numbers()

    def _show_in_middle(self, widget: QWidget) -> None:
        self._middle.setCurrentWidget(widget)
        seen = widget is self.preview
        self.see.setText(self.tr("Back to the groups") if seen else self.tr("See the page"))
        self.see.updateGeometry()
        if not seen:
            self.preview.show_made(None)
            self.panel.show_check(QUIET)

    def _offer_rest(self, count: FlyerCount) -> None:
        """Offer to print what is planned and not printed yet, as far as one print goes."""
        self._offered = count.batch.id
        rest = sum(count.batch.planned.values()) - count.printed
        self.panel.count.set_number(min(max(rest, 1), MOST_AT_ONCE))

    def _say_numbers(self) -> None:
        """Tell on the button which numbers come next."""
        count, copies = self.batches.chosen(), self.panel.copies()
        if count is not None and copies:
            told = self.tr("Print no. {first} to {last}")
            first, last = count.next_number, count.next_number + copies - 1
            self.panel.set_words(told.format(first=words.number(first), last=words.number(last)))

    def _job(self, count: FlyerCount, most: int = MOST_AT_ONCE) -> Job:
        order = FlyerOrder(count.batch.id, str(self.paper.value), min(self.panel.copies(), most))
        name = f"To-roi-dot-{count.batch.number}-{count.batch.year}"
        told = (self._desk, self._user, order)
        return Job(name, partial(_made, *told), partial(_save, *told))

    def _build(self) -> None:
        for widget in (self.batch, self.plan, self.preview):
            self._middle.addWidget(widget)
        for wide in (self.paper, self.see):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.panel.body.addWidget(FieldLabel(self.tr("Paper"), "", self.paper))
        self.panel.body.addWidget(self.paper)
        self.panel.body.addWidget(self.see)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.batches)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._middle, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.batches.new_asked.connect(self.begin)
        self.batches.batch_chosen.connect(self._show_chosen)
        self.plan.planned.connect(self._on_planned)
        self.plan.left.connect(self._show_chosen)
        self.batch.handed_out.connect(self._on_handed_out)
        self.batch.replanned.connect(self._on_replanned)
        self.see.set_keys("F5")
        self.see.clicked.connect(self._on_see_clicked)
        self.paper.activated.connect(self._on_paper_changed)
        self.preview.drawn.connect(self._on_drawn)
        self.preview.refused.connect(self._on_refused)
        self.panel.count.changed.connect(self._say_numbers)
        self.panel.print_clicked.connect(self._on_print_clicked)
        self.panel.save_clicked.connect(self._on_save_clicked)
        self._output.registered.connect(self._on_registered)

    def _on_planned(self, sheet: object, planned: dict[str, int]) -> None:
        try:
            made = self._desk.flyers.plan(self._user, sheet, planned)  # type: ignore[arg-type]
        except Refused as refused:
            self.plan.point_out(words.refusal(refused))
            return
        self._show_in_middle(self.batch)
        self._show(made.batch.id)
        self.panel.tell("ok", self.tr("Batch {code} is planned").format(code=made.batch.code))
        self.panel.count.setFocus()

    def _on_handed_out(self, unit: str, amount: int) -> None:
        count = self.batches.chosen()
        if count is not None:
            own = count.batch.id
            self._change(own, partial(self._desk.flyers.hand_out, self._user, own, unit, amount))

    def _on_replanned(self, unit: str, amount: int) -> None:
        count = self.batches.chosen()
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

    def _on_see_clicked(self) -> None:
        """Draw the first page of what would be printed, or go back to the groups."""
        count = self.batches.chosen()
        if count is None or self._middle.currentWidget() is self.preview:
            self._show_chosen()
            return
        self._show_in_middle(self.preview)
        self.panel.show_check(Note(self.tr("Reading the QR codes back…"), "qr-code", "ink2"))
        self.preview.show_made(self._job(count, sheets_a_page(str(self.paper.value))).make)

    def _on_paper_changed(self) -> None:
        if self._middle.currentWidget() is self.preview:
            self._show_in_middle(self.batch)
            self._on_see_clicked()

    def _on_drawn(self) -> None:
        told = self.tr("First page drawn, its codes read back")
        self.panel.show_check(Note(told, "check-circle-fill", "ok"))

    def _on_refused(self, refused: Refused) -> None:
        self.panel.show_check(Note(words.refusal(refused), "warning-octagon-fill", "err"))

    def _on_print_clicked(self) -> None:
        count = self.batches.chosen()
        if count is not None:
            self._output.print_job(self._job(count))

    def _on_save_clicked(self) -> None:
        count = self.batches.chosen()
        if count is not None:
            self._output.save_job(self._job(count))

    def _on_registered(self) -> None:
        self._offered = None
        count = self.batches.chosen()
        self._show(count.batch.id if count is not None else None)
        self.registered.emit()


def _made(desk: Desk, user: User, order: FlyerOrder) -> Made:
    made = desk.flyer_papers.make(user, order)
    return Made(made.pages_count, made.pages, partial(desk.flyer_papers.printed, user, made))


def _save(desk: Desk, user: User, order: FlyerOrder, path: Path) -> object:
    return desk.flyer_papers.save_pdf(user, order, path)

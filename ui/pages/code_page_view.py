"""Trang nhiều mã: up to six codes on A4, chosen by name, seen as they will be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.pages.guide_words import Note
from ui.pages.job_output import JobOutput
from ui.pages.job_panel import QUIET, JobPanel
from ui.pages.job_preview import JobPreview
from ui.paper_job import Job, Made
from ui.widgets.cards import Hairline
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.pick_list import PickList

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.problems import Refused
    from desk.usecases.opening import Desk
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

WIDTH = 380
WIDTH_WHERE_NARROW = 300
MOST = 6
MOST_COPIES = 99


class CodePageView(QWidget):
    """`registered` tells that a page was printed or saved."""

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
        self.title = TextField(self.tr("Empty: “Scan to open the right page”"))
        self.codes = PickList(self.tr("Name, code or field, accents not needed"))
        self._codes_label = FieldLabel(self.tr("Codes on the page"), "", self.codes)
        self.preview = JobPreview()
        self.panel = JobPanel(self.tr("Print the page"), self.tr("Number of pages"), MOST_COPIES)
        self._output = JobOutput(self.panel, user, preferences, dialogs, self)
        self._left = QWidget()
        self._build()
        self._connect()
        self._on_changed()

    def page_shown(self) -> None:
        """Put the cursor where one looks for codes."""
        self.codes.setFocus()

    def refresh(self) -> None:
        """Read anew what has a code that may be printed."""
        cards = self._desk.sheet_library.find(self._user)
        self.codes.set_choices({card.key: card.name for card in cards if not card.broken})

    def is_busy(self) -> bool:
        """Whether a page is being drawn, printed or saved."""
        return self.preview.is_busy() or self._output.is_busy()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self._settle()

    def _job(self) -> Job:
        told, copies = (self._desk, self._user, self.title.text(), self.codes.keys), self.panel.copies()
        return Job("Trang-ma-QR", partial(_made, *told, copies), partial(_save, *told), copies)

    def _build(self) -> None:
        column = QVBoxLayout(self._left)
        column.setSpacing(6)
        column.addWidget(FieldLabel(self.tr("Title of the page"), "", self.title))
        column.addWidget(self.title)
        column.addWidget(self._codes_label)
        column.addWidget(self.codes)
        told = self.tr("Pages of the State and other pages never stand on the same sheet of paper.")
        column.addWidget(Text(told, theme.CAPTION, "ink2", wrap=True))
        column.addStretch(1)
        self.codes.setAccessibleName(self.tr("Codes on the page"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.preview, 1)
        row.addWidget(self.panel)
        self._settle()

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_changed)
        self.codes.changed.connect(self._on_changed)
        self.preview.drawn.connect(self._on_drawn)
        self.preview.refused.connect(self._on_refused)
        self.panel.print_clicked.connect(self._on_print_clicked)
        self.panel.save_clicked.connect(self._on_save_clicked)
        self._output.registered.connect(self.registered)

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        self._left.layout().setContentsMargins(sizes.margin, 4, 16, 12)  # type: ignore[union-attr]
        self._left.setFixedWidth(WIDTH_WHERE_NARROW if sizes.compact else WIDTH)

    def _on_changed(self) -> None:
        count = len(self.codes.keys)
        self.panel.allow(output=False)
        self.panel.hush()
        self._codes_label.set_note(self.tr("{count} of {most}").format(count=count, most=MOST))
        self.codes.field.setEnabled(count < MOST)
        if not count:
            self.preview.show_made(None)
            self.preview.say(self.tr("Choose up to six codes at the left."))
            self.panel.show_check(QUIET)
            return
        self.panel.show_check(Note(self.tr("Reading the QR codes back…"), "qr-code", "ink2"))
        self.preview.show_made(self._job().make)

    def _on_drawn(self) -> None:
        told = self.tr("Read back: all {count} codes say exactly their link")
        count = words.number(len(self.codes.keys))
        self.panel.show_check(Note(told.format(count=count), "check-circle-fill", "ok"))
        self.panel.allow(output=True)

    def _on_refused(self, refused: Refused) -> None:
        self.panel.show_check(Note(words.refusal(refused), "warning-octagon-fill", "err"))

    def _on_print_clicked(self) -> None:
        self._output.print_job(self._job())

    def _on_save_clicked(self) -> None:
        self._output.save_job(self._job())


def _made(desk: Desk, user: User, title: str, keys: tuple[str, ...], copies: int) -> Made:
    made = desk.code_pages.make(user, title, keys)
    return Made(made.count, made.pages, partial(desk.code_pages.printed, user, made, copies))


def _save(desk: Desk, user: User, title: str, keys: tuple[str, ...], path: Path) -> object:
    return desk.code_pages.save_pdf(user, title, keys, path)

"""Exporting the report: three formats, the folder they go to, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.month_report import Form
from desk.domain.problems import Refused, refusal
from desk.usecases.month_reports import file_name
from desk.usecases.months import Format
from ui import theme
from ui.background import run
from ui.pages.export_bar import ExportBar
from ui.pages.report_files import WrittenFiles, export_folder
from ui.widgets.buttons import Button, GhostButton, OutlineButton, PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.progress import WorkBar

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.month_reports import MonthReports
    from desk.usecases.wards import Wards
    from ui.background import Task
    from ui.preferences import Preferences

SHOW_AFTER = 400  # milliseconds


class ExportCard(Card):
    """Three formats, the quick report, and their folder; `exported` carries the path of a file written."""

    exported = Signal(object)
    quick_asked = Signal()

    def __init__(
        self,
        reports: MonthReports,
        wards: Wards,
        user: User,
        preferences: Preferences,
        data: Path,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reports, self._wards, self._user = reports, wards, user
        self._preferences, self._data = preferences, data
        self._period: Period | None = None
        self._form = Form.OFFICIAL
        self._written = WrittenFiles()
        self._kind, self._target = Format.DOCX, Path()
        self._plain_name = ""
        self._task: Task | None = None
        self.word = PrimaryButton(self.tr("Export Word"), "Ctrl+E", "file-text")
        self.pdf = OutlineButton(self.tr("PDF"), icon="file-pdf")
        self.excel = OutlineButton(self.tr("Excel"), icon="table")
        self.quick = OutlineButton(self.tr("Zalo message"), "F9", "chat-text")
        self.change = GhostButton(self.tr("Change…"), low=True)
        self.bar = ExportBar()
        self.work = WorkBar()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SHOW_AFTER)
        self._folder = ElidedLabel("", theme.CAPTION, "ink2")
        self._build()
        self._connect()
        self._show_folder()

    def set_period(self, period: Period) -> None:
        """Export this period from now on; what was said of the last one goes away."""
        self._period = period
        self.bar.hide()

    def set_form(self, form: Form) -> None:
        """Export in this form from now on."""
        self._form = form
        self.bar.hide()

    def folder(self) -> Path:
        """Return the folder that files go to."""
        return export_folder(self._preferences, self._data)

    def is_busy(self) -> bool:
        """Return whether a file is being written."""
        return self._task is not None

    def message(self) -> str:
        """Return what came of the last export; empty while nothing is shown."""
        return self.bar.message()

    def export(self, kind: Format) -> None:
        """Write the report of the period in a format."""
        if self._period is None or self._task is not None:
            return
        ward = self._wards.ward()
        self._plain_name = file_name(ward.name if ward else "", self._period, self._form, kind)
        self._write(kind, self._written.target(self.folder() / self._plain_name))

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _build(self) -> None:
        self._head = QWidget()
        head, row = QHBoxLayout(self._head), QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(Text(self.tr("Export the report"), theme.SUB))
        head.addStretch(1)
        head.addWidget(self._folder)
        head.addWidget(self.change)
        row.setSpacing(8)
        row.addWidget(self.word)
        for button in (self.pdf, self.excel, self.quick):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addLayout(row)
        self._column.addWidget(self.work)
        self._settle()

    def _connect(self) -> None:
        self.word.set_keys("Ctrl+E")
        self.pdf.setAccessibleName(self.tr("Export PDF"))
        self.excel.setAccessibleName(self.tr("Export Excel"))
        self.change.setAccessibleName(self.tr("Change the folder of reports"))
        self.word.clicked.connect(self._on_word_clicked)
        self.pdf.clicked.connect(self._on_pdf_clicked)
        self.excel.clicked.connect(self._on_excel_clicked)
        self.quick.clicked.connect(self.quick_asked)
        self.change.clicked.connect(self.choose_folder)
        self._slow.timeout.connect(self._on_slow)
        self.work.cancelled.connect(self._on_cancelled)
        self.bar.other_name_asked.connect(self._on_other_name_asked)
        self.bar.other_folder_asked.connect(self.choose_folder)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._head.setVisible(not compact)
        self._column.setContentsMargins(18, 8 if compact else 6, 18, 8 if compact else 14)
        self._column.setSpacing(4 if compact else 6)
        self.change.setFixedHeight(28)

    def choose_folder(self) -> None:
        """Open the system's window for choosing the folder of reports."""
        chooser = QFileDialog(self, self.tr("Choose the folder of reports"), str(self.folder()))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._on_folder_selected)
        chooser.open()

    def _show_folder(self) -> None:
        self._folder.set_text(self.tr("saved in {folder}").format(folder=self.folder()))

    def _buttons(self) -> tuple[Button, ...]:
        return self.word, self.pdf, self.excel

    def _write(self, kind: Format, target: Path) -> None:
        if self._period is None:
            return
        self._kind, self._target = kind, target
        for button in self._buttons():
            button.setEnabled(False)
        work = partial(_export, self._reports, self._user, self._period, self._form, kind, target)
        self._task = run(self, work, self._on_written, self._on_failed, self.work.set_progress)
        self._slow.start()

    def _settled(self) -> None:
        self._task = None
        self._slow.stop()
        self.work.finish()
        for button in self._buttons():
            button.setEnabled(True)

    def _on_slow(self) -> None:
        """Only work that takes a while shows how far it is: a bar that flashes up tells nothing."""
        self.work.start(self.tr("Writing the report…"))

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._settled()
            self.bar.tell_stopped()

    def _on_word_clicked(self) -> None:
        self.export(Format.DOCX)

    def _on_pdf_clicked(self) -> None:
        self.export(Format.PDF)

    def _on_excel_clicked(self) -> None:
        self.export(Format.XLSX)

    def _on_folder_selected(self, folder: str) -> None:
        self._preferences.export_folder = folder
        self._preferences.save()
        self._show_folder()

    def _on_written(self, path: Path) -> None:
        self._settled()
        self._written.remember(path)
        kept = self.tr("The file of the same name that stood there is kept as it was.")
        self.bar.tell_saved(path, kept if path.name != self._plain_name else "")
        self.exported.emit(path)

    def _on_failed(self, problem: Exception) -> None:
        self._settled()
        if not isinstance(problem, Refused):
            raise problem
        self.bar.tell_refused(problem, self._target)

    def _on_other_name_asked(self, path: Path) -> None:
        self._write(self._kind, path)


def _export(
    reports: MonthReports, user: User, period: Period, form: Form, kind: Format, path: Path, task: Task
) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(path.parent))) from error
    reports.export(user, period, form, kind, path, step=task.step)
    return path

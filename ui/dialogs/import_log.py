"""Importing a help log kept as a workbook: choose a file, see what it would do, then all of it or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import theme, words
from ui.background import run
from ui.dialogs.import_summary import ImportSummary
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.facts import EmptyState
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.progress import Track

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.imports import ImportPreview, ImportReport, Imports
    from ui.background import Task
    from ui.changes import Changes

SIZE = QSize(820, 560)


class ImportDialog(QDialog):
    """Nothing is written before the button that says how many rows go in is pressed."""

    def __init__(
        self,
        imports: Imports,
        user: User,
        changes: Changes,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._imports, self._user, self._changes = imports, user, changes
        self._preview: ImportPreview | None = None
        self._report: ImportReport | None = None
        self._task: Task | None = None
        self._writing = False
        self.setWindowTitle(self.tr("Import a help log"))
        self._file = ElidedLabel("", theme.CAPTION, "ink2")
        self._bar = Bar("err")
        self.summary = ImportSummary()
        self._track = Track()
        self._doing = Text("", theme.BODY, "ink2")
        self._why = Text("", theme.CAPTION, "ink2", wrap=True)
        self.close_button = OutlineButton(self.tr("Close"), "Esc")
        self.choose_button = OutlineButton(self.tr("Choose another file…"))
        self.take_button = PrimaryButton(self.tr("Choose a file…"))
        self._build()
        self._connect()
        self._show_start()
        self.resize(SIZE)
        self._ring = FocusRing(self)

    def choose_file(self) -> None:
        """Open the system's window for choosing a file."""
        kinds = self.tr("Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)")
        chooser = QFileDialog(self, self.tr("Choose the file of the help log"), "", kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_file_selected)
        chooser.open()

    def read(self, path: Path) -> None:
        """Read a workbook in the background and show what it would do."""
        self._preview = self._report = None
        self._file.set_text(path.name)
        self._work(self.tr("Reading the file…"))
        self._task = run(self, partial(_read, self._imports, path), self._on_read, self._on_failed)

    def take(self) -> None:
        """Take the rows into the register in the background, all of them or none."""
        if self._preview is None:
            return
        self._writing = True
        self._work(self.tr("Making a backup, then writing to the register…"))
        work = partial(_take, self._imports, self._user, self._preview)
        self._task = run(self, work, self._on_taken, self._on_failed)

    def is_busy(self) -> bool:
        """Return whether a file is being read or taken."""
        return self._task is not None

    def message(self) -> str:
        """Return what the bar says; empty while it is not shown."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def reject(self) -> None:
        """Close; a file that is being read is let go, one that is being written is waited for."""
        if self._writing:
            return
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def _build(self) -> None:
        self._start = EmptyState(
            "upload-simple",
            self.tr("Choose the workbook of the help log"),
            self.tr("Excel, OpenDocument or CSV, one help item a row. You see first what was read."),
        )
        working = QWidget()
        lines = QVBoxLayout(working)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addStretch(1)
        lines.addWidget(self._doing)
        lines.addWidget(self._track)
        lines.addStretch(2)
        self._places = QStackedWidget()
        for place in (self._start, working, self.summary):
            self._places.addWidget(place)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.close_button)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.choose_button)
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Import a help log"), theme.TITLE))
        column.addWidget(self._file)
        column.addWidget(self._bar)
        column.addWidget(self._places, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.choose_button.clicked.connect(self.choose_file)
        self.take_button.clicked.connect(self._on_take_clicked)
        self._bar.action_clicked.connect(self._on_bar_action)
        self.take_button.set_keys("Ctrl+Return", "Ctrl+Enter")

    def _show_start(self) -> None:
        self._places.setCurrentIndex(0)
        self._bar.hide()
        self.choose_button.hide()
        self._offer(self.tr("Choose a file…"))

    def _work(self, what: str) -> None:
        self._bar.hide()
        self._doing.setText(what)
        self._track.setAccessibleName(what)
        self._track.setRange(0, 0)
        self._places.setCurrentIndex(1)
        self._why.setText("")
        for button in (self.choose_button, self.take_button):
            button.setEnabled(False)
        self.close_button.setEnabled(not self._writing)

    def _offer(self, text: str, why: str = "", *, enabled: bool = True) -> None:
        self.take_button.setText(text)
        self.take_button.set_hint("Ctrl+Enter" if self._preview else "")
        self.take_button.setEnabled(enabled)
        self.take_button.updateGeometry()
        self._why.setText(why)
        self.choose_button.setEnabled(True)
        self.close_button.setEnabled(True)
        if enabled:
            self.take_button.setFocus()

    def _on_file_selected(self, name: str) -> None:
        self.read(Path(name))

    def _on_read(self, preview: ImportPreview) -> None:
        self._task = None
        self._preview = preview
        sheets = [plan.sheet for plan in preview.plans if plan.sheet not in ("", preview.path.stem)]
        self._file.set_text(", ".join((preview.path.name, *sheets)))
        self.summary.show_preview(preview)
        self._places.setCurrentWidget(self.summary)
        self.choose_button.show()
        self._offer_rows(preview.report)

    def _offer_rows(self, report: ImportReport) -> None:
        count = words.number(report.imported)
        if not report.imported:
            why = self.tr("Every row is in the register already.") if report.known else ""
            self._offer(self.tr("Nothing to import"), why, enabled=False)
        elif report.refused:
            why = self.tr("Refused rows are copied to a file of their own beside this one.")
            self._offer(self.tr("Import only the {count} right rows").format(count=count), why)
        else:
            why = self.tr("The register is backed up first.")
            self._offer(self.tr("Import {count} rows").format(count=count), why)

    def _on_take_clicked(self) -> None:
        if self._report is not None:
            self.accept()
        elif self._preview is None:
            self.choose_file()
        else:
            self.take()

    def _on_taken(self, report: ImportReport) -> None:
        self._task = None
        self._writing = False
        self._report = report
        self.summary.show_taken(report.imported)
        self._places.setCurrentWidget(self.summary)
        title = self.tr("{count} rows were imported").format(count=words.number(report.imported))
        where = action = ""
        if report.refused_file is not None:
            where = self.tr("The rows not imported: {file}").format(file=report.refused_file.name)
            action = self.tr("Open folder")
        self._bar.show_message("ok", title, where, action)
        self._bar.show()
        self._offer(self.tr("Done"))
        self.choose_button.hide()
        self.close_button.hide()
        self._changes.log_imported.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        was_writing, self._writing = self._writing, False
        if was_writing and self._preview is not None:
            self._places.setCurrentWidget(self.summary)
            self._offer_rows(self._preview.report)
        else:
            self._show_start()
        if not isinstance(problem, Refused):
            raise problem
        said = words.refusal(problem)
        title = self.tr("Nothing was imported") if was_writing else self.tr("This file cannot be imported")
        self._bar.show_message("err", title, said)
        self._bar.show()

    def _on_bar_action(self) -> None:
        if self._report is not None and self._report.refused_file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.refused_file.parent)))


def _read(imports: Imports, path: Path, _task: Task) -> ImportPreview:
    return imports.read(path)


def _take(imports: Imports, user: User, preview: ImportPreview, _task: Task) -> ImportReport:
    return imports.take(user, preview, good_rows=bool(preview.report.refused))

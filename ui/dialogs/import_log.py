"""Importing a help log kept as a workbook: file, sheet, columns, and then all of it or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desk.domain.problems import Refused
from desk.usecases.late_rows import REASON_FIELD
from ui import words
from ui.background import run
from ui.dialogs.import_frame import ImportFrame, Step

if TYPE_CHECKING:
    from desk.domain.imported_file import ImportedFile, UndoneImport
    from desk.domain.people import User
    from desk.usecases.import_report import ImportBook, ImportPreview, ImportReport
    from desk.usecases.imports import Imports
    from ui.background import Task
    from ui.changes import Changes

SIZE, LARGEST = QSize(1052, 594), QSize(1320, 760)


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
        self._book: ImportBook | None = None
        self._preview: ImportPreview | None = None
        self._report: ImportReport | None = None
        self._task: Task | None = None
        self._writing = False
        self.setWindowTitle(self.tr("Import a help log"))
        self.frame = ImportFrame(imports, user, self)
        self.mapping, self.summary = self.frame.mapping, self.frame.mapping.summary
        self.take_button = self.frame.take_button
        self._connect()
        self._show_start()
        self.resize(_room(parent))

    def choose_file(self) -> None:
        """Open the system's window for choosing a file."""
        kinds = self.tr("Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)")
        chooser = QFileDialog(self, self.tr("Choose the file of the help log"), "", kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_file_selected)
        chooser.open()

    def read(self, path: Path) -> None:
        """Open a workbook in the background and show its rows, or its sheets where one is to be chosen."""
        self._book = self._preview = self._report = None
        self.frame.file.set_text(path.name)
        self._work(self.tr("Reading the file…"))
        self._task = run(self, partial(_open, self._imports, path), self._on_opened, self._on_failed)

    def take(self) -> None:
        """Take the rows into the register in the background, all of them or none."""
        if self._preview is None or self.is_busy():
            return
        self._writing = True
        self._work(self.tr("Making a backup, then writing to the register…"))
        work = partial(_take, self._imports, self._user, self._preview, self.frame.reason.text())
        self._task = run(self, work, self._on_taken, self._on_failed)

    def is_busy(self) -> bool:
        """Return whether a file is being read or taken, or an import undone."""
        return self._task is not None or self.mapping.is_busy() or self.frame.undo.is_busy()

    def message(self) -> str:
        """Return what the bar says; empty while it is not shown."""
        return "" if self.frame.bar.isHidden() else self.frame.bar.accessibleName()

    def reject(self) -> None:
        """Close; a file that is being read is let go, one that is being written is waited for."""
        if self._writing or self.frame.undo.is_busy():
            return
        if self._task is not None:
            self._task.cancel()
        self.mapping.let_go()
        super().reject()

    def _connect(self) -> None:
        frame = self.frame
        frame.close_button.clicked.connect(self.reject)
        frame.back_button.clicked.connect(self._on_back_clicked)
        frame.take_button.clicked.connect(self._on_take_clicked)
        frame.reason.returnPressed.connect(self._on_take_clicked)
        frame.bar.action_clicked.connect(self._on_bar_action)
        frame.start.undo_asked.connect(self._on_undo_asked)
        frame.done.action_clicked.connect(self._on_undo_taken)
        frame.sheets.sheet_opened.connect(self._show_mapping)
        frame.undo.undone.connect(self._on_undone)
        self.mapping.looking.connect(self._on_looking)
        self.mapping.looked.connect(self._on_looked)
        self.mapping.failed.connect(self._on_failed)

    def _show_start(self) -> None:
        self._book = None
        self.frame.file.set_text("")
        self.frame.bar.hide()
        self.frame.start.show_recent(self._imports.recent(self._user))
        self.frame.show_step(Step.FILE)
        self.frame.offer(self.tr("Choose a file…"))

    def _show_sheets(self) -> None:
        self._preview = self._report = None
        self.frame.show_step(Step.SHEET)
        unknown = self._book is not None and all(sheet.mapping is None for sheet in self._book.sheets)
        title = self.tr("No header row was recognised. Choose the sheet, then the row with its headers.")
        self.frame.bar.show_message("warn", title)
        self.frame.bar.setVisible(unknown)
        self.frame.offer(self.tr("Go on"))

    def _show_mapping(self) -> None:
        sheet, mapping = self.frame.sheets.sheet(), self.frame.sheets.mapping()
        if self._book is None or sheet is None or mapping is None:
            return
        self._preview = None
        self.frame.bar.hide()
        name = self._book.path.name
        self.frame.file.set_text(name if sheet.name == self._book.path.stem else f"{name}, {sheet.name}")
        self.frame.show_step(Step.ROWS)
        self.mapping.show_sheet(self._book, sheet, mapping)

    def _work(self, what: str) -> None:
        self.frame.undo.forget()
        self.frame.bar.hide()
        self.frame.show_work(what, can_close=not self._writing)

    def _offer_rows(self, report: ImportReport) -> None:
        count = words.number(report.imported)
        if not report.imported:
            why = self.tr("Every row is in the register already.") if report.known else ""
            self.frame.offer(self.tr("Nothing to import"), why, enabled=False)
        elif report.refused:
            why = self.tr("Refused rows are copied to a file of their own beside this one.")
            self.frame.offer(
                self.tr("Import only the {count} right rows").format(count=count), why, strong=True
            )
        else:
            why = self.tr("The register is backed up first; the whole import can be undone later.")
            self.frame.offer(self.tr("Import {count} rows").format(count=count), why, strong=True)

    def _on_file_selected(self, name: str) -> None:
        self.read(Path(name))

    def _on_opened(self, book: ImportBook) -> None:
        self._task = None
        self._book = book
        self.frame.sheets.show_book(book)
        if sum(sheet.mapping is not None for sheet in book.sheets) == 1:
            self._show_mapping()
        else:
            self._show_sheets()

    def _on_looking(self) -> None:
        self._preview = None
        self.frame.offer(self.tr("Reading the rows…"), enabled=False)

    def _on_looked(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        if preview is None:
            self.frame.offer(self.tr("Import"), self.tr("Map the columns first."), enabled=False)
        else:
            self._offer_rows(preview.report)

    def _on_take_clicked(self) -> None:
        match self.frame.step():
            case Step.FILE:
                self.choose_file()
            case Step.SHEET:
                self._show_mapping()
            case Step.ROWS:
                self.take()
            case Step.DONE:
                self.accept()

    def _on_back_clicked(self) -> None:
        self.mapping.let_go()
        mapped = self.mapping.mapping()
        if self.frame.step() is Step.SHEET:
            self._show_start()
        else:
            if mapped is not None:
                self.frame.sheets.keep(mapped)
            self._show_sheets()

    def _on_taken(self, report: ImportReport) -> None:
        self._task = None
        self._writing = False
        self._report = report
        title = self.tr("{count} rows were imported").format(count=words.number(report.imported))
        where = action = ""
        if report.refused_file is not None:
            where = self.tr("The rows not imported: {file}").format(file=report.refused_file.name)
            action = self.tr("Open folder")
        self.frame.show_done(several=self._book is not None and len(self._book.sheets) > 1)
        self.frame.bar.show_message("ok", title, where, action)
        self.frame.bar.show()
        self.frame.offer(self.tr("Done"))
        self._changes.log_imported.emit()

    def _on_undo_asked(self, file: ImportedFile) -> None:
        self.frame.undo.ask(file.id, file.name, file.rows)

    def _on_undo_taken(self) -> None:
        if self._report is not None and self._report.import_id is not None and self._book is not None:
            self.frame.undo.ask(self._report.import_id, self._book.path.name, self._report.imported)

    def _on_undone(self, undone: UndoneImport) -> None:
        if self.frame.step() is Step.DONE:
            self.frame.show_undone(whole=not undone.kept)
        self.frame.start.show_recent(self._imports.recent(self._user))
        self._changes.visit_voided.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        was_writing, self._writing = self._writing, False
        if was_writing and self._preview is not None:
            self.frame.show_step(Step.ROWS)
            self._offer_rows(self._preview.report)
        else:
            self._show_start()
        if not isinstance(problem, Refused):
            raise problem
        late = problem.problem.field == REASON_FIELD
        title = self.tr("Nothing was imported") if was_writing else self.tr("This file cannot be imported")
        self.frame.bar.show_message("warn" if late else "err", title, words.refusal(problem))
        self.frame.bar.show()
        if late:
            self.frame.ask_reason()

    def _on_bar_action(self) -> None:
        if self.frame.undo.is_asked():
            self.frame.undo.go()
        elif self._report is not None and self._report.refused_file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.refused_file.parent)))


def _room(parent: QWidget | None) -> QSize:
    """The room of the window below, but for a rim; no more than a reader's eye takes in."""
    if parent is None:
        return SIZE
    rim = QSize(40, 20)
    return (parent.window().size() - rim).boundedTo(LARGEST).expandedTo(QSize(820, 520))


def _open(imports: Imports, path: Path, _task: Task) -> ImportBook:
    return imports.open(path)


def _take(imports: Imports, user: User, preview: ImportPreview, reason: str, _task: Task) -> ImportReport:
    return imports.take(user, preview, good_rows=bool(preview.report.refused), reason=reason)

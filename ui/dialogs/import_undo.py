"""Taking a whole import out of the register again: asked in the bar of the dialog, done in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.problems import Refused
from ui import words
from ui.background import run

if TYPE_CHECKING:
    from uuid import UUID

    from desk.domain.imported_file import UndoneImport
    from desk.domain.people import User
    from desk.usecases.imports import Imports
    from ui.background import Task
    from ui.widgets.bars import Bar


class ImportUndo(QObject):
    """`undone` is sent when an import is out again; what happened stands in the bar."""

    undone = Signal(object)

    def __init__(self, imports: Imports, user: User, bar: Bar, parent: QObject) -> None:
        super().__init__(parent)
        self._imports, self._user, self._bar = imports, user, bar
        self._asked: UUID | None = None
        self._task: Task | None = None

    def ask(self, import_id: UUID, name: str, rows: int) -> None:
        """Ask in the bar whether an import is to be undone."""
        self._asked = import_id
        title = self.tr("Take the {count} rows of {file} out of the register?")
        said = self.tr("They leave every figure; the file is not changed and can be imported again.")
        title = title.format(count=words.number(rows), file=name)
        self._bar.show_message("warn", title, said, self.tr("Undo the whole import"))
        self._bar.show()
        self._bar.action_button().setFocus()

    def is_asked(self) -> bool:
        """Return whether the bar's button would undo an import."""
        return self._asked is not None

    def forget(self) -> None:
        """Ask no more."""
        self._asked = None

    def is_busy(self) -> bool:
        """Return whether an import is being undone."""
        return self._task is not None

    def go(self) -> None:
        """Undo the import that was asked about."""
        if self._asked is None or self._task is not None:
            return
        work = partial(_undo, self._imports, self._user, self._asked)
        self._asked = None
        self._bar.show_message("warn", self.tr("Making a backup, then undoing the import…"))
        self._task = run(self, work, self._on_undone, self._on_failed)

    def _on_undone(self, undone: UndoneImport) -> None:
        self._task = None
        title = self.tr("The import of {file} was undone: {count} rows are out of the register")
        kept = ""
        if undone.kept:
            kept = self.tr("Kept, because they were corrected since: {count} visits of {days}")
            days = ", ".join(f"{day:%d/%m/%Y}" for day in sorted(set(undone.kept)))
            kept = kept.format(count=words.number(len(undone.kept)), days=days)
        title = title.format(file=undone.name, count=words.number(undone.rows))
        self._bar.show_message("ok", title, kept)
        self.undone.emit(undone)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            self._bar.hide()
            raise problem
        self._bar.show_message("err", self.tr("The import was not undone"), words.refusal(problem))


def _undo(imports: Imports, user: User, import_id: UUID, _task: Task) -> UndoneImport:
    return imports.undo(user, import_id)

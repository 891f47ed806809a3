"""Evidence added, opened and taken away for the criterion that the panel shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk.domain.assessment import EvidenceKind
from desk.domain.problems import Refused
from ui import words
from ui.background import run
from ui.pages import criteria_work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desk.domain.assessment import Evidence
    from desk.domain.people import User
    from desk.usecases.evidence import EvidenceBook
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.pages.criteria_head import CriteriaHead
    from ui.pages.criteria_panel import CriteriaPanel


class CriteriaProofs(QObject):
    """`changed` tells that something was added or taken away; a refusal is said in the panel."""

    changed = Signal()

    def __init__(self, desk: Desk, user: User, head: CriteriaHead, panel: CriteriaPanel) -> None:
        super().__init__(panel)
        self._book, self._user = desk.evidence, user
        self._head, self._panel = head, panel
        self._task: Task | None = None
        panel.evidence.told.connect(self._on_told)
        panel.evidence.opened.connect(self._on_opened)
        panel.evidence.removed.connect(self._on_removed)

    def add_file(self, path: Path) -> None:
        """Copy a file in beside the work; it may be large."""
        work = partial(_copied, self._book, self._user, self._here(), path)
        self._task = run(self, work, self._on_copied, self._on_failed)

    def is_busy(self) -> bool:
        """Whether a file is being copied or looked at."""
        return self._task is not None

    def _here(self) -> tuple[str, int, str]:
        line = self._panel.line()
        return self._head.chosen()[0], self._head.chosen_year(), line.criterion.code if line else ""

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except Refused as refused:
            self._panel.say("err", words.refusal(refused))
            return
        self._panel.say("ok", "")
        self.changed.emit()

    def _on_told(self, kind: EvidenceKind, title: str, link: str) -> None:
        if kind is EvidenceKind.LINK:
            self._try(partial(self._book.add_link, self._user, *self._here(), link, title))
        else:
            self._try(partial(self._book.add_note, self._user, *self._here(), title))

    def _on_removed(self, evidence: Evidence) -> None:
        self._try(partial(self._book.remove, self._user, evidence.id))

    def _on_opened(self, evidence: Evidence) -> None:
        if evidence.kind is EvidenceKind.LINK:
            QDesktopServices.openUrl(QUrl(evidence.place))
            return
        work = partial(_found, self._book, self._user, evidence)
        self._task = run(self, work, self._on_found, self._on_failed)

    def _on_copied(self, _evidence: Evidence) -> None:
        self._task = None
        self._panel.say("ok", "")
        self.changed.emit()

    def _on_found(self, path: Path) -> None:
        self._task = None
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        self._panel.say("err", words.refusal(criteria_work.is_refusal(problem)))


def _copied(book: EvidenceBook, user: User, here: tuple[str, int, str], path: Path, _task: Task) -> Evidence:
    return book.add_file(user, *here, path)


def _found(book: EvidenceBook, user: User, evidence: Evidence, _task: Task) -> Path:
    return book.file(user, evidence.id)

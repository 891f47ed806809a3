"""What happens when the program meets an error of its own: a log without personal data, one calm dialog."""

from __future__ import annotations

import platform
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from types import TracebackType

LOG_NAME = "errors.log"
LOG_LIMIT = 256 * 1024
ROOT = Path(__file__).resolve().parent.parent


def describe(problem: BaseException) -> str:
    """Return the chain of an exception as types and places only.

    Messages, values and source lines are left out: they may hold a citizen's name or number.
    """
    parts: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = problem
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        kind = type(link)
        parts.append(f"{kind.__module__}.{kind.__qualname__}\n" + "\n".join(_places(link.__traceback__)))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(parts)


def report(problem: BaseException, moment: datetime) -> str:
    """Return what is written to the log and copied: moment, versions, types and places."""
    versions = (
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"
    )
    return f"--- {moment.isoformat(timespec='seconds')}\n{versions}\n{describe(problem)}\n"


def write(folder: Path, words: str) -> bool:
    """Append to the log in a folder, begun anew when it has grown large; False when it cannot be written."""
    log = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        full = log.exists() and log.stat().st_size > LOG_LIMIT
        with log.open("w" if full else "a", encoding="utf-8") as file:
            file.write(words)
    except OSError:
        return False
    return True


class CrashDialog(QDialog):
    """Says that what was saved is safe and what is typed stays; offers to go on and to copy the places."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = details
        self._copy = OutlineButton(self.tr("Copy details"))
        self._go_on = PrimaryButton(self.tr("Continue"), self.tr("Enter"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._go_on.clicked.connect(self.accept)
        self._build()
        self._ring = FocusRing(self)

    def details(self) -> str:
        """Return what "Copy details" copies."""
        return self._details

    def _build(self) -> None:
        words = self.tr(
            "Everything saved so far is safe, and what you have typed is still in the window. "
            "Continue and save again; if this comes back, send the copied details to your administrator."
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Something went wrong"), theme.SUB))
        column.addWidget(Text(words, theme.BODY, "ink2", wrap=True))
        column.addWidget(Text(self.tr("The details hold no names and no numbers."), theme.CAPTION, "ink3"))
        column.addSpacing(12)
        column.addLayout(row)
        self.setMinimumWidth(480)
        self._go_on.setFocus()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self._copy.setText(self.tr("Copied"))


class CrashGuard(QObject):
    """Takes every uncaught exception of every thread from `install` to `remove`."""

    _caught = Signal(str)

    def __init__(self, folder: Path, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._dialog: CrashDialog | None = None
        self._before = sys.excepthook, threading.excepthook
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """Take over the hooks of the interpreter and of its threads."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def set_folder(self, folder: Path) -> None:
        """Write the log to another folder, once the data folder is known."""
        self._folder = folder

    def dialog(self) -> CrashDialog | None:
        """Return the dialog that is open, or None."""
        return self._dialog

    def _on_exception(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        words = report(problem.with_traceback(trace), datetime.now(UTC))
        write(self._folder, words)
        self._caught.emit(words)  # queued when this is not the GUI thread

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_exception(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_caught(self, words: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(words, self._window)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_short(frame.f_code.co_filename)}:{number} {frame.f_code.co_name}"
        for frame, number in walk_tb(trace)
    ]


def _short(filename: str) -> str:
    # A full path may hold the name of the PC's user.
    path = Path(filename)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name

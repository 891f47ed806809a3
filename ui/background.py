"""Work that takes longer than 50 ms, done off the GUI thread; the only place where threads are started."""

from __future__ import annotations

import sys
from threading import Event
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

# A worker that computes hands the GUI thread the interpreter back so soon that no frame is missed.
sys.setswitchinterval(0.001)


class Cancelled(Exception):
    """Raised inside the work by a step after the task was cancelled."""


# No page owns a task: the worker must find it alive when the page is gone.
_under_way: set[Task] = set()


class Task(QObject):
    """A piece of work under way; lives in the GUI thread and delivers there, never after its parent died.

    The work gets the task as its only argument: `task.step(done, total)` reports progress and raises
    `Cancelled` once `cancel` was called, so that work can stop between two steps without leaving half a file.
    """

    settled = Signal()
    _stepped = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(
        self,
        parent: QObject,
        work: Callable[[Task], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None] | None,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        super().__init__()
        self._work, self._done, self._failed, self._progress = work, done, failed, progress
        self._stop = Event()
        self._parent = parent
        self._stepped.connect(self._on_stepped)
        self._ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; nothing is delivered any more."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the task was cancelled or its parent died."""
        return self._stop.is_set() or not isValid(self._parent)

    def step(self, done: int = 0, total: int = 0) -> None:
        """Called by the work: report progress; raises Cancelled when the work should stop."""
        if self.is_cancelled:
            raise Cancelled
        self._stepped.emit(done, total)

    def start(self) -> None:
        """Hand the work to Qt's thread pool."""
        _under_way.add(self)
        QThreadPool.globalInstance().start(self._run)

    def _run(self) -> None:
        try:
            result = None if self.is_cancelled else self._work(self)
        except Cancelled:
            self._stop.set()
            self._ended.emit(None, None)
        except Exception as problem:
            self._ended.emit(None, problem)
        else:
            self._ended.emit(result, None)

    def _on_stepped(self, done: int, total: int) -> None:
        if self._progress is not None and not self.is_cancelled:
            self._progress(done, total)

    def _on_ended(self, result: object, problem: Exception | None) -> None:
        _under_way.discard(self)
        try:
            self._deliver(result, problem)
        finally:
            self.settled.emit()

    def _deliver(self, result: object, problem: Exception | None) -> None:
        if self.is_cancelled:
            return
        if problem is None:
            self._done(result)
        elif self._failed is not None:
            self._failed(problem)
        else:
            sys.excepthook(type(problem), problem, problem.__traceback__)


def run(
    parent: QObject,
    work: Callable[[Task], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Task:
    """Do `work(task)` off the GUI thread and call `done(result)` or `failed(exception)` in it.

    Without `failed`, an exception goes to the crash dialog. Nothing is called once `parent` died or after
    `cancel`.
    """
    task = Task(parent, work, cast("Callable[[object], None]", done), failed, progress)
    task.start()
    return task


def wait_for_all(milliseconds: int = 10_000) -> bool:
    """Wait at the end of the program until running work has stopped; return whether it has."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)

"""`dev.py budget`: how many keys and clicks the usual tasks take, in a table or with --json."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from tests.budget.tasks import Count
    from ui.main_window import MainWindow

sys.path.insert(0, str(Path(__file__).parents[2]))


@contextmanager
def bare_window() -> Iterator[tuple[MainWindow, Desk, User]]:
    """A window without pages over a filled register that is thrown away."""
    from PySide6.QtCore import QEvent

    from desk.usecases.opening import open_desk
    from desk.usecases.practice import fill
    from ui.app import make_application
    from ui.background import wait_for_all
    from ui.main_window import MainWindow

    app = make_application("vi")
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder), create=True) as desk:
        user = fill(desk)
        window = MainWindow()
        window.show()
        window.activateWindow()
        while not window.isActiveWindow():
            app.processEvents()
        yield window, desk, user
        for _ in range(2):  # what a switch of users left for the next moment may begin work of its own
            app.processEvents()
            wait_for_all()
        window.close()
        window.deleteLater()
        # Outside an event loop nothing else deletes it, and every window left is styled again by the next.
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]


@contextmanager
def practice_window() -> Iterator[tuple[MainWindow, Desk, User]]:
    """The same with all pages."""
    from PySide6.QtWidgets import QApplication

    from tests.ui.guide_stage import to_paper
    from ui.pages.desk import DeskPage
    from ui.preferences import Preferences
    from ui.workspace import Workspace

    with bare_window() as (window, desk, user):
        workspace = Workspace(window, desk, user, Preferences(desk.folder))
        workspace.add_other_pages()
        window.show_page("desk")
        page = window.page("desk")
        assert isinstance(page, DeskPage)
        page.prints.dialogs = to_paper(desk.folder)
        QApplication.processEvents()
        yield window, desk, user


def counts() -> Iterator[Count]:
    """Count every task in a window of its own, those at the pad in one, each told once it is done."""
    from tests.budget.switch import measure_switch
    from tests.budget.tasks import (
        PRINT_TASK,
        REPORT_TASK,
        TALLY_TASKS,
        TASKS,
        measure,
        measure_print,
        measure_report,
        measure_tally,
        open_outing,
    )

    for task in TASKS:
        with practice_window() as (window, _, _):
            yield measure(task, window)
    with practice_window() as (window, desk, _):
        yield measure_print(PRINT_TASK, window, lambda: len(desk.guides.recent_runs()))
    with practice_window() as (window, desk, _):
        yield measure_report(REPORT_TASK, window, desk.folder / "exports")
    with practice_window() as (window, desk, user):
        activations = open_outing(desk, user)
        yield from [measure_tally(tally, window, activations) for tally in TALLY_TASKS]
    with bare_window() as (window, desk, user):
        yield measure_switch(window, desk, user)


def main(arguments: list[str]) -> int:
    """Write a line for each task; 0 where all keep to their budgets."""
    as_json, told = "--json" in arguments, []
    for count in counts():
        told.append(count)
        if not as_json:
            sys.stdout.write(f"{_line(count)}\n")
            sys.stdout.flush()  # nobody should wonder whether it hangs
    if as_json:
        sys.stdout.write(json.dumps([asdict(count) for count in told], ensure_ascii=False, indent=1) + "\n")
    return 0 if all(count.ok for count in told) else 1


def _line(count: Count) -> str:
    state = "ok" if count.ok else "TOO MUCH"
    used = f"{count.keys} keys + {count.clicks} clicks ≤ {count.limit_keys}"
    return f"{state:>8}  {count.task:34} {used:32} {count.seconds:.3f} s"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))

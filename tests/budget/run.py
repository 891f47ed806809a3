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
    from collections.abc import Callable, Iterator

    from ui.main_window import MainWindow

sys.path.insert(0, str(Path(__file__).parents[2]))


@contextmanager
def practice_window() -> Iterator[tuple[MainWindow, Callable[[], int], Callable[[], int]]]:
    """A window over a filled register that is thrown away, its outing's activations, its print runs."""
    from desk.domain.shift import ShiftDraft, ShiftKind
    from desk.usecases import clock
    from desk.usecases.opening import open_desk
    from desk.usecases.practice import fill
    from tests.ui.guide_stage import to_paper
    from ui.app import make_application
    from ui.background import wait_for_all
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage
    from ui.preferences import Preferences
    from ui.workspace import Workspace

    app = make_application("vi")
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder), create=True) as desk:
        user = fill(desk)
        outing = desk.shifts.open(user, ShiftDraft(clock.today(), ShiftKind.OUTING, "Chợ Vườn Hoa")).shift
        desk.catalogues.forget()
        window = MainWindow()
        workspace = Workspace(window, desk, user, Preferences(desk.folder))
        window.show()
        window.activateWindow()
        while not window.isActiveWindow():
            app.processEvents()
        workspace.add_other_pages()
        app.processEvents()
        page = window.page("desk")
        assert isinstance(page, DeskPage)
        page.prints.dialogs = to_paper(Path(folder))
        yield (
            window,
            lambda: desk.tallies.counters(user, outing.id).get("vneid_activate", 0),
            lambda: len(desk.guides.recent_runs()),
        )
        wait_for_all()
        window.close()
        window.deleteLater()
        app.processEvents()


def main(arguments: list[str]) -> int:
    """Count every task; 0 where all keep to their budgets."""
    from tests.budget.tasks import PRINT_TASK, TALLY_TASKS, TASKS, measure, measure_print, measure_tally

    with practice_window() as (window, activations, runs):
        counts = [measure(task, window) for task in TASKS]
        counts.append(measure_print(PRINT_TASK, window, runs))
        counts += [measure_tally(task, window, activations) for task in TALLY_TASKS]
    if "--json" in arguments:
        sys.stdout.write(json.dumps([asdict(count) for count in counts], ensure_ascii=False, indent=1) + "\n")
    else:
        for count in counts:
            state = "ok" if count.ok else "TOO MUCH"
            used = f"{count.keys} keys + {count.clicks} clicks ≤ {count.limit_keys}"
            sys.stdout.write(f"{state:>8}  {count.task:34} {used:32} {count.seconds:.3f} s\n")
    return 0 if all(count.ok for count in counts) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))

"""From the start of the process to the first frame and to a desk that can save, and the memory that takes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, ratio
from tests.bench.large_register import CACHE, ROOT, copied

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 15
PAINT_LIMIT, READY_LIMIT, MEMORY_LIMIT_MIB = 2.0, 1.3, 150.0
IDLE_SECONDS = 3
"""How long a window stands before its peak is read: the other pages and the first backup come meanwhile."""
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
{more}

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("{moment}", flush=True)

app = QApplication([])
window = Window()
window.resize(1366, 698)
window.show()
app.exec()
"""
PROCESSES = {
    "bare": ["-c", BARE_WINDOW.format(more="", moment="paint")],
    "imports": ["-c", BARE_WINDOW.format(more="import sqlalchemy.orm", moment="ready")],
    "program": ["-m", "ui"],
}


def starting() -> list[Figure]:
    """First frame ÷ a bare window's, able to save ÷ a window after the imports, peak memory while idle."""
    with copied() as folder:
        moments: dict[tuple[str, str], list[float]] = {}
        for number in range(ROUNDS + 1):
            for name in PROCESSES:
                for moment, after in _moments(name, folder).items():
                    # The first round warms the disk cache and writes the bytecode.
                    moments.setdefault((name, moment), []).extend([after] if number else [])
        middle = {key: statistics.median(values) for key, values in moments.items()}
        figures = [
            ratio("first paint", middle["program", "paint"], middle["bare", "paint"], PAINT_LIMIT),
            ratio("able to save", middle["program", "ready"], middle["imports", "ready"], READY_LIMIT),
        ]
        if Path("/proc/self/status").exists():
            figures.append(Figure("idle window, peak memory", _peak_mib(folder), "MiB", MEMORY_LIMIT_MIB))
    return figures


def _moments(name: str, folder: Path) -> dict[str, float]:
    """Seconds from the start of a process to each moment it tells of, up to the last one."""
    last = "paint" if name == "bare" else "ready"
    found: dict[str, float] = {}
    start = time.perf_counter()
    with _process(name, folder) as process:
        for word in _words(process):
            found.setdefault(word, time.perf_counter() - start)
            if word == last:
                break
        process.kill()
    assert last in found, f"the process {name} ended before it was {last}"
    return found


def _peak_mib(folder: Path) -> float:
    """The largest resident size of the program up to when its window has stood idle for a while."""
    with _process("program", folder) as process:
        while next(_words(process)) != "ready":
            pass
        time.sleep(IDLE_SECONDS)
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        process.kill()
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _process(name: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *PROCESSES[name]],
        cwd=ROOT,
        env=_environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _environment(folder: Path) -> dict[str, str]:
    # An installed program has its bytecode, so both sides have it here, whatever the environment says.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ours = {"MOTCUA_BENCH": "1", "MOTCUA_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    return {**kept, **ours, "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")}


def _words(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    return (line.strip() for line in process.stdout)

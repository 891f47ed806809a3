"""What every test stands on: a home of its own, no stray log records, the same examples each time."""

from __future__ import annotations

import itertools
import logging
import os
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.desk.duty_stage import staged_register
from tests.desk_fixtures import desk, filled_desk, filled_register, ready_register, user

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["desk", "filled_desk", "filled_register", "ready_register", "staged_register", "user"]

# Before anything opens a window: Qt reads it once. MOTCUA_TEST_SCREEN shows the windows of a test.
if not os.environ.get("MOTCUA_TEST_SCREEN"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("house", derandomize=True, database=None, deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give one unused folder after another, each the home of one test."""
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move home, settings and data folders to an empty place that no other test sees."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("MOTCUA_DATA", str(home / "data"))
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("LANG", "LANGUAGE", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    return home


class ExpectedLog:
    """The log records that a test says will come, as patterns of their text."""

    def __init__(self) -> None:
        self._patterns: dict[str, bool] = {}

    def __call__(self, pattern: str) -> None:
        """Allow, and demand, records of WARNING or above whose `logger: text` matches `pattern`."""
        self._patterns[pattern] = False

    def take(self, line: str) -> bool:
        """Tell whether a line was expected, and note that it came."""
        fitting = [pattern for pattern in self._patterns if re.search(pattern, line)]
        self._patterns.update(dict.fromkeys(fitting, True))
        return bool(fitting)

    def missing(self) -> list[str]:
        """Return the patterns that no record matched."""
        return [pattern for pattern, came in self._patterns.items() if not came]


class Collector(logging.Handler):
    """A handler that keeps what is worth a look."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as `logger: text`."""
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture
def expect_log() -> ExpectedLog:
    """Let a test announce the warnings it provokes: `expect_log("db.upgrade: .*newer")`."""
    return ExpectedLog()


@pytest.fixture(autouse=True)
def no_stray_log(expect_log: ExpectedLog) -> Iterator[None]:
    """Fail a test that logs a warning nobody expected, or lacks one that was announced."""
    collector = Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    stray = [line for line in collector.lines if not expect_log.take(line)]
    assert not stray, "unexpected log records:\n" + "\n".join(stray)
    assert not expect_log.missing(), f"these log records never came: {expect_log.missing()}"

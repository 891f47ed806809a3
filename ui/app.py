"""Starting the program: options before Qt is loaded, the frame before the register is opened."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication


def start(arguments: Sequence[str]) -> int:
    """Run the program; return its exit code (1 where the self-test failed)."""
    asked = _parser().parse_args(arguments)
    if asked.self_test:
        return run_self_test()
    return _run(early_folder(asked.data))


def run_self_test() -> int:
    """Do the main job on a copy of the fixture register and say each step; 0 when all of it worked."""
    from desk.domain.problems import Refused
    from desk.usecases.selftest import self_test
    from resources.sentences import sentence

    try:
        for line in self_test():
            _say(line)
    except Refused as refused:
        _say(sentence(refused.problem))
        return 1
    return 0


def early_folder(given: str | None) -> Path:
    """Return the data folder without importing the data layer, which would hold back the first frame."""
    chosen = given or os.environ.get("MOTCUA_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("SoMotCua", appauthor=False)


def make_application(language: str) -> QApplication:
    """Return the QApplication with fonts, colours and words in force; the one that runs, if there is one."""
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    import resources
    from ui import theme

    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["motcua"])
    app.setApplicationName("SoMotCua")
    if language != "en":
        words = QTranslator(app)
        if words.load(str(Path(resources.__path__[0]) / "i18n" / f"motcua_{language}.qm")):
            app.installTranslator(words)
    theme.install(app)
    return app


def _run(folder: Path) -> int:
    from ui.preferences import Preferences

    preferences = Preferences(folder)
    app = make_application(preferences.language)

    from ui.crash import CrashGuard
    from ui.main_window import MainWindow
    from ui.opening import Opening

    window = MainWindow(preferences.language)
    guard = CrashGuard(folder, window)
    guard.install()
    opening = Opening(window, folder, preferences)
    window.restoreGeometry(preferences.geometry)
    window.show()
    code = app.exec()
    opening.close()
    guard.remove()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="motcua", description="Sổ Một Cửa")
    parser.add_argument("--data", metavar="FOLDER", help="thư mục của sổ")
    parser.add_argument("--self-test", action="store_true", help="tự kiểm tra, không đụng tới sổ")
    return parser


def _say(line: str) -> None:
    # A program without a console has no stdout on Windows.
    if sys.stdout is not None:
        sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.flush()

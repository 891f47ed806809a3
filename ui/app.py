"""Starting the program: options before Qt is loaded, the frame before the register is opened."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ui.modes import Mode
from ui.plain_imports import plain_imports  # here, because it must see the import before Qt replaces it

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from ui.preferences import Preferences

TRANSLATIONS = ("qtbase", "motcua")
"""Our own words for Qt's dialogs, of which PySide6 has none, then those of the program."""


def start(arguments: Sequence[str]) -> int:
    """Run the program; return its exit code (1 where the self-test failed)."""
    asked = _asked(arguments) if arguments else None
    if asked is not None and asked.self_test:
        return run_self_test()
    from desk.usecases.folders import data_folder

    mode = Mode.PRACTICE if asked is not None and asked.practice else Mode.REGISTER
    return _run(data_folder(asked.data if asked is not None else None), mode)


def run_self_test() -> int:
    """Do the main job on a copy of the fixture register, find what the screen needs; 0 when all worked."""
    from desk.domain.problems import Refused
    from desk.usecases.selftest import self_test
    from resources.sentences import sentence
    from ui.self_test import screen_test

    try:
        for line in chain(self_test(), screen_test()):
            _say(line)
    except Refused as refused:
        _say(sentence(refused.problem))
        return 1
    return 0


def make_application(language: str) -> QApplication:
    """Return the QApplication with fonts, colours and words in force; the one that runs, if there is one."""
    from PySide6.QtCore import QLocale, QTranslator
    from PySide6.QtWidgets import QApplication

    import resources
    from ui import garbage, theme

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Said here, the style costs nothing; setStyle() makes PySide load every class of styles.
        app = QApplication(["motcua", "-style", theme.STYLE])
        app.setProperty("style_in_force", theme.STYLE)
    garbage.install(app)
    app.setApplicationName("SoMotCua")
    app.setProperty("language", language)
    # Dates, numbers and sizes follow the language of the program, not that of the system.
    QLocale.setDefault(QLocale(language))
    # Qt's own words first: where both files have an answer, the one installed last is asked first.
    for name in TRANSLATIONS if language != "en" else ():
        words = QTranslator(app)
        if words.load(str(Path(resources.__path__[0]) / "i18n" / f"{name}_{language}.qm")):
            app.installTranslator(words)
    theme.install(app)
    return app


def _run(folder: Path, mode: Mode) -> int:
    # Nothing that is imported becomes rubbish: to look for some meanwhile costs a tenth of the start.
    gc.disable()  # until the application's own collector takes over
    from ui.preferences import Preferences

    make_application(Preferences(folder).language)
    if _called_first(folder, mode):
        return 0

    wanted: Mode | None = mode
    while wanted is not None:
        code, wanted = _session(folder, wanted)
    return code


def _called_first(folder: Path, mode: Mode) -> bool:
    """Whether another window has this register open and was called to the front."""
    from desk.usecases.folders import practice_folder
    from desk.usecases.lock import FolderLock

    place = folder if mode is Mode.REGISTER else practice_folder(folder)
    if not FolderLock.is_held(place):
        return False
    from ui.front_door import call_first

    return call_first(place)


def _session(folder: Path, mode: Mode) -> tuple[int, Mode | None]:
    """Work on one register until its window is closed; exit code, and the mode to go on in, if any."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    with plain_imports():
        from ui.crash import CrashGuard
        from ui.main_window import MainWindow
        from ui.opening import Opening

    preferences = _dressed(folder, mode)
    window = MainWindow()
    guard = CrashGuard(folder, window)
    guard.install()
    opening = Opening(window, folder, preferences, mode)
    if "MOTCUA_BENCH" in os.environ:
        window.first_painted.connect(partial(_say, "paint"))
        # Queued: what the pages still have to lay out and paint belongs to the opening.
        opening.ready.connect(partial(QTimer.singleShot, 0, partial(_say, "ready")))
    window.restoreGeometry(preferences.geometry)
    window.show()
    code = QApplication.exec()
    opening.close()
    guard.remove()
    window.deleteLater()
    return code, opening.wanted


def _dressed(folder: Path, mode: Mode) -> Preferences:
    """Put the colours of a mode on, and return the preferences that its window keeps."""
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.preferences import Preferences

    wanted = theme.REGISTER if mode is Mode.REGISTER else theme.PRACTICE
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme.colours() is not wanted:
        theme.install(app, wanted)
    if mode is Mode.REGISTER:
        return Preferences(folder)
    from desk.usecases.folders import practice_folder

    kept = Preferences(practice_folder(folder))
    if kept.geometry.isEmpty():
        kept.geometry = Preferences(folder).geometry
    return kept


def _asked(arguments: Sequence[str]) -> Namespace:
    import argparse  # not by a start without arguments, which is the usual one

    parser = argparse.ArgumentParser(prog="motcua", description="Sổ Một Cửa")
    parser.add_argument("--data", metavar="FOLDER", help="thư mục của sổ")
    parser.add_argument("--practice", action="store_true", help="tập thử trên sổ riêng, không vào số liệu")
    parser.add_argument("--self-test", action="store_true", help="tự kiểm tra, không đụng tới sổ")
    return parser.parse_args(arguments)


def _say(line: str) -> None:
    # A program without a console has no stdout on Windows.
    if sys.stdout is not None:
        sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.flush()

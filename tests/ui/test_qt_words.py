"""What Qt itself writes on its widgets and dialogs stands there in Vietnamese too.

Each dialog is made twice, without and with the translation. A word that is the same both times was left in
English, unless it is the same in both languages.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QScrollBar,
    QSpinBox,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

import resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

WORDS = Path(resources.__path__[0]) / "i18n" / "qtbase_vi.ts"
LIBRARIES = Path(PySide6.__path__[0]) / "Qt"
# Written so in both languages: keys, units, names of paper and of formats, and what is no word at all.
KEYS = r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z]|F\d+|Del|Ins|Esc|Home|End|PgUp|PgDown|Backspace|Tab|Return)"
PAPER = r"(?:ANSI|Architect|Executive|Fan-fold|Folio|JIS|Ledger|Legal|Letter|PRC|Quarto|Statement|Super|Tabloid)\b.*"
SAME = re.compile(rf"(?:{KEYS}|{PAPER}|[AB]\d+|Pica \(P̸\)|Didot \(DD\)|Cicero \(CC\)|mm|pt|in|DD|CC|pc|PDF|P̸)")


def test_every_word_of_qt_has_vietnamese() -> None:
    messages = list(ElementTree.parse(WORDS).getroot().iter("message"))
    unfinished = [each.findtext("source") for each in messages if not each.findtext("translation")]
    assert len(messages) > 400
    assert not unfinished


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt's libraries lie elsewhere there")
def test_no_word_is_one_that_qt_has_not() -> None:
    files = [*LIBRARIES.glob("lib/libQt6*.so.6"), *LIBRARIES.glob("plugins/*/*.so")]
    qt = b"".join(path.read_bytes() for path in files)
    sources = {each.text or "" for each in ElementTree.parse(WORDS).getroot().iter("source")}
    unknown = [text for text in sources if text.encode() + b"\0" not in qt and text.encode("utf-16-le") not in qt]
    # Only on Windows and macOS.
    assert set(unknown) <= {"File Folder", "Kind", "My Computer"}, unknown


@pytest.fixture
def vietnamese(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Give a function that puts Qt's words in Vietnamese until the end of the test."""
    translator = QTranslator()
    assert translator.load(str(compiled(tmp_path)))
    yield lambda: None if QCoreApplication.installTranslator(translator) else pytest.fail("not installed")
    QCoreApplication.removeTranslator(translator)


def compiled(folder: Path) -> Path:
    """Compile the words anew, so that no stale file can pass."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    target = folder / "qtbase_vi.qm"
    done = subprocess.run([lrelease, "-silent", WORDS, "-qm", target], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target

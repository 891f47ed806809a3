"""What Qt itself writes on its widgets and dialogs stands there in Vietnamese too.

Each dialog is made twice, without and with the translation. A word that is the same both times was left in
English, unless it is the same in both languages.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
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
FileMode = QFileDialog.FileMode
SHORTCUTS = ("Ctrl+Return", "Alt+Left", "Ctrl+Space", "Shift+F10", "Ctrl+PgDown", "Ctrl++")
READABLE = (
    *("windowTitle", "toolTip", "whatsThis", "accessibleName", "accessibleDescription", "placeholderText"),
    *("text", "title", "iconText", "prefix", "suffix"),
)
# Written so in both languages: keys, units, names of paper and of formats.
KEYS = r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z]|F\d+|Del|Ins|Esc|Home|End|PgUp|PgDown|Backspace|Tab|Return)"
AMERICAN = "ANSI|Architect|Executive|Fan-fold|Folio|Ledger|Legal|Letter|Quarto|Statement|Super|Tabloid"
UNITS = r"Pica \(P̸\)|Didot \(DD\)|Cicero \(CC\)|[\d.,]*(?:mm|pt|in|DD|CC|pc|P̸)"
SAME = re.compile(rf"{KEYS}|(?:{AMERICAN}|JIS|PRC)\b.*|{UNITS}|[AB]\d+|PDF")


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
    unknown = [
        text for text in sources if text.encode() + b"\0" not in qt and text.encode("utf-16-le") not in qt
    ]
    # Only on Windows and macOS.
    assert set(unknown) <= {"File Folder", "Kind", "My Computer"}, unknown


def compiled(folder: Path) -> Path:
    """Compile the words anew, so that no stale file can pass."""
    target = folder / "qtbase_vi.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    done = subprocess.run([lrelease, "-silent", WORDS, "-qm", target], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def vietnamese(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Give a function that turns Qt's words into Vietnamese until the end of the test."""
    translator = QTranslator()
    assert translator.load(str(compiled(tmp_path)))
    yield partial(QCoreApplication.installTranslator, translator)
    QCoreApplication.removeTranslator(translator)


def words_of(top: QWidget) -> Counter[str]:
    """Return everything readable on a widget and in it: texts, tooltips, names, rows, tabs, keys."""
    found: Counter[str] = Counter()
    for each in [top, *top.findChildren(QObject)]:
        for name in READABLE:
            read = getattr(each, name, None)
            words = read() if callable(read) else ""
            found[words if isinstance(words, str) else ""] += 1
        found.update(listed(each))
    return Counter({words: count for words, count in found.items() if any(map(str.isalpha, words))})


def listed(each: QObject) -> list[str]:
    """Return the words that a widget keeps in a list of its own."""
    if isinstance(each, QComboBox):
        return [each.itemText(row) for row in range(each.count())]
    if isinstance(each, QTabWidget):
        return [each.tabText(row) for row in range(each.count())]
    if isinstance(each, QHeaderView) and each.model() is not None:
        return [str(each.model().headerData(row, each.orientation())) for row in range(each.count())]
    if isinstance(each, QAction):
        return [each.shortcut().toString(QKeySequence.SequenceFormat.NativeText)]
    return []


def field() -> QWidget:
    """Return a field with its context menu."""
    line = QLineEdit("1")
    line.createStandardContextMenu()
    return line


def text() -> QWidget:
    """Return a text to read, such as the help, with its context menu."""
    browser = QTextBrowser()
    browser.createStandardContextMenu()
    return browser


def all_buttons() -> QWidget:
    """Return a row with every standard button."""
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            box.addButton(button)
    return box


def message() -> QWidget:
    """Return a message with details to unfold."""
    box = QMessageBox()
    box.setDetailedText("1")
    return box


def file_dialog(mode: FileMode, accept: QFileDialog.AcceptMode) -> QWidget:
    """Return Qt's own file dialog."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    return dialog


MADE: dict[str, Callable[[], QWidget]] = {
    "field": field,
    "text": text,
    "buttons": all_buttons,
    "message": message,
    "open a file": partial(file_dialog, QFileDialog.FileMode.ExistingFile, QFileDialog.AcceptMode.AcceptOpen),
    "save a file": partial(file_dialog, QFileDialog.FileMode.AnyFile, QFileDialog.AcceptMode.AcceptSave),
    "choose a folder": partial(
        file_dialog, QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen
    ),
    "print": QPrintDialog,
    "page setup": QPageSetupDialog,
    "preview": QPrintPreviewDialog,
    "progress": QProgressDialog,
    "error": QErrorMessage,
}


@pytest.mark.qt_log_ignore("propagateSizeHints", "Cannot be used on non-native printers")
@pytest.mark.parametrize("name", MADE)
def test_nothing_is_left_in_english(name: str, qtbot: QtBot, vietnamese: Callable[[], object]) -> None:
    english = shown(MADE[name], qtbot)
    vietnamese()
    ours = shown(MADE[name], qtbot)
    left = [words for words in ours if words in english and not SAME.fullmatch(words) and "/" not in words]
    assert ours
    assert not left


def shown(make: Callable[[], QWidget], qtbot: QtBot) -> Counter[str]:
    """Make, show and read a widget."""
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    return words_of(widget)


@pytest.mark.parametrize("keys", SHORTCUTS)
def test_shortcuts_are_understood_in_vietnamese_too(
    keys: str, qtbot: QtBot, vietnamese: Callable[[], object]
) -> None:
    meant = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
    vietnamese()
    assert QKeySequence(keys) == meant
    assert QKeySequence(meant.toString(QKeySequence.SequenceFormat.NativeText)) == meant

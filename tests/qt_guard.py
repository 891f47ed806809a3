"""What every test with windows stands on: no dialog that waits for a person, settings of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTranslator
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QErrorMessage,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QMessageBox,
    QProgressDialog,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from ui import garbage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# Not QMenu: PySide looks its exec() up past any stand-in, so tests/house forbids the call.
DIALOGS = (
    QColorDialog,
    QDialog,
    QErrorMessage,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QMessageBox,
    QPageSetupDialog,
    QPrintDialog,
    QPrintPreviewDialog,
    QProgressDialog,
    QWizard,
)
STATIC_HELPERS = {
    QColorDialog: ("getColor",),
    QFileDialog: (
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileName",
        "getSaveFileUrl",
    ),
    QFontDialog: ("getFont",),
    QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    QMessageBox: ("about", "aboutQt", "critical", "information", "question", "warning"),
}


@pytest.fixture(autouse=True)
def no_waiting_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every call that would wait for a person fail at once; tests answer through a stand-in instead."""
    for dialog in DIALOGS:
        monkeypatch.setattr(dialog, "exec", refusal(f"{dialog.__name__}.exec"))
    for dialog, names in STATIC_HELPERS.items():
        for name in names:
            monkeypatch.setattr(dialog, name, refusal(f"{dialog.__name__}.{name}"))


@pytest.fixture(autouse=True)
def settings_of_its_own(home: Path) -> None:
    """Point QSettings at the home of this test; Qt reads the environment for it only once."""
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))


@pytest.fixture(autouse=True)
def words_of_its_own() -> Iterator[None]:
    """Take the translations of a test away after it: the QApplication lives on."""
    yield
    app = QCoreApplication.instance()
    for words in app.findChildren(QTranslator) if app is not None else ():
        app.removeTranslator(words)
        words.setParent(None)
    if app is not None:
        app.setProperty("language", None)


@pytest.fixture(autouse=True, scope="session")
def collector_of_the_program(qapp: QApplication) -> None:
    """Collect rubbish as the program does, not in the middle of a paint or in a worker."""
    garbage.install(qapp)


@pytest.fixture(autouse=True)
def no_window_dies_before_it_is_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold the windows of a test until pytest-qt, which only knows them weakly, has closed them."""
    held: list[QWidget] = []
    known = QtBot.addWidget

    def add_and_hold(
        bot: QtBot, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        if not widget.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):  # those look after themselves
            held.append(widget)
        known(bot, widget, before_close_func=before_close_func)

    monkeypatch.setattr(QtBot, "addWidget", add_and_hold)
    yield
    held.clear()


@pytest.fixture(autouse=True)
def no_window_outlives_its_test() -> Iterator[None]:
    """Destroy closed windows: the collector would take them apart while they still get events.

    Where an application has a collector of its own, Python's is off: a test without an event loop needs this.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    garbage.collect_due()


def refusal(name: str) -> object:
    """Return a stand-in for `name` that fails the test."""

    def refuse(*_args: object, **_named: object) -> NoReturn:
        raise AssertionError(f"{name}() would wait for a person; answer it through a stand-in")

    return refuse

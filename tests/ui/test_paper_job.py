"""A long print is stopped between two pages: nothing of it is registered."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal
from reports.raster import PageImage
from tests.ui.guide_stage import System
from ui.paper_job import Job, Made, PaperJob
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PAGE = PageImage(8, 8, b"\xff" * 192)


def test_a_print_stopped_in_the_middle_leaves_the_register_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    stopped, registered = Event(), list[str]()

    def pages(_dpi: float) -> Iterator[PageImage]:
        yield PAGE
        stopped.wait(10)
        yield PAGE

    work = PaperJob(qapp, Preferences(tmp_path), System(tmp_path / "paper.pdf").dialogs())
    with qtbot.waitSignal(work.failed) as told:
        with qtbot.waitSignal(work.progressed):
            assert work.print_job(Job("Flyers", lambda: Made(2, pages, registered.append)), "")
        assert not work.print_job(Job("Second", lambda: Made(2, pages, registered.append)), "")
        work.cancel()
        stopped.set()
    assert told.args is not None
    assert told.args[0] == "Printing was stopped"
    assert registered == []
    assert not work.is_busy()


def test_what_cannot_be_made_or_registered_is_said(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    def refuse(*_told: object) -> Made:
        raise Refused(refusal("flyer_size"))

    system = System(tmp_path / "paper.pdf")
    work = PaperJob(qapp, Preferences(tmp_path), system.dialogs())
    made = Made(1, lambda _dpi: [PAGE], refuse)
    for job, title in (
        (Job("A", refuse), "Nothing was printed or saved"),
        (Job("B", lambda: made), "It was printed but could not be entered in the register"),
    ):
        with qtbot.waitSignal(work.failed) as told:
            work.print_job(job, "Canon")
        assert told.args is not None
        assert told.args[0] == title
    saved: list[Path] = []
    with qtbot.waitSignal(work.saved):
        work.save_job(Job("D", refuse, saved.append), tmp_path / "d.pdf")
        work.cancel()
    assert saved == [tmp_path / "d.pdf"]
    system.printers = []
    with qtbot.waitSignal(work.failed) as told:
        work.print_job(Job("C", lambda: made), "")
    assert told.args is not None
    assert told.args[0] == "No printer"

"""The emulation board on paper and as a picture for a chat; units only, so nothing of it names a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain import roles
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.notes import note

if TYPE_CHECKING:
    from pathlib import Path

    from db.engine import Database
    from desk.domain.emulation import Board
    from desk.domain.people import User
    from desk.usecases.wards import Wards
    from reports.board_words import BoardPaper
    from reports.raster import PageImage


class BoardSheets:
    """Print a board, write it as a file, or make a picture of it."""

    def __init__(self, db: Database, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register."""
        self._db = db
        self._wards = wards
        self._practice = practice

    def pages(self, by: User, board: Board, dpi: float, *, large: bool = False) -> tuple[PageImage, ...]:
        """The pages of a board on A4, or `large` on A3, as pictures for the printer; noted in the ledger."""
        from reports import raster

        pdf = self._pdf(by, board, "a3" if large else "a4")
        return tuple(raster.pages(pdf, dpi))

    def save_pdf(self, by: User, board: Board, path: Path, *, large: bool = False) -> None:
        """Write a board as a PDF file on A4, or `large` on A3; noted in the ledger."""
        from reports import files

        files.write_beside(path, self._pdf(by, board, "a3" if large else "a4"))

    def picture(self, by: User, board: Board) -> PageImage:
        """A board as a picture 1080 pixels wide; noted in the ledger."""
        from reports import board as drawing
        from reports import raster

        return raster.page(self._pdf(by, board, "picture"), 0, drawing.PICTURE_DPI)

    def _pdf(self, by: User, board: Board, size: str) -> bytes:
        from reports import board as drawing

        roles.require(by, Permission.REPORT)
        pdf = drawing.render(self._paper(board), drawing.Size(size))
        told = {"indicator": board.indicator.code, "day": board.day, "size": size}
        with self._db.begin() as session:
            note(session, by, "board_printed", "target_plan", board.plan.id, **told)
        return pdf

    def _paper(self, board: Board) -> BoardPaper:
        from reports.board_words import BoardPaper

        ward = self._wards.ward()
        now = clock.local(clock.now())
        return BoardPaper(board, ward.name if ward else "", now, self._practice)

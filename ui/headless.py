"""The main job without a display: a practice register, a sheet, the month in three formats, pictures."""

from __future__ import annotations

import os
import shutil
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.people import User
    from desk.usecases.opening import Desk

MONTH = (2026, 10)
SHEET = "1.001193"


def main(target: Path) -> int:
    """Do the main job into a folder and say what was written; the practice register is made anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desk.usecases.opening import open_desk
    from desk.usecases.practice import fill

    register = target / "so-thuc-hanh"
    shutil.rmtree(register, ignore_errors=True)
    with open_desk(register, create=True) as desk:
        user = fill(desk)
        _say(f"{register}: sổ thực hành, {desk.months.figures().visits} lượt")
        for path in _paper(desk, user, target):
            _say(f"{path}: {path.stat().st_size:,} byte".replace(",", "."))
        _say(f"{target / 'trang'}: {_pictures(desk, user, target / 'trang')} hình các trang")
    return 0


def _paper(desk: Desk, user: User, target: Path) -> Iterator[Path]:
    from desk.domain.month_report import Form
    from desk.domain.period import Basis, month_period
    from desk.usecases.month_reports import file_name
    from desk.usecases.months import Format

    sheet = target / f"phieu-{SHEET}.pdf"
    desk.guides.save_pdf(user, SHEET, "a5", sheet)
    yield sheet
    ward = desk.wards.ward()
    for basis, form, kind in product((Basis.CALENDAR, Basis.ND09), Form, Format):
        period = month_period(*MONTH, basis)
        path = target / file_name(ward.name if ward else "", period, form, kind)
        desk.month_reports.export(user, period, form, kind, path)
        yield path


def _pictures(desk: Desk, user: User, target: Path) -> int:
    from ui.shots import album
    from ui.shots.camera import Camera

    camera = Camera(target, desk, user)
    album.pages(camera)
    return camera.taken


def _say(line: str) -> None:
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""A real register in a folder of its own, set up for a ward, empty or filled with the sample log."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest

from desk.domain.ward import Ward
from desk.usecases.opening import Desk, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk.domain.people import User


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """An open register in an empty folder, with a ward, catalogues and one user."""
    with open_desk(home / "data", create=True) as opened:
        ward = Ward("Phường Hạc Thành", province="Thanh Hóa", phone="0237 000 0000")
        opened.wards.set_up(ward, "Vũ Minh Anh")
        yield opened


@pytest.fixture
def user(desk: Desk) -> User:
    """The administrator who set the register up."""
    found = desk.users.first()
    assert found is not None
    return found


@pytest.fixture
def filled_desk(desk: Desk, user: User) -> Desk:
    """The register with the sample log imported: 180 items in 155 visits."""
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        desk.imports.take(user, desk.imports.read(workbook))
    return desk

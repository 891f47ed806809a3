"""A real register in a folder of its own, set up for a ward, empty or filled with the sample log.

Registers are made once for each process that runs tests; every test gets a copy, which costs a tenth.
"""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest

from desk.domain.ward import Ward
from desk.usecases.opening import Desk, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk.domain.people import User


@pytest.fixture(scope="session")
def ready_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a register with a ward, catalogues and one user, for copies."""
    folder = tmp_path_factory.mktemp("ready")
    with open_desk(folder, create=True) as opened:
        ward = Ward("Phường Hạc Thành", province="Thanh Hóa", phone="0237 000 0000")
        opened.wards.set_up(ward, "Vũ Minh Anh")
    return folder


@pytest.fixture(scope="session")
def filled_register(ready_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of such a register with the sample log imported, for copies."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    shutil.copytree(ready_register, folder)
    with (
        open_desk(folder) as opened,
        as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook,
    ):
        user = opened.users.first()
        assert user is not None
        opened.imports.take(user, opened.imports.read(workbook))
    shutil.rmtree(folder / "backups", ignore_errors=True)
    return folder


@pytest.fixture
def desk(request: pytest.FixtureRequest, home: Path) -> Iterator[Desk]:
    """An open register with a ward, catalogues and one user, in a folder of its own."""
    wanted = "filled_register" if "filled_desk" in request.fixturenames else "ready_register"
    shutil.copytree(request.getfixturevalue(wanted), home / "data")
    with open_desk(home / "data") as opened:
        yield opened


@pytest.fixture
def user(desk: Desk) -> User:
    """The administrator who set the register up."""
    found = desk.users.first()
    assert found is not None
    return found


@pytest.fixture
def filled_desk(desk: Desk) -> Desk:
    """The register with the sample log imported: 180 items in 155 visits."""
    return desk

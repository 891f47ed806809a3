"""A register in November 2026 and what tests of links and prints do in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desk.domain.links import Link, LinkKind
from desk.domain.people import Role
from desk.domain.print_run import NOWHERE, PrintPlace
from desk.domain.ward import Ward
from desk.usecases.opening import open_desk
from tests.desk.duty_stage import clock_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import time_machine

    from desk.domain.link_check import CheckResult
    from desk.domain.people import User
    from desk.domain.print_run import PrintRun
    from desk.usecases.opening import Desk

MONDAY = date(2026, 11, 23)
BIRTH = "1.001193"
GROUP_LINK = "https://zalo.me/g/abc123"


@dataclass
class Prints:
    """A register, its administrator, and a clock that stands on a Monday morning."""

    desk: Desk
    user: User
    clock: time_machine.Traveller

    def print(self, copies: int = 1, where: PrintPlace = NOWHERE, code: str = BIRTH) -> PrintRun:
        """A sheet that went to the printer."""
        sheet = self.desk.guides.sheet(code)
        return self.desk.guides.printed(self.user, sheet, "a5", copies, "Canon LBP 2900", where=where)

    @property
    def link(self) -> str:
        """The link of the sheet of births."""
        found = self.desk.catalogues.procedure(BIRTH)
        assert found is not None
        return found.link

    def see(self, result: CheckResult, url: str = "") -> None:
        """Somebody opens a link, by default that of the sheet of births."""
        self.desk.links.check(self.user, url or self.link, result, "trang lạ")

    def later(self, days: int) -> None:
        """Some days pass."""
        self.clock.shift(timedelta(days=days))

    def officer(self) -> User:
        """Somebody who is an officer and no leader."""
        return self.desk.users.add(self.user, "Nguyễn Hải Long", Role.OFFICER)

    def page(self, name: str = "Nhà văn hóa", url: str = GROUP_LINK, *, outside: bool = True) -> Link:
        """A link in the register of codes."""
        told = Link("", name, url, LinkKind.GROUP, "Tổ dân phố 7", outside=outside)
        return self.desk.qr_register.put(self.user, told)


@pytest.fixture
def prints(home: Path) -> Iterator[Prints]:
    """A register that was set up on that Monday."""
    with clock_at(9) as clock, open_desk(home / "data", create=True) as desk:
        ward = Ward("Phường Hạc Thành", province="Thanh Hóa", phone="0237 000 0000")
        yield Prints(desk, desk.wards.set_up(ward, "Vũ Minh Anh"), clock)

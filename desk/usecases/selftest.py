"""The program's own test: what a frozen copy must be able to do before it leaves the house."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import as_file, files
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from desk.domain.period import Basis, month_period
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from desk.usecases.opening import Desk

FIXTURE_MONTH = (2026, 10)
SHEET = "1.001193"


def self_test() -> Iterator[str]:
    """Do the main job on a copy of the fixture register in a folder of its own; a line for each step done.

    Refused, with the step's own problem, where a step fails; the user's register is never touched.
    """
    from desk.usecases import pin_hash
    from desk.usecases.opening import open_desk

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with as_file(files("resources") / "fixtures" / "register_0001.db") as fixture:
            shutil.copyfile(fixture, folder / "register.db")
        with open_desk(folder) as desk:
            yield f"sổ: mở và nâng cấp được, {desk.ledger.verify().entries} mục nhật ký"
            yield from _paper(desk, folder)
    yield f"PIN: băm được bằng {pin_hash.hashed('2468').split('$')[1]}"
    yield translations(files("resources") / "i18n")


def _paper(desk: Desk, folder: Path) -> Iterator[str]:
    from desk.domain.month_report import Form
    from desk.usecases.months import Format

    user = desk.users.all()[0]
    sheet = desk.guides.save_pdf(user, SHEET, "a5", folder / "sheet.pdf")
    yield f"phiếu: {sheet.id} in được, mã QR đọc lại đúng {sheet.link}"
    period = month_period(*FIXTURE_MONTH, Basis.CALENDAR)
    for form, kind in product(Form, Format):
        target = folder / f"{form.value}.{kind.value}"
        desk.month_reports.export(user, period, form, kind, target)
        yield f"báo cáo: {target.name}, {target.stat().st_size} byte"


def translations(folder: Traversable) -> str:
    """That the compiled words lie in a folder; Refused where they do not."""
    compiled = folder / "motcua_vi.qm"
    if not compiled.is_file():
        raise Refused(refusal("translations_missing"))
    return f"bản dịch: {len(compiled.read_bytes())} byte"

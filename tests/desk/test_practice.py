"""Practice: a register of its own, and nothing of it in the real one, its backups, sheets or reports."""

from __future__ import annotations

import hashlib
import re
import shutil
from importlib.resources import as_file, files
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from desk.cli import main
from desk.domain.month_report import Form
from desk.domain.period import Basis, month_period
from desk.domain.practice import Lesson, done_by_saving
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.domain.ward import Ward
from desk.usecases import clock, practice
from desk.usecases.folders import practice_folder
from desk.usecases.months import Format
from desk.usecases.opening import Desk, open_desk
from desk.usecases.practice import open_practice
from reports import raster
from tests.reports.samples import all_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk.domain.people import User

OCTOBER = month_period(2026, 10, Basis.ND09)
WORD = "THỰC HÀNH"


@pytest.fixture
def playground(home: Path) -> Iterator[Desk]:
    """The practice register of an empty data folder, filled."""
    with open_practice(home / "data") as opened:
        yield opened


def learner(desk: Desk) -> User:
    found = desk.users.first()
    assert found is not None
    return found


def contents(folder: Path) -> dict[str, str]:
    """Return path → digest of everything in a data folder but its practice folder."""
    inside = (
        path for path in folder.rglob("*") if path.is_file() and practice_folder(folder) not in path.parents
    )
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in inside}


def work(desk: Desk, user: User, out: Path) -> None:
    """Record, undo, import, back up as the window does, print and export."""
    visit = VisitDraft(clock.today(), citizen=CitizenDraft("Người Tập"), items=(HelpItemDraft("ewallet"),))
    desk.visits.record(user, visit)
    desk.visits.undo_last(user)
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        desk.imports.take(user, desk.imports.read(workbook))
    if desk.backups.needed():
        desk.backups.make()
    desk.guides.save_pdf(user, "1.001193", "a5", out / "phiếu.pdf")
    for kind in Format:
        desk.month_reports.export(user, OCTOBER, Form.OFFICIAL, kind, out / f"báo cáo.{kind.value}")


def test_nothing_that_is_tried_out_reaches_the_real_register(
    filled_desk: Desk, user: User, home: Path
) -> None:
    filled_desk.backups.make()
    before = filled_desk.months.tally(user, OCTOBER)
    filled_desk.close()
    untouched = contents(filled_desk.folder)
    with open_practice(filled_desk.folder) as tried:
        work(tried, learner(tried), home)
    open_practice(filled_desk.folder, anew=True).close()
    assert contents(filled_desk.folder) == untouched
    with open_desk(filled_desk.folder) as real:
        assert not real.practice
        assert real.months.tally(user, OCTOBER).figures == before.figures
        assert real.ledger.verify().head == before.chain_head
        assert real.visits.find_citizens(user, "nguoi tap") == []


def test_the_practice_register_has_no_backups(playground: Desk, home: Path) -> None:
    work(playground, learner(playground), home)
    assert not playground.backups.needed()
    assert playground.backups.latest() is None
    with pytest.raises(Refused) as refused:
        playground.backups.make()
    assert refused.value.problem.code == "practice_without_backup"
    assert not (playground.folder / "backups").exists()


def test_the_command_line_does_not_back_practice_up(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_practice(home / "data").close()
    assert main(["backup", "--data", str(practice_folder(home / "data"))]) == 1
    assert "sổ thực hành" in capsys.readouterr().err


def test_people_and_dossiers_of_its_morning_are_plainly_samples(playground: Desk) -> None:
    morning = playground.visits.today(learner(playground)).visits
    names = [visit.citizen.name for visit in morning if visit.citizen]
    codes = [item.dossier for visit in morning for item in visit.items if item.dossier]
    assert len(names) == 6
    assert all(name.endswith(" Mẫu") for name in names)
    assert len(codes) == 3
    assert all(code.startswith("MAU.000-") for code in codes)
    assert playground.months.figures().visits == 163


def test_it_stays_practice_however_it_is_opened(playground: Desk) -> None:
    playground.close()
    with open_desk(playground.folder) as again:
        assert again.practice
        assert not again.backups.needed()


def test_it_is_kept_until_one_starts_over(playground: Desk, home: Path) -> None:
    playground.visits.record(
        learner(playground), VisitDraft(clock.today(), items=(HelpItemDraft("ewallet"),))
    )
    playground.close()
    with open_practice(home / "data") as again:
        assert again.months.figures().visits == 164
    with open_practice(home / "data", anew=True) as fresh:
        assert fresh.months.figures().visits == 163


def test_starting_over_where_nothing_was_tried_yet_begins(home: Path) -> None:
    with open_practice(home / "data", anew=True) as fresh:
        assert fresh.practice


@pytest.mark.parametrize("anew", [False, True])
def test_a_real_register_in_the_practice_folder_is_left_alone(home: Path, anew: bool) -> None:
    place = practice_folder(home / "data")
    with open_desk(place, create=True) as real:
        real.wards.set_up(Ward("Phường Thật"), "Vũ Minh Anh")
    with pytest.raises(Refused) as refused:
        open_practice(home / "data", anew=anew)
    assert refused.value.problem.code == "practice_folder_taken"
    with open_desk(place) as real:
        assert not real.practice
        assert real.wards.ward() == Ward("Phường Thật")


def test_a_practice_register_that_was_not_filled_is_filled(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(practice, "SAMPLE_WARD", Ward(""))
        with pytest.raises(InvalidDraft):
            open_practice(home / "data")
    with open_practice(home / "data") as again:
        assert again.practice
        assert again.months.figures().visits == 163


def test_its_sheets_say_so_and_their_codes_are_read(playground: Desk) -> None:
    shown = playground.guides.preview("1.001193", "a5", 150)
    assert WORD in all_text(shown.pdf)
    assert raster.decode(shown.pages[0]) == {shown.sheet.link}
    assert playground.guides.screen_code("1.001193").practice
    by = learner(playground)
    assert playground.guides.confirmation(by, playground.visits.today(by).visits[0]).practice


def test_its_reports_say_so_in_every_format(playground: Desk, home: Path) -> None:
    work(playground, learner(playground), home)
    pages = all_text((home / "báo cáo.pdf").read_bytes())
    assert pages.count(f"{WORD} – Mã bằng chứng MAU-2026-10-ND09-") == pages.count("Trang ") >= 3
    assert len(re.findall(WORD, pages)) >= 2 * pages.count("Trang ")
    document = docx.Document(BytesIO((home / "báo cáo.docx").read_bytes()))
    assert f"{WORD} – số liệu tập, không dùng để báo cáo" in [line.text for line in document.paragraphs]
    assert WORD in document.sections[0].first_page_footer.paragraphs[0].text
    for sheet in openpyxl.load_workbook(home / "báo cáo.xlsx"):
        assert str(sheet["A1"].value).startswith(f"{WORD} – số liệu tập")


def test_real_paper_never_says_practice(filled_desk: Desk, user: User, home: Path) -> None:
    work(filled_desk, user, home)
    for name in ("phiếu.pdf", "báo cáo.pdf"):
        assert WORD not in all_text((home / name).read_bytes())
    assert filled_desk.months.tally(user, OCTOBER).code.startswith("BC-")


def test_a_copy_of_the_practice_register_is_practice_too(playground: Desk, home: Path) -> None:
    playground.close()
    shutil.copytree(playground.folder, home / "elsewhere")
    with open_desk(home / "elsewhere") as copied:
        assert copied.practice


def test_the_lessons_follow_each_other_to_an_end() -> None:
    lesson: Lesson | None = Lesson.ACTIVATION
    walked = []
    while lesson is not None:
        walked.append(lesson)
        lesson = lesson.following
    assert walked == list(Lesson)


@pytest.mark.parametrize(
    ("draft", "done"),
    [
        (VisitDraft(clock.today(), items=(HelpItemDraft("vneid_activate"),)), {Lesson.ACTIVATION}),
        (VisitDraft(clock.today(), items=(HelpItemDraft("ewallet"),)), set()),
        (
            VisitDraft(
                clock.today(),
                citizen=CitizenDraft("Lê Thị Mẫu"),
                items=(HelpItemDraft("submit_online", 1, "1.001193"),),
            ),
            {Lesson.PERSON, Lesson.DOSSIER},
        ),
    ],
)
def test_a_lesson_is_done_by_just_such_a_visit(
    playground: Desk, draft: VisitDraft, done: set[Lesson]
) -> None:
    visit = playground.visits.record(learner(playground), draft).visit
    assert {lesson for lesson in Lesson if done_by_saving(lesson, visit)} == done

"""Templates in the register: versions, who confirms, what is printed, files, and printing again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import print_runs
from desk.domain.guide import Icon, SecondLanguage, SheetTemplate, Step
from desk.domain.link_check import CheckResult
from desk.domain.people import Role
from desk.domain.print_run import PrintRun
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.sheet_text import tidy
from desk.domain.sheet_version import Origin, VersionState
from desk.usecases import clock
from desk.usecases.sheet_words import printed, template_of, text_of
from reports import templates
from resources.sentences import sentence
from tests.desk import sheets
from tests.desk.sheets import KEY, titled

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH = next(template for template in templates.load() if template.key == KEY)
WORDS = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.fixture
def officer(desk: Desk, user: User) -> User:
    """An officer at the desk."""
    desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER)
    return next(each for each in desk.users.all() if each.role is Role.OFFICER)


def test_what_an_officer_saves_waits_and_the_sheet_says_so(desk: Desk, officer: User) -> None:
    saved = desk.sheet_templates.save(officer, titled(desk, "Làm giấy khai sinh"))
    assert (saved.version, saved.confirmed) == (2, False)
    sheet = desk.guides.sheet(KEY)
    assert (sheet.id, sheet.title, sheet.confirmed) == ("1.001193-v02", "Làm giấy khai sinh", False)


def test_a_draft_never_replaces_a_confirmed_version(desk: Desk, user: User, officer: User) -> None:
    desk.sheet_templates.confirm(user, KEY, 1)
    draft = desk.sheet_templates.save(officer, titled(desk, "Làm giấy khai sinh"))
    assert desk.guides.sheet(KEY).title == BIRTH.title
    assert desk.guides.sheet(KEY).confirmed
    desk.sheet_templates.confirm(user, KEY, draft.version)
    assert desk.guides.sheet(KEY).title == "Làm giấy khai sinh"


def test_an_edit_goes_on_from_the_newest_words(desk: Desk, officer: User) -> None:
    desk.sheet_templates.save(officer, titled(desk, "Làm giấy khai sinh"))
    assert desk.sheet_templates.template(KEY).title == "Làm giấy khai sinh"
    assert desk.sheet_templates.template(KEY, 1).title == BIRTH.title


def test_the_history_names_who_wrote_and_who_confirmed(desk: Desk, user: User, officer: User) -> None:
    desk.sheet_templates.save(officer, titled(desk, "Làm giấy khai sinh"))
    desk.sheet_templates.confirm(user, KEY, 2)
    desk.sheet_templates.save(officer, titled(desk, "Khai sinh cho bé"))
    newest, used = desk.sheet_templates.history(KEY)
    assert (newest.version.state, newest.used, newest.confirmed_by) == (VersionState.WAITING, False, "")
    assert (used.version.state, used.used) == (VersionState.CONFIRMED, True)
    assert (used.written_by, used.confirmed_by) == ("Nguyễn Hải Long", "Vũ Minh Anh")


def test_the_list_shows_what_is_printed_and_what_waits(desk: Desk, user: User, officer: User) -> None:
    desk.sheet_templates.confirm(user, KEY, 1)
    desk.sheet_templates.save(officer, titled(desk, "Làm giấy khai sinh"))
    lines = {line.template.key: line for line in desk.sheet_templates.current()}
    assert (lines[KEY].template.title, lines[KEY].own, lines[KEY].waiting) == (BIRTH.title, False, 2)
    assert (lines["2.000815"].own, lines["2.000815"].waiting) == (False, 0)
    assert desk.sheet_templates.current()[-1].template.generic


def test_retired_words_give_way_to_those_of_the_program(desk: Desk, user: User) -> None:
    desk.sheet_templates.save(user, titled(desk, "Làm giấy khai sinh"))
    desk.sheet_templates.retire(user, KEY)
    assert desk.guides.sheet(KEY).id == "1.001193-v01"
    assert desk.sheet_templates.save(user, titled(desk, "Khai sinh")).version == 3
    desk.sheet_templates.retire(user, KEY)
    with pytest.raises(Refused, match="template_not_wards"):
        desk.sheet_templates.retire(user, KEY)


def test_nothing_changed_is_no_new_version(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="template_unchanged"):
        desk.sheet_templates.save(user, desk.sheet_templates.template(KEY))


def test_a_version_is_confirmed_once_and_must_exist(desk: Desk, user: User) -> None:
    desk.sheet_templates.confirm(user, KEY, 1)
    with pytest.raises(Refused, match="template_confirmed"):
        desk.sheet_templates.confirm(user, KEY, 1)
    with pytest.raises(Refused, match="template_version_unknown"):
        desk.sheet_templates.confirm(user, KEY, 9)


def test_words_beyond_the_limits_are_not_saved(desk: Desk, user: User) -> None:
    with pytest.raises(InvalidDraft, match="sheet_title_too_long"):
        desk.sheet_templates.save(user, titled(desk, "rất dài " * 20))
    assert desk.sheet_templates.history(KEY) == []


def test_a_procedure_without_words_of_its_own_begins_with_the_generic_ones(desk: Desk, user: User) -> None:
    begun = desk.sheet_templates.template("1.000080")
    assert (begun.version, begun.title) == (
        0,
        "Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại khu vực biên giới",
    )
    assert desk.sheet_templates.save(user, begun).version == 1
    assert desk.guides.sheet("1.000080").id == "1.000080-v01"


def test_a_service_without_words_gets_a_sheet_once_they_are_written(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="procedure_unknown"):
        desk.guides.sheet("email_account")
    begun = desk.sheet_templates.template("email_account")
    assert begun.title == "Tạo thư điện tử"
    desk.sheet_templates.save(user, begun)
    assert desk.guides.sheet("email_account").id == "email_account-v01"


def test_a_key_that_is_nothing_is_refused_in_a_sentence(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="sheet_key_unknown") as told:
        desk.sheet_templates.save(user, replace(BIRTH, key="khong_co"))
    assert "khong_co" in sentence(told.value.problem)


def test_a_template_travels_as_a_file_and_must_be_confirmed_again(
    desk: Desk, user: User, tmp_path: Path
) -> None:
    path = tmp_path / "Khai sinh.toml"
    desk.sheet_templates.save(user, titled(desk, "Làm giấy khai sinh"))
    desk.sheet_templates.confirm(user, KEY, 2)
    desk.sheet_templates.export_file(user, KEY, path)
    desk.sheet_templates.retire(user, KEY)
    taken = desk.sheet_templates.import_file(user, path)
    assert (taken.title, taken.version, taken.confirmed) == ("Làm giấy khai sinh", 3, False)
    assert desk.sheet_templates.history(KEY)[0].version.origin is Origin.FILE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x = 1\n" * 20_000, "template_file_too_large"),
        ("tiêu đề".encode("utf-16"), "template_unreadable"),
        (templates.text_of(BIRTH).replace("icon =", "picture =").encode(), "template_unreadable"),
        (('colour = "red"\n' + templates.text_of(BIRTH)).encode(), "template_key_unknown"),
        (templates.text_of(replace(BIRTH, key="khong_co")).encode(), "sheet_key_unknown"),
    ],
)
def test_a_file_that_is_no_template_changes_nothing(
    desk: Desk, user: User, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "mẫu.toml"
    path.write_bytes(data)
    before = desk.ledger.verify()
    with pytest.raises(Refused, match=code) as told:
        desk.sheet_templates.import_file(user, path)
    assert sentence(told.value.problem).endswith(".")
    assert desk.ledger.verify() == before


def test_a_missing_file_is_refused(desk: Desk, user: User, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="template_unreadable"):
        desk.sheet_templates.import_file(user, tmp_path / "none.toml")


def test_what_was_printed_is_printed_again_byte_by_byte(desk: Desk, user: User) -> None:
    first = desk.guides.preview(KEY, "a4", 60, large=True)
    run = desk.guides.printed(user, first.sheet, "a4", 3, "Canon", large=True)
    desk.sheet_templates.save(user, titled(desk, "Làm giấy khai sinh"))
    again = desk.guides.reprint(run.id, 60)
    assert again.pdf == first.pdf
    assert (again.size, again.large, again.sheet) == ("a4", True, first.sheet)


def test_a_sheet_printed_without_the_box_is_printed_again_without_it(desk: Desk, user: User) -> None:
    plain = desk.guides.for_printer("1.001193", "a5", no_phone=False)
    run = desk.guides.printed(user, plain.sheet, "a5", 1, "Canon")
    saved = desk.guides.save_pdf(user, "1.001193", "a6", desk.folder / "phiếu.pdf", no_phone=False)
    assert desk.guides.reprint(run.id).pdf == plain.pdf
    assert desk.guides.preview("1.001193", "a5", 96).pdf != plain.pdf
    assert not saved.no_phone


def test_a_sheet_of_a_service_is_registered_under_its_key(desk: Desk, user: User) -> None:
    run = desk.guides.printed(user, desk.guides.sheet("vneid_activate"), "a5", 1, "Canon")
    assert run.subject == "vneid_activate"
    assert desk.guides.reprint(run.id, 60).sheet.domain == "vneid.gov.vn"


def test_what_is_called_back_is_not_printed_once_more(desk: Desk, user: User) -> None:
    sheet = desk.guides.sheet(KEY)
    run = desk.guides.printed(user, sheet, "a5", 3, "Canon")
    desk.links.check(user, sheet.link, CheckResult.ELSEWHERE)
    with pytest.raises(Refused, match="link_elsewhere"):
        desk.guides.reprint(run.id)


def test_a_run_without_words_or_none_at_all_is_not_repeated(desk: Desk, user: User) -> None:
    old = PrintRun(uuid4(), clock.now(), user.id, KEY, "1.001193-v01", "https://x", "a5", 1, "Canon", 1)
    with desk._db.begin() as session:  # noqa: SLF001 - a run as a program before this one left it
        print_runs.add(session, old)
    with pytest.raises(Refused, match="print_run_without_words"):
        desk.guides.reprint(old.id)
    with pytest.raises(Refused, match="print_run_unknown"):
        desk.guides.reprint(uuid4())
    assert printed('{"sheet": 1}') is None


def test_a_draft_is_seen_on_paper_with_what_it_gives_up(desk: Desk) -> None:
    shown = desk.sheet_templates.preview(replace(BIRTH, title="Đăng ký khai sinh cho con " * 2), "a5", 60)
    assert [problem.code for problem in shown.given_up][:1] == ["sheet_fit_title"]
    assert shown.drawn.sheet.title.startswith("Đăng ký khai sinh cho con Đăng ký")
    with pytest.raises(Refused, match="sheet_too_full"):
        desk.sheet_templates.preview(replace(BIRTH, title="Khai sinh cho con " * 5), "a5", 60)
    with pytest.raises(InvalidDraft, match="sheet_word_unknown"):
        desk.sheet_templates.preview(replace(BIRTH, help="Gọi {phone}"), "a5", 60)


def test_generic_words_are_shown_with_the_procedure_of_most_use(desk: Desk) -> None:
    shown = desk.sheet_templates.preview(desk.sheet_templates.template("generic-online"), "a5", 60)
    assert shown.drawn.sheet.code


def test_remarks_tell_limits_first_and_then_hard_words(desk: Desk) -> None:
    hard = replace(BIRTH, benefit="Truy cập website " * 4)
    codes = [problem.code for problem in desk.sheet_templates.remarks(hard)]
    assert codes[0] == "sheet_line_too_long"
    assert codes.count("sheet_word_hard") == 2


@settings(deadline=None)
@given(
    title=WORDS, benefit=WORDS, paper=WORDS, steps=st.lists(WORDS, max_size=5), language=WORDS, second=WORDS
)
def test_what_is_kept_comes_back_as_it_was(
    title: str, benefit: str, paper: str, steps: list[str], language: str, second: str
) -> None:
    told = tidy(
        SheetTemplate(
            key=KEY,
            version=0,
            kind=BIRTH.kind,
            panel="",
            fallback="",
            help="",
            title=title,
            benefit=benefit,
            papers=(paper,),
            steps=tuple(Step(step, Icon.TAP) for step in steps),
            second=SecondLanguage(language, second, tuple(steps)),
        )
    )
    assert tidy(told) == told
    kept = sheets.version(text_of(told))
    assert replace(template_of(kept), version=0) == told
    assert templates.parsed(templates.text_of(told), "x") == told

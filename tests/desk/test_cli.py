"""`motcua-admin` from an empty folder to files on disk, with its exit codes."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from desk.cli import main
from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL
from desk.domain.people import Role
from desk.domain.print_run import PrintPlace
from desk.domain.problems import Refused
from desk.usecases import clock
from desk.usecases.opening import open_desk
from desk.usecases.selftest import translations

EXPECTED = json.loads(
    (Path(__file__).parents[1] / "data" / "help_log_sample.expected.json").read_text("utf-8")
)
WINDOWS = {
    "all": [],
    "2026-10 calendar": ["--month", "2026-10", "--basis", "calendar"],
    "2026-10 nd09": ["--month", "2026-10", "--basis", "nd09"],
    "2026-09-20..2026-10-05": ["--from", "2026-09-20", "--to", "2026-10-05"],
}


@pytest.fixture
def sample(home: Path) -> Path:
    """The sample log in a folder of the user's."""
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        return Path(shutil.copy(workbook, home / "Sổ hỗ trợ tháng 10.xlsx"))


@pytest.fixture
def ward(home: Path) -> list[str]:
    """A register set up by `init`; the option that names its folder."""
    option = ["--data", str(home / "Sổ của phường")]
    assert main(["init", "--ward", "Phường Hạc Thành", *option]) == 0
    return option


@pytest.fixture
def filled(ward: list[str], sample: Path) -> list[str]:
    """The register with the sample log in it."""
    assert main(["import", str(sample), *ward]) == 0
    return ward


@pytest.mark.parametrize("window", WINDOWS)
def test_the_sample_log_gives_exactly_the_expected_figures(
    filled: list[str], window: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["figures", "--json", *WINDOWS[window], *filled]) == 0
    assert json.loads(capsys.readouterr().out) == EXPECTED[window]


def test_figures_are_told_in_words_too(filled: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["figures", *filled])
    told = capsys.readouterr().out
    assert "Lượt tiếp dân: 155 (ẩn danh 37)" in told
    assert "Kích hoạt VNeID mức 2: 31 lượt" in told


def test_importing_twice_adds_nothing(
    filled: list[str], sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["import", str(sample), *filled]) == 0
    assert "nhập 0, đã có sẵn 180" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(ward: list[str], sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["import", str(sample), "--dry-run", *ward]) == 0
    assert "nhập 180" in capsys.readouterr().out
    main(["figures", "--json", *ward])
    assert json.loads(capsys.readouterr().out)["visits"] == 0


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("pdf", ["--month", "2026-10"]),
        ("docx", ["--month", "2026-12", "--span", "quarter", "--form", "list"]),
        ("xlsx", ["--month", "2026-09", "--span", "nine", "--form", "official", "--no-foot"]),
    ],
)
def test_reports_are_written(
    filled: list[str], home: Path, kind: str, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = home / f"báo cáo.{kind}"
    options = [*asked, "--basis", "nd09", "--format", kind, "--out", str(target)]
    assert main(["report", *options, *filled]) == 0
    assert target.read_bytes()[:2] in {b"%P", b"PK"}
    assert "mã số liệu BC-2026-" in capsys.readouterr().out


def test_a_sheet_is_written_and_registered(filled: list[str], home: Path) -> None:
    target = home / "phiếu.pdf"
    assert main(["sheet", "1.001193", "--size", "a5", "--out", str(target), *filled]) == 0
    assert target.stat().st_size > 10_000
    with open_desk(Path(filled[1])) as desk:
        (run,) = desk.guides.recent_runs()
    assert (run.subject, run.copies) == ("1.001193", 1)


def test_backup_and_verify(filled: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", *filled]) == 0
    assert main(["verify", *filled]) == 0
    assert "Chuỗi nhật ký nguyên vẹn" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edit", "broken"),
    [
        ("update ledger set payload = '{}' where seq = 2", 2),
        ("update ledger set at = '2020-01-01 00:00:00.000000' where seq = 1", 1),
        ("update ledger set user_id = null where seq = 3", 3),
        ("delete from ledger where seq = 1", 1),
        ("delete from ledger where seq = 2", 2),
        ("delete from ledger where seq = (select max(seq) from ledger)", 5),
        ("delete from ledger where seq > 2", 3),
        ("update ledger set seq = seq + 1000 where seq = 4", 4),
    ],
)
def test_verify_names_the_first_broken_entry(
    filled: list[str], capsys: pytest.CaptureFixture[str], edit: str, broken: int
) -> None:
    with open_desk(Path(filled[1])) as desk:
        user = desk.users.all()[0]
        for name in ("Đỗ Thu Trang", "Lê Quốc Bảo"):
            desk.users.add(user, name, Role.OFFICER)
        assert desk.ledger.verify().entries == 5
    with sqlite3.connect(Path(filled[1]) / "register.db") as outside:
        for (name,) in outside.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            outside.execute(f"drop trigger {name}")
        outside.execute(edit)
    outside.close()
    assert main(["verify", *filled]) == 1
    assert f"gãy từ mục {broken}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["figures", "--month", "2026-10"], "cơ sở kỳ"),
        (["figures", "--month", "2026-13", "--basis", "nd09"], "Không có tháng"),
        (["figures", "--month", "nay", "--basis", "nd09"], "Không có tháng"),
        (["figures", "--month", "2026-10", "--basis", "nd09", "--span", "quarter"], "kết thúc ở tháng 10"),
        (["figures", "--from", "2026-10-01"], "Thiếu một đầu"),
        (["figures", "--from", "1/10", "--to", "2026-10-31"], "không phải là ngày"),
        (["figures", "--from", "2026-10-31", "--to", "2026-10-01"], "đứng trước"),
        (["report", "--format", "pdf", "--out", "x.pdf"], "Chưa có kỳ"),
        (["sheet", "9.999999", "--out", "x.pdf"], "9.999999"),
        (["sheet", "khai sinh", "--out", "x.pdf"], "khai sinh"),
        (["import", "không có.xlsx"], "Không mở được tệp"),
    ],
)
def test_refusals_say_what_to_do(
    ward: list[str], command: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, *ward]) == 1
    assert words in capsys.readouterr().err


def test_there_must_be_a_register(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--data", str(home / "trống")]) == 1
    assert "Không thấy sổ" in capsys.readouterr().err


def test_a_register_is_never_set_up_twice(ward: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--ward", "Phường Khác", *ward]) == 1
    assert "đã có sổ" in capsys.readouterr().err


def test_a_register_without_ward_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_desk(home / "data", create=True).close()
    assert main(["sheet", "1.001193", "--out", str(home / "x.pdf"), "--data", str(home / "data")]) == 1
    assert "chưa thiết lập" in capsys.readouterr().err


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["figures", "--basis", "lunar"])
    assert stopped.value.code == 2
    assert "lunar" in capsys.readouterr().err


def test_the_folder_of_the_environment_is_used(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MOTCUA_DATA", str(home / "nơi khác"))
    assert main(["init", "--ward", "Xã Mẫu"]) == 0
    assert (home / "nơi khác" / "register.db").is_file()
    monkeypatch.delenv("MOTCUA_DATA")
    assert main(["verify"]) == 1
    assert str(home) in capsys.readouterr().err


def test_the_self_test_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test"]) == 0
    told = capsys.readouterr().out
    assert "mã QR đọc lại đúng" in told
    assert "argon2id" in told


def test_a_copy_without_words_does_not_pass_its_own_test(home: Path) -> None:
    with pytest.raises(Refused) as refused:
        translations(home)
    assert refused.value.problem.code == "translations_missing"


def test_the_module_runs_as_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    monkeypatch.setattr(sys, "argv", ["desk", "figures", "--data", "nowhere"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("desk", run_name="__main__")
    assert stopped.value.code == 1


def test_a_forgotten_pin_is_taken_away(
    ward: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_desk(home / "Sổ của phường") as desk:
        user = desk.users.all()[0]
        desk.users.set_pin(user, user, "2468")
    assert main(["clear-pin", "--user", " Quản  trị ", *ward]) == 0
    assert "Đã bỏ PIN của Quản trị" in capsys.readouterr().out
    assert main(["clear-pin", "--user", "Ai đó", *ward]) == 1
    with open_desk(home / "Sổ của phường") as desk:
        assert desk.users.unasked() is not None


def test_links_are_listed_with_how_they_stand(ward: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with open_desk(Path(ward[1])) as desk:
        desk.links.check(desk.users.all()[0], PORTAL, CheckResult.OK)
    capsys.readouterr()
    assert main(["links", *ward]) == 0
    told = capsys.readouterr().out
    assert f"còn tốt (kiểm {clock.today():%d/%m/%Y}): dvcqg Cổng Dịch vụ công quốc gia, {PORTAL}\n" in told
    assert "chưa được phép in: postmart" in told
    main(["links", "--overdue", *ward])
    assert "dvcqg " not in capsys.readouterr().out


def test_sheets_to_be_called_back_are_listed_with_their_places(
    ward: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with open_desk(Path(ward[1])) as desk:
        user, sheet = desk.users.all()[0], desk.guides.sheet("1.001193")
        for where in (PrintPlace("Chợ Vườn Hoa", "tdp07"), PrintPlace()):
            desk.guides.printed(user, sheet, "a5", 6, "Canon", where=where)
        desk.links.check(user, sheet.link, CheckResult.DEAD)
        for run in desk.guides.recent_runs()[:1]:
            desk.recalls.bring_back(user, run.id, 2)
    capsys.readouterr()
    assert main(["recalls", *ward]) == 0
    told = capsys.readouterr().out
    assert f"không mở được từ {clock.today():%d/%m/%Y}, đã in 12 tờ, còn 10 tờ ở ngoài" in told
    assert "  Chợ Vườn Hoa, Tổ dân phố 7: 6 tờ" in told
    assert "  không rõ nơi: 6 tờ" in told


def test_a_host_that_ended_is_told_without_a_person(
    ward: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with open_desk(Path(ward[1])) as desk:
        user = desk.users.all()[0]
        host = desk.links.allow(user, "thanhhoa.gov.vn")
        desk.links.relink(user, "1.001193", "https://thanhhoa.gov.vn")
        desk.guides.printed(user, desk.guides.sheet("1.001193"), "a5", 1, "Canon")
        desk.links.end_host(user, host.id)
    capsys.readouterr()
    assert main(["recalls", "--all", *ward]) == 0
    assert "https://thanhhoa.gov.vn: chưa được phép in từ" in capsys.readouterr().out

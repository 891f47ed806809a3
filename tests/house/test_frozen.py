"""What the frozen program carries with it; whether it works is tried by `build_installer.py` itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import build_installer
from tests.house.source import ROOT, project_files


@pytest.fixture
def carried(tmp_path: Path) -> set[str]:
    """Return the files beside the code, as they are named in the frozen folder."""
    (tmp_path / "motcua_vi.qm").touch()
    return {f"{folder}/{Path(source).name}" for source, folder in build_installer.data_files(tmp_path)}


def test_every_resource_and_migration_goes_along(carried: set[str]) -> None:
    wanted = {
        name
        for name in (path.relative_to(ROOT).as_posix() for path in project_files())
        if (name.startswith("resources/") and not name.endswith((".py", ".ts")))
        or (name.startswith("db/migrations/") and name.endswith(".py"))
    }
    assert {"db/migrations/env.py", "resources/problems.toml"} <= wanted
    assert wanted <= carried


def test_words_and_screen_fonts_go_along(carried: set[str]) -> None:
    assert "resources/i18n/motcua_vi.qm" in carried
    assert {name for name in carried if name.startswith("fontpkg_fira_sans/files/")}


def test_every_file_that_goes_along_exists(tmp_path: Path) -> None:
    assert [source for source, _ in build_installer.data_files(tmp_path) if not Path(source).is_file()] == []


def test_what_pyinstaller_is_told_is_python(tmp_path: Path) -> None:
    told = ast.parse(build_installer.specification(tmp_path, ["motcua.py", "motcua-admin.py"]))
    calls = [ast.unparse(node.func) for node in ast.walk(told) if isinstance(node, ast.Call)]
    assert calls.count("program") == 2
    assert {"Analysis", "PYZ", "EXE", "COLLECT"} <= set(calls)


def test_a_program_that_fails_does_not_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    failing = tmp_path / "motcua"
    failing.write_text("#!/bin/sh\necho không mở được\nexit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    assert not build_installer.passed(failing, ["--self-test"], tmp_path)
    assert "failed (1)\n    không mở được" in capsys.readouterr().out


def test_the_version_resource_names_four_numbers() -> None:
    filled = build_installer.VERSION_RESOURCE.format(numbers=(0, 1, 0, 0), version="0.1.0", name="motcua")
    tree = ast.parse(filled)
    assert "filevers=(0, 1, 0, 0)" in filled
    assert isinstance(tree.body[0], ast.Expr)

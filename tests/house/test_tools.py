"""The code passes the checkers: style, types, layers."""

from __future__ import annotations

from tests.house.source import run_tool


def test_ruff_finds_nothing() -> None:
    run_tool("-m", "ruff", "check", "--quiet", "--output-format=concise")


def test_files_are_formatted() -> None:
    run_tool("-m", "ruff", "format", "--check", "--quiet", "--diff")


def test_types_hold() -> None:
    run_tool("-m", "mypy", "--no-error-summary", "--no-color-output")


def test_calls_go_one_way() -> None:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    run_tool("-c", command, "--cache-dir", ".cache/import-linter")

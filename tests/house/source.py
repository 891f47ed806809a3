"""What the checks of the house read: the project's files, its modules and their parts."""

from __future__ import annotations

import ast
import functools
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desk", "ui", "db", "reports", "resources")
PROGRAMS = ("dev.py", "build_installer.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file, read and parsed."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path from the top of the project, with forward slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        """Give every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        """Give every class, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    def imports(self) -> set[str]:
        """Return the dotted names of the modules imported anywhere in the file."""
        plain = {
            alias.name for node in ast.walk(self.tree) if isinstance(node, ast.Import) for alias in node.names
        }
        return plain | {
            node.module or "." for node in ast.walk(self.tree) if isinstance(node, ast.ImportFrom)
        }


def length(node: Function | ast.ClassDef) -> int:
    """Return how many lines a function or class has from its first word on, its docstring not counted."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


@functools.cache
def project_files() -> tuple[Path, ...]:
    """Return the files that are, or are about to be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True
    )
    assert listed.returncode == 0, f"git does not list the files: {listed.stderr.decode()}"
    paths = (ROOT / name for name in sorted(listed.stdout.decode().split("\0")) if name)
    return tuple(path for path in paths if path.is_file())


@functools.cache
def modules(*tops: str) -> tuple[Module, ...]:
    """Return the parsed Python files below the given folders (or the given files themselves)."""
    found = []
    for path in project_files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py" and (name in tops or name.startswith(tuple(f"{top}/" for top in tops))):
            text = path.read_text(encoding="utf-8")
            found.append(Module(path, text, ast.parse(text, name)))
    return tuple(found)


def product() -> tuple[Module, ...]:
    """Return the modules that make up the program."""
    return modules(*PACKAGES, *PROGRAMS)


@functools.cache
def pyproject() -> dict[str, Any]:
    """Return the project file."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run_tool(*arguments: str) -> None:
    """Run a checker in the project's folder; fail with what it says if it finds something."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{' '.join(arguments)} says:\n{done.stdout}{done.stderr}"

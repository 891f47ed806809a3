"""What is installed is what was asked for, and what is shipped is complete."""

from __future__ import annotations

import importlib.util
import re
import sys
from fnmatch import fnmatch

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import PACKAGES, ROOT, modules, project_files, pyproject


def asked() -> list[Requirement]:
    """Return every requirement of the project, those of its developers too."""
    project = pyproject()["project"]
    return [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["dev"]]


def locked() -> dict[str, str]:
    """Return name → version of the lock."""
    pins = re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", lock_text(), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def lock_text() -> str:
    """Return the lock as it stands."""
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


def foreign(path: str) -> dict[str, set[str]]:
    """Return, per module below `path`, its imports from outside the standard library and the domain."""
    found = {
        module.name: {
            name
            for name in module.imports()
            if name.split(".")[0] not in sys.stdlib_module_names and not f"{name}.".startswith("desk.domain.")
        }
        for module in modules(path)
    }
    return {name: names for name, names in found.items() if names}


@pytest.mark.parametrize("requirement", asked(), ids=lambda requirement: requirement.name)
def test_lock_keeps_to_the_project_file(requirement: Requirement) -> None:
    version = locked().get(canonicalize_name(requirement.name))
    assert version is not None, f"{requirement.name} is not in requirements.lock: run dev.py lock"
    assert requirement.specifier.contains(version), f"{requirement}, but {version} is locked: run dev.py lock"


def test_every_locked_file_is_checked_by_hash() -> None:
    blocks = re.split(r"\n(?=[a-z])", lock_text().strip())
    bare = [block.split(" ")[0] for block in blocks if "--hash=sha256:" not in block]
    assert not bare, f"no hash: {bare}"


def test_lock_names_no_place() -> None:
    strange = [
        line
        for line in lock_text().splitlines()
        if not re.match(r"[a-z]|    --hash=sha256:[0-9a-f]{64}", line)
    ]
    assert not strange
    assert "/" not in lock_text()


@pytest.mark.parametrize("path", ["dev.py", "desk/domain"])
def test_standard_library_only(path: str) -> None:
    assert modules(path), f"{path} is missing"
    assert not foreign(path)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_a_package_is_shipped(package: str) -> None:
    patterns = pyproject()["tool"]["setuptools"]["package-data"]["*"]
    files = [path for path in project_files() if path.relative_to(ROOT).parts[0] == package]
    assert ROOT / package / "__init__.py" in files
    left_out = [
        path.name for path in files if not any(fnmatch(path.name, one) for one in [*patterns, "*.py"])
    ]
    assert not left_out, "name their endings in pyproject.toml, package-data"


@pytest.mark.parametrize("kind", ["scripts", "gui-scripts"])
def test_commands_lead_to_functions(kind: str) -> None:
    for command, target in pyproject()["project"][kind].items():
        module, function = target.split(":")
        spec = importlib.util.find_spec(module)
        assert spec, f"{command}: no module {module}"
        found = modules(module.replace(".", "/") + ".py")
        assert function in {node.name for node in found[0].functions()}, f"{command}: no {target}"

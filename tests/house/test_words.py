"""Everything says in a sentence what it is, and nothing names a place that only its writer has."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.house.source import ROOT, Function, Module, modules, product, project_files

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each is a place on one machine or a host that a package came from; a clone elsewhere has neither.
PRIVATE_PLACES = re.compile(
    r"(?<![\w.~$}])/(?:home|root|work|opt|Users)/\w|[A-Z]:\\Users\\|file:///\w"
    r"|\b(?:py[p]i\.org|python[h]osted|npm[j]s\.|deb\.debian\.org|(?<!emit-)index[-]url|find[-]links)"
    r"|\b[s]hared/(?:data|design|domain)/"
)
UNFINISHED = re.compile(r"\b(?:T[O]DO|FIX[M]E|X{3}|H[A]CK)\b")
MENU_WAITS = re.compile(r"menu\w*\.exec\(", re.IGNORECASE)


def undocumented(module: Module) -> Iterator[str]:
    """Name what is public in a module and has no docstring."""
    if not ast.get_docstring(module.tree) and module.text.strip():
        yield module.name
    public = [node for node in module.tree.body if isinstance(node, Function | ast.ClassDef)]
    if module.name.startswith("desk/usecases/"):
        public += [part for node in module.classes() for part in node.body if isinstance(part, Function)]
    for node in public:
        if not node.name.startswith("_") and not ast.get_docstring(node):
            yield f"{module.name}:{node.lineno} {node.name}"


def matches(pattern: re.Pattern[str]) -> list[str]:
    """Return `file:line: text` wherever a pattern stands in a text file of the project."""
    found = []
    for path in project_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:100]}"
            for number, line in enumerate(text.splitlines(), 1)
            if pattern.search(line)
        ]
    return found


def test_modules_and_public_names_have_docstrings() -> None:
    missing = [name for module in (*product(), *modules("tests")) for name in undocumented_in(module)]
    assert not missing, "\n".join(missing)


def undocumented_in(module: Module) -> list[str]:
    """Return what lacks a docstring; in tests the name of a test says it all, so only modules count."""
    names = list(undocumented(module))
    return [name for name in names if name == module.name] if module.name.startswith("tests/") else names


def test_no_file_names_a_private_place() -> None:
    found = matches(PRIVATE_PLACES)
    assert not found, "\n".join(found)


def test_nothing_is_left_unfinished() -> None:
    found = matches(UNFINISHED)
    assert not found, "\n".join(found)


def test_menus_never_wait() -> None:
    calls = [module.name for module in modules("ui") if MENU_WAITS.search(module.text)]
    assert not calls, "open a menu with popup(): exec() of a menu cannot be guarded in tests"


# Each with a bar inside, or this file would be found itself.
PRIVATE_LINES = [
    "see /ho|me/an/x",
    "/wo|rk/main",
    "C:\\|Users\\an",
    "--index|-url x",
    "https://py|pi.org/x",
    "sha|red/data/x",
]


@pytest.mark.parametrize("line", PRIVATE_LINES)
def test_private_places_are_known(line: str) -> None:
    assert not PRIVATE_PLACES.search(line)
    assert PRIVATE_PLACES.search(line.replace("|", ""))


@pytest.mark.parametrize(
    "line", ["https://dichvucong.gov.vn/p/home/x.html", "~/work/x", "db/work/x", "/usr/share/x"]
)
def test_public_places_are_left_alone(line: str) -> None:
    assert not PRIVATE_PLACES.search(line)

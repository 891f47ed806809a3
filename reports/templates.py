"""Sheet templates as TOML: those of resources/sheets and files of other wards, read and written."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from desk.domain.guide import SecondLanguage, SheetTemplate, Step, check_sheet
from desk.domain.problems import Refused, refusal
from desk.domain.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_STEPS = ("steps", "search_steps")
_NEEDED = frozenset({"panel", "fallback", "help", "steps"})
_EMPTY = ("", ())


def load() -> tuple[SheetTemplate, ...]:
    """All templates that the program carries; Refused where one is unreadable or breaks a limit."""
    folder = files("resources").joinpath("sheets")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(read(folder.joinpath(name).read_text(encoding="utf-8"), name) for name in names)


def read(text: str, name: str) -> SheetTemplate:
    """A template out of TOML text; Refused where it is no template, or with every limit that it breaks."""
    template = parsed(text, name)
    problems = check_sheet(template)
    if problems:
        raise Refused(*problems)
    return template


def parsed(text: str, name: str) -> SheetTemplate:
    """A template that may break limits; Refused where the text is none, or has entries that are not known."""
    try:
        raw = tomllib.loads(nfc(text))
        template = msgspec.convert(raw, SheetTemplate)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Refused(refusal("template_unreadable", name=name, reason=str(error))) from error
    unknown = [refusal("template_key_unknown", name=name, word=word) for word in sorted(_unknown(raw))]
    if unknown:
        raise Refused(*unknown)
    return template


def text_of(template: SheetTemplate) -> str:
    """The template as TOML text, which `read` gives back as it was; what is empty is left out."""
    # A template that was read holds only what the file gave; copied, it holds its defaults as well.
    raw = msgspec.to_builtins(replace(template))
    second = raw.pop("second")
    tables = {name: raw.pop(name) for name in _STEPS if raw[name]}
    lines = [
        f"{key} = {_value(value)}" for key, value in raw.items() if key in _NEEDED or value not in _EMPTY
    ]
    if second:
        lines += ["", "[second]", *(f"{key} = {_value(value)}" for key, value in second.items())]
    for name, steps in tables.items():
        for step in steps:
            lines += ["", f"[[{name}]]", *(f"{key} = {_value(value)}" for key, value in step.items())]
    return "\n".join(lines) + "\n"


def _unknown(raw: Mapping[str, Any]) -> Iterator[str]:
    """The entries that no template has, also those within steps and the second language."""
    yield from raw.keys() - {field.name for field in fields(SheetTemplate)}
    for name in _STEPS:
        for step in raw.get(name, ()):
            yield from step.keys() - {field.name for field in fields(Step)}
    yield from raw.get("second", {}).keys() - {field.name for field in fields(SecondLanguage)}


def _value(value: object) -> str:
    # The escapes of JSON are those of TOML.
    return json.dumps(value, ensure_ascii=False)

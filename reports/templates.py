"""Sheet templates: the TOML files of resources/sheets, read into checked dataclasses."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib.resources import files

import msgspec

from desk.domain.guide import SheetTemplate, check_sheet
from desk.domain.problems import Refused, refusal
from desk.domain.text import nfc


def load() -> tuple[SheetTemplate, ...]:
    """All templates that the program carries; Refused where one is unreadable or breaks a limit."""
    folder = files("resources").joinpath("sheets")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(read(folder.joinpath(name).read_text(encoding="utf-8"), name) for name in names)


def read(text: str, name: str) -> SheetTemplate:
    """A template out of TOML text; Refused where it is no template, or with every limit that it breaks."""
    try:
        raw = tomllib.loads(nfc(text))
        template = msgspec.convert(raw, SheetTemplate)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Refused(refusal("template_unreadable", name=name, reason=str(error))) from error
    unknown = raw.keys() - {field.name for field in fields(SheetTemplate)}
    problems = [refusal("template_unreadable", name=name, reason=key) for key in sorted(unknown)]
    problems += check_sheet(template)
    if problems:
        raise Refused(*problems)
    return template

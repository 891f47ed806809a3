"""The catalogues that come with the program, as nouns of the domain."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import TYPE_CHECKING

from desk.domain.links import Link
from desk.domain.procedure import Channel, Procedure
from desk.domain.service import Service
from desk.domain.unit import Denominator, Measure, Unit, UnitKind

if TYPE_CHECKING:
    from desk.domain.indicator import Indicator

_DATA = files("resources").joinpath("data")
INDICATORS = 1
"""Raised with every indicator that is added, so that registers take in what they do not have."""
_STEP = 10
_CHANNELS = {"online": Channel.YES, "none_listed": Channel.NO, "unknown": Channel.UNKNOWN}


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(_DATA.joinpath(name).read_text(encoding="utf-8"))))


def as_of(name: str) -> date:
    """The day that a table (`procedures`, `services`, `links`, `provinces`, `units`) stands for."""
    import tomllib  # asked for by the first day of a register alone

    days = tomllib.loads(_DATA.joinpath("as_of.toml").read_text(encoding="utf-8"))
    day: date = days[name]
    return day


def services() -> list[Service]:
    """The 28 services with their units of account and their keys at the desk."""
    return [
        Service(
            key=row["key"],
            name=row["name"],
            unit_of_account=row["unit"],
            files_dossier=row["files_dossier"] == "yes",
            favourite=int(row["favourite"] or 0),
            group=row["group"],
            note=row["note"],
        )
        for row in _rows("services.csv")
    ]


def procedures() -> list[Procedure]:
    """The 223 procedures of a commune; their levels are not known and stay so until the ward sets them."""
    return [
        Procedure(
            code=row["code"],
            name=row["name"],
            field=row["field"],
            channel=_CHANNELS[row["online_channel"]],
            link=row["portal_link"],
            as_of=date.fromisoformat(row["as_of"]),
            confidence=row["confidence"],
        )
        for row in _rows("procedures.csv")
    ]


def units() -> list[Unit]:
    """The units of the sample ward."""
    return [Unit(row["key"], UnitKind(row["kind"]), row["name"], row["parent"]) for row in _rows("units.csv")]


def denominators() -> list[Denominator]:
    """The dated denominators of the sample ward's units."""
    return [
        Denominator(row["key"], measure, date.fromisoformat(row["as_of"]), int(row[measure]), "bảng mẫu")
        for row in _rows("units.csv")
        for measure in Measure
        if row[measure]
    ]


def links() -> list[Link]:
    """Pages of the State that sheets may lead to; none of them was opened by the ward yet."""
    day = as_of("links")
    return [
        Link(row["key"], row["name"], row["url"], row["kind"], row["owner"], day, row["confidence"])
        for row in _rows("links.csv")
    ]


def provinces() -> dict[str, str]:
    """Names of provinces by the first three digits of an id number (Thông tư 07/2016/TT-BCA, 63 codes)."""
    return {row["id3"]: row["name_vi"] for row in _rows("provinces.csv")}


def province_names() -> list[str]:
    """The 34 provinces and cities since 1 July 2025 (Nghị quyết 202/2025/QH15), for the first run."""
    return [row["name_vi"] for row in _rows("provinces_2025.csv")]


@cache
def barriers() -> list[tuple[str, str]]:
    """Common barriers as key and label."""
    return [(row["key"], row["label"]) for row in _rows("barriers.csv")]


@cache
def barrier_words() -> list[tuple[str, str]]:
    """Other words by which people name a barrier, with the barrier's key."""
    return [(word, row["key"]) for row in _rows("barriers.csv") for word in row["words"].split("|")]


@cache
def service_words() -> list[tuple[str, str]]:
    """Words and abbreviations by which people name a service, with the service's key."""
    return [(row["word"], row["service"]) for row in _rows("service_words.csv")]


@cache
def plain_words() -> dict[str, str]:
    """Words of offices and of computers that few old people use, with the word that they do use."""
    return {row["word"]: row["plain"] for row in _rows("plain_words.csv")}


def indicators() -> list[Indicator]:
    """The indicators that the program ships, in the order of their groups."""
    # Asked for by the first day of a register and after an update alone.
    import tomllib

    from desk.domain.indicator import Indicator, Source
    from desk.domain.indicator_text import parsed

    told = tomllib.loads(_DATA.joinpath("indicators.toml").read_text(encoding="utf-8"))
    found = []
    for position, row in enumerate(told["indicator"], start=1):
        source = Source(row["source"])
        made = (row["code"], row["name"], row["unit"], source, *parsed(source, row["definition"]))
        found.append(Indicator(*made, position=position * _STEP, shipped=True))
    return found

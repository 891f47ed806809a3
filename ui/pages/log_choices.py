"""What the filters of the log offer: places, helpers, services, procedures, outcomes, residential groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.guide import plain_title
from desk.domain.visit import Outcome, Place
from ui import words
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from desk.domain.people import Helper
    from desk.usecases.catalogues import Catalogues


def places() -> list[PopupRow]:
    """Return the kinds of place."""
    return [PopupRow(place, words.place(place)) for place in Place]


def helpers(known: list[Helper]) -> list[PopupRow]:
    """Return those who help, in the order given."""
    return [PopupRow(helper.id, helper.name) for helper in known]


def services(catalogues: Catalogues) -> list[PopupRow]:
    """Return all services, also those that are offered no more."""
    return [PopupRow(service.key, service.name) for service in catalogues.snapshot().services]


def procedures(catalogues: Catalogues) -> list[PopupRow]:
    """Return all procedures with their codes, those that this desk uses most first."""
    known = catalogues.snapshot().procedures
    return [PopupRow(each.code, plain_title(each.name), lead=each.code) for each in known]


def outcomes() -> list[PopupRow]:
    """Return how a help item can end."""
    return [PopupRow(outcome, words.outcome(outcome)) for outcome in Outcome]


def groups(catalogues: Catalogues) -> list[PopupRow]:
    """Return the residential groups."""
    return [PopupRow(group.key, group.name) for group in catalogues.groups()]

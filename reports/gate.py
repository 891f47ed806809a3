"""The gate before paper: a page leaves only when its codes read back exactly as meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal
from reports import qr, raster

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_DPI = 150
_SCREEN_SCALE = 4  # pixels a module


def passed(pdf: bytes, links: AbstractSet[str]) -> bytes:
    """The document itself, where the codes of its pages say these links and no others; Refused otherwise."""
    if {text for page in raster.codes_of(pdf, _DPI) for text in page} != links:
        raise Refused(refusal("qr_unreadable"))
    return pdf


def passed_each(pdf: bytes, links: Sequence[Sequence[str]]) -> bytes:
    """The document itself, where each page holds exactly its links, each as often as it is meant; Refused."""
    found = [sorted(page) for page in raster.codes_of(pdf, _DPI)]
    if found != [sorted(each) for each in links]:
        raise Refused(refusal("qr_unreadable"))
    return pdf


def shown(link: str) -> qr.Matrix:
    """The modules of a link's code for the screen, where they read back as the link; Refused otherwise."""
    modules = qr.matrix(link)
    if raster.decode(raster.picture(modules, _SCREEN_SCALE)) != {link}:
        raise Refused(refusal("qr_unreadable"))
    return modules

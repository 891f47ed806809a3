"""Words about guide sheets: how a procedure is filed, what is known of its link, when a sheet was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desk.domain.link_check import Standing
from desk.domain.links import LinkKind
from desk.domain.procedure import Channel, Level
from desk.usecases import clock

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.guide import GuideSheet
    from desk.domain.print_run import PrintRun
    from desk.domain.sheet_card import SheetCard

LEVEL_SHAPES = {Level.FULL: "full", Level.PARTIAL: "partial", Level.OFFLINE: "none", Level.UNKNOWN: "unknown"}


class Note(NamedTuple):
    """Words with the icon and the colour that go with them; `brief` is for narrow places."""

    words: str
    icon: str
    tone: str
    brief: str = ""


def channel(value: Channel) -> str:
    """Whether the portal lists an online channel."""
    words = {
        Channel.YES: QCoreApplication.translate("GuideWords", "can be filed online"),
        Channel.NO: QCoreApplication.translate("GuideWords", "filed on paper"),
        Channel.UNKNOWN: QCoreApplication.translate("GuideWords", "channel unknown"),
    }
    return words[value]


def link_state(card: SheetCard) -> Note:
    """How the link behind a sheet's code stands, in a few words."""
    return standing_note(card.standing, card.checked_on)


def standing_note(standing: Standing | None, checked_on: date | None) -> Note:
    """How a link stands, in a few words; None where there is no link."""
    if standing is None:
        words = QCoreApplication.translate("GuideWords", "no link of its own")
        return Note(words, "info", "ink3", QCoreApplication.translate("GuideWords", "no link"))
    if standing in (Standing.DEAD, Standing.ELSEWHERE):
        words = QCoreApplication.translate("GuideWords", "called back")
        return Note(words, "prohibit", "err", words)
    if standing is Standing.NOT_ALLOWED:
        words = QCoreApplication.translate("GuideWords", "link not allowed")
        return Note(words, "warning-circle", "warn", words)
    if standing is Standing.UNCHECKED:
        words = QCoreApplication.translate("GuideWords", "link not checked yet")
        return Note(words, "clock", "ink3", QCoreApplication.translate("GuideWords", "not checked"))
    if standing is Standing.OVERDUE or checked_on is None:
        words = QCoreApplication.translate("GuideWords", "link check overdue")
        return Note(words, "clock", "warn", QCoreApplication.translate("GuideWords", "overdue"))
    words = QCoreApplication.translate("GuideWords", "checked {day}").format(day=f"{checked_on:%d/%m}")
    return Note(words, "check-circle-fill", "ok", words)


def link_kind(kind: str) -> str:
    """What a link of the register leads to."""
    words = {
        LinkKind.PORTAL: QCoreApplication.translate("GuideWords", "Portal"),
        LinkKind.APP: QCoreApplication.translate("GuideWords", "App"),
        LinkKind.GUIDE: QCoreApplication.translate("GuideWords", "Instructions"),
        LinkKind.LEARNING: QCoreApplication.translate("GuideWords", "Learning"),
        LinkKind.SYSTEM: QCoreApplication.translate("GuideWords", "System of an office"),
        LinkKind.INFO: QCoreApplication.translate("GuideWords", "Information"),
        LinkKind.SAFETY: QCoreApplication.translate("GuideWords", "Safety"),
        LinkKind.ECOMMERCE: QCoreApplication.translate("GuideWords", "Shop on the net"),
        LinkKind.PLACE: QCoreApplication.translate("GuideWords", "Place"),
        LinkKind.SURVEY: QCoreApplication.translate("GuideWords", "Survey"),
        LinkKind.GROUP: QCoreApplication.translate("GuideWords", "Group"),
    }
    return words[LinkKind(kind)] if kind in set(LinkKind) else kind


def link_note(sheet: GuideSheet, reason: str) -> Note:
    """One sentence on where the code leads; `reason` says why the catalogue's link was not used."""
    if sheet.link_problem is not None:
        words = QCoreApplication.translate(
            "GuideWords", "{reason} The code opens the front page {domain} instead."
        )
        return Note(words.format(reason=reason, domain=sheet.domain), "warning-circle", "warn")
    if not sheet.deep_link:
        words = QCoreApplication.translate(
            "GuideWords",
            "No verified link yet: the code opens {domain}, and the sheet gives the number to search for.",
        )
        return Note(words.format(domain=sheet.domain), "info", "ink2")
    if sheet.link_checked_on is None:
        words = QCoreApplication.translate(
            "GuideWords",
            "Nobody has opened this link to check it yet: scan the sheet once before you hand it out.",
        )
        return Note(words, "clock", "warn")
    words = QCoreApplication.translate(
        "GuideWords", "The code opens this procedure's own page; link checked on {day}."
    )
    return Note(words.format(day=f"{sheet.link_checked_on:%d/%m/%Y}"), "check-circle-fill", "ok")


def run_line(run: PrintRun, today: date) -> str:
    """How many sheets were printed and when: the hour today, else the day."""
    moment = clock.local(run.printed_at)
    when = f"{moment:%H:%M}" if moment.date() == today else f"{moment:%d/%m}"
    return QCoreApplication.translate("GuideWords", "{count} sheets, {when}").format(
        count=run.copies, when=when
    )

"""Words about sheet templates: pictures, versions, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.guide import Icon
from desk.domain.sheet_version import VersionState
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.guide import SheetTemplate
    from desk.usecases.sheet_templates import HistoryLine


def icons() -> list[tuple[object, str]]:
    """The pictures of steps and what they show."""
    words = {
        Icon.SCAN: QCoreApplication.translate("TemplateWords", "scan the code"),
        Icon.TAP: QCoreApplication.translate("TemplateWords", "tap"),
        Icon.LOGIN: QCoreApplication.translate("TemplateWords", "log in"),
        Icon.DOWNLOAD: QCoreApplication.translate("TemplateWords", "download"),
        Icon.KEYPAD: QCoreApplication.translate("TemplateWords", "keypad"),
        Icon.SEARCH: QCoreApplication.translate("TemplateWords", "search"),
        Icon.FORM: QCoreApplication.translate("TemplateWords", "fill in"),
        Icon.SEND: QCoreApplication.translate("TemplateWords", "send"),
        Icon.FOLDER: QCoreApplication.translate("TemplateWords", "papers"),
        Icon.TICKET: QCoreApplication.translate("TemplateWords", "queue number"),
        Icon.QUESTION: QCoreApplication.translate("TemplateWords", "ask"),
        Icon.MONEY: QCoreApplication.translate("TemplateWords", "money"),
        Icon.SEAL: QCoreApplication.translate("TemplateWords", "seal"),
        Icon.CALL: QCoreApplication.translate("TemplateWords", "call"),
    }
    return list(words.items())


def state(template: SheetTemplate) -> str:
    """The number of a version and whether a leader has confirmed it."""
    if template.version == 0:
        return QCoreApplication.translate("TemplateWords", "no version of its own yet")
    if template.confirmed:
        words = QCoreApplication.translate("TemplateWords", "version {number}, confirmed")
    else:
        words = QCoreApplication.translate("TemplateWords", "version {number}, to be confirmed")
    return words.format(number=template.version)


def history_line(line: HistoryLine) -> str:
    """A version with its writer, its day, and what became of it."""
    states = {
        VersionState.WAITING: QCoreApplication.translate("TemplateWords", "to be confirmed"),
        VersionState.CONFIRMED: QCoreApplication.translate("TemplateWords", "confirmed"),
        VersionState.RETIRED: QCoreApplication.translate("TemplateWords", "out of use"),
    }
    told = QCoreApplication.translate("TemplateWords", "Version {number} · {day} · {name} · {state}")
    return told.format(
        number=line.version.version,
        day=f"{clock.local(line.version.created_at):%d/%m/%Y}",
        name=line.written_by,
        state=states[line.version.state],
    )

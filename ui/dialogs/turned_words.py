"""The words on the screen that is turned to the citizen: short, in large type, understood at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.confirmation import Ending, NextStep

if TYPE_CHECKING:
    from desk.domain.confirmation import Matter


def heading(ending: Ending) -> str:
    """How the matter stands."""
    words = {
        Ending.FILED: QCoreApplication.translate("TurnedScreen", "The dossier is filed"),
        Ending.PENDING: QCoreApplication.translate("TurnedScreen", "Papers are still missing"),
        Ending.PAPER: QCoreApplication.translate("TurnedScreen", "To be filed on paper"),
        Ending.UNFINISHED: QCoreApplication.translate("TurnedScreen", "Not finished yet"),
        Ending.HELPED: QCoreApplication.translate("TurnedScreen", "Done"),
    }
    return words[ending]


def step(wanted: NextStep, matter: Matter) -> tuple[str, str]:
    """What to do, and the line below it."""
    words, more = _steps()[wanted]
    brings = wanted in {NextStep.BRING_PAPERS, NextStep.ADD_PAPERS}
    return words, ", ".join(matter.papers) if brings and matter.papers else more


def _steps() -> dict[NextStep, tuple[str, str]]:
    return {
        NextStep.WAIT_FOR_MESSAGE: (
            QCoreApplication.translate("TurnedScreen", "Wait for a message, or a note in VNeID"),
            QCoreApplication.translate("TurnedScreen", "It comes with the result or asks for papers"),
        ),
        NextStep.LOOK_UP: (
            QCoreApplication.translate("TurnedScreen", "Follow it on your phone"),
            QCoreApplication.translate("TurnedScreen", "Scan the square, type the dossier code above"),
        ),
        NextStep.LOG_IN: (
            QCoreApplication.translate("TurnedScreen", "Follow it on your phone"),
            QCoreApplication.translate("TurnedScreen", "Scan the square, log in with VNeID"),
        ),
        NextStep.ADD_PAPERS: (
            QCoreApplication.translate("TurnedScreen", "Get the missing papers ready"),
            QCoreApplication.translate("TurnedScreen", "Ask the officer now which ones"),
        ),
        NextStep.HAND_THEM_IN: (
            QCoreApplication.translate("TurnedScreen", "Send them online, or bring them to the desk"),
            QCoreApplication.translate("TurnedScreen", "Bring your ID card too"),
        ),
        NextStep.BRING_PAPERS: (
            QCoreApplication.translate("TurnedScreen", "Bring your papers to the desk"),
            QCoreApplication.translate("TurnedScreen", "Your ID card and the originals"),
        ),
        NextStep.TAKE_A_NUMBER: (
            QCoreApplication.translate("TurnedScreen", "Take a number and wait for the call"),
            QCoreApplication.translate("TurnedScreen", "The officer helps with the form"),
        ),
        NextStep.KEEP_THE_SLIP: (
            QCoreApplication.translate("TurnedScreen", "Keep the appointment slip"),
            QCoreApplication.translate("TurnedScreen", "See on which day the result is ready"),
        ),
        NextStep.COME_AGAIN: (
            QCoreApplication.translate("TurnedScreen", "Come back to the desk for help"),
            QCoreApplication.translate("TurnedScreen", "Bring your ID card and your phone"),
        ),
        NextStep.TRY_AGAIN: (
            QCoreApplication.translate("TurnedScreen", "Open it once more at home"),
            QCoreApplication.translate("TurnedScreen", "Not sure? Ask your family, or call the desk"),
        ),
    }

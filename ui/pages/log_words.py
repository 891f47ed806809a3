"""The differences in the history of a visit, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.visit import ChangeKind, How, Outcome, Payment, Place, Sex
from desk.domain.visit_change import IMPORT_REASON, QuickReason
from ui import words

if TYPE_CHECKING:
    from desk.domain.visit_change import Difference, HistoryStep
    from desk.usecases.catalogues import Catalogues

NOTHING = "–"


class HistoryWords:
    """Names the fields and values of a history by the catalogues."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues

    def title(self, step: HistoryStep) -> str:
        """Return what a step did."""
        if step.kind is ChangeKind.CORRECTED and len(step.differences) == 1:
            told = QCoreApplication.translate("History", "Corrected: {field}")
            return told.format(field=self.field(step.differences[0]).lower())
        titles = {
            None: QCoreApplication.translate("History", "Recorded"),
            ChangeKind.CORRECTED: QCoreApplication.translate("History", "Corrected"),
            ChangeKind.COMPLETED: QCoreApplication.translate("History", "Outcome told later"),
            ChangeKind.VOIDED: QCoreApplication.translate("History", "Voided"),
            ChangeKind.UNDONE: QCoreApplication.translate("History", "Undone just after saving"),
        }
        return titles[step.kind]

    def reason(self, step: HistoryStep) -> str:
        """Return why, in quotes; empty where no reason was needed."""
        known = {value.value: text for value, text in quick_reasons()}
        known[IMPORT_REASON] = QCoreApplication.translate("History", "The whole import was undone")
        told = known.get(step.reason, step.reason)
        return f"“{told}”" if told else ""

    def lines(self, step: HistoryStep) -> list[tuple[str, str, str]]:
        """Return field, before and after of each difference; no field where the title says it."""
        alone = len(step.differences) == 1 and step.kind is ChangeKind.CORRECTED
        return [
            ("" if alone else self.field(each), self.value(each.field, each.before), self._after(each))
            for each in step.differences
        ]

    def field(self, difference: Difference) -> str:
        """Return the name of a field; of a second item with its number."""
        name = field_names().get(difference.field, difference.field)
        if difference.item > 1 and difference.field != "item":
            return QCoreApplication.translate("History", "{field}, item {n}").format(
                field=name, n=difference.item
            )
        return name

    def value(self, field: str, value: object) -> str:
        """Return a value of a state in words."""
        if field == "renamed":
            return ""
        if isinstance(value, bool):
            return words.next_time(value) if field == "next_time" else words.yes_or_no(value)
        if isinstance(value, list):
            return ", ".join(map(str, value)) or NOTHING
        if not value:
            return words.anonymous() if field == "citizen" else NOTHING
        return self._named(field, str(value))

    def _after(self, difference: Difference) -> str:
        return self.value(difference.field, difference.after)

    def _named(self, field: str, value: str) -> str:
        known = self._catalogues.snapshot()
        if field in ("service", "item"):
            service = known.service_by_key.get(value)
            return service.name if service else value
        if field == "procedure":
            procedure = known.procedure_by_code.get(value)
            return f"{value} {procedure.short_name}" if procedure else value
        if field == "unit":
            return next((unit.name for unit in known.units if unit.key == value), value)
        if field == "barrier":
            return dict(self._catalogues.barriers()).get(value, value)
        return _coded(field, value)


def quick_reasons() -> list[tuple[QuickReason, str]]:
    """Return the reasons that are offered."""
    return [
        (QuickReason.TYPO, QCoreApplication.translate("History", "Typing slip")),
        (QuickReason.REPEATED, QCoreApplication.translate("History", "Entered twice")),
        (QuickReason.TOLD, QCoreApplication.translate("History", "Citizen said so")),
    ]


def field_names() -> dict[str, str]:
    """Return what the fields of a state are called."""
    return {
        "day": QCoreApplication.translate("History", "Day"),
        "time": QCoreApplication.translate("History", "Time"),
        "place": QCoreApplication.translate("History", "Place"),
        "citizen": QCoreApplication.translate("History", "Citizen"),
        "renamed": QCoreApplication.translate("History", "Name or birth year of the citizen"),
        "birth_year": QCoreApplication.translate("History", "Birth year"),
        "sex": QCoreApplication.translate("History", "Sex"),
        "unit": QCoreApplication.translate("History", "Residential group"),
        "elderly": QCoreApplication.translate("History", "Elderly"),
        "disabled": QCoreApplication.translate("History", "Disabled"),
        "no_phone": QCoreApplication.translate("History", "No phone"),
        "helpers": QCoreApplication.translate("History", "Helper"),
        "item": QCoreApplication.translate("History", "Help item"),
        "service": QCoreApplication.translate("History", "Kind of help"),
        "quantity": QCoreApplication.translate("History", "Quantity"),
        "procedure": QCoreApplication.translate("History", "Procedure"),
        "dossier": QCoreApplication.translate("History", "Dossier code"),
        "outcome": QCoreApplication.translate("History", "Outcome"),
        "payment": QCoreApplication.translate("History", "Paid online"),
        "how": QCoreApplication.translate("History", "How helped"),
        "barrier": QCoreApplication.translate("History", "Barrier"),
        "note": QCoreApplication.translate("History", "Note"),
        "next_time": QCoreApplication.translate("History", "Alone next time"),
    }


def _coded(field: str, value: str) -> str:
    if field == "day":
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if field == "outcome":
        return words.outcome(Outcome(value))
    if field == "payment":
        return words.payment(Payment(value))
    if field == "how":
        return words.how(How(value))
    if field == "place":
        return words.place(Place(value))
    return words.sex(Sex(value)) if field == "sex" else value

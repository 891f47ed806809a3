"""How much of a citizen the register keeps and for how long, and the way to forget one who asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.domain import privacy as rules
from desk.domain.privacy import Privacy, Tier
from desk.domain.problems import Refused
from ui import theme, words
from ui.pages.welcome_step import CheckedField
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.quantity import QuantityField
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.privacy import Privacies
    from ui.changes import Changes


class PrivacyCard(Card):
    """The three tiers, what each of them keeps, the days, and for whole numbers the purpose and the PIN."""

    def __init__(
        self, privacy: Privacies, user: User, changes: Changes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._privacy, self._user, self._changes = privacy, user, changes
        self.tiers = Segments(
            [
                (Tier.ANONYMOUS, self.tr("Anonymous only")),
                (Tier.SHORTENED, self.tr("Shortened")),
                (Tier.FULL, self.tr("Full")),
            ],
            clearable=False,
        )
        self.tiers.setAccessibleName(self.tr("Privacy"))
        self.days = QuantityField(rules.SHORTEST, rules.LONGEST)
        self.purpose = CheckedField(self.tr("What the whole numbers are kept for"), "", TextField())
        self.pin = CheckedField(self.tr("Your PIN"), "", TextField())
        self.save_button = OutlineButton(self.tr("Save this rule"), low=True)
        self.erase_button = GhostButton(self.tr("Find and erase…"), "", "magnifying-glass", low=True)
        self.bar = Bar("ok")
        self._keeps = Text("", theme.CAPTION, "ink2", wrap=True)
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show the rule in force and how many citizens the register knows."""
        rule = self._privacy.rule()
        self.tiers.set_value(rule.tier)
        self.days.set_number(rule.retention)
        self.purpose.field.setText(rule.purpose)
        self._settle()

    def save(self) -> None:
        """Put the rule in force, or say at its field what is missing."""
        for field in (self.purpose, self.pin):
            field.clear_problem()
        try:
            self._privacy.choose(self._user, self._wanted(), self.pin.field.text().strip())
        except Refused as refused:
            self._point_out(refused)
            return
        self._changes.privacy_changed.emit()
        self.bar.show_message("ok", self.tr("The rule of privacy is saved"))
        self.bar.show()

    def erase(self) -> None:
        """Open the window in which a citizen who asks for it is forgotten."""
        from ui.dialogs.erase_citizen import EraseDialog

        dialog = EraseDialog(self._privacy, self._user, self._changes, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle_edges()

    def _build(self) -> None:
        self.pin.field.setEchoMode(QLineEdit.EchoMode.Password)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Privacy"), theme.SUB), 1)
        head.addWidget(self.erase_button)
        rule = QHBoxLayout()
        rule.setSpacing(12)
        rule.addWidget(self.tiers, 1)
        rule.addWidget(FieldLabel(self.tr("Blank after days without a visit"), "", self.days))
        rule.addWidget(self.days)
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(12)
        more.addWidget(self.purpose, 3)
        more.addWidget(self.pin, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._keeps, 1)
        foot.addWidget(self.save_button)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addLayout(rule)
        self._column.addWidget(self._more)
        self._column.addLayout(foot)
        self._column.addWidget(self.bar)
        self.bar.hide()
        self._settle_edges()

    def _connect(self) -> None:
        self.tiers.chosen.connect(self._on_edited)
        self.days.changed.connect(self._on_edited)
        self.purpose.field.textEdited.connect(self._on_edited)
        self.purpose.field.returnPressed.connect(self.save)
        self.pin.field.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.erase_button.clicked.connect(self.erase)
        self._changes.privacy_changed.connect(self.refresh)

    def _wanted(self) -> Privacy:
        tier = self.tiers.value
        assert isinstance(tier, Tier)
        days = self.days.number()
        # Days that cannot be read are out of bounds, which the rule says in its own sentence.
        retention = days if isinstance(days, int) else 0
        return rules.tidy(Privacy(tier, retention, self.purpose.field.text()))

    def _settle(self) -> None:
        wanted = self._wanted()
        changed = wanted != self._privacy.rule()
        self._more.setVisible(changed and wanted.tier is Tier.FULL)
        self.save_button.setVisible(changed)
        if not changed:
            self.pin.field.setText("")
        self._keeps.setText(self._sentence(wanted))

    def _settle_edges(self) -> None:
        edge = 14 if theme.sizes(self).compact else 18
        self._column.setContentsMargins(edge, edge - 6, edge, edge - 4)

    def _sentence(self, wanted: Privacy) -> str:
        keeps = {
            Tier.ANONYMOUS: self.tr(
                "No name, number or phone is taken down; people met before fade out in time."
            ),
            Tier.SHORTENED: self.tr(
                "Names, 038•••••••12 and the phone's last 3 digits; the rest only as a code."
            ),
            Tier.FULL: self.tr("Whole numbers of those who agreed aloud at the desk; each look is noted."),
        }[wanted.tier]
        known = words.number(self._privacy.known_count(self._user))
        time = self.tr("{n} people known. Blanked are name, number and phone; figures and notes stay.")
        return f"{keeps} {time.format(n=known)}"

    def _point_out(self, refused: Refused) -> None:
        sentence = words.refusal(refused)
        field = refused.problem.field
        if field == "purpose":
            self.purpose.show_problem(sentence)
        elif field == "pin" or refused.problem.code in {"pin_wrong", "pin_wait"}:
            self.pin.show_problem(sentence)
        else:
            self.bar.show_message("err", self.tr("Nothing was changed"), sentence)
            self.bar.show()

    def _on_edited(self) -> None:
        self.bar.hide()
        self._settle()

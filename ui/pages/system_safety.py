"""What keeps the register safe: the last backup, the chain of its ledger, and when the desk is locked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.usecases import clock
from ui import background, theme, words
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.cards import Card, Hairline
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.backups import Backups
    from desk.usecases.ledger import Ledger, Verified
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences

BACKUP_KEYS = "Ctrl+B"
GOOD, LATE = timedelta(days=3), timedelta(days=7)
MINUTES = (5, 10, 20, 30)


class SafetyCard(Card):
    """Says how much would be lost now, and checks the ledger when asked."""

    def __init__(
        self,
        backups: Backups,
        ledger: Ledger,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups, self._ledger, self._user = backups, ledger, user
        self._changes, self._preferences = changes, preferences
        self._backing_up: Task | None = None
        self._checking: Task | None = None
        self.backup_bar = Bar()
        self.ledger_bar = Bar()
        self.back_up_button = PrimaryButton(self.tr("Back up now"), BACKUP_KEYS, "hard-drive")
        self.verify_button = OutlineButton(self.tr("Check the ledger"), "", "shield-check")
        self.minutes = ComboField([(n, self.tr("{n} minutes").format(n=n)) for n in MINUTES])
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Say anew what the last backup is."""
        latest = self._backups.latest()
        if latest is None:
            self.backup_bar.show_message(
                "warn", self.tr("No backup yet"), self.tr("Press the button below to make the first one.")
            )
            return
        path, at = latest
        age = clock.now() - at
        tone = "ok" if age <= GOOD else "warn" if age <= LATE else "err"
        title = self.tr("Last backup: {moment}").format(moment=f"{at:%H:%M %d/%m/%Y}")
        kept = self.tr("It lies in the folder {folder}.").format(folder=path.parent.name)
        self.backup_bar.show_message(tone, title, kept)
        self.backup_bar.setToolTip(str(path))

    def is_busy(self) -> bool:
        """Whether a backup is being made or the ledger is being read."""
        return self._backing_up is not None or self._checking is not None

    def back_up(self) -> None:
        """Copy the register now."""
        if self._backing_up is None:
            self.back_up_button.setEnabled(False)
            self._backing_up = background.run(self, self._make, self._on_backed_up, self._on_backup_failed)

    def verify(self) -> None:
        """Walk the ledger from its first entry."""
        if self._checking is None:
            self.verify_button.setEnabled(False)
            self._checking = background.run(self, self._walk, self._on_verified, self._on_broken)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _build(self) -> None:
        column = self._column
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Backup"), theme.SUB))
        column.addWidget(self.backup_bar)
        every = self.tr("The register backs itself up when it opens and every 30 minutes of work.")
        column.addWidget(Text(every, theme.CAPTION, "ink2", wrap=True))
        column.addWidget(self.back_up_button)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addWidget(Text(self.tr("Ledger"), theme.SUB))
        chain = self.tr(
            "Every change is kept in a chain; what is changed from outside the program is found by the check."
        )
        column.addWidget(Text(chain, theme.CAPTION, "ink2", wrap=True))
        column.addWidget(self.ledger_bar)
        column.addWidget(self.verify_button)
        column.addSpacing(4)
        column.addWidget(Hairline())
        row = QHBoxLayout()
        row.addWidget(FieldLabel(self.tr("Lock by itself after"), buddy=self.minutes), 1)
        row.addWidget(self.minutes)
        column.addLayout(row)
        when = self.tr("Only where there is more than one user, or a PIN.")
        column.addWidget(Text(when, theme.CAPTION, "ink3", wrap=True))
        column.addStretch(1)
        self.ledger_bar.hide()
        self.minutes.set_value(self._preferences.lock_minutes)
        self._settle()

    def _connect(self) -> None:
        self.back_up_button.set_keys(BACKUP_KEYS)
        self.back_up_button.clicked.connect(self.back_up)
        self.verify_button.clicked.connect(self.verify)
        self.minutes.activated.connect(self._on_minutes_chosen)
        self._changes.backup_made.connect(self.refresh)

    def _settle(self) -> None:
        edge = 14 if theme.sizes(self).compact else 18
        self._column.setContentsMargins(edge, edge - 4, edge, edge)

    def _make(self, _task: Task) -> Path:
        return self._backups.make_now(self._user)

    def _walk(self, _task: Task) -> Verified:
        return self._ledger.verify()

    def _on_backed_up(self, _path: Path) -> None:
        self._backing_up = None
        self.back_up_button.setEnabled(True)
        self._changes.backup_made.emit()

    def _on_backup_failed(self, error: Exception) -> None:
        self._backing_up = None
        self.back_up_button.setEnabled(True)
        reason = words.trouble(error, self.tr("Try again."))
        self.backup_bar.show_message("err", self.tr("The backup was not made"), reason)

    def _on_verified(self, verified: Verified) -> None:
        told = self.tr("{n} entries, nothing was changed from outside. Last code {code}.")
        code = verified.head[:8].upper()
        sentence = told.format(n=words.number(verified.entries), code=code)
        self._tell_ledger("ok", self.tr("The ledger is whole"), sentence)

    def _on_broken(self, error: Exception) -> None:
        reason = words.trouble(error, self.tr("The ledger could not be read."))
        self._tell_ledger("err", self.tr("The ledger is not whole"), reason)

    def _tell_ledger(self, tone: str, title: str, sentence: str) -> None:
        self._checking = None
        self.verify_button.setEnabled(True)
        self.ledger_bar.show_message(tone, title, sentence)
        self.ledger_bar.show()

    def _on_minutes_chosen(self) -> None:
        chosen = self.minutes.value
        assert isinstance(chosen, int)
        self._preferences.lock_minutes = chosen
        self._changes.users_changed.emit()

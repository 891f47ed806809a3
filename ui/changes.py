"""Facts that one page tells the others, so that they show what is true now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """One per window; a page emits what it did, the others connect their refresh."""

    visit_saved = Signal()
    visit_voided = Signal()
    visit_changed = Signal()
    catalogue_changed = Signal()
    log_imported = Signal()
    sheet_printed = Signal()
    templates_changed = Signal()
    users_changed = Signal()
    backup_made = Signal()
    privacy_changed = Signal()
    tallied = Signal()
    shift_changed = Signal()
    indicators_changed = Signal()
    targets_changed = Signal()

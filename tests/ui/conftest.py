"""Windows under test never wait for a person and share no settings."""

from __future__ import annotations

from tests.qt_guard import (
    collector_of_the_program,
    no_waiting_dialog,
    no_window_dies_before_it_is_closed,
    no_window_outlives_its_test,
    settings_of_its_own,
    words_of_its_own,
)

__all__ = [
    "collector_of_the_program",
    "no_waiting_dialog",
    "no_window_dies_before_it_is_closed",
    "no_window_outlives_its_test",
    "settings_of_its_own",
    "words_of_its_own",
]

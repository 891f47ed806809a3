"""Fault 41 at the pages: a day in a closed month is asked about in place, and saved with its reason."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest
import time_machine
from PySide6.QtCore import Qt

from desk.domain.kept_draft import KeptDraft
from desk.domain.period import Basis, month_period
from desk.domain.visit import HelpItemDraft, VisitDraft
from tests.ui.desk_stage import click, focused, open_page, press, save, type_words
from ui.changes import Changes
from ui.dialogs.import_log import ImportDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
DAY = date(2026, 10, 30)


@pytest.fixture
def closed(desk: Desk, user: User) -> Iterator[User]:
    """The administrator on 2 November 2026, once October is closed."""
    with time_machine.travel(datetime(2026, 11, 2, 2, 0, tzinfo=UTC), tick=False):
        known = desk.users.set_pin(user, user, "2580")
        desk.month_closes.close(known, OCTOBER, "2580")
        yield known


def test_the_save_bar_asks_why_and_ctrl_enter_saves_late(qtbot: QtBot, desk: Desk, closed: User) -> None:
    draft = VisitDraft(DAY, helpers=(closed.name,), items=(HelpItemDraft("vneid_activate"),))
    desk.drafts.keep(closed, KeptDraft(draft))
    page = open_page(qtbot, desk, closed)
    click(page, "Save under 30/10")
    save()
    assert "30/10/2026" in page.bar.reason.accessibleName()
    assert focused() is page.bar.reason
    save()
    assert desk.months.figures(DAY, DAY).visits == 0  # no reason yet
    type_words("quên ghi hôm thứ Sáu")
    save()
    assert desk.months.figures(DAY, DAY).visits == 1
    assert [row.reason for row in desk.month_closes.late(closed, OCTOBER)] == ["quên ghi hôm thứ Sáu"]
    assert page.bar.save_button().isVisible()
    assert not page.bar.late_reason()


def test_a_workbook_with_rows_of_a_closed_month_goes_in_with_a_reason(
    qtbot: QtBot, desk: Desk, closed: User
) -> None:
    dialog = ImportDialog(desk.imports, closed, Changes())
    qtbot.addWidget(dialog)
    dialog.show()
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        dialog.read(workbook)
        qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)
        dialog.take()
        qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)
        assert "10/2026" in dialog.message()
        assert focused() is dialog.frame.reason
        type_words("sổ Excel cũ")
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)
    assert {row.reason for row in desk.month_closes.late(closed, OCTOBER)} == {"sổ Excel cũ"}

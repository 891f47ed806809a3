"""The template editor by keys and clicks: write, see the real page, save a version, confirm it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desk.domain.people import Role
from tests.ui.keys import press_key, type_text
from ui import background
from ui.changes import Changes
from ui.pages.template_editor import TemplateEditor
from ui.widgets.choices import ComboField
from ui.widgets.remarked_field import RemarkedField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH = "1.001193"
CTRL = Qt.KeyboardModifier.ControlModifier


class Writer:
    """Somebody who sits before the editor."""

    def __init__(self, qtbot: QtBot, desk: Desk, user: User, key: str = BIRTH) -> None:
        self.qtbot, self.desk, self.changes = qtbot, desk, Changes()
        self.editor = TemplateEditor(desk.sheet_templates, key, user, self.changes)
        self.editor.resize(1366, 698)
        qtbot.addWidget(self.editor)
        with qtbot.waitActive(self.editor):
            self.editor.show()
            self.editor.activateWindow()
        self.rest()

    def named(self, name: str) -> QWidget:
        """Return the field or button with this name."""
        found = [each for each in self.editor.findChildren(QWidget) if each.accessibleName() == name]
        found += [each for each in self.editor.findChildren(QAbstractButton) if each.text() == name]
        assert found, name
        return found[0]

    def write(self, name: str, words: str) -> None:
        """Replace what stands in a field."""
        field = self.named(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        if words:
            type_text(field, words)
        else:
            press_key(field, Qt.Key.Key_Delete)

    def click(self, name: str) -> None:
        """Click a button."""
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, row: int) -> None:
        """Choose the row of a list by keys."""
        combo = self.named(name)
        assert isinstance(combo, ComboField)
        combo.setFocus()
        press_key(combo, Qt.Key.Key_Home)
        for _ in range(row):
            press_key(combo, Qt.Key.Key_Down)

    def rest(self) -> None:
        """Wait until the page was drawn."""
        self.qtbot.waitUntil(lambda: not self.editor.is_busy(), timeout=10_000)

    def remark(self, name: str) -> str:
        """Return what is said below a field."""
        rows = self.editor.findChildren(RemarkedField)
        return next(row.remark() for row in rows if row.field.accessibleName() == name)


@pytest.fixture
def writer(qtbot: QtBot, desk: Desk, user: User) -> Iterator[Writer]:
    """The leader before the sheet of births."""
    yield Writer(qtbot, desk, user)
    background.wait_for_all()


def test_the_real_page_stands_beside_the_fields(writer: Writer) -> None:
    assert writer.editor.preview().pages().page_count() == 1
    writer.write("Title", "Làm giấy khai sinh")
    writer.rest()
    assert writer.editor.preview().pages().page_count() == 1
    assert writer.editor.is_changed()


def test_what_is_saved_is_a_new_version_and_tells_the_others(writer: Writer) -> None:
    writer.write("Title", "Làm giấy khai sinh")
    with writer.qtbot.waitSignal(writer.changes.templates_changed):
        press_key(writer.named("Title"), Qt.Key.Key_Return, CTRL)
    assert writer.editor.said().startswith("Version 2 saved")
    assert not writer.editor.is_changed()
    assert writer.desk.guides.sheet(BIRTH).title == "Làm giấy khai sinh"


def test_a_leader_confirms_what_was_saved(writer: Writer) -> None:
    writer.write("Title", "Làm giấy khai sinh")
    assert not writer.named("Checked on the portal, confirm").isEnabled()
    writer.click("Save as a new version")
    writer.click("Checked on the portal, confirm")
    assert "Version 2" in writer.editor.said()
    assert writer.desk.guides.sheet(BIRTH).confirmed
    assert not writer.named("Checked on the portal, confirm").isVisible()


def test_an_officer_may_write_but_not_confirm(qtbot: QtBot, desk: Desk, user: User) -> None:
    desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER)
    officer = next(each for each in desk.users.all() if each.role is Role.OFFICER)
    writer = Writer(qtbot, desk, officer)
    assert not writer.named("Checked on the portal, confirm").isVisible()
    writer.write("Fee", "không mất tiền")
    writer.click("Save as a new version")
    assert desk.guides.sheet(BIRTH).fee == "không mất tiền"


def test_a_hard_word_is_remarked_while_one_types(writer: Writer) -> None:
    writer.write("What one gains", "Truy cập website")
    assert "truy cập" in writer.remark("What one gains").lower()
    writer.write("What one gains", "Nộp tại nhà.")
    assert writer.remark("What one gains") == ""


def test_words_that_break_a_limit_are_not_saved_and_not_lost(writer: Writer) -> None:
    writer.write("Step 2", "một " * 13)
    writer.rest()
    writer.click("Save as a new version")
    assert writer.remark("Step 2")
    assert writer.editor.said().startswith("Nothing was saved")
    assert writer.editor.preview().said().startswith("This cannot be printed")
    assert writer.desk.sheet_templates.history(BIRTH) == []
    assert writer.editor.is_changed()


def test_a_blank_that_is_not_known_is_told_below(writer: Writer) -> None:
    writer.write("Box for those without a phone", "Gọi {phone}")
    writer.rest()
    assert "phone" in writer.editor.said()


def test_what_the_size_takes_away_is_told_at_its_field(writer: Writer) -> None:
    writer.write("Title", "Đăng ký khai sinh cho con mới đẻ ở trạm y tế")
    writer.rest()
    assert "26" in writer.remark("Title")


def test_another_size_and_large_type_draw_the_page_anew(writer: Writer) -> None:
    writer.choose("Size", 2)
    assert writer.editor.is_busy()
    writer.rest()
    writer.click("Large type")
    writer.rest()
    assert writer.editor.preview().pages().page_count() == 1


def test_an_empty_step_closes_the_ranks(writer: Writer) -> None:
    writer.write("Step 3", "")
    writer.choose("Picture of step 1", 5)
    writer.click("Save as a new version")
    steps = writer.desk.sheet_templates.template(BIRTH).steps
    assert len(steps) == 4
    assert steps[0].icon == "search"


def test_steps_without_a_page_of_their_own_are_written_apart(writer: Writer) -> None:
    writer.click("Front page only")
    shown = [each for each in writer.editor.findChildren(RemarkedField) if each.isVisible()]
    row = next(each for each in shown if each.field.accessibleName() == "Step 4")
    assert "{code}" in row.text()


def test_a_second_language_asks_for_its_title_and_steps(writer: Writer) -> None:
    assert not writer.named("Title in that language").isVisible()
    writer.write("Second language", "English")
    assert writer.remark("Second language")
    writer.write("Title in that language", "Register a birth")
    writer.write("Step 1 in that language", "Come to the desk.")
    assert writer.remark("Second language") == ""
    writer.click("Save as a new version")
    second = writer.desk.sheet_templates.template(BIRTH).second
    assert second is not None
    assert (second.language, second.steps) == ("English", ("Come to the desk.",))


def test_words_of_an_older_version_come_back(writer: Writer) -> None:
    writer.write("Title", "Làm giấy khai sinh")
    writer.click("Save as a new version")
    writer.write("Title", "Khai sinh")
    writer.click("Save as a new version")
    writer.choose("Begin with", 1)
    title = writer.named("Title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "Làm giấy khai sinh"


def test_what_is_not_saved_holds_the_editor_open(writer: Writer) -> None:
    left: list[bool] = []
    writer.editor.closed.connect(lambda: left.append(True))
    writer.write("Title", "Làm giấy khai sinh")
    press_key(writer.editor, Qt.Key.Key_Escape)
    assert (left, writer.editor.said().split(".")[0]) == ([], "Not saved yet")
    writer.click("Drop it")
    assert not writer.editor.is_changed()
    writer.click("Close")
    assert left == [True]


def test_a_service_without_a_sheet_gets_one(qtbot: QtBot, desk: Desk, user: User) -> None:
    writer = Writer(qtbot, desk, user, "email_account")
    writer.write("Title", "Mở thư điện tử")
    writer.click("Save as a new version")
    assert desk.guides.sheet("email_account").title == "Mở thư điện tử"


def test_every_field_and_list_has_a_name(writer: Writer) -> None:
    for field in [*writer.editor.findChildren(QLineEdit), *writer.editor.findChildren(ComboField)]:
        assert field.accessibleName()

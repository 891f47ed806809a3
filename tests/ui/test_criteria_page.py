"""Criteria on screen: given, entered, proved, filled in and reported, with keys and with the mouse."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import docx
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desk.domain.criteria import Criterion, Operator
from desk.domain.unit import Denominator, Measure, UnitKind
from tests.ui.criteria_stage import CTRL, PACK, SIGNATURE, YEAR, Scene, officer_scene, scene
from ui.dialogs.figure_rows import FigureRowsDialog
from ui.models.criteria_model import LineKind
from ui.pages.criteria_head import Rarer
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

__all__ = ["officer_scene", "scene"]

ENTER, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


def grown(scene: Scene) -> None:
    """9.878 adults."""
    units = scene.desk.catalogues.snapshot().units
    ward = next(each for each in units if each.kind is UnitKind.WARD)
    told = Denominator(ward.key, Measure.ADULTS, date(2026, 1, 1), 9878, "Công an phường")
    scene.desk.units.count(scene.user, told)


def choose_file(scene: Scene, path: Path) -> None:
    """Answer the file dialog that is open."""
    dialog = next(each for each in scene.page.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.close()
    scene.page.activateWindow()
    scene.page.table.setFocus()
    scene.rest()


def test_a_criterion_is_given_with_space_and_its_figure_entered_with_enter(scene: Scene) -> None:
    grown(scene)
    assert scene.conclusion() == "2026: Nothing assigned"
    assert scene.line().code == "3.1"  # the first that has a name
    scene.choose(SIGNATURE)
    scene.press(SPACE)
    assert scene.cells(SIGNATURE)[2:6] == ["yes", "≥ 30%", "–", "No figure"]
    scene.press(ENTER)
    scene.qtbot.waitUntil(scene.page.panel.entry.numerator.field.hasFocus)
    scene.write("2.961")
    scene.press(ENTER, held=CTRL)
    assert scene.cells(SIGNATURE)[4:6] == ["29,98%", "Not met"]
    assert "3 người missing, not rounded." in scene.page.panel.facts.result.accessibleName()
    assert scene.conclusion() == "2026: Not passed"
    assert scene.page.table.hasFocus()
    scene.press(SPACE)
    assert scene.conclusion() == "2026: Nothing assigned"


def test_what_cannot_be_is_said_at_its_field_and_typed_words_stay(scene: Scene) -> None:
    scene.choose(SIGNATURE)
    scene.press(ENTER)
    entry = scene.page.panel.entry
    scene.qtbot.waitUntil(entry.numerator.field.hasFocus)
    scene.write("ba")
    scene.press(ENTER, held=CTRL)
    assert entry.numerator.problem()
    scene.write("5")
    entry.denominator.field.setFocus()
    scene.write("0")
    scene.page.table.choose("3.3")  # waits while something is typed
    assert scene.page.panel.is_open()
    scene.press(ENTER, held=CTRL)
    assert entry.denominator.problem() == "Mẫu số là 0 thì không tính được tỷ lệ. Hãy gõ lại mẫu số."
    scene.press(ESCAPE)
    assert not scene.page.panel.is_open()
    assert scene.desk.criteria.history(scene.user, PACK, YEAR, SIGNATURE) == []


def test_groups_close_and_open_with_arrows_and_clicks(scene: Scene) -> None:
    table = scene.page.table
    before = table.lines.rowCount()
    scene.press(Qt.Key.Key_Left)
    assert scene.line().kind is LineKind.GROUP
    assert table.lines.rowCount() == before - 4
    scene.page.refresh()
    scene.rest()
    assert table.lines.rowCount() == before - 4
    scene.press(Qt.Key.Key_Right)
    assert table.lines.rowCount() == before
    scene.press(ENTER)
    assert table.lines.rowCount() == before - 4
    scene.choose(SIGNATURE)
    assert table.lines.rowCount() == before
    place = table.visualRect(table.lines.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.lines.rowCount() == before - 1
    scene.press(SPACE)
    assert table.lines.rowCount() == before


def test_blank_rows_are_filled_in_and_saved_as_one_new_version(scene: Scene) -> None:
    scene.choose("2.1")
    assert scene.line().kind is LineKind.BLANK
    scene.press(SPACE, ENTER)
    fill = scene.page.panel.fill
    fields = fill.fields
    scene.qtbot.waitUntil(fields.name.field.hasFocus)
    scene.write("Ho kinh doanh")
    fields.operator.setFocus()
    fields.threshold.field.setFocus()
    scene.write("50")
    scene.press(ENTER, held=CTRL)
    assert "Tiêu chí 2.1 có ngưỡng mà không có phép so sánh" in fill.bar.accessibleName()
    fields.operator.set_value(">=")
    fields.threshold.field.setFocus()
    scene.press(ENTER)
    assert fields.code.value == "2.2"
    scene.write("San pham")
    fields.total.field.setFocus()
    scene.write("mot tram")
    scene.press(ENTER, held=CTRL)
    assert fields.total.problem()
    scene.write("100")
    scene.press(ENTER, held=CTRL)
    assert scene.page.head.chosen() == (PACK, "1-1")
    assert scene.cells("2.1")[1:4] == ["Ho kinh doanh", "", "≥ 50%"]
    assert scene.desk.criteria.view(scene.user, PACK, YEAR).pack.points == 100
    scene.choose("2.2")
    scene.click(scene.page.panel.rewrite)
    assert fields.code.value == "2.2"
    scene.press(ESCAPE)
    assert scene.page.table.hasFocus()


def test_evidence_is_added_opened_and_taken_away(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    file = tmp_path / "Danh sách.pdf"
    file.write_bytes(b"%PDF-1.4")
    scene.choose(SIGNATURE)
    block = scene.page.panel.evidence
    scene.press(Qt.Key.Key_M, held=CTRL)
    scene.press(ENTER)
    choose_file(scene, file)
    scene.press(Qt.Key.Key_M, held=CTRL)
    scene.press(Qt.Key.Key_Down, ENTER)
    scene.write("http://a.vn")
    scene.press(ENTER)
    assert (
        scene.said() == "Liên kết phải bắt đầu bằng https://. Hãy chép lại từ thanh địa chỉ của trình duyệt"
    )
    block.link.field.setFocus()
    scene.write("https://a.gov.vn/x")
    scene.press(ENTER)
    scene.press(Qt.Key.Key_M, held=CTRL)
    scene.press(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    scene.press(ESCAPE)
    assert [each.partition(",")[0] for each in block.texts()] == ["Danh sách", "a.gov.vn"]
    for name in ("Open Danh sách", "Open a.gov.vn", "Take a.gov.vn away"):
        scene.click(button(scene, name))
    assert [url.fileName() for url in opened][1] == "x"
    assert opened[0].toLocalFile().endswith(".pdf")
    assert scene.cells(SIGNATURE)[-1] == "1"
    opened_file = scene.desk.folder / scene.desk.evidence.all(scene.user, PACK, YEAR)[0].place
    opened_file.unlink()
    scene.click(button(scene, "Open Danh sách"))
    assert "Không thấy tệp" in scene.said()


def button(scene: Scene, name: str) -> PlainButton:
    """The button of that name in the panel."""
    found = scene.page.panel.findChildren(PlainButton)
    return next(each for each in found if each.accessibleName() == name and each.isVisible())


def test_the_report_and_the_pack_go_to_files_and_a_pack_comes_in(
    scene: Scene, tmp_path: Path, home: Path
) -> None:
    scene.press(Qt.Key.Key_E, held=CTRL)
    (written,) = (home / "reports").glob("*.docx")
    assert scene.page.files.message().startswith(f"Saved {written.name}")
    words = [each.text for each in docx.Document(str(written)).paragraphs]
    assert "Năm này chưa giao tiêu chí nào, nên chưa có kết luận." in words
    scene.page.head.asked.emit(Rarer.PDF)
    scene.rest()
    assert len(list((home / "reports").glob("*.pdf"))) == 1
    scene.page.head.asked.emit(Rarer.EXPORT)
    pack = tmp_path / "bộ.toml"
    choose_file(scene, pack)
    text = pack.read_text(encoding="utf-8")
    scene.page.head.asked.emit(Rarer.IMPORT)
    pack.write_text(text.replace('[[groups.criteria]]\ncode = "2.6"\n', ""), encoding="utf-8")
    choose_file(scene, pack)
    told = "Nhóm “Kinh tế số” có 5 tiêu chí, phải có đúng 6."
    assert told in scene.page.files.message()
    pack.write_text(text.replace('version = "1"', 'version = "2"'), encoding="utf-8")
    scene.page.head.asked.emit(Rarer.IMPORT)
    choose_file(scene, pack)
    assert scene.page.head.chosen() == (PACK, "2")


def test_an_officer_enters_figures_but_gives_nothing_and_fills_nothing_in(officer_scene: Scene) -> None:
    scene = officer_scene
    scene.choose(SIGNATURE)
    scene.press(SPACE)
    assert scene.said() == "Only a leader gives criteria for a year"
    assert not scene.page.panel.rewrite.isVisible()
    assert [row.value for row in scene.page.head.choices.rows()] == [Rarer.PDF, Rarer.EXPORT]
    scene.choose("1.1")
    scene.press(ENTER)
    assert not scene.page.panel.is_open()
    scene.choose(SIGNATURE)
    scene.click(scene.page.panel.change)
    scene.page.panel.entry.value.field.setFocus()
    scene.write("31,5%")
    scene.press(ENTER, held=CTRL)
    assert scene.cells(SIGNATURE)[4] == "31,50%"


def test_another_year_is_read_and_what_the_log_feeds_follows_it(scene: Scene) -> None:
    scene.page.head.year.setFocus()
    scene.press(Qt.Key.Key_Down)
    scene.page.head.year.activated.emit(scene.page.head.year.currentIndex())
    scene.rest()
    assert scene.conclusion().startswith(str(scene.page.head.chosen_year()))
    assert scene.page.feeds.text() == "Into index 766: filed fully online 0/0   paid online 0/0"
    scene.changes.visit_saved.emit()
    scene.rest()
    assert "Numerator: Hồ sơ nộp trực tuyến toàn trình" in scene.page.feeds.toolTip()


def test_enter_on_a_counted_criterion_opens_the_rows_behind_it(scene: Scene) -> None:
    told = Criterion(
        "1.1", "Luot tiep dan", "lượt", Operator.AT_LEAST, Decimal(1), numerator_indicator="visits"
    )
    scene.desk.criteria_packs.fill(scene.user, PACK, "1", [told])
    scene.changes.visit_saved.emit()
    scene.page.head.choose(PACK, "1")
    scene.rest()
    scene.page.head.choose(PACK, "1-1")
    scene.page.refresh()
    scene.rest()
    scene.choose("1.1")
    assert scene.cells("1.1")[7] == "Counted"
    scene.press(ENTER)
    (rows,) = (each for each in scene.page.findChildren(FigureRowsDialog) if each.isVisible())
    scene.qtbot.waitUntil(lambda: not rows.is_busy())
    rows.close()
    assert not scene.page.panel.is_open()
    scene.click(scene.page.panel.change)
    assert scene.page.panel.entry.points.field.isVisible()
    assert not scene.page.panel.entry.value.isVisible()

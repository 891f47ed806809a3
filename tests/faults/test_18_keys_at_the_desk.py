"""Fault 18 at the desk: UniKey, Caps Lock, scanners of every kind, codes that are no card, old letters."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.legacy_text import Encoding
from tests.desk.cards import as_keys
from tests.ui.desk_stage import ALT, CARD, choose, named, page, press, save, scan, today, told, type_words
from tests.ui.keys import settle
from tests.ui.scanner import Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.visit import Visit
    from ui.pages.desk import DeskPage

__all__ = ["page", "today"]

OLD_LETTERS = {Encoding.TCVN3: "NguyÔn ThÞ H¹nh 1962", Encoding.VNI: "Nguyeãn Thò Haïnh 1962"}


def person_of(today: Callable[[], tuple[Visit, ...]]) -> tuple[str, int | None]:
    """Name and birth year of the only visit."""
    (visit,) = today()
    assert visit.citizen is not None
    return visit.citizen.name, visit.citizen.birth_year


def press_offer(page: DeskPage) -> None:
    """Take what the bar offers."""
    button = named(page, "Take")
    button.setFocus()
    press(Qt.Key.Key_Space)


def paste(words: str) -> None:
    """Paste words with Ctrl+V."""
    QApplication.clipboard().setText(words)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("method", ["unikey", "off"])
def test_a_name_is_stored_as_it_was_typed(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], method: str
) -> None:
    keys = Keyboard()
    if method == "unikey":
        keys.compose("nguyễn thị hạnh 1962")
    else:
        keys.type("nguyen thi hanh 1962")
    settle(page)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    save()
    expected = "Nguyễn Thị Hạnh" if method == "unikey" else "Nguyen Thi Hanh"
    assert person_of(today) == (expected, 1962)


def test_caps_lock_changes_neither_name_nor_code_nor_keys(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("NGUYỄN THỊ HẠNH 1962")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("KHAI SINH")
    press(Qt.Key.Key_Return)
    type_words("H56.118.24-261122-0007")
    save()
    assert person_of(today) == ("NGUYỄN THỊ HẠNH", 1962)
    (item,) = today()[0].items
    assert (item.procedure, item.dossier) == ("1.001193", "H56.118.24-261122-0007")


@pytest.mark.parametrize("raw", [CARD, CARD.swapcase(), CARD.title(), unicodedata.normalize("NFD", CARD)])
def test_a_card_is_read_whatever_the_keyboard_makes_of_its_letters(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], raw: str
) -> None:
    scan(raw + "\r")
    press(Qt.Key.Key_2)
    save()
    assert person_of(today) == ("Nguyễn Thị Bưởi", 1962)
    assert today()[0].unit == "tdp07"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\t", ""])
@pytest.mark.parametrize("where", ["Citizen", "Birth year", "Dossier code", "Clear", "Save and next"])
def test_every_kind_of_scanner_fills_the_person_and_nothing_else(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], where: str, end: str
) -> None:
    press(Qt.Key.Key_1, ALT)
    named(page, where).setFocus()
    scan(CARD + end)
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"
    assert [item.dossier for item in page.draft().items] == [""]
    assert page.form.person.text() == ""
    assert today() == ()


def test_a_list_that_has_the_focus_is_not_moved_by_a_scan(page: DeskPage) -> None:
    choose(page, "Place", 1)
    before = page.draft().place
    scan(CARD + "\r")
    assert page.draft().place is before
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"


def test_the_same_card_twice_is_one_person_and_no_question(page: DeskPage) -> None:
    scan(CARD + "\r")
    scan(CARD + "\r")
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("DN4797923456789|4e677579e1bb856e20|01/01/1960|1|abc|", "bảo hiểm y tế"),
        (
            "00020101021138540010A00000072701240006970436011099988877770208QRIBFTTA53037045802VN6304ABCD",
            "ngân hàng",
        ),
        ("012345678", "9 số"),
        ("https://vi-du.vn/abcdef", "vi-du.vn"),
        ("038162012345|0123", "Thẻ"),
    ],
)
def test_what_is_no_card_is_answered_in_a_sentence_and_what_was_typed_stays(
    page: DeskPage, raw: str, says: str
) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    scan(raw + "\r")
    assert page.draft().citizen.name == "Lê Văn Tám"
    assert says.casefold() in told(page).casefold()


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_a_card_mangled_by_the_input_method_is_offered_mended(page: DeskPage, method: str) -> None:
    parts = CARD.split("|")
    parts[2] = as_keys("Nguyễn Thị Bưởi", method)
    scan("|".join(parts) + "\r")
    assert page.form.strip.citizen().anonymous
    press_offer(page)
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"


def test_marks_written_apart_are_stored_as_one_letter(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words(unicodedata.normalize("NFD", "Nguyễn Thị Hạnh 1962"))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    save()
    assert person_of(today) == ("Nguyễn Thị Hạnh", 1962)


@pytest.mark.parametrize("encoding", list(Encoding))
def test_a_name_pasted_from_an_old_file_is_read_as_it_looked_there(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], encoding: Encoding
) -> None:
    paste(OLD_LETTERS[encoding])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_9)
    paste(OLD_LETTERS[encoding].removesuffix(" 1962"))
    save()
    assert person_of(today) == ("Nguyễn Thị Hạnh", 1962)
    assert today()[0].items[0].note == "Nguyễn Thị Hạnh"

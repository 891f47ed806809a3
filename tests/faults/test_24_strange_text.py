"""Fault 24: signs of SQL, emoji, unseen and turned letters, endless names: stored or refused, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desk.domain.log import LogQuery
from desk.domain.problems import Refused
from desk.domain.text import clean
from tests.faults.window_stage import enter, rest, session, window
from tests.ui.desk_stage import ALT, CTRL, named, page, press, save, today, told
from ui.widgets.fields import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage
    from ui.session import Session

__all__ = ["page", "session", "today", "window"]

STRANGE = {
    "sql": "Robert'); DROP TABLE visit;--",
    "like": "100% _ * \" ' \\ OR 1=1",
    "fts": 'NEAR("an" OR *) AND -x: ^y',
    "emoji": "Lan 👩🏽‍🌾 🇻🇳 ❤️",
    "zero-width": "Lê\u200b Văn\ufeff Tám\u2060",
    "rtl": "Lê \u202eTám năV\u202c",
    "control": "Lê\x07 Văn\x1b[31m Tám",
    "half": "Lê Tám \ud83d",
    "marks": "T" + "\u0301" * 40 + "ám",
    "format": "{name} %s {0}",
    "html": "<b>Lê</b> <img src=x onerror=1> &amp;",
}
LONG = "Nguyễn Văn " + "An " * 3333


def paste(words: str) -> None:
    """Paste words with Ctrl+V, as somebody copies them from elsewhere."""
    QApplication.clipboard().setText(words.encode("utf-8", "ignore").decode())
    press(Qt.Key.Key_V, CTRL)
    rest()


@pytest.fixture(params=STRANGE)
def words(request: pytest.FixtureRequest) -> str:
    """Each kind of strange words."""
    return STRANGE[request.param]


def test_a_strange_name_is_stored_clean_and_found_again(
    page: DeskPage, desk: Desk, user: User, today: Callable[[], tuple[Visit, ...]], words: str
) -> None:
    readable = "".join(letter for letter in words if not letter.isdigit())
    paste(readable)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2, ALT)
    save()
    (visit,) = today()
    assert visit.citizen is not None
    assert visit.citizen.name.casefold() == clean(readable).encode("utf-8", "ignore").decode().casefold()
    assert desk.visits.find_citizens(user, readable)[:1] in ([visit.citizen], [])
    assert desk.ledger.verify().entries


def test_strange_words_in_dossier_and_note_are_stored(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], words: str
) -> None:
    short = words[:50]
    press(Qt.Key.Key_1, ALT)
    named(page, "Dossier code").setFocus()
    paste(short)
    press(Qt.Key.Key_9, ALT)
    named(page, "What was it").setFocus()
    paste(short)
    save()
    (visit,) = today()
    dossier, note = visit.items
    expected = clean(short).encode("utf-8", "ignore").decode()
    assert note.note == expected
    assert dossier.dossier == "".join(expected.upper().split())


def test_strange_words_as_procedure_or_birth_year_stay_and_are_pointed_at(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], words: str
) -> None:
    press(Qt.Key.Key_1, ALT)
    paste(words)
    save()
    assert today() == ()
    assert page.draft().items
    field = named(page, "Procedure")
    assert isinstance(field, QLineEdit)
    assert field.text()
    assert field.property("tone") == "err"


def test_searches_take_everything(desk: Desk, filled_desk: Desk, user: User, words: str) -> None:
    assert filled_desk is desk
    assert desk.visits.find_citizens(user, words) is not None
    assert desk.log.page(user, LogQuery(text=words)) is not None
    assert desk.log.count(user, LogQuery(text=words)) is not None
    assert desk.guides.find(words) is not None


def test_every_search_field_takes_everything(
    qtbot: QtBot, window: MainWindow, session: Session, filled_desk: Desk, user: User
) -> None:
    assert filled_desk
    enter(qtbot, session, user)
    for key in window.page_keys():
        window.show_page(key)
        for field in [each for each in window.page(key).findChildren(SearchField) if each.isVisible()]:
            for words in (*STRANGE.values(), LONG):
                field.setFocus()
                field.selectAll()
                paste(words)
    assert window.isVisible()


@pytest.mark.parametrize(("field", "tile"), [("Citizen", 2), ("Dossier code", 1), ("What was it", 9)])
def test_ten_thousand_letters_are_refused_in_one_sentence_and_kept(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], field: str, tile: int
) -> None:
    press(Qt.Key(Qt.Key.Key_0 + tile), ALT)
    named(page, field).setFocus()
    paste(LONG)
    save()
    assert today() == ()
    target = named(page, field)
    assert isinstance(target, QLineEdit)
    assert target.text().strip() == LONG.strip()
    assert "dài" in told(page) or target.property("tone") == "err"
    target.setFocus()
    target.selectAll()
    paste("H56" if tile == 1 else "Lê Văn Tám")
    save()
    assert len(today()) == 1


def test_ten_thousand_letters_are_searched_for_without_a_fault(filled_desk: Desk, user: User) -> None:
    different = " ".join(f"w{number}" for number in range(3000))
    for endless in (LONG, different, "x" * 10_000, "1 " * 5000, "' " * 5000):
        assert filled_desk.visits.find_citizens(user, endless) is not None
        assert filled_desk.log.count(user, LogQuery(text=endless)) is not None
        assert filled_desk.guides.find(endless) is not None


def test_the_name_of_a_user_is_stored_clean_or_refused(desk: Desk, user: User, words: str) -> None:
    assert desk.users.rename(user, user, words).name == clean(words)
    with pytest.raises(Refused, match="text_too_long"):
        desk.users.rename(user, user, LONG)

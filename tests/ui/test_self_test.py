"""`motcua --self-test`: what a copy must be able to do before it is handed out, with no display."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import resources
from desk.domain.problems import Refused
from ui import app, theme
from ui.self_test import screen_test

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_program_passes(qtbot: QtBot, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert app.start(["--self-test"]) == 0
    said = capfdbinary.readouterr().out.decode()
    assert "mã QR đọc lại đúng https://dichvucong.gov.vn" in said
    assert "có phông Fira Sans, có bản dịch" in said


def test_a_missing_translation_is_refused(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(Path(resources.__path__[0]) / "icons", tmp_path / "icons")
    monkeypatch.setattr(resources, "__path__", [str(tmp_path)])
    with pytest.raises(Refused) as refused:
        list(screen_test())
    assert refused.value.problem.code == "translations_missing"


def test_a_missing_screen_font_is_refused(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "FONT_FAMILY", "No Such Family")
    with pytest.raises(Refused) as refused:
        list(screen_test())
    assert refused.value.problem.code == "font_damaged"

"""Fonts on paper: whole, ours, and with every Vietnamese letter."""

from __future__ import annotations

import hashlib
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from desk.domain.problems import Refused
from reports import fonts, raster
from tests.reports.samples import page_text

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
SENTENCE = "Đường Ỷ Lan, ẵm ễnh ương – 2.000 ₫ … “ạ” × ≥ ≤"


def drawn(text: str, face: str) -> bytes:
    output = BytesIO()
    canvas = Canvas(output, pagesize=(1100, 60), invariant=1, initialFontName=face)  # type: ignore[arg-type]
    canvas.setFont(face, 10)
    canvas.drawString(10, 20, fonts.drawable(text, face))
    canvas.save()
    return output.getvalue()


def test_there_are_134_letters_with_marks() -> None:
    letters = fonts.vietnamese_letters()
    assert len(set(letters)) == len(letters) == 134
    assert unicodedata.is_normalized("NFC", letters)


@pytest.mark.parametrize("face", sorted({*fonts.sans(), *fonts.serif()}))
def test_every_letter_comes_out_of_every_face(face: str) -> None:
    letters = fonts.vietnamese_letters()
    assert page_text(drawn(letters, face), 0) == letters
    assert fonts.missing_letters(face, letters + SENTENCE) == ""


@pytest.mark.parametrize("face", [fonts.sans().regular, fonts.serif().italic])
def test_taken_apart_letters_look_like_whole_ones(face: str) -> None:
    whole = raster.page(drawn(SENTENCE, face), 0, 200)
    apart = raster.page(drawn(unicodedata.normalize("NFD", SENTENCE), face), 0, 200)
    assert whole == apart


def test_no_two_letters_look_alike() -> None:
    face = fonts.sans().regular
    looks = {raster.page(drawn(letter, face), 0, 150).rgb for letter in fonts.vietnamese_letters()}
    assert len(looks) == 134


def test_a_letter_that_cannot_be_drawn_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refused:
        fonts.drawable("Quầy 😀", fonts.sans().bold)
    assert refused.value.problem.code == "glyph_missing"
    assert refused.value.problem.values["letter"] == "😀"


def test_a_missing_font_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        fonts.checked_font("MotCuaSans", tmp_path)
    assert refused.value.problem.code == "font_damaged"


def test_a_changed_font_is_refused(tmp_path: Path) -> None:
    name = "LiberationSans-Regular.ttf"
    (tmp_path / name).write_bytes((FOLDER / name).read_bytes() + b"\0")
    (tmp_path / "SHA256SUMS").write_bytes((FOLDER / "SHA256SUMS").read_bytes())
    with pytest.raises(Refused) as refused:
        fonts.checked_font("MotCuaSans", tmp_path)
    assert refused.value.problem.code == "font_damaged"


def test_a_font_without_vietnamese_is_refused_by_its_letters(tmp_path: Path) -> None:
    source = drawn_font_without_letters()
    (tmp_path / "LiberationSans-Regular.ttf").write_bytes(source)
    digest = hashlib.sha256(source).hexdigest()
    (tmp_path / "SHA256SUMS").write_text(f"{digest}  LiberationSans-Regular.ttf\n", encoding="ascii")
    with pytest.raises(Refused) as refused:
        fonts.checked_font("MotCuaSans", tmp_path)
    assert refused.value.problem.code == "font_lacks_letters"
    assert "ạ" in str(refused.value.problem.values["letters"])


def drawn_font_without_letters() -> bytes:
    """A font that reportlab carries for its own examples; it knows no Vietnamese."""
    import reportlab

    return (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()

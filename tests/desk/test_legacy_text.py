"""Text of the fonts of before Unicode: every letter, names, and words that must be left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.legacy_text import Encoding, convert, recognise, to_unicode, to_unicode_among
from desk.domain.syllable import is_syllable
from resources import tables

# Written out by hand from the two code tables, letter by letter in the order of the alphabet.
SMALL = "àảãáạ ă ằẳẵắặ â ầẩẫấậ đ èẻẽéẹ ê ềểễếệ ìỉĩíị òỏõóọ ô ồổỗốộ ơ ờởỡớợ ùủũúụ ư ừửữứự ỳỷỹýỵ"
TCVN3_SMALL = "µ¶·¸¹ ¨ »¼½¾Æ © ÇÈÉÊË ® ÌÎÏÐÑ ª ÒÓÔÕÖ ×ØÜÝÞ ßáâãä « åæçèé ¬ êëìíî ïñòóô \u00ad õö÷øù úûüýþ"
TCVN3_CAPITALS = ("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§")
VNI_SMALL = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò "
    "oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î"
)
VNI_CAPITALS = (
    "AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ Ñ EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ Ì Æ Ó Í Ò "
    "OØ OÛ OÕ OÙ OÏ OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î"
)
LETTERS = [letter for letter in SMALL if letter != " "]
IN_TCVN3 = dict(zip(LETTERS, TCVN3_SMALL.replace(" ", ""), strict=True)) | dict(
    zip(*TCVN3_CAPITALS, strict=True)
)
IN_VNI = dict(zip(LETTERS, VNI_SMALL.split(), strict=True)) | {
    letter.upper(): code for letter, code in zip(LETTERS, VNI_CAPITALS.split(), strict=True)
}
CODES = {Encoding.TCVN3: IN_TCVN3, Encoding.VNI: IN_VNI}


def typed(text: str, encoding: Encoding) -> str:
    """Text as a person would have typed it in that encoding."""
    codes = CODES[encoding]
    # TCVN3 has no capital Ổ: people typed the small one.
    composed = unicodedata.normalize("NFC", text)
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in composed)


def catalogue_words() -> list[str]:
    """Return the names of procedures, services and barriers, in NFC."""
    named = [each.name for each in tables.procedures()] + [each.name for each in tables.services()]
    labels = [label for _, label in tables.barriers()]
    return [unicodedata.normalize("NFC", text) for text in (*named, *labels)]


@pytest.mark.parametrize("encoding", list(Encoding))
def test_the_whole_alphabet_comes_back(encoding: Encoding) -> None:
    for letter, code in CODES[encoding].items():
        assert convert(code, encoding) == letter


def test_all_67_accented_letters_are_there() -> None:
    assert len(set(LETTERS)) == 67
    assert len(IN_TCVN3) == 67 + 7
    assert len(IN_VNI) == 2 * 67


def test_combining_marks_of_tcvn3_join_their_capitals() -> None:
    assert convert("A\u00b0 A\u00b1 A\u00b2 A\u00b3 A\u00b4", Encoding.TCVN3) == "À Ả Ã Á Ạ"


@pytest.mark.parametrize("encoding", list(Encoding))
def test_words_of_the_catalogues_come_back(encoding: Encoding) -> None:
    for words in catalogue_words():
        lower = words.lower()
        old = typed(lower, encoding)
        if len(lower.split()) > 3 and old != lower:
            assert to_unicode(old) == (lower, encoding)


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn Đức", "Trần Thị Hường", "Đỗ Thị Thoa", "Lê Quốc Bảo", "Phạm Đình Ngữ", "Hoàng Xuân Quỳnh"],
)
@pytest.mark.parametrize("encoding", list(Encoding))
def test_names_come_back(name: str, encoding: Encoding) -> None:
    assert to_unicode(typed(name, encoding)) == (name, encoding)


@pytest.mark.parametrize(
    ("typed_text", "read"),
    [
        ("NguyÔn V¨n A", "Nguyễn Văn A"),
        ("®\u00adîc", "được"),
        ("®-îc cÊp", "được cấp"),
        ("ph-êng", "phường"),
        ("Hµ-Néi", "Hà-Nội"),
        ("NGUYÔN V¡N §øC", "NGUYỄN VĂN ĐỨC"),
        ("Lª ThÞ Hµ", "Lê Thị Hà"),
        ("Hå s¬ DVCTT", "Hồ sơ DVCTT"),
    ],
)
def test_tcvn3_as_files_hold_it(typed_text: str, read: str) -> None:
    assert to_unicode(typed_text) == (read, Encoding.TCVN3)


@pytest.mark.parametrize(
    ("typed_text", "read"),
    [
        ("Nguyeãn Vaên A", "Nguyễn Văn A"),
        ("caên cöôùc", "căn cước"),
        ("NGUYEÃN VAÊN ÑÖÙC", "NGUYỄN VĂN ĐỨC"),
        ("NGUYEãN VAêN", "NGUYỄN VĂN"),
        ("Phöôøng Haïc Thaønh", "Phường Hạc Thành"),
    ],
)
def test_vni_as_files_hold_it(typed_text: str, read: str) -> None:
    assert to_unicode(typed_text) == (read, Encoding.VNI)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn A",
        "Lê Công",
        "Hoà",
        "TOÀ ÁN",
        "thoả thuận",
        "Tô Hoài",
        "Cô Hà",
        "Trà My",
        "Siu Hlê",
        "Krông Búk",
        "Y Blôk Êban",
        "plain ASCII, 12/10/2026",
        "",
        "où",
        "où est la gare",
        "café",
        "naïve résumé",
        "château",
        "François",
        "maïs",
        "El Niño",
        "São Paulo",
        "Müller",
        "Zürich",
        "Größe",
        "Citroën",
        "Ångström",
        "Øre",
        "5 µm",
        "25 °C",
        "60 m²",
        "§ 5",
        "½ ngày",
        "a × b",
        "100 £",
        "©",
        "H'Mông",
    ],
)
def test_right_text_is_left_alone(text: str) -> None:
    assert recognise(text) is None
    assert to_unicode(text) == (text, None)


def test_right_vietnamese_of_the_catalogues_is_left_alone_in_both_normal_forms() -> None:
    for words in catalogue_words():
        assert recognise(words) is None
        assert recognise(unicodedata.normalize("NFD", words)) is None


def test_a_word_that_fits_both_encodings_is_not_guessed() -> None:
    assert recognise("Tæ") is None  # Tổ in TCVN3, Tỉ in VNI


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Cã", "Có"),
        ("Kh«ng", "Không"),
        ("Chờ", "Chờ"),
        ("ch-a xong", "chưa xong"),
        ("abc", "abc"),
    ],
)
def test_a_short_word_is_read_as_its_row_is(text: str, read: str) -> None:
    assert to_unicode_among(text, Encoding.TCVN3) == read


@given(st.text())
def test_any_text_comes_out_in_nfc(text: str) -> None:
    read, _ = to_unicode(text)
    assert read == unicodedata.normalize("NFC", read)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_ascii_is_never_changed(text: str) -> None:
    assert to_unicode(text) == (text, None)


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("Nguyễn", True),
        ("quốc", True),
        ("gì", True),
        ("giêng", True),
        ("nghiêng", True),
        ("HẠC", True),
        ("Ý", True),
        ("xyz", False),
        ("TÊn", False),
        ("café", False),
        ("cạc", True),
        ("cảc", False),
        ("àá", False),
    ],
)
def test_syllables_are_told_from_other_words(word: str, answer: bool) -> None:
    assert is_syllable(word) is answer

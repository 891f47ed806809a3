"""Keys of Telex and VNI that arrived as letters, as different people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.input_keys import has_keys, is_bare_syllable, mend, syllable_of
from desk.domain.syllable import is_syllable
from tests.desk.cards import as_keys, names


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("Nguyeenx", "nguyễn"), ("nguyeexn", "nguyễn"), ("nguyenxe", "nguyễn"), ("nguyen64", "nguyễn"),
        ("nguye64n", "nguyễn"), ("huowngf", "hường"), ("huwowngf", "hường"), ("hu7o7ng2", "hường"),
        ("huong72", "hường"), ("muaw", "mưa"), ("quawnj", "quặn"), ("hoawcj", "hoặc"), ("thuowr", "thuở"),
        ("ddoong", "đông"), ("dodong", "đông"), ("d9a6y1", "đấy"), ("wngs", "ứng"), ("gif", "gì"),
        ("gia1", "giá"), ("thuyr", "thủy"), ("hoaf", "hòa"), ("toanf", "toàn"), ("ngoaif", "ngoài"),
        ("khuyur", "khuỷu"), ("hoasz", "hoa"), ("an", "an"),
    ],
)  # fmt: skip
def test_keys_write_a_syllable(keys: str, syllable: str) -> None:
    assert syllable_of(keys) == syllable


@pytest.mark.parametrize("keys", ["", "ksor", "vn", "s", "123", "nghieengfabcdef", "nguyễn", "catf"])
def test_other_letters_write_none(keys: str) -> None:
    assert syllable_of(keys) == ""


@given(names(), st.sampled_from(["telex", "vni"]), st.booleans())
def test_what_was_written_with_keys_is_read_back(name: str, method: str, tone_last: bool) -> None:
    mangled = as_keys(name, method, tone_last=tone_last)
    assert mend(mangled) == name
    assert mend(mangled.upper()) == name.upper()
    assert mend(name) == name
    assert not has_keys(name)


@pytest.mark.parametrize(
    ("text", "sure"), [("Vawn", True), ("Va8n", True), ("Lor", False), ("Woan Ksor", False)]
)
def test_tone_letters_alone_prove_nothing(text: str, sure: bool) -> None:
    assert has_keys(text) is sure


@pytest.mark.parametrize(("word", "bare"), [("nguyen", True), ("tuoi", True), ("an", True), ("nguyn", False)])
def test_a_syllable_may_have_lost_its_marks(word: str, bare: bool) -> None:
    assert is_bare_syllable(word) is bare


@given(st.text(max_size=30))
def test_mending_only_ever_writes_syllables(text: str) -> None:
    changed = [(old, new) for old, new in zip(text.split(), mend(text).split(), strict=True) if old != new]
    assert all(is_syllable(new) or not new.isalpha() for _, new in changed)

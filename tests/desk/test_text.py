"""Vietnamese text as officers type it, in every form a computer may hand it over."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.text import clean, fold, matches, nfc, search_words, sort_key


def test_decomposed_text_becomes_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Căn cước")) == "Căn cước"


def test_cleaning_drops_what_cannot_be_seen() -> None:
    assert clean("  Nguyễn\u200b Thị\u202e\n\tHạnh ") == "Nguyễn Thị Hạnh"


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Đặng Thị Ngữ", "dang thi ngu"), ("ỶẴỄ", "yae"), ("H56.118", "h56.118"), ("１２", "12")],
)
def test_folding_takes_accents_and_case_away(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_words_are_cut_at_everything_that_is_no_letter() -> None:
    assert search_words("Đăng ký khai sinh (1.001193)") == ["dang", "ky", "khai", "sinh", "1", "001193"]


@pytest.mark.parametrize("query", ["khai s", "sinh khai", "KHAI SINH", "ho tich", "đăng", ""])
def test_a_query_matches_word_starts_in_any_order(query: str) -> None:
    assert matches(query, "Đăng ký khai sinh Hộ tịch")


@pytest.mark.parametrize("query", ["hai", "khai tu", "inh"])
def test_a_query_does_not_match_inside_words(query: str) -> None:
    assert not matches(query, "Đăng ký khai sinh")


def test_names_sort_as_in_a_vietnamese_dictionary() -> None:
    names = ["Yến", "Đào", "Ánh", "An", "Ân", "Ăn", "Dũng", "Bảo", "Bào", "Bão", "Báo", "Bạo", "Bao"]
    assert sorted(names, key=sort_key) == [
        "An", "Ánh", "Ăn", "Ân", "Bao", "Bào", "Bảo", "Bão", "Báo", "Bạo", "Dũng", "Đào", "Yến",
    ]  # fmt: skip


def test_numbered_groups_sort_by_number() -> None:
    groups = ["Tổ dân phố 10", "Tổ dân phố 2", "Tổ dân phố 1"]
    assert sorted(groups, key=sort_key) == ["Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 10"]


def test_foreign_letters_sort_after_vietnamese_ones() -> None:
    assert sorted(["Øre", "Yến"], key=sort_key) == ["Yến", "Øre"]


@given(st.text())
def test_any_text_folds_to_itself_twice(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_sorting_never_fails(one: str, other: str) -> None:
    assert sorted([one, other], key=sort_key) == sorted([other, one], key=sort_key)

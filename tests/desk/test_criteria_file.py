"""Criteria packs as files: the known structure comes in, every fault is named in one sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from desk.domain import criteria_file
from desk.domain.criteria import Arm, ArmRule, Base, CriteriaPack, Kind, Operator
from desk.domain.problems import Refused
from desk.usecases.criteria_shelf import shipped
from resources.sentences import sentence

EXAMPLE, TEXT = shipped()[0]
KINDS = """
code = "yb"
version = 1
name = "Bộ có bắt buộc và mở rộng"
dated = 2024-02-06
[[rules]]
rule = "mandatory"
[[rules]]
rule = "extended"
share = "30"
[[groups]]
code = "1"
name = "Nhóm"
count = 2
[[groups.criteria]]
code = "1"
name = "Cổng dữ liệu"
operator = "yes"
[[groups.criteria]]
code = "2"
name = "Tỷ lệ hồ sơ"
kind = "extended"
unit = "%"
operator = "≥"
threshold = "29,98"
points = 0.10
"""


def read(text: str) -> CriteriaPack:
    return criteria_file.read(text, "bộ.toml", [EXAMPLE])


def faults(text: str) -> list[str]:
    """The sentences that a file is refused with."""
    with pytest.raises(Refused) as refused:
        read(text)
    return [sentence(problem) for problem in refused.value.problems]


def without(code: str) -> str:
    """The example's file without a criterion."""
    return TEXT.replace(f'[[groups.criteria]]\ncode = "{code}"\n', "", 1)


def test_the_example_has_the_four_groups_and_only_what_is_known() -> None:
    assert EXAMPLE.sizes == (11, 6, 12, 8)
    named = [each for each in EXAMPLE.criteria if each.name]
    assert [each.threshold for each in named] == [60, 30, 95]
    assert all(each.source.startswith("https://") and each.remark for each in named)
    assert all(each.points is None for each in EXAMPLE.criteria)
    assert read(TEXT) == EXAMPLE
    assert read(criteria_file.text_of(EXAMPLE)) == EXAMPLE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (without("2.6"), "Nhóm “Kinh tế số” có 5 tiêu chí, phải có đúng 6. Hãy thêm hoặc bớt cho đủ."),
        (
            TEXT + '\n[[groups.criteria]]\ncode = "4.9"\n',
            "Nhóm “Hạ tầng số” có 9 tiêu chí, phải có đúng 8. Hãy thêm hoặc bớt cho đủ.",
        ),
        (
            without("2.6").replace("count = 6", "count = 5"),
            "Nhóm “Kinh tế số” có 5 tiêu chí, phải có đúng 6. Hãy thêm hoặc bớt cho đủ.",
        ),
    ],
    ids=["36 criteria", "38 criteria", "another count in the file"],
)
def test_a_pack_of_another_size_is_refused_by_the_name_of_its_group(text: str, told: str) -> None:
    assert faults(text) == [told]


def test_a_pack_with_other_groups_than_its_decision_is_refused() -> None:
    swapped = re.sub(r'(\[\[groups\]\]\ncode = )"4"', r'\1"5"', TEXT)
    assert faults(swapped) == [
        "Thiếu nhóm “Hạ tầng số” với 8 tiêu chí. Hãy thêm nhóm này.",
        "Nhóm “Hạ tầng số” với 8 tiêu chí không có trong bộ này. Hãy bỏ nhóm, hoặc đặt mã khác cho bộ.",
    ]


def test_kinds_operators_and_exact_decimals_are_read_and_written_as_they_stand() -> None:
    pack = read(KINDS)
    assert pack.arms == (
        Arm(ArmRule.MANDATORY, Decimal(100), Base.PACK),
        Arm(ArmRule.EXTENDED, Decimal(30), Base.PACK),
    )
    first, second = pack.criteria
    assert (first.kind, first.operator) == (Kind.MANDATORY, Operator.YES)
    assert (second.kind, second.operator) == (Kind.EXTENDED, Operator.AT_LEAST)
    assert (str(second.threshold), str(second.points)) == ("29.98", "0.10")
    assert read(criteria_file.text_of(pack)) == replace(pack, version="1")


FAULTS = [
    ('code = "2"', 'code = "1"', "Mã tiêu chí 1 có hai lần. Hãy đặt cho mỗi tiêu chí một mã riêng."),
    ('"≥"', '"~"', "Tiêu chí 2 có phép so sánh lạ “~”. Hãy dùng một trong: >=, <=, =, yes."),
    ("points =", "point =", "Ở “2” có mục lạ “point”. Hãy xem lại chính tả, hoặc bỏ mục này."),
    (
        '"29,98"',
        '"ba mươi"',
        "Ở “2”, mục “threshold” không phải số dùng được: “ba mươi”. Hãy gõ như 70 hoặc 29,98.",
    ),
    ("0.10", "nan", "Ở “2”, mục “points” không phải số dùng được: “NaN”. Hãy gõ như 70 hoặc 29,98."),
    ("0.10", "1e99999999", "Ở “2”, mục “points” không phải số dùng được"),
    ("0.10", "true", "Ở “2”, mục “points” không phải số dùng được: “True”"),
    ("0.10", "-1", "Tiêu chí 2 có điểm tối đa dưới 0. Hãy gõ lại."),
    ('"extended"\nunit', '"mo rong"\nunit', "Tiêu chí 2 có loại lạ “mo rong”"),
    ('operator = "≥"\n', "", "Tiêu chí 2 có ngưỡng mà không có phép so sánh"),
    ('name = "Cổng dữ liệu"\n', "", "Tiêu chí 1 chưa có tên. Hãy điền tên trước."),
    ('rule = "mandatory"', 'rule = "all"', "Ở “rules 1” có quy tắc lạ “all”"),
    ('rule = "mandatory"', 'rule = "mandatory"\nbase = "x"', "Ở “rules 1”, phạm vi tính “x” chưa có"),
    ('share = "30"', "share = 0", "Tỷ lệ 0 của quy tắc phải lớn hơn 0 và không quá 100. Hãy gõ lại."),
    ('kind = "extended"\n', "", "Quy tắc “extended” nói về một loại mà không tiêu chí nào mang"),
    ("count = 2", "count = -2", "Ở “groups 1”, mục “count” còn thiếu hoặc sai kiểu"),
    ("dated = 2024-02-06", 'dated = "hôm nay"', "Ở “bộ.toml”, mục “dated” còn thiếu hoặc sai kiểu"),
    ('code = "yb"', "code = [1]", "Ở “bộ.toml”, mục “code” còn thiếu hoặc sai kiểu"),
    ('code = "yb"', 'code = "Bộ 1"', "Mã bộ tiêu chí “Bộ 1” chỉ dùng chữ thường không dấu"),
    ("version = 1", 'version = ""', "Bộ tiêu chí chưa có số bản"),
    ('name = "Bộ có bắt buộc và mở rộng"', 'name = ""', "Bộ tiêu chí chưa có tên"),
    ('unit = "%"', f'unit = "{"%" * 201}"', "Tiêu chí 2 có dòng quá dài"),
    ('unit = "%"', 'denominator_indicator = "a"\ndenominator_measure = "adults"', "có hai mẫu số"),
    ('unit = "%"', 'denominator_measure = "trâu"', "Tiêu chí 2 có mẫu số lạ “trâu”"),
    ('code = "2"', 'code = "2 b"', "Mã tiêu chí “2 b” phải có từ 1 đến 40"),
    ("[[groups]]", 'basis = 3.5\n[[groups]]', "có mục lạ “basis”"),
    ('name = "Nhóm"', 'name = "Nhóm"\nnote = 1', "Ở “groups 1” có mục lạ “note”"),
    ("[[groups]]", "[[groups]", "Tệp bộ.toml không phải bộ tiêu chí đọc được"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "instead", "told"), FAULTS)
def test_a_fault_in_a_file_is_named_in_one_sentence(word: str, instead: str, told: str) -> None:
    assert word in KINDS
    assert any(told in each for each in faults(KINDS.replace(word, instead, 1)))


def test_a_file_without_groups_or_rules_or_with_far_too_much_is_refused() -> None:
    bare = 'code = "a"\nversion = 1\nname = "A"\ndated = 2024-02-06\n'
    assert faults(f"{bare}groups = 3") == [
        "Ở “bộ.toml”, mục “groups” còn thiếu hoặc sai kiểu. Hãy sửa mục này trong tệp.",
        "Bộ tiêu chí chưa có nhóm nào. Hãy thêm các nhóm và tiêu chí.",
        "Bộ tiêu chí chưa có quy tắc công nhận. Hãy thêm ít nhất một mục [[rules]].",
    ]
    group = '[[rules]]\nrule = "assigned"\n[[groups]]\ncode = "1"\nname = "N"\ncount = 501\n'
    lines = "".join(f'[[groups.criteria]]\ncode = "{number}"\n' for number in range(501))
    assert faults(bare + group + lines) == ["Bộ có 501 tiêu chí, nhiều hơn 500. Hãy xem lại tệp."]
    twice = KINDS + '[[groups]]\ncode = "1"\nname = "N"\ncount = 0\n'
    assert faults(twice) == ["Mã nhóm 1 có hai lần. Hãy đặt cho mỗi nhóm một mã riêng."]
    long = f'basis = "{"a" * 1001}"\n'
    assert faults(long + KINDS) == ["Dòng này dài quá 1000 chữ. Hãy rút gọn."]

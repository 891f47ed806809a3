"""Sheet templates: those we carry are good, and a broken one is refused with its reason."""

from __future__ import annotations

import pytest

from desk.domain.guide import SheetKind
from desk.domain.problems import Refused
from reports import templates
from resources.sentences import sentence

GOOD = """
key = "x"
version = 1
kind = "paper"
title = "Tách hộ"
panel = "Xem:"
fallback = "Gõ {code}."
help = "Đến quầy."
[[steps]]
text = "Đến quầy."
icon = "folder"
"""

SECOND = """
[second]
language = "English"
title = "Split a household"
steps = ["Come to the desk."]
titel = "x"
"""


def problem_of(text: str) -> tuple[str, object]:
    with pytest.raises(Refused) as refused:
        templates.read(text, "x.toml")
    return refused.value.problem.code, refused.value.problem.values.get("reason")


def test_the_templates_we_carry_are_read_and_serve_every_kind() -> None:
    carried = {template.key: template for template in templates.load()}
    assert {"generic-online", "generic-paper", "generic-ask", "1.001193", "2.000815"} <= carried.keys()
    assert carried["1.001193"].kind is SheetKind.ONLINE
    assert not any(template.confirmed for template in carried.values())


def test_a_good_template_is_read() -> None:
    assert templates.read(GOOD, "x.toml").title == "Tách hộ"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("key = ", "Invalid value"),
        (GOOD.replace("folder", "rocket"), "$.steps[0].icon"),
        (GOOD.replace("version = 1", 'version = "một"'), "$.version"),
        (GOOD.replace('help = "Đến quầy."', ""), "help"),
    ],
)
def test_a_broken_template_is_refused_with_its_place(text: str, reason: str) -> None:
    code, told = problem_of(text)
    assert code == "template_unreadable"
    assert reason in str(told)


def test_a_template_beyond_the_limits_is_refused() -> None:
    assert problem_of(GOOD.replace("Tách hộ", "a" * 101))[0] == "sheet_title_too_long"


@pytest.mark.parametrize("text", ['titel = "x"\n' + GOOD, GOOD + 'titel = "x"\n', GOOD + SECOND])
def test_an_entry_that_is_not_known_is_named_wherever_it_stands(text: str) -> None:
    with pytest.raises(Refused) as refused:
        templates.read(text, "x.toml")
    assert refused.value.problem.code == "template_key_unknown"
    assert "titel" in sentence(refused.value.problem)

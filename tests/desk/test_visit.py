"""What may be saved, what is only pointed out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from desk.domain.procedure import Procedure
from desk.domain.service import Service
from desk.domain.visit import Citizen, CitizenDraft, HelpItemDraft, VisitDraft, check, elderly

TODAY = date(2026, 11, 23)
SERVICES = {"submit_online": Service("submit_online", "Nộp hồ sơ trực tuyến", "hồ sơ", files_dossier=True)}
PROCEDURES = {
    "1.001193": Procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch"),
    "2.001009": Procedure("2.001009", "Khai nhận di sản", "Chứng thực", valid_to=date(2026, 1, 15)),
    "1.116410": Procedure("1.116410", "Cấp đổi thẻ căn cước", "Căn cước", valid_from=date(2027, 1, 1)),
}


def codes(draft: VisitDraft) -> list[str]:
    return [problem.code for problem in check(draft, SERVICES, PROCEDURES, TODAY)]


def submission(**fields: object) -> VisitDraft:
    return VisitDraft(TODAY, items=(HelpItemDraft("submit_online", **fields),))  # type: ignore[arg-type]


def test_an_anonymous_citizen_with_one_item_is_complete() -> None:
    assert codes(submission(procedure="1.001193", dossier="H56.118.24-261123-0007")) == []


def test_a_visit_needs_an_item() -> None:
    assert codes(VisitDraft(TODAY)) == ["visit_without_item"]


def test_a_day_that_has_not_come_is_pointed_out() -> None:
    item = HelpItemDraft("submit_online")
    assert codes(VisitDraft(date(2026, 11, 24), items=(item,))) == ["day_in_future"]


@pytest.mark.parametrize("year", [1899, 2027, 62])
def test_impossible_birth_years_are_refused(year: int) -> None:
    item = HelpItemDraft("submit_online")
    draft = VisitDraft(TODAY, citizen=CitizenDraft(birth_year=year), items=(item,))
    assert codes(draft) == ["birth_year_impossible"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"quantity": 0}, "quantity_not_positive"),
        ({"quantity": 100_001}, "quantity_too_large"),
        ({"note": "x" * 2001}, "text_too_long"),
        ({"barrier": "x" * 201}, "text_too_long"),
        ({"procedure": "9.999999"}, "procedure_unknown"),
        ({"procedure": "2.001009"}, "procedure_not_in_force"),
        ({"procedure": "1.116410"}, "procedure_not_in_force"),
        ({"dossier": "H56-1"}, "dossier_unusual"),
        ({"dossier": "H56.118.24-261323-0007"}, "dossier_day_impossible"),
    ],
)
def test_odd_items_are_named(fields: dict[str, object], code: str) -> None:
    assert codes(submission(**fields)) == [code]


def test_a_name_of_ten_thousand_letters_is_refused() -> None:
    draft = VisitDraft(TODAY, citizen=CitizenDraft("Á" * 10_000), items=(HelpItemDraft("submit_online"),))
    assert codes(draft) == ["text_too_long"]


def test_an_unknown_service_is_refused() -> None:
    assert codes(VisitDraft(TODAY, items=(HelpItemDraft("dance"),))) == ["service_unknown"]


@pytest.mark.parametrize(("born", "old"), [(1966, True), (1967, False), (None, False)])
def test_sixty_is_old(born: int | None, *, old: bool) -> None:
    assert elderly(born, TODAY) is old


def test_an_id_number_is_shown_masked() -> None:
    assert Citizen(UUID(int=1), "Nguyễn Thị Hạnh", "038", "12").masked_id == "038•••••••12"
    assert Citizen(UUID(int=1), "Nguyễn Thị Hạnh").masked_id == ""


def test_a_birth_year_alone_leaves_a_citizen_anonymous() -> None:
    assert CitizenDraft(birth_year=1962).anonymous
    assert not CitizenDraft(name="Hạnh").anonymous

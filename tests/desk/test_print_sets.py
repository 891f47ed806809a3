"""Print sets: what a procedure needs, what a visit needs, what was saved under a name."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.print_set import PrintSet, SetLine, joined, together
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.desk.duty_stage import refused
from tests.desk.link_stage import Prints, prints

__all__ = ["prints"]
BIRTH = Subject(SubjectKind.PROCEDURE, "1.001193")
STAY = Subject(SubjectKind.PROCEDURE, "1.004194")
VNEID = Subject(SubjectKind.SERVICE, "vneid_activate")
LINES = st.lists(st.builds(SetLine, st.sampled_from([BIRTH, STAY, VNEID]), st.integers(1, 9)), max_size=6)


def bundle(*lines: SetLine, name: str = "Khai sinh", of: Subject | None = None) -> PrintSet:
    return PrintSet(uuid4(), name, lines, of)


def lines_of(stage: Prints, *items: HelpItemDraft) -> list[tuple[str, int]]:
    """What is printed after a visit with these items."""
    saved = stage.desk.visits.record(stage.user, VisitDraft(clock.today(), items=items)).visit
    return [(line.sheet.key, line.copies) for line in stage.desk.print_sets.for_visit(stage.user, saved)]


def test_without_a_set_a_visit_prints_the_sheets_of_its_own_procedures(prints: Prints) -> None:
    filed = (HelpItemDraft("submit_online", procedure=BIRTH.key), HelpItemDraft("vneid_activate"))
    assert lines_of(prints, *filed, filed[0]) == [(BIRTH.key, 1), (VNEID.key, 1)]


def test_a_visit_that_was_taken_back_prints_nothing(prints: Prints) -> None:
    item = HelpItemDraft("submit_online", procedure=BIRTH.key)
    saved = prints.desk.visits.record(prints.user, VisitDraft(clock.today(), items=(item,))).visit
    prints.desk.visits.undo_last(prints.user)
    with refused("visit_taken_back"):
        prints.desk.print_sets.for_visit(prints.user, saved)
    with refused("visit_taken_back"):
        prints.desk.guides.confirmation(prints.user, saved)


def test_help_without_a_sheet_prints_nothing(prints: Prints) -> None:
    assert lines_of(prints, HelpItemDraft("email_account")) == []


def test_the_set_of_a_procedure_is_printed_after_its_visit(prints: Prints) -> None:
    kept = prints.desk.print_sets.put(prints.user, bundle(SetLine(BIRTH), SetLine(STAY, 2), of=BIRTH))
    item = HelpItemDraft("submit_online", procedure=BIRTH.key)
    assert lines_of(prints, item) == [(BIRTH.key, 1), (STAY.key, 2)]
    assert prints.desk.print_sets.of(prints.user, BIRTH) == kept.lines
    assert prints.desk.print_sets.of(prints.user, STAY) == (SetLine(STAY),)


def test_a_saved_set_is_found_changed_and_dropped(prints: Prints) -> None:
    kept = prints.desk.print_sets.put(prints.user, bundle(SetLine(VNEID), name="  Ra  quân "))
    assert prints.desk.print_sets.all(prints.user) == [kept]
    assert kept.name == "Ra quân"
    prints.desk.print_sets.drop(prints.user, kept.id)
    assert prints.desk.print_sets.all(prints.user) == []
    with refused("print_set_gone"):
        prints.desk.print_sets.drop(prints.user, kept.id)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (bundle(SetLine(BIRTH), name=" "), "print_set_without_name"),
        (bundle(SetLine(BIRTH), name="a" * 101), "text_too_long"),
        (bundle(), "print_set_lines"),
        (bundle(SetLine(BIRTH, 0)), "print_set_copies"),
        (bundle(SetLine(BIRTH, 60), SetLine(BIRTH, 40)), "print_set_copies"),
        (bundle(SetLine(Subject(SubjectKind.SERVICE, BIRTH.key))), "print_set_unknown"),
        (bundle(SetLine(BIRTH), of=Subject(SubjectKind.PROCEDURE, "9.999999")), "print_set_unknown"),
        (bundle(SetLine(BIRTH), name="CƯ TRÚ"), "print_set_name_taken"),
        (bundle(SetLine(BIRTH), of=STAY), "print_set_of_taken"),
    ],
)
def test_a_set_that_cannot_be_printed_is_not_saved(prints: Prints, told: PrintSet, code: str) -> None:
    prints.desk.print_sets.put(prints.user, bundle(SetLine(STAY), name="Cư trú", of=STAY))
    with refused(code):
        prints.desk.print_sets.put(prints.user, told)


@given(LINES)
def test_the_same_sheet_told_twice_is_one_line_with_all_its_copies(lines: list[SetLine]) -> None:
    kept = joined(lines)
    assert sum(line.copies for line in kept) == sum(line.copies for line in lines)
    assert len({line.sheet for line in kept}) == len(kept)


@given(st.lists(LINES, max_size=3))
def test_matters_of_one_visit_share_their_sheets(sets: list[list[SetLine]]) -> None:
    for line in together(sets):
        assert line.copies == max(each.copies for own in sets for each in own if each.sheet == line.sheet)

"""Every use case asks for the role it needs, and one that is new and asks for none is found here."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from importlib.resources import as_file, files
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from desk.domain.kept_draft import KeptDraft
from desk.domain.log import LogQuery
from desk.domain.month_report import Form
from desk.domain.people import Role, User
from desk.domain.period import Basis, month_period
from desk.domain.privacy import Privacy, Tier
from desk.domain.problems import Refused
from desk.domain.procedure import Procedure
from desk.domain.roles import Permission, allowed, require
from desk.domain.service import Service
from desk.domain.unit import Denominator, Measure, UnitKind
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, VisitDraft
from desk.domain.visit_change import draft_of
from desk.usecases import clock
from desk.usecases.months import Format
from desk.usecases.opening import Desk
from tests.desk import (
    closing_rules,
    criteria_rules,
    duty_rules,
    indicator_rules,
    link_rules,
    sheets,
    target_rules,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
VISIT = VisitDraft(clock.today(), items=(HelpItemDraft("vneid_activate"),))
WAITING = VisitDraft(
    clock.today(),
    items=(HelpItemDraft("submit_online", outcome=Outcome.UNFINISHED), HelpItemDraft("vneid_activate")),
)
HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162012345", 1962)
EVERYBODY = set(Role)
OFFICERS = {Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR}
LEADERS = {Role.LEADER, Role.ADMINISTRATOR}
ADMINISTRATORS = {Role.ADMINISTRATOR}


@dataclass(frozen=True)
class Rule:
    """Who may call a use case, and a call of it as one of them."""

    roles: set[Role]
    call: Callable[[Desk, User], object]


def newcomer(desk: Desk) -> User:
    """Somebody else in the register."""
    return next(user for user in desk.users.all() if user.name == "Lê Quốc Bảo")


def birth(desk: Desk) -> Procedure:
    """A procedure of the catalogue."""
    return desk.catalogues.snapshot().procedure_by_code["1.001193"]


def somebody(desk: Desk) -> UUID:
    """The citizen of `full_desk`, whose whole number is kept."""
    (known,) = desk.privacy.find(of_role(desk, Role.ADMINISTRATOR), "hanh")
    return known.id


def sample(desk: Desk, by: User) -> object:
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        return desk.imports.take(by, desk.imports.read(workbook))


def recorded(desk: Desk) -> UUID:
    """A visit of today whose item waits for its outcome, there before the call is judged."""
    first = desk.users.all()[0]
    waiting = (visit for visit in desk.visits.today(replace(first, active=True)).visits if not visit.voided)
    return next(visit.id for visit in waiting if visit.items[0].outcome is Outcome.UNFINISHED)


def correct(desk: Desk, by: User) -> object:
    administrator = next(user for user in desk.users.all() if user.role is Role.ADMINISTRATOR)
    seen = desk.corrections.entry(administrator, recorded(desk))
    return desk.corrections.correct(by, seen, replace(draft_of(seen), disabled=not seen.disabled), "typo")


def drop(desk: Desk, by: User) -> object:
    """Take the first of two items out."""
    seen = desk.corrections.entry(of_role(desk, Role.ADMINISTRATOR), recorded(desk))
    return desk.corrections.drop(by, seen, 1, "typo")


def undo_sample(desk: Desk, by: User) -> object:
    """Take the newest import out again; who may import has the sample taken in first."""
    if allowed(by.role, Permission.IMPORT):
        sample(desk, of_role(desk, Role.ADMINISTRATOR))
        newest = desk.imports.recent(of_role(desk, Role.ADMINISTRATOR))[0].id
    else:
        newest = uuid4()
    return desk.imports.undo(by, newest)


RULES = {
    "visits.record": Rule(EVERYBODY, lambda desk, by: desk.visits.record(by, VISIT)),
    "visits.undo_last": Rule(EVERYBODY, lambda desk, by: desk.visits.undo_last(by)),
    "visits.today": Rule(EVERYBODY, lambda desk, by: desk.visits.today(by)),
    "visits.find_citizens": Rule(EVERYBODY, lambda desk, by: desk.visits.find_citizens(by, "an")),
    "visits.known": Rule(EVERYBODY, lambda desk, by: desk.visits.known(by, VISIT.citizen)),
    "visits.duplicates": Rule(EVERYBODY, lambda desk, by: desk.visits.duplicates(by, VISIT)),
    "corrections.entry": Rule(OFFICERS, lambda desk, by: desk.corrections.entry(by, recorded(desk))),
    "corrections.correct": Rule(OFFICERS, correct),
    "corrections.drop": Rule(OFFICERS, drop),
    "corrections.void": Rule(OFFICERS, lambda desk, by: desk.corrections.void(by, recorded(desk), "typo")),
    "corrections.complete": Rule(
        EVERYBODY, lambda desk, by: desk.corrections.complete(by, recorded(desk), 1, Outcome.SUBMITTED)
    ),
    "corrections.history": Rule(OFFICERS, lambda desk, by: desk.corrections.history(by, recorded(desk))),
    "corrections.unfinished": Rule(EVERYBODY, lambda desk, by: desk.corrections.unfinished(by)),
    "drafts.keep": Rule(EVERYBODY, lambda desk, by: desk.drafts.keep(by, KeptDraft(VISIT))),
    "drafts.kept": Rule(EVERYBODY, lambda desk, by: desk.drafts.kept(by)),
    "days.doubt": Rule(EVERYBODY, lambda desk, by: desk.days.doubt(by)),
    "days.confirm": Rule(EVERYBODY, lambda desk, by: desk.days.confirm(by)),
    "guides.confirmation": Rule(
        EVERYBODY, lambda desk, by: desk.guides.confirmation(by, desk.visits.record(by, VISIT).visit)
    ),
    "log.page": Rule(OFFICERS, lambda desk, by: desk.log.page(by, LogQuery())),
    "log.count": Rule(OFFICERS, lambda desk, by: desk.log.count(by, LogQuery())),
    "log.sums": Rule(OFFICERS, lambda desk, by: desk.log.sums(by, LogQuery())),
    "log.helpers": Rule(OFFICERS, lambda desk, by: desk.log.helpers(by)),
    "log.export": Rule(OFFICERS, lambda desk, by: desk.log.export(by, LogQuery(), desk.folder / "sổ.xlsx")),
    "guides.printed": Rule(
        EVERYBODY, lambda desk, by: desk.guides.printed(by, desk.guides.sheet("1.001193"), "a5", 1, "Canon")
    ),
    "guides.save_pdf": Rule(
        OFFICERS, lambda desk, by: desk.guides.save_pdf(by, "1.001193", "a5", desk.folder / "phiếu.pdf")
    ),
    "months.tally": Rule(OFFICERS, lambda desk, by: desk.months.tally(by, OCTOBER)),
    "month_reports.build": Rule(OFFICERS, lambda desk, by: desk.month_reports.build(by, OCTOBER)),
    "month_reports.fresh": Rule(OFFICERS, lambda desk, by: desk.month_reports.fresh(by, OCTOBER)),
    "month_reports.preview": Rule(
        OFFICERS, lambda desk, by: desk.month_reports.preview(by, OCTOBER, Form.LIST, 20)
    ),
    "month_reports.export": Rule(
        OFFICERS,
        lambda desk, by: desk.month_reports.export(
            by, OCTOBER, Form.LIST, Format.XLSX, desk.folder / "tháng.xlsx"
        ),
    ),
    "imports.take": Rule(OFFICERS, sample),
    "imports.recent": Rule(OFFICERS, lambda desk, by: desk.imports.recent(by)),
    "imports.learn": Rule(OFFICERS, lambda desk, by: desk.imports.learn(by, "kích VN", "vneid_activate")),
    "imports.undo": Rule(OFFICERS, undo_sample),
    "backups.make_now": Rule(ADMINISTRATORS, lambda desk, by: desk.backups.make_now(by)),
    "privacy.choose": Rule(ADMINISTRATORS, lambda desk, by: desk.privacy.choose(by, Privacy(retention=30))),
    "privacy.known_count": Rule(ADMINISTRATORS, lambda desk, by: desk.privacy.known_count(by)),
    "privacy.find": Rule(ADMINISTRATORS, lambda desk, by: desk.privacy.find(by, "an")),
    "privacy.erase": Rule(ADMINISTRATORS, lambda desk, by: desk.privacy.erase(by, somebody(desk))),
    "privacy.look": Rule(OFFICERS, lambda desk, by: desk.privacy.look(by, somebody(desk))),
    "users.add": Rule(ADMINISTRATORS, lambda desk, by: desk.users.add(by, "Đỗ Thu Trang", Role.OFFICER)),
    "users.rename": Rule(ADMINISTRATORS, lambda desk, by: desk.users.rename(by, newcomer(desk), "Bảo")),
    "users.set_role": Rule(
        ADMINISTRATORS, lambda desk, by: desk.users.set_role(by, newcomer(desk), Role.LEADER)
    ),
    "users.alter": Rule(
        ADMINISTRATORS, lambda desk, by: desk.users.alter(by, newcomer(desk), "Bảo", Role.OFFICER)
    ),
    "users.set_pin": Rule(ADMINISTRATORS, lambda desk, by: desk.users.set_pin(by, newcomer(desk), "2468")),
    "users.clear_pin": Rule(ADMINISTRATORS, lambda desk, by: desk.users.clear_pin(by, newcomer(desk))),
    "users.deactivate": Rule(ADMINISTRATORS, lambda desk, by: desk.users.deactivate(by, newcomer(desk))),
    "users.reactivate": Rule(ADMINISTRATORS, lambda desk, by: desk.users.reactivate(by, newcomer(desk))),
}
RULES |= {name: Rule(EVERYBODY, call) for name, call in duty_rules.EVERYBODYS.items()}
RULES |= {name: Rule(OFFICERS, call) for name, call in duty_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(set(duty_rules.LEADERS), call) for name, call in duty_rules.LEADERS_ONLY.items()}

RULES |= {name: Rule(OFFICERS, call) for name, call in closing_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(LEADERS, call) for name, call in closing_rules.LEADERS_ONLY.items()}
RULES |= {name: Rule(ADMINISTRATORS, call) for name, call in closing_rules.ADMINISTRATORS_ONLY.items()}

RULES |= {name: Rule(OFFICERS, call) for name, call in criteria_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(LEADERS, call) for name, call in criteria_rules.LEADERS_ONLY.items()}
RULES |= {name: Rule(OFFICERS, call) for name, call in indicator_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(LEADERS, call) for name, call in indicator_rules.LEADERS_ONLY.items()}

RULES |= {name: Rule(EVERYBODY, call) for name, call in link_rules.EVERYBODYS.items()}
RULES |= {name: Rule(OFFICERS, call) for name, call in link_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(set(duty_rules.LEADERS), call) for name, call in link_rules.LEADERS_ONLY.items()}

RULES |= {name: Rule(OFFICERS, call) for name, call in target_rules.OFFICERS_ONLY.items()}
RULES |= {name: Rule(LEADERS, call) for name, call in target_rules.LEADERS_ONLY.items()}

RULES |= {
    "procedures.add": Rule(
        ADMINISTRATORS, lambda desk, by: desk.procedures.add(by, Procedure("1.999001", "Thử", "Hộ tịch"))
    ),
    "procedures.alter": Rule(
        ADMINISTRATORS, lambda desk, by: desk.procedures.alter(by, replace(birth(desk), name="Khai sinh"))
    ),
    "procedures.abolish": Rule(
        ADMINISTRATORS, lambda desk, by: desk.procedures.abolish(by, birth(desk), clock.today())
    ),
    "procedures.levels_set": Rule(ADMINISTRATORS, lambda desk, by: desk.procedures.levels_set(by)),
    "services.pinned": Rule(ADMINISTRATORS, lambda desk, by: desk.services.pinned(by)),
    "services.uses": Rule(ADMINISTRATORS, lambda desk, by: desk.services.uses(by)),
    "services.add": Rule(
        ADMINISTRATORS, lambda desk, by: desk.services.add(by, Service("", "Làm thẻ", "lượt"))
    ),
    "services.alter": Rule(
        ADMINISTRATORS, lambda desk, by: desk.services.alter(by, desk.catalogues.services()[8], 2)
    ),
    "units.add": Rule(ADMINISTRATORS, lambda desk, by: desk.units.add(by, UnitKind.UNION, "Đoàn phường")),
    "units.rename": Rule(
        ADMINISTRATORS, lambda desk, by: desk.units.rename(by, desk.catalogues.groups()[0], "Tổ Đông")
    ),
    "units.denominators": Rule(ADMINISTRATORS, lambda desk, by: desk.units.denominators(by)),
    "units.count": Rule(
        ADMINISTRATORS,
        lambda desk, by: desk.units.count(
            by, Denominator("tdp07", Measure.ADULTS, date(2026, 1, 1), 9, "Công an")
        ),
    ),
}

RULES |= {
    "sheet_templates.save": Rule(OFFICERS, sheets.rewrite),
    "sheet_templates.confirm": Rule(LEADERS, sheets.confirm),
    "sheet_templates.retire": Rule(LEADERS, sheets.retire),
    "sheet_templates.export_file": Rule(
        OFFICERS, lambda desk, by: desk.sheet_templates.export_file(by, "1.001193", desk.folder / "m.toml")
    ),
    "sheet_templates.import_file": Rule(OFFICERS, sheets.import_back),
}

ASKS_NOBODY = {
    "visits.build": "the inner part of record and take, which ask",
    "visits.check": "reads nothing of the register but its catalogues",
    "wards.ward": "stands on every sheet",
    "wards.set_up": "makes the first user",
    "users.all": "the names at the sign-in",
    "users.active": "the names at the sign-in",
    "users.first": "before anybody signed in",
    "users.has_pin": "whether a PIN is asked for",
    "privacy.rule": "no personal data",
    "privacy.due": "a day",
    "privacy.blank_overdue": "the program's own, once a day",
    "users.unasked": "before anybody signed in",
    "users.waiting": "before anybody signed in",
    "users.sign_in": "before anybody signed in",
    "catalogues.snapshot": "no personal data",
    "catalogues.forget": "no personal data",
    "catalogues.services": "no personal data",
    "catalogues.procedures": "no personal data",
    "catalogues.procedure": "no personal data",
    "catalogues.find_procedures": "no personal data",
    "catalogues.offered_procedures": "no personal data",
    "favourites.refresh": "the program's own, when it starts",
    "catalogues.groups": "no personal data",
    "catalogues.barriers": "no personal data",
    "catalogues.catalogue": "no personal data",
    "sheet_templates.current": "no personal data",
    "sheet_templates.template": "no personal data",
    "sheet_templates.remarks": "reads nothing of the register",
    "sheet_templates.preview": "no personal data",
    "sheet_templates.history": "no personal data",
    "guides.made": "no personal data",
    "guides.drawn": "no personal data",
    "guides.reprint": "no personal data",
    "guides.find": "no personal data",
    "guides.has_sheet": "no personal data",
    "guides.sheet": "no personal data",
    "guides.preview": "no personal data",
    "guides.for_printer": "no personal data",
    "guides.recent_runs": "no personal data",
    "guides.screen_code": "no personal data",
    "months.figures": "counts only",
    "figure_checks.footnotes": "findings and reasons, for a report that asks itself",
    "closed_months.frozen": "figures, for a report that asks itself",
    "closed_months.notes": "reasons and counts, for a report that asks itself",
    "months.duty_figures": "counts only",
    "duty.rules": "no personal data",
    "duty.days": "no personal data",
    "member_lists.read": "reads the user's own file",
    "imports.open": "reads the user's own file",
    "imports.preview": "reads the user's own file",
    "imports.suggest": "reads the user's own file",
    "imports.services": "no personal data",
    "imports.read": "reads the user's own file",
    "backups.make": "the program's own, every half hour",
    "backups.secure": "the program's own, before a step that asks itself",
    "backups.latest": "a name and a time",
    "backups.needed": "whether there is something new",
    "ledger.verify": "a count and a hash",
}


def use_cases(desk: Desk) -> set[str]:
    """Every public method of every area of a desk."""
    areas = {field.name for field in fields(desk) if not field.name.startswith("_")} - {"folder", "practice"}
    areas |= {name for name, _ in inspect.getmembers(Desk, lambda part: isinstance(part, cached_property))}
    return {
        f"{area}.{name}"
        for area in areas
        for name, _ in inspect.getmembers(type(getattr(desk, area)), inspect.isfunction)
        if not name.startswith("_")
    }


@pytest.fixture
def full_desk(desk: Desk, user: User) -> Desk:
    """The register with somebody of every role, and a citizen whose whole number is kept."""
    names = {Role.VOLUNTEER: "Lê Quốc Bảo", Role.OFFICER: "Nguyễn Hải Long", Role.LEADER: "Lê Thị Phương"}
    for role, name in names.items():
        desk.users.add(user, name, role)
    desk.users.set_pin(user, user, "2468")
    desk.privacy.choose(user, Privacy(Tier.FULL, purpose="Báo kết quả"), "2468")
    desk.visits.record(user, replace(VISIT, citizen=replace(HANH, agreed=True)))
    return desk


def prepare(desk: Desk, name: str) -> None:
    """What a use case needs to be there before it can be done."""
    if name == "visits.undo_last":
        for role in Role:
            desk.visits.record(of_role(desk, role), VISIT)
    if name in link_rules.ALL:
        link_rules.fill_links(desk)
    if name in closing_rules.ALL:
        closing_rules.fill_closings(desk, name)
    if name in criteria_rules.ALL:
        criteria_rules.fill_criteria(desk)
    if name in target_rules.ALL:
        target_rules.fill_targets(desk)
    if name in duty_rules.ALL:
        duty_rules.fill_duty(desk, of_role(desk, Role.ADMINISTRATOR))


def of_role(desk: Desk, role: Role) -> User:
    return next(user for user in desk.users.all() if user.role is role)


def refusal_of(rule: Rule, desk: Desk, by: User) -> str:
    """The code of what a call was refused for; empty where it was done."""
    try:
        rule.call(desk, by)
    except Refused as refused:
        return refused.problem.code
    return ""


def test_every_use_case_stands_in_one_of_the_tables(desk: Desk) -> None:
    assert use_cases(desk) == set(RULES) | set(ASKS_NOBODY)
    assert not set(RULES) & set(ASKS_NOBODY)


def test_a_use_case_that_is_given_a_user_is_in_the_table_of_roles(desk: Desk) -> None:
    for name in use_cases(desk) - {"visits.build"}:
        area, _, method = name.partition(".")
        asked = inspect.signature(getattr(type(getattr(desk, area)), method)).parameters
        assert ("by" in asked) == (name in RULES), name


@pytest.mark.parametrize("name", RULES)
def test_a_use_case_is_done_for_whom_it_is_allowed_and_not_for_those_who_are_out(
    full_desk: Desk, name: str
) -> None:
    rule = RULES[name]
    prepare(full_desk, name)
    if name in {"visits.undo_last", "log.export"}:
        for role in Role:
            full_desk.visits.record(of_role(full_desk, role), VISIT)
    for role in Role if name == "visits.undo_last" or name.startswith("corrections") else ():
        full_desk.visits.record(of_role(full_desk, role), WAITING)
    gone = replace(of_role(full_desk, Role.ADMINISTRATOR), active=False)
    assert refusal_of(rule, full_desk, gone) == "not_allowed"
    for role in Role:
        before = full_desk.ledger.verify()
        done = refusal_of(rule, full_desk, of_role(full_desk, role)) == ""
        assert done == (role in rule.roles), role
        assert done or full_desk.ledger.verify() == before


def test_the_log_of_other_days_is_not_for_volunteers(full_desk: Desk) -> None:
    day = OCTOBER.start
    volunteer, officer = of_role(full_desk, Role.VOLUNTEER), of_role(full_desk, Role.OFFICER)
    assert full_desk.visits.today(officer, day).visits == ()
    with pytest.raises(Refused, match="not_allowed"):
        full_desk.visits.today(volunteer, day)


def test_a_role_may_do_all_that_the_roles_before_it_may() -> None:
    granted = [{each for each in Permission if allowed(role, each)} for role in Role]
    assert all(less < more for less, more in pairwise(granted))
    assert granted[-1] == set(Permission)
    assert granted[0] == {
        *(Permission.RECORD, Permission.UNDO_OWN, Permission.PRINT_SHEETS, Permission.ATTEND)
    }


@pytest.mark.parametrize(
    ("permission", "least"),
    [
        (Permission.SEE_LOG, Role.OFFICER),
        (Permission.CORRECT, Role.OFFICER),
        (Permission.EXPORT_NAMES, Role.LEADER),
        (Permission.CLOSE_MONTH, Role.LEADER),
        (Permission.SET_TARGETS, Role.LEADER),
        (Permission.ALLOW_LINKS, Role.LEADER),
        (Permission.CATALOGUES, Role.ADMINISTRATOR),
        (Permission.RESTORE, Role.ADMINISTRATOR),
        (Permission.PRIVACY, Role.ADMINISTRATOR),
    ],
)
def test_what_needs_more_than_the_role_before(permission: Permission, least: Role) -> None:
    ladder = list(Role)
    for role in Role:
        assert allowed(role, permission) == (ladder.index(role) >= ladder.index(least))
    with pytest.raises(Refused, match="not_allowed"):
        require(User(uuid4(), "An", ladder[ladder.index(least) - 1]), permission)

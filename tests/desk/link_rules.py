"""Calls of the use cases of links, recall, flyers and print sets, each where somebody who may can do it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL, Link
from desk.domain.people import Role
from desk.domain.print_run import PrintPlace
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.domain.visit import HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock
from desk.usecases.flyer_papers import FlyerOrder

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.people import User
    from desk.usecases.code_pages import CodePaper
    from desk.usecases.flyer_papers import FlyerPaper
    from desk.usecases.opening import Desk
    from desk.usecases.slips import SlipPages

    Call = Callable[[Desk, User], object]

BIRTH = Subject(SubjectKind.PROCEDURE, "1.001193")
GROUP = "tdp07"
CODE = "H56.118.24-261122-0007"


def chief(desk: Desk) -> User:
    """The administrator, by whom things are prepared."""
    return next(user for user in desk.users.all() if user.role is Role.ADMINISTRATOR)


def host(desk: Desk) -> UUID:
    """An allowed host that can be ended."""
    return desk.links.allow(chief(desk), f"a{uuid4().hex}.gov.vn").id


def page(desk: Desk) -> str:
    """The key of a link of the register that can be ended."""
    told = Link("", f"Trang {uuid4()}", PORTAL, "place", "Phường")
    return desk.qr_register.put(chief(desk), told).key


def called_back(desk: Desk) -> UUID:
    """A run whose link is broken."""
    by = chief(desk)
    link = f"{PORTAL}/{uuid4()}"
    code = desk.qr_register.put(by, Link("", f"Trang {uuid4()}", link, "place", "Phường"))
    (run,) = desk.qr_register.printed(by, [code.key], "a5", 3, "Canon")
    desk.links.check(by, link, CheckResult.DEAD)
    return run.id


def batch(desk: Desk) -> UUID:
    """A batch of which 20 flyers were printed."""
    by = chief(desk)
    own = desk.flyers.plan(by, BIRTH, {GROUP: 20}).batch.id
    desk.guides.printed(by, desk.guides.sheet(BIRTH.key), "a6_4up", 20, "Canon", where=PrintPlace(batch=own))
    return own


def bundle(of: Subject | None = None) -> PrintSet:
    return PrintSet(uuid4(), f"Bộ {uuid4()}", (SetLine(BIRTH, 2),), of)


EVERYBODYS: dict[str, Call] = {
    "links.hosts": lambda d, by: d.links.hosts(by),
    "links.lines": lambda d, by: d.links.lines(by),
    "links.overdue": lambda d, by: d.links.overdue(by),
    "sheet_library.find": lambda d, by: d.sheet_library.find(by),
    "sheet_library.shelf": lambda d, by: d.sheet_library.shelf(by),
    "code_pages.make": lambda d, by: d.code_pages.make(by, "", [BIRTH.key]),
    "code_pages.printed": lambda d, by: d.code_pages.printed(by, codes(d), 1, "Canon"),
    "flyer_papers.make": lambda d, by: d.flyer_papers.make(by, FlyerOrder(planned(d), "a6_4up", 1)),
    "flyer_papers.printed": lambda d, by: d.flyer_papers.printed(by, flyers(d), "Canon"),
    "recalls.all": lambda d, by: d.recalls.all(by),
    "qr_register.all": lambda d, by: d.qr_register.all(by),
    "qr_register.printable": lambda d, by: d.qr_register.printable(by, ["dvcqg"]),
    "qr_register.printed": lambda d, by: d.qr_register.printed(by, ["dvcqg"], "a4", 1, "Canon"),
    "print_sets.all": lambda d, by: d.print_sets.all(by),
    "print_sets.of": lambda d, by: d.print_sets.of(by, BIRTH),
    "print_sets.for_visit": lambda d, by: d.print_sets.for_visit(by, d.visits.today(chief(d)).visits[0]),
    "slips.made": lambda d, by: d.slips.made(by, filed(d), CODE, "a6", 96),
    "slips.printed": lambda d, by: d.slips.printed(by, slip(d), "Canon"),
    "guides.trial_page": lambda d, by: d.guides.trial_page(by, "a5"),
    "flyers.all": lambda d, by: d.flyers.all(by),
    "flyers.hand_out": lambda d, by: d.flyers.hand_out(by, planned(d), GROUP, 5, clock.today()),
}
OFFICERS_ONLY: dict[str, Call] = {
    "links.check": lambda d, by: d.links.check(by, PORTAL, CheckResult.OK),
    "links.checks": lambda d, by: d.links.checks(by, PORTAL),
    "links.relink": lambda d, by: d.links.relink(by, BIRTH.key, f"{PORTAL}/{uuid4()}"),
    "recalls.bring_back": lambda d, by: d.recalls.bring_back(by, called_back_before(d), 1),
    "qr_register.put": lambda d, by: d.qr_register.put(
        by, Link("", f"Trang {uuid4()}", PORTAL, "place", "Phường")
    ),
    "qr_register.end": lambda d, by: d.qr_register.end(by, in_use(d)),
    "print_sets.put": lambda d, by: d.print_sets.put(by, bundle()),
    "print_sets.drop": lambda d, by: d.print_sets.drop(by, d.print_sets.all(chief(d))[0].id),
    "code_pages.save_pdf": lambda d, by: d.code_pages.save_pdf(by, "", [BIRTH.key], d.folder / "mã.pdf"),
    "flyer_papers.save_pdf": lambda d, by: d.flyer_papers.save_pdf(
        by, FlyerOrder(planned(d), "a6_4up", 1), d.folder / "đợt.pdf"
    ),
    "flyers.plan": lambda d, by: d.flyers.plan(by, BIRTH, {GROUP: 20}),
    "flyers.replan": lambda d, by: d.flyers.replan(by, planned(d), {GROUP: 10}),
}
LEADERS_ONLY: dict[str, Call] = {
    "links.allow": lambda d, by: d.links.allow(by, f"b{uuid4().hex}.gov.vn"),
    "links.end_host": lambda d, by: d.links.end_host(by, live_host(d)),
}
ALL = frozenset({*EVERYBODYS, *OFFICERS_ONLY, *LEADERS_ONLY})


def fill_links(desk: Desk) -> None:
    """Enough of everything that each role can use one up."""
    for _ in Role:
        host(desk)
        page(desk)
        desk.print_sets.put(chief(desk), bundle())
    called_back(desk)
    batch(desk)


def filed(desk: Desk) -> UUID:
    """A visit that filed a dossier."""
    item = HelpItemDraft("submit_online", 1, BIRTH.key, CODE, Outcome.SUBMITTED)
    return desk.visits.record(chief(desk), VisitDraft(clock.today(), items=(item,))).visit.id


def slip(desk: Desk) -> SlipPages:
    """The slip of such a visit."""
    return desk.slips.made(chief(desk), filed(desk), CODE, "a6", 96)


def live_host(desk: Desk) -> UUID:
    return next(entry.id for entry in desk.links.hosts(chief(desk)) if entry.ended_on is None)


def in_use(desk: Desk) -> str:
    return next(link.key for link in desk.qr_register.all(chief(desk)) if link.ended_on is None)


def planned(desk: Desk) -> UUID:
    return desk.flyers.all(chief(desk))[0].batch.id


def codes(desk: Desk) -> CodePaper:
    return desk.code_pages.make(chief(desk), "", [BIRTH.key])


def flyers(desk: Desk) -> FlyerPaper:
    return desk.flyer_papers.make(chief(desk), FlyerOrder(planned(desk), "a6_4up", 1))


def called_back_before(desk: Desk) -> UUID:
    return desk.recalls.all(chief(desk), settled=True)[0].runs[0].run.id

"""Guide sheets (phiếu hướng dẫn): what a template may say and everything that one printed sheet holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - read at run time when a printed sheet comes back
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.links import DEFAULT_HOSTS, PORTAL, check_link, domain
from desk.domain.problems import Problem, refusal
from desk.domain.procedure import Channel, Level, Procedure, short_name
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_TITLE = 100
MOST_STEPS = 5
MOST_WORDS = 12
LONGEST_STEP = 76
MOST_PAPERS = 2
LONGEST_PAPERS = 36
LONGEST_FALLBACK = 108
LONGEST_LINE = 48
LONGEST_FEE = 34
LONGEST_DAYS = 24
LONGEST_LANGUAGE = 20

_TOKENS = frozenset({"code", "domain"})
_TOKEN = re.compile(r"\{([^{}]*)\}")
_GENERIC = "generic-"
_ASIDE = re.compile(r"\s*\([^()]*\)")
_NATURAL_END = re.compile(r"[;,](?=\s)| (?=(?:đối với|trong trường hợp|thuộc|của|cho|mà|có|do|để|tại)\s)")
_SHORTEST_PART = 0.5


class SheetKind(StrEnum):
    """How the thing is done; ASK where nobody has said yet whether it can be done online.

    PLACE is a page to look at, such as that of a place, a survey or a group.
    """

    ONLINE = "online"
    PAPER = "paper"
    PHONE = "phone"
    ASK = "ask"
    PLACE = "place"


class Icon(StrEnum):
    """The small picture at the end of a step."""

    SCAN = "scan"
    TAP = "tap"
    LOGIN = "login"
    DOWNLOAD = "download"
    KEYPAD = "keypad"
    SEARCH = "search"
    FORM = "form"
    SEND = "send"
    FOLDER = "folder"
    TICKET = "ticket"
    QUESTION = "question"
    MONEY = "money"
    SEAL = "seal"
    CALL = "call"


@dataclass(frozen=True)
class Step:
    """One step; `**…**` marks bold words, `{code}` and `{domain}` are filled in per sheet."""

    text: str
    icon: Icon


@dataclass(frozen=True)
class SecondLanguage:
    """The title and the steps once more, in the language that is named as its speakers name it."""

    language: str
    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class SheetTemplate:
    """The words of a sheet; `key` is a procedure's code, a service's key or `generic-` and a kind.

    `confirmed` says that the ward has checked the words on the live portal. An empty `title` takes the
    procedure's name. `search_steps` replace `steps` where the code can only open the portal's front page.
    `fee` and `days` are empty where nobody vouches for them.
    """

    key: str
    version: int
    kind: SheetKind
    panel: str
    fallback: str
    help: str
    steps: tuple[Step, ...]
    confirmed: bool = False
    title: str = ""
    benefit: str = ""
    condition: str = ""
    reference: str = ""
    link: str = ""
    search_steps: tuple[Step, ...] = ()
    papers: tuple[str, ...] = ()
    fee: str = ""
    days: str = ""
    second: SecondLanguage | None = None

    @property
    def generic(self) -> bool:
        """Whether the template serves any procedure of its kind."""
        return self.key.startswith(_GENERIC)


@dataclass(frozen=True)
class SheetDesk:
    """The desk as a sheet names it; `portal_checked_on` is when a person last opened the portal."""

    name: str
    phone: str = ""
    hours: str = ""
    portal_checked_on: date | None = None


@dataclass(frozen=True)
class GuideSheet:
    """Everything that one printed sheet holds, with all its words filled in.

    `link` is what the QR code holds and `domain` the host printed beside it. `deep_link` tells whether it
    opens the procedure's own page; `link_problem` why the page of the catalogue was not used. A sheet for
    `practice` carries a watermark. `no_phone` is whether it has the dashed box for those without a telephone.
    """

    id: str
    kind: SheetKind
    confirmed: bool
    desk: SheetDesk
    title: str
    code: str
    name: str
    benefit: str
    condition: str
    panel: str
    fallback: str
    help: str
    steps: tuple[Step, ...]
    papers: tuple[str, ...]
    link: str
    domain: str
    deep_link: bool
    link_checked_on: date | None
    link_problem: Problem | None
    printed_on: date
    practice: bool = False
    fee: str = ""
    days: str = ""
    second: SecondLanguage | None = None
    no_phone: bool = True

    @property
    def by_code(self) -> bool:
        """Whether the steps lead through the code; else it only shows more, and stands after them."""
        return self.kind is not SheetKind.PAPER and any(step.icon is Icon.SCAN for step in self.steps)


def check_sheet(template: SheetTemplate) -> list[Problem]:
    """Everything in a template that would not fit on the sheet or could not be read at arm's length."""
    problems = []
    if not (template.title or template.generic):
        problems.append(refusal("sheet_title_missing", "title"))
    if len(template.title) > LONGEST_TITLE:
        problems.append(refusal("sheet_title_too_long", "title", longest=LONGEST_TITLE))
    if not template.steps:
        problems.append(refusal("sheet_without_steps", "steps"))
    problems += _check_line("benefit", template.benefit, LONGEST_LINE)
    problems += _check_line("condition", template.condition, LONGEST_LINE)
    problems += _check_line("fallback", template.fallback, LONGEST_FALLBACK)
    problems += _check_line("fee", template.fee, LONGEST_FEE)
    problems += _check_line("days", template.days, LONGEST_DAYS)
    problems += _check_steps("steps", template.steps)
    problems += _check_steps("search_steps", template.search_steps)
    problems += _check_second(template.second)
    return problems + _check_papers(template.papers) + _check_tokens(template)


def choose(procedure: Procedure, templates: Iterable[SheetTemplate]) -> SheetTemplate:
    """The procedure's own template, else the generic one of its kind; KeyError where that one is missing."""
    by_key = {template.key: template for template in templates}
    return by_key.get(procedure.code) or by_key[_GENERIC + _kind(procedure)]


def sheet_for(
    procedure: Procedure | None,
    template: SheetTemplate,
    desk: SheetDesk,
    printed_on: date,
    allowed: Iterable[str] = DEFAULT_HOSTS,
) -> GuideSheet:
    """The sheet of a procedure, or of a service where `procedure` is None.

    A link that is missing or not allowed never reaches the paper: the code then opens the portal's front
    page, and the sheet gives the number to search for there.
    """
    subject = procedure or Procedure("", template.reference, "", link=template.link)
    problem = check_link(subject.link, allowed) if subject.link else None
    deep = bool(subject.link) and problem is None
    link = subject.link if deep else PORTAL
    words = {"code": subject.code, "domain": domain(link)}
    steps = template.steps if deep or not template.search_steps else template.search_steps
    return GuideSheet(
        id=_sheet_id(subject.code or template.key, template),
        kind=template.kind,
        confirmed=template.confirmed,
        desk=desk,
        title=clean(template.title) or plain_title(subject.name),
        code=subject.code,
        name=clean(subject.name),
        benefit=_filled(template.benefit, words),
        condition=_filled(template.condition, words),
        panel=_filled(template.panel, words),
        fallback=_filled(template.fallback, words),
        help=_filled(template.help, words),
        steps=tuple(Step(_filled(step.text, words), step.icon) for step in steps),
        papers=tuple(clean(paper) for paper in template.papers),
        link=link,
        domain=domain(link),
        deep_link=deep,
        link_checked_on=subject.link_checked_on if deep else desk.portal_checked_on,
        link_problem=problem,
        printed_on=printed_on,
        fee=clean(template.fee),
        days=clean(template.days),
        second=_second(template.second, words),
    )


def plain_title(name: str) -> str:
    """A heading out of an official name: no “Thủ tục”, no brackets, cut at a natural end if too long."""
    title = clean(_ASIDE.sub("", short_name(name))) or short_name(name)
    if len(title) <= LONGEST_TITLE:
        return title
    ends = [found.start() for found in _NATURAL_END.finditer(title[: LONGEST_TITLE - 1])]
    if ends and ends[-1] >= LONGEST_TITLE * _SHORTEST_PART:
        return title[: ends[-1]] + " …"
    return title[: LONGEST_TITLE - 2].rpartition(" ")[0] + " …"


def _kind(procedure: Procedure) -> SheetKind:
    if procedure.level is Level.OFFLINE:
        return SheetKind.PAPER
    if procedure.level in (Level.FULL, Level.PARTIAL):
        return SheetKind.ONLINE
    kinds = {Channel.YES: SheetKind.ONLINE, Channel.NO: SheetKind.PAPER, Channel.UNKNOWN: SheetKind.ASK}
    return kinds[procedure.channel]


def _sheet_id(subject: str, template: SheetTemplate) -> str:
    # "m" (mẫu chung) keeps a generic sheet apart from the procedure's own one when sheets are called back.
    return f"{subject}-{'m' if template.generic else 'v'}{template.version:02d}"


def _plain(text: str) -> str:
    return text.replace("**", "")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return clean(_TOKEN.sub(lambda found: words[found[1]], text))


def _second(second: SecondLanguage | None, words: Mapping[str, str]) -> SecondLanguage | None:
    if second is None:
        return None
    steps = tuple(_filled(step, words) for step in second.steps)
    return SecondLanguage(clean(second.language), clean(second.title), steps)


def _check_line(where: str, text: str, longest: int) -> list[Problem]:
    words = _plain(text)
    return (
        [refusal("sheet_line_too_long", where, text=words, longest=longest)] if len(words) > longest else []
    )


def _check_steps(where: str, steps: tuple[Step, ...]) -> list[Problem]:
    problems = []
    if len(steps) > MOST_STEPS:
        problems.append(refusal("sheet_too_many_steps", where, most=MOST_STEPS))
    for number, step in enumerate(steps, start=1):
        words = _plain(step.text)
        if len(words.split()) > MOST_WORDS or len(words) > LONGEST_STEP:
            place = f"{where}.{number}"
            problems.append(refusal("sheet_step_too_long", place, number=number, most=MOST_WORDS))
    return problems


def _check_papers(papers: tuple[str, ...]) -> list[Problem]:
    if len(papers) > MOST_PAPERS or sum(len(paper) for paper in papers) > LONGEST_PAPERS:
        return [refusal("sheet_papers_too_long", "papers", most=MOST_PAPERS, longest=LONGEST_PAPERS)]
    return []


def _check_second(second: SecondLanguage | None) -> list[Problem]:
    if second is None:
        return []
    if not (second.language and second.title and second.steps):
        return [refusal("sheet_second_incomplete", "second")]
    problems = _check_line("second.language", second.language, LONGEST_LANGUAGE)
    problems += _check_line("second.title", second.title, LONGEST_TITLE)
    if len(second.steps) > MOST_STEPS:
        problems.append(refusal("sheet_too_many_steps", "second.steps", most=MOST_STEPS))
    for number, step in enumerate(second.steps, start=1):
        problems += _check_line(f"second.steps.{number}", step, LONGEST_STEP)
    return problems


def _check_tokens(template: SheetTemplate) -> list[Problem]:
    lines = [template.benefit, template.condition, template.panel, template.fallback, template.help]
    lines += [step.text for step in template.steps + template.search_steps]
    lines += template.second.steps if template.second else ()
    unknown = [token for line in lines for token in _TOKEN.findall(line) if token not in _TOKENS]
    return [refusal("sheet_word_unknown", "", word=word) for word in dict.fromkeys(unknown)]

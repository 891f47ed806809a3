"""The quick report: short, without a citizen in it, and found again by its code with what changed since."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.domain.figures import Figures, MonthTally, ServiceLine
from desk.domain.month_report import Closing, Footnote, MonthReport, ReportNotes, TargetLine
from desk.domain.period import Basis, Span, free_range, month_period, span_period
from desk.domain.problems import Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.usecases import clock
from desk.usecases.snapshots import told_figures
from reports import quick_card, quick_text

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk

ND09 = month_period(2026, 10, Basis.ND09)
EVER = free_range(date(2020, 1, 1), date(2090, 1, 1))
DONE = [(189, Decimal("52.5")), (6800, Decimal("141.6")), (360, None)]


def report(targets: int = 2, services: int = 3, notes: ReportNotes | None = None) -> MonthReport:
    """A report of October with figures of its own."""
    lines = tuple(
        ServiceLine(f"s{n}", f"Kích hoạt VNeID mức {n}", "người", n + 1, 0) for n in range(services)
    )
    made = clock.local(clock.now())
    tally = MonthTally(
        *("Phường Hạc Thành", "Một cửa", "Thanh Hóa", ND09, Figures(visits=1412), Figures(), lines),
        *((), (), (), "BC-1", "0" * 64, made, "Lê Thị Phương"),
    )
    days = (ND09.start, ND09.end)
    told = tuple(
        TargetLine(f"t{n}", f"Chỉ tiêu {n}", "người", 360, done, rate, "Kế hoạch", "", *days)
        for n, (done, rate) in enumerate(DONE[:targets])
    )
    return MonthReport(tally, targets=told, notes=notes or ReportNotes())


def words(made: MonthReport, unchecked: int = 0) -> quick_text.QuickWords:
    return quick_text.words(made, told_figures(made), "T2K7M9QXA", unchecked)


def drawn(made: MonthReport) -> str:
    """The text of the picture."""
    with pypdfium2.PdfDocument(quick_card.render(words(made), made.targets)) as document:
        return str(document[0].get_textpage().get_text_range())


def test_the_message_says_basis_units_shortfall_and_excess_and_its_code() -> None:
    told = quick_text.message(words(report(targets=3), unchecked=2))
    for part in (
        *("PHƯỜNG HẠC THÀNH", "tháng 10/2026", "từ 15/09/2026 đến hết 14/10/2026", "Nghị định 09/2019"),
        *("• Lượt tiếp dân: 1.412 lượt", "189/360 người, 52,5%, còn 171", "141,6%, vượt 6.440"),
        *("chưa chốt", "đủ chỉ tiêu", "Còn 2 mục chưa đối chiếu.", "Mã tin T2K7M9QXA"),
    ):
        assert part in told
    assert "Phương" not in told


def test_a_closed_month_says_its_code_and_that_there_are_footnotes() -> None:
    closing = Closing("7F3A-21C9", "0" * 64, clock.local(clock.now()), "Lê Thị Phương")
    notes = ReportNotes((Footnote("x", "một người nộp cho hai con"),), closing=closing)
    told = quick_text.message(words(report(notes=notes), unchecked=1))
    assert "Đã chốt, mã 7F3A-21C9" in told
    assert "1 số có chú thích" in told
    assert "chưa đối chiếu" not in told
    assert "hai con" not in told


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (span_period(2026, Span.QUARTER, 3, Basis.CALENDAR), "quý III/2026"),
        (span_period(2026, Span.HALF, 2, Basis.ND09), "6 tháng cuối năm 2026"),
        (span_period(2026, Span.NINE, 1, Basis.CALENDAR), "9 tháng năm 2026"),
        (span_period(2026, Span.YEAR, 1, Basis.CALENDAR), "năm 2026"),
        (free_range(date(2026, 1, 2), date(2026, 1, 9)), "khoảng ngày"),
    ],
)
def test_periods_are_called_as_people_call_them(period: Period, name: str) -> None:
    assert quick_text.period_words(period) == name


@given(services=st.integers(0, 60), targets=st.integers(0, 3))
@settings(max_examples=20, deadline=None)
def test_the_message_never_exceeds_a_thousand_characters_and_counts_what_it_leaves_out(
    services: int, targets: int
) -> None:
    told = quick_text.message(words(report(targets, services)))
    assert len(told) <= quick_text.MOST_CHARACTERS
    assert told.endswith("Mã tin T2K7M9QXA")
    left = int(told.split("… và ")[1].split()[0]) if "… và" in told else 0
    assert told.count("• ") + left >= services + targets + 2


def test_the_picture_says_the_same_in_black_and_white() -> None:
    long = report(targets=3, services=40)
    for part in ("189/360 người", "T2K7M9QXA", "100% = chỉ tiêu"):
        assert part in drawn(long)
    image = quick_card.picture(words(long), long.targets, 72)
    assert (image.width, len(image.rgb)) == (512, 3 * image.width * image.height)


LETTERS = st.text("ABCĐGHKLMNPQTVXăâêôơưáàảãạ", min_size=5, max_size=12)


@given(names=st.lists(LETTERS, min_size=2, max_size=2), tail=st.integers(100000, 999999))
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_citizen_is_in_the_message_or_the_picture(
    desk: Desk, user: User, names: list[str], tail: int
) -> None:
    """Fault 27."""
    number = f"038162{tail}"
    for name in names:
        item = HelpItemDraft("submit_online", dossier=f"H38.{tail}", note=f"{name} {number}", barrier=name)
        citizen = CitizenDraft(f"Quách {name}", number, 1962, phone="0912345678")
        draft = VisitDraft(clock.today(), helpers=(f"Đỗ {name}",), citizen=citizen, items=(item,))
        desk.visits.record(user, draft)
    quick = desk.snapshots.prepare(user, EVER)
    keys = [finding.finding.key for finding in quick.checked.open]
    desk.figure_checks.override(user, EVER, keys, f"{names[0]} nộp hai lần")
    quick = desk.snapshots.prepare(user, EVER)
    everything = quick.message + drawn(desk.month_reports.build(user, EVER))
    for private in (*names, number, str(tail), "Quách", "0912345678", user.name):
        assert private not in everything


def test_a_code_finds_what_was_told_and_says_what_changed_since(desk: Desk, user: User) -> None:
    """Fault 42."""
    desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft("vneid_activate", 2),)))
    quick = desk.snapshots.prepare(user, EVER)
    kept = desk.snapshots.keep(user, quick)
    assert f"Mã tin {kept.code}" in kept.message
    found = desk.snapshots.find(user, f" {kept.code.lower()} ")
    assert found.snapshot == kept
    assert not found.superseded
    desk.visits.undo_last(user)
    found = desk.snapshots.find(user, kept.code)
    assert found.superseded
    changed = [(each.name, each.then, each.now) for each in found.figures if each.changed]
    assert [(then, now) for _, then, now in changed] == [(1, 0), (2, None)]
    assert desk.snapshots.newest(user) == [kept.code]


def test_a_misread_or_unknown_code_is_refused(desk: Desk, user: User) -> None:
    quick = desk.snapshots.prepare(user, EVER)
    for text, code in (("T2K7", "snapshot_code_unreadable"), (quick.code, "snapshot_unknown")):
        with pytest.raises(Refused, match=code):
            desk.snapshots.find(user, text)

"""`motcua-admin`: the desk without a window, for tests, support and scheduled work.

Exit codes: 0 done, 1 refused (the sentence says why and what to do), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desk.domain.hours import quarter_hours
from desk.domain.period import Basis, Period, Span, free_range, month_period, span_period
from desk.domain.problems import Refused, refusal
from desk.domain.text import clean
from desk.domain.ward import Ward
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.domain.figures import Figures
    from desk.domain.hours import DutyFigures
    from desk.domain.people import User
    from desk.usecases.import_report import ImportReport
    from desk.usecases.opening import Desk

    Command = Callable[[argparse.Namespace], None]

_SHIFT_NAMES = {
    "desk": "Trực quầy",
    "public_place": "Điểm công cộng",
    "home_visits": "Đến nhà dân",
    "outing": "Lượt ra quân",
    "training": "Tập huấn",
    "meeting": "Họp",
}


_STANDINGS = {
    "ok": "còn tốt",
    "overdue": "quá hạn kiểm",
    "unchecked": "chưa ai kiểm",
    "dead": "không mở được",
    "elsewhere": "dẫn sang trang khác",
    "not_allowed": "chưa được phép in",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a stand-in for a console has no encoding of its own
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    asked = _parser().parse_args(arguments)
    command: Command = asked.command
    try:
        command(asked)
    except Refused as refused:
        for problem in refused.problems:
            sys.stderr.write(sentence(problem) + "\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="motcua-admin", description="Sổ Một Cửa, không cần cửa sổ.")
    commands = parser.add_subparsers(title="lệnh", required=True)

    def add(name: str, command: Command, words: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=words, description=words)
        sub.add_argument("--data", metavar="FOLDER", help="thư mục của sổ")
        sub.set_defaults(command=command)
        return sub

    init = add("init", _init, "mở sổ mới cho một phường, xã")
    init.add_argument("--ward", required=True, metavar="NAME", help="tên phường, xã")
    init.add_argument("--user", default="Quản trị", metavar="NAME", help="người dùng đầu tiên")
    init.add_argument("--province", default="", metavar="NAME", help="tỉnh, thành phố")
    load = add("import", _import, "nhập sổ theo dõi từ tệp Excel")
    load.add_argument("file", type=Path)
    load.add_argument("--sheet", default="", metavar="NAME", help="tên trang tính, mặc định trang đầu")
    load.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")
    load.add_argument(
        "--good-rows", action="store_true", help="nhập các dòng đúng, ghi dòng sai ra tệp riêng"
    )
    figures = add("figures", _figures, "số liệu của một kỳ")
    _add_period(figures)
    figures.add_argument("--json", action="store_true")
    report = add("report", _report, "báo cáo của một kỳ ra tệp")
    _add_period(report)
    report.add_argument("--format", required=True, choices=["pdf", "docx", "xlsx"])
    report.add_argument(
        "--form",
        default="official",
        choices=["official", "list"],
        help="báo cáo theo Nghị định 30, hay bảng kê nội bộ",
    )
    report.add_argument("--no-foot", action="store_true", help="không in mã bằng chứng ở chân trang")
    report.add_argument("--out", required=True, type=Path, metavar="FILE")
    sheet = add("sheet", _sheet, "phiếu hướng dẫn có mã QR ra tệp PDF")
    sheet.add_argument("code", help="mã thủ tục")
    sheet.add_argument("--size", default="a5", choices=["a5"])
    sheet.add_argument("--out", required=True, type=Path, metavar="FILE")
    links = add("links", _links, "mọi liên kết và tình trạng hôm nay")
    links.add_argument("--overdue", action="store_true", help="chỉ các liên kết cần mở kiểm lại")
    recalls = add("recalls", _recalls, "phiếu đã in phải thu hồi, nơi đã phát và số tờ còn ở ngoài")
    recalls.add_argument("--all", action="store_true", help="cả phiếu đã thu hồi xong")
    add("backup", _backup, "sao lưu sổ và kiểm bản sao")
    add("verify", _verify, "kiểm chuỗi nhật ký của sổ")
    clear_pin = add("clear-pin", _clear_pin, "bỏ PIN của một người đã quên, để đặt PIN mới trong Hệ thống")
    clear_pin.add_argument("--user", required=True, metavar="NAME", help="họ tên như trong sổ")
    add("self-test", _self_test, "tự kiểm tra chương trình, không đụng tới sổ")
    return parser


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="start", metavar="D", help="từ ngày, 2026-10-01")
    parser.add_argument("--to", dest="end", metavar="D", help="đến hết ngày, 2026-10-31")
    parser.add_argument("--month", metavar="YYYY-MM", help="tháng báo cáo, hay tháng cuối của kỳ dài hơn")
    parser.add_argument(
        "--span",
        default="month",
        choices=["month", "quarter", "half", "nine", "year"],
        help="tháng, quý, 6 tháng, 9 tháng hay cả năm",
    )
    parser.add_argument(
        "--basis", choices=["calendar", "nd09"], help="tháng dương lịch, hay 15–14 theo Nghị định 09"
    )


def _period(asked: argparse.Namespace) -> Period | None:
    """The period asked for; None where none was given."""
    if asked.month:
        if not asked.basis:
            raise Refused(refusal("basis_missing"))
        year, _, month = str(asked.month).partition("-")
        if not (year.isdecimal() and month.isdecimal()):
            raise Refused(refusal("month_impossible", month=asked.month))
        return _span(int(year), int(month), Span(asked.span), Basis(asked.basis))
    if asked.start and asked.end:
        return free_range(_day(asked.start), _day(asked.end))
    if asked.start or asked.end:
        raise Refused(refusal("range_half"))
    return None


def _span(year: int, month: int, span: Span, basis: Basis) -> Period:
    """The span that ends in a month; Refused where none of its kind does."""
    if span is Span.MONTH:
        return month_period(year, month, basis)
    number, left = divmod(month, span.months)
    if left:
        raise Refused(refusal("span_ends_elsewhere", month=month))
    return span_period(year, span, number, basis)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(refusal("day_impossible", text=text)) from None


def _open(asked: argparse.Namespace, *, create: bool = False) -> Desk:
    from desk.usecases.folders import data_folder
    from desk.usecases.opening import open_desk

    return open_desk(data_folder(asked.data), create=create)


def _user(desk: Desk) -> User:
    user = desk.users.first()
    if user is None:
        raise Refused(refusal("register_not_set_up"))
    return user


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _init(asked: argparse.Namespace) -> None:
    from desk.usecases.folders import data_folder
    from desk.usecases.opening import register_exists

    folder = data_folder(asked.data)
    if register_exists(folder):
        raise Refused(refusal("register_exists", folder=str(folder)))
    with _open(asked, create=True) as desk:
        desk.wards.set_up(Ward(asked.ward, province=asked.province), asked.user)
        _say(f"Đã mở sổ của {asked.ward} trong {desk.folder}")


def _import(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        preview = desk.imports.read(asked.file, asked.sheet)
        if asked.dry_run:
            _tell(preview.report)
            return
        done = desk.imports.take(_user(desk), preview, good_rows=asked.good_rows)
        _tell(done)


def _tell(report: ImportReport) -> None:
    """Print an import's account, row by row."""
    for line in report.lines():
        _say(line)


def _figures(asked: argparse.Namespace) -> None:
    period = _period(asked)
    with _open(asked) as desk:
        days = (period.start, period.end) if period else (None, None)
        counted, duty = desk.months.figures(*days), desk.months.duty_figures(*days)
    if asked.json:
        _say(json.dumps(_figures_plain(counted, duty), ensure_ascii=False, indent=1))
    else:
        _say(_figures_text(counted))
        _say(_duty_text(duty))


def _figures_plain(counted: Figures, duty: DutyFigures) -> dict[str, object]:
    """The figures as JSON has them; a period in which nobody was on duty has no keys of duty."""
    told: dict[str, object] = asdict(counted)
    tallies = told.pop("tallies")
    if not (counted.tallies or duty.shifts):
        return told
    hours = quarter_hours(duty.volunteer_minutes)
    return told | {"tallies": tallies} | asdict(duty) | {"outings": duty.outings, "volunteer_hours": hours}


def _figures_text(counted: Figures) -> str:
    from resources import tables

    services = {service.key: service for service in tables.services()}
    lines = [
        f"Lượt tiếp dân: {counted.visits} (ẩn danh {counted.anonymous_visits})",
        f"Việc hỗ trợ: {counted.help_items}",
        f"Người đã biết: {counted.people_known}",
        f"Hồ sơ khác nhau: {counted.distinct_dossiers}",
        f"Việc có thanh toán trực tuyến: {counted.paid_online}",
    ]
    lines += [
        f"{services[key].name}: {n} {services[key].unit_of_account}" for key, n in counted.quantity.items()
    ]
    lines += [
        f"Đếm nhanh, {services[key].name}: {n} {services[key].unit_of_account}"
        for key, n in counted.tallies.items()
    ]
    return "\n".join(lines)


def _duty_text(duty: DutyFigures) -> str:
    lines = [f"{_SHIFT_NAMES[kind]}: {count} ca" for kind, count in duty.shifts.items()]
    if not lines:
        return "Ca trực: 0 ca"
    hours = f"{quarter_hours(duty.volunteer_minutes):.2f}".replace(".", ",")
    return "\n".join(
        [
            *lines,
            f"Tình nguyện viên: {duty.volunteers} người, {duty.volunteer_turns} lượt, {hours} giờ",
            f"Người tiếp cận: {duty.people_reached}",
        ]
    )


def _report(asked: argparse.Namespace) -> None:
    from desk.domain.month_report import Form
    from desk.usecases.months import Format

    period = _period(asked)
    if period is None:
        raise Refused(refusal("period_missing"))
    form, kind = Form(asked.form), Format(asked.format)
    with _open(asked) as desk:
        user, reports = _user(desk), desk.month_reports
        report = reports.export(user, period, form, kind, asked.out, foot=not asked.no_foot)
    _say(f"Đã ghi {asked.out} (mã số liệu {report.code})")


def _sheet(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        sheet = desk.guides.save_pdf(_user(desk), asked.code, asked.size, asked.out)
    _say(f"Đã ghi {asked.out} (phiếu {sheet.id}, mã QR đã đọc lại đúng: {sheet.link})")


def _links(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        found = desk.links.overdue(_user(desk)) if asked.overdue else desk.links.lines(_user(desk))
    for line in found:
        checked = f" (kiểm {line.checked_on:%d/%m/%Y})" if line.checked_on else ""
        _say(f"{_STANDINGS[line.standing]}{checked}: {line.subject.key} {line.name}, {line.url}")
    _say(f"{len(found)} liên kết")


def _recalls(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        found = desk.recalls.all(_user(desk), settled=asked.all)
        names = {unit.key: unit.name for unit in desk.catalogues.snapshot().units}
    for recall in found:
        since = f" từ {recall.since:%d/%m/%Y}" if recall.since else ""
        out = f"đã in {recall.printed} tờ, còn {recall.out} tờ ở ngoài"
        _say(f"{recall.link}: {_STANDINGS[recall.standing]}{since}, {out}")
        for spot in recall.spots:
            where = ", ".join(part for part in (spot.place, names.get(spot.unit, "")) if part)
            _say(f"  {where or 'không rõ nơi'}: {spot.copies} tờ")
    _say(f"{len(found)} liên kết phải thu hồi phiếu")


def _backup(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        _say(f"Đã sao lưu và kiểm: {desk.backups.make()}")


def _verify(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        verified = desk.ledger.verify()
    _say(f"Chuỗi nhật ký nguyên vẹn: {verified.entries} mục, mã cuối {verified.head[:16]}")


def _clear_pin(asked: argparse.Namespace) -> None:
    with _open(asked) as desk:
        user = next((each for each in desk.users.active() if each.name == clean(asked.user)), None)
        if user is None:
            raise Refused(refusal("user_unknown"))
        desk.users.clear_pin(_user(desk), user)
        _say(f"Đã bỏ PIN của {user.name}")


def _self_test(asked: argparse.Namespace) -> None:
    from desk.usecases.selftest import self_test

    del asked
    for line in self_test():
        _say(line)

"""Every criterion of a year in a table, and what is still missing, by name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desk.domain.criteria import Operator
from desk.domain.criteria_result import Verdict
from desk.domain.exact import decimal_of, shown, shown_percent
from desk.domain.text import clean
from reports.report_blocks import Align, Column, Row, RowKind, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from desk.domain.criteria import Criterion
    from desk.domain.criteria_report import CriteriaReport
    from desk.domain.criteria_result import CriterionLine, GroupLine

_SIGNS = {Operator.AT_LEAST: "≥", Operator.AT_MOST: "≤", Operator.EQUAL: "="}
_VERDICTS = {
    Verdict.MET: "Đạt",
    Verdict.NOT_MET: "Chưa đạt",
    Verdict.NO_FIGURE: "Chưa có số",
    Verdict.NO_THRESHOLD: "Chưa có ngưỡng",
}
_ANSWERS = {True: "có", False: "không", None: "–"}
_WHOLE = 100


def lines(report: CriteriaReport) -> Section:
    """Section II: what each criterion asks, what was reached and how it stands."""
    table = Table(
        "Từng tiêu chí",
        "Biểu 2. Kết quả từng tiêu chí",
        (
            Column("Mã", 21, Align.LEFT),
            Column("Tiêu chí", 60, Align.LEFT),
            Column("Yêu cầu", 22),
            Column("Thực tế", 22),
            Column("Kết quả", 23, Align.LEFT),
            Column("Điểm", 17),
        ),
        tuple(row for group in report.conclusion.groups for row in _rows(group)),
        f"Dòng chưa có tên là của phường điền theo văn bản của tỉnh. Mã số liệu: {report.code}/B2.",
    )
    sentence = "Số thực tế được so với yêu cầu trước khi làm tròn; số thiếu tính từ tử số và mẫu số."
    return Section("II. KẾT QUẢ TỪNG TIÊU CHÍ", (sentence,), (table,), "II. Từng tiêu chí")


def missing(report: CriteriaReport) -> Section:
    """Section III: assigned criteria that are not met, without points or without evidence, each by name."""
    assigned = [line for line in report.conclusion.lines if line.assigned]
    told = [_still(line) for line in assigned if not line.met]
    bare = [line.criterion.code for line in assigned if not line.evidence]
    unscored = [line.criterion.code for line in assigned if line.assessment.points is None]
    sentences = []
    if told:
        sentences.append(f"Chưa đạt {len(told)} tiêu chí được giao: {'; '.join(told)}.")
    if unscored:
        sentences.append(f"Chưa chấm điểm: {', '.join(unscored)}.")
    if bare:
        sentences.append(f"Chưa có minh chứng: {', '.join(bare)}.")
    if not assigned:
        sentences = ["Năm này chưa giao tiêu chí nào, nên chưa có kết luận."]
    return Section(
        "III. PHẦN CÒN THIẾU",
        tuple(sentences) or ("Mọi tiêu chí được giao đã đạt, có điểm và có minh chứng.",),
        (),
        "III. Còn thiếu",
    )


def _rows(group: GroupLine) -> Iterator[Row]:
    points = shown(decimal_of(group.points))
    of = "" if group.most_points is None else f"/{shown(decimal_of(group.most_points))}"
    name = f"{group.group.code}. {clean(group.group.name)}: đạt {group.met} trong {group.assigned} tiêu chí"
    yield Row((f"{name} được giao, {points}{of} điểm", *("",) * 5), RowKind.BAND)
    for blank, found in groupby(group.lines, key=_blank):
        among = list(found)
        if blank:
            codes = {among[0].criterion.code: None, among[-1].criterion.code: None}
            yield Row(("–".join(codes), f"{len(among)} dòng phường chưa điền tên", "", "", "", ""))
        else:
            yield from (_row(line) for line in among)


def _blank(line: CriterionLine) -> bool:
    return line.blank


def _row(line: CriterionLine) -> Row:
    criterion = line.criterion
    scored = line.assessment.points
    points = "–" if scored is None else shown(scored)
    most = "" if criterion.points is None else f"/{shown(criterion.points)}"
    return Row(
        (
            criterion.code,
            clean(criterion.name),
            wanted(criterion),
            figure(line),
            _VERDICTS[line.verdict] if line.assigned else "Chưa giao",
            f"{points}{most}",
        )
    )


def wanted(criterion: Criterion) -> str:
    """What a criterion asks: `≥ 30%`, `có`."""
    if criterion.operator is Operator.YES:
        return "có"
    if criterion.operator is None or criterion.threshold is None:
        return "–"
    return f"{_SIGNS[criterion.operator]} {shown(criterion.threshold)}{_unit(criterion)}"


def figure(line: CriterionLine) -> str:
    """What was reached: `29,98%`, `12 hồ sơ`, `có`; a dash where nothing was told."""
    if line.criterion.operator is Operator.YES:
        return _ANSWERS[line.reached.answer]
    if line.figure is None:
        return "–"
    if line.criterion.is_share:
        return shown_percent(line.figure / _WHOLE, line.criterion.threshold)
    return f"{shown(decimal_of(line.figure))}{_unit(line.criterion)}"


def _unit(criterion: Criterion) -> str:
    return "%" if criterion.is_share else f" {clean(criterion.unit)}".rstrip()


def _still(line: CriterionLine) -> str:
    """A criterion that is not met, with the distance: `3.2 Chữ ký số (29,98%, còn thiếu 3 người)`."""
    criterion = line.criterion
    name = f"{criterion.code} {clean(criterion.name)}"
    if line.verdict is not Verdict.NOT_MET:
        return f"{name} ({_VERDICTS[line.verdict].lower()})"
    return f"{name} ({', '.join(_parts(line))})"


def _parts(line: CriterionLine) -> Iterable[str]:
    yield figure(line)
    if line.missing and line.figure is not None:
        by_parts = line.reached.numerator is not None
        what = clean(line.criterion.counted) if by_parts else _unit(line.criterion).strip()
        over = line.criterion.operator is Operator.AT_MOST or _too_much(line, line.figure)
        yield f"{'vượt' if over else 'còn thiếu'} {shown(decimal_of(line.missing))} {what}".rstrip()


def _too_much(line: CriterionLine, figure: Fraction) -> bool:
    return line.criterion.threshold is not None and figure > line.criterion.threshold

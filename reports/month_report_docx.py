"""The month's report as a Word document that the ward can edit, in either form."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from desk.domain.month_report import Form
from reports import charts
from reports.docx_parts import (
    CELL_STYLE,
    add_field,
    frame,
    mark_row,
    repacked,
    rule,
    set_styles,
    set_up,
    set_widths,
    shade,
    write_cell,
    write_lines,
)
from reports.letter_words import MOTTO, NATION
from reports.report_blocks import Align, Chart, RowKind, Table, Verdict, shown
from reports.report_words import words

if TYPE_CHECKING:
    from docx.document import Document as DocumentType
    from docx.section import _Footer
    from docx.table import Table as WordTable
    from docx.table import _Row

    from desk.domain.month_report import MonthReport
    from reports.report_blocks import Row, Section
    from reports.report_words import ReportWords

_WIDTH = 165
_HEAD = (66, 99)
_VERDICT = (78, 38, 49)
_CHART_DPI = 200
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_SIDES = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
_SHADES = {RowKind.GROUP: "F3F3F3", RowKind.BAND: "F3F3F3"}
_HEAD_SHADE = "E6E6E6"


def render(report: MonthReport, form: Form, *, foot: bool = True) -> bytes:
    """The document, with its evidence at the foot unless that is switched off.

    The same report gives the same bytes.
    """
    return render_words(words(report, form), foot=foot)


def render_words(told: ReportWords, *, foot: bool = True) -> bytes:
    """A report in words as it stands."""
    document = Document()
    _describe(document, told)
    set_up(document)
    set_styles(document)
    _furnish(document, told.evidence if foot else "")
    _write_head(document, told)
    _write_subject(document, told)
    for section in told.sections:
        _write_section(document, section)
    document.add_paragraph(told.closing, "Normal")
    _write_signature(document, told)
    output = BytesIO()
    document.save(output)
    return repacked(output.getvalue())


def _describe(document: DocumentType, told: ReportWords) -> None:
    properties = document.core_properties
    properties.title = told.title[:255]
    properties.author = told.author[:255]
    properties.comments = told.evidence[:255]
    properties.language = "vi-VN"
    properties.created = properties.modified = told.made_at.replace(tzinfo=None)


def _furnish(document: DocumentType, evidence: str) -> None:
    """Page numbers in the top margin from page 2 on, the evidence at the foot of every page."""
    section = document.sections[0]
    top = section.header.paragraphs[0]
    top.style = "Thể thức"
    add_field(top, "PAGE")
    if evidence:
        for foot in (section.footer, section.first_page_footer):
            _write_foot(foot, evidence)


def _write_foot(foot: _Footer, evidence: str) -> None:
    line = foot.paragraphs[0]
    line.style = "Chân trang"
    line.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{evidence}\tTrang ")
    add_field(line, "PAGE")
    line.add_run("/")
    add_field(line, "NUMPAGES")


def _write_head(document: DocumentType, told: ReportWords) -> None:
    if told.form is Form.LIST:
        grid = document.add_table(1, 2)
        set_widths(grid, (_WIDTH * 0.6, _WIDTH * 0.4))
        desk = grid.rows[0].cells[0]
        write_lines(desk, "Thể thức", (told.superior, False, False, 12), (told.agency, True, False, 12))
        rule(desk.add_paragraph("", "Thể thức"), 34)
        return
    grid = document.add_table(2, 2)
    set_widths(grid, _HEAD)
    agency, nation = grid.rows[0].cells
    write_lines(agency, "Thể thức", (told.superior, True, False, 13), (told.agency, True, False, 13))
    write_lines(nation, "Thể thức", (NATION, True, False, 12.5), (MOTTO, True, False, 13.5))
    rule(agency.add_paragraph("", "Thể thức"), 24)
    rule(nation.add_paragraph("", "Thể thức"), 15)
    number, place = grid.rows[1].cells
    write_lines(number, "Thể thức", (told.number, False, False, 13))
    write_lines(place, "Thể thức", (told.place_and_date, False, True, 13.5))
    for cell in (number, place):
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _write_subject(document: DocumentType, told: ReportWords) -> None:
    lines = [told.notice, told.kind] if told.notice else [told.kind]
    first, *_ = [document.add_paragraph(line, "Tên báo cáo") for line in lines]
    first.paragraph_format.space_before = Pt(20)
    for line in told.subject:
        document.add_paragraph(line, "Tên báo cáo")
    rule(document.add_paragraph("", "Tên báo cáo"), 52)
    document.add_paragraph(told.basis, "Kỳ số liệu")
    if told.addressee:
        addressee = document.add_paragraph(told.addressee, "Thể thức")
        addressee.runs[0].font.size = Pt(14)
        addressee.paragraph_format.space_after = Pt(6)


def _write_section(document: DocumentType, section: Section) -> None:
    document.add_paragraph(section.heading, "Heading 1")
    for sentence in section.sentences:
        paragraph = document.add_paragraph(sentence, "Normal")
        paragraph.paragraph_format.keep_with_next = bool(section.blocks)
    for block in section.blocks:
        if isinstance(block, Verdict):
            _write_verdict(document, block)
        else:
            document.add_paragraph(block.caption, "Caption")
            if isinstance(block, Chart):
                _add_chart(document, block)
            else:
                _write_table(document, block)
        document.add_paragraph(block.note, "Ghi chú bảng")


def _add_chart(document: DocumentType, chart: Chart) -> None:
    """The chart as the picture that the PDF draws, described for readers who cannot see it."""
    paragraph = document.add_paragraph("", "Thể thức")
    paragraph.paragraph_format.keep_with_next = True
    picture = BytesIO(charts.png(chart.bars, _CHART_DPI))
    shape = paragraph.add_run().add_picture(picture, Mm(charts.WIDTH))
    told = "; ".join(f"{bar.label}: {shown(bar.percent)}%" for bar in chart.bars)
    shape._inline.docPr.set("descr", f"{chart.caption}. {told}")  # noqa: SLF001 - python-docx has no words for it


def _write_table(document: DocumentType, table: Table) -> None:
    heads = 1 + table.has_units
    grid = document.add_table(heads + len(table.rows), len(table.columns), "Table Grid")
    grid.alignment = WD_TABLE_ALIGNMENT.LEFT
    grid.autofit = False
    for column, wanted in zip(grid.columns, table.columns, strict=True):
        column.width = Mm(wanted.width)
    rows = list(grid.rows)
    # python-docx searches all styles for every paragraph, which would be most of a long table's time.
    style = str(document.styles[CELL_STYLE].style_id)
    _write_column_heads(rows, table, style)
    for row, line in zip(rows[heads:], table.rows, strict=True):
        if line.kind is RowKind.BAND:
            _write_band(row, line, style)
        else:
            _write_row(row, line, table, style)
        mark_row(row, "w:cantSplit")


def _write_column_heads(rows: list[_Row], table: Table, style: str) -> None:
    for cell, column in zip(rows[0].cells, table.columns, strict=True):
        cell.width = Mm(column.width)
        write_cell(cell, column.head, style, _CENTRE, bold=True, size=11.5)
        shade(cell, _HEAD_SHADE)
    mark_row(rows[0], "w:cantSplit", "w:tblHeader")
    if table.has_units:
        for cell, column in zip(rows[1].cells, table.columns, strict=True):
            cell.width = Mm(column.width)
            write_cell(cell, column.unit, style, _CENTRE, italic=True, size=11)
        mark_row(rows[1], "w:cantSplit", "w:tblHeader")


def _write_row(row: _Row, line: Row, table: Table, style: str) -> None:
    heavy = line.kind is not RowKind.PLAIN
    for number, (cell, value, column) in enumerate(zip(row.cells, line.cells, table.columns, strict=True)):
        cell.width = Mm(column.width)
        write_cell(cell, shown(value), style, _SIDES[column.align], bold=heavy or number in line.bold)
        if line.kind is RowKind.GROUP:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            shade(cell, _SHADES[line.kind])


def _write_band(row: _Row, line: Row, style: str) -> None:
    cells = row.cells
    across = cells[0].merge(cells[-1])
    write_cell(across, shown(line.cells[0]), style, WD_ALIGN_PARAGRAPH.LEFT)
    across.paragraphs[0].paragraph_format.keep_with_next = True
    shade(across, _SHADES[line.kind])


def _write_verdict(document: DocumentType, verdict: Verdict) -> None:
    document.add_paragraph("", CELL_STYLE).paragraph_format.keep_with_next = True
    grid = document.add_table(len(verdict.conditions) + 1, 3, "Table Grid")
    set_widths(grid, _VERDICT)
    style = str(document.styles[CELL_STYLE].style_id)
    for row, (name, found, met) in zip(grid.rows, verdict.conditions, strict=False):
        write_cell(row.cells[0], name, style, WD_ALIGN_PARAGRAPH.LEFT)
        write_cell(row.cells[1], found, style, _CENTRE)
        write_cell(row.cells[2], met, style, _CENTRE, bold=True)
        mark_row(row, "w:cantSplit")
    _write_conclusion(grid, verdict, style)


def _write_conclusion(grid: WordTable, verdict: Verdict, style: str) -> None:
    last = grid.rows[-1]
    told = last.cells[0].merge(last.cells[1])
    write_cell(told, verdict.conclusion[0], style, WD_ALIGN_PARAGRAPH.LEFT, bold=True)
    write_cell(last.cells[2], verdict.conclusion[1], style, _CENTRE, bold=True)
    frame(told, "top", "left", "bottom")
    frame(last.cells[2], "top", "bottom", "right")
    mark_row(last, "w:cantSplit")


def _write_signature(document: DocumentType, told: ReportWords) -> None:
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    grid = document.add_table(1, 2)
    set_widths(grid, (75, 90))
    left, right = grid.rows[0].cells
    size = 14.0 if told.form is Form.OFFICIAL else 12.0
    *first, last = [[(line, True, False, size) for line in (*lines, *[""] * 4)] for lines in told.signers]
    if first:
        write_lines(left, "Thể thức", *first[0])
    else:
        lines = tuple((line, False, False, 11.0) for line in told.recipients)
        write_lines(left, "Nơi nhận", ("Nơi nhận:", True, True, 12), *lines)
    write_lines(right, "Thể thức", *last)
    mark_row(grid.rows[0], "w:cantSplit")

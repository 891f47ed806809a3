"""The month's tally as a Word document that the ward can edit, in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reports.letter_words import COMMITTEE, MOTTO, NATION, SIGNERS
from reports.month_sections import Align, RowKind, vietnamese_number
from reports.month_words import KIND, words

if TYPE_CHECKING:
    from docx.document import Document as DocumentType
    from docx.section import _Footer
    from docx.styles.style import ParagraphStyle
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

    from desk.domain.figures import MonthTally
    from reports.month_sections import Cell, Row, Section, Table
    from reports.month_words import MonthWords

_FONT = "Times New Roman"
_CELL_STYLE = "Nội dung bảng"
_WIDTH = 165
_HEAD = (66, 99)
_SIDES = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
_SHADES = {RowKind.GROUP: "F3F3F3"}
_HEAD_SHADE = "E6E6E6"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def render(tally: MonthTally) -> bytes:
    """The document; the same tally gives the same bytes."""
    report = words(tally)
    document = Document()
    _describe(document, report, tally)
    _set_up(document)
    _set_styles(document)
    _furnish(document, report)
    _write_letterhead(document, report)
    _write_subject(document, report)
    for section in report.sections:
        _write_section(document, section)
    document.add_paragraph(report.closing, "Normal")
    _write_signature(document, report)
    output = BytesIO()
    document.save(output)
    return _repacked(output.getvalue())


def _describe(document: DocumentType, report: MonthWords, tally: MonthTally) -> None:
    properties = document.core_properties
    properties.title = report.title[:255]
    properties.author = tally.desk_name[:255]
    properties.comments = report.evidence[:255]
    properties.language = "vi-VN"
    properties.created = properties.modified = tally.made_at.replace(tzinfo=None)


def _set_up(document: DocumentType) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(9)
    section.different_first_page_header_footer = True


def _set_styles(document: DocumentType) -> None:
    for language in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        language.set(qn("w:val"), "vi-VN")
    _set_style(document, "Normal", 14, indent=12.7, after=6, side=WD_ALIGN_PARAGRAPH.JUSTIFY)
    _set_style(document, "Heading 1", 14, bold=True, indent=12.7, before=8, after=6, following=True)
    _set_style(document, "Caption", 12, bold=True, before=4, after=3, following=True)
    centre = WD_ALIGN_PARAGRAPH.CENTER
    _set_style(document, _CELL_STYLE, 12)
    _set_style(document, "Ghi chú bảng", 11, italic=True, before=3, after=6)
    _set_style(document, "Thể thức", 13, side=centre)
    _set_style(document, "Tên báo cáo", 14, bold=True, side=centre)
    _set_style(document, "Kỳ số liệu", 12, italic=True, before=6, after=8, side=centre)
    _set_style(document, "Nơi nhận", 11)
    _set_style(document, "Chân trang", 8)


def _set_style(
    document: DocumentType,
    name: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    indent: float = 0,
    before: float = 0,
    after: float = 0,
    side: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
    following: bool = False,
) -> None:
    styles = document.styles
    style: ParagraphStyle = (
        styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.bold, style.font.italic = bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
    form = style.paragraph_format
    form.first_line_indent, form.space_before, form.space_after = Mm(indent), Pt(before), Pt(after)
    form.alignment, form.line_spacing, form.keep_with_next = side, 1.0, following
    form.widow_control = True


def _furnish(document: DocumentType, report: MonthWords) -> None:
    """Page numbers in the top margin from page 2 on, the evidence at the foot of every page."""
    section = document.sections[0]
    top = section.header.paragraphs[0]
    top.style = "Thể thức"
    _add_field(top, "PAGE")
    for foot in (section.footer, section.first_page_footer):
        _write_foot(foot, report)


def _write_foot(foot: _Footer, report: MonthWords) -> None:
    line = foot.paragraphs[0]
    line.style = "Chân trang"
    line.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{report.evidence}\tTrang ")
    _add_field(line, "PAGE")
    line.add_run("/")
    _add_field(line, "NUMPAGES")


def _add_field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx offers no other way to add a field


def _write_letterhead(document: DocumentType, report: MonthWords) -> None:
    grid = document.add_table(2, 2)
    _set_widths(grid, _HEAD)
    agency, nation = grid.rows[0].cells
    _write_lines(agency, "Thể thức", (COMMITTEE, True, False, 13), (report.agency, True, False, 13))
    _write_lines(nation, "Thể thức", (NATION, True, False, 12.5), (MOTTO, True, False, 13.5))
    _rule(agency.add_paragraph("", "Thể thức"), 24)
    _rule(nation.add_paragraph("", "Thể thức"), 15)
    number, place = grid.rows[1].cells
    _write_lines(number, "Thể thức", (report.number, False, False, 13))
    _write_lines(place, "Thể thức", (report.place_and_date, False, True, 13.5))
    for cell in (number, place):
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _write_lines(cell: _Cell, style: str, *lines: tuple[str, bool, bool, float]) -> None:
    for number, (text, bold, italic, size) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = style
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _rule(paragraph: Paragraph, inset: float) -> None:
    """Make an empty paragraph a short line: its lower border, drawn in on both sides by mm.

    It has to be a paragraph of its own, since indents that shorten the line would also break the words.
    """
    paragraph.paragraph_format.line_spacing = Pt(3)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(inset)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx offers no borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _write_subject(document: DocumentType, report: MonthWords) -> None:
    lines = [report.notice, KIND] if report.notice else [KIND]
    first, *_ = [document.add_paragraph(line, "Tên báo cáo") for line in lines]
    first.paragraph_format.space_before = Pt(20)
    for line in report.subject:
        document.add_paragraph(line, "Tên báo cáo")
    _rule(document.add_paragraph("", "Tên báo cáo"), 52)
    document.add_paragraph(report.basis, "Kỳ số liệu")
    addressee = document.add_paragraph(report.addressee, "Thể thức")
    addressee.runs[0].font.size = Pt(14)
    addressee.paragraph_format.space_after = Pt(6)


def _write_section(document: DocumentType, section: Section) -> None:
    document.add_paragraph(section.heading, "Heading 1")
    sentence = document.add_paragraph(section.sentence, "Normal")
    sentence.paragraph_format.keep_with_next = bool(section.tables)
    for table in section.tables:
        document.add_paragraph(table.caption, "Caption")
        _write_table(document, table)
        document.add_paragraph(table.note, "Ghi chú bảng")


def _write_table(document: DocumentType, table: Table) -> None:
    heads = 1 + table.has_units
    grid = document.add_table(heads + len(table.rows), len(table.columns), "Table Grid")
    grid.alignment = WD_TABLE_ALIGNMENT.LEFT
    grid.autofit = False
    for column, wanted in zip(grid.columns, table.columns, strict=True):
        column.width = Mm(wanted.width)
    rows = list(grid.rows)
    # python-docx searches all styles for every paragraph, which would be most of a long table's time.
    style = str(document.styles[_CELL_STYLE].style_id)
    _write_head(rows, table, style)
    for row, line in zip(rows[heads:], table.rows, strict=True):
        _write_row(row, line, table, style)


def _write_head(rows: list[_Row], table: Table, style: str) -> None:
    for cell, column in zip(rows[0].cells, table.columns, strict=True):
        cell.width = Mm(column.width)
        _write_cell(cell, column.head, style, WD_ALIGN_PARAGRAPH.CENTER, bold=True, size=11.5)
        _shade(cell, _HEAD_SHADE)
    _mark_row(rows[0], "w:cantSplit", "w:tblHeader")
    if table.has_units:
        for cell, column in zip(rows[1].cells, table.columns, strict=True):
            cell.width = Mm(column.width)
            _write_cell(cell, column.unit, style, WD_ALIGN_PARAGRAPH.CENTER, italic=True, size=11)
        _mark_row(rows[1], "w:cantSplit", "w:tblHeader")


def _write_row(row: _Row, line: Row, table: Table, style: str) -> None:
    bold = line.kind is not RowKind.PLAIN
    for cell, value, column in zip(row.cells, line.cells, table.columns, strict=True):
        cell.width = Mm(column.width)
        _write_cell(cell, _shown(value), style, _SIDES[column.align], bold=bold)
        cell.paragraphs[0].paragraph_format.keep_with_next = line.kind is RowKind.GROUP
        if line.kind in _SHADES:
            _shade(cell, _SHADES[line.kind])
    _mark_row(row, "w:cantSplit")


def _write_cell(
    cell: _Cell,
    text: str,
    style: str,
    side: WD_ALIGN_PARAGRAPH,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = 12,
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style  # noqa: SLF001
    paragraph.alignment = side
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _write_signature(document: DocumentType, report: MonthWords) -> None:
    grid = document.add_table(1, 2)
    _set_widths(grid, (75, 90))
    recipients, signers = grid.rows[0].cells
    lines = tuple((line, False, False, 11.0) for line in report.recipients)
    _write_lines(recipients, "Nơi nhận", ("Nơi nhận:", True, True, 12), *lines)
    _write_lines(signers, "Thể thức", *((line, True, False, 14.0) for line in (*SIGNERS, "", "", "", "")))
    _mark_row(grid.rows[0], "w:cantSplit")
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def _set_widths(grid: WordTable, widths: tuple[float, ...]) -> None:
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _shade(cell: _Cell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx offers no shading
    properties.insert_element_before(
        shade, "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign"
    )


def _mark_row(row: _Row, *marks: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx offers no row marks
    for mark in marks:
        properties.append(OxmlElement(mark))


def _shown(cell: Cell) -> str:
    return vietnamese_number(cell) if isinstance(cell, int) else cell


def _repacked(data: bytes) -> bytes:
    """The same package without the time of day that python-docx writes beside every part."""
    output = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(output, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _ZIP_DAY), source.read(name), ZIP_DEFLATED)
    return output.getvalue()

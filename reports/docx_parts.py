"""What python-docx has no word for, and the styles of a letter in Word.

Form: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document as DocumentType
    from docx.styles.style import ParagraphStyle
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

CELL_STYLE = "Nội dung bảng"

_FONT = "Times New Roman"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def set_up(document: DocumentType) -> None:
    """A4 with the margins of a letter, and another head on the first page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(9)
    section.different_first_page_header_footer = True


def set_styles(document: DocumentType) -> None:
    """The styles that everything in the letter has, so that it can be changed in one place."""
    for language in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        language.set(qn("w:val"), "vi-VN")
    _set_style(document, "Normal", 14, indent=12.7, after=6, side=WD_ALIGN_PARAGRAPH.JUSTIFY)
    _set_style(document, "Heading 1", 14, bold=True, indent=12.7, before=8, after=6, following=True)
    _set_style(document, "Caption", 12, bold=True, before=4, after=3, following=True)
    centre = WD_ALIGN_PARAGRAPH.CENTER
    _set_style(document, CELL_STYLE, 12)
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


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field that Word fills in, such as PAGE."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx offers no other way to add a field


def write_lines(cell: _Cell, style: str, *lines: tuple[str, bool, bool, float]) -> None:
    """Lines of words, bold, italic and size in points, each a paragraph of a style."""
    for number, (text, bold, italic, size) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = style
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def rule(paragraph: Paragraph, inset: float) -> None:
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


def write_cell(
    cell: _Cell,
    text: str,
    style: str,
    side: WD_ALIGN_PARAGRAPH,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
) -> None:
    """The words of a cell on a side; what is as in the style is not written again, since tables are long."""
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style  # noqa: SLF001
    if side is not WD_ALIGN_PARAGRAPH.LEFT:
        paragraph.alignment = side
    run = paragraph.add_run(text)
    if bold:
        run.bold = True
    if italic:
        run.italic = True
    if size is not None:
        run.font.size = Pt(size)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def set_widths(grid: WordTable, widths: tuple[float, ...]) -> None:
    """Fixed widths of the columns in mm."""
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def shade(cell: _Cell, colour: str) -> None:
    """Grey behind a cell."""
    grey = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        grey.set(qn(f"w:{name}"), value)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx offers no shading
    properties.insert_element_before(
        grey, "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign"
    )


def frame(cell: _Cell, *sides: str) -> None:
    """A line of 1,4 points on sides of a cell."""
    borders = OxmlElement("w:tcBorders")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "11"), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx offers no borders
    properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:vAlign")


def mark_row(row: _Row, *marks: str) -> None:
    """Marks of a row, such as that it is a head that repeats."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx offers no row marks
    for mark in marks:
        properties.append(OxmlElement(mark))


def repacked(data: bytes) -> bytes:
    """The same package without the time of day that python-docx writes beside every part."""
    output = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(output, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _ZIP_DAY), source.read(name), ZIP_DEFLATED)
    return output.getvalue()

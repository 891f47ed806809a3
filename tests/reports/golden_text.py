"""The text of the month's report in each format, kept beside the tests.

`python -m tests.reports.golden_text` writes the files anew; look at what changed before it is kept.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
from docx.table import Table

from desk.domain.month_report import Form
from desk.usecases.month_reports import rendered
from desk.usecases.months import Format
from tests.reports.report_samples import closed_report, month_report
from tests.reports.samples import all_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.cell import Cell

FOLDER = Path(__file__).parent / "golden"
CASES = [(form, kind) for form in Form for kind in Format]


def path_of(form: Form, kind: Format) -> Path:
    """Where the text of a form in a format is kept."""
    return FOLDER / f"{form.value}.{kind.value}.txt"


def text_of(form: Form, kind: Format) -> str:
    """The text of the sample: the official report is open, the list is closed."""
    report = month_report() if form is Form.OFFICIAL else closed_report()
    data = rendered(report, form, kind)
    lines = {Format.PDF: pdf_lines, Format.DOCX: word_lines, Format.XLSX: sheet_lines}[kind](data)
    return "".join(f"{line}\n" for line in lines)


def pdf_lines(data: bytes) -> Iterator[str]:
    """The lines as a reader of the pages gets them, blanks as one."""
    lines = (" ".join(line.split()) for line in all_text(data).split("\n"))
    return (line for line in lines if line)


def word_lines(data: bytes) -> Iterator[str]:
    """Paragraphs with their styles, and the rows of tables."""
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            yield from ("| " + " | ".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            yield f"[{block.style.name if block.style else ''}] {block.text}"


def sheet_lines(data: bytes) -> Iterator[str]:
    """Sheets, and their cells with the number format of figures; then their charts."""
    for sheet in openpyxl.load_workbook(BytesIO(data)):
        yield f"[{sheet.title}]"
        for row in sheet.iter_rows():
            cells = [told(cell) for cell in row if cell.value is not None]
            if cells:
                yield " | ".join(cells)
        yield from (f"[chart {type(chart).__name__}]" for chart in sheet._charts)  # noqa: SLF001 - openpyxl has no other list of them


def told(cell: Cell) -> str:
    """A cell: text as it is, a figure with its format."""
    return str(cell.value) if cell.data_type == "s" else f"{cell.value} «{cell.number_format}»"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in CASES:
        path_of(*each).write_text(text_of(*each), encoding="utf-8")

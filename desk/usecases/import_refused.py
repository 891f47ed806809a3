"""Refused rows written to a workbook of their own beside the file that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.help_log_mapping import NO_HEADER, letter
from resources.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.help_log_plan import ImportPlan
    from desk.usecases.import_report import ImportPreview
    from reports.refused_rows import RefusedSheet


def write_refused(preview: ImportPreview) -> Path:
    """Write the refused rows as they stand in the file, with their reasons; a file that is there is kept."""
    from reports import files, refused_rows

    target = files.free_name(preview.path.with_name(f"{preview.path.stem} - dòng chưa nhập.xlsx"))
    refused = [_refused_sheet(preview, plan) for plan in preview.plans]
    files.write_beside(target, refused_rows.render(refused))
    return target


def _refused_sheet(preview: ImportPreview, plan: ImportPlan) -> RefusedSheet:
    from reports.refused_rows import RefusedSheet

    rows = next(sheet.rows.rows for sheet in preview.book.sheets if sheet.name == plan.sheet)
    reasons: dict[int, list[str]] = {}
    for told in plan.refused:
        reasons.setdefault(told.row, []).append(f"{told.column}: {sentence(told.problem)}".removeprefix(": "))
    if plan.header_row != NO_HEADER:
        return RefusedSheet(plan.sheet, rows, plan.header_row, reasons)
    # Letters stand in for the header that the sheet lacks, and push its rows down by one.
    letters = [letter(place) for place in range(max(map(len, rows)))]
    return RefusedSheet(plan.sheet, [letters, *rows], 0, {row + 1: told for row, told in reasons.items()})

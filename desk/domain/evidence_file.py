"""Files that may stand as evidence: kinds that are only looked at, names that no system trips over."""

from __future__ import annotations

from pathlib import PurePosixPath

from desk.domain.text import search_words

FOLDER = "evidence"
SUFFIXES = frozenset(
    {
        ".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".csv", ".txt",
        ".jpg", ".jpeg", ".png",
    }
)  # fmt: skip
"""What a computer shows without running it."""

_NAME_LIMIT = 60


def place_of(year: int, criterion: str, title: str, id: str, suffix: str) -> str:
    """Where a file is kept below the register's folder: `evidence/2026/3-2-danh-sach-cap-1f0c.pdf`."""
    words = "-".join([*search_words(criterion), *search_words(title)])[:_NAME_LIMIT].strip("-")
    return str(PurePosixPath(FOLDER, str(year), f"{words or 'tep'}-{id}{suffix.lower()}"))

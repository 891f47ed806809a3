"""What imports taught: columns by the digest of their header row, words by the service they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, cast

from db import settings
from desk.domain.catalogue import word_key
from desk.domain.help_log_columns import Column
from desk.domain.help_log_mapping import NO_HEADER, detect, signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.engine import Session
    from desk.domain.help_log_mapping import SheetMapping
    from desk.usecases.import_report import ImportPreview

_SETTING = "import_mappings"
_WORDS = "import_words"
_MOST = 30  # kept, newest last


class _Kept(TypedDict):
    """A mapping as the settings hold it."""

    header: str
    columns: dict[str, str]


def remembered(session: Session) -> dict[str, dict[int, Column]]:
    """Digest of a header row -> the field of each column, by position from 0."""
    return {
        kept["header"]: {int(place): Column(column) for place, column in kept["columns"].items()}
        for kept in _kept(session)
    }


def remember(session: Session, preview: ImportPreview) -> None:
    """Keep the mappings of a preview that the headers alone do not tell."""
    learned = list(_learned(preview))
    if learned:
        fresh = {kept["header"] for kept in learned}
        others = [kept for kept in _kept(session) if kept["header"] not in fresh]
        settings.put(session, _SETTING, [*others, *learned][-_MOST:])


def words(session: Session) -> dict[str, str]:
    """Words of logs -> the key of the service they stand for here."""
    return cast("dict[str, str]", settings.value(session, _WORDS) or {})


def learn(session: Session, text: str, service: str) -> None:
    """Keep what a word of a log stands for, however it is accented."""
    settings.put(session, _WORDS, {**words(session), word_key(text): service})


def _kept(session: Session) -> list[_Kept]:
    return cast("list[_Kept]", settings.value(session, _SETTING) or [])


def _learned(preview: ImportPreview) -> Iterable[_Kept]:
    for sheet in preview.book.sheets:
        mapping = preview.mappings.get(sheet.name)
        if mapping is not None and mapping.header != NO_HEADER and mapping != detect(sheet.rows.rows):
            yield _as_kept(signature(sheet.rows.rows[mapping.header]), mapping)


def _as_kept(header: str, mapping: SheetMapping) -> _Kept:
    return {"header": header, "columns": {str(place): str(held) for place, held in mapping.columns.items()}}

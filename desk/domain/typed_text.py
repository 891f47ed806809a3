"""Words as they were typed or pasted: those in a font of before Unicode become Unicode."""

from __future__ import annotations


def unicode_of(text: str) -> str:
    """The text in Unicode NFC; right Vietnamese, English and signs stay as they are."""
    if text.isascii():
        return text
    from desk.domain.legacy_text import to_unicode  # its tables are not needed before somebody types

    return to_unicode(text)[0]

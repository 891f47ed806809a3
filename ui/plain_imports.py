"""Importing as Python itself does it.

PySide6 puts a function of its own in the place of `__import__`, for a feature that is not used here; with it
the few hundred modules of the data layer take a third longer.
"""

from __future__ import annotations

import builtins
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = builtins.__import__  # Python's own, if this module is imported before PySide6


@contextmanager
def plain_imports() -> Iterator[None]:
    """Within the block modules are imported by Python alone; PySide6 itself is loaded before."""
    theirs = builtins.__import__
    builtins.__import__ = _PLAIN
    try:
        yield
    finally:
        builtins.__import__ = theirs

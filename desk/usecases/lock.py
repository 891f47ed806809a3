"""One program a data folder: a lock that the system frees when the program ends, however it ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from pathlib import Path

_LOCK_FILE = "in-use.lock"

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The lock on a data folder, held until it is released or the program ends."""

    def __init__(self, file: BinaryIO) -> None:
        """Hold an open, locked file."""
        self._file = file

    @classmethod
    def take(cls, folder: Path) -> FolderLock:
        """Make the folder if need be and lock it; Refused where it is in use or cannot be written."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / _LOCK_FILE).open("ab")
        except OSError as error:
            raise Refused(refusal("folder_not_writable", folder=str(folder))) from error
        try:
            _try_lock(file)
        except OSError as error:
            file.close()
            raise Refused(refusal("register_in_use")) from error
        return cls(file)

    @classmethod
    def is_held(cls, folder: Path) -> bool:
        """Whether a program has the folder open; looks only, and makes nothing."""
        if not (folder / _LOCK_FILE).exists():
            return False
        try:
            cls.take(folder).release()
        except Refused as refused:
            return refused.problem.code == "register_in_use"
        return False

    def release(self) -> None:
        """Let the folder go."""
        self._file.close()

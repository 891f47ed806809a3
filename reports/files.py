"""Files on disk: written beside the target and put in its place, so that no file is ever half new."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_NO_ENTRY = (errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.EROFS)
_IN_USE = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.EISDIR, errno.ETXTBSY, errno.EEXIST)


def write_beside(path: Path, data: bytes) -> None:
    """Write the whole file or leave what stood there; the new one has reached the disk when this returns.

    Refused with `target_open_elsewhere`, `folder_not_writable`, `disk_full` or `file_not_written`.
    """
    with _told(path, _NO_ENTRY, refused_as="folder_not_writable"):
        beside = _written(path.parent, data)
    try:
        with _told(path, _IN_USE, refused_as="target_open_elsewhere"):
            beside.replace(path)
    except Refused:
        beside.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def free_name(path: Path) -> Path:
    """The path itself where nothing stands there, else `name (2).pdf`, `name (3).pdf` …"""
    if not path.exists():
        return path
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(candidate for candidate in numbered if not candidate.exists())


@contextmanager
def _told(path: Path, expected: tuple[int, ...], refused_as: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = refused_as if error.errno in expected else "file_not_written"
        code = "disk_full" if error.errno in _FULL else code
        raise Refused(refusal(code, name=path.name, folder=str(path.parent))) from error


def _written(folder: Path, data: bytes) -> Path:
    with NamedTemporaryFile(dir=folder, prefix=".motcua-", suffix=".tmp", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.close()
            beside.unlink(missing_ok=True)
            raise
    beside.chmod(0o644)
    return beside


def _settle(folder: Path) -> None:
    """Ask the system to keep the new name as well; Windows has no such call for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Backups of the register: made, named by time, thinned, never only assumed."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desk.domain import roles
from desk.domain.evidence_file import FOLDER
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User

_STAMP = "%Y%m%d-%H%M%S"
_KEEP_ALL = timedelta(days=2)
_KEEP_DAILY = timedelta(days=30)


class Backups:
    """Copies of the register in its backup folder."""

    def __init__(self, register: Path, folder: Path, *, practice: bool = False) -> None:
        """Work on one register file and one folder for its copies; of a practice register there are none."""
        self._practice = practice
        self._register = register
        self._folder = folder

    def make(self) -> Path:
        """Copy the register, open the copy and check it, and copy the evidence that came since; its path.

        Refused where the copy is not sound or cannot be written, and for the practice register.
        """
        if self._practice:
            raise Refused(refusal("practice_without_backup"))
        from db import backup

        self._folder.mkdir(parents=True, exist_ok=True)
        copy = self._folder / f"so-mot-cua-{clock.local(clock.now()):{_STAMP}}.db"
        backup.backup(self._register, copy)
        self._copy_evidence()
        self._thin()
        return copy

    def make_now(self, by: User) -> Path:
        """Copy the register because an administrator wants it now; its path."""
        roles.require(by, Permission.BACK_UP)
        return self.make()

    def secure(self) -> None:
        """Make a copy before a step with consequences; a practice register goes without."""
        if not self._practice:
            self.make()

    def latest(self) -> tuple[Path, datetime] | None:
        """The newest copy and the local time it was made; None where there is none."""
        copies = self._copies()
        return copies[-1] if copies else None

    def needed(self) -> bool:
        """Whether the register was written to since the newest copy; never for the practice register."""
        if self._practice:
            return False
        latest = self.latest()
        files = (self._register, self._register.with_name(f"{self._register.name}-wal"))
        written = [file.stat().st_mtime for file in files if file.exists()]
        # The copy's name holds whole seconds: a change within its second counts as a change after it.
        return latest is None or max(written, default=0) >= latest[1].timestamp()

    def _copies(self) -> list[tuple[Path, datetime]]:
        made = []
        for path in self._folder.glob("so-mot-cua-*.db"):
            try:
                at = datetime.strptime(path.stem[-15:], _STAMP)  # noqa: DTZ007 - the zone is added below
            except ValueError:
                continue
            made.append((path, at.replace(tzinfo=clock.DESK_ZONE)))
        return sorted(made, key=lambda copy: copy[1])

    def _copy_evidence(self) -> None:
        """Copy what is not there yet: evidence never changes, and what is taken away only gets a mark."""
        source = self._register.with_name(FOLDER)
        for path in sorted(source.rglob("*")):
            target = self._folder / FOLDER / path.relative_to(source)
            if path.is_file() and not target.exists():
                try:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    part = target.with_name(f"{target.name}.part")
                    shutil.copyfile(path, part)
                    part.replace(target)
                except OSError as error:
                    raise Refused(refusal("folder_not_writable", folder=str(target.parent))) from error

    def _thin(self) -> None:
        """Keep every copy of two days, one a day for thirty days, one a month before that."""
        newest = clock.local(clock.now())
        kept = set()
        for path, at in reversed(self._copies()):
            age = newest - at
            slot = (
                f"{at:{_STAMP}}" if age < _KEEP_ALL else f"{at:%Y%m%d}" if age < _KEEP_DAILY else f"{at:%Y%m}"
            )
            if slot in kept:
                path.unlink()
            kept.add(slot)

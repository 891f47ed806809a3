"""Opening a register: one program a folder, backup before every migration, then the desk."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from db import settings
from db.engine import Database, register_path
from db.upgrade import upgrade
from desk.domain.problems import Refused, refusal
from desk.usecases.backups import Backups
from desk.usecases.catalogues import Catalogues
from desk.usecases.citizens import Citizens
from desk.usecases.days import Days
from desk.usecases.drafts import Drafts
from desk.usecases.duty_areas import DutyAreas
from desk.usecases.figure_areas import FigureAreas
from desk.usecases.ledger import Ledger
from desk.usecases.lock import FolderLock
from desk.usecases.log import Log
from desk.usecases.privacy import Privacies, PrivacyRule
from desk.usecases.sheet_areas import SheetAreas
from desk.usecases.users import Users
from desk.usecases.visits import Visits
from desk.usecases.wards import Wards
from resources import tables

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from desk.usecases.corrections import Corrections
    from desk.usecases.favourites import FavouriteKeys
    from desk.usecases.imports import Imports
    from desk.usecases.procedures import Procedures
    from desk.usecases.services import Services
    from desk.usecases.units import Units

BACKUP_FOLDER = "backups"
_SECRET = "secret"
_PRACTICE = "practice"


class Desk(SheetAreas, DutyAreas, FigureAreas):
    """All areas of an open register; close it to let another program have the folder."""

    @cached_property
    def imports(self) -> Imports:
        """Reading a help log in."""
        from desk.usecases.imports import Imports

        return Imports(self._db, self.catalogues, self.visits, self.backups, self._hash_key)

    @cached_property
    def corrections(self) -> Corrections:
        """Correcting, voiding and completing what was saved."""
        from desk.usecases.corrections import Corrections

        return Corrections(self._db, self.catalogues, self.visits)

    @cached_property
    def favourites(self) -> FavouriteKeys:
        """The keys 1–9."""
        from desk.usecases.favourites import FavouriteKeys

        return FavouriteKeys(self._db, self.catalogues)

    @cached_property
    def procedures(self) -> Procedures:
        """Changes to the list of procedures."""
        from desk.usecases.procedures import Procedures

        return Procedures(self._db, self.catalogues)

    @cached_property
    def services(self) -> Services:
        """Changes to the list of services."""
        from desk.usecases.services import Services

        return Services(self._db, self.catalogues)

    @cached_property
    def units(self) -> Units:
        """Changes to the list of units and their denominators."""
        from desk.usecases.units import Units

        return Units(self._db, self.catalogues)

    def close(self) -> None:
        """Close the register and give the folder free."""
        self._db.close()
        self._lock.release()

    def __enter__(self) -> Desk:
        """Use the desk in a `with` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close at the end of the block."""
        self.close()


def register_exists(folder: Path) -> bool:
    """Whether a register lies in the folder; Refused where only backups of one are left."""
    register = register_path(folder)
    if register.exists():
        return True
    copies = Backups(register, folder / BACKUP_FOLDER).latest()
    if copies is not None:
        raise Refused(refusal("register_gone", folder=str(folder), backup=copies[0].name))
    return False


def open_desk(folder: Path, *, create: bool = False, practice: bool = False) -> Desk:
    """Open the register of a folder, migrating it first where it is older, with a backup.

    A register that is made for `practice` stays one for ever and has no backups. Refused where there is no
    register (unless `create`), it is in use, newer, damaged, not ours, or a real one where one for practice
    is wanted.
    """
    if not register_exists(folder) and not create:
        raise Refused(refusal("register_missing", folder=str(folder)))
    lock = FolderLock.take(folder)
    try:
        register = register_path(folder)
        backups = folder / BACKUP_FOLDER
        upgrade(register, None if practice else backups)
        db = Database.open(register)
        if practice:
            _mark(db, folder)
        _load_indicators(db)
        return _desk(folder, db, backups, lock)
    except BaseException:
        lock.release()
        raise


def _desk(folder: Path, db: Database, backups: Path, lock: FolderLock) -> Desk:
    catalogues = Catalogues(db)
    wards = Wards(db, catalogues)
    secret = _secret(db)
    rule = PrivacyRule(db)
    citizens = Citizens(db, secret, rule)
    visits = Visits(db, catalogues, citizens)
    users = Users(db)
    practice = _marked(db)
    copies = Backups(register_path(folder), backups, practice=practice)
    return Desk(
        folder=folder,
        practice=practice,
        wards=wards,
        users=users,
        catalogues=catalogues,
        visits=visits,
        drafts=Drafts(db, secret, rule),
        privacy=Privacies(db, rule, users, citizens, practice=practice),
        days=Days(db),
        log=Log(db, catalogues),
        backups=copies,
        ledger=Ledger(db),
        _db=db,
        _lock=lock,
        _hash_key=secret,
    )


def _marked(db: Database) -> bool:
    """Whether the register is one for practice."""
    with db.read() as session:
        return settings.value(session, _PRACTICE) is True


def _mark(db: Database, folder: Path) -> None:
    """Make a register that nobody has set up one for practice; Refused for a real one."""
    if _marked(db):
        return
    if Wards(db, Catalogues(db)).ward() is not None:
        db.close()
        raise Refused(refusal("practice_folder_taken", folder=str(folder)))
    with db.begin() as session:
        settings.put(session, _PRACTICE, True)


def _load_indicators(db: Database) -> None:
    """Give a register of an earlier program the indicators that came since; a new one gets them set up."""
    with db.read() as session:
        held = settings.value(session, "indicators")
        if held == tables.INDICATORS or settings.value(session, "ward") is None:
            return
    from desk.usecases import indicator_shelf

    with db.begin() as session:
        indicator_shelf.bring_up(session)


def _secret(db: Database) -> bytes:
    """The key of the hashes that stand for citizens; made once, lies in the register and its backups."""
    with db.read() as session:
        stored = settings.value(session, _SECRET)
    if not isinstance(stored, str):
        import secrets  # once in the life of a register

        stored = secrets.token_hex(32)
        with db.begin() as session:
            settings.put(session, _SECRET, stored)
    return bytes.fromhex(stored)

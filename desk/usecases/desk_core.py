"""What every area of an open register stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from db.engine import Database
    from desk.usecases.backups import Backups
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.days import Days
    from desk.usecases.drafts import Drafts
    from desk.usecases.ledger import Ledger
    from desk.usecases.lock import FolderLock
    from desk.usecases.log import Log
    from desk.usecases.privacy import Privacies
    from desk.usecases.users import Users
    from desk.usecases.visits import Visits
    from desk.usecases.wards import Wards


@dataclass(frozen=True)
class DeskCore:
    """The areas that a visit needs, made when the register is opened.

    Other areas are imported when they are first asked for, so that a desk opens quicker. `practice` tells
    that the register is one to try things on.
    """

    folder: Path
    practice: bool
    wards: Wards
    users: Users
    catalogues: Catalogues
    visits: Visits
    drafts: Drafts
    privacy: Privacies
    days: Days
    log: Log
    backups: Backups
    ledger: Ledger
    _db: Database
    _lock: FolderLock
    _hash_key: bytes

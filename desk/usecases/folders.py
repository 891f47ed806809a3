"""Where the register of this user lies; knows nothing of databases, so that it can be asked early."""

from __future__ import annotations

import os
from pathlib import Path

_PRACTICE = "practice"


def data_folder(given: str | None = None) -> Path:
    """The folder of the register: as given, else of MOTCUA_DATA, else the user's own data folder."""
    chosen = given or os.environ.get("MOTCUA_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("SoMotCua", appauthor=False)


def practice_folder(folder: Path) -> Path:
    """Where the practice register of a data folder lies."""
    return folder / _PRACTICE

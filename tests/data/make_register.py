"""Makes the small filled register of the newest revision that later revisions are tested against.

Run once for each released revision, `python -m tests.data.make_register`, and keep the file for good.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from db.backup import backup
from db.engine import HEAD, Database
from db.upgrade import upgrade
from tests.data.figure_rows import fill_figures
from tests.db.filled import fill_register

FOLDER = Path(__file__).parents[2] / "resources" / "fixtures"


def main() -> None:
    """Write `register_<revision>.db` beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        upgrade(Path(folder), Path(folder))
        database = Database.open(Path(folder))
        made = fill_register(database)
        with database.begin() as session:
            fill_figures(session, made.user.id)
        database.close()
        backup(Path(folder), FOLDER / f"register_{HEAD}.db")


if __name__ == "__main__":
    main()

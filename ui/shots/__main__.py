"""Fills registers that are thrown away and takes all pictures: `python -m ui.shots FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from ui.shots import album, desk_states
from ui.shots.camera import Camera


def main(target: Path) -> int:
    """Fill registers in folders that are thrown away, and take all pictures."""
    from desk.usecases.opening import open_desk
    from desk.usecases.practice import fill, open_practice

    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder), create=True) as desk:
        camera = Camera(target, desk, fill(desk))
        album.pages(camera)
        album.states(camera)
        taken = camera.taken
    with tempfile.TemporaryDirectory() as folder, open_practice(Path(folder)) as desk:
        learner = desk.users.first()
        assert learner is not None
        camera = Camera(target, desk, learner)
        desk_states.practice(camera)
        sys.stdout.write(f"{target}: {taken + camera.taken}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(Path(sys.argv[1])))

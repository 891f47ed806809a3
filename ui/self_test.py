"""The part of the self-test that needs Qt: words and letters of the screen; no display is needed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def screen_test() -> Iterator[str]:
    """Load what a window is shown with; a line for each thing found, Refused where one is missing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTranslator, qVersion
    from PySide6.QtGui import QFontDatabase

    import resources
    from desk.domain.problems import Refused, refusal
    from ui import icons, theme
    from ui.app import TRANSLATIONS, make_application

    app = make_application("vi")
    for name in TRANSLATIONS:
        if not QTranslator().load(str(Path(resources.__path__[0]) / "i18n" / f"{name}_vi.qm")):
            raise Refused(refusal("translations_missing"))
    if theme.FONT_FAMILY not in QFontDatabase.families():
        raise Refused(refusal("font_damaged", name=theme.FONT_FAMILY))
    yield f"màn hình: Qt {qVersion()} ({app.platformName()}), có phông {theme.FONT_FAMILY}, có bản dịch"
    icons.window_icon()
    yield "màn hình: vẽ được biểu tượng"

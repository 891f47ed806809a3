"""The look is one: colours that can be read, digits that line up, a palette that can be swapped."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QWidget

from ui import icons, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROLES = (
    theme.CAPTION,
    theme.SMALL,
    theme.BODY,
    theme.STRONG,
    theme.SUB,
    theme.TITLE,
    theme.FIGURE,
    theme.HERO,
)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Put the register's palette in force, and back afterwards."""
    theme.install(qapp)
    yield
    theme.install(qapp)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [theme.REGISTER, theme.PRACTICE], ids=["register", "practice"])
def test_words_can_be_read_on_every_ground(palette: theme.Palette) -> None:
    for ink in (palette.ink, palette.ink2, palette.ink3):
        assert all(
            ratio(ink, ground) >= 4.5 for ground in (palette.surface, palette.bg, palette.alt, palette.rail)
        )
    for ink, ground in (
        (palette.surface, palette.accent),
        (palette.surface, palette.accent_hover),
        (palette.accent_ink, palette.accent_soft),
        (palette.ok, palette.ok_soft),
        (palette.warn, palette.warn_soft),
        (palette.err, palette.err_soft),
    ):
        assert ratio(ink, ground) >= 4.5
    assert ratio(palette.focus, palette.bg) >= 3
    assert ratio(palette.line_strong, palette.surface) >= 3


def test_the_bundled_font_is_loaded_and_knows_every_vietnamese_letter() -> None:
    assert theme.FONT_FAMILY in QFontDatabase.families()
    metrics = QFontMetricsF(theme.font(theme.BODY))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "ĂÂĐÊÔƠƯỶẴỄẨỘỰăâđêôơưỷẵễẩộự₫")


@pytest.mark.parametrize("role", ROLES)
def test_digits_are_equally_wide(role: theme.TypeRole) -> None:
    metrics = QFontMetricsF(theme.font(role))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("role", ROLES)
def test_a_line_box_holds_stacked_marks(role: theme.TypeRole) -> None:
    inked = QFontMetricsF(theme.font(role)).tightBoundingRect("ỶẴỄỘg")
    assert inked.height() <= role.line


def test_missing_font_files_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "FONT_PACKAGE", "no_such_font_package")
    assert theme.load_fonts() == list(theme.FONT_FILES)


def test_practice_mode_swaps_the_palette_and_back(qapp: QApplication) -> None:
    theme.install(qapp, theme.PRACTICE)
    assert theme.colours() is theme.PRACTICE
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.PRACTICE.bg
    theme.install(qapp)
    assert theme.colour("accent").name().upper() == theme.REGISTER.accent


def test_only_light_colours_are_used(qapp: QApplication) -> None:
    assert qapp.styleHints().colorScheme() != Qt.ColorScheme.Dark
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == theme.REGISTER.surface


def test_the_style_sheet_has_no_open_place() -> None:
    sheet = theme.style_sheet(theme.REGISTER)
    assert "$" not in sheet
    assert theme.FONT_FAMILY in sheet


@pytest.mark.parametrize(
    ("width", "height", "compact"),
    [(1366, 698, False), (1360, 660, False), (1359, 700, True), (1400, 659, True), (1092, 614, True)],
)
def test_density_follows_the_window(width: int, height: int, compact: bool) -> None:
    assert theme.sizes_for(width, height).compact is compact


def test_a_dialog_takes_the_density_of_its_owner(qapp: QApplication) -> None:
    owner = QWidget()
    dialog = QWidget(owner, Qt.WindowType.Window)
    assert theme.sizes(dialog) is theme.NORMAL
    theme.set_sizes(owner, theme.COMPACT)
    assert theme.sizes(dialog) is theme.COMPACT


def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication) -> None:
    names = [file.stem for file in icons.folder().glob("*.svg") if file.stem != "mark"]
    assert len(names) > 60
    for name in names:
        image = icons.pixmap(name, 20, "#A61B1B", 2.0).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(40)
            for y in range(40)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert "#a61b1b" in inks, name


def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication) -> None:
    image = icons.pixmap("check", 20, theme.REGISTER.ink, 1.25)
    assert image.width() == 25
    assert image.deviceIndependentSize().width() == 20


def test_every_colour_is_a_colour() -> None:
    assert all(QColor(value).isValid() for value in asdict(theme.PRACTICE).values())
    assert not icons.window_icon().isNull()
    assert not icons.icon("x").isNull()

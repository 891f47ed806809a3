"""Colours, type roles and sizes of the program, and their installation in a QApplication."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour the program may use, as #rrggbb; the defaults are those of the real register."""

    bg: str = "#F3F4F1"
    surface: str = "#FFFFFF"
    alt: str = "#F8F9F7"
    rail: str = "#E6EBE8"
    line: str = "#D3D9D5"
    line_strong: str = "#7F8A86"
    ink: str = "#17252A"
    ink2: str = "#435258"
    ink3: str = "#5A686E"
    accent: str = "#0B5A66"
    accent_hover: str = "#0E6C7A"
    accent_press: str = "#08434C"
    accent_mid: str = "#448990"
    accent_soft: str = "#DCECEC"
    accent_ink: str = "#084650"
    track: str = "#E3E7E4"
    focus: str = "#1D4ED8"
    ok: str = "#1D6A3A"
    ok_soft: str = "#E2F1E6"
    ok_line: str = "#9CCBA9"
    warn: str = "#824600"
    warn_soft: str = "#FFF1D2"
    warn_line: str = "#B98220"
    err: str = "#A61B1B"
    err_soft: str = "#FBE8E6"
    err_line: str = "#D07A74"
    disabled_ink: str = "#7A8580"
    disabled_bg: str = "#ECEEEC"


REGISTER = Palette()
PRACTICE = replace(
    REGISTER,
    bg="#F5F2F7",
    alt="#FAF8FB",
    rail="#EAE2F0",
    line="#D9D0DF",
    line_strong="#877D90",
    track="#E7E0EB",
    accent="#6A2C83",
    accent_hover="#7B3A95",
    accent_press="#4E1F62",
    accent_mid="#9A6BB0",
    accent_soft="#EEE2F4",
    accent_ink="#4E1F62",
)


class TypeRole(NamedTuple):
    """A size of text: points, default weight, and the height a line needs so that no mark is cut (px)."""

    points: float
    weight: int
    line: int


CAPTION = TypeRole(9, 400, 18)
SMALL = TypeRole(10, 500, 20)
BODY = TypeRole(10.5, 400, 22)
STRONG = TypeRole(10.5, 600, 22)
SUB = TypeRole(12, 600, 24)
TITLE = TypeRole(15, 600, 30)
FIGURE = TypeRole(21, 600, 38)
HERO = TypeRole(27, 600, 50)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and margins in pixels for one density of the window."""

    compact: bool
    button: int = 44
    control: int = 36
    scan: int = 50
    tile: int = 48
    row: int = 27
    popup_row: int = 40
    rail: int = 176
    rail_item: int = 40
    margin: int = 24
    gap: int = 8
    side: int = 312


NORMAL = Sizes(compact=False)
COMPACT = Sizes(
    compact=True,
    control=34,
    scan=44,
    tile=44,
    popup_row=34,
    rail=76,
    rail_item=46,
    margin=16,
    gap=6,
    side=264,
)
COMPACT_BELOW_WIDTH = 1360
COMPACT_BELOW_HEIGHT = 660
RADIUS = 6
CARD_RADIUS = 8
CHIP_RADIUS = 5

STYLE = "Fusion"
FONT_FAMILY = "Fira Sans"
FONT_FILES = ("FiraSans-Regular.ttf", "FiraSans-Medium.ttf", "FiraSans-SemiBold.ttf")
READING_FONT_FILES = ("FiraSans-Bold.ttf", "FiraSans-Italic.ttf")
FONT_PACKAGE = "fontpkg_fira_sans"
FALLBACK_FAMILIES = ("Segoe UI", "Arial")

_STYLE_SHEET = Template(
    """
QLineEdit, QPlainTextEdit { background: $surface; color: $ink; border: 1px solid $line_strong;
  border-radius: 6px; padding: 0 11px; selection-background-color: $accent; selection-color: $surface;
  placeholder-text-color: $ink3; }
QPlainTextEdit { padding: 4px 7px; }
QLineEdit:hover { border-color: $ink2; }
QLineEdit[tone="warn"] { border: 2px solid $warn_line; padding: 0 10px; }
QLineEdit[tone="err"] { border: 2px solid $err; padding: 0 10px; }
QLineEdit:disabled { background: $disabled_bg; color: $disabled_ink; border-color: $line; }
QLineEdit:read-only { background: $alt; }
QComboBox { combobox-popup: 0; }
QHeaderView { background: $alt; border: none; }
QHeaderView::section { background: $alt; color: $ink2; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; font: 600 9pt "$family"; }
QTableView { background: $surface; border: 1px solid $line; gridline-color: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $ink; color: $surface; border: 1px solid $ink; padding: 4px 6px; }
"""
)


def colours() -> Palette:
    """Return the palette in force: the one given to `install`, else that of the real register."""
    app = QCoreApplication.instance()
    held = app.property("palette_in_force") if app is not None else None
    return held if isinstance(held, Palette) else REGISTER


def sizes(widget: QWidget) -> Sizes:
    """Return the sizes of the window the widget stands in, or of that window's owner; else NORMAL."""
    place: QWidget | None = widget
    while place is not None:
        window = place.window()
        held = window.property("sizes_in_force")
        if isinstance(held, Sizes):
            return held
        place = window.parentWidget()
    return NORMAL


def sizes_for(width: int, height: int) -> Sizes:
    """Choose the density for a window of this inner size in pixels."""
    return COMPACT if width < COMPACT_BELOW_WIDTH or height < COMPACT_BELOW_HEIGHT else NORMAL


def set_sizes(window: QWidget, chosen: Sizes) -> None:
    """Put a density in force for a window; every widget in it hears of it as a StyleChange event."""
    window.setProperty("sizes_in_force", chosen)
    spread_sizes(window)


def spread_sizes(root: QWidget) -> None:
    """Tell `root` and every widget in it that the density may have changed, as a StyleChange event."""
    for child in (root, *root.findChildren(QWidget)):
        QCoreApplication.sendEvent(child, QEvent(QEvent.Type.StyleChange))


def font(role: TypeRole, weight: int | None = None) -> QFont:
    """Return the font of a type role, in another weight when one is given (400, 500 or 600)."""
    return QFont(_font(role, weight or role.weight))


@cache  # a copy costs a twentieth of a new one, and every word that is painted asks
def _font(role: TypeRole, weight: int) -> QFont:
    made = QFont([FONT_FAMILY, *FALLBACK_FAMILIES])
    made.setPointSizeF(role.points)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)  # digits of equal width, so that columns of numbers line up
    return made


def colour(name: str) -> QColor:
    """Return a colour of the palette in force by its name, such as "accent"."""
    return QColor(str(getattr(colours(), name)))


def install(app: QApplication, palette: Palette = REGISTER) -> None:
    """Give the application its fonts, style, colours and sheet; call again to swap the palette."""
    if app.property("palette_in_force") is None:
        load_fonts()
    app.setProperty("palette_in_force", palette)
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)  # every colour is drawn for a light ground
    if app.property("style_in_force") != STYLE:
        app.setStyle(STYLE)
        app.setProperty("style_in_force", STYLE)
    app.setPalette(_qt_palette(palette))
    app.setFont(font(BODY))
    app.setStyleSheet(style_sheet(palette))


def load_reading_fonts() -> list[str]:
    """Load what only long text needs, bold and italic; return the files that could not be loaded."""
    return load_fonts(READING_FONT_FILES)


def load_fonts(names: tuple[str, ...] = FONT_FILES) -> list[str]:
    """Load the weights in use from the font package; return the files that could not be loaded."""
    spec = find_spec(FONT_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return list(names)
    folder = Path(spec.submodule_search_locations[0]) / "files"
    return [name for name in names if QFontDatabase.addApplicationFont(str(folder / name)) < 0]


def style_sheet(palette: Palette) -> str:
    """Return the little that is left to style sheets: fields, table frame, header, scroll bars, tips."""
    return _STYLE_SHEET.substitute(asdict(palette), family=FONT_FAMILY)


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for roles, name in (
        ((role.Window,), "bg"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipBase), "ink"),
        ((role.Base, role.Button, role.Light, role.ToolTipText, role.BrightText), "surface"),
        ((role.AlternateBase,), "alt"),
        ((role.PlaceholderText,), "ink3"),
        ((role.Highlight,), "accent_soft"),
        ((role.HighlightedText,), "accent_ink"),
        ((role.Link, role.LinkVisited, role.Accent), "accent"),
        ((role.Midlight,), "track"),
        ((role.Mid,), "line"),
        ((role.Dark,), "line_strong"),
        ((role.Shadow,), "ink2"),
    ):
        for each in roles:
            made.setColor(each, QColor(str(getattr(palette, name))))
    _disable(made, palette)
    return made


def _disable(made: QPalette, palette: Palette) -> None:
    role, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    for each in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(off, each, QColor(palette.disabled_ink))
    for each in (role.Base, role.Button):
        made.setColor(off, each, QColor(palette.disabled_bg))

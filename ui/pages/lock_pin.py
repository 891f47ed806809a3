"""The right side of the lock page: whose PIN is typed, how much of it, and a pad for the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton
from ui.widgets.cards import Panel
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desk.domain.people import User

BOX = QSize(48, 52)
BOX_GAP = 8
DOT = 14
BACK, CLEAR = "backspace", "x"
PAD_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", BACK, "0", CLEAR)
WIDTH, WIDTH_WHERE_NARROW = 452, 372


class PinBoxes(QWidget):
    """One box a digit; a dot stands for what is typed, the ring for where the next one goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length, self._filled = 4, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_boxes(4, 0)

    def set_boxes(self, length: int, filled: int) -> None:
        """Show so many boxes, the first of them with dots."""
        self._length, self._filled = length, filled
        self.setAccessibleName(self.tr("PIN, {n} of {length} digits").format(n=filled, length=length))
        self.updateGeometry()
        self.update()

    def filled(self) -> int:
        """Return how many boxes have a dot."""
        return self._filled

    def sizeHint(self) -> QSize:
        """All boxes side by side."""
        return QSize(self._length * (BOX.width() + BOX_GAP) - BOX_GAP, BOX.height())

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """Return the box that the next digit goes to."""
        return self._box(min(self._filled, self._length - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw boxes and dots."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        on = self.isEnabled()
        fill, edge = (colours.surface, colours.line_strong) if on else (colours.disabled_bg, colours.line)
        for number in range(self._length):
            box = self._box(number)
            painting.box(painter, box, fill, edge)
            if number < self._filled:
                dot = QRect(0, 0, DOT, DOT)
                dot.moveCenter(box.center())
                painting.box(painter, dot, colours.ink, radius=DOT / 2)

    def _box(self, number: int) -> QRect:
        return QRect(number * (BOX.width() + BOX_GAP), 0, BOX.width(), BOX.height())


class PadKey(Button):
    """A large key for the mouse; the keyboard's own digits do the same, so focus stays with the boxes."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        picture = key in (BACK, CLEAR)
        super().__init__("" if picture else key, "", key if picture else "", parent=parent)
        self.key = key
        self.setAccessibleName(name)
        self.setToolTip(name if picture else "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Wide and high enough for a thumb."""
        return QSize(92, 54) if theme.sizes(self).compact else QSize(104, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the digit, or the picture, in the middle."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        look = self._look()
        painting.box(painter, self.rect(), getattr(colours, look.fill), getattr(colours, look.border))
        ink = getattr(colours, look.ink)
        if self._icon_name:
            icons.draw(painter, self.rect(), self._icon_name, ink, 22)
            return
        font = theme.font(theme.TITLE if theme.sizes(self).compact else theme.FIGURE, 600)
        painting.text(painter, self.rect(), self.text(), font, ink, painting.CENTRE)


class PinPad(Panel):
    """Says what to do, shows the boxes and the pad; `typed` carries a digit, `back` and `cleared` nothing."""

    typed = Signal(str)
    back = Signal()
    cleared = Signal()
    help_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("left",), parent)
        self.boxes = PinBoxes()
        self._name = ElidedLabel("", theme.SUB)
        self._says = Text("", theme.BODY, "ink2")
        self._keys = [PadKey(key, self._key_name(key)) for key in PAD_KEYS]
        self._waits = Text(
            self.tr("After wrong PINs one waits longer: 5 s, 15 s, 1 min, 5 min."), theme.CAPTION, "ink2"
        )
        self._help = GhostButton(self.tr("Forgot the PIN?"), "F1", low=True)
        self._column = QVBoxLayout(self)
        self._build()
        self.show_user(None)

    def show_user(self, user: User | None) -> None:
        """Ask for somebody's PIN, or say that nobody is chosen yet."""
        asked = user is not None and user.has_pin
        self._name.set_text(user.name if user is not None else self.tr("Choose your name"))
        self.boxes.set_boxes(user.pin_digits if user is not None and user.has_pin else 4, 0)
        self.say(self.tr("Type the PIN") if asked else "")
        self.allow(asked)

    def show_digits(self, filled: int, length: int) -> None:
        """Show how much of the PIN is typed."""
        self.boxes.set_boxes(length, filled)

    def say(self, sentence: str, tone: str = "ink2") -> None:
        """Say what to do, or what was wrong."""
        self._says.setText(sentence)
        self._says.set_colour(tone)
        self._says.setFont(theme.font(theme.STRONG if tone == "warn" else theme.BODY))

    def said(self) -> str:
        """Return what is said above the boxes."""
        return self._says.text()

    def allow(self, typing: bool) -> None:
        """Let digits be typed, or not."""
        for widget in (self.boxes, *self._keys):
            widget.setEnabled(typing)

    def pad_key(self, key: str) -> PadKey:
        """Return a key of the pad."""
        return next(each for each in self._keys if each.key == key)

    def sizeHint(self) -> QSize:
        """As wide as the density says."""
        return QSize(WIDTH_WHERE_NARROW if theme.sizes(self).compact else WIDTH, 400)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the person above the name."""
        super().paintEvent(event)
        place = QRect(0, self._name.y() - 44, self.width(), 36)
        icons.draw(painting.painter_on(self), place, "user-circle", theme.colours().accent, 36)

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, key in enumerate(self._keys):
            grid.addWidget(key, number // 3, number % 3)
            key.clicked.connect(self._on_key_clicked)
        middle = Qt.AlignmentFlag.AlignHCenter
        for text in (self._says, self._waits):
            text.setAlignment(middle)
        column = self._column
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self._name, 0, middle)
        column.addWidget(self._says)
        column.addSpacing(6)
        column.addWidget(self.boxes, 0, middle)
        column.addSpacing(14)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(grid)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(self._waits)
        column.addWidget(self._help, 0, middle)
        column.addStretch(1)
        self._help.clicked.connect(self.help_clicked)
        self._settle()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._column.setContentsMargins(20, 40 if compact else 52, 20, 8 if compact else 16)
        self.updateGeometry()

    def _key_name(self, key: str) -> str:
        names = {BACK: self.tr("Delete the last digit"), CLEAR: self.tr("Start again")}
        return names.get(key, key)

    def _on_key_clicked(self) -> None:
        key = self.sender()
        assert isinstance(key, PadKey)
        if key.key == BACK:
            self.back.emit()
        elif key.key == CLEAR:
            self.cleared.emit()
        else:
            self.typed.emit(key.key)

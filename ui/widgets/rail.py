"""The left rail: mark, one item per finished page with its key, and who is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

MARK = 32
ACTIVE_BAR = 3
LOCK_HINT = "Ctrl+L"


class RailItem(QAbstractButton):
    """One page: icon, word and key; in the narrow rail the word stands under the icon."""

    def __init__(self, key: str, icon: str, text: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon
        self._hint = hint
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text} {hint}".strip())
        self.setToolTip(f"{text} ({hint})" if hint else text)

    def sizeHint(self) -> QSize:
        """Return the item's height in the density in force."""
        sizes = theme.sizes(self)
        return QSize(sizes.rail - 16, sizes.rail_item)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon, word and key."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        active = self.isChecked()
        ink = colours.accent_ink if active else colours.ink2
        if active:
            painting.box(painter, self.rect(), colours.surface, colours.line)
            bar = QRect(0, self.height() // 2 - 12, ACTIVE_BAR, 24)
            painting.box(painter, bar, colours.accent, radius=1.5)
        elif self.isDown() or self.underMouse():
            painting.box(painter, self.rect(), colours.line if self.isDown() else colours.track)
        name = f"{self._icon_name}-fill" if active else self._icon_name
        if theme.sizes(self).compact:
            self._draw_narrow(painter, name, ink, active=active)
        else:
            self._draw_wide(painter, name, ink, active=active)

    def _draw_wide(self, painter: QPainter, name: str, ink: str, *, active: bool) -> None:
        icons.draw(painter, QRect(12, 0, 20, self.height()), name, ink)
        hint_font = theme.font(theme.CAPTION)
        hint_width = painting.text_width(self._hint, hint_font)
        words = QRect(42, 0, self.width() - 56 - hint_width, self.height())
        font = theme.font(theme.STRONG if active else theme.BODY, 600 if active else 500)
        painting.text(painter, words, self.text(), font, ink)
        key = QRect(self.width() - 10 - hint_width, 0, hint_width + 2, self.height())
        painting.text(painter, key, self._hint, hint_font, theme.colours().ink3)

    def _draw_narrow(self, painter: QPainter, name: str, ink: str, *, active: bool) -> None:
        icons.draw(painter, QRect(0, 4, self.width(), 20), name, ink)
        words = QRect(0, 25, self.width(), 18)
        font = theme.font(theme.CAPTION, 600 if active else 500)
        painting.text(painter, words, self.text(), font, ink, painting.CENTRE)


class RailDoor(RailItem):
    """A way to somewhere that is no page, such as practice: never marked as being shown."""

    def __init__(self, icon: str, text: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, text, "", parent)
        self.setAutoExclusive(False)
        self.setCheckable(False)
        self._words = (text, short)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say it in short where the rail is narrow."""
        self.setText(self._words[theme.sizes(self).compact])
        super().paintEvent(event)


class Brand(QWidget):
    """The mark with the program's name and the ward's."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ward = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_ward(self, ward: str) -> None:
        """Show the ward under the name."""
        self._ward = ward
        self.setAccessibleName(f"{self._name}, {ward}")
        self.setToolTip(ward)
        self.update()

    def sizeHint(self) -> QSize:
        """Mark high."""
        return QSize(theme.sizes(self).rail, 44 if theme.sizes(self).compact else 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark, name and ward."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        side = 28 if theme.sizes(self).compact else MARK
        image = icons.mark(side, self.devicePixelRatioF())
        if theme.sizes(self).compact:
            painter.drawPixmap((self.width() - side) // 2, 8, image)
            return
        painter.drawPixmap(16, 14, image)
        room = self.width() - 66
        painting.text(painter, QRect(58, 10, room, 22), self._name, theme.font(theme.STRONG), colours.ink)
        painting.text(painter, QRect(58, 31, room, 18), self._ward, theme.font(theme.CAPTION), colours.ink2)


class UserBox(QWidget):
    """Who is at work: name and role, initials in the narrow rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_user(self, name: str, role: str) -> None:
        """Show a user."""
        self._name, self._role = name, role
        self.setAccessibleName(f"{name}, {role}".strip(", "))
        self.setToolTip(f"{name}, {role}".strip(", "))
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines, or one line of initials."""
        return QSize(theme.sizes(self).rail, 36 if theme.sizes(self).compact else 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline and the words."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        if theme.sizes(self).compact:
            initials = "".join(word[0] for word in self._name.split()[-3:]).upper()
            font = theme.font(theme.STRONG)
            painting.text(painter, self.rect(), initials, font, colours.accent_ink, painting.CENTRE)
            return
        room = self.width() - 34
        painting.text(painter, QRect(18, 10, room, 22), self._name, theme.font(theme.STRONG), colours.ink)
        painting.text(painter, QRect(18, 32, room, 18), self._role, theme.font(theme.CAPTION), colours.ink2)


class LockButton(Button):
    """Locks the desk for the next person: words and key, only the lock in the narrow rail."""

    REST = Look("accent")
    HOVER = Look("accent", "track")
    PRESSED = Look("accent_press", "line")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Lock / switch"), LOCK_HINT, "lock-simple", low=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{self.text()} {LOCK_HINT}")
        self.setToolTip(f"{self.text()} ({LOCK_HINT})")

    def sizeHint(self) -> QSize:
        """As wide as the rail lets it be."""
        return QSize(theme.sizes(self).rail - 16, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, lock, words and key."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        look = self._look()
        if look.fill:
            painting.box(painter, self.rect(), getattr(colours, look.fill))
        ink = getattr(colours, look.ink)
        if theme.sizes(self).compact:
            icons.draw(painter, self.rect(), "lock-simple", ink)
            return
        icons.draw(painter, QRect(10, 0, 20, self.height()), "lock-simple", ink, 18)
        key_font = theme.font(theme.CAPTION)
        key = QRect(0, 0, self.width() - 10, self.height())
        painting.text(painter, key, LOCK_HINT, key_font, colours.ink3, painting.RIGHT)
        room = self.width() - 50 - painting.text_width(LOCK_HINT, key_font)
        painting.text(
            painter, QRect(36, 0, room, self.height()), self.text(), theme.font(theme.SMALL, 600), ink
        )


class Rail(Panel):
    """Navigation; `picked` carries the key of a page."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("rail", ("right",), parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._items: dict[str, RailItem] = {}
        self._brand = Brand(name)
        self._user = UserBox()
        self._lock = LockButton()
        self._lock.hide()
        self._list, self._below = QVBoxLayout(), QVBoxLayout()
        self._list.setContentsMargins(8, 4, 8, 8)
        self._below.setContentsMargins(8, 4, 8, 0)
        self._doors = QVBoxLayout()
        self._doors.setContentsMargins(8, 4, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._brand)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addLayout(self._below)
        column.addLayout(self._doors)
        column.addWidget(self._user)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 4)
        foot.addWidget(self._lock)
        column.addLayout(foot)

    def lock_button(self) -> LockButton:
        """Return the button that locks the desk; hidden where there is nothing to lock."""
        return self._lock

    def clear(self) -> None:
        """Take every page's item away."""
        for item in self._items.values():
            item.hide()
            item.deleteLater()
        self._items = {}

    def set_ward(self, ward: str) -> None:
        """Show the ward under the program's name."""
        self._brand.set_ward(ward)

    def set_user(self, name: str, role: str) -> None:
        """Show who is at work."""
        self._user.set_user(name, role)

    def add_item(self, key: str, icon: str, text: str, hint: str, *, below: bool = False) -> None:
        """Add the item of a page at the end, or above the user's name."""
        item = RailItem(key, icon, text, hint, self)
        item.clicked.connect(self._on_item_clicked)
        self._items[key] = item
        place = self._below if below else self._list
        place.setSpacing(2 if theme.sizes(self).compact else 6)
        place.addWidget(item)

    def add_door(self, icon: str, text: str, short: str) -> RailDoor:
        """Add a way out of the pages at the bottom; `short` is its word where the rail is narrow."""
        door = RailDoor(icon, text, short, self)
        self._doors.addWidget(door)
        return door

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        if key in self._items:
            self._items[key].setChecked(True)

    def sizeHint(self) -> QSize:
        """Return the rail's width in the density in force."""
        return QSize(theme.sizes(self).rail, 200)

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def _on_item_clicked(self) -> None:
        item = self.sender()
        assert isinstance(item, RailItem)
        self.picked.emit(item.key)

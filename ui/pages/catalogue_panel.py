"""The panel beside a list of the catalogues: what is chosen, its fields, the button to save."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme, words
from ui.widgets.bars import Bar
from ui.widgets.buttons import PrimaryButton
from ui.widgets.cards import SidePanel
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.problems import Refused
    from ui.pages.welcome_step import CheckedField

WIDTH = 336


class EditPanel(SidePanel):
    """The frame of the three editors.

    `save_asked` and `left` (Esc where nothing is changed) are for the tab; `row` takes buttons before the
    one that saves.
    """

    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", theme.SUB, wrap=True)
        self._about = Text("", theme.CAPTION, "ink2", wrap=True)
        self._bar = Bar()
        self._save = PrimaryButton(self.tr("Save"), "Ctrl+Enter", "check")
        self._save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self._save.clicked.connect(self.save_asked)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.row = QHBoxLayout()
        self._shown: object = None
        self._area = QScrollArea()
        self._build()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @abstractmethod
    def state(self) -> object:
        """Return everything that stands in the fields, to tell whether it was changed."""

    @abstractmethod
    def name(self) -> str:
        """Return the name as typed."""

    @abstractmethod
    def start(self) -> None:
        """Put the cursor where one begins."""

    @abstractmethod
    def restore(self) -> None:
        """Show what is stored again, in place of what was typed."""

    @abstractmethod
    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields that can be pointed at, by their name in a problem."""

    def is_changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self.state() != self._shown

    def settle(self, title: str, about: str) -> None:
        """Take what stands in the fields for what is stored, under this title."""
        self._title.setText(title)
        self._about.setText(about)
        self.accept()
        self._bar.hide()
        for field in self.checked_fields().values():
            field.clear_problem()

    def accept(self) -> None:
        """Take what stands in the fields for stored: nothing waits to be saved any more."""
        self._shown = self.state()

    def say(self, tone: str, title: str, told: str = "") -> None:
        """Say something above the button: "ok", "warn" or "err"."""
        self._bar.show_message(tone, title, told)
        self._bar.show()

    def said(self) -> str:
        """Return what is said above the button."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def hold(self) -> None:
        """Say that something is typed that is not saved yet."""
        self.say(
            "warn", self.tr("Not saved yet"), self.tr("Save with Ctrl+Enter, or drop the change with Esc.")
        )

    def point_out(self, refused: Refused) -> None:
        """Say each sentence of a refusal at its field, and what has no field above the button."""
        fields = self.checked_fields()
        loose = [problem for problem in refused.problems if problem.field not in fields]
        for problem in reversed(refused.problems):  # the first one gets the cursor
            if problem.field in fields:
                fields[problem.field].show_problem(words.problem(problem))
        if loose:
            self.say("err", self.tr("Nothing was changed"), " ".join(words.problem(each) for each in loose))

    def save_button(self) -> PrimaryButton:
        """Return the button that saves."""
        return self._save

    def sizeHint(self) -> QSize:
        """As wide as the four levels need, whatever the density."""
        return QSize(WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return QSize(WIDTH, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what was typed on Esc; a second Esc goes back to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_changed():
            self.restore()
        else:
            self.left.emit()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            # Later: what was only just shown has no place yet.
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, 24)

    def _build(self) -> None:
        inside = QWidget()
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(4, 4, 10, 4)  # the focus ring stands outside the fields
        fields.addLayout(self.body)
        fields.addStretch(1)
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        # The scroll area would fill both with the ground of the window.
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.row.setSpacing(8)
        self.row.addStretch(1)
        self.row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(area, 1)
        column.addWidget(self._bar)
        column.addSpacing(4)
        column.addLayout(self.row)
        self._bar.hide()

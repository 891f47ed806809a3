"""The quick report: a message and a picture for Zalo, and what became of figures that were told before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.domain.period import Basis, Period
from desk.domain.problems import Refused
from desk.usecases import clock
from ui import icons, theme, words
from ui.background import run
from ui.dialogs.quick_code import CodePart
from ui.widgets.bars import Bar
from ui.widgets.buttons import PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text
from ui.widgets.period_picker import PeriodPicker, period_holding
from ui.widgets.preview import PageCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from desk.usecases.snapshots import QuickReport, Snapshots
    from ui.background import Task
    from ui.changes import Changes
    from ui.preferences import Preferences

FIRST, LEAST = QSize(860, 600), QSize(720, 500)
BASIS_PIN = "report_basis"


class QuickReportWindow(QWidget):
    """Ctrl+Enter copies text and picture together; `rows_requested` carries a query for the log."""

    rows_requested = Signal(object)

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk, self._user, self._preferences = desk, user, preferences
        self._quick: QuickReport | None = None
        self._kept = ""
        self._task: Task | None = None
        self._period = self._this_month()
        title = self.tr("Figures for a message")
        self.picker = PeriodPicker(self._period, clock.today(), title, with_spans=True)
        self.message = QPlainTextEdit()
        self.picture = PageCanvas()
        self.bar = Bar("warn")
        self.copy = PrimaryButton(self.tr("Copy message and picture"), "Ctrl+Enter", "chat-text")
        self.code = CodePart(desk.snapshots, user)
        self._length = Text("", theme.CAPTION, "ink2")
        self._build()
        self._connect(changes)
        self._ring = FocusRing(self)

    def open_for(self, period: Period | None) -> None:
        """Show the window with the message about a period, the running month where none is told."""
        self._period = period or self._this_month()
        self.picker.set_period(self._period)
        self.code.clear()
        self.show()
        self.activateWindow()
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)
        self.prepare()

    def prepare(self) -> None:
        """Make message and picture anew."""
        if self._task is not None:
            self._task.cancel()
        self._quick, self._kept = None, ""
        work = partial(_prepare, self._desk.snapshots, self._user, self._period)
        self._task = run(self, work, self._on_prepared, self._on_failed)

    def is_busy(self) -> bool:
        """Return whether the message is still being made."""
        return self._task is not None

    def copy_all(self) -> None:
        """Put text and picture on the clipboard, and keep the figures under their code."""
        if self._quick is None:
            return
        if self._kept != self._quick.code:
            try:
                self._kept = self._desk.snapshots.keep(self._user, self._quick).code
            except Refused as refused:
                self._tell("err", self.tr("The message was not copied"), words.refusal(refused))
                return
        data = QMimeData()
        data.setText(self._quick.message)
        data.setImageData(self._image())
        QGuiApplication.clipboard().setMimeData(data)
        told = self.tr("Paste it into Zalo. The code {code} finds these figures again.")
        self._tell("ok", self.tr("Message and picture are copied"), told.format(code=self._kept))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _this_month(self) -> Period:
        pinned = self._preferences.pinned(BASIS_PIN)
        basis = Basis.CALENDAR if pinned == Basis.CALENDAR.value else Basis.ND09
        return period_holding(clock.today(), basis)

    def _build(self) -> None:
        self.setProperty("sizes_in_force", theme.COMPACT)
        self.setWindowTitle(self.tr("Quick report"))
        self.setWindowIcon(icons.window_icon())
        self.message.setReadOnly(True)
        self.message.setFont(theme.font(theme.SMALL, 400))
        self.message.setAccessibleName(self.tr("The message"))
        self.picture.setAccessibleName(self.tr("The picture"))
        head, middle, foot = Card(), QHBoxLayout(), QHBoxLayout()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(16, 6, 16, 8)
        inside.addWidget(self.picker)
        middle.setSpacing(12)
        middle.addWidget(self.message, 1)
        middle.addWidget(self.picture, 1)
        foot.setSpacing(12)
        foot.addWidget(self._length, 1)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)
        column.addWidget(self.code)
        self.bar.hide()
        self.setMinimumSize(LEAST)
        self.resize(FIRST)

    def _connect(self, changes: Changes) -> None:
        self.picker.chosen.connect(self._on_period_chosen)
        self.copy.clicked.connect(self.copy_all)
        self.code.rows_requested.connect(self.rows_requested)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.copy_all)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.close)
        for fact in (changes.visit_saved, changes.visit_changed, changes.visit_voided, changes.tallied):
            fact.connect(self._on_figures_changed)

    def _image(self) -> QImage:
        assert self._quick is not None
        page = self._quick.picture
        kind = QImage.Format.Format_RGB888
        return QImage(page.rgb, page.width, page.height, 3 * page.width, kind).copy()

    def _tell(self, tone: str, title: str, sentence: str) -> None:
        self.bar.show_message(tone, title, sentence)
        self.bar.show()

    def _on_period_chosen(self, period: Period) -> None:
        self._period = period
        self.prepare()

    def _on_figures_changed(self) -> None:
        if self.isVisible():
            self.prepare()

    def _on_prepared(self, quick: QuickReport) -> None:
        self._task, self._quick = None, quick
        self.message.setPlainText(quick.message)
        told = self.tr("{n} of 1.000 characters, nobody's name in it")
        self._length.setText(told.format(n=words.number(len(quick.message))))
        self.picture.set_image(self._image())
        self.bar.hide()
        left = quick.checked.open
        if left:
            sentence = " ".join(words.problem(each.told) for each in left[:2])
            title = self.tr("{count} points are not looked at yet; the message says so")
            self._tell("warn", title.format(count=words.number(len(left))), sentence)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self._tell("err", self.tr("The message could not be made"), words.refusal(problem))


def _prepare(snapshots: Snapshots, user: User, period: Period, _task: Task) -> QuickReport:
    return snapshots.prepare(user, period)

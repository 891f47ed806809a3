"""The evidence behind a criterion: files, links and notes, each opened or taken away, and adding one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.assessment import EvidenceKind
from ui import theme
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, IconButton, SoftButton
from ui.widgets.cards import Hairline
from ui.widgets.drop_list import DropList
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from desk.domain.assessment import Evidence

ICONS = {EvidenceKind.FILE: "file-pdf", EvidenceKind.LINK: "link", EvidenceKind.NOTE: "notebook"}
KILO, MEGA = 1000, 1_000_000


class EvidenceLine(QWidget):
    """One piece of evidence with its two buttons."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        title = ElidedLabel(evidence.title, theme.SMALL)
        about = ElidedLabel(self._about(), theme.CAPTION, "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addLayout(words, 1)
        if evidence.kind is not EvidenceKind.NOTE:
            look = IconButton(
                "arrow-square-out", self.tr("Open {title}").format(title=evidence.title), side=28
            )
            look.clicked.connect(partial(self.opened.emit, evidence))
            row.addWidget(look)
        away = IconButton("x", self.tr("Take {title} away").format(title=evidence.title), side=28)
        away.clicked.connect(partial(self.removed.emit, evidence))
        row.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(Hairline())
        self.setAccessibleName(f"{evidence.title}, {self._about()}")

    def _about(self) -> str:
        evidence = self._evidence
        day = f"{evidence.at:%d/%m/%Y}"
        if evidence.kind is EvidenceKind.LINK:
            return self.tr("link, added {day}").format(day=day)
        if evidence.kind is EvidenceKind.NOTE:
            return self.tr("note, added {day}").format(day=day)
        kind = evidence.place.rpartition(".")[2].upper()
        return self.tr("{kind}, {size}, copied in {day}").format(
            kind=kind, size=_size(evidence.size), day=day
        )


class EvidenceBlock(QWidget):
    """`file_asked` wants a file chosen; `told` carries a kind, a title and a link; the others a piece."""

    file_asked = Signal()
    told = Signal(object, str, str)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = EvidenceKind.LINK
        self.add = GhostButton(self.tr("Add"), "Ctrl+M", "plus", low=True)
        self.kinds = DropList(self.add, 260)
        self.title = CheckedField(self.tr("What it shows"), "", TextField())
        self.link = CheckedField(self.tr("Link"), "https://", TextField())
        self._form, self._list = QWidget(), QVBoxLayout()
        self._lines: list[EvidenceLine] = []
        self._none = Text(
            self.tr("Nothing yet. Add a file, a link or a note."), theme.CAPTION, "ink2", wrap=True
        )
        self._build()

    def show_evidence(self, found: Sequence[Evidence]) -> None:
        """Show these pieces."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [EvidenceLine(each) for each in found]
        for number, line in enumerate(self._lines):
            line.opened.connect(self.opened)
            line.removed.connect(self.removed)
            self._list.insertWidget(number, line)
        self._none.setVisible(not found)
        self._form.hide()

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [line.accessibleName() for line in self._lines]

    def ask_kind(self) -> None:
        """Ask what is to be added."""
        self.kinds.drop(EvidenceKind.FILE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the form away on Esc, and add on Enter."""
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self._form.hide()
            self.add.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._form.isHidden():
            self._tell()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        rows = [
            PopupRow(EvidenceKind.FILE, self.tr("A file of up to 20 MB")),
            PopupRow(EvidenceKind.LINK, self.tr("A link")),
            PopupRow(EvidenceKind.NOTE, self.tr("A note")),
        ]
        self.kinds.set_rows(rows, self.tr("Kind of evidence"))
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.add.set_keys("Ctrl+M")
        self.add.setAccessibleName(self.tr("Add evidence"))
        self.add.clicked.connect(self.ask_kind)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Evidence"), theme.STRONG))
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._form)
        column.addWidget(self._made_list(), 1)
        self._build_form()

    def _made_list(self) -> QScrollArea:
        inside = QWidget()
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(4)
        self._list.addWidget(self._none)
        self._list.addStretch(1)
        inside.setLayout(self._list)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setMinimumHeight(48)
        return area

    def _build_form(self) -> None:
        keep = SoftButton(self.tr("Add"), icon="check", low=True)
        keep.clicked.connect(self._tell)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for part in (self.link, self.title, keep):
            column.addWidget(part)
        self._form.hide()

    def _on_kind_chosen(self, kind: EvidenceKind) -> None:
        if kind is EvidenceKind.FILE:
            self._form.hide()
            self.file_asked.emit()
            return
        self._kind = kind
        self.link.setVisible(kind is EvidenceKind.LINK)
        for field in (self.link, self.title):
            field.field.clear()
            field.clear_problem()
        self._form.show()
        (self.link if kind is EvidenceKind.LINK else self.title).field.setFocus()

    def _tell(self) -> None:
        self.told.emit(self._kind, self.title.field.text(), self.link.field.text())


def _size(octets: int) -> str:
    if octets >= MEGA:
        return f"{octets / MEGA:.1f} MB".replace(".", ",")
    return f"{max(1, octets // KILO)} KB"

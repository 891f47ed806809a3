"""The editor of a link of the register of codes: what it is, who runs it, where it leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desk.domain.links import Link, LinkKind
from ui import theme
from ui.pages import guide_words
from ui.pages.catalogue_panel import EditPanel
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FIRST_KINDS = (LinkKind.PLACE, LinkKind.SURVEY, LinkKind.GROUP)


class LinkPanel(EditPanel):
    """`end_asked` takes the link out of use; a page outside the State is a leader's to add."""

    end_asked = Signal()

    def __init__(self, *, may_leave_state: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link: Link | None = None
        self._may_leave = may_leave_state
        self._name = CheckedField(self.tr("Name"), self.tr("stands on the sheet"), TextField())
        self._url = CheckedField(self.tr("Link"), "https://…", TextField())
        self._owner = CheckedField(self.tr("Who runs it"), "", TextField())
        others = (kind for kind in LinkKind if kind not in FIRST_KINDS)
        self._kind = ComboField([(each, guide_words.link_kind(each)) for each in (*FIRST_KINDS, *others)])
        self._outside = CheckLine(self.tr("Not a page of the State"))
        self._warning = Text("", theme.CAPTION, "warn", wrap=True)
        self._end = GhostButton(self.tr("Take out of use"), low=True)
        self._build_fields()
        self.show_link(None)

    def show_link(self, link: Link | None) -> None:
        """Show a link, None for a new one."""
        self._link = link
        self.restore()

    def restore(self) -> None:
        """Show what is stored again."""
        link = self._link or Link("", "", "", LinkKind.PLACE, "")
        for field, text in ((self._name, link.name), (self._url, link.url), (self._owner, link.owner)):
            field.field.setText(text)
            field.field.setCursorPosition(0)
        self._kind.set_value(link.kind)
        self._outside.setChecked(link.outside)
        self._outside.setEnabled(self._may_leave)
        self._end.setVisible(self._link is not None and link.ended_on is None)
        about = self.tr("Printed with the same checks as a guide sheet")
        if link.ended_on is not None:
            about = self.tr("Out of use; saving takes it into use again")
        self.settle(link.name or self.tr("New code"), about)
        self._say_warning()

    def link(self) -> Link:
        """Return the link as typed."""
        before = self._link or Link("", "", "", LinkKind.PLACE, "")
        name, url, owner = (each.field.text() for each in (self._name, self._url, self._owner))
        told = replace(before, name=name, url=url, owner=owner)
        return replace(told, kind=str(self._kind.value), outside=self._outside.isChecked())

    def name(self) -> str:
        """The name as typed."""
        return self._name.field.text().strip()

    def state(self) -> object:
        """Everything that stands in the fields."""
        return self.link()

    def start(self) -> None:
        """Begin with the name."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def checked_fields(self) -> dict[str, CheckedField]:
        """Return the fields by their name in a problem."""
        return {"name": self._name, "link": self._url, "owner": self._owner}

    def _say_warning(self) -> None:
        if not self._may_leave:
            told = self.tr("Only a leader adds a page that is not the State's.")
            self._warning.set_colour("ink2")
        else:
            told = self.tr("Its sheet has a double frame, a black band and a warning about passwords.")
        self._warning.setText(told)
        self._warning.setVisible(self._outside.isChecked() or not self._may_leave)

    def _build_fields(self) -> None:
        self.body.addWidget(self._name)
        self.body.addLayout(labelled(FieldLabel(self.tr("Kind"), "", self._kind), self._kind))
        self.body.addWidget(self._url)
        self.body.addWidget(self._owner)
        self.body.addWidget(self._outside)
        self.body.addWidget(self._warning)
        self.row.insertWidget(0, self._end)
        self._outside.toggled.connect(self._say_warning)
        self._end.clicked.connect(self.end_asked)

"""The editor of a sheet template: fields at the left, the real page at the right, versions kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from desk.domain.roles import Permission, allowed
from desk.domain.sheet_text import tidy
from desk.domain.sheet_version import VersionState
from ui import theme, words
from ui.pages import template_words
from ui.pages.template_form import TemplateForm
from ui.pages.template_preview import TemplatePreview
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.guide import SheetTemplate
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.usecases.sheet_templates import SheetTemplates
    from ui.changes import Changes

FORM_WIDTH, FORM_WIDTH_WHERE_NARROW = 600, 500


class TemplateEditor(QWidget):
    """`closed` where the user is done; what is typed and not saved holds it back once."""

    closed = Signal()

    def __init__(
        self,
        sheet_templates: SheetTemplates,
        key: str,
        user: User,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._templates, self._key, self._user, self._changes = sheet_templates, key, user, changes
        self._given_up: tuple[Problem, ...] = ()
        self._may_confirm = allowed(user.role, Permission.CONFIRM_SHEETS)
        self._shown: SheetTemplate = sheet_templates.template(key)
        self._title = Text("", theme.TITLE)
        self._about = Text("", theme.CAPTION, "ink2")
        self._versions = ComboField()
        self._versions_label = FieldLabel(self.tr("Begin with"), "", self._versions)
        self._form = TemplateForm()
        self._preview = TemplatePreview(sheet_templates)
        self._bar = Bar()
        self._close = OutlineButton(self.tr("Close"))
        self._confirm = OutlineButton(self.tr("Checked on the portal, confirm"), "", "check")
        self._save = PrimaryButton(self.tr("Save as a new version"), "Ctrl+Enter", "check")
        self._build()
        self._connect()
        self._show(self._shown)

    def start(self) -> None:
        """Put the cursor where one begins."""
        self._form.start()

    def is_busy(self) -> bool:
        """Whether a page is still being drawn."""
        return self._preview.is_busy()

    def is_changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return tidy(self._form.template()) != tidy(self._shown)

    def preview(self) -> TemplatePreview:
        """Return the half with the page."""
        return self._preview

    def said(self) -> str:
        """Return what is said above the buttons."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, unless something is typed that is not saved."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close_clicked()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_form"):
            self._settle()

    def _build(self) -> None:
        self._save.set_keys("Ctrl+Return", "Ctrl+Enter")
        head = QHBoxLayout()
        head.setSpacing(12)
        for widget in (self._title, self._about):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self._versions_label)
        head.addWidget(self._versions)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(self._form)
        halves.addWidget(self._preview, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addStretch()
        for button in (self._close, self._confirm, self._save):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addLayout(halves, 1)
        self._column.addLayout(row)
        self._bar.hide()
        self._settle()

    def _connect(self) -> None:
        self._form.edited.connect(self._on_edited)
        self._preview.judged.connect(self._on_judged)
        self._versions.activated.connect(self._on_version_chosen)
        self._close.clicked.connect(self._on_close_clicked)
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._bar.action_clicked.connect(self._on_dropped)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._form.setFixedWidth(FORM_WIDTH_WHERE_NARROW if compact else FORM_WIDTH)
        edge = 12 if compact else 18
        self._column.setContentsMargins(edge, 10 if compact else 14, edge, 12)

    def _show(self, template: SheetTemplate) -> None:
        """Put a version into the fields, as the one that is changed from now on."""
        self._shown = template
        self._title.setText(self.tr("Edit a guide sheet"))
        self._about.setText(f"{self._key} · {template_words.state(template)}")
        self._show_versions(template.version)
        self._form.show_template(template)
        self._judge()
        self._preview.show_template(self._form.template())
        self._settle_confirm()

    def _show_versions(self, number: int) -> None:
        kept = self._templates.history(self._key)
        lines = [line for line in kept if line.version.state is not VersionState.RETIRED]
        choices: list[tuple[object, str]] = [
            (line.version.version, template_words.history_line(line)) for line in lines
        ]
        if number not in [value for value, _ in choices]:
            choices.append((number, self.tr("Words of the program")))
        self._versions.set_choices(choices)
        self._versions.set_value(number)
        for widget in (self._versions, self._versions_label):
            widget.setVisible(len(choices) > 1)

    def _settle_confirm(self) -> None:
        self._confirm.setVisible(self._may_confirm and not self._shown.confirmed and self._shown.version > 0)
        self._confirm.setEnabled(not self.is_changed())

    def _judge(self) -> None:
        told = self._templates.remarks(tidy(self._form.template()))
        loose = self._form.show_remarks([*told, *self._given_up])
        if loose:
            self._say("warn", self.tr("Look at the words again"), " ".join(loose))

    def _say(self, tone: str, title: str, told: str = "", action: str = "") -> None:
        self._bar.show_message(tone, title, told, action)
        self._bar.show()

    def _on_edited(self) -> None:
        self._bar.hide()
        self._judge()
        self._settle_confirm()
        self._preview.show_template(tidy(self._form.template()))

    def _on_judged(self, given_up: tuple[Problem, ...]) -> None:
        self._given_up = given_up
        self._judge()

    def _on_version_chosen(self, _row: int) -> None:
        number = int(str(self._versions.value))
        if self.is_changed():
            self._versions.set_value(self._shown.version)
            self._hold()
        else:
            self._bar.hide()
            self._show(self._templates.template(self._key, number))

    def _on_save_clicked(self) -> None:
        try:
            saved = self._templates.save(self._user, self._form.template())
        except Refused as refused:
            self._say("err", self.tr("Nothing was saved"), words.refusal(refused))
            return
        self._show(saved)
        told = self.tr("A leader confirms it before it takes the place of a confirmed version.")
        self._say("ok", self.tr("Version {number} saved").format(number=saved.version), told)
        self._changes.templates_changed.emit()

    def _on_confirm_clicked(self) -> None:
        try:
            confirmed = self._templates.confirm(self._user, self._key, self._shown.version)
        except Refused as refused:
            self._say("err", self.tr("Nothing was confirmed"), words.refusal(refused))
            return
        self._show(confirmed)
        self._say("ok", self.tr("Version {number} is printed from now on").format(number=confirmed.version))
        self._changes.templates_changed.emit()

    def _on_close_clicked(self) -> None:
        if self.is_changed():
            self._hold()
        else:
            self.closed.emit()

    def _hold(self) -> None:
        told = self.tr("Save with Ctrl+Enter, or drop what was typed.")
        self._say("warn", self.tr("Not saved yet"), told, self.tr("Drop it"))

    def _on_dropped(self) -> None:
        self._bar.hide()
        self._show(self._shown)

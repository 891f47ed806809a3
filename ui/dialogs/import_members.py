"""Importing a list of members: the file is read and shown, and then all of it is taken in or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.problems import Refused
from ui import people_words, theme, words
from ui.background import run
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.choices import ComboField
from ui.widgets.facts import EmptyState
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import ElidedLabel, FieldLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from desk.domain.member_list import MemberList, MemberRow
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.team import Team
    from desk.usecases.member_lists import MemberLists, MemberListTaken
    from ui.background import Task

SIZE = QSize(940, 560)
WIDTHS = (60, 0, 120, 130, 200, 110)
TOLD = 4  # sentences in the bar; the rows are marked in the table


class ImportMembers(QDialog):
    """`taken` is sent when people of a list are on the roster."""

    taken = Signal()

    def __init__(
        self, lists: MemberLists, teams: Iterable[Team], user: User, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lists, self._user = lists, user
        self._members: MemberList | None = None
        self._task: Task | None = None
        self._done = False
        self.setWindowTitle(self.tr("Import a list of members"))
        self.file = ElidedLabel("", theme.CAPTION, "ink2")
        self.bar = Bar("err")
        self.table = DataTable()
        self.model = CatalogueModel(self._headings(), len(WIDTHS), self)
        self.team = ComboField([(None, self.tr("no team")), *((each.id, each.name) for each in teams)])
        self._team_label = FieldLabel(self.tr("Rows without a team join"), "", self.team)
        self._why = Text("", theme.CAPTION, "ink2", wrap=True)
        self.close_button = OutlineButton(self.tr("Close"), "Esc")
        self.other_button = OutlineButton(self.tr("Another file…"))
        self.take_button = PrimaryButton(self.tr("Choose a file…"))
        self._places = QStackedWidget()
        self._build()
        self._connect()
        self.resize(SIZE)

    def choose_file(self) -> None:
        """Open the system's window for choosing a file."""
        kinds = self.tr("Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)")
        chooser = QFileDialog(self, self.tr("Choose the list of members"), "", kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_file_selected)
        chooser.open()

    def read(self, path: Path) -> None:
        """Read a file in the background and show what was understood; nothing is written."""
        if self._task is not None:
            return
        self.file.set_text(path.name)
        self.bar.hide()
        self._offer(self.tr("Reading the file…"), enabled=False)
        self._task = run(self, partial(_read, self._lists, path), self._on_read, self._on_failed)

    def take(self) -> None:
        """Take everybody on the list into the roster in the background, or nobody."""
        if self._members is None or self._task is not None:
            return
        self._offer(self.tr("Writing to the register…"), enabled=False)
        team: UUID | None = self.team.value  # type: ignore[assignment]
        work = partial(_take, self._lists, self._user, self._members, team)
        self._task = run(self, work, self._on_taken, self._on_failed)

    def is_busy(self) -> bool:
        """Whether a file is being read or taken."""
        return self._task is not None

    def message(self) -> str:
        """Return what the bar says; empty while it is not shown."""
        return "" if self.bar.isHidden() else self.bar.accessibleName()

    def reject(self) -> None:
        """Close, but not in the middle of writing or reading."""
        if self._task is None:
            super().reject()

    def _headings(self) -> list[str]:
        return [
            self.tr("Row"),
            self.tr("Full name"),
            self.tr("Who they are"),
            self.tr("Post"),
            self.tr("Team"),
            self.tr("Role"),
        ]

    def _build(self) -> None:
        start = EmptyState(
            "users-three",
            self.tr("Choose the list of members"),
            self.tr(
                "Excel, OpenDocument or CSV with a column “Họ tên”; “Chức vụ”, “Tổ, đội”, “Vai trò” and "
                "“Tổ dân phố” are understood where they are there. You see first what was read."
            ),
        )
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("What was read"))
        self._places.addWidget(start)
        self._places.addWidget(self.table)
        into, foot = QHBoxLayout(), QHBoxLayout()
        into.addWidget(self._team_label)
        into.addWidget(self.team)
        into.addStretch(1)
        foot.setSpacing(8)
        foot.addWidget(self.close_button)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.other_button)
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 14)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Import a list of members"), theme.TITLE))
        column.addWidget(self.file)
        column.addWidget(self.bar)
        column.addWidget(self._places, 1)
        column.addLayout(into)
        column.addLayout(foot)
        for widget in (self.bar, self._team_label, self.team, self.other_button):
            widget.hide()
        self._ring = FocusRing(self)

    def _connect(self) -> None:
        self.take_button.set_keys("Ctrl+Return", "Ctrl+Enter")
        self.take_button.clicked.connect(self._on_take_clicked)
        self.other_button.clicked.connect(self.choose_file)
        self.close_button.clicked.connect(self.reject)

    def _offer(self, text: str, why: str = "", *, enabled: bool = True) -> None:
        self.take_button.setText(text)
        self.take_button.setEnabled(enabled)
        self.take_button.updateGeometry()
        self._why.setText(why)
        if enabled:
            self.take_button.setFocus()

    def _on_file_selected(self, name: str) -> None:
        self.read(Path(name))

    def _on_take_clicked(self) -> None:
        if self._done:
            self.accept()
        elif self._members is None or self._members.problems:
            self.choose_file()
        else:
            self.take()

    def _on_read(self, members: MemberList) -> None:
        self._task = None
        self._members = members
        wrong = _rows_of(members.problems)
        self.model.set_rows([_row(each, wrong) for each in members.rows])
        self._places.setCurrentIndex(1 if members.rows else 0)
        homeless = any(not each.team for each in members.rows) and not members.problems
        self._team_label.setVisible(homeless)
        self.team.setVisible(homeless)
        self.other_button.setVisible(not members.problems)
        if members.problems:
            self._tell_problems(members.problems)
            self._offer(self.tr("Choose the file again…"), self.tr("Nothing is taken in before that."))
            return
        count = words.number(len({each.name for each in members.rows}))
        why = self.tr("Who is on the roster already stays the same person.")
        self._offer(self.tr("Take in {count} people").format(count=count), why)

    def _tell_problems(self, problems: tuple[Problem, ...]) -> None:
        title = self.tr("{count} things must be mended in the file first")
        told = [words.problem(each) for each in problems[:TOLD]]
        if len(problems) > TOLD:
            told.append(self.tr("and {count} more").format(count=len(problems) - TOLD))
        self.bar.show_message("err", title.format(count=len(problems)), "\n".join(told))
        self.bar.show()

    def _on_taken(self, done: MemberListTaken) -> None:
        self._task = None
        self._done = True
        told = self.tr(
            "{added} people added, {known} known already, {teams} teams added, {joined} memberships."
        ).format(added=done.added, known=done.known, teams=done.teams, joined=done.memberships)
        odd = [words.problem(each) for each in done.warnings]
        title = self.tr("The list is in the register")
        self.bar.show_message("warn" if odd else "ok", title, "\n".join([told, *odd]))
        self.bar.show()
        for widget in (self._team_label, self.team, self.other_button):
            widget.hide()
        self._offer(self.tr("Done"))
        self.taken.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        self._members = None
        self._offer(self.tr("Choose a file…"))
        if not isinstance(problem, Refused):
            raise problem
        self.bar.show_message("err", self.tr("Nobody was taken in"), words.refusal(problem))
        self.bar.show()


def _rows_of(problems: Iterable[Problem]) -> set[int]:
    """The numbers of the rows that problems name."""
    named = (f"{told.values.get('row', '')},{told.values.get('rows', '')}" for told in problems)
    return {int(part) for text in named for part in text.split(",") if part.strip()}


def _row(read: MemberRow, wrong: set[int]) -> Row:
    odd = read.row in wrong
    tone, icon = ("err", "warning-circle") if odd else ("ink", "")
    return Row(
        str(read.row),
        read,
        (
            Cell(str(read.row), tone="ink2"),
            Cell(read.name, tone=tone, icon=icon),
            Cell(people_words.person_kind(read.kind), tone="ink2"),
            Cell(people_words.position(read.position), tone="ink2"),
            Cell(read.team or "–", tone="ink2"),
            Cell(people_words.member_role(read.role) if read.team else "–", tone="ink2"),
        ),
    )


def _read(lists: MemberLists, path: Path, _task: Task) -> MemberList:
    return lists.read(path)


def _take(
    lists: MemberLists, user: User, members: MemberList, team: UUID | None, _task: Task
) -> MemberListTaken:
    return lists.take(user, members, team)

"""The overview: interviews and sheets together, what there is to do, and the key facts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.states import ProcedureAct
from interview_app.services.overview import Overview, Step, Task, TaskKind
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.overview_rows import (
    interview_heads,
    interview_rows,
    key_facts,
    raters_of,
    summary,
)
from interview_app.ui.models.task_rows import action_words, task_icon, task_row
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.ending import EndingActs
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.names import After, Section
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.link_list import LinkList
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace

_WIDTHS = (Wish(152, 132), Wish(72, 60), Wish(152, 112, grows=True), Wish(96, 64), Wish(190, 116))
_RATER = Wish(136, 96)


class OverviewPage(Page):
    """What is next and what is missing, at one glance; about sheets only whether they are sealed."""

    shows = frozenset(Area)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Overview"))
        say = self._say
        self._shown: tuple[Task, ...] = ()
        self._procedure: Procedure | None = None
        self.act = primary_button("")
        self.act.clicked.connect(lambda: self._follow(0))
        self.add_action(self.act)
        self.compare_button = text_button(say("Equal treatment"), Icon.EQUAL, small=True)
        self.compare_button.clicked.connect(lambda: self.go.emit(PageName.EQUAL_TREATMENT, None))
        self.check_button = text_button(say("Record check"), Icon.FLAG, small=True)
        self.check_button.clicked.connect(lambda: self.go.emit(PageName.RECORD_CHECK, None))
        self._heading = TextLabel(say("Interviews and sheets"), LabelRole.SECTION)
        self._blind = TextLabel(
            say("Until disclosure, only its author sees what is in a sheet."), LabelRole.NOTE, wrap=True
        )
        self._blind.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.own = text_button(say("Your sheets"), Icon.FILE_TEXT, small=True)
        self.own.clicked.connect(lambda: self.go.emit(PageName.OWN_SHEETS, None))
        self.model = CellTable(self)
        self._table = Table(say("Interviews and sheets"), compact=True)
        self._table.setModel(self.model)
        self._fit = ColumnFit(self._table)
        self._table.opened.connect(self._open_interview)
        self.tasks = LinkList()
        self.tasks.acted.connect(self._follow)
        self._nothing = TextLabel(say("Nothing is left to do here."), LabelRole.QUIET)
        self._facts = KeyValues()
        self._endings = EndingActs(workspace, self)
        self.abort = text_button(say("Abort the procedure …"), Icon.CIRCLE_X, small=True)
        self.abort.clicked.connect(self._ask_abort)
        self.follow = text_button(say("After the decision …"), Icon.CHEVRON_RIGHT, small=True)
        self.follow.clicked.connect(lambda: self.go.emit(PageName.OUTCOME, None))
        self.access = text_button(say("Access to the file …"), Icon.CHEVRON_RIGHT, small=True)
        self.access.clicked.connect(lambda: self.go.emit(PageName.ACCESS, None))
        self._lay_out()
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Read everything again."""
        overview = self._workspace.services.overview.overview()
        self.set_subtitle(summary(self._say, overview))
        self._show_interviews(overview)
        self._show_tasks(overview)
        self._facts.set_facts(key_facts(self._say, overview.procedure))
        self._procedure = overview.procedure
        over = overview.procedure.stage in (Stage.DECIDED, Stage.CLOSED, Stage.ABORTED)
        self.follow.setVisible(over)
        self.access.setVisible(not over and bool(overview.procedure.candidates))
        self.abort.setVisible(self._endings.offered(ProcedureAct.ABORT, overview.procedure.stage))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addWidget(self.compare_button)
        head.addWidget(self.check_button)
        head.addWidget(self._blind, 1)
        head.addStretch()
        head.addWidget(self.own)
        tasks = QVBoxLayout()
        tasks.addWidget(TextLabel(self._say("To do"), LabelRole.SECTION))
        tasks.addWidget(self.tasks)
        tasks.addWidget(self._nothing)
        tasks.addStretch(1)
        facts = QVBoxLayout()
        facts.addWidget(TextLabel(self._say("Key facts"), LabelRole.SECTION))
        facts.addWidget(self._facts)
        facts.addWidget(self.abort, 0, Qt.AlignmentFlag.AlignLeft)
        facts.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        facts.addWidget(self.access, 0, Qt.AlignmentFlag.AlignLeft)
        facts.addStretch(1)
        self._columns = (tasks, facts)
        self._panes = QHBoxLayout()
        self._panes.addLayout(tasks, 63)
        self._panes.addLayout(facts, 40)
        scroll = ScrollColumn()
        scroll.column.addLayout(head)
        scroll.column.addWidget(self._table)
        scroll.column.addLayout(self._panes)
        scroll.column.addStretch(1)
        self._scroll = scroll
        self.content.addWidget(scroll, 1)

    def _show_interviews(self, overview: Overview) -> None:
        heads, rows = interview_heads(self._say, overview), interview_rows(self._say, overview)
        self.model.show(heads, rows)
        self._fit.set_wishes((*_WIDTHS, *(_RATER for _ in raters_of(overview))))
        for shown in (self._heading, self._blind, self._table, self.compare_button):
            shown.setVisible(bool(rows))
        mine = any(self._workspace.actor.panelist in line.raters for line in overview.interviews)
        self.own.setVisible(bool(rows) and mine)

    def _show_tasks(self, overview: Overview) -> None:
        self._shown = overview.tasks
        self.tasks.set_rows([task_row(self._say, task, overview.procedure) for task in self._shown])
        self.tasks.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        self.act.setVisible(bool(self._shown))
        if self._shown:
            self.act.set_words(action_words(self._say, self._shown[0]))
            self.act.set_icon(task_icon(self._shown[0]))

    def _follow(self, row: int) -> None:
        task = self._shown[row]
        item: object = task.candidates[0] if task.candidates else None
        if task.kind is TaskKind.DECIDE_CONCERN:
            item = Section.DECLARATIONS
        if task.kind is TaskKind.TELL_OUTCOME:
            item = After.NOTICES
        self.go.emit(self._page_of(task), item)

    def _page_of(self, task: Task) -> PageName:
        if task.kind is TaskKind.ANSWER_REQUEST:
            return PageName.ACCESS if self.follow.isHidden() else PageName.OUTCOME
        if task.kind is TaskKind.TELL_OUTCOME:
            return PageName.OUTCOME
        return PageName(Step(task.step).value)

    def _open_interview(self, row: int, column: int) -> None:
        key = self.model.key(row)
        if key is not None:
            self.go.emit(PageName.INTERVIEWS, key)

    def _ask_abort(self) -> None:
        if self._procedure is not None:
            self._endings.ask_abort(self._procedure)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._panes.setSpacing(theme.px(32))
        for column in self._columns:
            column.setSpacing(theme.px(8))
        self._panes.setContentsMargins(0, theme.px(12), 0, 0)
        self._scroll.column.setContentsMargins(0, theme.px(4), 0, 0)
        self._table.setMinimumHeight(theme.px(tokens.TABLE_ROW))

"""The panel: who sits at the table, in which function and role, and who rates."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Briefing, Panelist, Role
from interview_app.domain.procedure import Procedure
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.panel_rows import panel_heads, panel_rows, panel_summary
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.panel.assignments import AssignmentsSection
from interview_app.ui.pages.panel.declarations import DeclarationsSection
from interview_app.ui.pages.panel.gender_share import GenderSharePart
from interview_app.ui.pages.panel.panelist_pane import PanelistData, PanelistPane
from interview_app.ui.pages.panel.participation import ParticipationSection
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.workspace import Workspace

_NEW_PLACE = "new member"
"""Where the words of an entry are kept that does not exist yet."""


class PanelPage(Page):
    """Four sections under tabs: the members, edited beside their table; assignments, declarations, participation."""

    shows = frozenset({Area.PANEL, Area.CANDIDATES, Area.STAGE, Area.RECORD})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Selection panel"))
        say = self._say
        self._shown: PanelistId | None = None
        self._briefed: PanelistId | None = None
        self._members: tuple[Panelist, ...] = ()
        self._adding = self._removable = False
        self._add_actions()
        self.model = CellTable(self)
        self.table = Table(say("Selection panel"))
        self.table.setModel(self.model)
        fit = ColumnFit(self.table)
        fit.set_wishes((Wish(200, 120), Wish(200, 110, grows=True), Wish(120, 92), Wish(150, 124)))
        self.table.chosen.connect(lambda row, _: self._on_chosen(row))
        self.pane = PanelistPane(say)
        self.pane.entered.connect(self._enter)
        self.pane.briefed.connect(self._brief)
        self.pane.unbriefed.connect(self._unbrief)
        self.share = GenderSharePart(say)
        self.share.entered.connect(self._state_share)
        self._kept = KeptFields(workspace, {"name": self.pane.name, "function": self.pane.function}, self)
        lines = self.pane.briefings
        self._kept_briefing = KeptFields(workspace, {"what": lines.what, "day": lines.day}, self)
        self._kept_share = KeptFields(
            workspace, {"women": self.share.women, "reason": self.share.reason}, self
        )
        self.remove_button = text_button(say("Remove member …"), Icon.TRASH)
        self.remove_button.clicked.connect(self._ask_removal)
        self._empty = EmptyState(
            Icon.USERS,
            say("Nobody is on the panel yet. Begin with the chair; at least one voting member is needed."),
            say("Add panel member"),
        )
        self._empty.acted.connect(self.begin_new)
        members = self._lay_out_members()
        self.assignments, self.declarations = AssignmentsSection(workspace), DeclarationsSection(workspace)
        self.participation = ParticipationSection(workspace)
        self._lay_out_sections(members)
        on_theme_change(self._set_gaps)

    def _add_actions(self) -> None:
        self.calibration_button = text_button(self._say("Calibration"), Icon.QUOTE)
        self.calibration_button.clicked.connect(lambda: self.go.emit(PageName.CALIBRATION, None))
        self.add_action(self.calibration_button)
        self.add_button = primary_button(self._say("Add panel member"), Icon.PLUS)
        self.add_button.clicked.connect(self.begin_new)
        self.add_action(self.add_button)

    def _lay_out_members(self) -> QWidget:
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.pane, 1)
        self._side.addWidget(self.remove_button)
        self._panes = SidePane(self._members_side(), side)
        members = QWidget()
        within = QVBoxLayout(members)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._panes, 1)
        within.addWidget(self._empty, 1)
        return members

    def refresh(self) -> None:
        """Read the members again."""
        chosen = self.model.key(self.table.currentIndex().row())
        procedure = self._workspace.services.panel.procedure()
        self._members = procedure.panel
        self._refresh_sections(procedure)
        self.model.show(panel_heads(self._say), panel_rows(self._say, self._members))
        empty = not self._members and not self._adding
        self._panes.setVisible(not empty)
        self._empty.setVisible(empty)
        services = self._workspace.services
        changeable = not services.at_rest
        self._removable = changeable and services.forms.present_lock() is None
        self.add_button.setEnabled(changeable)
        self.pane.set_changeable(changeable)
        self.share.set_changeable(changeable)
        self.share.show_share(procedure.gender_share, len(procedure.voters()))
        self._kept_share.turn_to("gender share")
        if self._members and not self._adding:
            self._choose(PanelistId(chosen) if isinstance(chosen, str) else self._members[0].id)

    def show_item(self, item: object) -> None:
        """Turn to a member by id, or to a section by its name."""
        if isinstance(item, Section):
            self.tabs.setCurrentIndex(list(Section).index(item))
        elif isinstance(item, str):
            self.tabs.setCurrentIndex(0)
            self._adding = False
            self._choose(PanelistId(item))

    def leave(self) -> bool:
        """Store what is being typed."""
        operations = self._workspace.operations
        kept = (self._kept, self._kept_briefing, self._kept_share)
        for store in (self.pane.settle, self.share.settle, *(each.keep for each in kept)):
            if not operations.written(store):
                return False
        if not all(section.leave() for section in self._sections):
            return False
        for each in kept:
            each.turn_to("")
        self.share.let_go()
        return True

    def begin_new(self) -> None:
        """An empty entry beside the table; it exists once it has a name."""
        if not self._workspace.operations.written(self.pane.settle):
            return
        self.tabs.setCurrentIndex(0)
        self._adding = True
        self._panes.setVisible(True)
        self._empty.setVisible(False)
        self.remove_button.setVisible(False)
        self._shown = None
        chair = any(person.role is Role.CHAIR for person in self._members)
        self.pane.show_new(Role.PANELIST if chair else Role.CHAIR)
        self._kept.turn_to(_NEW_PLACE)

    def _on_chosen(self, row: int) -> None:
        """Another member is chosen; where the file does not take what was typed, the one with the words stays."""
        key = self.model.key(row)
        if not isinstance(key, str) or key == self._shown:
            return
        if self._shown is not None and not self._workspace.operations.written(self.pane.settle):
            self.table.choose_row(max(self.model.row_of(self._shown), 0))
            return
        self._adding = False
        self._show(PanelistId(key))

    def _choose(self, panelist: PanelistId) -> None:
        row = max(self.model.row_of(panelist), 0)
        self.table.choose_row(row)
        key = self.model.key(row)
        if isinstance(key, str):
            self._show(PanelistId(key))

    def _show(self, panelist: PanelistId) -> None:
        for person in self._members:
            if person.id == panelist:
                self._shown = panelist
                self.pane.show_person(person)
                self._kept.turn_to(f"member {panelist}")
                self._turn_briefing(panelist)
                self.remove_button.setVisible(self._removable)

    def _enter(self, panelist: PanelistId | None, data: PanelistData) -> None:
        panel, actor = self._workspace.services.panel, self._workspace.actor
        operations = self._workspace.operations
        if panelist is not None:
            changed = operations.run(
                lambda: panel.change(
                    actor, panelist, name=data.name, function=data.function, role=data.role, votes=data.votes
                ),
                Area.PANEL,
                Area.STAGE,
            )
            if changed is not None:
                self._kept.forget()
            return
        self._adding = False
        added = operations.run(
            lambda: panel.add(
                actor, name=data.name, function=data.function, role=data.role, votes=data.votes
            ),
            Area.PANEL,
        )
        if added is not None:
            self._kept.forget_new(_NEW_PLACE, actor)
            self._choose(added.id)

    def _ask_removal(self) -> None:
        key = self.model.key(self.table.currentIndex().row())
        person = next((each for each in self._members if each.id == key), None)
        if person is None:
            return
        say = self._say
        dialog = ConfirmDialog(
            say,
            say("Remove {name} from the panel?", name=person.name),
            say(
                "Only for mistaken entries, and only until the form is locked. The journal notes the removal."
            ),
            say("Remove member"),
            parent=self,
        )
        dialog.accepted.connect(lambda: self._remove(person))
        dialog.open()

    def _remove(self, person: Panelist) -> None:
        services, actor, operations = (
            self._workspace.services,
            self._workspace.actor,
            self._workspace.operations,
        )
        before = services.taking_back.before()
        if operations.done(lambda: services.panel.remove(actor, person.id), Area.PANEL):
            operations.offer_undo(
                self._say("{name} removed from the panel.", name=person.name),
                lambda: services.taking_back.member_removal(actor, before, person.id),
                Area.PANEL,
            )

    def _turn_briefing(self, panelist: PanelistId) -> None:
        """The line for one more briefing is that of the member who is shown."""
        if self._briefed == panelist:
            return
        self._workspace.operations.written(self._kept_briefing.keep)
        self._briefed = panelist
        self.pane.briefings.clear()
        self._kept_briefing.turn_to(f"briefing {panelist}")

    def _brief(self, panelist: PanelistId, briefing: Briefing) -> None:
        panel, actor = self._workspace.services.panel, self._workspace.actor
        if self._workspace.operations.run(lambda: panel.brief(actor, panelist, briefing), Area.PANEL):
            self.pane.briefings.clear()
            self._kept_briefing.forget()
            self.pane.briefings.what.setFocus()

    def _unbrief(self, panelist: PanelistId, briefing: Briefing) -> None:
        panel, actor = self._workspace.services.panel, self._workspace.actor
        self._workspace.operations.done(
            lambda: panel.take_briefing_back(actor, panelist, briefing), Area.PANEL
        )

    def _state_share(self, women: int, reason: str) -> None:
        panel, actor = self._workspace.services.panel, self._workspace.actor
        stated = self._workspace.operations.run(
            lambda: panel.state_share(actor, women=women, reason=reason), Area.PANEL
        )
        if stated is not None:
            self._kept_share.forget()

    def _members_side(self) -> QWidget:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.table, 1)
        self._left.addWidget(self.share)
        return left

    def _lay_out_sections(self, members: QWidget) -> None:
        say = self._say
        self._sections = (self.assignments, self.declarations, self.participation)
        self.tabs, self._stack = TabBar(), QStackedWidget()
        self.tabs.setAccessibleName(say("Sections of the panel"))
        titles = (say("Members"), say("Assignments"), say("Declarations"), say("Participation"))
        for title, section in zip(titles, (members, *self._sections), strict=True):
            self.tabs.addTab(title)
            self._stack.addWidget(section)
        for grid in (self.assignments, self.declarations):
            grid.way.connect(self._go_first)
        self.tabs.currentChanged.connect(self._turn)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._stack, 1)

    def _go_first(self, page: PageName) -> None:
        """To what has to be entered before a grid can show anything."""
        if page is PageName.PANEL:
            self.tabs.setCurrentIndex(0)
        else:
            self.go.emit(page, None)

    def _turn(self, tab: int) -> None:
        """Another section; where the file does not take what was typed, the open one stays."""
        if tab == self._stack.currentIndex():
            return
        if not self._workspace.operations.written(self.pane.settle) or not all(
            each.leave() for each in self._sections
        ):
            self.tabs.setCurrentIndex(self._stack.currentIndex())
            return
        self._stack.setCurrentIndex(tab)
        self.add_button.setVisible(tab == 0)
        self.refresh()

    def _refresh_sections(self, procedure: Procedure) -> None:
        """The open section, and what stands below the title; the others are read when they are opened."""
        tab = self._stack.currentIndex()
        if tab == 0:
            self.set_subtitle(panel_summary(self._say, procedure.panel))
            return
        section = self._sections[tab - 1]
        section.refresh(procedure)
        self.set_subtitle(section.heading(procedure))

    def _set_gaps(self) -> None:
        self._left.setSpacing(theme_of(self).px(12))
        self._side.setSpacing(theme_of(self).px(8))

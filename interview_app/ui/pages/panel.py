"""The panel: who sits at the table, in which function and role, and who rates."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.panel_rows import panel_heads, panel_rows, panel_summary
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.kept_fields import KeptFields
from interview_app.ui.pages.panelist_data import PanelistData, PanelistPane
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.workspace import Workspace

_NEW_PLACE = "new member"
"""Where the words of an entry are kept that does not exist yet."""


class PanelPage(Page):
    """The members in a table; the chosen one is edited beside it."""

    shows = frozenset({Area.PANEL, Area.STAGE})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Selection panel"))
        say = self._say
        self._shown: PanelistId | None = None
        self._members: tuple[Panelist, ...] = ()
        self._adding = self._removable = False
        self.add_button = primary_button(say("Add panel member"), Icon.PLUS)
        self.add_button.clicked.connect(self.begin_new)
        self.add_action(self.add_button)
        self.model = CellTable(self)
        self.table = Table(say("Selection panel"))
        self.table.setModel(self.model)
        fit = ColumnFit(self.table)
        fit.set_wishes((Wish(200, 120), Wish(200, 110, grows=True), Wish(120, 92), Wish(150, 124)))
        self.table.chosen.connect(lambda row, _: self._on_chosen(row))
        self.pane = PanelistPane(say)
        self.pane.entered.connect(self._enter)
        self._kept = KeptFields(workspace, {"name": self.pane.name, "function": self.pane.function}, self)
        self.remove_button = text_button(say("Remove member …"), Icon.TRASH)
        self.remove_button.clicked.connect(self._ask_removal)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.pane, 1)
        self._side.addWidget(self.remove_button)
        self._panes = SidePane(self.table, side)
        self._empty = EmptyState(
            Icon.USERS,
            say("Nobody is on the panel yet. Begin with the chair; at least one voting member is needed."),
            say("Add panel member"),
        )
        self._empty.acted.connect(self.begin_new)
        self.content.addWidget(self._panes, 1)
        self.content.addWidget(self._empty, 1)
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Read the members again."""
        chosen = self.model.key(self.table.currentIndex().row())
        self._members = self._workspace.services.panel.members()
        self.set_subtitle(panel_summary(self._say, self._members))
        self.model.show(panel_heads(self._say), panel_rows(self._say, self._members))
        empty = not self._members and not self._adding
        self._panes.setVisible(not empty)
        self._empty.setVisible(empty)
        services = self._workspace.services
        changeable = not services.at_rest
        self._removable = changeable and services.forms.present_lock() is None
        self.add_button.setEnabled(changeable)
        self.pane.set_changeable(changeable)
        if self._members and not self._adding:
            self._choose(PanelistId(chosen) if isinstance(chosen, str) else self._members[0].id)

    def show_item(self, item: object) -> None:
        """Turn to a member."""
        if isinstance(item, str):
            self._adding = False
            self._choose(PanelistId(item))

    def leave(self) -> bool:
        """Store what is being typed."""
        operations = self._workspace.operations
        if not operations.written(self.pane.settle) or not operations.written(self._kept.keep):
            return False
        self._kept.turn_to("")
        return True

    def begin_new(self) -> None:
        """An empty entry beside the table; it exists once it has a name."""
        if not self._workspace.operations.written(self.pane.settle):
            return
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

    def _set_gaps(self) -> None:
        self._side.setSpacing(theme_of(self).px(8))

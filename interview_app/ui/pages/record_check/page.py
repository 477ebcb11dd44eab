"""The record check: what is missing in the record, each hint with the way to its place; and the rules themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.hint import Hint, Rule
from interview_app.domain.panel import Role
from interview_app.services.record_check.checking import Checked, RuleState
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable, GroupedTable
from interview_app.ui.models.hint_rows import hint_heads, hint_rows, rule_heads, rule_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.hints.way import way_to
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.record_check.hint_pane import HintPane
from interview_app.ui.pages.record_check.rule_pane import RuleChoice, RulePane
from interview_app.ui.pages.record_check.rules_for_new import RulesForNew
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.workspace import Workspace
from interview_app.wording.record_check import no_advice_here

_WISHES = (Wish(460, 260, grows=True), Wish(190, 150))
_HINTS, _RULES = 0, 1


class RecordCheckPage(Page):
    """Hints under the first tab, rules under the second; the chosen row is read and answered beside."""

    shows = frozenset(Area)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Record check"))
        say = self._say
        self._checked: Checked | None = None
        self._rules: tuple[RuleState, ...] = ()
        self.back = text_button(say("To the overview"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.OVERVIEW, None))
        self.add_action(self.back)
        self.tabs = TabBar()
        self.tabs.setAccessibleName(say("Hints and rules"))
        self.hints, self.rules = GroupedTable(self), GroupedTable(self)
        self.hint_table = self._table(say("Hints"), self.hints)
        self.rule_table = self._table(say("Rules"), self.rules)
        self.hint_pane, self.rule_pane = HintPane(say), RulePane(say)
        self.empty = EmptyState(Icon.CIRCLE_CHECK, say("The rules have found nothing. The record can go on."))
        self._hint_panes = SidePane(self.hint_table, self.hint_pane, width=320)
        self._rule_panes = SidePane(self.rule_table, self.rule_pane, width=320)
        self.for_new = RulesForNew(say)
        self._rule_body = _stacked(self._rule_panes, self.for_new)
        self._bodies = QStackedWidget()
        for body in (self._hint_panes, self._rule_body, self.empty):
            self._bodies.addWidget(body)
        for words in (say("Hints"), say("Rules")):
            self.tabs.addTab(words)
        self._kept = KeptFields(workspace, {"reason": self.hint_pane.reason}, self)
        self._kept_rule = KeptFields(workspace, {"reason": self.rule_pane.reason}, self)
        self.content.addWidget(self.tabs)
        self.content.addWidget(self._bodies, 1)
        self._connect()
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Look over the record again."""
        check, actor = self._workspace.services.record_check, self._workspace.actor
        chosen, rule = self._chosen_hint(), self._chosen_rule()
        self._checked, self._rules = check.checked(actor), check.rules()
        say, checked = self._say, self._checked
        self.hints.show(hint_heads(say), hint_rows(say, checked.procedure, checked.hints))
        self.rules.show(rule_heads(say), rule_rows(say, self._rules))
        self.set_subtitle(self._summary(checked))
        self._choose(self.hint_table, self.hints, chosen.discovery.key if chosen else None)
        self._choose(self.rule_table, self.rules, rule.rule if rule else None)
        self._show_hint()
        self._show_rule()
        self._show_for_new()
        self._turn()

    def show_item(self, item: object) -> None:
        """Turn to a hint by its key, to the first one about a candidate, or to a rule."""
        rule = isinstance(item, Rule)
        self.tabs.setCurrentIndex(_RULES if rule else _HINTS)
        table, model = (self.rule_table, self.rules) if rule else (self.hint_table, self.hints)
        self._choose(table, model, self._about(item))
        self._show_rule() if rule else self._show_hint()

    def _about(self, item: object) -> object:
        """The key of the first hint about a candidate, where `item` is one."""
        found = self._checked.hints if self._checked is not None else ()
        return next((hint.discovery.key for hint in found if hint.discovery.place.candidate == item), item)

    def leave(self) -> bool:
        """Keep what is being typed."""
        written = self._workspace.operations.written
        if not written(self._kept.keep) or not written(self._kept_rule.keep):
            return False
        self._kept.turn_to("")
        self._kept_rule.turn_to("")
        return True

    def _table(self, name: str, model: CellTable) -> Table:
        table = Table(name, row_height=tokens.TWO_LINE_ROW)
        table.setModel(model)
        ColumnFit(table).set_wishes(_WISHES)
        return table

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turn())
        self.hint_table.chosen.connect(lambda _row, _column: self._show_hint())
        self.rule_table.chosen.connect(lambda _row, _column: self._show_rule())
        self.hint_table.opened.connect(lambda _row, _column: self._follow())
        self.hint_pane.followed.connect(self._follow)
        self.hint_pane.settled.connect(self._settle)
        self.hint_pane.settled_alike.connect(lambda reason: self._settle(reason, *self._alike()))
        self.rule_pane.chosen.connect(self._set_rule)
        self.for_new.wanted.connect(self._keep_for_new)

    def _summary(self, checked: Checked) -> str:
        count = len(checked.open)
        if not count:
            return no_advice_here(self._say)
        asked = self._say.plural(
            "{count} hint asks for something.", "{count} hints ask for something.", count=count
        )
        return f"{asked} {no_advice_here(self._say)}"

    def _turn(self) -> None:
        """The open tab's body; an empty list of hints says so."""
        if self.tabs.currentIndex() == _RULES:
            self._bodies.setCurrentWidget(self._rule_body)
        else:
            nothing = self.hints.rowCount() == 0
            self._bodies.setCurrentWidget(self.empty if nothing else self._hint_panes)

    def _choose(self, table: Table, model: GroupedTable, key: object) -> None:
        row = model.row_of(key) if isinstance(key, str) else -1
        if model.rowCount():
            table.choose_row(row if row >= 0 else model.first_row())

    def _chosen_hint(self) -> Hint | None:
        key = self.hints.key(self.hint_table.currentIndex().row())
        found = self._checked.hints if self._checked is not None else ()
        return next((hint for hint in found if hint.discovery.key == key), None)

    def _chosen_rule(self) -> RuleState | None:
        key = self.rules.key(self.rule_table.currentIndex().row())
        return next((state for state in self._rules if state.rule == key), None)

    def _show_hint(self) -> None:
        hint = self._chosen_hint()
        if hint is None or self._checked is None or not self._workspace.operations.written(self._kept.keep):
            return
        self.hint_pane.show_hint(
            self._checked.procedure, hint, may_settle=self._may_act(), alike=len(self._alike())
        )
        self._kept.turn_to(f"hint {hint.discovery.key}")

    def _show_rule(self) -> None:
        state = self._chosen_rule()
        if state is None or not self._workspace.operations.written(self._kept_rule.keep):
            return
        chair = self._workspace.actor.role is Role.CHAIR
        self.rule_pane.show_rule(state, may_set=chair and self._may_act())
        self._kept_rule.turn_to(f"rule {state.rule.value}")

    def _show_for_new(self) -> None:
        """The chair's way to keep the settings for new procedures, where the program keeps any."""
        defaults, actor = self._workspace.rules, self._workspace.actor
        chair = actor.panelist is not None and actor.role is Role.CHAIR
        self.for_new.setVisible(chair and defaults is not None)
        if defaults is not None:
            self.for_new.show_kept(self._workspace.services.desk.bare().rule_settings, defaults.kept())

    def _keep_for_new(self) -> None:
        defaults, desk = self._workspace.rules, self._workspace.services.desk
        if defaults is None:
            return
        if defaults.keep(desk.bare().rule_settings, at=desk.clock()):
            self._show_for_new()
        else:
            self.for_new.show_not_kept()

    def _may_act(self) -> bool:
        return self._workspace.actor.panelist is not None and not self._workspace.services.at_rest

    def _follow(self) -> None:
        hint = self._chosen_hint()
        if hint is not None and self._checked is not None:
            self.go.emit(*way_to(self._checked.procedure, hint.discovery))

    def _alike(self) -> tuple[Hint, ...]:
        """The others of the chosen hint's rule that still ask for a reason."""
        chosen = self._chosen_hint()
        if chosen is None or self._checked is None:
            return ()
        rule, key = chosen.discovery.rule, chosen.discovery.key
        found = [each for each in self._checked.open if each.discovery.rule is rule]
        return tuple(each for each in found if each.discovery.key != key)

    def _settle(self, reason: str, *others: Hint) -> None:
        hint, check, actor = (
            self._chosen_hint(),
            self._workspace.services.record_check,
            self._workspace.actor,
        )
        if hint is None:
            return
        reasons = {each.discovery.key: reason for each in (hint, *others)}
        if self._workspace.operations.done(lambda: check.settle(actor, reasons), Area.CHECK):
            self._kept.forget()

    def _set_rule(self, rule: Rule, choice: RuleChoice) -> None:
        check, actor = self._workspace.services.record_check, self._workspace.actor

        def set_rule() -> None:
            check.set_rule(actor, rule, on=choice.on, severity=choice.severity, reason=choice.reason)

        if self._workspace.operations.done(set_rule, Area.CHECK):
            self._kept_rule.forget()

    def _set_gaps(self) -> None:
        self.content.setSpacing(theme_of(self).px(8))


def _stacked(main: QWidget, below: QWidget) -> QWidget:
    """One above the other; the upper one takes the room that is left."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(main, 1)
    column.addWidget(below)
    return body

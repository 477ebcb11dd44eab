"""Below the form: how many hints the structure check has on it, the hints themselves, and how structured it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Hint, Severity
from interview_app.domain.procedure import Procedure
from interview_app.domain.structure_check.components import components_of
from interview_app.ui import tokens
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.structure import StructureDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.hint_rows import hint_heads, hint_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace
from interview_app.wording.hint_sentences import hint_sentence
from interview_app.wording.record_check import rule_source, rule_title

_WISHES = (Wish(520, 260, grows=True), Wish(190, 150))
_HEIGHT = 184
"""Of the open list, in unscaled pixels: three hints and the beginning of a fourth, so that one sees it goes on."""
_MOST = 560
"""Of the list where it takes all the room of a low page, in unscaled pixels."""
_SENTENCE = 2
"""So many lines are kept below the list for the chosen hint, so that nothing moves from hint to hint."""


class FormStructure(QWidget):
    """One line until it is opened; `followed` carries the discovery whose place is asked for.

    The chosen hint stands in full below the list.  `turned` tells that the list was opened or closed.
    """

    followed = Signal(object)
    turned = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        say = self._say = workspace.say
        self._procedure: Procedure | None = None
        self._found: tuple[Hint, ...] = ()
        self.count = StateLabel()
        self.open_button = text_button(say("Show hints"), Icon.CHEVRON_RIGHT)
        self.overview_button = text_button(say("How structured is this interview?"))
        self.hints = GroupedTable(self)
        self.table = Table(say("Hints on the form"), row_height=tokens.TWO_LINE_ROW)
        self.table.setModel(self.hints)
        ColumnFit(self.table).set_wishes(_WISHES)
        self.follow_button = text_button(say("Go to the place"))
        self.reason_button = text_button(say("Give a reason …"))
        self.sentence = TextLabel("", LabelRole.NOTE, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._when_open = (self.table, self.follow_button, self.reason_button, self.sentence)
        self._takes_all = False
        self._lay_out()
        self._open(opens=False)
        self.open_button.clicked.connect(self._turn)
        self.overview_button.clicked.connect(self.show_overview)
        self.table.chosen.connect(lambda _row, _column: self._show_ways())
        self.table.opened.connect(lambda _row, _column: self._follow())
        self.follow_button.clicked.connect(self._follow)
        self.reason_button.clicked.connect(self._ask_reason)
        on_theme_change(self._set_gaps)

    @property
    def opened(self) -> bool:
        """Whether the list is open."""
        return not self.table.isHidden()

    def close_list(self) -> None:
        """Leave one line."""
        self._open(opens=False)

    def take_all(self, *, takes: bool) -> None:
        """Whether the open list takes whatever room there is, since the page is too low for list and form at once."""
        if takes != self._takes_all:
            self._takes_all = takes
            self._set_gaps()

    def show_form(self, form: InterviewForm) -> None:
        """Look over a form, also while it is being written."""
        checked = self._workspace.services.record_check.on_form(form)
        chosen = self._chosen()
        self._procedure, self._found = checked.procedure, checked.hints
        self.hints.show(hint_heads(self._say), hint_rows(self._say, checked.procedure, checked.hints))
        if self._found:
            row = self.hints.row_of(chosen.discovery.key) if chosen else -1
            self.table.choose_row(row if row >= 0 else self.hints.first_row())
        self._show_count()
        self._show_ways()

    def show_overview(self) -> None:
        """Open the overview of the components of structure."""
        if self._procedure is not None:
            found = components_of(self._procedure.form, self._procedure)
            StructureDialog(self._say, found, parent=self).open()

    def asking(self) -> int:
        """How many hints still ask for an answer."""
        return sum(hint.open for hint in self._found)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        for part in (self.count, self.open_button, self.follow_button, self.reason_button):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self.overview_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Hairline())
        self._column.addLayout(self._head)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.sentence)

    def _show_count(self) -> None:
        say, still = self._say, [hint for hint in self._found if hint.open]
        self.count.setVisible(self._looks())
        if not self._found:
            self.count.set_state(
                say("The structure check finds nothing."),
                Icon.CIRCLE_CHECK,
                Colour.GOOD,
                words_colour=Colour.QUIET,
            )
        else:
            all_hints = say.plural(
                "{count} hint on the form", "{count} hints on the form", count=len(self._found)
            )
            asking = say.plural("{count} asks for something", "{count} ask for something", count=len(still))
            words = f"{all_hints}, {asking}" if still else all_hints
            blocks = any(hint.severity is Severity.BLOCKS for hint in still)
            icon = Icon.CIRCLE_X if blocks else Icon.CIRCLE_ALERT if still else Icon.INFO
            colour = Colour.BAD if blocks else Colour.WARN if still else Colour.QUIET
            self.count.set_state(words, icon, colour, words_colour=Colour.QUIET)
        self.open_button.setVisible(bool(self._found))
        if not self._found:
            self._open(opens=False)

    def _looks(self) -> bool:
        """Whether the check has something to say: it speaks before the lock, and hardly of a form without questions."""
        if self._found or self._procedure is None:
            return bool(self._found)
        return self._procedure.lock is None and bool(self._procedure.form.questions)

    def _turn(self) -> None:
        """Open the list, or close it again."""
        opens = not self.opened
        self._open(opens=opens)
        if opens:
            self.table.setFocus()

    def _open(self, *, opens: bool) -> None:
        for part in self._when_open:
            part.setVisible(opens)
        self.open_button.set_words(self._say("Hide hints") if opens else self._say("Show hints"))
        self.open_button.set_icon(Icon.CHEVRON_DOWN if opens else Icon.CHEVRON_RIGHT)
        self.turned.emit()

    def _show_ways(self) -> None:
        hint, workspace = self._chosen(), self._workspace
        actor, editing = workspace.actor, workspace.services.form_editing
        named = actor.panelist is not None or editing.may_edit(actor)
        acts = named and not workspace.services.at_rest
        words = ""
        if hint is not None and self._procedure is not None:
            words = hint_sentence(self._say, self._procedure, hint.discovery)
        self.sentence.set_words(words)
        self.follow_button.setEnabled(hint is not None)
        self.reason_button.setEnabled(acts and hint is not None and hint.severity is not Severity.BLOCKS)

    def _chosen(self) -> Hint | None:
        key = self.hints.key(self.table.currentIndex().row())
        return next((hint for hint in self._found if hint.discovery.key == key), None)

    def _follow(self) -> None:
        hint = self._chosen()
        if hint is not None:
            self.followed.emit(hint.discovery)

    def _ask_reason(self) -> None:
        hint = self._chosen()
        if hint is None or self._procedure is None:
            return
        say, workspace, found = self._say, self._workspace, hint.discovery
        source = say("Source: {source}", source=rule_source(say, found.rule))
        dialog = ReasonDialog(
            say,
            title=rule_title(say, found.rule),
            sentence=f"{hint_sentence(say, self._procedure, found)} {source}.",
            label=say("Reason for leaving it as it is"),
            verb=say("Record the reason"),
            parent=self,
        )
        dialog.text_area.set_text(hint.reason)

        def settle() -> bool:
            check, actor, reason = workspace.services.record_check, workspace.actor, dialog.reason
            return workspace.operations.done(lambda: check.settle(actor, {found.key: reason}), Area.CHECK)

        ask(workspace, dialog, settle, place=f"hint {found.key}", fields=dialog.texts())

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(6))
        self._head.setSpacing(theme.px(12))
        self.table.setMinimumHeight(0 if self._takes_all else theme.px(_HEIGHT))
        self.table.setMaximumHeight(theme.px(_MOST if self._takes_all else _HEIGHT))
        self.sentence.setMinimumHeight(_SENTENCE * theme.line(TypeRole.SMALL))

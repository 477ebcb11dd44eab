"""The left side of the form page: one list or text for each tab, in which entries come and go while it is a draft."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.drafting.conversation import minutes_of
from interview_app.domain.drafting.standard import weight_sum
from interview_app.domain.drafting.suggesting import lacking
from interview_app.domain.form import Condition, InterviewForm, Requirement, WeightMode
from interview_app.domain.ids import QuestionId
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import RIGHT, CellTable, Head, Row
from interview_app.ui.models.form_rows import (
    SUM,
    criterion_heads,
    criterion_rows,
    item_heads,
    item_rows,
    level_rows,
    part_rows,
)
from interview_app.ui.models.typed_numbers import sum_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.draft_table import DraftTable
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.rules import rule_sentences

_MARK = 32
"""The width of the column with the marks."""


def is_part(key: object) -> bool:
    """Whether a row is about a part of the form, and not a heading or the sum."""
    return isinstance(key, str) and key != SUM and not key.startswith("group ")


class ListPane(QWidget):
    """A table over its acts; `chosen` carries the key of the row that became current."""

    chosen = Signal(object)

    def __init__(self, say: Say, name: str) -> None:
        super().__init__()
        self._say = say
        self.model = CellTable(self)
        self.table = DraftTable(name)
        self.table.setModel(self.model)
        self.fit = ColumnFit(self.table)
        self.table.chosen.connect(lambda row, _: self.chosen.emit(self.model.key(row)))
        self.remove_button = text_button(say("Remove"), Icon.TRASH)
        self.remove_button.clicked.connect(self.table.remove_wanted)
        self.state = StateLabel()
        self.state.hide()
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.remove_button)
        self._acts.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.state)
        self._column.addLayout(self._acts)
        self._buttons = [self.remove_button]
        self.set_open(False)
        on_theme_change(self._restyle)

    def add_act(self, words: str, icon: Icon | None = None) -> Button:
        """One more act below the list, left of those that take away."""
        button = text_button(words, icon)
        self._acts.insertWidget(len(self._buttons) - 1, button)
        self._buttons.append(button)
        return button

    def set_open(self, opened: bool) -> None:
        """Whether entries may come and go."""
        self.table.set_open(opened)
        for button in self._buttons:
            button.setVisible(opened)

    def chosen_key(self) -> object:
        """The key of the row that is current; None where there is no row."""
        return self.model.key(max(self.table.currentIndex().row(), 0))

    def choose(self, key: object) -> None:
        """Make the row about `key` current, or else the first that is about something."""
        row = self.model.row_of(key) if is_part(key) else -1
        rows = (each for each in range(self.model.rowCount()) if is_part(self.model.key(each)))
        found = row if row >= 0 else next(rows, -1)
        if found >= 0:
            self.table.choose_row(found)

    def _show(self, heads: Sequence[Head], rows: Sequence[Row], wishes: Sequence[Wish]) -> None:
        """Show rows; what is chosen stays so where it is still there."""
        key = self.chosen_key()
        self.model.show(heads, rows)
        self.fit.set_wishes(wishes)
        self.choose(key)

    def _restyle(self) -> None:
        self._acts.setSpacing(theme_of(self).px(4))
        self._column.setSpacing(theme_of(self).px(8))


class CriteriaList(ListPane):
    """Criteria with number of questions, weight as bar and per cent, and the sum."""

    def __init__(self, say: Say) -> None:
        super().__init__(say, say("Criteria"))
        self.add_button = self.add_act(say("Criterion"), Icon.PLUS)
        self.add_button.clicked.connect(self.table.add_wanted)
        self.equal_button = self.add_act(say("Weigh equally"), Icon.SCALE)
        self.set_open(False)

    def show_form(self, form: InterviewForm, retired: Collection[QuestionId] = ()) -> None:
        """List the form's criteria, with the weights that hold without the retired questions."""
        self.state.hide()
        self._list(criterion_rows(self._say, form, retired))

    def show_draft(self, form: InterviewForm, gaps: Collection[str]) -> None:
        """List the criteria with their weights as they are written, and what is wrong with the sum."""
        self._list(criterion_rows(self._say, form, gaps=gaps))
        total, say = weight_sum(form), self._say
        self.state.setVisible(bool(form.criteria) and form.rules.weight_mode is WeightMode.SUM100)
        found, rest = sum_words(say, total), sum_words(say, abs(100 - total))
        if total == 100:
            self.state.set_state(say("The weights sum to 100."), Icon.CIRCLE_CHECK, Colour.GOOD)
        elif total < 100:
            words = say("The weights sum to {found}: {rest} are missing to 100.", found=found, rest=rest)
            self.state.set_state(words, Icon.CIRCLE_ALERT, Colour.WARN)
        else:
            words = say("The weights sum to {found}: {rest} too many for 100.", found=found, rest=rest)
            self.state.set_state(words, Icon.CIRCLE_ALERT, Colour.WARN)

    def _list(self, rows: tuple[Row, ...]) -> None:
        name, last = Wish(180, 120, grows=True), Wish(_MARK, _MARK)
        wishes = (Wish(40, 36), name, Wish(76, 73), Wish(68, 44), Wish(68, 60), last)
        self._show(criterion_heads(self._say), rows, wishes)


class PartList(ListPane):
    """Requirements or conditions by name."""

    def __init__(self, say: Say, name: str, verb: str) -> None:
        super().__init__(say, name)
        self._name = name
        self.add_button = self.add_act(verb, Icon.PLUS)
        self.add_button.clicked.connect(self.table.add_wanted)
        self.set_open(False)

    def show_parts(self, parts: Sequence[Requirement | Condition], gaps: Collection[str] = ()) -> None:
        """List them."""
        rows = part_rows(self._say, parts, gaps=gaps)
        wishes = (Wish(44, 36), Wish(200, 120, grows=True), Wish(_MARK, _MARK))
        self._show((Head(""), Head(self._name), Head("")), rows, wishes)


class ItemList(ListPane):
    """Questions and sections in the order of the conversation, with the minutes against the plan."""

    def __init__(self, say: Say) -> None:
        super().__init__(say, say("Conversation"))
        self.add_button = self.add_act(say("Question"), Icon.PLUS)
        self.add_button.clicked.connect(self.table.add_wanted)
        self.section_button = self.add_act(say("Section"), Icon.PLUS)
        self.suggest_button = self.add_act(say("Propose"), Icon.MESSAGES)
        proposes = say("Propose what is missing: questions, opening and closing")
        self.suggest_button.setToolTip(proposes)
        self.suggest_button.setAccessibleDescription(proposes)
        self.set_open(False)

    def show_form(self, form: InterviewForm, gaps: Collection[str] = ()) -> None:
        """List the form's conversation."""
        name, last = Wish(200, 120, grows=True), Wish(_MARK, _MARK)
        wishes = (Wish(40, 32), name, Wish(72, 60), Wish(88, 80), last)
        self._show(item_heads(self._say), item_rows(self._say, form, gaps=gaps), wishes)
        self.suggest_button.setEnabled(lacking(form))
        self._show_minutes(minutes_of(form), form.interview_minutes)

    def _show_minutes(self, found: int, most: int) -> None:
        """The minutes against the plan, below the list, where they are seen however long it is."""
        say, rest = self._say, most - found
        self.state.setVisible(found > 0)
        planned = say("{found} of {most} minutes are planned", found=found, most=most)
        if rest < 0:
            over = say.plural("{count} minute too long", "{count} minutes too long", count=-rest)
            self.state.set_state(f"{planned}: {over}", Icon.CIRCLE_ALERT, Colour.WARN)
        else:
            free = say.plural("{count} is free", "{count} are free", count=rest)
            words = f"{planned}, {free}" if rest else planned
            self.state.set_state(words, Icon.CLOCK, Colour.QUIET)


class ScaleList(ListPane):
    """The levels of the scale, the highest first."""

    def __init__(self, say: Say) -> None:
        super().__init__(say, say("Scale"))
        self.add_button = self.add_act(say("Level above"), Icon.PLUS)
        self.add_button.clicked.connect(self.table.add_wanted)
        self.set_open(False)

    def show_form(self, form: InterviewForm) -> None:
        """List the form's levels; a level that has another number by now stays chosen."""
        say, key, row = self._say, self.chosen_key(), self.table.currentIndex().row()
        heads = (Head(say("Level"), RIGHT), Head(say("Meaning")))
        self._show(heads, level_rows(say, form), (Wish(72, 60), Wish(200, 120, grows=True)))
        if 0 <= row < self.model.rowCount() and self.model.row_of(key) < 0:
            self.table.choose_row(row)


class LabelledWords(ScrollColumn):
    """Words under small labels."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.read_by_keys(name)
        self._shown: list[QWidget] = []
        on_theme_change(self._set_gaps)

    def show_words(self, lines: Sequence[tuple[str, str]]) -> None:
        """Write these, each under what it is about."""
        for old in self._shown:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for name, sentence in lines:
            self._add(TextLabel(name, LabelRole.LABEL))
            self._add(TextLabel(sentence, wrap=True))
        filler = QWidget()
        self.column.addWidget(filler, 1)
        self._shown.append(filler)

    def _add(self, label: TextLabel) -> None:
        self.column.addWidget(label)
        self._shown.append(label)

    def _set_gaps(self) -> None:
        self.column.setSpacing(theme_of(self).px(4))


class RulesText(LabelledWords):
    """The rules in sentences."""

    def __init__(self, say: Say) -> None:
        super().__init__(say("Rules"))
        self._say = say

    def show_form(self, form: InterviewForm) -> None:
        """Write the form's rules."""
        self.show_words(rule_sentences(self._say, form))

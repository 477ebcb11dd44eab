"""The two sides of the form page: under each tab a list or fields at the left, and what is chosen at the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.form import Condition, Criterion, InterviewForm, Question, Requirement, Section
from interview_app.domain.ids import QuestionId
from interview_app.domain.problems import Problem
from interview_app.i18n import Say
from interview_app.ui.models.form_entries import Entry
from interview_app.ui.models.form_parts import (
    condition_entries,
    criterion_entries,
    item_entries,
    requirement_entries,
)
from interview_app.ui.models.form_standard import (
    head_entries,
    posting_entries,
    rules_entries,
    scale_entries,
)
from interview_app.ui.pages.form.detail import FormDetail
from interview_app.ui.pages.form.kinds import level_place
from interview_app.ui.pages.form.lists import (
    CriteriaList,
    ItemList,
    ListPane,
    PartList,
    RulesText,
    ScaleList,
    is_part,
)
from interview_app.ui.pages.form.pane import EntryPane
from interview_app.ui.pages.form.places import Tab, part_of, parts_with_gaps, tab_of
from interview_app.ui.pages.form.posting import PostingText
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.tabs import TabBar

Part = Requirement | Condition | Criterion | Question | Section


class FormPanes(QWidget):
    """Shows a form to be read, or a draft to be edited; `turned` when another tab was opened."""

    turned = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._form: InterviewForm | None = None
        self._problems: tuple[Problem, ...] = ()
        self._drafted = False
        self._retired: Collection[QuestionId] = ()
        self.tabs = TabBar()
        self.tabs.setAccessibleName(say("Parts of the form"))
        self.requirements = PartList(say, say("Requirements"), say("Requirement"))
        self.conditions = PartList(say, say("Conditions"), say("Condition"))
        self.criteria, self.items, self.scale = CriteriaList(say), ItemList(say), ScaleList(say)
        self.head, self.rules, self.fields = EntryPane(say), EntryPane(say), EntryPane(say)
        self._posting_text, self._rules_text = PostingText(say), RulesText(say)
        self.detail = FormDetail(say)
        self.lists: dict[Tab, ListPane] = {
            Tab.REQUIREMENTS: self.requirements,
            Tab.CRITERIA: self.criteria,
            Tab.CONVERSATION: self.items,
            Tab.SCALE: self.scale,
            Tab.CONDITIONS: self.conditions,
        }
        self._left, self._right = QStackedWidget(), QStackedWidget()
        for pane in (*self.lists.values(), self.head, self.rules, self._posting_text, self._rules_text):
            self._left.addWidget(pane)
        for side in (self.detail, self.fields):
            self._right.addWidget(side)
        for _ in Tab:
            self.tabs.addTab("")
        self.tabs.setCurrentIndex(Tab.CRITERIA)
        self.tabs.currentChanged.connect(lambda _: self._turn())
        for pane in self.lists.values():
            pane.chosen.connect(lambda _: self._show_chosen())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.library_button = text_button(say("Library …"))
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs, 1)
        self._head.addWidget(self.library_button)
        self._column.addLayout(self._head)
        self._column.addWidget(SidePane(self._left, self._right, share=50), 1)
        on_theme_change(self._set_gaps)

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        return Tab(self.tabs.currentIndex())

    def chosen_part(self) -> str:
        """The id of what is chosen in the open list; empty where the tab lists no parts."""
        key = self.lists[self.tab].chosen_key() if self.tab in self.lists else None
        return key if is_part(key) and isinstance(key, str) else ""

    def chosen_question(self) -> QuestionId | None:
        """The question that is chosen in the conversation."""
        form, part = self._form, self.chosen_part()
        known = form is not None and any(each.id == part for each in form.questions)
        return QuestionId(part) if known and self.tab is Tab.CONVERSATION else None

    def show_form(self, form: InterviewForm, retired: Collection[QuestionId]) -> None:
        """Show a form to be read."""
        self._form, self._problems, self._drafted, self._retired = form, (), False, retired
        self._show()

    def show_draft(self, form: InterviewForm, problems: Sequence[Problem]) -> None:
        """Show a draft to be edited, with what is missing from it."""
        self._form, self._problems, self._drafted, self._retired = form, tuple(problems), True, ()
        self._show()

    def show_typed(self, form: InterviewForm) -> None:
        """Follow what is being typed: lists and sums, not the fields themselves."""
        self._form = form
        self._fill_lists()
        if self.tab is Tab.RULES:
            self.detail.show_rules(form)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say anew what is missing."""
        self._problems = tuple(problems)
        self._fill_lists()
        for pane in (self.head, self.rules, self.fields):
            pane.show_problems(problems)

    def turn_to(self, tab: Tab, key: str | None = None) -> None:
        """Open a tab, and choose a part in its list."""
        listed = self.lists.get(tab)
        stays = listed is None or key is None or listed.chosen_key() == key
        if listed is not None and key is not None:
            listed.choose(key)
        if tab is not self.tab:
            self.tabs.setCurrentIndex(tab)
        elif not stays:
            self._show_chosen()

    def go_to(self, problem: Problem) -> None:
        """Go to the place of a problem and put the keyboard there."""
        if self._form is None:
            return
        tab = tab_of(problem.path)
        self.turn_to(tab, part_of(self._form, problem.path))
        focused = any(
            pane.focus_on(problem.path) for pane in (self.head, self.rules, self.fields) if pane.isVisible()
        )
        if not focused and tab in self.lists:
            self.lists[tab].table.setFocus()

    def focus_chosen(self) -> None:
        """Put the keyboard where what is chosen is edited; where it is only read, into its list."""
        fields = (
            self.fields if self.tab in self.lists else self.head if self.tab is Tab.POSTING else self.rules
        )
        if not (self._drafted and fields.focus_first(selects=False)) and self.tab in self.lists:
            self.lists[self.tab].table.setFocus()

    def _show(self) -> None:
        for pane in self.lists.values():
            pane.set_open(self._drafted)
        self._fill_lists()
        self._turn()

    def _fill_lists(self) -> None:
        form, say = self._form, self._say
        if form is None:
            return
        gaps = parts_with_gaps(form, self._problems) if self._drafted else frozenset()
        self.requirements.show_parts(form.requirements, gaps)
        self.conditions.show_parts(form.conditions, gaps)
        if self._drafted:
            self.criteria.show_draft(form, gaps)
        else:
            self.criteria.show_form(form, self._retired)
        self.items.show_form(form, gaps)
        self.scale.show_form(form)
        names = {
            Tab.POSTING: say("Posting"),
            Tab.REQUIREMENTS: say("Requirements {count}", count=len(form.requirements)),
            Tab.CRITERIA: say("Criteria {count}", count=len(form.criteria)),
            Tab.CONVERSATION: say("Conversation {count}", count=len(form.agenda)),
            Tab.SCALE: say("Scale"),
            Tab.RULES: say("Rules"),
            Tab.CONDITIONS: say("Conditions {count}", count=len(form.conditions)),
        }
        for tab, words in names.items():
            self.tabs.setTabText(tab, words)

    def _turn(self) -> None:
        """Show the left side of the open tab, then what is chosen."""
        form, tab = self._form, self.tab
        if form is None:
            return
        if tab in self.lists:
            self._left.setCurrentWidget(self.lists[tab])
        elif self._drafted:
            pane, entries = (
                (self.head, head_entries(self._say, form))
                if tab is Tab.POSTING
                else (self.rules, rules_entries(self._say, form))
            )
            self._left.setCurrentWidget(pane)
            pane.show_entries(tab, entries, self._problems)
        elif tab is Tab.POSTING:
            self._left.setCurrentWidget(self._posting_text)
            self._posting_text.show_form(form)
        else:
            self._left.setCurrentWidget(self._rules_text)
            self._rules_text.show_form(form)
        self._show_chosen()
        self.turned.emit()

    def _show_chosen(self) -> None:
        form = self._form
        if form is None:
            return
        key = self.lists[self.tab].chosen_key() if self.tab in self.lists else None
        entries = self._entries(form, key) if self._drafted else ()
        self._right.setCurrentWidget(self.fields if entries else self.detail)
        if entries:
            subject = None if self.tab is Tab.SCALE else key
            self.fields.show_entries((self.tab, subject), entries, self._problems)
        else:
            self.fields.show_entries(None, (), ())
            self._read(form, key)

    def _entries(self, form: InterviewForm, key: object) -> tuple[Entry, ...]:
        """What can be edited about what is chosen."""
        say = self._say
        match self.tab:
            case Tab.POSTING:
                return posting_entries(say, form)
            case Tab.SCALE:
                return scale_entries(say, form, level_place(form, key))
            case Tab.REQUIREMENTS:
                at = _at([each.id for each in form.requirements], key)
                return () if at is None else requirement_entries(say, form, at)
            case Tab.CONDITIONS:
                at = _at([each.id for each in form.conditions], key)
                return () if at is None else condition_entries(say, form, at)
            case Tab.CRITERIA:
                at = _at([each.id for each in form.criteria], key)
                return () if at is None else criterion_entries(say, form, at)
            case Tab.CONVERSATION:
                return item_entries(say, form, str(key)) if key in form.agenda else ()
            case Tab.RULES:
                return ()

    def _read(self, form: InterviewForm, key: object) -> None:
        """Show what is chosen, to be read."""
        detail = self.detail
        if self.tab is Tab.RULES:
            (detail.show_rules if self._drafted else detail.show_example)(form)
            return
        if self.tab in (Tab.POSTING, Tab.SCALE):
            detail.show_notice(form)
            return
        part = next((each for each in self._parts(form) if each.id == key), None)
        match part:
            case Criterion():
                detail.show_criterion(form, part, form.criteria.index(part) + 1)
            case Requirement():
                detail.show_requirement(part)
            case Condition():
                detail.show_condition(part)
            case Question():
                detail.show_question(form, part)
            case Section():
                detail.show_section(part)
            case None:
                detail.show_nothing(self._why_nothing(form))

    def _why_nothing(self, form: InterviewForm) -> str:
        """Why nothing is shown: a row such as the sum is chosen, or there is no entry."""
        if self._parts(form):
            return self._say("Choose an entry of the list.")
        if self._drafted:
            return self._say(
                "Nothing stands here yet. The first entry is added below the list, or with Ctrl+N."
            )
        return self._say("Nothing stands here.")

    def _parts(self, form: InterviewForm) -> Sequence[Part]:
        """What the open tab lists."""
        parts: dict[Tab, Sequence[Part]] = {
            Tab.REQUIREMENTS: form.requirements,
            Tab.CRITERIA: form.criteria,
            Tab.CONVERSATION: form.items(),
            Tab.CONDITIONS: form.conditions,
        }
        return parts[self.tab]

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))


def _at(ids: Sequence[str], key: object) -> int | None:
    return ids.index(key) if isinstance(key, str) and key in ids else None

"""The form: what everybody is asked and how it is rated; read only, until it is locked for good."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.form import InterviewForm
from interview_app.domain.locking import LockGap
from interview_app.domain.procedure import FormLock, RetiredQuestion
from interview_app.domain.protocol import Document, Subject
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.people import short_name
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.form.detail import FormDetail
from interview_app.ui.pages.form.lists import CriteriaList, PartList, RulesText, ScaleList
from interview_app.ui.pages.form.next_step import NextStep, next_step
from interview_app.ui.pages.form.repairs import FormRepairs
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import primary_button, secondary_button
from interview_app.ui.widgets.side_pane import SidePane
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.workspace import Workspace
from interview_app.wording.labels import lock_gap_label

_FIRST_TAB = 1


class FormPage(Page):
    """Lists at the left under tabs, what is chosen at the right."""

    shows = frozenset({Area.FORM, Area.STAGE, Area.PANEL, Area.CANDIDATES})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Interview form"))
        say = self._say
        self.set_subtitle(
            say("Fixes what everybody is asked and how it is rated. Once locked, it holds for everybody.")
        )
        self._form: InterviewForm | None = None
        self._retired: tuple[RetiredQuestion, ...] = ()
        self._may_repair = False
        self._next: NextStep | None = None
        self.repairs = FormRepairs(workspace, self)
        self.print_button = secondary_button(say("Print"), Icon.PRINTER)
        self.print_button.clicked.connect(
            lambda: self.go.emit(PageName.PROTOCOLS, Subject(Document.INTERVIEW_FORM))
        )
        self.add_action(self.print_button)
        self.lock_button = primary_button(say("Lock form …"), Icon.LOCK)
        self.lock_button.clicked.connect(self.ask_lock)
        self.add_action(self.lock_button)
        self.banner.acted.connect(self._follow_banner)
        self.tabs = TabBar()
        self.tabs.setAccessibleName(say("Parts of the form"))
        self._lists = QStackedWidget()
        self._detail = FormDetail(say)
        self._requirements, self._conditions = PartList(say("Requirements")), PartList(say("Conditions"))
        self.criteria, self._scale, self._rules = CriteriaList(say), ScaleList(say), RulesText(say)
        for part in (self._requirements, self.criteria, self._scale, self._rules, self._conditions):
            self._lists.addWidget(part)
            self.tabs.addTab("")
        self.tabs.setCurrentIndex(_FIRST_TAB)
        self.tabs.currentChanged.connect(self._turn)
        self.criteria.chosen.connect(self._show_criterion)
        self._detail.retire_wished.connect(self.repairs.ask_retiring)
        self._detail.restore_wished.connect(self.repairs.ask_restoring)
        self._requirements.chosen.connect(self._show_requirement)
        self._conditions.chosen.connect(self._show_condition)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.tabs)
        self._left.addWidget(self._lists, 1)
        self._panes = SidePane(left, self._detail, share=50)
        self.content.addWidget(self._panes, 1)
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        """Read the form and its lock again."""
        forms = self._workspace.services.forms
        form, lock, retired = forms.form(), forms.present_lock(), forms.retired()
        may_repair = self.repairs.offered(forms.stage())
        if (form, retired, may_repair) != (self._form, self._retired, self._may_repair):
            chosen = self.criteria.table.currentIndex().row()
            self._form, self._retired, self._may_repair = form, retired, may_repair
            self._detail.set_retired(retired, may_repair=may_repair)
            self._show_form(form)
            if chosen > 0:
                self.criteria.table.choose_row(chosen)
                self._turn(self.tabs.currentIndex())
        self.lock_button.setVisible(lock is None)
        self.lock_button.setEnabled(not self._workspace.services.at_rest)
        if lock is not None:
            self._show_lock(lock)
        else:
            self._show_gaps(forms.gaps(forms.proposal()))

    def show_item(self, item: object) -> None:
        """Turn to a criterion, a requirement or a condition by its id; by that of a question to the act on it."""
        for part in (self._requirements, self.criteria, self._conditions):
            row = part.model.row_of(item) if isinstance(item, str) else -1
            if row >= 0:
                self.tabs.setCurrentIndex(self._lists.indexOf(part))
                part.table.setCurrentIndex(part.model.index(row, 0))
                return
        asked = self._form.asked() if self._form is not None else ()
        question = next((each for each in asked if each.id == item), None)
        if question is not None:
            self.show_item(question.criterion)
            self._detail.point_to(question.id)

    def ask_lock(self) -> None:
        """Open the dialog that says what becomes final."""
        forms = self._workspace.services.forms
        dialog = LockFormDialog(self._say, forms.form(), forms.proposal(), forms.fingerprint(), parent=self)
        kept = KeptFields(
            self._workspace,
            {"rationale": dialog.rationale, "posts": dialog.posts, "reason": dialog.reason},
            dialog,
        )
        kept.turn_to("lock")

        def lock() -> None:
            plan = dialog.plan()
            gaps = forms.gaps(plan)
            dialog.show_gaps(gaps)
            if gaps:
                return
            operations = self._workspace.operations
            if operations.done(lambda: forms.lock(self._workspace.actor, plan), Area.FORM, Area.STAGE):
                kept.forget()
                dialog.accept()
            else:
                dialog.reject()

        dialog.wished.connect(lock)
        dialog.open()

    def _follow_banner(self) -> None:
        """What is missing before the lock is entered in its dialog; after it the next step has a page of its own."""
        if self._next is None:
            self.ask_lock()
        else:
            self.go.emit(self._next.page, None)

    def _show_form(self, form: InterviewForm) -> None:
        say, read = self._say, self._say.language
        self._requirements.show_parts(say, [(each.id, each.name.read(read)) for each in form.requirements])
        self._conditions.show_parts(say, [(each.id, each.name.read(read)) for each in form.conditions])
        self.criteria.show_form(form, [each.question for each in self._retired])
        self._scale.show_form(form)
        self._rules.show_form(form)
        counts = {
            0: say("Requirements {count}", count=len(form.requirements)),
            1: say("Criteria {count}", count=len(form.criteria)),
            2: say("Scale"),
            3: say("Rules"),
            4: say("Conditions {count}", count=len(form.conditions)),
        }
        for at, words in counts.items():
            self.tabs.setTabText(at, words)
        self._turn(self.tabs.currentIndex())

    def _turn(self, tab: int) -> None:
        """Show a list, and beside it what is chosen in it."""
        self._lists.setCurrentIndex(tab)
        if self._form is None:
            return
        if tab == 0:
            self._show_requirement(self._requirements.chosen_key())
        elif tab == 1:
            self._show_criterion(self.criteria.chosen_key())
        elif tab == 2:
            self._detail.show_notice(self._form)
        elif tab == 3:
            self._detail.show_example(self._form)
        else:
            self._show_condition(self._conditions.chosen_key())

    def _show_criterion(self, key: object) -> None:
        if self._form is not None:
            for number, criterion in enumerate(self._form.criteria, start=1):
                if criterion.id == key:
                    self._detail.show_criterion(self._form, criterion, number)

    def _show_requirement(self, key: object) -> None:
        if self._form is not None:
            for requirement in self._form.requirements:
                if requirement.id == key:
                    self._detail.show_requirement(requirement)

    def _show_condition(self, key: object) -> None:
        if self._form is not None:
            for condition in self._form.conditions:
                if condition.id == key:
                    self._detail.show_condition(condition)

    def _show_gaps(self, gaps: tuple[LockGap, ...]) -> None:
        lead = self._say("Before the lock:")
        if not gaps:
            self.banner.show_words(
                BannerKind.INFO, self._say("Nothing is missing. Look through the form once more."), lead=lead
            )
            return
        words = "; ".join(lock_gap_label(self._say, gap) for gap in gaps)
        self.banner.show_words(
            BannerKind.WARN,
            self._say("still to be entered: {gaps}.", gaps=words),
            lead=lead,
            way=self._say("Enter"),
        )

    def _show_lock(self, lock: FormLock) -> None:
        say = self._say
        people = {person.id: short_name(person.name) for person in self._workspace.services.panel.members()}
        name = people.get(lock.by) if lock.by is not None else None
        moment = say.moment(lock.at)
        first = say("Locked on {moment} by {name}.", moment=moment, name=name) if name else ""
        rest = say("Fingerprint {fingerprint}.", fingerprint=short_fingerprint(lock.fingerprint))
        lead = first or say("Locked on {moment}.", moment=moment)
        posts = say.plural(
            "{count} post is to be filled.", "{count} posts are to be filled.", count=lock.posts
        )
        self._next = next_step(say, self._workspace.services.desk.bare())
        words, way = ("", "") if self._next is None else (f" {self._next.words}", self._next.way)
        self.banner.show_words(BannerKind.DONE, f"{rest} {posts}{words}", lead=lead, way=way)

    def _set_gaps(self) -> None:
        self._left.setSpacing(theme_of(self).px(8))

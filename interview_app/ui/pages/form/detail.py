"""The right side of the form page: what is chosen, in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.form import Condition, Criterion, InterviewForm, Question, Requirement, Section
from interview_app.domain.ids import QuestionId
from interview_app.domain.procedure import RetiredQuestion
from interview_app.i18n import Say
from interview_app.ui.models.form_rows import criterion_facts, criterion_mark, question_words
from interview_app.ui.widgets.question_block import QuestionBlock
from interview_app.ui.widgets.quotation import Quotation
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import merit_label
from interview_app.wording.retiring import retired_words
from interview_app.wording.rules import rule_sentences, worked_example


class FormDetail(ScrollColumn):
    """Shows one thing at a time; the wishes carry the id of a question."""

    retire_wished = Signal(object)
    restore_wished = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.read_by_keys(say("What is chosen, in full"))
        self._shown: list[QWidget] = []
        self.blocks: dict[QuestionId, QuestionBlock] = {}
        self._retired: Mapping[QuestionId, RetiredQuestion] = {}
        self._may_repair = False

    def set_retired(self, retired: Sequence[RetiredQuestion], *, may_repair: bool) -> None:
        """Which questions count for nobody, and whether the reader may change that; shown with the next criterion."""
        self._retired = {each.question: each for each in retired}
        self._may_repair = may_repair

    def show_criterion(self, form: InterviewForm, criterion: Criterion, number: int) -> None:
        """Weight, merit, passages, and every question with its anchors; the first is open."""
        self._clear()
        name = self._say.read(criterion.name)
        self._add(TextLabel(f"{criterion_mark(self._say, number)} {name}", LabelRole.SECTION, wrap=True))
        merit = merit_label(self._say, criterion.merit)
        facts = criterion_facts(self._say, form, criterion, merit, self._retired)
        self._add(TextLabel(facts, LabelRole.QUIET, wrap=True))
        self._add_passages(criterion.passages)
        for at, question in enumerate(form.questions_of(criterion.id)):
            block = self._question(form, question)
            block.set_open(at == 0)
            self._add(block)
            self.blocks[question.id] = block
        self._end()

    def point_to(self, question: QuestionId) -> None:
        """Open a question of the criterion that shows, with the keyboard on the act that is offered with it."""
        block = self.blocks.get(question)
        if block is None or not self._may_repair:
            return
        block.set_open(True)
        block.act_button.setFocus()

    def _question(self, form: InterviewForm, question: Question) -> QuestionBlock:
        """A question with why it counts for nobody, and the act that changes that."""
        say, retired = self._say, self._retired.get(question.id)
        verb = say("Retire question …") if retired is None else say("Restore question …")
        words = question_words(
            say,
            form,
            question,
            notice="" if retired is None else retired_words(say, retired),
            verb=verb if self._may_repair else "",
        )
        block = QuestionBlock(say, words)
        wish = self.retire_wished if retired is None else self.restore_wished
        block.wished.connect(partial(wish.emit, question.id))
        return block

    def show_requirement(self, requirement: Requirement) -> None:
        """The passages it stands on, and what proves it."""
        self._clear()
        self._add(TextLabel(self._say.read(requirement.name), LabelRole.SECTION, wrap=True))
        self._add(
            TextLabel(self._say("Met or not met on documents; never scored."), LabelRole.QUIET, wrap=True)
        )
        self._add_passages(requirement.passages)
        evidence = self._say.read(requirement.evidence)
        if evidence:
            self._add(TextLabel(self._say("Evidence"), LabelRole.LABEL))
            self._add(TextLabel(evidence, wrap=True))
        self._end()

    def show_condition(self, condition: Condition) -> None:
        """The passages it stands on."""
        self._clear()
        self._add(TextLabel(self._say.read(condition.name), LabelRole.SECTION, wrap=True))
        self._add(
            TextLabel(self._say("Checked after the selection; never scored."), LabelRole.QUIET, wrap=True)
        )
        self._add_passages(condition.passages)
        self._end()

    def show_section(self, section: Section) -> None:
        """What is said in an unscored part."""
        self._clear()
        self._add(TextLabel(self._say.read(section.title), LabelRole.SECTION, wrap=True))
        minutes = self._say("{minutes} min", minutes=section.minutes)
        without = self._say("Section without rating")
        self._add(TextLabel(f"{without} · {minutes}", LabelRole.QUIET, wrap=True))
        if self._say.read(section.guidance):
            self._add(TextLabel(self._say.read(section.guidance), wrap=True))
        self._end()

    def show_question(self, form: InterviewForm, question: Question) -> None:
        """One question with its anchors."""
        self._clear()
        block = self._question(form, question)
        block.set_open(True)
        self._add(block)
        self._end()

    def show_rules(self, form: InterviewForm) -> None:
        """The rules in sentences, then the worked example."""
        self._clear()
        for name, sentence in rule_sentences(self._say, form):
            self._add(TextLabel(name, LabelRole.LABEL))
            self._add(TextLabel(sentence, wrap=True))
        self._add_example(form)
        self._end()

    def show_nothing(self, words: str) -> None:
        """Say why there is nothing to see."""
        self._clear()
        self._add(TextLabel(words, LabelRole.QUIET, wrap=True))
        self._end()

    def show_notice(self, form: InterviewForm) -> None:
        """Where the form comes from, beside the scale."""
        self._clear()
        self._add(TextLabel(self._say.read(form.title), LabelRole.SECTION, wrap=True))
        for words in (form.notice, form.rationale):
            if self._say.read(words):
                self._add(TextLabel(self._say.read(words), wrap=True))
        self._end()

    def show_example(self, form: InterviewForm) -> None:
        """The arithmetic of one criterion, step by step."""
        self._clear()
        self._add_example(form)
        self._end()

    def _add_example(self, form: InterviewForm) -> None:
        self._add(TextLabel(self._say("Worked example"), LabelRole.SECTION))
        sentences = worked_example(self._say, form)
        note = self._say("The levels are invented.")
        if not sentences:
            note = self._say("There is an example once a criterion has a question.")
        self._add(TextLabel(note, LabelRole.NOTE, wrap=True))
        for sentence in sentences:
            self._add(TextLabel(sentence, wrap=True))

    def _add_passages(self, passages: tuple[str, ...]) -> None:
        for passage in passages:
            self._add(Quotation(self._say("Posting: “{passage}”", passage=passage)))

    def _add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)
        self._shown.append(widget)

    def _clear(self) -> None:
        for old in self._shown:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown, self.blocks = [], {}
        self.verticalScrollBar().setValue(0)

    def _end(self) -> None:
        filler = QWidget()
        self.column.addWidget(filler, 1)
        self._shown.append(filler)

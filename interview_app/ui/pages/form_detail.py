"""The right side of the form page: what is chosen, in full."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.form import Condition, Criterion, InterviewForm, Requirement
from interview_app.i18n import Say
from interview_app.ui.models.form_rows import criterion_facts, criterion_mark, question_words
from interview_app.ui.widgets.question_block import QuestionBlock
from interview_app.ui.widgets.quotation import Quotation
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import merit_label
from interview_app.wording.rules import worked_example


class FormDetail(ScrollColumn):
    """Shows one thing at a time."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: list[QWidget] = []

    def show_criterion(self, form: InterviewForm, criterion: Criterion, number: int) -> None:
        """Weight, merit, passages, and every question with its anchors; the first is open."""
        self._clear()
        name = criterion.name.read(self._say.language)
        self._add(TextLabel(f"{criterion_mark(self._say, number)} {name}", LabelRole.SECTION, wrap=True))
        facts = criterion_facts(self._say, form, criterion, merit_label(self._say, criterion.merit))
        self._add(TextLabel(facts, LabelRole.QUIET, wrap=True))
        self._add_passages(criterion.passages)
        for at, question in enumerate(form.questions_of(criterion.id)):
            block = QuestionBlock(self._say, question_words(self._say, form, question))
            block.set_open(at == 0)
            self._add(block)
        self._end()

    def show_requirement(self, requirement: Requirement) -> None:
        """The passages it stands on, and what proves it."""
        self._clear()
        self._add(TextLabel(requirement.name.read(self._say.language), LabelRole.SECTION, wrap=True))
        self._add(
            TextLabel(self._say("Met or not met on documents; never scored."), LabelRole.QUIET, wrap=True)
        )
        self._add_passages(requirement.passages)
        evidence = requirement.evidence.read(self._say.language)
        if evidence:
            self._add(TextLabel(self._say("Evidence"), LabelRole.LABEL))
            self._add(TextLabel(evidence, wrap=True))
        self._end()

    def show_condition(self, condition: Condition) -> None:
        """The passages it stands on."""
        self._clear()
        self._add(TextLabel(condition.name.read(self._say.language), LabelRole.SECTION, wrap=True))
        self._add(
            TextLabel(self._say("Checked after the selection; never scored."), LabelRole.QUIET, wrap=True)
        )
        self._add_passages(condition.passages)
        self._end()

    def show_notice(self, form: InterviewForm) -> None:
        """Where the form comes from, beside the scale."""
        self._clear()
        self._add(TextLabel(form.title.read(self._say.language), LabelRole.SECTION, wrap=True))
        for words in (form.notice, form.rationale):
            if words.read(self._say.language):
                self._add(TextLabel(words.read(self._say.language), wrap=True))
        self._end()

    def show_example(self, form: InterviewForm) -> None:
        """The arithmetic of one criterion, step by step."""
        self._clear()
        self._add(TextLabel(self._say("Worked example"), LabelRole.SECTION))
        self._add(TextLabel(self._say("The levels are invented."), LabelRole.NOTE))
        for sentence in worked_example(self._say, form):
            self._add(TextLabel(sentence, wrap=True))
        self._end()

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
        self._shown = []
        self.verticalScrollBar().setValue(0)

    def _end(self) -> None:
        filler = QWidget()
        self.column.addWidget(filler, 1)
        self._shown.append(filler)

"""Beside the table: one question with everybody's level and evidence, and what the panel agrees on."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.consensus import fills_gap
from interview_app.domain.sheet import RatingState
from interview_app.i18n import Say
from interview_app.services.consensus.agreeing import AgreementPlan, CandidateCase, QuestionCase, Voice
from interview_app.ui.icons import Icon
from interview_app.ui.models.consensus_rows import dot_lines, level_words, told
from interview_app.ui.pages.consensus.agreement import AgreementForm
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.dot_rows import DotRows
from interview_app.ui.widgets.evidence_list import EvidenceList, EvidenceRow
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.consensus import (
    agreed_sentences,
    flags_sentence,
    gap_sentence,
    invitation,
    outcome_words,
)


class QuestionPane(QWidget):
    """What all rated scrolls; the `form` with the outcome stays below it, or scrolls too where the window is low."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._criterion = TextLabel("", LabelRole.NOTE, wrap=True)
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._flags = StateLabel("", Icon.FLAG, Colour.WARN)
        self._invitation = TextLabel("", LabelRole.NOTE, wrap=True)
        self._changed = StateLabel("", Icon.HISTORY, Colour.WARN)
        self.dots = DotRows()
        self.evidence = EvidenceList()
        self._record = TextLabel("", LabelRole.NOTE, wrap=True)
        self.form = AgreementForm(say)
        self._scroll = ScrollColumn()
        for widget in (
            self._criterion,
            self._title,
            self._flags,
            self._invitation,
            self._changed,
            self.dots,
            self.evidence,
            self._record,
        ):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.form)
        self._column.addWidget(self.form.foot)
        on_theme_change(self._restyle)

    def show_question(
        self, case: CandidateCase, question: QuestionCase, plan: AgreementPlan, *, closed: str
    ) -> None:
        """Show a question; `closed` says in words why nothing can be recorded, or nothing."""
        say, form = self._say, case.procedure.form
        criterion = form.criterion(question.question.criterion)
        title = say.read(question.question.title)
        self._criterion.set_words(say.read(criterion.name))
        self._title.set_words(say("Question {number}: {title}", number=question.number, title=title))
        sentence = flags_sentence(say, question.flags, raters=len(question.rated))
        self._flags.set_state(sentence, Icon.FLAG, Colour.WARN)
        self._flags.setVisible(bool(sentence))
        gap = fills_gap(form.rules, question.rated)
        invited = invitation(say) if sentence else ""
        self._invitation.set_words(" ".join(filter(None, (gap_sentence(say) if gap else "", invited))))
        self._invitation.setVisible(gap or bool(sentence))
        changed = say("A rating has changed since the panel agreed.") if question.changed else ""
        self._changed.set_state(changed, Icon.HISTORY, Colour.WARN)
        self._changed.setVisible(bool(changed))
        lines = dot_lines(say, form.scale, question.voices)
        said = say("Ratings: {ratings}", ratings=told(say, case, question))
        self.dots.show_lines(level_words(say, form.scale), lines, said=said)
        self.evidence.show_rows([evidence_row(say, each) for each in question.voices])
        self._record.set_words("\n".join(record_lines(say, case, question)))
        self._record.setVisible(bool(self._record.text()))
        self.form.show_plan(case, question, plan, closed=closed)

    def to_top(self) -> None:
        """Another question: its head first."""
        self._scroll.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing, not even of an earlier question."""
        for label in (self._criterion, self._title, self._invitation, self._record):
            label.set_words("")
        for state in (self._flags, self._changed):
            state.set_state("", Icon.FLAG, Colour.WARN)
        self.dots.show_lines((), (), said="")
        self.evidence.show_rows(())
        self.form.clear()

    def set_low(self, low: bool) -> None:
        """Let the outcome's fields scroll with the rest, so that both have room; the buttons stay."""
        inside = self._scroll.column.indexOf(self.form) >= 0
        if low and not inside:
            self._scroll.column.insertWidget(self._scroll.column.count() - 1, self.form)
        elif inside and not low:
            self._column.insertWidget(1, self.form)

    def show_form(self) -> None:
        """Scroll to the outcome where it scrolls with the rest."""
        if self._scroll.column.indexOf(self.form) >= 0:
            self._scroll.ensureWidgetVisible(self.form.reason)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(12))
        self._scroll.column.setSpacing(theme.px(4))


def evidence_row(say: Say, voice: Voice) -> EvidenceRow:
    """One person's level and what carries it; for a question without a level the reason."""
    rating = voice.rating
    passages = tuple(say("“{passage}”", passage=each.words) for each in rating.passages)
    if rating.level is not None:
        return EvidenceRow(say.plain(rating.level), voice.panelist.name, rating.evidence.strip(), passages)
    words = say("no rating")
    if rating.state is RatingState.NOT_OBSERVABLE:
        words = say("not observable: {reason}", reason=rating.reason)
    return EvidenceRow("–", voice.panelist.name, words, passages)


def record_lines(say: Say, case: CandidateCase, question: QuestionCase) -> list[str]:
    """What was recorded, the standing outcome first, then what stood before it."""
    found = []
    for agreed in (question.agreed, *reversed(question.earlier)):
        if agreed is not None:
            outcome = outcome_words(say, agreed.level)
            words = " ".join(agreed_sentences(say, case.procedure, agreed))
            moment = say.moment(agreed.at)
            if agreed is question.agreed:
                found.append(
                    say("Agreed on {moment}: {level}. {words}", moment=moment, level=outcome, words=words)
                )
            else:
                found.append(
                    say("Before, of {moment}: {level}. {words}", moment=moment, level=outcome, words=words)
                )
    return [each.strip() for each in found]

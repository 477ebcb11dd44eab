"""The working surface for one part of the interview: everything between the bar above and the foot below.

It only lays out and shows; what is typed, chosen or wished is told by the signals of its parts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.answer_area import AnswerArea
from interview_app.ui.widgets.evidence_area import EvidenceArea
from interview_app.ui.widgets.expected_answer import ExpectedAnswer
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.level_area import LevelArea
from interview_app.ui.widgets.on_demand import OnDemand
from interview_app.ui.widgets.probe_row import ProbeRow
from interview_app.ui.widgets.question_head import QuestionHead
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_EXPECTED = 344
_LEAST_ANSWER = 64


class InterviewPane(ScrollColumn):
    """Question and section share one surface; `show_kind` says which parts of it stand.

    Only the answer grows with the window; everything else keeps its height, so that nothing jumps.
    """

    def __init__(self, say: Say, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._compact = False
        self._question = True
        self._rates = True
        self.head = QuestionHead()
        self.guidance = TextLabel("", wrap=True)
        self.guidance.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.skipped = StateLabel("", Icon.SKIP, Colour.QUIET)
        self.probes = ProbeRow(say)
        self.on_demand = OnDemand(say)
        self.answer = AnswerArea(clock)
        self.answer_field = Field(say("Answer in essence"), self.answer)
        self.expected = ExpectedAnswer(say)
        self.levels = LevelArea(say)
        self.evidence = EvidenceArea(say)
        self.evidence_field = Field(
            say("Evidence for the level"),
            self.evidence,
            aside=say("needed to seal; mark a passage and F8"),
            hint=say("only you see this"),
        )
        self.evidence.text_area.setAccessibleName(say("Evidence for the level"))
        self.evidence.text_area.setAccessibleDescription(say("only you see this"))
        self.notes = TextArea(say("For your own memory; nobody else sees this."), lines=3, fill=True)
        self.notes.setAccessibleName(say("Own notes"))
        self.notes.setAccessibleDescription(say("only you see this"))
        self.expected.take_notes(self.notes)
        self.not_rating = TextLabel("", LabelRole.QUIET, wrap=True)
        self._build()
        on_theme_change(self._restyle_pane)

    def show_kind(self, *, question: bool, rates: bool) -> None:
        """A section has no probes, expected answer, level and evidence; who does not rate has no level either."""
        self._question, self._rates = question, rates
        self.guidance.setVisible(not question)
        self.levels.setVisible(question and rates)
        self.evidence_field.setVisible(question and rates)
        self.not_rating.setVisible(question and not rates)
        self.expected.offer_notes(rates)
        self.on_demand.offer_notes(rates)
        self._show_aids()

    def show_before(self, words: str) -> None:
        """Say above the answer what an earlier sitting recorded; no words take it away."""
        self.guidance.set_words(words)
        self.guidance.setVisible(bool(words))

    def show_skipped(self, reason: str | None) -> None:
        """Say in place of the probes that this part was skipped, and why."""
        words = "" if reason is None else self._say("Skipped with a reason: {reason}", reason=reason)
        self._show_out(words)

    def show_retired(self, reason: str) -> None:
        """Say in place of the probes that this question is asked of nobody any more, and why."""
        self._show_out(self._say("Retired for all candidates: {reason}", reason=reason))

    def _show_out(self, words: str) -> None:
        self.skipped.set_state(words, Icon.SKIP, Colour.WARN)
        self._show_aids()

    def set_compact(self, compact: bool) -> None:
        """Aids on demand and numbers as cards, for large scales of a small window."""
        self._compact = compact
        (self.on_demand if compact else self.expected).take_notes(self.notes)
        self.levels.set_compact(compact)
        self.evidence.set_compact(compact)
        self._show_aids()
        self._restyle_pane()

    def order_focus(self, after: list[QWidget]) -> None:
        """Tab goes from answer to level, evidence and on to `after`, and only then to everything else."""
        chain: list[QWidget] = [self.answer, *self.levels.cards.cards(), self.evidence.text_area, *after]
        chain += [self.levels.unseen_box(), self.evidence.passages_button(), *self.probes.chips()]
        chain += [
            self.probes.add_button(),
            *self.on_demand.buttons(),
            self.expected.notes_button(),
            self.notes,
        ]
        here = [each for each in chain if each.window() is self.window()]
        for first, second in pairwise(here):
            QWidget.setTabOrder(first, second)

    def _show_aids(self) -> None:
        skipped = bool(self.skipped.words())
        self.skipped.setVisible(skipped)
        aids = self._question and not skipped
        self.probes.setVisible(aids and not self._compact)
        self.on_demand.setVisible(aids and self._compact)
        self.expected.setVisible(self._question and not self._compact)

    def _build(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.answer_field, 1)
        self._middle.addWidget(self.expected)
        self._aids = QVBoxLayout()
        for aid in (self.guidance, self.skipped, self.probes, self.on_demand):
            self._aids.addWidget(aid)
        self.column.addWidget(self.head)
        self.column.addLayout(self._aids)
        self.column.addLayout(self._middle, 1)
        self.column.addWidget(self.levels)
        self.column.addWidget(self.evidence_field)
        self.column.addWidget(self.not_rating)

    def _restyle_pane(self) -> None:
        theme = theme_of(self)
        side = theme.px(tokens.PAGE_SIDE)
        self.column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self.column.setSpacing(theme.px(8))
        above = 0 if self._compact else theme.px(4)
        self._middle.setContentsMargins(0, above, 0, 0)
        for part in (self.levels, self.evidence_field):
            part.setContentsMargins(0, above, 0, 0)
        self._aids.setSpacing(0)
        self._middle.setSpacing(theme.px(24))
        self.expected.setFixedWidth(theme.px(_EXPECTED))
        self.skipped.setFixedHeight(theme.px(tokens.SMALL_CONTROL))
        self.answer.setMinimumHeight(theme.px(_LEAST_ANSWER))

"""The whole structure check: every rule over one form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Discovery, Hint, Rule
from interview_app.domain.hint_rules import RuleSetting, is_on, severity_of, weightiest_first
from interview_app.domain.structure_check import anchors, questions, shape

Look = Callable[[InterviewForm], Iterator[Discovery]]

FORM_LOOKS: Mapping[Rule, Look] = {
    Rule.NO_EXPECTED_ANSWER: questions.no_expected_answer,
    Rule.NO_ANCHOR: anchors.no_anchor,
    Rule.ADJECTIVES_ONLY: anchors.adjectives_only,
    Rule.EQUAL_ANCHORS: anchors.equal_anchors,
    Rule.FORBIDDEN_QUESTION: questions.forbidden_question,
    Rule.LEADING_QUESTION: questions.leading_question,
    Rule.SEVERAL_QUESTIONS: questions.several_questions,
    Rule.SAME_QUESTION: questions.same_question,
    Rule.NO_PROBES: questions.no_probes,
    Rule.WEIGHTS_UNEXPLAINED: shape.weights_unexplained,
    Rule.PLAN_TOO_LONG: shape.plan_too_long,
    Rule.HEAVY_QUESTION: shape.heavy_question,
    Rule.ONE_QUESTION: shape.one_question,
    Rule.FEW_QUESTIONS: shape.few_questions,
    Rule.NO_PASSAGE: shape.no_passage,
    Rule.PASSAGE_UNCOVERED: shape.passage_uncovered,
    Rule.NO_OPENING: shape.no_opening,
    Rule.NO_CLOSING: shape.no_closing,
    Rule.NO_WHY: shape.no_why,
    Rule.STANDARD_WORDS: questions.standard_words,
}
"""Each rule that looks at the form alone, and how."""


def form_hints(form: InterviewForm, settings: Sequence[RuleSetting] = ()) -> tuple[Hint, ...]:
    """All hints on a form that is in no procedure yet, the weightiest first."""
    return weightiest_first(
        Hint(found, severity_of(rule, settings))
        for rule in Rule
        if rule in FORM_LOOKS and is_on(rule, settings)
        for found in FORM_LOOKS[rule](form)
    )

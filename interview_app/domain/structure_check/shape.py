"""Whether the plan as a whole holds: weights, time, number of questions, the posting behind it, beginning and end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from interview_app.domain.coverage import PartKind, PartRef, coverage_of
from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.ids import ConditionId, CriterionId, RequirementId
from interview_app.domain.structure_check.wordings import shortened, versions

FEWEST_QUESTIONS = 5
"""With fewer questions than these an interview is short of answers to compare; the program's own number."""

HEAVY = Fraction(1, 4)
"""A single answer that decides over more of the total than this is heavy; the program's own number."""


def weights_unexplained(form: InterviewForm) -> Iterator[Discovery]:
    """Weights that differ without a rationale on record."""
    if form.weights_differ() and not versions(form.rationale):
        yield Discovery(Rule.WEIGHTS_UNEXPLAINED, Place(Where.FORM))


def plan_too_long(form: InterviewForm) -> Iterator[Discovery]:
    """Minutes of all parts together that are more than the interview has."""
    planned = sum(item.minutes for item in form.items())
    if planned > form.interview_minutes:
        facts = {"planned": planned, "most": form.interview_minutes}
        yield Discovery(Rule.PLAN_TOO_LONG, Place(Where.FORM), facts)


def heavy_question(form: InterviewForm) -> Iterator[Discovery]:
    """Questions of which a single answer decides over more than a quarter of the total."""
    for question in form.asked():
        weight = _part(form, question)
        if weight > HEAVY:
            place = Place(Where.FORM, question=question.id)
            yield Discovery(Rule.HEAVY_QUESTION, place, {"part": str(weight)})


def one_question(form: InterviewForm) -> Iterator[Discovery]:
    """Criteria that rest on one answer, where that answer is not heavy already."""
    for criterion in form.criteria:
        asked = form.questions_of(criterion.id)
        if len(asked) == 1 and _part(form, asked[0]) <= HEAVY:
            yield Discovery(Rule.ONE_QUESTION, Place(Where.FORM, criterion=criterion.id))


def few_questions(form: InterviewForm) -> Iterator[Discovery]:
    """A form with some questions, and too few to compare people by."""
    if 0 < len(form.questions) < FEWEST_QUESTIONS:
        facts = {"count": len(form.questions), "least": FEWEST_QUESTIONS}
        yield Discovery(Rule.FEW_QUESTIONS, Place(Where.FORM), facts)


def no_passage(form: InterviewForm) -> Iterator[Discovery]:
    """Requirements, criteria and conditions on no passage of the posting, without a reason (BVerwG 2 VR 1.13)."""
    for part in coverage_of(form).open_parts:
        yield Discovery(Rule.NO_PASSAGE, _part_place(part.ref))


def passage_uncovered(form: InterviewForm) -> Iterator[Discovery]:
    """Passages that demand something which no part of the form takes up, without a reason."""
    for covered in coverage_of(form).open_passages:
        place = Place(Where.FORM, passage=covered.passage.id)
        yield Discovery(Rule.PASSAGE_UNCOVERED, place, {"text": shortened(covered.passage.text)})


def no_opening(form: InterviewForm) -> Iterator[Discovery]:
    """A conversation that begins with a question that is rated."""
    first = form.items()[:1]
    if first and isinstance(first[0], Question):
        yield Discovery(Rule.NO_OPENING, Place(Where.FORM, question=first[0].id))


def no_closing(form: InterviewForm) -> Iterator[Discovery]:
    """A conversation that ends with a question that is rated, with no time for the candidate's own."""
    last = form.items()[-1:]
    if last and isinstance(last[0], Question):
        yield Discovery(Rule.NO_CLOSING, Place(Where.FORM, question=last[0].id))


def no_why(form: InterviewForm) -> Iterator[Discovery]:
    """A form with questions that does not say why there is an interview at all.

    Appraisals come first by Article 33 (2) Basic Law: an interview is for candidates from outside, for a mixed field,
    or for appraisals that are essentially equal.
    """
    if form.questions and not versions(form.why_interview):
        yield Discovery(Rule.NO_WHY, Place(Where.FORM))


def _part(form: InterviewForm, question: Question) -> Fraction:
    """A question's part of the total, 0 where its criterion counts for nothing."""
    weights = sum((each.weight for each in form.criteria), Fraction(0))
    shares = sum((each.share for each in form.questions_of(question.criterion)), Fraction(0))
    weight = form.criterion(question.criterion).weight
    return weight / weights * question.share / shares if weights > 0 and shares > 0 else Fraction(0)


def _part_place(ref: PartRef) -> Place:
    return {
        PartKind.REQUIREMENT: Place(Where.FORM, requirement=RequirementId(ref.id)),
        PartKind.CRITERION: Place(Where.FORM, criterion=CriterionId(ref.id)),
        PartKind.CONDITION: Place(Where.FORM, condition=ConditionId(ref.id)),
    }[ref.kind]

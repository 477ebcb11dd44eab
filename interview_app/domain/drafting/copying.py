"""What a draft takes over from another form: a question, its anchors, a criterion, or the whole as a beginning.

The posting is never copied: quotations and the number of posts belong to the procedure that they were written for.
Words come in the languages of the draft only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from interview_app.domain.coverage import quotes
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.carrying import carry
from interview_app.domain.drafting.conversation import ask_last, fresh_item
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import spoken_in, weigh_equally
from interview_app.domain.form import Condition, Criterion, InterviewForm, Question, Requirement
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.text import Text


def speaks_alike(form: InterviewForm, other: InterviewForm) -> bool:
    """Whether anything of `other` can be read in `form`: they have a language in common."""
    return bool(set(form.languages) & set(other.languages))


def copy_question(
    form: InterviewForm, other: InterviewForm, question: Question, criterion: CriterionId
) -> InterviewForm:
    """A question of another form, asked for a criterion of this one; its anchors follow this form's scale."""
    return _with_question(form, other, replace(question, share=Fraction(1)), criterion)


def copy_anchors(
    form: InterviewForm, other: InterviewForm, question: Question, onto: QuestionId
) -> InterviewForm:
    """The anchors of another form's question in the place of those of a question here."""
    at = [each.id for each in form.questions].index(onto)
    return put(form, ("questions", at, "anchors"), _spoken(form, other, question).anchors)


def copy_criterion(form: InterviewForm, other: InterviewForm, criterion: Criterion) -> InterviewForm:
    """A criterion of another form with its questions, at the end.

    Criteria that weighed the same go on doing so; otherwise it has no weight yet.
    """
    even = weigh_equally(form) == form
    after = add_criterion(form, name=spoken_in(criterion.name, form.languages))
    at = len(after.criteria) - 1
    after = put(after, ("criteria", at, "merit"), criterion.merit)
    for question in other.questions_of(criterion.id):
        after = _with_question(after, other, question, after.criteria[at].id)
    return weigh_equally(after) if even else after


def begin_with(form: InterviewForm, other: InterviewForm, notice: Text) -> InterviewForm:
    """Another form as the beginning of this draft; `notice` says where it comes from.

    What the procedure has of its own stays: its posting with the passages, its title, languages, number of posts,
    rationale and ground for the interview, and requirements and conditions where there are any.  Quotations stay where
    this posting has them.
    """
    theirs: InterviewForm = spoken_in(other, form.languages)
    return replace(
        theirs,
        id=form.id,
        version=form.version,
        language=form.language,
        languages=form.languages,
        title=form.title,
        notice=spoken_in(notice, form.languages),
        posting=form.posting,
        requirements=form.requirements or _requirements(form, theirs.requirements),
        conditions=form.conditions or _conditions(form, theirs.conditions),
        criteria=tuple(replace(each, passages=_quoted(form, each), unquoted="") for each in theirs.criteria),
        questions=tuple(_said_in(form.languages, each) for each in other.questions),
        rules=replace(theirs.rules, posts=form.rules.posts),
        rationale=form.rationale,
        why_interview=form.why_interview,
        posting_fields=form.posting_fields,
        posting_passages=form.posting_passages,
    )


def alone(form: InterviewForm, question: Question) -> InterviewForm:
    """A form with one question of this one and its criterion, to be kept for later: nothing in it is of a posting."""
    criterion = form.criterion(question.criterion)
    bare = replace(criterion, weight=Fraction(100), passages=(), minimum=None, group=None, unquoted="")
    return replace(
        blank_form(question.id, form.languages),
        language=form.language,
        title=question.title,
        scale=form.scale,
        criteria=(bare,),
        questions=(replace(question, share=Fraction(1)),),
        agenda=(question.id,),
    )


def keeps_posting(form: InterviewForm, other: InterviewForm) -> bool:
    """Whether a form that takes the draft's place leaves it its posting: it was read here, and there it was not."""
    return _was_read(form) and not _was_read(other)


def in_place_of(form: InterviewForm, other: InterviewForm) -> InterviewForm:
    """A form from a file in the place of this draft: the next state of the same version.

    Where the file brings nothing that was read in a posting, what was read here stays, with the head of the posting.
    """
    taken = replace(other, version=form.version)
    if not keeps_posting(form, other):
        return taken
    head = form.posting if form.posting.reference.strip() else other.posting
    return replace(
        taken,
        posting=spoken_in(head, other.languages),
        posting_fields=form.posting_fields,
        posting_passages=form.posting_passages,
    )


def _with_question(
    form: InterviewForm, other: InterviewForm, question: Question, criterion: CriterionId
) -> InterviewForm:
    spoken = _spoken(form, other, question)
    return ask_last(form, replace(spoken, id=QuestionId(fresh_item(form, "question")), criterion=criterion))


def _spoken(form: InterviewForm, other: InterviewForm, question: Question) -> Question:
    """A question in the languages and on the scale of this form."""
    carried = carry(question.anchors, other.scale, form.scale)
    return _said_in(form.languages, replace(question, anchors=carried.anchors))


def _said_in(languages: tuple[str, ...], question: Question) -> Question:
    """A question in these languages; probes and expected points that have no word in them go."""
    spoken: Question = spoken_in(question, languages)
    return replace(
        spoken,
        probes=tuple(each for each in spoken.probes if each.de or each.en),
        expected=tuple(each for each in spoken.expected if each.de or each.en),
    )


def _requirements(form: InterviewForm, parts: Sequence[Requirement]) -> tuple[Requirement, ...]:
    return tuple(replace(each, passages=_quoted(form, each), unquoted="") for each in parts)


def _conditions(form: InterviewForm, parts: Sequence[Condition]) -> tuple[Condition, ...]:
    return tuple(replace(each, passages=_quoted(form, each), unquoted="") for each in parts)


def _quoted(form: InterviewForm, part: Requirement | Condition | Criterion) -> tuple[str, ...]:
    """The quotations of a part that stand in this posting."""
    among = form.posting_passages
    return tuple(each for each in part.passages if any(quotes(each, passage, among) for passage in among))


def _was_read(form: InterviewForm) -> bool:
    return form.posting_fields is not None or bool(form.posting_passages)

"""What a sheet still needs before it can be sealed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.sheet import Rating, RatingState, Sheet


class Gap(StrEnum):
    """What is missing on one question."""

    LEVEL = "level"
    EVIDENCE = "evidence"
    REASON = "reason"
    SKIP_REASON = "skip-reason"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class MissingPart:
    """A gap and where it is; `question` is None where it concerns the whole interview."""

    gap: Gap
    question: QuestionId | None


def missing_parts(
    form: InterviewForm, interview: Interview | None, sheet: Sheet, *, retired: Collection[QuestionId] = ()
) -> tuple[MissingPart, ...]:
    """Everything that keeps the sheet from being sealed, in the order of the questions.

    A question that was skipped with a reason can only be "not observable" or left to a further sitting; the record's
    reason is then the reason.  The interview must be finished first.
    """
    parts: list[MissingPart] = []
    if interview is None or interview.finished is None:
        parts.append(MissingPart(Gap.INTERVIEW, None))
    for question in form.asked():
        if question.id in retired:
            continue
        gap = _gap(interview, sheet, question.id)
        if gap is not None:
            parts.append(MissingPart(gap, question.id))
    return tuple(parts)


def not_asked(interview: Interview | None, rating: Rating) -> bool:
    """Whether there is nothing to rate: the question was skipped, and its author did not call it "not observable"."""
    if interview is None or rating.state is RatingState.NOT_OBSERVABLE:
        return False
    return interview.entry(rating.question).asked is Asked.SKIPPED


def without_levels_not_asked(interview: Interview | None, sheet: Sheet) -> Sheet:
    """The sheet as it is sealed: a level given before its question was skipped rates no answer and does not count."""
    ratings = (
        replace(rating, state=RatingState.OPEN, level=None) if not_asked(interview, rating) else rating
        for rating in sheet.ratings
    )
    return replace(sheet, ratings=tuple(ratings))


def _gap(interview: Interview | None, sheet: Sheet, question: QuestionId) -> Gap | None:
    """The first thing that is missing on one question; a passage carries only while it stands in the record."""
    rating = sheet.rating(question)
    entry = interview.entry(question) if interview is not None else None
    if entry is not None and not_asked(interview, rating):
        return None if entry.reason.strip() else Gap.SKIP_REASON
    if rating.state is RatingState.OPEN:
        return Gap.LEVEL
    if rating.state is RatingState.NOT_OBSERVABLE:
        return None if rating.reason.strip() else Gap.REASON
    answer = entry.said if entry is not None else ""
    carried = rating.evidence.strip() or any(each.words in answer for each in rating.passages)
    return None if carried else Gap.EVIDENCE

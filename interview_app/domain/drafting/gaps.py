"""What may be missing from a form while it is drafted, and what not even a draft may get wrong."""

from __future__ import annotations

from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import Problem, ProblemKind
from interview_app.domain.validity import problems_of

GAPS = frozenset(
    {
        ProblemKind.BLANK,
        ProblemKind.EMPTY,
        ProblemKind.TOO_SMALL,
        ProblemKind.NOT_POSITIVE,
        ProblemKind.OUTSIDE,
        ProblemKind.LANGUAGE_MISSING,
        ProblemKind.WEIGHTS_SUM,
        ProblemKind.WEIGHTS_ZERO,
        ProblemKind.NO_QUESTION,
        ProblemKind.TOO_LONG,
        ProblemKind.CONTACT,
    }
)
"""Something is left to write, to weigh or to shorten; until then the form can be drafted, and cannot be locked.

Whatever else can be wrong with a form (ids, the agenda, the order of levels, a word in an undeclared language) would
make it a form that nobody could draft or compute with.
"""


def is_draft(form: InterviewForm) -> bool:
    """Whether a form is whole enough to be drafted."""
    return not faults_of(form)


def faults_of(form: InterviewForm) -> tuple[Problem, ...]:
    """What is wrong with a form beyond gaps."""
    return tuple(problem for problem in problems_of(form) if problem.kind not in GAPS)

"""Short ways to write forms and ballots in the tests of the arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.form import (
    Criterion,
    InterviewForm,
    Level,
    Merit,
    Posting,
    Question,
    RatingScale,
    ScoringRules,
    WeightMode,
)
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId, QuestionId
from interview_app.domain.sheet import RatingState
from interview_app.domain.text import NO_WORDS, Text

Number = Fraction | int | str
NOT_OBSERVABLE = "not observable"
Cell = Sequence[Number | None]

SHARES = ScoringRules(weight_mode=WeightMode.SHARES)


def scale(*levels: Number) -> RatingScale:
    """A scale with these values from the worst to the best."""
    return RatingScale(tuple(Level(Fraction(level)) for level in levels))


ZERO_TO_FIVE = scale(0, 1, 2, 3, 4, 5)


def form(
    weights: Sequence[Number],
    *,
    rules: ScoringRules = SHARES,
    levels: RatingScale = ZERO_TO_FIVE,
    questions: Sequence[Sequence[Number]] | None = None,
    minimums: Mapping[int, Number] | None = None,
) -> InterviewForm:
    """A form with criteria k1, k2, ... and one question each (q1-1, q2-1, ...).

    `questions` gives per criterion the shares of its questions instead; `minimums` is by the criterion's number.
    """
    shares = questions or [[1] for _ in weights]
    asked = tuple(
        Question(
            question_id(k, q),
            criterion_id(k),
            Text(f"Frage {k}.{q}", f"Question {k}.{q}"),
            NO_WORDS,
            5,
            (),
            (),
            (),
            Fraction(share),
        )
        for k, of_criterion in enumerate(shares, start=1)
        for q, share in enumerate(of_criterion, start=1)
    )
    least = minimums or {}
    return InterviewForm(
        id="sample",
        version=1,
        language="de",
        languages=("de", "en"),
        title=NO_WORDS,
        notice=NO_WORDS,
        posting=Posting("", NO_WORDS, "", NO_WORDS, "", "de"),
        scale=levels,
        requirements=(),
        conditions=(),
        groups=(),
        criteria=tuple(
            Criterion(
                criterion_id(k),
                Text(f"Kriterium {k}", f"Criterion {k}"),
                Merit.ABILITY,
                Fraction(weight),
                (),
                Fraction(least[k]) if k in least else None,
            )
            for k, weight in enumerate(weights, start=1)
        ),
        questions=asked,
        sections=(),
        agenda=tuple(question.id for question in asked),
        interview_minutes=60,
        rules=rules,
    )


def criterion_id(number: int) -> CriterionId:
    """k1, k2, ..."""
    return CriterionId(f"k{number}")


def question_id(criterion: int, number: int = 1) -> QuestionId:
    """q1-1, q1-2, q2-1, ..."""
    return QuestionId(f"q{criterion}-{number}")


def panelists(count: int) -> tuple[PanelistId, ...]:
    """p1, p2, ..."""
    return tuple(PanelistId(f"p{number}") for number in range(1, count + 1))


def candidate(
    name: str,
    cells: Mapping[QuestionId, Cell] | Sequence[Cell],
    *,
    agreed: Mapping[QuestionId, Number | None] | None = None,
    requirements_open: int = 0,
    requirements_not_met: int = 0,
    not_assessable: bool = False,
) -> CandidateBallot:
    """One candidate whose raters have all sealed; a cell holds one level per panelist, None for "not observable".

    A sequence of cells belongs to the questions q1-1, q2-1, ...
    """
    rows = cells if isinstance(cells, Mapping) else {question_id(k): cell for k, cell in enumerate(cells, 1)}
    raters = panelists(max((len(cell) for cell in rows.values()), default=0))
    return CandidateBallot(
        CandidateId(name),
        raters,
        raters,
        {
            question: tuple(_vote(rater, level) for rater, level in zip(raters, cell, strict=False))
            for question, cell in rows.items()
        },
        {q: None if level is None else Fraction(level) for q, level in (agreed or {}).items()},
        requirements_open,
        requirements_not_met,
        not_assessable,
    )


def _vote(rater: PanelistId, level: Number | None) -> Vote:
    if level is None:
        return Vote(rater, RatingState.NOT_OBSERVABLE, None)
    return Vote(rater, RatingState.RATED, Fraction(level))


def ballot(*candidates: CandidateBallot, posts: int = 1, retired: Sequence[QuestionId] = ()) -> Ballot:
    """A ballot of these candidates."""
    return Ballot(candidates, posts, frozenset(retired))


def ids(*names: str) -> tuple[CandidateId, ...]:
    """Candidates by name."""
    return tuple(CandidateId(name) for name in names)

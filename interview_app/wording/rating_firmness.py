"""What single ratings would have changed, in sentences: only after the decision, and without naming members."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from interview_app.domain.firmness import Pivot, RatingFirmness, RatingSteps, StepsKind, Straddle
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.wording.numbers import (
    candidate_name,
    criterion_code,
    criterion_name,
    listed,
    question_number,
)


def rating_sentences(say: Say, procedure: Procedure, found: RatingFirmness) -> tuple[str, ...]:
    """Least steps, minimums seen differently, and ratings that carry the selection; empty where nothing is to say."""
    straddles = tuple(_straddle(say, procedure, each) for each in found.straddles)
    if not found.settled:
        return straddles
    return (_steps(say, procedure, found), *straddles, *_pivots(say, procedure, found.pivots))


def _steps(say: Say, procedure: Procedure, found: RatingFirmness) -> str:
    if not found.countable:
        return say(
            "The fewest rating steps that change the selection are only defined where the mean counts and the levels "
            "lie equally far apart."
        )
    if found.steps is None:
        return say("No change of ratings by single steps was found that changes the selection.")
    steps = say.plural(
        "At least {count} rating step (one member, one question, one level) would change the selection:",
        "At least {count} rating steps (one member, one question, one level each) would change the selection:",
        count=found.steps.count,
    )
    return f"{steps} {_outcome(say, procedure, found.steps)}"


def _outcome(say: Say, procedure: Procedure, steps: RatingSteps) -> str:
    inside = "" if steps.inside is None else candidate_name(procedure, steps.inside)
    rival = "" if steps.rival is None else candidate_name(procedure, steps.rival)
    match steps.kind:
        case StepsKind.OVERTAKEN:
            return say("{rival} would then be ahead of {inside}.", rival=rival, inside=inside)
        case StepsKind.BELOW_MINIMUM:
            return say("{inside} would then miss a minimum.", inside=inside)
        case StepsKind.REACHES_MINIMUM:
            return say("{rival} would then reach the minimum and be within the selection.", rival=rival)


def _straddle(say: Say, procedure: Procedure, found: Straddle) -> str:
    name = candidate_name(procedure, found.candidate)
    reached, members = len(found.reached), len(found.below) + len(found.reached)
    if found.criterion is None:
        return say(
            "{name}: the own ratings of {reached} of {members} members reach the minimum of the total.",
            name=name,
            reached=reached,
            members=members,
        )
    return say(
        "{name}: the own ratings of {reached} of {members} members reach the minimum in {code} {criterion}.",
        name=name,
        reached=reached,
        members=members,
        code=criterion_code(say, procedure.form, found.criterion),
        criterion=criterion_name(say, procedure.form, found.criterion),
    )


def _pivots(say: Say, procedure: Procedure, found: Sequence[Pivot]) -> tuple[str, ...]:
    if not found:
        return (say("No single rating, one level higher or lower, would have changed the selection."),)
    ordered = groupby(found, key=lambda each: each.candidate)
    return tuple(
        _pivotal(say, procedure, [each for each in pivots if each.up is up], up=up)
        for pivots in [list(of) for _, of in ordered]
        for up in (True, False)
        if any(each.up is up for each in pivots)
    )


def _pivotal(say: Say, procedure: Procedure, pivots: Sequence[Pivot], *, up: bool) -> str:
    numbers = sorted({question_number(procedure.form, each.question) for each in pivots})
    facts = {
        "name": candidate_name(procedure, pivots[0].candidate),
        "questions": listed(say, [str(number) for number in numbers]),
    }
    if up:
        return say.plural(
            "{name}: one rating, one level higher, would have changed the selection (question {questions}).",
            "{name}: each of {count} ratings, one level higher, would alone have changed the selection (questions "
            "{questions}).",
            count=len(pivots),
            **facts,
        )
    return say.plural(
        "{name}: one rating, one level lower, would have changed the selection (question {questions}).",
        "{name}: each of {count} ratings, one level lower, would alone have changed the selection (questions "
        "{questions}).",
        count=len(pivots),
        **facts,
    )

"""What retiring a question would do, in pairs of a name and what changes for it."""

from __future__ import annotations

from collections.abc import Collection

from interview_app.domain.display import distinct_digits
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.procedure import Procedure, RetiredQuestion
from interview_app.domain.results import RankedCandidate, Ranking
from interview_app.domain.retiring import RetirementEffect
from interview_app.i18n import Say
from interview_app.wording.numbers import (
    candidate_name,
    criterion_code,
    criterion_name,
    question_number,
    shown_weights,
)
from interview_app.wording.result_labels import place_label

Fact = tuple[str, str]


def weight_changes(
    say: Say, form: InterviewForm, effect: RetirementEffect, retired: Collection[QuestionId]
) -> tuple[Fact, ...]:
    """The criteria that would change, with their weights now and then, and whether others stay as they are.

    `retired` are the questions that are retired already.
    """
    weights = shown_weights(say, form, retired)
    weights_then = shown_weights(say, form, (*retired, effect.question))
    facts = []
    for each in effect.criteria:
        if not each.changes:
            continue
        name = f"{criterion_code(say, form, each.criterion)} {criterion_name(say, form, each.criterion)}"
        now, then = weights[each.criterion], weights_then[each.criterion]
        if each.drops_out:
            words = say("{now}, drops out for all", now=now)
        elif each.questions != each.questions_then:
            words = say.plural(
                "{now} as before, with {count} question left",
                "{now} as before, with {count} questions left",
                count=each.questions_then,
                now=now,
            )
        else:
            words = say("{now}, then {then}", now=now, then=then)
        facts.append((name, words))
    if len(facts) < len(effect.criteria):
        facts.append((say("All others"), say("as before")))
    return tuple(facts)


def result_changes(say: Say, procedure: Procedure, now: Ranking, then: Ranking) -> tuple[Fact, ...]:
    """The candidates whose rank or points would change, in the present order, and whether others keep theirs."""
    points = [row.score.points for each in (now, then) for row in each.rows if row.score.points is not None]
    digits = distinct_digits(points)
    facts = []
    for row in now.rows:
        before = standing(say, row, digits=digits)
        after = standing(say, then.row(row.score.candidate), digits=digits)
        if before != after:
            name = candidate_name(procedure, row.score.candidate)
            facts.append((name, say("{now}; then {then}", now=before, then=after)))
    if not facts:
        return ((say("All candidates"), say("the same rank and the same points")),)
    if len(facts) < len(now.rows):
        facts.append((say("All others"), say("the same rank and the same points")))
    return tuple(facts)


def standing(say: Say, row: RankedCandidate, *, digits: int) -> str:
    """“rank 2, 71.25 points”, or why there is no rank."""
    points = row.score.points
    if row.rank is None:
        return place_label(say, row.place)
    if points is None:
        return say("rank {rank}", rank=row.rank)
    return say("rank {rank}, {points} points", rank=row.rank, points=say.number(points, digits))


def retired_words(say: Say, retired: RetiredQuestion) -> str:
    """Since when a question counts for nobody, and why."""
    moment = say.moment(retired.at)
    if retired.after_disclosure:
        return say(
            "Retired for all candidates on {moment}, after totals had been disclosed. Reason: {reason}",
            moment=moment,
            reason=retired.reason,
        )
    return say(
        "Retired for all candidates on {moment}, before totals could be seen. Reason: {reason}",
        moment=moment,
        reason=retired.reason,
    )


def question_title(say: Say, form: InterviewForm, question: QuestionId) -> str:
    """“3 “Data protection””: how a question is called in the title of a dialog."""
    title = say.read(form.question(question).title)
    return say("{number} “{title}”", number=question_number(form, question), title=title)

"""How the numbers of the arithmetic are written: points, weights, codes of criteria, lists of names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from interview_app.domain.display import distinct_digits, percentages
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId, QuestionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.domain.weights import normalised_weights
from interview_app.i18n import Say


def points_digits(ranking: Ranking) -> int:
    """The decimals with which all totals that differ also look different, at least two."""
    return distinct_digits([row.score.points for row in ranking.rows if row.score.points is not None])


def shown_weights(
    say: Say, form: InterviewForm, retired: Collection[QuestionId] = ()
) -> dict[CriterionId, str]:
    """Every criterion's weight as per cent; what is shown sums to exactly 100."""
    weights = normalised_weights(form, retired)
    if not any(weights.values()):
        return dict.fromkeys(weights, say.percent(Fraction(0)))
    digits = next(
        (n for n in (0, 1) if all((w * 10 ** (n + 2)).denominator == 1 for w in weights.values())), 1
    )
    shown = percentages(tuple(weights.values()), digits)
    return {id: say.percent(part / 100) for id, part in zip(weights, shown, strict=True)}


def equal_weights_note(say: Say, form: InterviewForm, retired: Collection[QuestionId] = ()) -> str:
    """Why criteria of one weight are shown with other last digits; empty where none are."""
    weights, shown = normalised_weights(form, retired), shown_weights(say, form, retired)
    alike: dict[Fraction, list[CriterionId]] = {}
    for id, weight in weights.items():
        alike.setdefault(weight, []).append(id)
    groups = [
        listed(say, [criterion_code(say, form, each) for each in ids])
        for ids in alike.values()
        if len({shown[each] for each in ids}) > 1
    ]
    if not groups:
        return ""
    return say(
        "The weights are rounded so that together they give exactly 100 %. Equal in weight, also where the last digit "
        "differs: {groups}.",
        groups="; ".join(groups),
    )


def exact_weight(say: Say, weight: Fraction) -> str:
    """A weight to calculate with: per cent where that is exact with two decimals, else a fraction."""
    return say.percent(weight) if (weight * 10_000).denominator == 1 else str(weight)


def criterion_code(say: Say, form: InterviewForm, criterion: CriterionId) -> str:
    """The short sign of a criterion in tables: “K1” for the first."""
    number = [each.id for each in form.criteria].index(criterion) + 1
    return say("C{number}", number=number)


def criterion_name(say: Say, form: InterviewForm, criterion: CriterionId) -> str:
    """The criterion's name in the reader's language."""
    return say.read(form.criterion(criterion).name)


def question_number(form: InterviewForm, question: QuestionId) -> int:
    """The number under which the question is asked, from 1."""
    return [each.id for each in form.asked()].index(question) + 1


def candidate_name(procedure: Procedure, candidate: CandidateId) -> str:
    """The name, with the number beside it where two candidates have the same one."""
    person = procedure.candidate(candidate)
    alike = sum(each.name == person.name for each in procedure.candidates)
    return person.name if alike == 1 else f"{person.name} ({person.number})"


def listed(say: Say, words: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    if len(words) <= 1:
        return "".join(words)
    return say("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def listed_candidates(say: Say, procedure: Procedure, candidates: Sequence[CandidateId]) -> str:
    """Several candidates by name."""
    return listed(say, [candidate_name(procedure, each) for each in candidates])

"""What would change without one panelist, or without one criterion.

The arithmetic runs again under the form's rules; only changes of the selected set, of the minimums and of the margin
group are kept.  A panelist is left out only where everybody whom that panelist rated keeps at least two others.

Where all values are plain means (and for criteria wherever everybody has a total) the integers of the ranking are
summed anew; elsewhere the whole ranking is computed again.
"""

from __future__ import annotations

from dataclasses import replace

from interview_app.analysis.parts import Parts
from interview_app.analysis.standing import Standing
from interview_app.domain.ballot import Ballot, CandidateBallot
from interview_app.domain.firmness import LeftOut
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
from interview_app.domain.weights import normalised_weights, used_criteria

_LEAST_PANEL = 3


def without_each(form: InterviewForm, ballot: Ballot, ranking: Ranking) -> tuple[LeftOut, ...]:
    """The changes without each panelist and without each criterion, in the order of panel and form."""
    parts = Parts.of(form, ballot, ranking)
    before = _standing(ranking)
    changes = [
        _change(ranking, before, _over_others(form, ballot, parts, panelist), panelist=panelist)
        for panelist in removable(ballot)
    ]
    changes += [
        _change(ranking, before, _over_others_than(form, ballot, parts, criterion), criterion=criterion)
        for criterion in droppable(form, ballot)
    ]
    return tuple(change for change in changes if change is not None)


def _over_others(
    form: InterviewForm, ballot: Ballot, parts: Parts | None, panelist: PanelistId
) -> Standing | None:
    """The standing without one panelist; None where there would be no final ranking."""
    if parts is not None and parts.own:
        return parts.without_panelist(panelist)
    return _final(rank(form, _without(ballot, panelist)))


def _over_others_than(
    form: InterviewForm, ballot: Ballot, parts: Parts | None, criterion: CriterionId
) -> Standing | None:
    """The standing without one criterion; None where there would be no final ranking."""
    if parts is not None:
        return parts.without_criterion(criterion)
    gone = frozenset(question.id for question in form.questions_of(criterion))
    return _final(rank(form, replace(ballot, retired=ballot.retired | gone)))


def removable(ballot: Ballot) -> tuple[PanelistId, ...]:
    """The panelists without whom at least two raters remain for everybody."""
    raters = dict.fromkeys(rater for each in ballot.candidates for rater in each.raters)
    return tuple(
        rater
        for rater in raters
        if all(len(each.raters) >= _LEAST_PANEL for each in ballot.candidates if rater in each.raters)
    )


def droppable(form: InterviewForm, ballot: Ballot) -> tuple[CriterionId, ...]:
    """The criteria that the result depends on, as long as one with a weight is left."""
    weights = normalised_weights(form, ballot.retired)
    used = used_criteria(form, ballot.retired)
    return tuple(each.id for each in form.criteria if each.id in used and weights[each.id] != 1)


def _without(ballot: Ballot, panelist: PanelistId) -> Ballot:
    def less(candidate: CandidateBallot) -> CandidateBallot:
        return replace(
            candidate,
            raters=tuple(rater for rater in candidate.raters if rater != panelist),
            votes={
                question: tuple(vote for vote in votes if vote.panelist != panelist)
                for question, votes in candidate.votes.items()
            },
        )

    return replace(ballot, candidates=tuple(less(each) for each in ballot.candidates))


def _final(ranking: Ranking) -> Standing | None:
    return _standing(ranking) if ranking.final else None


def _standing(ranking: Ranking) -> Standing:
    """The standing that a ranking says."""
    return Standing(
        ranking.selected(),
        ranking.tie_at_cut,
        frozenset(row.score.candidate for row in ranking.rows if row.score.failures),
        frozenset(ranking.near_leader),
    )


def _change(
    order: Ranking,
    before: Standing,
    after: Standing | None,
    *,
    panelist: PanelistId | None = None,
    criterion: CriterionId | None = None,
) -> LeftOut | None:
    """What comes out otherwise; None where nothing does."""
    if after is None:
        return LeftOut(panelist, criterion, not_final=True)
    has = (*after.selected, *after.tied)
    change = LeftOut(
        panelist,
        criterion,
        enters=tuple(each for each in has if each not in before.selected),
        leaves=tuple(each for each in before.selected if each not in has),
        tied=after.tied,
        failures=_otherwise(order, before.failed, after.failed),
        margin=_otherwise(order, before.near, after.near),
    )
    return change if change.enters or change.leaves or change.failures or change.margin else None


def _otherwise(
    order: Ranking, before: frozenset[CandidateId], after: frozenset[CandidateId]
) -> tuple[CandidateId, ...]:
    """Who is in one of two groups only, in the order of the ranking."""
    changed = before ^ after
    return tuple(row.score.candidate for row in order.rows if row.score.candidate in changed)

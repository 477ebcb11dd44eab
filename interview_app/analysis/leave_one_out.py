"""What would change without one panelist, or without one criterion.

The whole arithmetic runs again under the form's rules; only changes of the selected set, of the minimums and of the
margin group are kept.  A panelist is left out only where everybody whom that panelist rated keeps at least two others.
"""

from __future__ import annotations

from dataclasses import replace

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
    changes = [
        _change(ranking, rank(form, _without(ballot, panelist)), panelist=panelist)
        for panelist in removable(ballot)
    ]
    for criterion in droppable(form, ballot):
        gone = frozenset(question.id for question in form.questions_of(criterion))
        less = replace(ballot, retired=ballot.retired | gone)
        changes.append(_change(ranking, rank(form, less), criterion=criterion))
    return tuple(change for change in changes if change is not None)


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


def _change(
    before: Ranking,
    after: Ranking,
    *,
    panelist: PanelistId | None = None,
    criterion: CriterionId | None = None,
) -> LeftOut | None:
    """What comes out otherwise; None where nothing does."""
    if not after.final:
        return LeftOut(panelist, criterion, not_final=True)
    had, has = before.selected(), (*after.selected(), *after.tie_at_cut)
    change = LeftOut(
        panelist,
        criterion,
        enters=tuple(each for each in has if each not in had),
        leaves=tuple(each for each in had if each not in has),
        tied=after.tie_at_cut,
        failures=_otherwise(before, _failed(before), _failed(after)),
        margin=_otherwise(before, frozenset(before.near_leader), frozenset(after.near_leader)),
    )
    return change if change.enters or change.leaves or change.failures or change.margin else None


def _failed(ranking: Ranking) -> frozenset[CandidateId]:
    return frozenset(row.score.candidate for row in ranking.rows if row.score.failures)


def _otherwise(
    order: Ranking, before: frozenset[CandidateId], after: frozenset[CandidateId]
) -> tuple[CandidateId, ...]:
    """Who is in one of two groups only, in the order of the ranking."""
    changed = before ^ after
    return tuple(row.score.candidate for row in order.rows if row.score.candidate in changed)

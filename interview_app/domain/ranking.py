"""From scores to ranks, and from ranks to the selected set.

Ranks are 1-2-2-4 by the exact total.  A tie stays a tie unless the form named criteria that break it; nothing else,
no name, number or order of entry, ever does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import lcm
from operator import itemgetter

from interview_app.domain.ballot import Ballot, CandidateBallot
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.results import Basis, CandidateScore, Obstacle, Place, RankedCandidate, Ranking
from interview_app.domain.scoring import criterion_shares, score
from interview_app.domain.weights import used_criteria

Obstacles = tuple[tuple[Obstacle, CandidateId | None], ...]


@dataclass(frozen=True, slots=True)
class RetiredComparison:
    """The same ballot counted without and with the retired questions; both are printed, the first one holds."""

    holds: Ranking
    with_all: Ranking


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A candidate with a rank: the total, and what broke a tie with an equal total."""

    score: CandidateScore
    rank: int
    tied_with: tuple[CandidateId, ...]
    decided_by: CriterionId | None


def rank(form: InterviewForm, ballot: Ballot) -> Ranking:
    """The ranking of all candidates in the ballot.

    Before disclosure it holds obstacles and no rows, so that nothing computed from a rating gets out.  Raises
    ValueError where a candidate stands twice in the ballot.
    """
    if len({candidate.candidate for candidate in ballot.candidates}) != len(ballot.candidates):
        raise ValueError("a candidate stands twice in the ballot")
    if not ballot.disclosed:
        return _ranking(form, ballot, rows=(), obstacles=_before_disclosure(ballot))
    scores = score(form, ballot)
    places = {s.candidate: _place(c, s) for c, s in zip(ballot.candidates, scores, strict=True)}
    obstacles = (*_open_requirements(ballot), *_gaps(scores, places, used_criteria(form, ballot.retired)))
    if obstacles:
        rows = tuple(RankedCandidate(each, None, places[each.candidate]) for each in scores)
        return _ranking(form, ballot, rows=rows, obstacles=obstacles)
    eligible = [each for each in scores if places[each.candidate] is Place.OPEN]
    ranked = _ranks(eligible, form.rules.tie_break)
    secure, tie = _cut(ranked, ballot.posts)
    rows = tuple(
        RankedCandidate(each.score, each.rank, _standing(each, secure, tie), each.tied_with, each.decided_by)
        for each in ranked
    )
    others = tuple(
        RankedCandidate(each, None, places[each.candidate])
        for each in scores
        if places[each.candidate] is not Place.OPEN
    )
    near = _near(ranked, ballot.posts, form.rules.margin)
    return _ranking(form, ballot, rows=rows + others, secure=secure, tie_at_cut=tie, near_leader=near)


def compare_retired(form: InterviewForm, ballot: Ballot) -> RetiredComparison | None:
    """Both results where questions were retired, else None."""
    if not ballot.retired:
        return None
    return RetiredComparison(rank(form, ballot), rank(form, replace(ballot, retired=frozenset())))


def _ranking(
    form: InterviewForm,
    ballot: Ballot,
    *,
    rows: tuple[RankedCandidate, ...],
    obstacles: Obstacles = (),
    secure: int = 0,
    tie_at_cut: tuple[CandidateId, ...] = (),
    near_leader: tuple[CandidateId, ...] = (),
) -> Ranking:
    """The ranking with what holds for the procedure as a whole."""
    raters = [len(candidate.raters) for candidate in ballot.candidates if candidate.raters]
    return Ranking(
        rows,
        ballot.posts,
        secure,
        tie_at_cut,
        obstacles,
        near_leader,
        single_rater=bool(raters) and max(raters) == 1,
        single_candidate=len(ballot.candidates) == 1,
        aggregation=form.rules.aggregation,
        retired=tuple(question.id for question in form.asked() if question.id in ballot.retired),
    )


def _before_disclosure(ballot: Ballot) -> Obstacles:
    """What stands in the way before any rating may be looked at."""
    if not ballot.candidates:
        return ((Obstacle.NOBODY, None),)
    missing = tuple(
        (Obstacle.NOT_DISCLOSED, each.candidate) for each in ballot.candidates if not each.complete
    )
    return (*missing, *_open_requirements(ballot))


def _open_requirements(ballot: Ballot) -> Obstacles:
    """An open requirement blocks the final ranking; a candidate who is excluded anyway blocks nothing."""
    return tuple(
        (Obstacle.REQUIREMENT_OPEN, candidate.candidate)
        for candidate in ballot.candidates
        if candidate.requirements_open and not candidate.requirements_not_met
    )


_GAPS = ((Basis.MISSING, Obstacle.RATING_MISSING), (Basis.NOT_AGREED, Obstacle.AGREEMENT_OPEN))


def _gaps(
    scores: Iterable[CandidateScore], places: Mapping[CandidateId, Place], used: Collection[CriterionId]
) -> Obstacles:
    """The candidates whose total is missing, and why; each has several ways out."""
    incomplete = [each for each in scores if places[each.candidate] is Place.INCOMPLETE]
    if any(not any(criterion.weight for criterion in each.criteria) for each in incomplete):
        return ((Obstacle.NOTHING_COUNTED, None),)
    return tuple(
        (obstacle, each.candidate)
        for each in incomplete
        for basis, obstacle in _GAPS
        if any(
            question.basis is basis and question.share_of_criterion
            for criterion in each.criteria
            for question in criterion.questions
            if criterion.criterion in used
        )
    )


def _place(ballot: CandidateBallot, score: CandidateScore) -> Place:
    """Where a candidate stands before ranks are given; OPEN is everybody who gets one.

    “Not assessable” speaks of gaps: it holds no longer once a further sitting or a new sheet has filled them.
    """
    if ballot.requirements_not_met:
        return Place.EXCLUDED
    if score.total is None:
        return Place.NOT_ASSESSABLE if ballot.not_assessable else Place.INCOMPLETE
    return Place.FAILED if score.failures else Place.OPEN


def _total(score: CandidateScore) -> Fraction:
    """The total of a candidate who has one."""
    return score.total or Fraction(0)


def _ranks(scores: Sequence[CandidateScore], tie_break: Sequence[CriterionId]) -> tuple[_Ranked, ...]:
    """Everybody with a rank, best first; totals are compared as integers on their common denominator."""
    totals = [_total(each) for each in scores]
    common = lcm(*(total.denominator for total in totals))
    keyed = [
        (total.numerator * (common // total.denominator), each)
        for total, each in zip(totals, scores, strict=True)
    ]
    keyed.sort(key=itemgetter(0), reverse=True)
    ranked: list[_Ranked] = []
    for _, equal in groupby(keyed, key=itemgetter(0)):
        ranked.extend(_broken([each for _, each in equal], tie_break, first=len(ranked) + 1))
    return tuple(ranked)


def _broken(
    equal: Sequence[CandidateScore], tie_break: Sequence[CriterionId], *, first: int
) -> list[_Ranked]:
    """Candidates with the same total; the form's criteria separate them one after the other, or not at all."""
    if len(equal) == 1:
        return [_Ranked(equal[0], first, (), None)]
    shares = {each.candidate: criterion_shares(each) for each in equal}

    def key(score: CandidateScore) -> tuple[Fraction, ...]:
        return tuple(shares[score.candidate].get(criterion, Fraction(0)) for criterion in tie_break)

    groups = [(values, list(tied)) for values, tied in groupby(sorted(equal, key=key, reverse=True), key=key)]
    ranked: list[_Ranked] = []
    for place, (values, tied) in enumerate(groups):
        decided = None
        if len(groups) > 1:
            other = groups[place - 1 if place else 1][0]
            decided = next(c for c, mine, its in zip(tie_break, values, other, strict=True) if mine != its)
        here = first + len(ranked)
        ids = [each.candidate for each in tied]
        ranked += [
            _Ranked(each, here, tuple(id for id in ids if id != each.candidate), decided) for each in tied
        ]
    return ranked


def _cut(ranked: Sequence[_Ranked], posts: int) -> tuple[int, tuple[CandidateId, ...]]:
    """The posts taken beyond doubt, and the candidates of a tie that lies across the cut."""
    if len(ranked) <= posts:
        return len(ranked), ()
    last, next_ = ranked[posts - 1], ranked[posts]
    if posts < 1 or last.rank != next_.rank:
        return posts, ()
    return last.rank - 1, tuple(each.score.candidate for each in ranked if each.rank == last.rank)


def _standing(ranked: _Ranked, secure: int, tie: Sequence[CandidateId]) -> Place:
    """Where a ranked candidate stands to the cut."""
    if ranked.score.candidate in tie:
        return Place.TIED_AT_CUT
    return Place.SELECTED if ranked.rank <= secure else Place.NOT_SELECTED


def _near(ranked: Sequence[_Ranked], posts: int, margin: Fraction | None) -> tuple[CandidateId, ...]:
    """Those below the cut within the margin, measured from the last one above it, inclusive.

    There is no chaining: everybody is measured from the same candidate.  A tie across the cut is no matter of margins.
    """
    if margin is None or not 0 < posts < len(ranked):
        return ()
    last = ranked[posts - 1]
    least = _total(last.score) * 100 - margin
    return tuple(
        each.score.candidate
        for each in ranked[posts:]
        if each.rank != last.rank and _total(each.score) * 100 >= least
    )

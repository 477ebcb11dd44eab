"""Which single ratings carry the selected set (flag F5): only after the decision.

A rating is pivotal where one step up or down, by that panelist alone, would change the selected set.  Every such step
is computed under the form's rules; steps that cannot reach the cut or a minimum are passed over.  Before the decision
this would tell the panel which rating to move.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.firmness import Pivot
from interview_app.domain.form import Aggregation, InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.ranking import rank
from interview_app.domain.results import (
    CandidateScore,
    CriterionScore,
    Place,
    QuestionScore,
    RankedCandidate,
    Ranking,
)
from interview_app.domain.scoring import score


def pivots(form: InterviewForm, ballot: Ballot, ranking: Ranking) -> tuple[Pivot, ...]:
    """The pivotal ratings in the order of candidates, questions and panel; none without a settled selected set."""
    if not ranking.final or ranking.tie_at_cut:
        return ()
    search = _Search(form, ballot, ranking)
    return tuple(pivot for place in range(len(ballot.candidates)) for pivot in search.of_candidate(place))


@dataclass(frozen=True, slots=True)
class _Search:
    form: InterviewForm
    ballot: Ballot
    ranking: Ranking

    def of_candidate(self, place: int) -> Iterator[Pivot]:
        """The pivotal ratings of one candidate."""
        candidate = self.ballot.candidates[place]
        row = self.ranking.row(candidate.candidate)
        if row.place not in (Place.SELECTED, Place.NOT_SELECTED, Place.FAILED):
            return
        for criterion in row.score.criteria:
            for question in criterion.questions:
                if self._may_matter(row, criterion, question):
                    yield from self._of_question(place, row, question.question)

    def _of_question(self, place: int, row: RankedCandidate, question: QuestionId) -> Iterator[Pivot]:
        candidate = self.ballot.candidates[place]
        for vote in candidate.votes.get(question, ()):
            for up in (True, False):
                changed = self._stepped(candidate, question, vote, up=up)
                if changed is not None and self._turns(place, row, changed):
                    yield Pivot(candidate.candidate, question, vote.panelist, up)

    def _may_matter(self, row: RankedCandidate, criterion: CriterionScore, question: QuestionScore) -> bool:
        """Whether the largest step there is in this question reaches the cut or a minimum at all."""
        shares = [self.form.scale.share(level.value) for level in self.form.scale.levels]
        step = question.share_of_criterion * max(after - before for before, after in pairwise(shares))
        if self.form.rules.aggregation is not Aggregation.MEDIAN:
            step /= max(1, len(question.levels))
        share, total = criterion.share or Fraction(0), _total(row)
        change = step * criterion.weight
        if row.place is Place.NOT_SELECTED:
            return self._passes(total + change, Place.SELECTED)
        if row.place is Place.FAILED:
            return all(
                total + change >= failure.minimum / 100
                if failure.criterion is None
                else failure.criterion == criterion.criterion
                and share + step >= self.form.scale.share(failure.minimum)
                for failure in row.score.failures
            )
        least, minimum = self.form.criterion(criterion.criterion).minimum, self.form.rules.minimum_total
        return (
            self._passes(total - change, Place.NOT_SELECTED)
            or (least is not None and share - step < self.form.scale.share(least))
            or (minimum is not None and total - change < minimum / 100)
        )

    def _passes(self, total: Fraction, side: Place) -> bool:
        """Whether a total draws level with anybody on the other side of the cut."""
        others = [_total(each) for each in self.ranking.rows if each.place is side]
        if side is Place.SELECTED:
            return any(total >= other for other in others)
        return any(total <= other for other in others)

    def _stepped(
        self, candidate: CandidateBallot, question: QuestionId, vote: Vote, *, up: bool
    ) -> CandidateBallot | None:
        """The candidate with one rating a step higher or lower; None at the end of the scale."""
        values = [level.value for level in self.form.scale.levels]
        if vote.level is None or vote.panelist not in candidate.raters:
            return None
        at = values.index(vote.level) + (1 if up else -1)
        if not 0 <= at < len(values):
            return None
        votes = tuple(
            replace(each, level=values[at]) if each == vote else each for each in candidate.votes[question]
        )
        return replace(candidate, votes={**candidate.votes, question: votes})

    def _turns(self, place: int, row: RankedCandidate, changed: CandidateBallot) -> bool:
        """Whether the selected set is another one; a tie at the cut is not yet another one."""
        people = self.ballot.candidates
        alone = score(self.form, replace(self.ballot, candidates=(changed,)))[0]
        if not self._may_turn(row, alone):
            return False
        after = rank(
            self.form, replace(self.ballot, candidates=(*people[:place], changed, *people[place + 1 :]))
        )
        before, tied = set(self.ranking.selected()), set(after.tie_at_cut)
        now = set(after.selected())
        return after.final and bool(now - before or before - now - tied)

    def _may_turn(self, row: RankedCandidate, after: CandidateScore) -> bool:
        """Whether the new score passes a minimum or the other side of the cut."""
        if bool(after.failures) != bool(row.score.failures):
            return True
        total = after.total or Fraction(0)
        if row.place is Place.FAILED:
            return False
        return self._passes(total, Place.SELECTED if row.place is Place.NOT_SELECTED else Place.NOT_SELECTED)


def _total(row: RankedCandidate) -> Fraction:
    return row.score.total or Fraction(0)

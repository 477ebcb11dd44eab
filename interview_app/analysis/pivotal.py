"""Which single ratings carry the selected set (flag F5): only after the decision.

A rating is pivotal where one step up or down, by that panelist alone, would change the selected set.  Every such step
is computed under the form's rules; steps that cannot reach the cut or a minimum are passed over.  Before the decision
this would tell the panel which rating to move.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.firmness import Pivot
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.ranking import rank
from interview_app.domain.results import CandidateScore, Place, RankedCandidate, Ranking
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
        for question in self.form.asked():
            for vote in candidate.votes.get(question.id, ()):
                for up in (True, False):
                    changed = self._stepped(candidate, question.id, vote, up=up)
                    if changed is not None and self._turns(place, row, changed):
                        yield Pivot(candidate.candidate, question.id, vote.panelist, up)

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
        if row.place is Place.SELECTED:
            return any(
                total <= _total(each) for each in self.ranking.rows if each.place is Place.NOT_SELECTED
            )
        if row.place is Place.NOT_SELECTED:
            return any(total >= _total(each) for each in self.ranking.rows if each.place is Place.SELECTED)
        return False


def _total(row: RankedCandidate) -> Fraction:
    return row.score.total or Fraction(0)

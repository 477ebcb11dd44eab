"""The ranking: computed, shown only after disclosure, never stored as the truth."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.ballot import Ballot
from interview_app.domain.candidate import CandidateState
from interview_app.domain.disclosure import WAITING, is_complete
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import NotAssessable, Procedure, Stage
from interview_app.domain.ranking import compare_retired, rank
from interview_app.domain.results import Ranking
from interview_app.services.desk import DISCLOSED, Desk, require_chair, require_reason, require_stage
from interview_app.storage import decisions as rows
from interview_app.storage.ballots import load_ballot


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the blind phase still waits for, in numbers that say nothing about any rating.

    `candidates` are those still in the procedure, `complete` those whose sheets are all sealed.
    """

    candidates: int
    complete: int


@dataclass(frozen=True, slots=True)
class Result:
    """A ranking and what its ids mean; `procedure` carries no sheets.

    `with_retired` is what the ranking would be if no question had been retired; None where none was.
    """

    procedure: Procedure
    ranking: Ranking
    with_retired: Ranking | None = None


@dataclass(frozen=True, slots=True)
class RankingService:
    """Computes the ranking of the open procedure."""

    desk: Desk

    def waiting(self) -> Waiting:
        """How far the blind phase has come."""
        procedure = self.desk.whole()
        waiting = [each.id for each in procedure.candidates if each.state in WAITING]
        return Waiting(len(waiting), sum(is_complete(procedure, each) for each in waiting))

    def ranking(self) -> Ranking:
        """The ranking under the form's rules; raises ActRefused before disclosure."""
        return self.result().ranking

    def result(self) -> Result:
        """The ranking with the procedure it belongs to; raises ActRefused before disclosure."""
        procedure = self.desk.bare()
        return Result(procedure, *both_rankings(self.desk, procedure))

    def set_not_assessable(self, actor: Actor, candidate: CandidateId, *, reason: str) -> None:
        """Leave a candidate's gaps open: scores without a total, no rank, with the panel's reason.

        Raises ActRefused for a candidate without gaps: nobody loses a rank by an act.
        """
        require_chair(actor)
        procedure = self.desk.whole()
        require_stage(procedure, Stage.DISCLOSED)
        if procedure.candidate(candidate).state is not CandidateState.INTERVIEWED:
            raise ActRefused(Refusal.WRONG_STATE, state=procedure.candidate(candidate).state.value)
        words = require_reason(reason)
        if not _has_gaps(ranking_of(self.desk, procedure), candidate):
            raise ActRefused(Refusal.WRONG_STATE, state=CandidateState.INTERVIEWED.value)
        with self.desk.writing() as db:
            rows.write_not_assessable(db, NotAssessable(candidate, words, self.desk.clock()))
            self.desk.note(db, actor, "set-not-assessable", candidate, words)

    def set_assessable(self, actor: Actor, candidate: CandidateId, *, reason: str) -> None:
        """Take a candidate's gaps up again; until they are filled or left open anew, no ranking is final."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, Stage.DISCLOSED)
        words = require_reason(reason)
        if candidate not in {each.candidate for each in procedure.not_assessable}:
            raise ActRefused(Refusal.UNKNOWN)
        with self.desk.writing() as db:
            rows.drop_not_assessable(db, candidate)
            self.desk.note(db, actor, "set-assessable", candidate, words)


def ranking_of(desk: Desk, procedure: Procedure) -> Ranking:
    """The ranking of a disclosed procedure; raises ActRefused before disclosure.

    Both must agree that the blind phase is over: the stage, which the last seal moved on, and the sheets themselves.
    """
    return rank(procedure.form, disclosed_ballot(desk, procedure))


def both_rankings(desk: Desk, procedure: Procedure) -> tuple[Ranking, Ranking | None]:
    """The ranking, and what it would be if no question had been retired; None where none was.

    Raises ActRefused before disclosure.  The levels are read once for both.
    """
    ballot = disclosed_ballot(desk, procedure)
    both = compare_retired(procedure.form, ballot)
    return rank(procedure.form, ballot), None if both is None else both.with_all


def independent_ranking(desk: Desk, procedure: Procedure) -> Ranking:
    """The same by the mean of the sealed ratings alone, without what the panel agreed on afterwards."""
    form = procedure.form
    by_mean = replace(form, rules=replace(form.rules, aggregation=Aggregation.MEAN))
    ballot = disclosed_ballot(desk, procedure)
    people = tuple(replace(each, agreed={}) for each in ballot.candidates)
    return rank(by_mean, replace(ballot, candidates=people))


def disclosed_ballot(desk: Desk, procedure: Procedure) -> Ballot:
    """The levels of a disclosed procedure, for computing only; raises ActRefused before disclosure.

    What was sealed in when a procedure was aborted is never computed.
    """
    if procedure.aborted is not None and not procedure.aborted.disclosed:
        raise ActRefused(Refusal.SEALED_FOR_GOOD)
    if procedure.aborted is None and procedure.stage not in DISCLOSED:
        raise ActRefused(Refusal.NOT_DISCLOSED)
    with desk.reading() as db:
        ballot = load_ballot(db)
    if not ballot.disclosed:
        raise ActRefused(Refusal.NOT_DISCLOSED)
    return ballot


def _has_gaps(ranking: Ranking, candidate: CandidateId) -> bool:
    """Whether no total can be computed for a candidate."""
    return any(row.score.candidate == candidate and row.score.total is None for row in ranking.rows)

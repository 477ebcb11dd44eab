"""Repairs on the procedure as a whole: a broken question is retired for all, and restored if that was a mistake."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import QuestionId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, RetiredQuestion, Stage
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
from interview_app.domain.retiring import RetirementEffect, retirement_effect
from interview_app.services.desk import Desk, require_chair, require_reason, require_stage
from interview_app.services.disclosing import ever_disclosed
from interview_app.services.ranking.computing import disclosed_ballot
from interview_app.storage import decisions as rows

_OPEN = (Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What retiring a question would do.

    `ranking` and `ranking_then` are there only after disclosure; before it, nothing is computed from a rating.
    """

    procedure: Procedure
    effect: RetirementEffect
    ranking: Ranking | None
    ranking_then: Ranking | None


@dataclass(frozen=True, slots=True)
class RepairService:
    """Retires and restores questions; sealed sheets stay as they are."""

    desk: Desk

    def foresee(self, actor: Actor, question: QuestionId) -> Foreseen:
        """The effect, to be seen before the act; raises ActRefused where the act would be refused."""
        require_chair(actor)
        procedure = self.desk.bare()
        effect = _effect(procedure, question)
        if procedure.stage is not Stage.DISCLOSED:
            return Foreseen(procedure, effect, None, None)
        ballot = disclosed_ballot(self.desk, procedure)
        then = replace(ballot, retired=ballot.retired | {question})
        return Foreseen(procedure, effect, rank(procedure.form, ballot), rank(procedure.form, then))

    def retire(self, actor: Actor, question: QuestionId, *, reason: str) -> None:
        """Take a broken question out for all candidates; both results are printed where there is one."""
        require_chair(actor)
        procedure = self.desk.bare()
        words = require_reason(reason)
        _effect(procedure, question)
        with self.desk.writing() as db:
            late = ever_disclosed(db)
            rows.write_retired(db, RetiredQuestion(question, words, self.desk.clock(), late))
            self.desk.note(db, actor, "retire-question", question, words)

    def restore(self, actor: Actor, question: QuestionId, *, reason: str) -> None:
        """Let a retired question count again; both reasons stay in the journal."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        words = require_reason(reason)
        if procedure.retirement(question) is None:
            raise ActRefused(Refusal.QUESTION_NOT_RETIRED)
        with self.desk.writing() as db:
            rows.drop_retired(db, question)
            self.desk.note(db, actor, "restore-question", question, words)


def _effect(procedure: Procedure, question: QuestionId) -> RetirementEffect:
    """What would change; raises ActRefused where the question cannot be retired."""
    if procedure.stage is Stage.PREPARING:
        raise ActRefused(Refusal.FORM_NOT_LOCKED)
    require_stage(procedure, *_OPEN)
    if question not in {each.id for each in procedure.form.questions}:
        raise ActRefused(Refusal.UNKNOWN_QUESTION)
    if procedure.retirement(question) is not None:
        raise ActRefused(Refusal.QUESTION_RETIRED)
    effect = retirement_effect(procedure.form, question, [each.question for each in procedure.retired])
    if effect.leaves_nothing:
        raise ActRefused(Refusal.LAST_QUESTION)
    return effect

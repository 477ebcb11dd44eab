"""The form of the open procedure: what is still missing, and the lock."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.canonical import fingerprint
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.locking import LockGap, lock_gaps
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import FormLock, RetiredQuestion, Stage
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk, require_chair, require_stage
from interview_app.storage import forms as form_rows
from interview_app.storage import procedures as rows


@dataclass(frozen=True, slots=True)
class LockPlan:
    """What the chair fixes with the lock: the rationale of the weights, and the number of posts with its reason."""

    rationale: str
    posts: int | None
    posts_reason: str


@dataclass(frozen=True, slots=True)
class FormService:
    """Reads and locks the form."""

    desk: Desk

    def form(self) -> InterviewForm:
        """The form of this procedure."""
        return self.desk.bare().form

    def retired(self) -> tuple[RetiredQuestion, ...]:
        """The questions that were taken out for all candidates."""
        return self.desk.bare().retired

    def stage(self) -> Stage:
        """How far the procedure has come, which says what may still be done with the form."""
        return self.desk.bare().stage

    def present_lock(self) -> FormLock | None:
        """The lock, or None while the form may still be replaced."""
        return self.desk.bare().lock

    def proposal(self) -> LockPlan:
        """What the form itself suggests for the lock."""
        form = self.form()
        return LockPlan(form.rationale.read(form.language), form.rules.posts, "")

    def gaps(self, plan: LockPlan) -> tuple[LockGap, ...]:
        """What is missing before the lock."""
        return lock_gaps(
            self.form(), rationale=plan.rationale, posts=plan.posts, posts_reason=plan.posts_reason
        )

    def fingerprint(self) -> str:
        """The fingerprint that the form has now, or that it was locked with."""
        procedure = self.desk.bare()
        return procedure.lock.fingerprint if procedure.lock else fingerprint(procedure.form)

    def lock(self, actor: Actor, plan: LockPlan) -> FormLock:
        """Fix the form for all candidates; raises ActRefused while something is missing."""
        require_chair(actor)
        procedure = self.desk.bare()
        if procedure.lock is not None:
            raise ActRefused(Refusal.FORM_LOCKED)
        require_stage(procedure, Stage.PREPARING)
        gaps = self.gaps(plan)
        if gaps:
            raise ActRefused(_REFUSALS[gaps[0]])
        if plan.posts is None:
            raise ActRefused(Refusal.POSTS_MISSING)
        lock = FormLock(
            fingerprint(procedure.form),
            self.desk.clock(),
            actor.panelist,
            plan.rationale.strip(),
            plan.posts,
            plan.posts_reason.strip(),
        )
        with self.desk.writing() as db:
            form_rows.write_lock(db, lock)
            rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.LOCK), "")
            self.desk.note(db, actor, "lock-form", lock.fingerprint, lock.rationale)
        return lock


_REFUSALS = {
    LockGap.FORM: Refusal.FORM_INCOMPLETE,
    LockGap.RATIONALE: Refusal.RATIONALE_MISSING,
    LockGap.POSTS: Refusal.POSTS_MISSING,
    LockGap.POSTS_REASON: Refusal.REASON_MISSING,
}

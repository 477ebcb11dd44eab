"""The form of the open procedure: what is still missing, and the lock."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_app.domain.canonical import fingerprint
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Hint
from interview_app.domain.locking import LockGap, lock_gaps
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import FormLock, PastVersion, RetiredQuestion, Stage
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk, require_chair, require_reason, require_stage
from interview_app.services.documents.freezing import freeze
from interview_app.services.documents.snapshots import Parts, snapshot
from interview_app.services.record_check.checking import require_answered
from interview_app.storage import decisions as decision_rows
from interview_app.storage import forms as form_rows
from interview_app.storage import procedures as rows

PLAN = Subject(Document.FORM_AND_PLAN)
"""The document that the lock issues."""


@dataclass(frozen=True, slots=True)
class LockPlan:
    """What the chair fixes with the lock: the rationale of the weights, and the number of posts with its reason.

    `why_interview` says why there is an interview at all, `told` when and how candidates learn of the criteria.
    """

    rationale: str
    posts: int | None
    posts_reason: str
    why_interview: str = ""
    told: str = ""


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

    def past_versions(self) -> tuple[PastVersion, ...]:
        """The locked versions that a new one replaced, the oldest first."""
        return self.desk.bare().past_versions

    def proposal(self) -> LockPlan:
        """What was fixed with the version before, or else what the form itself suggests for the lock.

        Where the weights have become equal, the reason why they differed is not taken over.
        """
        procedure = self.desk.bare()
        form = procedure.form
        rationale, why = form.rationale.read(form.language), form.why_interview.read(form.language)
        if procedure.past_versions:
            lock = procedure.past_versions[-1].lock
            rationale = lock.rationale if form.weights_differ() else rationale
            return LockPlan(rationale, lock.posts, lock.posts_reason, why or lock.why_interview, lock.told)
        return LockPlan(rationale, form.rules.posts, "", why)

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
        """Fix the form for all candidates and issue “Form and plan”; raises ActRefused while something is missing."""
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
        lock = self._lock(actor, procedure.form, plan, plan.posts)
        require_answered(hints_at_lock(replace(procedure, lock=lock)))
        with self.desk.writing() as db:
            form_rows.write_lock(db, lock)
            rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.LOCK), "")
            self.desk.note(db, actor, "lock-form", lock.fingerprint, lock.rationale)
            freeze(self.desk, db, actor, PLAN, Parts(self.desk.whole()).of(PLAN))
        return lock

    def hints(self, actor: Actor, plan: LockPlan) -> tuple[Hint, ...]:
        """What the record check says of the plan before it is locked, with what is still asked for here as given."""
        procedure = self.desk.bare()
        given = replace(plan, rationale=plan.rationale.strip() or "…")
        lock = self._lock(actor, procedure.form, given, plan.posts or 1)
        return hints_at_lock(replace(procedure, lock=lock))

    def draft(self, actor: Actor, plan: LockPlan) -> Snapshot:
        """“Form and plan” as the lock would issue it now, as a draft; what is missing is missing in it."""
        whole = self.desk.whole()
        if whole.lock is None:
            posts = plan.posts if plan.posts is not None else whole.form.rules.posts or 0
            whole = replace(whole, lock=self._lock(actor, whole.form, plan, posts))
        return snapshot(self.desk, actor, PLAN, Parts(whole).of(PLAN))

    def _lock(self, actor: Actor, form: InterviewForm, plan: LockPlan, posts: int) -> FormLock:
        return FormLock(
            fingerprint(form),
            self.desk.clock(),
            actor.panelist,
            plan.rationale.strip(),
            posts,
            plan.posts_reason.strip(),
            plan.why_interview.strip(),
            plan.told.strip(),
        )

    def revise(self, actor: Actor, *, reason: str) -> None:
        """Open a locked form again as a new version, for all candidates; the locked one stays on record.

        Raises ActRefused once an interview has begun by it.  Questions that were retired are asked again: the new
        version can change them.
        """
        require_chair(actor)
        procedure, words = self.desk.bare(), require_reason(reason)
        if procedure.lock is None:
            raise ActRefused(Refusal.FORM_NOT_LOCKED)
        if procedure.stage is not Stage.LOCKED:
            raise ActRefused(Refusal.FORM_IN_USE)
        stage = after_procedure_act(procedure.stage, ProcedureAct.REVISE)
        form, now = procedure.form, self.desk.clock()
        with self.desk.writing() as db:
            form_rows.write_past_version(
                db, PastVersion(form.version, procedure.lock, words, now, actor.panelist)
            )
            form_rows.drop_lock(db)
            form_rows.write_form(db, replace(form, version=form.version + 1), at=now)
            rows.set_stage(db, stage, words)
            for retired in procedure.retired:
                decision_rows.drop_retired(db, retired.question)
            self.desk.note(db, actor, "revise-form", procedure.lock.fingerprint, words)


_REFUSALS = {
    LockGap.FORM: Refusal.FORM_INCOMPLETE,
    LockGap.RATIONALE: Refusal.RATIONALE_MISSING,
    LockGap.POSTS: Refusal.POSTS_MISSING,
    LockGap.POSTS_REASON: Refusal.REASON_MISSING,
}

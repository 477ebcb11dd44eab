"""The requirement check, which admits or excludes a candidate on documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_app.domain.admission import acts_towards, failed_requirements, state_by_checks
from interview_app.domain.candidate import Candidate, Finding, RequirementCheck
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.services.candidates.acting import act_on
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete, resume_if_open
from interview_app.storage import candidates as rows
from interview_app.storage.database import Database

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)

CheckPlace = tuple[CandidateId, RequirementId]
"""One requirement of one candidate."""


@dataclass(frozen=True, slots=True)
class RequirementService:
    """Notes whether requirements are met."""

    desk: Desk

    def checks(self) -> tuple[RequirementCheck, ...]:
        """What has been noted on requirements."""
        return self.desk.whole().checks

    def check(
        self,
        actor: Actor,
        candidate: CandidateId,
        requirement: RequirementId,
        *,
        finding: Finding,
        evidence: str,
        missing: str = "",
    ) -> Candidate:
        """Note what the documents say; the candidate is admitted or excluded as the checks together say.

        This is possible until the decision: an open requirement keeps the ranking back, and whoever was excluded by
        mistake is heard after all.
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN)
        person = procedure.candidate(candidate)
        if finding is Finding.NOT_MET:
            require_reason(evidence)
        said, lacks = evidence.strip(), missing.strip()
        held = procedure.check_of(candidate, requirement)
        if held is not None and (held.finding, held.evidence, held.missing) == (finding, said, lacks):
            return person
        now = self.desk.clock()
        check = RequirementCheck(candidate, requirement, finding, said, lacks, actor.panelist, now)
        with self.desk.writing() as db:
            rows.write_check(db, check)
            subject = f"{candidate} {requirement}"
            self.desk.note(db, actor, "check-requirement", subject, f"{finding.value} {evidence}")
            follow_checks(self.desk, db, actor, person)
            disclose_if_complete(self.desk, db, actor)
            resume_if_open(self.desk, db, actor)
        return self.desk.whole().candidate(candidate)

    def meet(self, actor: Actor, places: Sequence[CheckPlace]) -> tuple[CheckPlace, ...]:
        """Note each of these requirements as met that is open, with a row for each; returns which they were.

        Nothing that was found to be met or not met is touched.
        """
        return self._find(actor, places, before=Finding.OPEN, now=Finding.MET)

    def open_again(self, actor: Actor, places: Sequence[CheckPlace]) -> tuple[CheckPlace, ...]:
        """Take back that these requirements are met, with a row for each; texts stay."""
        return self._find(actor, places, before=Finding.MET, now=Finding.OPEN)

    def _find(
        self, actor: Actor, places: Sequence[CheckPlace], *, before: Finding, now: Finding
    ) -> tuple[CheckPlace, ...]:
        procedure = self.desk.bare()
        done = []
        with self.desk.writing():
            for place in places:
                held = procedure.check_of(*place)
                if (held.finding if held is not None else Finding.OPEN) is not before:
                    continue
                evidence, missing = ("", "") if held is None else (held.evidence, held.missing)
                self.check(actor, *place, finding=now, evidence=evidence, missing=missing)
                done.append(place)
        return tuple(done)


def follow_checks(desk: Desk, db: Database, actor: Actor, person: Candidate) -> None:
    """Bring the candidate's state to what the checks say, act by act, within the running transaction."""
    procedure = desk.whole()
    checks = [check for check in procedure.checks if check.candidate == person.id]
    failed = set(failed_requirements(procedure.form, checks))
    reason = "; ".join(check.evidence for check in checks if check.requirement in failed)
    goal = state_by_checks(procedure.form, checks)
    interviewed = procedure.interview_of(person.id) is not None
    for act in acts_towards(person.state, goal, interviewed=interviewed):
        person = act_on(desk, db, actor, person, act=act, reason=reason)

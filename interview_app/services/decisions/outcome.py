"""After the decision: conditions of the selected, the day on which everybody was told, and how long data are kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import ConditionCheck, condition_of
from interview_app.domain.deletion import earliest_deletion_of, standing_notices
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, ConditionId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.retention import LEAST_MONTHS, MOST_MONTHS, Notice, Retention
from interview_app.services.desk import Desk, require_chair, require_reason
from interview_app.storage import outcome as rows

_AFTERWARDS = (Stage.DECIDED, Stage.CLOSED, Stage.ABORTED)


@dataclass(frozen=True, slots=True)
class OutcomeService:
    """Notes what follows from a decision; nothing of it changes the decision."""

    desk: Desk

    def check_condition(
        self, actor: Actor, candidate: CandidateId, condition: ConditionId, *, finding: Finding, words: str
    ) -> None:
        """Note a condition of somebody who was selected; “not met” needs words."""
        require_chair(actor)
        procedure = self.desk.bare()
        if procedure.decision is None:
            raise ActRefused(Refusal.DECISION_NEEDED)
        if candidate not in procedure.decision.selected:
            raise ActRefused(Refusal.NOT_SELECTED)
        if condition not in {each.id for each in procedure.form.conditions}:
            raise ActRefused(Refusal.UNKNOWN)
        said = require_reason(words) if finding is Finding.NOT_MET else words.strip()
        before = condition_of(procedure.condition_checks, candidate, condition)
        if before is not None and (before.finding, before.words) == (finding, said):
            return
        check = ConditionCheck(candidate, condition, finding, said, actor.panelist, self.desk.clock())
        with self.desk.writing() as db:
            rows.write_condition_check(db, check)
            self.desk.note(db, actor, "check-condition", f"{candidate} {condition} {finding.value}", said)

    def tell(self, actor: Actor, candidate: CandidateId, *, on: date) -> None:
        """Note the day on which somebody was told the outcome: today or before."""
        require_chair(actor)
        procedure = self.desk.bare()
        _require_over(procedure)
        procedure.candidate(candidate)
        self.desk.require_past(on)
        if any(each.candidate == candidate and each.on == on for each in standing_notices(procedure)):
            return
        with self.desk.writing() as db:
            rows.write_notice(db, Notice(candidate, on, actor.panelist, self.desk.clock()))
            self.desk.note(db, actor, "note-notice", f"{candidate} {on.isoformat()}")

    def tell_all(self, actor: Actor, candidates: Collection[CandidateId], *, on: date) -> None:
        """Note the same day for several people, all of them or none."""
        with self.desk.writing():
            for candidate in candidates:
                self.tell(actor, candidate, on=on)

    def untell(self, actor: Actor, candidate: CandidateId) -> None:
        """Take a day back that was noted by mistake."""
        require_chair(actor)
        if all(each.candidate != candidate for each in self.desk.bare().notices):
            return
        with self.desk.writing() as db:
            rows.drop_notice(db, candidate)
            self.desk.note(db, actor, "take-back-notice", candidate)

    def keep_for(self, actor: Actor, months: int) -> None:
        """Set how many months after the last notice the data are kept; at least as long as claims can be sued for."""
        require_chair(actor)
        if months < LEAST_MONTHS:
            raise ActRefused(Refusal.RETENTION_TOO_SHORT)
        if months > MOST_MONTHS:
            raise ActRefused(Refusal.RETENTION_TOO_LONG, most=MOST_MONTHS)
        self._set(actor, replace(self.desk.bare().retention, months=months), "set-retention", str(months))

    def hold(self, actor: Actor, *, reason: str) -> None:
        """Stop the clock: a lawsuit or a request for access."""
        require_chair(actor)
        words = require_reason(reason)
        self._set(actor, replace(self.desk.bare().retention, hold=words), "hold-deletion", "", words)

    def release(self, actor: Actor) -> None:
        """Let the clock run again."""
        require_chair(actor)
        self._set(actor, replace(self.desk.bare().retention, hold=""), "release-deletion", "")

    def earliest_deletion(self) -> date | None:
        """The first day on which the data may be deleted, or None while that is open."""
        return earliest_deletion_of(self.desk.bare())

    def _set(
        self, actor: Actor, retention: Retention, act: str, subject: str, words: str | None = None
    ) -> None:
        if retention == self.desk.bare().retention:
            return
        with self.desk.writing() as db:
            rows.write_retention(db, retention)
            self.desk.note(db, actor, act, subject, words)


def _require_over(procedure: Procedure) -> None:
    """Raises ActRefused unless there is an outcome to tell."""
    if procedure.stage not in _AFTERWARDS:
        raise ActRefused(Refusal.DECISION_NEEDED)

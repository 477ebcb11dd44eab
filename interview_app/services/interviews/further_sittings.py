"""A finished interview is taken up again for named questions, before the decision: one way out of a gap.

The record's text and the sealed sheets stay.  Each rater replaces the sheet once the further sitting is over, and until
then the candidate is not complete.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_app.domain.candidate import CandidateState
from interview_app.domain.disclosure import known_to_panel, sealed_sheets
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, QuestionId, SittingId
from interview_app.domain.interview import Asked, Interview, RecordEntry, TakenUp
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk, own, require_reason, require_stage
from interview_app.services.disclosing import resume_if_open
from interview_app.services.interviews.seating import Further, next_sitting, require_table
from interview_app.storage import interviews as rows


@dataclass(frozen=True, slots=True)
class FurtherSittingService:
    """Takes finished interviews up again."""

    desk: Desk

    def known(self, candidate: CandidateId) -> bool:
        """Whether the panel has seen each other's ratings of this candidate, so that new sheets are marked."""
        return known_to_panel(self.desk.whole(), candidate)

    def take_up(
        self,
        actor: Actor,
        candidate: CandidateId,
        further: Further,
        *,
        questions: Sequence[QuestionId],
        reason: str,
    ) -> Interview:
        """Begin a further sitting for the named questions; totals wait again until every rater has sealed anew."""
        procedure = self.desk.whole()
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        words = require_reason(reason)
        held = _finished(procedure, candidate)
        if actor.role is not Role.CHAIR and held.note_taker != own(actor):
            raise ActRefused(Refusal.NOT_THE_NOTE_TAKER)
        _require_questions(procedure, questions)
        id = SittingId(self.desk.fresh_id())
        sitting = next_sitting(held, further, id=id, at=self.desk.clock())
        require_table(procedure, candidate, sitting.present, held.note_taker)
        taken_up = TakenUp(
            words,
            tuple(each.id for each in procedure.form.asked() if each.id in questions),
            tuple(sheet.id for sheet in sealed_sheets(procedure, candidate)),
            known_to_panel(procedure, candidate),
        )
        sittings = (*held.sittings, replace(sitting, taken_up=taken_up))
        going_on = replace(held, sittings=sittings, finished=None)
        with self.desk.writing() as db:
            rows.write_interview(db, going_on)
            for entry in _asked_again(held, taken_up):
                rows.write_entry(db, held.id, entry)
            subject = " ".join((candidate, held.id, *taken_up.questions))
            self.desk.note(db, actor, "take-up-interview", subject, words)
            resume_if_open(self.desk, db, actor)
        return going_on


def _asked_again(held: Interview, taken_up: TakenUp) -> list[RecordEntry]:
    """What was skipped and is open again, since the further sitting is about it."""
    return [
        replace(entry, asked=Asked.OPEN)
        for entry in map(held.entry, taken_up.questions)
        if entry.asked is Asked.SKIPPED
    ]


def _finished(procedure: Procedure, candidate: CandidateId) -> Interview:
    """The candidate's interview, if it is finished, the candidate takes part, and nobody is heard at this moment."""
    running = next((each for each in procedure.interviews if each.running), None)
    if running is not None:
        name = procedure.candidate(running.candidate).name
        raise ActRefused(Refusal.ANOTHER_INTERVIEW_RUNS, name=name)
    held = procedure.interview_of(candidate)
    if held is None or held.finished is None:
        raise ActRefused(Refusal.INTERVIEW_OPEN)
    person = procedure.candidate(candidate)
    if person.state is not CandidateState.INTERVIEWED:
        raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)
    return held


def _require_questions(procedure: Procedure, questions: Sequence[QuestionId]) -> None:
    """Some questions are named, all of them of the form and none retired."""
    known = {each.id for each in procedure.form.questions}
    if not questions or not set(questions) <= known:
        raise ActRefused(Refusal.UNKNOWN_QUESTION)
    if any(procedure.retirement(each) is not None for each in questions):
        raise ActRefused(Refusal.QUESTION_RETIRED)

"""The sample answers: invented by anybody of the panel, with a key that only its author sees until disclosure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from interview_app.domain.calibration.round import CalibrationRound, CalibrationState, SampleAnswer
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CalibrationId, QuestionId, SampleAnswerId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure
from interview_app.services.calibration.room import OPEN, calibration_of, require_state, typing_place
from interview_app.services.desk import Desk, own, require_stage
from interview_app.services.typing import typing_field
from interview_app.storage import calibration as rows
from interview_app.storage.drafts import drop_drafts_at


@dataclass(frozen=True, slots=True)
class SampleData:
    """What is written of a sample answer: its words, its key level and the reason for that."""

    question: QuestionId
    answer: str = ""
    key: Fraction | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SampleAnswerService:
    """Writes sample answers until the calibration begins."""

    desk: Desk

    def add(self, actor: Actor, question: QuestionId) -> SampleAnswer:
        """An empty sample answer to a question, in the calibration that is being written or in a new one."""
        procedure = self.desk.bare()
        require_stage(procedure, *OPEN)
        with self.desk.reading() as db:
            held = rows.read_calibrations(db)
        if any(each.state is CalibrationState.RATING for each in held):
            raise ActRefused(Refusal.CALIBRATION_OPEN)
        author, wording = own(actor), _wording(procedure, question)
        written = [each for each in held if each.state is CalibrationState.WRITING]
        calibration = written[0] if written else CalibrationRound(CalibrationId(self.desk.fresh_id()))
        sample = SampleAnswer(SampleAnswerId(self.desk.fresh_id()), question, wording, author)
        with self.desk.writing() as db:
            rows.write_calibration_alone(db, calibration)
            rows.write_sample(db, calibration.id, sample)
            self.desk.note(db, actor, "add-sample-answer", f"{sample.id} {question}")
        return sample

    def change(
        self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId, data: SampleData
    ) -> SampleAnswer:
        """Write an own sample answer anew; raises ActRefused for a level that the scale does not have."""
        procedure, before = self._own_sample(actor, calibration, sample)
        if data.key is not None and not procedure.form.scale.has(data.key):
            raise ActRefused(Refusal.UNKNOWN_LEVEL)
        after = replace(
            before,
            question=data.question,
            wording=_wording(procedure, data.question),
            answer=data.answer.strip(),
            key=data.key,
            reason=data.reason.strip(),
        )
        if after == before:
            return before
        with self.desk.writing() as db:
            rows.write_sample(db, calibration, after)
            self.desk.note(db, actor, "change-sample-answer", f"{sample} {after.question}")
        return after

    def remove(self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId) -> None:
        """Take a sample answer back: its author or the chair, who need not have read it."""
        require_stage(self.desk.bare(), *OPEN)
        held = calibration_of(self.desk, calibration)
        require_state(held, CalibrationState.WRITING)
        found = _sample(held, sample)
        if actor.role is not Role.CHAIR and found.author != own(actor):
            raise ActRefused(Refusal.SAMPLE_NOT_YOURS)
        with self.desk.writing() as db:
            rows.delete_sample(db, calibration, sample)
            drop_drafts_at(db, typing_field(typing_place(calibration, sample)))
            self.desk.note(db, actor, "remove-sample-answer", f"{sample} {found.question}")

    def _own_sample(
        self, actor: Actor, calibration: CalibrationId, sample: SampleAnswerId
    ) -> tuple[Procedure, SampleAnswer]:
        procedure = self.desk.bare()
        require_stage(procedure, *OPEN)
        held = calibration_of(self.desk, calibration)
        require_state(held, CalibrationState.WRITING)
        found = _sample(held, sample)
        if found.author != own(actor):
            raise ActRefused(Refusal.SAMPLE_NOT_YOURS)
        return procedure, found


def _sample(calibration: CalibrationRound, sample: SampleAnswerId) -> SampleAnswer:
    found = [each for each in calibration.samples if each.id == sample]
    if not found:
        raise ActRefused(Refusal.UNKNOWN)
    return found[0]


def _wording(procedure: Procedure, question: QuestionId) -> str:
    """The question as it is put now, in the form's own language; raises ActRefused where it is not put."""
    found = [each for each in procedure.form.asked() if each.id == question]
    if not found:
        raise ActRefused(Refusal.UNKNOWN_QUESTION)
    if procedure.retirement(question) is not None:
        raise ActRefused(Refusal.QUESTION_RETIRED)
    return found[0].wording.read(procedure.form.language)

"""The rules of a calibration: who may see what, what is missing before a seal, and what became of a question."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from interview_app.domain.calibration.round import (
    CalibrationRound,
    CalibrationState,
    SampleAnswer,
    TrialSheet,
)
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import PanelistId, QuestionId, SampleAnswerId
from interview_app.domain.procedure import Procedure


class Standing(StrEnum):
    """What became of a question since an answer to it was invented."""

    STANDS = "stands"
    REWORDED = "reworded"
    RETIRED = "retired"
    GONE = "gone"

    @property
    def asked(self) -> bool:
        """Whether the question is still put to candidates."""
        return self in (Standing.STANDS, Standing.REWORDED)


def standing(sample: SampleAnswer, form: InterviewForm, retired: Collection[QuestionId]) -> Standing:
    """What became of the question of a sample answer."""
    question = next((each for each in form.asked() if each.id == sample.question), None)
    if question is None:
        return Standing.GONE
    if question.id in retired:
        return Standing.RETIRED
    same = question.wording.read(form.language) == sample.wording
    return Standing.STANDS if same else Standing.REWORDED


def samples_asked(calibration: CalibrationRound, procedure: Procedure) -> tuple[SampleAnswer, ...]:
    """The sample answers whose questions are still put to candidates."""
    retired = {each.question for each in procedure.retired}
    return tuple(each for each in calibration.samples if standing(each, procedure.form, retired).asked)


def incomplete_samples(calibration: CalibrationRound, form: InterviewForm) -> tuple[SampleAnswerId, ...]:
    """The sample answers that lack their words, the reason, or a key that is a level of the form's scale."""
    return tuple(
        each.id
        for each in calibration.samples
        if not each.complete or (each.key is not None and not form.scale.has(each.key))
    )


def missing_ratings(
    calibration: CalibrationRound, procedure: Procedure, panelist: PanelistId
) -> tuple[SampleAnswerId, ...]:
    """The sample answers for which a member's level or sentence is missing; all of them where they rate nothing."""
    sheet = calibration.sheet(panelist) or TrialSheet(panelist)
    asked = samples_asked(calibration, procedure)
    return tuple(each.id for each in asked if not sheet.rating(each.id).complete)


def seen_by(calibration: CalibrationRound, reader: PanelistId | None) -> CalibrationRound:
    """The calibration as a reader may see it.

    Until it is disclosed nobody but its author has a level, a sentence or a key, the chair included.  The answers can
    be read once the calibration has begun.
    """
    if calibration.state is CalibrationState.DISCLOSED:
        return calibration
    begun = calibration.begun is not None
    samples = (_sample_seen(each, reader, begun=begun) for each in calibration.samples)
    sheets = (each if each.panelist == reader else replace(each, ratings=()) for each in calibration.sheets)
    return replace(calibration, samples=tuple(samples), sheets=tuple(sheets))


def _sample_seen(sample: SampleAnswer, reader: PanelistId | None, *, begun: bool) -> SampleAnswer:
    if sample.author == reader:
        return sample
    return replace(sample, key=None, reason="", answer=sample.answer if begun else "")


def comes_late(calibration: CalibrationRound, procedure: Procedure) -> bool:
    """Whether an interview was begun before the calibration, which then prepares nobody for that interview."""
    begun = calibration.begun
    return any(begun is None or each.started < begun for each in procedure.interviews)

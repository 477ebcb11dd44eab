"""Conditions (Vorbehalte) of whoever is selected: checked after the selection, printed, never scored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.candidate import Finding
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, ConditionId, PanelistId


@dataclass(frozen=True, slots=True)
class ConditionCheck:
    """One condition held against one selected candidate; `words` say what was presented, or what is still to come."""

    candidate: CandidateId
    condition: ConditionId
    finding: Finding
    words: str
    by: PanelistId | None
    at: datetime


def condition_of(
    checks: Iterable[ConditionCheck], candidate: CandidateId, condition: ConditionId
) -> ConditionCheck | None:
    """What was noted on a condition, or None where nobody has looked yet."""
    return next(
        (each for each in checks if each.candidate == candidate and each.condition == condition), None
    )


def outstanding(
    form: InterviewForm, selected: Sequence[CandidateId], checks: Iterable[ConditionCheck]
) -> tuple[tuple[CandidateId, ConditionId], ...]:
    """The conditions of selected candidates that nobody has settled, in the order of the selection and the form."""
    settled = {(each.candidate, each.condition) for each in checks if each.finding is not Finding.OPEN}
    wanted = [(candidate, condition.id) for candidate in selected for condition in form.conditions]
    return tuple(each for each in wanted if each not in settled)

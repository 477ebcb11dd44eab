"""Who is admitted: the requirement check as a rule.

A requirement that is not met excludes; it never lowers a score (OVG NRW 6 B 1/18).
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.candidate import CandidateState, Finding, RequirementCheck
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import RequirementId
from interview_app.domain.states import CandidateAct


def open_requirements(form: InterviewForm, checks: Sequence[RequirementCheck]) -> tuple[RequirementId, ...]:
    """The form's requirements that one candidate's checks leave open or do not mention."""
    settled = {check.requirement for check in checks if check.finding is not Finding.OPEN}
    return tuple(each.id for each in form.requirements if each.id not in settled)


def failed_requirements(form: InterviewForm, checks: Sequence[RequirementCheck]) -> tuple[RequirementId, ...]:
    """The form's requirements that one candidate does not meet."""
    failed = {check.requirement for check in checks if check.finding is Finding.NOT_MET}
    return tuple(each.id for each in form.requirements if each.id in failed)


def state_by_checks(form: InterviewForm, checks: Sequence[RequirementCheck]) -> CandidateState:
    """Where the checks alone put a candidate: excluded, admitted, or still registered."""
    if failed_requirements(form, checks):
        return CandidateState.EXCLUDED
    return CandidateState.REGISTERED if open_requirements(form, checks) else CandidateState.ADMITTED


def acts_towards(
    state: CandidateState, goal: CandidateState, *, interviewed: bool = False
) -> tuple[CandidateAct, ...]:
    """The acts that bring a candidate from `state` to what the checks say, none where nothing changes.

    A candidate who has been invited or interviewed stays so while the checks admit them; a withdrawn one stays
    withdrawn whatever the documents say.  `interviewed` says that an interview has been held, so that somebody who is
    admitted again comes back to where they were and is not asked twice.
    """
    if state is goal or state in (CandidateState.WITHDRAWN, CandidateState.NO_SHOW):
        return ()
    if goal is CandidateState.EXCLUDED:
        return (CandidateAct.EXCLUDE,)
    if goal is CandidateState.REGISTERED:
        return () if state is CandidateState.INTERVIEWED else (CandidateAct.RECONSIDER,)
    held = (CandidateAct.INTERVIEW,) if interviewed else ()
    if state is CandidateState.EXCLUDED:
        return (CandidateAct.RECONSIDER, CandidateAct.ADMIT, *held)
    return (CandidateAct.ADMIT, *held) if state is CandidateState.REGISTERED else ()

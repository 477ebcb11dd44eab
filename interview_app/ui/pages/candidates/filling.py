"""Noting at one stroke that what is open is met: along a candidate's row, or down a requirement's column."""

from __future__ import annotations

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.domain.procedure import Procedure
from interview_app.services.candidates.requirements import CheckPlace
from interview_app.ui.operations import Area
from interview_app.ui.workspace import Workspace

Places = list[CheckPlace]


def places_along(procedure: Procedure, candidate: CandidateId) -> Places:
    """Every requirement of one candidate."""
    return [(candidate, each.id) for each in procedure.form.requirements]


def places_down(procedure: Procedure, requirement: RequirementId) -> Places:
    """One requirement of everybody who still takes part; whoever is excluded or gone is judged one by one."""
    return [(each.id, requirement) for each in procedure.candidates if _is_asked(each)]


def meet(workspace: Workspace, places: Places) -> None:
    """Note what is open there as met, and offer to take it back."""
    services, actor, say = workspace.services, workspace.actor, workspace.say
    done = workspace.operations.run(
        lambda: services.requirements.meet(actor, places), Area.CANDIDATES, Area.STAGE
    )
    if not done:
        return

    words = say.plural(
        "{count} requirement noted as met.", "{count} requirements noted as met.", count=len(done)
    )
    back = services.requirements
    workspace.operations.offer_undo(words, lambda: back.open_again(actor, done), Area.CANDIDATES, Area.STAGE)


def _is_asked(candidate: Candidate) -> bool:
    return candidate.state not in (CandidateState.WITHDRAWN, CandidateState.EXCLUDED)

"""How far the panel is with every candidate; by itself, since the overview asks after each change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_app.analysis.flags import Flag, flags
from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.consensus import is_settled, questions_to_agree, rated_by, sheets_that_count
from interview_app.domain.disclosure import is_complete, raters
from interview_app.domain.form import Aggregation
from interview_app.domain.procedure import Procedure, RatedLevel


@dataclass(frozen=True, slots=True)
class ConsensusProgress:
    """How far the panel is with one candidate: `settled` of `questions`, and the flags on those still open.

    All three are 0 while the candidate is not complete.
    """

    candidate: Candidate
    complete: bool
    settled: int = 0
    questions: int = 0
    flagged: int = 0


def consensus_progress(procedure: Procedure) -> tuple[ConsensusProgress, ...]:
    """How far the panel is with everybody who has been interviewed; `procedure` must hold all sheets."""
    counting = sheets_that_count(procedure)
    asked = questions_to_agree(procedure)
    agreed = {(each.candidate, each.question): each for each in procedure.agreed}
    found = []
    for candidate in procedure.candidates:
        if candidate.state is not CandidateState.INTERVIEWED:
            continue
        if not is_complete(procedure, candidate.id):
            found.append(ConsensusProgress(candidate, complete=False))
            continue
        settled = flagged = 0
        people = raters(procedure, candidate.id)
        for question in asked:
            rated = rated_by(people, candidate.id, question.id, counting)
            if is_settled(rated, agreed.get((candidate.id, question.id))):
                settled += 1
            else:
                flagged += bool(flags_on(procedure, rated))
        found.append(ConsensusProgress(candidate, True, settled, len(asked), flagged))
    return tuple(found)


def is_done(procedure: Procedure, progress: ConsensusProgress) -> bool:
    """Whether nothing waits for the panel: every question where the consensus counts, else the flagged ones."""
    if not progress.complete:
        return False
    if procedure.form.rules.aggregation is Aggregation.CONSENSUS:
        return progress.settled == progress.questions
    return not progress.flagged


def flags_on(procedure: Procedure, rated: Sequence[RatedLevel]) -> tuple[Flag, ...]:
    """What the panel should talk about before it agrees on what these rated."""
    levels = [each.level for each in rated if each.level is not None]
    return flags(procedure.form.scale, levels, flagged_range=procedure.form.rules.flagged_range)

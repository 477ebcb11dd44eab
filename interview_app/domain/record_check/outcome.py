"""Whether what the panel agreed on and decided is reasoned where a reason is owed, and what follows is on record."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.consensus import needs_reason, rated_levels, sheets_that_count
from interview_app.domain.deciding import deviates
from interview_app.domain.deletion import standing_notices, to_be_told
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.results import Ranking


def consensus_reason(procedure: Procedure) -> Iterator[Discovery]:
    """Agreements that differ from a sealed rating of somebody who rates, and do not say why."""
    counting = sheets_that_count(procedure)
    for agreed in procedure.agreed:
        rated = rated_levels(procedure, agreed.candidate, agreed.question, counting)
        if not agreed.reason.strip() and needs_reason(rated, agreed.level):
            place = Place(Where.CONSENSUS, agreed.candidate, question=agreed.question)
            yield Discovery(Rule.CONSENSUS_REASON, place)


def deviation_reason(procedure: Procedure, ranking: Ranking | None) -> Iterator[Discovery]:
    """A decision that departs from the ranking, as it is counted now, without a reason for that."""
    decision = procedure.decision
    if decision is None or ranking is None or decision.deviation.strip():
        return
    if deviates(ranking, decision.selected, decision.reserve):
        yield Discovery(Rule.DEVIATION_REASON, Place(Where.RANKING))


def gate(procedure: Procedure) -> Iterator[Discovery]:
    """A decision that names an auxiliary criterion although nobody was found essentially equal."""
    if procedure.decision is not None and procedure.decision.auxiliary and procedure.equal is None:
        yield Discovery(Rule.GATE, Place(Where.RANKING))


def retention(procedure: Procedure) -> Iterator[Discovery]:
    """Somebody who was not told the outcome after a decision, so that no date of deletion follows."""
    decision = procedure.decision
    if decision is None or procedure.stage not in (Stage.DECIDED, Stage.CLOSED):
        return
    told = {each.candidate for each in standing_notices(procedure)}
    missing = [each for each in to_be_told(procedure) if each not in told]
    if missing:
        yield Discovery(Rule.RETENTION, Place(Where.RANKING), {"missing": len(missing)})
